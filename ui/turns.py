"""Turns: what takes long on the screen's thread is done a piece at a time, and between two pieces the keyboard and the mouse are heard.

One queue for the whole screen, so that however many forms and parts of forms are being built, a turn of the event loop is never longer than
one piece and `BUDGET`.  Whoever was given first is done first; whoever needs something at once does the rest of it out of turn.
"""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Iterator

import shiboken6
from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal

BUDGET = 0.004
"""Seconds of processor time after which no further piece is begun in a turn; what is drawn afterwards takes as long again."""


class Turns(QObject):
    """The queue."""

    calm = Signal()
    """Nothing waits any more."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._waiting: deque[tuple[QObject, Iterator[None]]] = deque()
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._go_on)

    @property
    def is_calm(self) -> bool:
        """Whether nothing waits."""
        return not self._waiting

    def give(self, owner: QObject, steps: Iterator[None]) -> None:
        """Do this from the next turn on, for as long as its owner exists.  steps: yields after each piece."""
        self._waiting.append((owner, steps))
        self._timer.start()

    def finish(self) -> None:
        """Do all of it now: for a picture of the whole."""
        while self._waiting:
            self._go_on()

    def _go_on(self) -> None:
        until = time.thread_time() + BUDGET
        while self._waiting:
            owner, steps = self._waiting[0]
            if not shiboken6.isValid(owner) or next(steps, self) is self:
                self._waiting.popleft()
            if time.thread_time() >= until:
                break
        if not self._waiting:
            self._timer.stop()
            self.calm.emit()


def turns() -> Turns:
    """The queue of this program."""
    application = QCoreApplication.instance()
    found = application.findChild(Turns) if application is not None else None
    return found if isinstance(found, Turns) else Turns(application)
