"""What somebody deleted for good elsewhere, and that is still here: who did it and why, and the two answers."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from resources.language import translated as _
from ui.forms.date_words import day_in_words
from ui.tokens import GAP, SMALL
from ui.widgets.buttons import button
from ui.widgets.labels import PlainLabel
from workflows.purge_judging import WaitingPurge


class PurgeChoice(QWidget):
    """Asks about one at a time."""

    decided = Signal(bool)
    """Whether it is deleted here too."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.who, self.why = PlainLabel(""), PlainLabel("")
        self.obey = button(_("Delete it for good here too"), lambda: self.decided.emit(True), rank="danger")
        self.stay = button(_("Keep it here"), lambda: self.decided.emit(False))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GAP)
        layout.addWidget(self.who)
        layout.addWidget(self.why)
        layout.addWidget(
            PlainLabel(
                _(
                    "They did not make this record, so it is for you to decide. Deleted for good, every state of it goes; nobody can undo it. "
                    "Kept, it stays here alone, and the journal says so."
                ),
                tone="quiet",
            )
        )
        row = QHBoxLayout()
        row.setSpacing(SMALL)
        row.addWidget(self.stay)
        row.addWidget(self.obey)
        row.addStretch(1)
        layout.addLayout(row)
        layout.addStretch(1)

    def show_purge(self, purge: WaitingPurge) -> None:
        """Ask about this one."""
        made = day_in_words(datetime.fromisoformat(purge.made_at).astimezone().date())
        self.who.setText(
            _("{author} deleted this record for good on {day}. Signed by {signer}.").format(
                author=purge.author, day=made, signer=purge.signer
            )
        )
        self.why.setText(_(purge.reason.label))
        self.stay.setFocus()
