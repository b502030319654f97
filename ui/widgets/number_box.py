"""A number to type or to step to, as far from the edge of its box as the text of every other field."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QSpinBox, QWidget


class NumberBox(QSpinBox):
    """Qt forgets the left padding of a box with its own arrows, so the line inside keeps its distance.  The wheel scrolls past it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.fit_to_text()

    def fit_to_text(self) -> None:
        """Keep the distance for the size that the text has now."""
        self.lineEdit().setTextMargins(self.fontMetrics().horizontalAdvance("x"), 0, 0, 0)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self.fit_to_text()

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()
