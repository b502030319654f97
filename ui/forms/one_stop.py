"""A column of rows that Tab passes in one stop: nine people are not eighteen presses on the way to the next question."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_PLAIN = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)


class OneStop(QObject):
    """↑ and ↓ go from row to row; Tab enters the row where the keyboard was last, goes through it, and on to what follows the column."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._rows: list[tuple[QWidget, ...]] = []
        self._now = 0

    def add(self, *row: QWidget) -> None:
        """A row below the others: the widgets in it that take the keyboard; arrows come to the first."""
        self._rows.append(row)
        for widget in row:
            widget.installEventFilter(self)
        self._let_tab_in()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.FocusIn:
            self._come_to(self._number_of(watched))
        elif isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            step = _STEPS.get(Qt.Key(event.key()))
            if step is not None and event.modifiers() in _PLAIN:
                self._go(self._number_of(watched) + step)
                return True
        return super().eventFilter(watched, event)

    def _number_of(self, widget: QObject) -> int:
        return next(number for number, row in enumerate(self._rows) if widget in row)

    def _go(self, number: int) -> None:
        if 0 <= number < len(self._rows):
            self._rows[number][0].setFocus(Qt.FocusReason.OtherFocusReason)

    def _come_to(self, number: int) -> None:
        if number != self._now:
            self._now = number
            self._let_tab_in()

    def _let_tab_in(self) -> None:
        for number, row in enumerate(self._rows):
            is_now = number == self._now
            for widget in row:
                widget.setFocusPolicy(Qt.FocusPolicy.StrongFocus if is_now else Qt.FocusPolicy.ClickFocus)
