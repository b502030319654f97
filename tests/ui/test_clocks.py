"""The three clocks: what two looks at them tell, and what they do not."""

from __future__ import annotations

import time

import pytest

from ui.clocks import Clocks, Happening, Watch


class Time:
    """Clocks that a test turns."""

    def __init__(self) -> None:
        self.passed = self.awake = self.told = 1000.0
        self.clocks = Clocks(passed=lambda: self.passed, awake=lambda: self.awake, told=lambda: self.told)

    def goes_on(self, passed: float, *, awake: float | None = None, told: float | None = None) -> None:
        """Let time pass: of it so many seconds awake, and so many on the clock that people see."""
        self.passed += passed
        self.awake += passed if awake is None else awake
        self.told += passed if told is None else told


@pytest.mark.parametrize(
    ("passed", "awake", "told", "happening"),
    [
        (1, 1, 1, Happening.NOTHING),
        (20, 20, 20, Happening.NOTHING),
        (3600, 1, 3600, Happening.SLEPT),
        (3, 0.5, 3, Happening.SLEPT),
        (1, 1, 86_401, Happening.CLOCK_SET),
        (1, 1, -86_399, Happening.CLOCK_SET),
        (1, 1, 40, Happening.NOTHING),
        (31, 31, 31, Happening.STOPPED),
    ],
)
def test_what_two_looks_tell(passed: float, awake: float, told: float, happening: Happening) -> None:
    moment = Time()
    watch = Watch(moment.clocks)
    moment.goes_on(passed, awake=awake, told=told)
    assert watch.look() is happening
    assert watch.look() is Happening.NOTHING


def test_the_real_clocks_agree_while_nothing_happens() -> None:
    watch = Watch(Clocks())
    time.sleep(0.05)
    assert watch.look() is Happening.NOTHING
