"""The lock's keys, seen before any window, menu or box gets them: Ctrl+L locks, Ctrl+Shift+L locks and closes, whatever is open."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent

_LOCK = Qt.KeyboardModifier.ControlModifier
_CLOSE = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


class LockKeys(QObject):
    """An event filter for where input arrives (`ui.input_watch`)."""

    lock_asked = Signal()
    close_asked = Signal()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent) or event.isAutoRepeat():
            return False
        # By the place of the key as well: on a Korean or Thai layout it gives another letter.
        if event.key() != Qt.Key.Key_L and event.nativeVirtualKey() != ord("l"):
            return False
        if event.modifiers() == _LOCK:
            self.lock_asked.emit()
            return True
        if event.modifiers() == _CLOSE:
            self.close_asked.emit()
            return True
        return False
