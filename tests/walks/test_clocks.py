"""A clock that jumps locks the program: the real program, whose own reading of the system's clocks is shifted while it runs."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator

import pytest

from tests.walks.room import Room, room_in, unlocks
from tests.walks.screen import wait_for
from tests.walks.shifted_clocks import ShiftedClocks
from ui.clocks import SET_AT_LEAST, SLEPT_AT_LEAST

pytestmark = [
    pytest.mark.needs("Xvfb", "xdotool", "cc"),
    pytest.mark.skipif(not sys.platform.startswith("linux"), reason="shifts the clocks of Linux"),
]

HALF_A_MINUTE, YEAR = 30, 365 * 24 * 3600
"""Seconds."""

JUMPS: dict[str, Callable[[ShiftedClocks], None]] = {
    "set a minute forward": lambda clocks: clocks.set_by(int(SET_AT_LEAST) + 2),
    "set a year back": lambda clocks: clocks.set_by(-YEAR),
    "asleep for a moment": lambda clocks: clocks.sleep(int(SLEPT_AT_LEAST) + 1),
}


@pytest.fixture(scope="module")
def clocks(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ShiftedClocks]:
    made = ShiftedClocks(tmp_path_factory.mktemp("clocks"))
    yield made
    made.end()


@pytest.fixture(scope="module")
def one_room(clocks: ShiftedClocks, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Room]:
    with room_in(tmp_path_factory.mktemp("jumping"), under=clocks.under) as made:
        yield made


@pytest.mark.parametrize("jump", JUMPS)
def test_a_clock_that_jumps_locks(one_room: Room, clocks: ShiftedClocks, jump: str) -> None:
    somebody = one_room.somebody
    unlocks(somebody, one_room.notebook)
    somebody.is_locked_by(lambda: JUMPS[jump](clocks))


def test_a_clock_that_a_computer_puts_right_by_itself_locks_nobody_out(
    one_room: Room, clocks: ShiftedClocks
) -> None:
    somebody = one_room.somebody
    unlocks(somebody, one_room.notebook)
    for seconds in (HALF_A_MINUTE, -HALF_A_MINUTE):
        before = clocks.looks()
        clocks.set_by(seconds)
        # Each look reads the clock twice: to compare it with the others, and to see how long nothing was touched.
        wait_for("two looks", lambda before=before: clocks.looks() >= before + 4)  # type: ignore[misc]
    assert somebody.sees("Sections")
    somebody.locks()
