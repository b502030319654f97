"""Text of many lines that grows with what is written, lets Tab leave, and gives back untouched text to the letter."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QInputMethodEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QPlainTextEdit, QWidget

FEWEST_LINES, MOST_LINES = 2, 14
"""The height follows the text between these; beyond, the field scrolls."""

MARGIN = 1
"""Pixels between the frame's padding and the text, as in a field of one line."""


class TextEdit(QPlainTextEdit):
    """QPlainTextEdit that knows what is being composed (as `ComposingLineEdit`)."""

    written = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None, *, fewest_lines: int = FEWEST_LINES) -> None:
        super().__init__(parent)
        self._composing = ""
        self._fewest_lines = fewest_lines
        self.setTabChangesFocus(True)
        self.document().setDocumentMargin(MARGIN)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.textChanged.connect(self.written)
        self.document().documentLayout().documentSizeChanged.connect(self._grow)
        self._grow()

    def shown_text(self) -> str:
        """The text with what is being composed at the cursor.

        Read from the raw text, because toPlainText() turns a no-break space into a plain one.
        """
        text, cursor = self.document().toRawText(), self.textCursor().position()
        return (
            (text[:cursor] + self._composing + text[cursor:]).replace("\u2029", "\n").replace("\u2028", "\n")
        )

    @property
    def composing(self) -> str:
        """What is being composed at the cursor, "" for nothing."""
        return self._composing

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Remember what is being composed."""
        before = self._composing
        self._composing = ""
        super().inputMethodEvent(event)
        self._composing = event.preeditString()
        if self._composing != before:
            self.written.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._composing = ""
        self.left.emit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll the form, unless somebody is reading here."""
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._grow()

    def fit_to_text(self) -> None:
        """Be as high as the lines."""
        self._grow()

    def _grow(self) -> None:
        lines = int(
            self.document().documentLayout().documentSize().height()
        )  # a plain text layout counts lines
        shown = max(self._fewest_lines, min(lines, MOST_LINES))
        never, needed = Qt.ScrollBarPolicy.ScrollBarAlwaysOff, Qt.ScrollBarPolicy.ScrollBarAsNeeded
        self.setVerticalScrollBarPolicy(needed if lines > MOST_LINES else never)
        edges = self.contentsMargins()
        around = edges.top() + edges.bottom() + 2 * MARGIN
        self.setFixedHeight(shown * self.fontMetrics().lineSpacing() + around)
