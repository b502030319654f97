"""One program in a home of its own, on a screen of its own: how it is unlocked and looked at, again and again, and how it is locked."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.walks.display import virtual_screen
from tests.walks.kept import Kept, kept
from tests.walks.screen import Somebody, wait_for
from tests.walks.watch import StoodStill


def unlocks(somebody: Somebody, notebook: Kept) -> None:
    """Type the passphrase, without anybody reading it back, and wait for the notebook."""
    wait_for("the lock", lambda: somebody.focus()["name"] == "Passphrase")
    somebody.types(notebook.passphrase)
    wait_for("the passphrase", lambda: somebody.ask("cursor") == len(notebook.passphrase))
    somebody.press("Return")
    somebody.waits_to_see("Sections")


def opens_the_case(somebody: Somebody, notebook: Kept) -> None:
    """Look at the case."""
    somebody.clicks_row(notebook.words["case"], "Cases")
    somebody.waits_to_see("Parts of the case")


def by_the_keys(somebody: Somebody) -> None:
    """Ctrl+L."""
    somebody.press("ctrl+l")


def by_idleness(somebody: Somebody) -> None:
    """Nobody touches anything for ten minutes."""
    somebody.ask("idle", seconds=600)


@contextmanager
def somebody_before(
    display: str, home: Path, notebook: Kept, spoken: Path, *, under: tuple[str, ...] = ()
) -> Iterator[Somebody]:
    """Somebody before the program, which asks for the passphrase."""
    person = Somebody(display, home, spoken, str(notebook.folder), under=under)
    try:
        yield person
    finally:
        person.is_sent_away()


@contextmanager
def somebody_watched(
    display: str, home: Path, spoken: Path, stood_still: list[StoodStill], *arguments: str
) -> Iterator[Somebody]:
    """Somebody before the program as it starts; what the screen's thread did for too long comes into `stood_still`."""
    somebody = Somebody(display, home, spoken, *arguments)
    try:
        yield somebody
    finally:
        stood_still += somebody.stood_still
        somebody.is_sent_away()


@dataclass
class Room:
    """A program that is unlocked again for each trouble."""

    somebody: Somebody
    notebook: Kept
    has_form: bool = False


@contextmanager
def room_in(folder: Path, *, under: tuple[str, ...] = ()) -> Iterator[Room]:
    """A room whose home lies in a folder; at its end the program has said nothing to a terminal.  under: what the program is started by."""
    home, spoken = folder / "home", folder / "spoken"
    home.mkdir()
    notebook = kept(home)
    with (
        virtual_screen() as display,
        somebody_before(display, home, notebook, spoken, under=under) as somebody,
    ):
        yield Room(somebody, notebook)
    assert spoken.read_bytes() == b""
