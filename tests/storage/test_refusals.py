"""Every reason not to open a notebook has a sentence of its own, and none changes a byte of it."""

from __future__ import annotations

import hashlib
import json
import os
import sys
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from domain.case import Case
from storage import errors as facts
from storage.errors import (
    Busy,
    DatabaseEmpty,
    DatabaseMissing,
    HeaderDamaged,
    NoPlainFile,
    NotANotebook,
    StorageError,
    TooNew,
    WrongHeader,
    WrongPassphrase,
)
from storage.file_facts import FileMissing
from storage.header import COPIES
from storage.notebook import Notebook
from tests.storage.test_sealed_files import CONTENT, content_of, taken_in

if TYPE_CHECKING:
    from tests.storage.conftest import Shelf


def test_a_wrong_passphrase_is_one_and_is_counted_for_the_owner(shelf: Shelf, now: datetime) -> None:
    shelf.create().close(now)
    for passphrase in ("", "x", "x" * 10_000, "\0", "\ud800", "🏞"):
        with pytest.raises(WrongPassphrase):
            shelf.open(passphrase=passphrase)
    notebook = shelf.open()
    assert notebook.failed_unlocks == 6
    assert notebook.audit.entries(limit=1)[0].details["failed before"] == 6
    notebook.close(now)
    assert shelf.open().failed_unlocks == 0


def empty_folder(folder: Path) -> None:
    for file in folder.iterdir():
        if file.is_file():
            file.unlink()


def without_headers(folder: Path) -> None:
    for name in COPIES:
        (folder / name).unlink()


