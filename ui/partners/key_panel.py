"""One key on a card: its QR code, the words to compare, the key itself, and how well it is known here."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from domain.roughdate import RoughDate
from resources.language import message
from resources.language import translated as _
from ui.notebook.date_words import rough_date_in_words
from ui.partners.qr_code import QrCode
from ui.tokens import LARGE, SMALL
from ui.widgets.labels import PlainLabel, SectionHeading
from workflows.cards import KeyOnCard
from workflows.vouching import Proof

Tone = Literal["plain", "quiet", "warning", "danger", "good"]

PROOFS: dict[Proof, tuple[str, Tone]] = {
    Proof.IN_PERSON: (message("Compared in person: {day}."), "good"),
    Proof.TYPED: (message("Entered here, or compared by voice. Not compared in person yet."), "warning"),
    Proof.UNPROVEN: (
        message("It came with somebody else's package, and nobody here has compared it. It is not used."),
        "danger",
    ),
}


class KeyPanel(QWidget):
    """A key of a partner, or of ours when `proof` says nothing."""

    def __init__(self, title: str, key: KeyOnCard, parent: QWidget | None = None) -> None:
        """title: translated."""
        super().__init__(parent)
        self.words = PlainLabel(key.words)
        self.line = QLineEdit(key.text)
        self.proof = PlainLabel("")
        column = QVBoxLayout()
        column.setSpacing(SMALL)
        column.addWidget(PlainLabel(title, tone="quiet"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(LARGE)
        if key.text:
            row.addWidget(QrCode(key.text), 0, Qt.AlignmentFlag.AlignTop)
            self._show(key, title, column)
        else:
            column.addWidget(PlainLabel(_("None yet.")))
        column.addStretch(1)
        row.addLayout(column, 1)

    def _show(self, key: KeyOnCard, title: str, column: QVBoxLayout) -> None:
        self.words = SectionHeading(key.words or _("This is no whole key. Enter it again."))
        self.words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByKeyboard)
        self.words.setAccessibleName(_("Words of the key: {words}").format(words=key.words))
        self.line.setReadOnly(True)
        self.line.setCursorPosition(0)
        self.line.setAccessibleName(title)
        column.addWidget(self.words)
        column.addWidget(self.line)
        if key.proof in PROOFS:
            words, tone = PROOFS[key.proof]
            day = rough_date_in_words(RoughDate(edtf=key.checked)) if key.checked else ""
            self.proof.setText(_(words).format(day=day))
            self.proof.set_tone(tone)
            column.addWidget(self.proof)
