"""A copy beside the notebook before all of it is rewritten: proven, replaced only by a proven one, and gone when it should be."""

from __future__ import annotations

import shutil
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import storage.beginning
from crypto.keyslots import Opener
from domain.note import Note
from storage import migrate
from storage.backup.errors import NotABackup
from storage.backup.restore import restored
from storage.backup.safety import (
    make_safety_copy,
    remove_safety_copy,
    safety_folder,
    unfinished_safety_folder,
)
from storage.errors import Damaged, DiskFull
from storage.migrate import Migration
from tests.storage.backup.drain import result_of
from tests.storage.changed import NEW, wanted

if TYPE_CHECKING:
    from tests.storage.conftest import Shelf


def test_the_copy_of_an_open_notebook_opens_as_it_was(shelf: Shelf, note: Note, now: datetime) -> None:
    notebook = shelf.create()
    with notebook.transaction("note kept", now=now) as transaction:
        transaction.keep(note)
    copy = make_safety_copy(notebook.folder, notebook.inspection().keys)
    notebook.close(now)
    shutil.rmtree(notebook.folder)
    result_of(restored(copy, shelf.path("back"), Opener(passphrase=shelf.passphrase), now=now))
    back = shelf.open("back")
    assert back.alarm is None
    assert back.records.get("note", note.id).record == note


def test_nothing_of_it_is_left_once_it_was_taken_away(shelf: Shelf, now: datetime) -> None:
    notebook = shelf.create()
    make_safety_copy(notebook.folder, notebook.inspection().keys)
    remove_safety_copy(notebook.folder)
    remove_safety_copy(notebook.folder)
    assert [path.name for path in shelf.folder.iterdir()] == [notebook.folder.name]


def test_a_copy_whose_making_was_cut_off_goes_at_the_next_unlock(shelf: Shelf, now: datetime) -> None:
    notebook = shelf.create()
    copy = make_safety_copy(notebook.folder, notebook.inspection().keys)
    copy.rename(unfinished_safety_folder(notebook.folder))
    notebook.close(now)
    shelf.open()
    assert [path.name for path in shelf.folder.iterdir()] == [notebook.folder.name]


def test_a_damaged_notebook_does_not_replace_a_copy_that_was_good(shelf: Shelf, now: datetime) -> None:
    notebook = shelf.create()
    keys = notebook.inspection().keys
    copy = make_safety_copy(notebook.folder, keys)
    before = _bytes_below(copy)
    database = notebook.folder / "data.db"
    content = database.read_bytes()
    middle = len(content) // 2
    database.write_bytes(content[:middle] + bytes(4096) + content[middle + 4096 :])
    with pytest.raises(Damaged):
        make_safety_copy(notebook.folder, keys)
    assert _bytes_below(copy) == before
    assert [path for path in shelf.folder.iterdir() if path.name.startswith(".")] == []
    assert safety_folder(notebook.folder) == copy


def test_before_an_upgrade_a_copy_is_laid_beside_the_notebook(
    shelf: Shelf, note: Note, now: datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    notebook = shelf.create()
    with notebook.transaction("note kept", now=now) as transaction:
        transaction.keep(note)
    notebook.close(now)
    (first,) = migrate.all_migrations()
    later = Migration(version=2, statements="CREATE TABLE later (number INTEGER PRIMARY KEY) STRICT;")
    with monkeypatch.context() as patched:
        patched.setattr(migrate, "all_migrations", lambda: (first, later))
        shelf.open().close(now)
    copy = safety_folder(shelf.path())
    shutil.rmtree(shelf.path())
    result_of(restored(copy, shelf.path("back"), Opener(passphrase=shelf.passphrase), now=now))
    assert shelf.open("back").records.get("note", note.id).record == note


def test_an_upgrade_does_not_begin_without_room_for_the_copy(
    shelf: Shelf, now: datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    shelf.create().close(now)
    (first,) = migrate.all_migrations()
    later = Migration(version=2, statements="CREATE TABLE later (number INTEGER PRIMARY KEY) STRICT;")

    def full(*_arguments: object) -> None:
        raise DiskFull

    with monkeypatch.context() as patched:
        patched.setattr(migrate, "all_migrations", lambda: (first, later))
        patched.setattr(storage.beginning, "make_safety_copy", full)
        with pytest.raises(DiskFull):
            shelf.open()
    assert shelf.open().alarm is None


def test_with_new_keys_no_copy_is_left_that_the_old_ones_open(shelf: Shelf, now: datetime) -> None:
    notebook = shelf.create()
    make_safety_copy(notebook.folder, notebook.inspection().keys)
    notebook.change_key(wanted(NEW), now=now)
    assert not safety_folder(notebook.folder).exists()


def test_a_folder_without_a_backup_is_told_from_one_with(shelf: Shelf, tmp_path: Path, now: datetime) -> None:
    with pytest.raises(NotABackup):
        result_of(restored(tmp_path, shelf.path(), Opener(passphrase="x"), now=now))


def _bytes_below(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}
