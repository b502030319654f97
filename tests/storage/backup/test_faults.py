"""What can go wrong with the place of a backup, and with the notebook: each is said, and the earlier backup is always there."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import storage.backup.run
from storage.backup.errors import (
    BackupFull,
    BackupGoesFurther,
    BackupNotKept,
    BackupPulledOut,
    BackupReadOnly,
    EveryCopyDamaged,
    NoSuchPlace,
    NotBackedUp,
    PlaceInNotebook,
)
from storage.backup.run import Backup
from storage.errors import HistoryAltered, StorageError, WrongPassphrase
from storage.notebook import Notebook
from tests.export.stick.bench import tmpfs
from tests.loop_drive import LoopDrive
from tests.storage.backup.conftest import Bench, revisions_of
from tests.storage.changed import NEW, wanted
from tests.storage.new_slots import of_passphrase

if TYPE_CHECKING:
    from tests.storage.conftest import Shelf

Fill = Callable[[int], Notebook]
MIB = 1 << 20


@pytest.fixture
def stick(tmp_path: Path) -> Iterator[LoopDrive]:
    folder = tmp_path / "drive"
    folder.mkdir()
    drive = LoopDrive.made(folder, 128 * MIB)
    yield drive
    drive.unplug()


@pytest.mark.needs("mount", "mkfs.ext4")
def test_pulled_at_any_step_the_earlier_backup_is_there_and_the_next_run_makes_it_good(
    bench: Bench, filled: Fill, stick: LoopDrive, rounds: Callable[[int, int], int]
) -> None:
    notebook = filled(30)
    bench.back_up(notebook, stick.mount)
    pulled_at = 0
    for step in range(1, rounds(8, 60), rounds(2, 1)):
        kept = revisions_of(notebook)
        bench.keep(notebook, 40, first=1000 * step, text="x" * 9000)
        steps = Backup.planned(notebook, stick.mount).run()
        try:
            for number, _ in enumerate(steps, 1):
                if number == step:
                    stick.cut_off()
                    pulled_at += 1
        except BackupPulledOut:
            pass
        else:
            assert number < step
        stick.unplug()
        stick.plug_in()
        back = bench.restored(f"back{step}", stick.mount)
        found = revisions_of(back)
        assert found[: len(kept)] == kept
        assert back.alarm is None
        shutil.rmtree(back.folder)
        bench.back_up(notebook, stick.mount)
        assert revisions_of(bench.restored(f"good{step}", stick.mount)) == revisions_of(notebook)
    assert pulled_at > 1


@pytest.mark.needs("mount", "mkfs.ext4")
def test_a_read_only_stick_is_said_and_so_is_one_that_is_not_there(
    bench: Bench, filled: Fill, stick: LoopDrive
) -> None:
    notebook = filled(2)
    bench.back_up(notebook, stick.mount)
    stick.unplug()
    stick.plug_in("ro")
    bench.keep(notebook, 2, first=10)
    with pytest.raises(BackupReadOnly):
        bench.back_up(notebook, stick.mount)
    assert len(revisions_of(bench.restored("back", stick.mount))) == 2
    with pytest.raises(NoSuchPlace):
        bench.back_up(notebook, stick.mount / "not there")


@pytest.mark.needs("mount")
def test_a_full_stick_is_said_and_the_earlier_backup_stays(
    bench: Bench, filled: Fill, tmp_path: Path
) -> None:
    notebook = filled(4)
    with tmpfs(tmp_path / "small", "size=4M") as small:
        bench.back_up(notebook, small)
        kept = revisions_of(notebook)
        bench.keep(notebook, 90, first=100, text="y" * 60_000)
        for _ in range(2):
            with pytest.raises(BackupFull):
                bench.back_up(notebook, small)
        back = bench.restored("back", small)
        assert revisions_of(back)[: len(kept)] == kept
        assert back.alarm is None


@pytest.mark.needs("mount")
def test_where_there_is_no_room_at_all_nothing_is_left(bench: Bench, filled: Fill, tmp_path: Path) -> None:
    notebook = filled(4)
    with tmpfs(tmp_path / "small", "size=256k") as small:
        with pytest.raises(BackupFull):
            bench.back_up(notebook, small)
        assert [path for path in small.rglob("*") if path.is_file()] == []


@pytest.mark.needs("mount")
def test_without_room_for_the_second_copy_the_first_is_a_backup(
    bench: Bench, filled: Fill, tmp_path: Path
) -> None:
    notebook = filled(4)
    bench.keep(notebook, 20, first=100, text="y" * 40_000)
    size = (notebook.folder / "data.db").stat().st_size
    with tmpfs(tmp_path / "small", f"size={size + size // 2 + MIB}") as small:
        assert bench.back_up(notebook, small).copies == 1
        assert revisions_of(bench.restored("back", small)) == revisions_of(notebook)
        bench.keep(notebook, 1, first=500)
        with pytest.raises(BackupFull):
            # The only copy is never the one that is written.
            bench.back_up(notebook, small)
        assert len(revisions_of(bench.restored("again", small))) == 24


def test_a_stick_that_does_not_keep_what_it_takes_is_found_out(
    bench: Bench, filled: Fill, monkeypatch: pytest.MonkeyPatch
) -> None:
    notebook = filled(10)
    bench.back_up(notebook)
    bench.keep(notebook, 10, first=50, text="z" * 3000)

    def forget(path: Path) -> bool:
        # As a stick that says it is larger than it is: once the system forgets, the last pages are gone.
        if path.name == "data.db":
            content = path.read_bytes()
            path.write_bytes(content[: -5 * 4096] + bytes(5 * 4096))
        return True

    monkeypatch.setattr(storage.backup.run, "forget_cache", forget)
    with pytest.raises(BackupNotKept):
        bench.back_up(notebook)
    monkeypatch.undo()
    assert len(revisions_of(bench.restored("back"))) == 10
    bench.back_up(notebook)
    assert len(revisions_of(bench.restored("good"))) == 20


@pytest.mark.parametrize("which", [0, 1])
def test_a_damaged_copy_is_made_anew_by_the_next_runs(bench: Bench, filled: Fill, which: int) -> None:
    notebook = filled(10)
    bench.back_up(notebook)
    database = bench.copies[which] / "data.db"
    content = bytearray(database.read_bytes())
    for page in range(1, len(content) // 4096):
        content[page * 4096 + 17] ^= 4
    database.write_bytes(content)
    bench.keep(notebook, 1, first=50)
    for _ in range(2):
        bench.back_up(notebook)
    for number, copy in enumerate(bench.copies):
        assert revisions_of(bench.restored(f"back{number}", copy)) == revisions_of(notebook)


def test_with_every_copy_damaged_nothing_is_restored_and_that_is_said(bench: Bench, filled: Fill) -> None:
    bench.back_up(filled(3))
    for copy in bench.copies:
        (copy / "data.db").write_bytes(
            (copy / "data.db").read_bytes()[:4096] + os.urandom((copy / "data.db").stat().st_size - 4096)
        )
    with pytest.raises(EveryCopyDamaged):
        bench.restore("back")
    assert not bench.shelf.path("back").exists()
    assert [path.name for path in bench.shelf.folder.iterdir() if path.name.endswith(".part")] == []


def test_a_damaged_record_is_never_backed_up_without_a_word(bench: Bench, filled: Fill) -> None:
    notebook = filled(3)
    bench.back_up(notebook)
    bench.keep(notebook, 2, first=50)
    database = notebook._database
    database.execute("DROP TRIGGER revision_stays")
    # As the library hands out a page that it could not read.
    database.execute("UPDATE revision SET body = zeroblob(length(body)) WHERE number = 5")
    with pytest.raises(NotBackedUp):
        bench.back_up(notebook)
    back = bench.restored("back")
    assert len(revisions_of(back)) in (3, 4)
    assert back.alarm is None


def test_a_notebook_with_an_alarm_is_not_backed_up(bench: Bench, filled: Fill) -> None:
    notebook = filled(1)
    notebook.forbid_changes(HistoryAltered())
    with pytest.raises(NotBackedUp):
        bench.back_up(notebook)
    assert list(bench.place.iterdir()) == []


def test_a_notebook_older_than_its_backup_does_not_go_over_it(
    bench: Bench, filled: Fill, shelf: Shelf, now: datetime
) -> None:
    notebook = filled(3)
    notebook.close(now)
    shutil.copytree(notebook.folder, shelf.path("Older"))
    newer = shelf.open()
    bench.keep(newer, 3, first=20)
    bench.back_up(newer)
    newer.close(now)
    older = shelf.open("Older")
    bench.keep(older, 1, first=90)
    with pytest.raises(BackupGoesFurther):
        bench.back_up(older)
    assert len(revisions_of(bench.restored("back"))) == 6


def test_a_passphrase_that_was_taken_away_opens_no_copy_after_the_next_run(
    bench: Bench, filled: Fill, now: datetime
) -> None:
    notebook = filled(2)
    bench.back_up(notebook)
    notebook.change_key(wanted(NEW), now=now)
    changed = bench.shelf.open(passphrase=NEW)
    bench.back_up(changed)
    for number, copy in enumerate(bench.copies):
        with pytest.raises(WrongPassphrase):
            bench.restore(f"old{number}", copy)
        bench.restore(f"new{number}", copy, passphrase=NEW)
    assert len(bench.copies) == 2


def test_a_new_way_to_open_it_opens_every_copy_after_the_next_run(bench: Bench, filled: Fill) -> None:

    notebook = filled(2)
    bench.back_up(notebook)
    notebook.key_slots.add(of_passphrase("one more of them", person="Lee"))
    bench.back_up(notebook)
    for number, copy in enumerate(bench.copies):
        restored = bench.restore(f"new{number}", copy, passphrase="one more of them")
        back = bench.shelf.open(restored.folder.stem, passphrase="one more of them")
        assert back.alarm is None


def test_sealed_attachments_are_copied_once_and_come_back(bench: Bench, filled: Fill) -> None:
    notebook = filled(1)
    files = notebook.folder / "files"
    (files / "aa.age").write_bytes(os.urandom(3 * MIB))
    (files / "half.age.part").write_bytes(b"x")
    assert bench.back_up(notebook).files == 1
    (files / "bb.age").write_bytes(b"y")
    assert bench.back_up(notebook).files == 1
    (files / "aa.age").unlink()
    assert bench.back_up(notebook).files == 0
    bench.restore("back")
    there = bench.shelf.path("back") / "files"
    assert sorted(path.name for path in there.iterdir()) == ["aa.age", "bb.age"]


def test_a_backup_does_not_go_into_the_notebook_itself(bench: Bench, filled: Fill) -> None:
    notebook = filled(1)
    before = sorted(notebook.folder.rglob("*"))
    for place in (notebook.folder, notebook.folder / "files"):
        with pytest.raises(PlaceInNotebook):
            bench.back_up(notebook, place)
    assert sorted(notebook.folder.rglob("*")) == before


def test_no_error_names_a_place_or_a_record(bench: Bench, filled: Fill) -> None:
    notebook = filled(1)
    with pytest.raises(StorageError) as refused:
        bench.back_up(notebook, bench.place / "secret place")
    assert "secret" not in str(refused.value)
    assert refused.value.__cause__ is None
