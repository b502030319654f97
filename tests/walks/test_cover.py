"""The cover, from outside: what the screen, the windows' titles and a screen reader still tell, and that everything comes back."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.walks.display import virtual_screen
from tests.walks.kept import Kept, kept
from tests.walks.room import opens_the_case, somebody_before, unlocks
from tests.walks.screen import Somebody, wait_for

pytestmark = pytest.mark.needs("Xvfb", "xdotool")


@pytest.fixture
def notebook(tmp_path: Path) -> Kept:
    (tmp_path / "home").mkdir()
    return kept(tmp_path / "home")


@pytest.fixture
def somebody(tmp_path: Path, notebook: Kept) -> Iterator[Somebody]:
    """In front of an open case, in the middle of a sentence."""
    with (
        virtual_screen() as display,
        somebody_before(display, tmp_path / "home", notebook, tmp_path / "spoken") as person,
    ):
        unlocks(person, notebook)
        opens_the_case(person, notebook)
        person.press("ctrl+shift+n")
        person.goes_to("Text")
        person.types("half a ")
        yield person
    assert (tmp_path / "spoken").read_bytes() == b""


def told(somebody: Somebody) -> str:
    """All that a screen reader is told of every window."""
    return "\n".join(somebody.ask("read aloud", as_from_outside=True))


def is_covered(somebody: Somebody) -> bool:
    """Whether the cover has the keyboard."""
    return bool(somebody.focus()["name"] == "Passphrase")


def uncovers(somebody: Somebody, notebook: Kept) -> None:
    """Type the passphrase and wait for the notebook."""
    wait_for("the cover", lambda: is_covered(somebody))
    somebody.press("ctrl+a")
    somebody.types(notebook.passphrase)
    wait_for("the passphrase", lambda: somebody.ask("cursor") == len(notebook.passphrase))
    somebody.press("Return")
    wait_for("the notebook", lambda: not is_covered(somebody))


def test_nothing_is_told_under_the_cover_and_all_of_it_comes_back(somebody: Somebody, notebook: Kept) -> None:
    somebody.composes("김")
    before = told(somebody)
    assert notebook.words["case"] in before
    somebody.press("F9")
    wait_for("the cover", lambda: is_covered(somebody))
    covered = told(somebody)
    assert [word for word in (*notebook.words.values(), "half a") if word in covered] == []
    assert "Covered" in covered
    assert somebody.titles() == {"Notebook"}
    assert somebody.looks_at_windows() == 1
    uncovers(somebody, notebook)
    wait_for("the field", lambda: somebody.focus()["name"] == "Text")
    assert somebody.focus()["text"] == "half a 김"
    somebody.types("!")
    wait_for("the next letter", lambda: somebody.focus()["text"] == "half a 김!")
    assert notebook.words["case"] in told(somebody)


def test_dialogs_and_menus_go_under_the_cover_and_dialogs_come_back(
    somebody: Somebody, notebook: Kept
) -> None:
    somebody.press("ctrl+shift+s")
    somebody.clicks("Another folder…")
    wait_for("the second dialog", lambda: somebody.focus().get("title") == "Folder for the package")
    somebody.press("F9")
    wait_for("the cover", lambda: is_covered(somebody))
    assert somebody.titles() == {"Notebook"}
    assert somebody.looks_at_windows() == 1
    uncovers(somebody, notebook)
    wait_for("the second dialog", lambda: somebody.focus().get("title") == "Folder for the package")
    somebody.press("Escape")
    somebody.waits_to_see("Seal and write")
    somebody.press("Escape")
    somebody.waits_to_see("Sections")


def test_a_wrong_passphrase_uncovers_nothing_and_is_told(somebody: Somebody, notebook: Kept) -> None:
    somebody.press("F9")
    wait_for("the cover", lambda: is_covered(somebody))
    somebody.types("wrong one")
    somebody.press("Return")
    somebody.waits_to_see("That did not open it.", begins=True)
    assert somebody.looks_at_windows() == 1
    uncovers(somebody, notebook)
    somebody.waits_to_see("1 attempt to unlock failed since you were last here.")
    somebody.locks()
    unlocks(somebody, notebook)
    assert somebody.sees("1 attempt to unlock failed since you were last here.") is None


def test_two_minutes_cover_and_ten_lock_though_somebody_touches_the_cover(
    somebody: Somebody, notebook: Kept
) -> None:
    somebody.ask("idle", seconds=120)
    wait_for("the cover", lambda: is_covered(somebody))
    somebody.types("x")
    time.sleep(0.2)
    somebody.is_locked_by(lambda: somebody.ask("idle", seconds=480))
    unlocks(somebody, notebook)
    wait_for("the half sentence", lambda: somebody.focus()["text"] == "half a ")


def test_the_lock_works_from_the_cover(somebody: Somebody, notebook: Kept) -> None:
    somebody.press("F9")
    wait_for("the cover", lambda: is_covered(somebody))
    somebody.locks()
    assert "Covered" not in told(somebody)
    unlocks(somebody, notebook)
    wait_for("the half sentence", lambda: somebody.focus()["text"] == "half a ")
