"""The guard: everything that can ask for the lock or the cover while a notebook is open, behind three signals."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication

from domain.lock_times import LockTimes
from ui.idle import IdleWatch
from ui.input_watch import InputWatch
from ui.lock_keys import LockKeys
from ui.session_watch.watch import SessionWatch
from ui.watchdog import Watchdog


class Guard(QObject):
    """Keys, idleness, the clocks, and what the system tells of the screen, the lid and sleep."""

    lock_asked = Signal()
    close_asked = Signal()
    cover_asked = Signal()

    def __init__(self, parent: QObject, *, beside: QObject | None = None) -> None:
        """beside: another that is to see every key and movement, after the guard itself."""
        super().__init__(parent)
        self._beside = () if beside is None else (beside,)
        self._keys = LockKeys(self)
        self._keys.lock_asked.connect(self.lock_asked)
        self._keys.close_asked.connect(self.close_asked)
        self._keys.cover_asked.connect(self.cover_asked)
        self._idle = IdleWatch(self)
        self._idle.lock_due.connect(self.lock_asked)
        self._idle.cover_due.connect(self.cover_asked)
        self._session = SessionWatch(self)
        self._session.lock_asked.connect(self.lock_asked)
        self._input: InputWatch | None = None

    def watch_input(self, application: QApplication) -> None:
        """See every key and movement from now on.  The first event that comes to Python from inside of Qt costs 40 ms."""
        if self._input is None:
            self._input = InputWatch(application, *self._beside, self._keys, self._idle)

    def wait_for(self, times: LockTimes) -> None:
        """Ask for the cover and the lock after these times from now on."""
        self._idle.wait_for(times)

    def watch_screen(self) -> None:
        """Lock even if the screen hangs, from now on: a notebook is open."""
        self._idle.wake(Watchdog())

    def watch_system(self) -> None:
        """Listen to the system from now on; what has to be loaded for it is loaded beside the screen's thread."""
        self._session.begin()

    def count_down(self, *, regardless: bool) -> None:
        """Whether the time to the lock runs on while somebody touches the program, as it does under the cover."""
        self._idle.count_down(regardless=regardless)
