"""Three clocks that agree as long as nothing happens, and what it means when they do not: the computer slept, or somebody set its clock."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum, auto

SLEPT_AT_LEAST = 2.0
"""Seconds by which time passed while nothing ran: a busy computer rests for less."""

SET_AT_LEAST = 60.0
"""Seconds by which the time of day was set, forward or back: more than a computer corrects by itself."""

AWAY_AT_LEAST = 30.0
"""Seconds in which nobody looked although somebody looks every second: this process was stopped, or the computer slept unnoticed."""


def _passed() -> float:
    """Seconds that pass by day and by night."""
    if sys.platform == "linux":
        return time.clock_gettime(time.CLOCK_BOOTTIME)
    if sys.platform == "darwin":  # its monotonic() stands still in sleep, this one does not
        return time.clock_gettime(time.CLOCK_MONOTONIC)
    return time.monotonic()  # GetTickCount64 goes on in sleep


@dataclass(frozen=True, slots=True)
class Clocks:
    """Where to read each, in seconds."""

    passed: Callable[[], float] = _passed
    """Goes on in sleep; nobody can set it."""
    awake: Callable[[], float] = time.monotonic
    """Stands still in sleep (on Windows it does not)."""
    told: Callable[[], float] = time.time
    """What people are told; anybody can set it."""


class Happening(Enum):
    """What two looks at the clocks can tell."""

    NOTHING = auto()
    SLEPT = auto()
    CLOCK_SET = auto()
    STOPPED = auto()


class Watch:
    """Compares the clocks from one look to the next."""

    def __init__(self, clocks: Clocks) -> None:
        self._clocks = clocks
        self._before = self._read()

    def look(self) -> Happening:
        """What happened since the last look."""
        before, self._before = self._before, self._read()
        passed, awake, told = (now - then for now, then in zip(self._before, before, strict=True))
        if passed - awake >= SLEPT_AT_LEAST:
            return Happening.SLEPT
        if abs(told - passed) >= SET_AT_LEAST:
            return Happening.CLOCK_SET
        return Happening.STOPPED if passed >= AWAY_AT_LEAST else Happening.NOTHING

    def _read(self) -> tuple[float, float, float]:
        return self._clocks.passed(), self._clocks.awake(), self._clocks.told()
