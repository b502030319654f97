"""What the system tells locks the program: a real bus with stand-ins for logind, UPower and the screen savers on it."""

from __future__ import annotations

import signal
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.walks.room import Room, room_in, unlocks
from tests.walks.signals import LOGIND_PATH, MANAGER, OUR_SESSION, PROPERTIES, REASONS, SESSION
from tests.walks.system_bus import Neighbours
from ui.clocks import AWAY_AT_LEAST

pytestmark = pytest.mark.needs("Xvfb", "xdotool", "dbus-daemon")

NO_REASONS: tuple[tuple[object, ...], ...] = (
    (LOGIND_PATH, MANAGER, "PrepareForSleep", False),
    (OUR_SESSION, *PROPERTIES, SESSION, {"Active": True, "LockedHint": False, "IdleHint": True}, ["Idle"]),
    (f"{LOGIND_PATH}/session/c2", SESSION, "Lock"),
    (f"{LOGIND_PATH}/session/c2", *PROPERTIES, SESSION, {"Active": False}, ["Idle"]),
    (LOGIND_PATH, *PROPERTIES, MANAGER, {"LidClosed": False}, ["Idle"]),
    ("/org/gnome/ScreenSaver", "org.gnome.ScreenSaver", "ActiveChanged", False),
)


@pytest.fixture(scope="module")
def one_room(neighbours: Neighbours, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Room]:
    with room_in(tmp_path_factory.mktemp("system")) as made:
        neighbours.waits_for("inhibited")
        yield made


@pytest.mark.parametrize("why", REASONS)
def test_the_system_locks(one_room: Room, neighbours: Neighbours, why: str) -> None:
    somebody = one_room.somebody
    unlocks(somebody, one_room.notebook)
    somebody.is_locked_by(lambda: neighbours.tell(REASONS[why]))
    # The old process held back sleep until it was gone, the new one holds it back again.
    neighbours.waits_for("released")
    neighbours.waits_for("inhibited")


def test_nobody_is_locked_out_for_nothing(one_room: Room, neighbours: Neighbours) -> None:
    somebody = one_room.somebody
    unlocks(somebody, one_room.notebook)
    for each in NO_REASONS:
        neighbours.tell(each)
    time.sleep(1)
    assert somebody.sees("Sections")
    somebody.locks()
    neighbours.waits_for("inhibited")


def test_at_the_lock_sleep_is_not_held_up(one_room: Room, neighbours: Neighbours) -> None:
    neighbours.tell((LOGIND_PATH, MANAGER, "PrepareForSleep", True))
    neighbours.waits_for("released")
    assert one_room.somebody.focus()["name"] == "Passphrase"
    neighbours.tell((LOGIND_PATH, MANAGER, "PrepareForSleep", False))
    neighbours.waits_for("inhibited")


@pytest.mark.long
def test_a_program_that_did_not_run_for_a_while_locks_when_it_runs_again(one_room: Room) -> None:
    somebody = one_room.somebody
    unlocks(somebody, one_room.notebook)

    def stands_still_and_goes_on() -> None:
        somebody.process.send_signal(signal.SIGSTOP)
        time.sleep(AWAY_AT_LEAST + 1)
        somebody.process.send_signal(signal.SIGCONT)

    somebody.is_locked_by(stands_still_and_goes_on)


def test_without_a_bus_nothing_is_missed_and_no_network_library_comes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for variable in ("DBUS_SYSTEM_BUS_ADDRESS", "DBUS_SESSION_BUS_ADDRESS"):
        monkeypatch.setenv(variable, "unix:path=/nowhere/at/all")
    with room_in(tmp_path) as room:
        unlocks(room.somebody, room.notebook)
        loaded = Path(f"/proc/{room.somebody.process.pid}/maps").read_text()
        assert "Qt6DBus" in loaded
        assert "Qt6Network" not in loaded
        room.somebody.leaves()
