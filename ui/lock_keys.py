"""The keys of the lock, seen before any window, menu, box or drag gets them, whatever is open.

Ctrl+L locks, Ctrl+Shift+L locks and closes, F9 covers.
"""

from __future__ import annotations

import sys

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent

_LOCK = Qt.KeyboardModifier.ControlModifier
_CLOSE = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier

_PLACES_OF_L = frozenset({0x25}) if sys.platform == "darwin" else frozenset(map(ord, "lL"))
"""The key by its place, as the system numbers it: on a Korean or Thai layout it gives another letter."""

_DRAGGED = frozenset({QEvent.Type.DragEnter, QEvent.Type.DragMove})
_NO_LONGER_DRAGGED = frozenset({QEvent.Type.Drop, QEvent.Type.MouseMove, QEvent.Type.KeyPress})


class LockKeys(QObject):
    """An event filter for where input arrives (`ui.input_watch`).

    While something is dragged Qt eats every key before a window sees it, by a filter on the application.  So as long as a drag is seen, the
    same is done here: whoever comes last to the application is asked first.
    """

    lock_asked = Signal()
    close_asked = Signal()
    cover_asked = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._drag_keys = _DragKeys(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind in _DRAGGED:
            self._drag_keys.watch()
        elif kind in _NO_LONGER_DRAGGED:
            self._drag_keys.watch_no_more()
        return kind == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and self.takes(event)

    def takes(self, event: QKeyEvent) -> bool:
        """Ask for what a key stands for; whether it stands for anything."""
        if event.isAutoRepeat():
            return False
        if event.key() == Qt.Key.Key_F9 and event.modifiers() == Qt.KeyboardModifier.NoModifier:
            self.cover_asked.emit()
            return True
        if event.key() != Qt.Key.Key_L and event.nativeVirtualKey() not in _PLACES_OF_L:
            return False
        if event.modifiers() == _LOCK:
            self.lock_asked.emit()
            return True
        if event.modifiers() == _CLOSE:
            self.close_asked.emit()
            return True
        return False


class _DragKeys(QObject):
    """A filter on the application, for the time of a drag alone."""

    def __init__(self, keys: LockKeys) -> None:
        super().__init__(keys)
        self._keys = keys
        self._is_watching = False

    def watch(self) -> None:
        application = QCoreApplication.instance()
        if not self._is_watching and application is not None:
            self._is_watching = True
            application.installEventFilter(self)

    def watch_no_more(self) -> None:
        application = QCoreApplication.instance()
        if self._is_watching and application is not None:
            self._is_watching = False
            application.removeEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        return (
            event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and self._keys.takes(event)
        )