def with_damaged_headers(folder: Path) -> None:
    for name in COPIES:
        content = bytearray((folder / name).read_bytes())
        content[len(content) // 2] ^= 1
        (folder / name).write_bytes(content)


def with_headers_from_the_future(folder: Path) -> None:
    for name in COPIES:
        fields = json.loads((folder / name).read_bytes())
        del fields["checksum"]
        fields["min_reader"] = 2
        fields["something"] = "new"
        text = json.dumps(fields, sort_keys=True, separators=(",", ":"))
        fields["checksum"] = hashlib.sha256(text.encode()).hexdigest()
        (folder / name).write_text(json.dumps(fields, sort_keys=True, separators=(",", ":")))


def without_database(folder: Path) -> None:
    (folder / "data.db").unlink()


def with_empty_database(folder: Path) -> None:
    (folder / "data.db").write_bytes(b"")


@pytest.mark.parametrize(
    ("change", "fact"),
    [
        (empty_folder, NotANotebook),
        (without_headers, HeaderDamaged),
        (with_damaged_headers, HeaderDamaged),
        (with_headers_from_the_future, TooNew),
        (without_database, DatabaseMissing),
        (with_empty_database, DatabaseEmpty),
    ],
)
def test_each_reason_not_to_open_is_told_apart_and_changes_nothing(
    shelf: Shelf, now: datetime, change: Callable[[Path], None], fact: type[StorageError]
) -> None:
    shelf.create().close(now)
    change(shelf.path())
    before = shelf.contents()
    with pytest.raises(fact):
        shelf.open()
    assert shelf.contents() == before


def test_the_headers_of_another_notebook_are_named_as_such(shelf: Shelf, now: datetime) -> None:
    shelf.create("one").close(now)
    shelf.create("other").close(now)
    for name in COPIES:
        (shelf.path("one") / name).write_bytes((shelf.path("other") / name).read_bytes())
    with pytest.raises(WrongHeader):
        shelf.open("one")


PUT_THERE: dict[str, Callable[[Path, Path], None]] = {
    "a link": lambda place, elsewhere: place.symlink_to(elsewhere),
    "a link to nothing": lambda place, elsewhere: place.symlink_to(elsewhere.with_name("nothing")),
    "a pipe": lambda place, elsewhere: os.mkfifo(place),
    "a folder": lambda place, elsewhere: place.mkdir(),
}


@pytest.mark.skipif(sys.platform == "win32", reason="pipes and links as POSIX has them")
@pytest.mark.parametrize("what", PUT_THERE)
@pytest.mark.parametrize(
    "name",
    [
        *COPIES,
        "header.a.new",
        "data.db-journal",
        "data.next",
        "ballast",
        "failed-unlocks",
        "lock",
        "data.db-wal.set-aside",
    ],
)
def test_what_stands_in_the_place_of_a_file_is_neither_followed_nor_waited_for(
    shelf: Shelf, now: datetime, tmp_path: Path, what: str, name: str
) -> None:
    shelf.create().close(now)
    elsewhere = tmp_path / "elsewhere"
    elsewhere.write_bytes(b"somebody's letter")
    place = shelf.path() / name
    place.unlink(missing_ok=True)
    PUT_THERE[what](place, elsewhere)
    with pytest.raises(NoPlainFile):
        Notebook.open(shelf.path(), passphrase=shelf.passphrase, now=now, ballast_size=2**20)
    assert elsewhere.read_bytes() == b"somebody's letter"
    assert not elsewhere.with_name("nothing").exists()


@pytest.mark.skipif(sys.platform == "win32", reason="links as POSIX has them")
def test_attachments_cannot_lead_elsewhere(shelf: Shelf, now: datetime, tmp_path: Path) -> None:
    shelf.create().close(now)
    files = shelf.path() / "files"
    if files.exists():
        files.rmdir()
    files.symlink_to(tmp_path)
    with pytest.raises(NoPlainFile):
        shelf.open()


@pytest.mark.skipif(sys.platform == "win32", reason="pipes and links as POSIX has them")
@pytest.mark.parametrize("what", ["a link", "a pipe", "a folder"])
def test_what_stands_in_the_place_of_an_attachment_is_none(
    shelf: Shelf, case: Case, now: datetime, what: str
) -> None:
    notebook = shelf.create()
    sealed = taken_in(notebook, CONTENT, case, now)
    notebook.close(now)
    elsewhere = sealed.path.rename(shelf.folder / "elsewhere")
    if what == "a link":
        sealed.path.symlink_to(elsewhere)
    elif what == "a pipe":
        os.mkfifo(sealed.path)
    else:
        sealed.path.mkdir()
    opened = shelf.open()
    assert opened.files.missing() == (sealed.sha256,)
    assert opened.files.present() == frozenset()
    with pytest.raises(FileMissing):
        content_of(sealed)


def test_something_of_ones_own_in_the_folder_does_no_harm(shelf: Shelf, now: datetime) -> None:
    shelf.create().close(now)
    (shelf.path() / "old").mkdir()
    (shelf.path() / ".DS_Store").write_bytes(b"x")
    assert shelf.open().is_writable


def test_a_folder_that_is_not_there_is_no_notebook(shelf: Shelf) -> None:
    with pytest.raises(NotANotebook):
        shelf.open("nowhere")
    assert not shelf.path("nowhere").exists()


def test_a_second_opening_is_refused_while_the_first_lasts(shelf: Shelf, now: datetime) -> None:
    notebook = shelf.create()
    with pytest.raises(Busy):
        shelf.open()
    notebook.close(now)
    assert shelf.open().is_open


def test_a_failed_opening_leaves_no_lock_behind(shelf: Shelf, now: datetime) -> None:
    shelf.create().close(now)
    with pytest.raises(WrongPassphrase):
        shelf.open(passphrase="wrong")
    assert shelf.open().is_open


def test_every_fact_has_a_sentence_of_its_own() -> None:
    every = [
        fact
        for fact in vars(facts).values()
        if isinstance(fact, type) and issubclass(fact, StorageError) and fact is not StorageError
    ]
    assert len({fact.sentence for fact in every}) == len(every)


def test_one_damaged_copy_of_the_header_is_repaired_and_told(shelf: Shelf, now: datetime) -> None:
    shelf.create().close(now)
    for name in COPIES:
        path = shelf.path() / name
        content = bytearray(path.read_bytes())
        content[100] ^= 1
        path.write_bytes(content)
        notebook = shelf.open()
        assert notebook.header_was_repaired
        notebook.close(now)
    assert not shelf.open().header_was_repaired
