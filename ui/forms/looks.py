"""The few looks that forms share: quiet words, headings, complaints, and buttons that read like links."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from ui.widgets.labels import PlainLabel


def letters(widget: QWidget, number: int) -> int:
    """The width of so many small letters in a widget's font; fonts with Hangul call a whole syllable an average character."""
    return number * widget.fontMetrics().horizontalAdvance("x")


def quiet_label(text: str = "") -> PlainLabel:
    """Words that explain and step back."""
    return PlainLabel(text, tone="quiet")


def field_label(text: str) -> PlainLabel:
    """The name of a field, above it."""
    label = PlainLabel(text)
    label.setProperty("field", True)
    return label


def left_if_small(widget: QWidget) -> Qt.AlignmentFlag:
    """The alignment with which a button keeps to the left of a column, where everything else fills it."""
    return Qt.AlignmentFlag.AlignLeft if isinstance(widget, QPushButton) else Qt.AlignmentFlag(0)


class Card(QFrame):
    """A thin frame around what belongs together; without it the inside stands flush with the rest of the form."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._inside = QVBoxLayout(self)
        self.show_frame(shown=True)

    def put_in(self, widget: QWidget) -> None:
        """Add a widget below the others."""
        self._inside.addWidget(widget, 0, left_if_small(widget))

    def show_frame(self, *, shown: bool) -> None:
        """Draw the frame or leave it out."""
        margin = 10 if shown else 0
        self._inside.setContentsMargins(margin, margin, margin, margin)
        self.setProperty("card", shown)
        self.style().unpolish(self)
        self.style().polish(self)


class Complaint(PlainLabel):
    """One sentence under a field about what cannot be kept as it stands; takes no room when there is nothing to say."""

    def __init__(self) -> None:
        super().__init__(tone="warning")
        self.hide()

    def say(self, sentences: tuple[str, ...]) -> None:
        """Show these sentences, or nothing."""
        self.setText("\n".join(sentences))
        self.setVisible(bool(sentences))
