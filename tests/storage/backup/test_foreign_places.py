"""What somebody put in the place of an attachment, or of a file of the backup, is neither followed nor waited for."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from storage.notebook import Notebook
from tests.storage.backup.conftest import Bench

Fill = Callable[[int], Notebook]

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="pipes and links as POSIX has them")

LETTER = b"somebody's letter"
NAME = f"{7:032x}.age"

PUT_THERE: dict[str, Callable[[Path, Path], None]] = {
    "a link": lambda place, elsewhere: place.symlink_to(elsewhere),
    "a link to nothing": lambda place, elsewhere: place.symlink_to(elsewhere.with_name("nothing")),
    "a pipe": lambda place, _elsewhere: os.mkfifo(place),
    "a folder": lambda place, _elsewhere: place.mkdir(),
}
each_kind = pytest.mark.parametrize("put", PUT_THERE.values(), ids=PUT_THERE)
a_link_or_a_pipe = pytest.mark.parametrize(
    "put", [PUT_THERE["a link"], PUT_THERE["a pipe"]], ids=["a link", "a pipe"]
)


@pytest.fixture
def elsewhere(tmp_path: Path) -> Path:
    """A file that has nothing to do with the notebook."""
    letter = tmp_path / "letter"
    letter.write_bytes(LETTER)
    return letter


@each_kind
def test_a_backup_brings_nothing_of_elsewhere_to_the_stick(
    bench: Bench, filled: Fill, elsewhere: Path, put: Callable[[Path, Path], None]
) -> None:
    notebook = filled(3)
    put(notebook.folder / "files" / NAME, elsewhere)
    made = bench.back_up(notebook)
    assert (made.revisions, made.files, made.copies) == (3, 0, 2)
    copied = [file for file in bench.place.rglob("*") if file.is_file()]
    assert copied
    assert [file for file in copied if LETTER in file.read_bytes()] == []


@a_link_or_a_pipe
def test_a_restore_takes_nothing_of_elsewhere_from_a_stick(
    bench: Bench, filled: Fill, elsewhere: Path, put: Callable[[Path, Path], None]
) -> None:
    bench.back_up(filled(3))
    put(bench.copies[0].parent / "files" / NAME, elsewhere)
    back = bench.restored("back")
    assert back.records.count("note") == 3
    assert sorted((back.folder / "files").iterdir()) == []


@a_link_or_a_pipe
@pytest.mark.parametrize("name", ["data.db", "data.db-journal"])
def test_a_copy_with_something_else_in_it_is_not_opened_and_made_anew(
    bench: Bench, filled: Fill, elsewhere: Path, name: str, put: Callable[[Path, Path], None]
) -> None:
    notebook = filled(3)
    bench.back_up(notebook)
    place = bench.copies[0] / name
    place.unlink(missing_ok=True)
    put(place, elsewhere)
    made = bench.back_up(notebook)
    assert (made.revisions, made.copies) == (3, 2)
    assert elsewhere.read_bytes() == LETTER
