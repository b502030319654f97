"""A part of a screen that is given the keyboard as a whole, and passes it on to whatever in it is there for it now."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QApplication, QWidget


class Pane(QWidget):
    """`setFocus` puts the keyboard on what `keyboard_to` names.

    A focus proxy would not do: Tab goes from before the pane straight to the proxy, past all that lies between, and never gets away from
    the stop before it while the proxy is hidden.
    """

    def keyboard_to(self) -> QWidget:
        """What in it takes the keyboard, as it is shown now; itself for nothing."""
        raise NotImplementedError

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        target = self.keyboard_to()
        if target is not self:
            target.setFocus(event.reason())

    @contextmanager
    def changing(self) -> Iterator[None]:
        """Other things are shown in it after this: where what had the keyboard goes, the keyboard stays in the pane."""
        had_keyboard = QApplication.focusWidget()
        yield
        if had_keyboard is not None and self.isAncestorOf(had_keyboard) and not had_keyboard.isVisible():
            self.setFocus()
