"""In the real window: a damaged header, a history that was turned back and is accepted, and a notebook that is destroyed by a held key."""

from __future__ import annotations

import shutil
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.walks.conftest import PASSPHRASE, CommandLine
from tests.walks.display import virtual_screen
from tests.walks.room import somebody_watched
from tests.walks.screen import Somebody, wait_for
from ui.notebook.commands import MENUS

pytestmark = [pytest.mark.needs("Xvfb", "xdotool"), pytest.mark.alone]

FIRST_MENU = [command.name for command in next(iter(MENUS.values()))]
DESTROY_IS = len(FIRST_MENU) - FIRST_MENU.index("destroy")
"""Counted from the end of the first menu."""


@pytest.fixture(scope="module")
def display() -> Iterator[str]:
    """A screen."""
    with virtual_screen() as shown:
        yield shown


def unlocks(somebody: Somebody) -> None:
    wait_for("the lock", lambda: somebody.focus()["name"] == "Passphrase")
    somebody.writes(PASSPHRASE)
    somebody.press("Return")
    somebody.waits_to_see("Sections")


@pytest.mark.parametrize("name", ["header.a", "header.b"])
def test_a_damaged_header_is_told_and_put_right(
    display: str, fieldbook: CommandLine, notebook: Path, tmp_path: Path, name: str
) -> None:
    (notebook / name).write_bytes(b"damaged")
    with somebody_watched(display, tmp_path / "home", tmp_path / "spoken", [], str(notebook)) as somebody:
        unlocks(somebody)
        somebody.waits_to_see(
            "One of the notebook's two headers was damaged or missing; the other one served. It was put right.",
            begins=True,
        )
        somebody.leaves()
    assert (notebook / "header.a").read_bytes() == (notebook / "header.b").read_bytes()
    assert fieldbook("cases", notebook).complaint == ""


def test_a_history_that_was_turned_back_is_told_in_the_banner_and_accepted(
    display: str, fieldbook: CommandLine, turned_back: Path, tmp_path: Path
) -> None:
    with somebody_watched(display, tmp_path / "home", tmp_path / "spoken", [], str(turned_back)) as somebody:
        unlocks(somebody)
        somebody.waits_to_see("The notebook was changed from outside", begins=True)
        assert any("The journal ends before the entry" in text for text in somebody.reads())
        somebody.clicks("Accept as it is…")
        wait_for("the page", lambda: somebody.focus()["name"] == "Passphrase")
        somebody.writes(PASSPHRASE)
        somebody.press("Return")
        somebody.waits_to_see("Accepted as it is. The journal keeps what was seen.", begins=True)
        somebody.leaves()
    assert fieldbook("check", turned_back).code == 0


def test_a_notebook_is_destroyed_by_the_space_bar_held(
    display: str, fieldbook: CommandLine, notebook: Path, tmp_path: Path
) -> None:
    before = shutil.copytree(notebook, tmp_path / "before")
    with somebody_watched(display, tmp_path / "home", tmp_path / "spoken", [], str(notebook)) as somebody:
        unlocks(somebody)
        somebody.clicks_at([0, 0, 60, 22])
        wait_for("the menu", lambda: somebody.ask("popup"))
        somebody.press(*["Up"] * DESTROY_IS, "Return")
        somebody.waits_to_see("Hold to destroy it")
        somebody.clicks("There is no backup, and there is to be none")
        wait_for("the choice", lambda: (somebody.sees("Hold to destroy it") or {}).get("enabled"))
        somebody.press("Tab", "Tab")
        wait_for("the button", lambda: somebody.focus()["name"] == "Hold to destroy it")
        somebody._xdotool("keydown", "space")
        time.sleep(1)
        somebody._xdotool("keyup", "space")
        assert notebook.exists()
        somebody._xdotool("keydown", "space")
        somebody.waits_for_the_program()
        somebody._xdotool("keyup", "space")
        somebody.waits_to_see("English")
    assert not notebook.exists()
    # What was copied before still opens: the page says so.
    assert fieldbook("cases", before).code == 0
