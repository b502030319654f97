"""A new recovery: twelve words or three pieces on paper, typed back from there, and the old ones taken away."""

from __future__ import annotations

from datetime import UTC, datetime
from functools import partial

from PySide6.QtWidgets import QWidget

from resources.language import translated as _
from ui.background import NotebookThread
from ui.passphrases.asking import AskingDialog, Job
from ui.passphrases.recovery_sheet import RecoverySheet
from ui.tokens import GAP
from workflows import key_slots
from workflows.session import Session


class RecoveryDialog(AskingDialog):
    """New recovery words or pieces."""

    def __init__(self, thread: NotebookThread[Session], parent: QWidget | None = None) -> None:
        super().__init__(
            thread,
            _("New recovery"),
            parent,
            meaning=_(
                "It opens the notebook when the passphrase is forgotten. The one until now opens it no more."
            ),
            done=_("I have written it down"),
        )
        self.sheet = RecoverySheet()
        self.sheet.pieces_choice.toggled.connect(lambda _on: self.fit())
        self.column.addWidget(self.sheet)
        self.column.addSpacing(GAP)
        self.add_proof(_("Your passphrase"))
        self.proof.entered.connect(self.do)

    def do(self) -> None:
        if not self.sheet.is_asking:
            self.sheet.ask()
            self.do_button.setText(_("Try it"))
            self.fit()
            return
        super().do()

    def job(self) -> Job | None:
        if not self.sheet.is_filled():
            self.say(_("Type what stands on the paper."))
            return None
        sheet, typed, whole = self.sheet, self.sheet.typed(), self.sheet.whole()
        renew = partial(key_slots.renew_recovery, proof=self.means(), recovery=whole, now=datetime.now(UTC))

        def checked(session: Session) -> str:
            sheet.check(typed)
            return renew(session)

        return checked
