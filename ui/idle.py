"""Idleness: how long nobody has touched the program; first it asks for the cover, then for the lock.

And what a clock tells that was not looked at for a while: a computer that slept, or whose time was set, is one that somebody else may have
in their hands.  That asks for the lock before the key that woke it counts as a sign of life.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QTimer, Signal

from domain.lock_times import A_MINUTE, USUAL, LockTimes
from ui.clocks import Clocks, Happening, Watch
from ui.watchdog import Watchdog

LOOK_EVERY_MS = 1_000

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

    cover_due = Signal()
    lock_due = Signal()

    def __init__(
        self,
        parent: QObject | None = None,
        *,
        cover_after: float = USUAL.cover * A_MINUTE,
        lock_after: float = USUAL.lock * A_MINUTE,
        clocks: Clocks | None = None,
    ) -> None:
        """cover_after, lock_after: seconds from the last key, click or movement."""
        super().__init__(parent)
        self._cover_after, self._lock_after = cover_after, lock_after
        self._clocks = clocks or Clocks()
        self._watch = Watch(self._clocks)
        self._last = self._clocks.passed()
        self._is_cover_due = False
        self._is_regardless = False
        self._watchdog: Watchdog | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_EVERY_MS)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() not in _SIGNS_OF_LIFE:
            return False
        if self._watch.look() is not Happening.NOTHING:
            self._begin_anew()
            self.lock_due.emit()
            return True
        if not self._is_regardless:
            self._begin_anew()
        return False

    def wait_for(self, times: LockTimes) -> None:
        """From now on as long as was chosen for this notebook."""
        self._cover_after, self._lock_after = times.cover * A_MINUTE, times.lock * A_MINUTE
        self.look()

    def count_down(self, *, regardless: bool) -> None:
        """Whether the time to the lock runs on whatever is touched; when that ends it begins anew."""
        self._is_regardless = regardless
        self._is_cover_due = regardless
        if not regardless:
            self._begin_anew()

    def wake(self, watchdog: Watchdog) -> None:
        """Lock as well when nobody comes to look any more, because the screen hangs."""
        self._watchdog = watchdog
        self.look()

    def look(self) -> None:
        """Ask for what it is time for."""
        happened, quiet = self._watch.look(), self._clocks.passed() - self._last
        if self._watchdog is not None:
            self._watchdog.wait(max(self._lock_after - quiet, 0))
        if quiet >= self._lock_after or happened is not Happening.NOTHING:
            self._begin_anew()
            self.lock_due.emit()
        elif quiet >= self._cover_after and not self._is_cover_due:
            self._is_cover_due = True
            self.cover_due.emit()

    def _begin_anew(self) -> None:
        self._last, self._is_cover_due = self._clocks.passed(), False
