"""The few looks that forms share: quiet words, headings, complaints, and buttons that read like links."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget


def plain_label(text: str = "", parent: QWidget | None = None) -> QLabel:
    """A label that shows text as it is, wraps it, and never cuts it."""
    label = QLabel(parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setText(text)
    label.setMinimumWidth(1)
    policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
    policy.setHeightForWidth(True)
    label.setSizePolicy(policy)
    return label


def quiet_label(text: str = "", parent: QWidget | None = None) -> QLabel:
    """Words that explain and step back."""
    label = plain_label(text, parent)
    label.setProperty("tone", "quiet")
    return label


def field_label(text: str, parent: QWidget | None = None) -> QLabel:
    """The name of a field, above it."""
    label = plain_label(text, parent)
    font = label.font()
    font.setBold(True)
    label.setFont(font)
    return label


def heading(text: str, parent: QWidget | None = None) -> QLabel:
    """The name of a part of a form."""
    label = plain_label(text, parent)
    label.setProperty("heading", True)
    return label


def link_button(text: str, parent: QWidget | None = None) -> QPushButton:
    """A button that reads like a link: for the second thing one may want to do."""
    button = QPushButton(text, parent)
    button.setProperty("link", True)
    button.setCursor(Qt.CursorShape.PointingHandCursor)
    button.setAutoDefault(False)
    button.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
    return button


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


class Complaint(QLabel):
    """One sentence under a field about what cannot be kept as it stands; takes no room when there is nothing to say."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setMinimumWidth(1)
        self.setProperty("tone", "warning")
        self.hide()

    def say(self, sentences: tuple[str, ...]) -> None:
        """Show these sentences, or nothing."""
        self.setText("\n".join(sentences))
        self.setVisible(bool(sentences))
