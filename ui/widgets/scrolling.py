"""What may be higher than its screen: it scrolls, by the arrow keys too, and one sees when they do."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget


class Scrolling(QScrollArea):
    """Tab stops at it only while there is more than is seen; its handle has the colour of the keyboard then."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        """`name`: what it is called aloud, translated."""
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.verticalScrollBar().rangeChanged.connect(self._let_tab_in)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._mark(has_keyboard=True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._mark(has_keyboard=False)

    def _let_tab_in(self, _least: int, most: int) -> None:
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if most else Qt.FocusPolicy.NoFocus)

    def _mark(self, *, has_keyboard: bool) -> None:
        bar = self.verticalScrollBar()
        bar.setProperty("keyboard", has_keyboard)
        bar.style().polish(bar)
        bar.update()
