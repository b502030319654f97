"""A watch on the screen's thread: it is asked again and again to come round, and how long that took is kept for each step of a walk."""

from __future__ import annotations

import sys
import threading
import time
import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import FrameType
from typing import NamedTuple

from PySide6.QtCore import QObject, Qt, Signal

TICK = 0.005
"""Seconds between two questions."""

KEPT = 0.03
"""Seconds of standing still from which it is kept, and from which it is looked where the thread is."""

ROOT = str(Path(__file__).parents[2])


LONGEST_JOB = 0.05
"""Seconds of processor time after which a person feels that a key was answered late.

One thing is outside of it: the start of the process until its first window, which ends before there is anybody to watch (benchmarks.start).
"""

LONGEST_WAIT = 1.0
"""Seconds by the clock: what waits for the disk, a lock or the stretching of a passphrase takes longer."""

REFERENCE = 0.004
"""Seconds for the loop of `slowness` on the machine for which these bounds were set."""


class StoodStill(NamedTuple):
    """A time in which the screen's thread did not come round."""

    step: str
    waited: float
    """Seconds by the clock."""
    worked: float
    """Seconds of processor time of this thread alone."""
    where: str
    """From within outwards."""

    def is_too_long(self, slowness: float) -> bool:
        """Whether a person would feel it, whatever was done; slowness: of this machine."""
        return self.worked > LONGEST_JOB * slowness or self.waited > LONGEST_WAIT * slowness


def slowness() -> float:
    """How many times slower this machine is than the one for which the bounds were set; never less than 1."""
    times = []
    for _ in range(9):
        began = time.thread_time()
        sum(number * number for number in range(100_000))
        times.append(time.thread_time() - began)
    return max(1.0, sorted(times)[4] / REFERENCE)


class Watch(QObject):
    """Made on the screen's thread, it asks from a thread of its own; what a test itself asked for in between is taken off."""

    came_round = Signal()
    _asked = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.stood_still: list[StoodStill] = []
        self._step, self._where, self._own = "", "", 0.0
        self._asked_at, self._used = time.perf_counter(), time.thread_time()
        self._screen = threading.get_ident()
        self._is_there = threading.Event()
        self._asked.connect(self._come_round, Qt.ConnectionType.QueuedConnection)
        self._is_ending = threading.Event()
        self._thread = threading.Thread(target=self._ask, daemon=True)
        self._thread.start()

    def end(self) -> None:
        """Ask no more."""
        self._is_there.set()
        self._is_ending.set()
        self._thread.join()

    def begin(self, name: str) -> None:
        """Count what follows as this step."""
        self._step = name

    @contextmanager
    def not_counted(self) -> Iterator[None]:
        """What is done inside is the test's own doing."""
        began = time.thread_time()
        yield
        self._own += time.thread_time() - began

    def _ask(self) -> None:
        while not self._is_ending.wait(TICK):
            self._is_there.clear()
            self._asked_at = time.perf_counter()
            self._asked.emit()
            while not (self._is_there.wait(KEPT) or self._is_ending.is_set()):
                self._where = self._where or _place(sys._current_frames().get(self._screen))

    def _come_round(self) -> None:
        now, used = time.perf_counter(), time.thread_time()
        waited, worked = now - self._asked_at - self._own, used - self._used - self._own
        if max(waited, worked) > KEPT:
            self.stood_still.append(StoodStill(self._step, round(waited, 3), round(worked, 3), self._where))
        self._own, self._used, self._where = 0.0, used, ""
        self.came_round.emit()
        self._is_there.set()


def _place(frame: FrameType | None) -> str:
    """Where a thread is, from within outwards, in the program's own files."""
    stack = reversed(traceback.extract_stack(frame)) if frame is not None else ()
    return " < ".join(
        f"{each.filename.removeprefix(ROOT)[1:]}:{each.lineno} {each.name}"
        for each in stack
        if each.filename.startswith(ROOT) and "/.venv/" not in each.filename
    )
