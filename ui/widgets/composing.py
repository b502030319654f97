"""Text that is being composed: a half-finished syllable is on the screen, but not yet in the field's text.

While 김 is typed, QLineEdit.text() holds nothing of it and textChanged stays silent; a lock would lose it, a search would miss it.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QFocusEvent, QGuiApplication, QInputMethodEvent
from PySide6.QtWidgets import QLineEdit, QWidget


def commit_composing_text() -> None:
    """Make what is being composed ordinary text of its field: before a lock, a cover, a draft, a change of screen."""
    field = QGuiApplication.focusObject()
    if field is None:
        return
    QGuiApplication.inputMethod().commit()
    # An input method that has gone, or does not answer at once, leaves it composing; then it would be lost with the keyboard.
    composing = getattr(field, "composing", "")
    if composing:
        event = QInputMethodEvent("", [])
        event.setCommitString(composing)
        QCoreApplication.sendEvent(field, event)


class ComposingLineEdit(QLineEdit):
    """QLineEdit whose `written` is emitted, and whose `shown_text` is right, while an input method composes."""

    written = Signal()
    """What is to be read in the field has changed, by typing, composing, pasting or by the program."""
    left = Signal()
    """The keyboard went elsewhere."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._composing = ""
        self.textChanged.connect(lambda _text: self.written.emit())

    def shown_text(self) -> str:
        """The text with what is being composed at the cursor."""
        text, cursor = self.text(), self.cursorPosition()
        return text[:cursor] + self._composing + text[cursor:]

    @property
    def composing(self) -> str:
        """What is being composed at the cursor, "" for nothing."""
        return self._composing

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Remember what is being composed."""
        before = self._composing
        self._composing = ""  # what is committed is in the text before anybody reads it
        super().inputMethodEvent(event)
        self._composing = event.preeditString()
        if self._composing != before:
            self.written.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._composing = ""
        self.left.emit()
