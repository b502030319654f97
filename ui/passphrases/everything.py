"""Changing everything: told first what opens the notebook no more, then done, and then the notebook is locked."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from resources.language import translated as _
from ui.background import Elsewhere, NotebookThread
from ui.passphrases.asking import AskingDialog, Job
from ui.passphrases.change import with_key_file
from ui.passphrases.kept_way import KeptWay
from ui.passphrases.new_passphrase import NewPassphrase
from ui.passphrases.recovery_sheet import RecoverySheet
from ui.tokens import GAP
from ui.widgets.labels import PlainLabel
from workflows import key_change
from workflows.key_slots import Way
from workflows.means import Means
from workflows.session import Session


class ChangeEverythingDialog(AskingDialog):
    """The passphrase, a new one or not, new recovery words or none, and of the other ways those whose secrets are given."""

    locked = Signal()
    """It is done, and the notebook is closed."""

    def __init__(
        self,
        thread: NotebookThread[Session],
        elsewhere: Elsewhere,
        documents: Path,
        ways: Sequence[Way],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(
            thread,
            _("Change everything"),
            parent,
            meaning=_(
                "For when somebody may have got hold of a passphrase together with a copy of the notebook. It is encrypted anew, so that what "
                "opened it before opens only the old copies. It takes a minute, and as much room as the notebook has."
            ),
            done=_("Change everything"),
        )
        self.add_proof(_("The passphrase until now"))
        self.new_box = QCheckBox(_("Also choose a new passphrase"))
        self.new = NewPassphrase(elsewhere, documents, with_key_file=False)
        self.recovery_box = QCheckBox(_("Make new recovery words or pieces"))
        self.sheet = RecoverySheet()
        for box, part in ((self.new_box, self.new), (self.recovery_box, self.sheet)):
            self.column.addSpacing(GAP)
            self.column.addWidget(box)
            self.column.addWidget(part)
            part.hide()
            box.toggled.connect(part.setVisible)
            box.toggled.connect(lambda _on: self.fit())
        self.sheet.pieces_choice.toggled.connect(lambda _on: self.fit())
        self.others = tuple(KeptWay(way, documents) for way in ways if not way.is_own)
        self._ask_what_stays()

    def do(self) -> None:
        if self.recovery_box.isChecked() and not self.sheet.is_asking:
            self.sheet.ask()
            self.say("")
            return
        super().do()

    def job(self) -> Job | None:
        wants_new, wants_recovery = self.new_box.isChecked(), self.recovery_box.isChecked()
        lack = self.new.lack() if wants_new else ""
        if not lack and wants_recovery and not self.sheet.is_filled():
            lack = _("Type what stands on the paper.")
        kept = [each for each in self.others if each.is_kept()]
        lack = lack or next(filter(None, (each.lack() for each in kept)), "")
        if lack:
            self.say(lack)
            return None
        sheet, typed = self.sheet, self.sheet.typed() if wants_recovery else Means()
        change = partial(
            key_change.change_everything,
            proof=self.means(),
            new=self.new.means() if wants_new else None,
            recovery=sheet.whole() if wants_recovery else None,
            others={each.way.slot: each.means() for each in kept},
            now=datetime.now(UTC),
        )

        def checked(session: Session) -> None:
            if wants_recovery:
                sheet.check(typed)
            change(session)

        return with_key_file(self.new, checked)

    def finished_well(self, _answer: object) -> None:
        self.accept()
        self.locked.emit()

    def _ask_what_stays(self) -> None:
        if not self.others:
            return
        self.column.addSpacing(GAP)
        self.column.addWidget(
            PlainLabel(
                _(
                    "What else opens the notebook now. Tick what is to go on opening it, and let whoever it belongs to type its secret here. "
                    "The rest opens it no more; it can be added again at any time."
                ),
                tone="warning",
            )
        )
        for each in self.others:
            self.column.addWidget(each)
            each.changed.connect(self.fit)
