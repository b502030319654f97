"""The lock, attacked from outside: what the memory and the disk still hold after it, and whatever tries to stop it.

The program runs as it is, on a screen of its own; keys and clicks come as X events.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from crypto.stretching import Cost
from tests.walks import memory
from tests.walks.conftest import CommandLine
from tests.walks.display import virtual_screen
from tests.walks.kept import kept
from tests.walks.room import Room, by_idleness, by_the_keys, opens_the_case, room_in, somebody_before, unlocks
from tests.walks.screen import Seen, Somebody, wait_for
from tests.walks.traces import everywhere, files_holding

pytestmark = pytest.mark.needs("Xvfb", "xdotool")


def selecting(somebody: Somebody, words: str) -> Seen | None:
    """The field that has the keyboard, once these words are selected in it."""
    found = somebody.focus()
    return found if found.get("selected") == words else None


@pytest.fixture
def display() -> Iterator[str]:
    """A screen for one program: two on one would take the keyboard from each other."""
    with virtual_screen() as made:
        yield made


@pytest.fixture
def home(fieldbook: CommandLine) -> Path:
    return Path(fieldbook.surroundings["HOME"])


# -- what is left ---------------------------------------------------------------------------------------------------


@pytest.mark.alone
def test_after_a_lock_memory_and_disk_hold_nothing(display: str, home: Path, tmp_path: Path) -> None:
    memory.needs_root()
    began = time.time() - 1
    notebook = kept(home)
    patterns = notebook.patterns()
    must_be_there = {
        "key: notebook",
        "key: database",
        *(name for name in patterns if name.startswith("word")),
    }

    def held() -> set[str]:
        return set(memory.held_in_memory(somebody.process.pid, patterns))

    with somebody_before(display, home, notebook, tmp_path / "spoken") as somebody:
        for locks in (
            somebody.locks,
            lambda: somebody.is_locked_by(lambda: somebody.ask("idle", seconds=600)),
        ):
            wait_for("the lock", lambda: somebody.focus()["name"] == "Passphrase")
            assert held() == set()
            somebody.types(notebook.passphrase)
            wait_for("the passphrase", lambda: somebody.ask("cursor") == len(notebook.passphrase))
            assert held() == {"passphrase"}
            somebody.press("Return")
            somebody.waits_to_see("Sections")
            opens_the_case(somebody, notebook)
            wait_for("the passphrase to be overwritten", lambda: "passphrase" not in held())
            assert must_be_there <= held()
            somebody.press("F9")
            wait_for("the cover", lambda: somebody.focus()["name"] == "Passphrase")
            somebody.types(notebook.passphrase)
            wait_for("the passphrase", lambda: somebody.ask("cursor") == len(notebook.passphrase))
            somebody.press("Return")
            somebody.waits_to_see("Sections")
            wait_for("the passphrase to be overwritten", lambda: "passphrase" not in held())
            locks()
            assert held() == set()
        unlocks(somebody, notebook)
        somebody.leaves()
        assert not Path(f"/proc/{somebody.process.pid}").exists()
    assert (tmp_path / "spoken").read_bytes() == b""
    # Not the folders of other tests that run at the same time; the walk through the window looks there too.
    places = (tmp_path, *(place for place in everywhere() if place != Path("/tmp")))
    assert files_holding(patterns, places=places, since=began) == {}


def test_where_somebody_was_is_where_they_are(display: str, home: Path, tmp_path: Path) -> None:
    notebook = kept(home)
    with somebody_before(display, home, notebook, tmp_path / "spoken") as somebody:
        unlocks(somebody, notebook)
        opens_the_case(somebody, notebook)
        somebody.clicks_row("Notes", "Parts of the case")
        somebody.clicks_row("First call", "Notes")
        somebody.press("Return")
        somebody.goes_to("Text")
        somebody.press("ctrl+End")
        somebody.types(" and the rest")
        somebody.press(*["Left"] * 5)
        somebody.press(*["shift+Left"] * 3)
        before = wait_for("a selection", lambda: selecting(somebody, "the"))
        somebody.locks()
        unlocks(somebody, notebook)
        wait_for("the field", lambda: somebody.focus()["name"] == "Text")
        after = somebody.focus()
        assert [after[each] for each in ("text", "cursor", "selected")] == [
            before[each] for each in ("text", "cursor", "selected")
        ]
        somebody.press("End")
        somebody.types(" ")
        somebody.composes("김")
        somebody.locks()
        unlocks(somebody, notebook)
        wait_for("the syllable", lambda: somebody.focus()["text"].endswith("and the rest 김"))
        assert somebody.focus()["cursor"] == len(somebody.focus()["text"])
        somebody.press("ctrl+Return")
        somebody.waits_to_see("Parts of the case")
        tabs = somebody.ask("rows", name="Parts of the case")
        assert [tab["text"] for tab in tabs if tab["current"]] == ["Notes 1"]


# -- what must not stop it ------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def one_room(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Room]:
    with room_in(tmp_path_factory.mktemp("troubles")) as made:
        yield made


@pytest.fixture
def room(one_room: Room) -> Room:
    """The program with a form open in which half a sentence stands, kept as a draft."""
    somebody = one_room.somebody
    if somebody.sees("Sections"):  # a test before this one has failed
        somebody.is_locked_by(lambda: by_the_keys(somebody))
    unlocks(somebody, one_room.notebook)
    if not one_room.has_form:
        opens_the_case(somebody, one_room.notebook)
        somebody.press("ctrl+shift+n")
        one_room.has_form = True
    somebody.goes_to("Text")
    somebody.types("half ")
    wait_for("the draft", lambda: somebody.sees("Draft ", begins=True))
    return one_room


WINDOWS = (
    "a menu",
    "a menu of the bar",
    "a list",
    "a question",
    "a dialog over a dialog",
    "a dialog over a menu",
    "a file dialog",
    "a print dialog",
)
BROKEN = (
    "a stubborn window",
    "a broken form",
    "a form that hangs",
    "a notebook that hangs",
    "a job elsewhere that hangs",
    "a child process",
)


@pytest.mark.parametrize("locks", [by_the_keys, by_idleness])
@pytest.mark.parametrize("what", WINDOWS)
def test_no_window_stops_a_lock(room: Room, what: str, locks: Callable[[Somebody], None]) -> None:
    somebody = room.somebody
    focus = somebody.ask("focus")
    somebody.ask("trouble", what=what)
    wait_for(what, lambda: somebody.ask("popup") or somebody.ask("focus") != focus)
    time.sleep(0.3)  # a second one comes over the first
    somebody.is_locked_by(lambda: locks(somebody))


@pytest.mark.parametrize("locks", [by_the_keys, by_idleness])
def test_no_drag_stops_a_lock(room: Room, locks: Callable[[Somebody], None]) -> None:
    somebody = room.somebody
    somebody.mouse("mousemove", 400, 300, "mousedown", 1)
    somebody.ask("trouble", what="a drag")
    somebody.mouse("mousemove", 500, 350)
    somebody.mouse("mousemove", 520, 360)
    somebody.is_locked_by(lambda: locks(somebody))
    somebody.mouse("mouseup", 1)


@pytest.mark.parametrize("locks", [by_the_keys, by_idleness])
@pytest.mark.parametrize("what", BROKEN)
def test_nothing_broken_stops_a_lock(room: Room, what: str, locks: Callable[[Somebody], None]) -> None:
    somebody = room.somebody
    somebody.ask("trouble", what=what)
    began = time.monotonic()
    somebody.is_locked_by(lambda: locks(somebody))
    assert time.monotonic() - began < 15  # of which the new program takes most; what hangs hangs for an hour
    assert Path(f"/proc/{somebody.process.pid}/task/{somebody.process.pid}/children").read_text() == ""
    unlocks(somebody, room.notebook)
    wait_for("the half sentence", lambda: somebody.focus()["text"].startswith("half "))
    somebody.locks()


def test_an_unlock_in_flight_stays_locked(display: str, home: Path, tmp_path: Path) -> None:
    slow = Cost(memory_kib=256 * 1024, passes=10, lanes=1)
    notebook = kept(home, cost=slow)
    with somebody_before(display, home, notebook, tmp_path / "spoken") as somebody:
        wait_for("the lock", lambda: somebody.focus()["name"] == "Passphrase")
        somebody.types(notebook.passphrase)
        wait_for("the passphrase", lambda: somebody.ask("cursor") == len(notebook.passphrase))
        somebody.press("Return")
        somebody.waits_to_see("Opening…", begins=True)
        somebody.locks()
        time.sleep(6)
        assert somebody.focus()["name"] == "Passphrase"
        assert somebody.sees("Sections") is None
        assert somebody.ask("cursor") == 0
        somebody.leaves()


def test_a_screen_that_hangs_leaves_the_process_after_the_time_of_the_lock(
    display: str, home: Path, tmp_path: Path
) -> None:
    notebook = kept(home)
    with somebody_before(display, home, notebook, tmp_path / "spoken") as somebody:
        unlocks(somebody, notebook)
        somebody.ask("trouble", what="a screen that hangs")
        began = time.monotonic()
        assert somebody.process.wait(60) == 1
        assert time.monotonic() - began < 40  # what hangs, hangs for ever
        assert not Path(f"/proc/{somebody.process.pid}").exists()
    assert (tmp_path / "spoken").read_bytes() == b""
    with somebody_before(display, home, notebook, tmp_path / "spoken") as somebody:
        unlocks(somebody, notebook)
        somebody.leaves()
