"""A line of text that knows what an input method has not yet committed."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QLineEdit, QWidget


class ComposingEdit(QLineEdit):
    """A line that also tells what an input method has not yet committed: the last syllable of a Korean word."""

    typed = Signal(str)
    """What stands in the field, with the syllable that is being composed in its place."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._composing = ""
        self._told = ""
        self.textChanged.connect(self._tell)

    def whole_text(self) -> str:
        """The text with what is being composed."""
        at = self.cursorPosition()
        return self.text()[:at] + self._composing + self.text()[at:]

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        super().inputMethodEvent(event)
        self._composing = event.preeditString()
        self._tell()

    def _tell(self) -> None:
        if self.whole_text() != self._told:
            self._told = self.whole_text()
            self.typed.emit(self._told)
