"""Where the twelve recovery words are typed: shown, wrapped, in any of our languages."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from resources.language import translated as _
from ui.widgets.composing import commit_composing_text

LINES = 3


class RecoveryEntry(QPlainTextEdit):
    """Enter opens, Tab leaves."""

    entered = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTabChangesFocus(True)
        self.setUndoRedoEnabled(False)
        self.setAccessibleName(_("Recovery words"))
        self.setPlaceholderText(_("Twelve words with spaces between"))
        self.setInputMethodHints(
            Qt.InputMethodHint.ImhSensitiveData
            | Qt.InputMethodHint.ImhNoPredictiveText
            | Qt.InputMethodHint.ImhNoAutoUppercase
            | Qt.InputMethodHint.ImhMultiLine
        )
        self.setFixedHeight(self.fontMetrics().lineSpacing() * LINES + 24)

    def words(self) -> str:
        """What was typed."""
        commit_composing_text()
        return self.toPlainText()

    def set_read_only(self, is_read_only: bool) -> None:
        """Whether nothing can be typed now."""
        self.setReadOnly(is_read_only)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit()
        else:
            super().keyPressEvent(event)
