"""What is copied from the program: hinted for clipboard managers, gone at the lock, and nobody else's is touched; on a real X server."""

from __future__ import annotations

import os
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.walks.display import virtual_screen
from tests.walks.kept import Kept, kept
from tests.walks.room import opens_the_case, somebody_before, unlocks
from tests.walks.screen import Somebody, wait_for
from ui.clipboard import CLEARED_AFTER

pytestmark = pytest.mark.needs("Xvfb", "xdotool", "xclip")

SELECTIONS = ("clipboard", "primary")


class Foreigner:
    """Another program on the same screen."""

    def __init__(self, display: str) -> None:
        self._surroundings = {**os.environ, "DISPLAY": display}

    def reads(self, selection: str, kind: str = "UTF8_STRING") -> str:
        """What a selection holds in this form; "" for nothing."""
        asked = ["xclip", "-o", "-selection", selection, "-t", kind]
        try:
            done = subprocess.run(asked, capture_output=True, env=self._surroundings, timeout=5, check=False)
        except subprocess.TimeoutExpired:
            return ""
        return done.stdout.decode() if done.returncode == 0 else ""

    def copies(self, selection: str, text: str) -> None:
        """Put something of its own there, and keep it."""
        asked = ["xclip", "-selection", selection]
        subprocess.run(
            asked, input=text.encode(), env=self._surroundings, check=True, stdout=subprocess.DEVNULL
        )


@pytest.fixture
def notebook(tmp_path: Path) -> Kept:
    (tmp_path / "home").mkdir()
    return kept(tmp_path / "home")


@pytest.fixture
def display() -> Iterator[str]:
    with virtual_screen() as made:
        yield made


@pytest.fixture
def foreigner(display: str) -> Foreigner:
    return Foreigner(display)


@pytest.fixture
def somebody(tmp_path: Path, notebook: Kept, display: str) -> Iterator[Somebody]:
    """With a word typed into a new note."""
    with somebody_before(display, tmp_path / "home", notebook, tmp_path / "spoken") as person:
        unlocks(person, notebook)
        opens_the_case(person, notebook)
        person.press("ctrl+shift+n")
        person.goes_to("Text")
        person.types("secret")
        yield person


def copies_all(somebody: Somebody, foreigner: Foreigner) -> None:
    """Select and copy, and see that another program gets it."""
    somebody.press("ctrl+a", "ctrl+c")
    wait_for("the copy", lambda: foreigner.reads("clipboard") == "secret")


def test_a_copy_says_that_no_manager_should_keep_it(somebody: Somebody, foreigner: Foreigner) -> None:
    copies_all(somebody, foreigner)
    for selection in SELECTIONS:
        if foreigner.reads(selection):
            assert "x-kde-passwordManagerHint" in foreigner.reads(selection, "TARGETS").split()
            assert foreigner.reads(selection, "x-kde-passwordManagerHint") == "secret"


def test_nothing_of_ours_is_there_after_a_lock_and_after_the_end(
    somebody: Somebody, foreigner: Foreigner, notebook: Kept
) -> None:
    copies_all(somebody, foreigner)
    somebody.locks()
    assert [foreigner.reads(selection) for selection in SELECTIONS] == ["", ""]
    unlocks(somebody, notebook)
    wait_for("the field", lambda: somebody.focus()["name"] == "Text")
    copies_all(somebody, foreigner)
    somebody.leaves()
    assert [foreigner.reads(selection) for selection in SELECTIONS] == ["", ""]


def test_what_another_program_copied_stays(somebody: Somebody, foreigner: Foreigner) -> None:
    copies_all(somebody, foreigner)
    for selection in SELECTIONS:
        foreigner.copies(selection, "theirs")
    somebody.locks()
    assert [foreigner.reads(selection) for selection in SELECTIONS] == ["theirs", "theirs"]


def test_a_copy_is_cleared_by_itself_and_another_programs_is_not(
    somebody: Somebody, foreigner: Foreigner
) -> None:
    assert CLEARED_AFTER == 30_000
    somebody.ask("clear soon", after=1_000)
    copies_all(somebody, foreigner)
    wait_for("the end of it", lambda: [foreigner.reads(selection) for selection in SELECTIONS] == ["", ""])
    copies_all(somebody, foreigner)
    for selection in SELECTIONS:
        foreigner.copies(selection, "theirs")
    time.sleep(1.5)
    assert [foreigner.reads(selection) for selection in SELECTIONS] == ["theirs", "theirs"]
