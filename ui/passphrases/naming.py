"""Saying anew what a way to open the notebook is called and whose it is."""

from __future__ import annotations

from datetime import UTC, datetime
from functools import partial

from PySide6.QtWidgets import QWidget

from resources.language import translated as _
from ui.background import NotebookThread
from ui.passphrases.asking import AskingDialog, Job
from ui.passphrases.way_words import way_in_words
from workflows import key_slots
from workflows.key_slots import Way
from workflows.session import Session


class RenameDialog(AskingDialog):
    """Its name and its person; what opens it stays, and is not asked for."""

    def __init__(self, thread: NotebookThread[Session], way: Way, parent: QWidget | None = None) -> None:
        super().__init__(thread, _("Rename"), parent, meaning=way_in_words(way), done=_("Rename"))
        self._way = way
        self.person = self.add_line(_("Whose it is"), way.person)
        self.name = self.add_line(_("What it is called, such as “the office”"), way.name)
        self.add_proof(_("Your passphrase"))
        self.proof.entered.connect(self.do)
        self.person.setFocus()

    def job(self) -> Job | None:
        return partial(
            key_slots.rename,
            proof=self.means(),
            slot=self._way.slot,
            name=self.name.text().strip(),
            person=self.person.text().strip(),
            now=datetime.now(UTC),
        )
