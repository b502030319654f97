"""Idleness: how long nobody has touched the program; at the end of its patience it asks for the lock."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer, Signal

LOCK_AFTER_SECONDS = 10 * 60
"""From the last key, click or movement to the lock."""

LOOK_EVERY_MS = 5_000

_SIGNS_OF_LIFE = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.TabletPress,
        QEvent.Type.InputMethod,
    }
)


class IdleWatch(QObject):
    """An event filter for where input arrives (`ui.input_watch`); it sees that there is some, and nothing of its content."""

    idle = Signal()

    def __init__(
        self, parent: QObject, *, after: float = LOCK_AFTER_SECONDS, clock: Callable[[], float] = time.time
    ) -> None:
        """clock: seconds, the time of day: while a computer sleeps it goes on, and waking up late is being idle."""
        super().__init__(parent)
        self._after, self._clock = after, clock
        self._last = clock()
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_EVERY_MS)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _SIGNS_OF_LIFE:
            self._last = self._clock()
        return False

    def look(self) -> None:
        """Ask for the lock if it is time; a clock that was set back or far ahead counts as idleness too."""
        quiet = self._clock() - self._last
        if quiet >= self._after or quiet < -LOOK_EVERY_MS / 1000:
            self._last = self._clock()
            self.idle.emit()
