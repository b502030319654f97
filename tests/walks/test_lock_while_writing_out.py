"""A lock while the file of a summary is written, and while a file is taken in: no half file stays, and nothing is held in memory.

The place that is written to takes for ever, so the lock always comes in the middle; the notebook's own disk goes on.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.walks import memory
from tests.walks.display import virtual_screen
from tests.walks.kept import kept
from tests.walks.room import Room, by_idleness, by_the_keys, opens_the_case, room_in, somebody_before, unlocks
from tests.walks.screen import Somebody, wait_for
from tests.walks.signals import REASONS
from tests.walks.system_bus import Neighbours

pytestmark = pytest.mark.needs("Xvfb", "xdotool", "dbus-daemon")


@pytest.fixture(scope="module")
def room(neighbours: Neighbours, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Room]:
    memory.needs_root()
    with room_in(tmp_path_factory.mktemp("writing out")) as made:
        neighbours.waits_for("inhibited")
        yield made


Locks = Callable[[], None]


@pytest.fixture(params=["the keys", "sleep", pytest.param("idleness", marks=pytest.mark.long)])
def locks(request: pytest.FixtureRequest, room: Room, neighbours: Neighbours) -> Locks:
    """One of the ways in which a lock comes."""
    ways: dict[str, Locks] = {
        "the keys": lambda: by_the_keys(room.somebody),
        "idleness": lambda: by_idleness(room.somebody),
        "sleep": lambda: neighbours.tell(REASONS["sleep"]),
    }
    return ways[request.param]


def looks_at_the_case(room: Room) -> Somebody:
    """The notebook is open at its case, and what is written elsewhere from now on takes for ever."""
    somebody = room.somebody
    unlocks(somebody, room.notebook)
    if not room.has_form:
        opens_the_case(somebody, room.notebook)
        room.has_form = True
    somebody.waits_to_see("Parts of the case")
    return somebody


def holds_nothing(room: Room) -> bool:
    """Whether the program that asks for the passphrase has neither a key nor a word in its memory."""
    return memory.held_in_memory(room.somebody.process.pid, room.notebook.patterns()) == {}


def begins_a_summary(somebody: Somebody, target: Path) -> None:
    """As far as the file that is being written."""
    somebody.presses_until_it_shows("ctrl+shift+e", "Look at the pages")
    somebody.waits_to_see("Checked: nothing that is withheld is in these pages.")
    somebody.clicks("Look at the pages")
    somebody.waits_to_see("What they will read")
    somebody.ask("trouble", what="flushes that hang")
    somebody.clicks("Save as…")
    somebody.gives_a_path("Save the summary", target)


def test_a_lock_ends_a_running_summary_and_leaves_no_half_file(
    room: Room, locks: Locks, tmp_path: Path
) -> None:
    somebody = looks_at_the_case(room)
    begins_a_summary(somebody, tmp_path / "summary.pdf")
    wait_for("the unfinished file", lambda: list(tmp_path.iterdir()))
    somebody.is_locked_by(locks)
    assert list(tmp_path.iterdir()) == []
    assert holds_nothing(room)


def test_a_lock_ends_the_taking_in_of_a_file_and_leaves_no_half_file(
    room: Room, locks: Locks, tmp_path: Path
) -> None:
    somebody, files = looks_at_the_case(room), room.notebook.folder / "files"
    taken = tmp_path / "film.mp4"
    taken.write_bytes(bytes(3_000_000))
    somebody.clicks_row("Files", "Parts of the case")
    somebody.ask("trouble", what="flushes that hang")
    somebody.clicks("Add…")
    somebody.gives_a_path("Add a file", taken)
    wait_for("the unfinished file", lambda: files.is_dir() and list(files.iterdir()))
    somebody.is_locked_by(locks)
    assert holds_nothing(room)
    unlocks(somebody, room.notebook)
    assert list(files.iterdir()) == []
    somebody.waits_to_see("Parts of the case")
    assert taken.stat().st_size == 3_000_000
    somebody.is_locked_by(lambda: by_the_keys(somebody))


def test_after_a_kill_the_next_unlock_removes_the_half_file(tmp_path: Path) -> None:
    home, place, spoken = tmp_path / "home", tmp_path / "elsewhere", tmp_path / "spoken"
    for folder in (home, place):
        folder.mkdir()
    notebook = kept(home)
    with virtual_screen() as display:
        with somebody_before(display, home, notebook, spoken) as somebody:
            unlocks(somebody, notebook)
            opens_the_case(somebody, notebook)
            begins_a_summary(somebody, place / "summary.pdf")
            wait_for("the unfinished file", lambda: list(place.iterdir()))
            somebody.process.kill()
        (left,) = place.iterdir()
        assert left.name.startswith("summary.pdf.")
        assert left.name.endswith(".part")
        (place / "summary.pdf.part").write_bytes(b"theirs")
        with somebody_before(display, home, notebook, spoken) as somebody:
            unlocks(somebody, notebook)
            wait_for("the sweeping", lambda: not left.exists())
            assert [each.name for each in place.iterdir()] == ["summary.pdf.part"]
            somebody.leaves()
    assert spoken.read_bytes() == b""
