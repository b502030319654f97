"""A lock while the disk is slow: what is being written does not hold it up, nothing half typed is lost, no half package stays."""

from __future__ import annotations

import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.walks import memory
from tests.walks.display import virtual_screen
from tests.walks.kept import Kept, kept
from tests.walks.room import opens_the_case, somebody_before, unlocks
from tests.walks.screen import Somebody, wait_for

pytestmark = pytest.mark.needs("Xvfb", "xdotool", "strace")

WHOLE_RECORD = "The whole record with its history, for colleagues or the office"
FLUSHES = "fsync,fdatasync,sync_file_range,syncfs"


@pytest.fixture
def notebook(tmp_path: Path) -> Kept:
    (tmp_path / "home").mkdir()
    return kept(tmp_path / "home")


@pytest.fixture
def somebody(tmp_path: Path, notebook: Kept) -> Iterator[Somebody]:
    memory.needs_root()
    with (
        virtual_screen() as display,
        somebody_before(display, tmp_path / "home", notebook, tmp_path / "spoken") as person,
    ):
        unlocks(person, notebook)
        opens_the_case(person, notebook)
        yield person
    assert (tmp_path / "spoken").read_bytes() == b""


@contextmanager
def slow_disk(somebody: Somebody) -> Iterator[None]:
    """Every flush of the program takes two seconds, several times what the last words have."""
    process = str(somebody.process.pid)
    inject = ("-e", f"trace={FLUSHES}", "-e", f"inject={FLUSHES}:delay_enter=2s")
    attached = subprocess.Popen(
        ["strace", "-f", "-o", "/dev/null", "-p", process, *inject], stderr=subprocess.PIPE, text=True
    )
    assert attached.stderr is not None
    with attached.stderr as says:
        assert "attached" in says.readline()
        try:
            yield
        finally:
            attached.kill()
            attached.wait()


def test_a_slow_disk_holds_up_no_lock_and_loses_no_draft(somebody: Somebody, notebook: Kept) -> None:
    somebody.press("ctrl+shift+n")
    somebody.goes_to("Text")
    somebody.types("half a sentence")
    wait_for("the draft", lambda: somebody.sees("Draft ", begins=True))
    with slow_disk(somebody):
        somebody.types(" and more")
        time.sleep(1)
        began = time.monotonic()
        somebody.is_locked_by(lambda: somebody.press("ctrl+l"))
        assert time.monotonic() - began < 20
    unlocks(somebody, notebook)
    wait_for("the half sentence", lambda: somebody.focus()["text"].startswith("half a sentence"))


def test_a_lock_ends_a_package_and_leaves_no_half_file(
    somebody: Somebody, notebook: Kept, tmp_path: Path
) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()

    def begins_to_send() -> None:
        somebody.waits_to_see("Parts of the case")
        somebody.presses_until_it_shows("ctrl+shift+s", WHOLE_RECORD)
        somebody.clicks(WHOLE_RECORD)
        somebody.clicks("To words that this program makes up")
        somebody.clicks("Another folder…")
        somebody.gives_a_path("Folder for the package", stick)
        somebody.waits_to_see("Seal and write")

    begins_to_send()
    somebody.clicks("Seal and write")
    wait_for("the package", lambda: [file for file in stick.iterdir() if file.suffix == ".age"])
    somebody.press("Escape")
    (whole,) = stick.iterdir()
    begins_to_send()
    somebody.ask("trouble", what="flushes that hang")
    somebody.clicks("Seal and write")
    wait_for("the unfinished file", lambda: [file for file in stick.iterdir() if file.suffix == ".part"])
    somebody.is_locked_by(lambda: somebody.press("ctrl+l"))
    assert list(stick.iterdir()) == [whole]
    (stick / "fieldbook-abcdefgh.age.abcdefgh.fieldbook.part").write_bytes(b"pulled out on another day")
    unlocks(somebody, notebook)
    begins_to_send()
    somebody.clicks("Seal and write")
    wait_for("another package", lambda: len([f for f in stick.iterdir() if f.suffix == ".age"]) == 2)
    assert [file.name for file in stick.iterdir() if file.suffix == ".part"] == []
    assert whole.exists()
