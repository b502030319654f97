"""Changing the passphrase, adding one for somebody else, and making guessing harder: three short dialogs."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QWidget

from resources.language import translated as _
from ui.background import Elsewhere, NotebookThread
from ui.passphrases.asking import AskingDialog, Job
from ui.passphrases.new_passphrase import NewPassphrase
from ui.tokens import GAP
from ui.widgets.labels import PlainLabel
from workflows import guessing, key_slots
from workflows.guessing import Cost
from workflows.key_slots import Kind, Way
from workflows.means import make_key_file
from workflows.session import Session


class ChangePassphraseDialog(AskingDialog):
    """The old one, then the new one twice."""

    def __init__(
        self,
        thread: NotebookThread[Session],
        elsewhere: Elsewhere,
        documents: Path,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(thread, _("Change passphrase"), parent, done=_("Change passphrase"))
        self.add_proof(_("The passphrase until now"))
        self.column.addSpacing(GAP)
        self.new = NewPassphrase(elsewhere, documents)
        self.new.entered.connect(self.do)
        self.proof.entered.connect(self.new.field.line.setFocus)
        thread.run(self, key_slots.ways, self._keep_key_file, lambda _error: None)
        self.column.addWidget(self.new)
        self.column.addSpacing(GAP)
        self.column.addWidget(
            PlainLabel(
                _(
                    "The new one is tried on the disk before the old one goes. "
                    "Backups and copies made until now still open with the old one."
                ),
                tone="quiet",
            )
        )

    def job(self) -> Job | None:
        if lack := self.new.lack():
            self.say(lack)
            return None
        change = partial(
            key_slots.change_passphrase,
            old=self.means(),
            new=self.new.means(),
            keeps_key_file=self.new.keeps_key_file,
            now=datetime.now(UTC),
        )
        return with_key_file(self.new, change)

    def _keep_key_file(self, ways: Sequence[Way]) -> None:
        has_file = any(way.is_own and way.kind is Kind.PASSPHRASE_AND_FILE for way in ways)
        if has_file and self.new.key_file is None:
            self.new.keep_key_file()


class AddPassphraseDialog(AskingDialog):
    """One more passphrase, for another person or another place."""

    def __init__(
        self,
        thread: NotebookThread[Session],
        elsewhere: Elsewhere,
        documents: Path,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(
            thread,
            _("Add a passphrase"),
            parent,
            meaning=_("Whoever has it can read and change everything in the notebook."),
            done=_("Add"),
        )
        self.add_proof(_("Your passphrase"))
        self.person = self.add_line(_("Whose the new passphrase is"))
        self.name = self.add_line(_("What it is called, such as “the office”"))
        self.new = NewPassphrase(elsewhere, documents)
        self.new.entered.connect(self.do)
        self.column.addWidget(self.new)

    def job(self) -> Job | None:
        if lack := self.new.lack():
            self.say(lack)
            return None
        add = partial(
            key_slots.add_passphrase,
            proof=self.means(),
            new=self.new.means(),
            name=self.name.text().strip(),
            person=self.person.text().strip(),
            now=datetime.now(UTC),
        )
        return with_key_file(self.new, add)


class StrengthenDialog(AskingDialog):
    """The same passphrase, at what this faster computer can bear."""

    def __init__(self, thread: NotebookThread[Session], cost: Cost, parent: QWidget | None = None) -> None:
        super().__init__(
            thread,
            _("Make guessing harder"),
            parent,
            meaning=_(
                "This computer is faster than the one on which the passphrase was set. The passphrase stays; guessing it will cost more. "
                "Opening takes about a second here, and longer on a slow computer."
            ),
            done=_("Make guessing harder"),
        )
        self._cost = cost
        self.add_proof(_("Your passphrase"))
        self.proof.entered.connect(self.do)

    def job(self) -> Job | None:
        return partial(guessing.strengthen, proof=self.means(), cost=self._cost, now=datetime.now(UTC))


def with_key_file(new: NewPassphrase, job: Callable[[Session], object]) -> Job:
    """The job, with the key file made first where it is a new one."""
    path = new.key_file if new.makes_key_file else None

    def both(session: Session) -> object:
        if path is not None and not path.exists():
            make_key_file(path)
        return job(session)

    return both
