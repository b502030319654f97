"""Files of the folder: whole or not at all, for their owner alone; the lock, the ballast and the count of failed unlocks."""

from __future__ import annotations

import errno
import os
import signal
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from storage.ballast import NAME, free_ballast, lay_ballast
from storage.errors import AlreadyANotebook, Busy, DiskFull, DriveGone, Interrupted, ReadOnly, StorageError
from storage.failed_unlocks import MOST, count_failed_unlock, failed_unlocks, forget_failed_unlocks
from storage.files import can_write, file_errors, new_file, new_folder, replace_file
from storage.process_lock import ProcessLock


@pytest.mark.parametrize(
    ("number", "fact"),
    [
        (errno.ENOSPC, DiskFull),
        (errno.EROFS, ReadOnly),
        (errno.EACCES, ReadOnly),
        (errno.ENODEV, DriveGone),
        (errno.ENOENT, DriveGone),
        (errno.EIO, Interrupted),
    ],
)
def test_an_error_of_the_system_is_a_fact_without_a_path(number: int, fact: type[StorageError]) -> None:
    with pytest.raises(StorageError) as raised, file_errors():
        raise OSError(number, "text", "/home/kim/secret-name")
    assert type(raised.value) is fact
    assert "secret-name" not in str(raised.value)


def test_a_file_is_replaced_whole_and_nothing_is_left_beside_it(tmp_path: Path) -> None:
    path = tmp_path / "header.a"
    for content in (b"one", b"two" * 1000, b""):
        replace_file(path, content)
        assert path.read_bytes() == content
    assert [file.name for file in tmp_path.iterdir()] == ["header.a"]
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


@pytest.mark.skipif(sys.platform == "win32", reason="links as POSIX has them")
def test_a_link_that_waits_for_the_unfinished_file_is_not_written_through(tmp_path: Path) -> None:
    elsewhere = tmp_path / "letter"
    elsewhere.write_bytes(b"somebody's letter")
    (tmp_path / "header.a.new").symlink_to(elsewhere)
    replace_file(tmp_path / "header.a", b"content")
    assert elsewhere.read_bytes() == b"somebody's letter"
    assert (tmp_path / "header.a").read_bytes() == b"content"
    assert not (tmp_path / "header.a").is_symlink()


def test_a_file_that_cannot_be_written_leaves_the_old_one(tmp_path: Path) -> None:
    path = tmp_path / "header.a"
    replace_file(path, b"old")
    (tmp_path / "header.a.new").mkdir()
    with pytest.raises(StorageError):
        replace_file(path, b"new")
    assert path.read_bytes() == b"old"


def test_new_files_and_folders_replace_nothing(tmp_path: Path) -> None:
    new_folder(tmp_path / "folder")
    new_file(tmp_path / "file", b"x")
    with pytest.raises(AlreadyANotebook):
        new_folder(tmp_path / "folder")
    with pytest.raises(AlreadyANotebook):
        new_file(tmp_path / "file")
    with pytest.raises(DriveGone):
        new_file(tmp_path / "nowhere" / "file")
    assert (tmp_path / "file").read_bytes() == b"x"


def test_a_place_that_is_not_there_cannot_be_written(tmp_path: Path) -> None:
    assert can_write(tmp_path)
    assert can_write(tmp_path / "nowhere")  # nothing there says no; what is done next says so


# ---- one process --------------------------------------------------------------------------------------------------


HOLDS = """
import sys, time
from pathlib import Path
from storage.process_lock import ProcessLock
ProcessLock(Path(sys.argv[1])).take()
print("held", flush=True)
time.sleep(60)
"""


def test_another_process_is_kept_out_until_it_ends_however_it_ends(tmp_path: Path) -> None:
    other = subprocess.Popen(
        [sys.executable, "-c", HOLDS, str(tmp_path)], stdout=subprocess.PIPE, cwd=Path(__file__).parents[2]
    )
    assert other.stdout is not None
    with other, other.stdout as said:
        assert said.readline() == b"held\n"
        with pytest.raises(Busy):
            ProcessLock(tmp_path).take()
        os.kill(other.pid, signal.SIGKILL)
    lock = ProcessLock(tmp_path)
    lock.take()
    lock.release()
    lock.release()


def test_a_second_part_of_this_process_is_kept_out_too(tmp_path: Path) -> None:
    lock = ProcessLock(tmp_path)
    lock.take()
    with pytest.raises(Busy):
        ProcessLock(tmp_path).take()
    lock.release()
    ProcessLock(tmp_path).take()


def test_a_program_that_replaces_this_one_does_not_inherit_the_lock(tmp_path: Path) -> None:
    lock = ProcessLock(tmp_path)
    lock.take()
    assert lock._handle is not None
    assert not os.get_inheritable(lock._handle)
    lock.release()


# ---- ballast ------------------------------------------------------------------------------------------------------


def test_the_ballast_takes_its_room_and_gives_it_back(tmp_path: Path) -> None:
    lay_ballast(tmp_path, 1024 * 1024)
    used = (tmp_path / NAME).stat()
    assert used.st_size == 1024 * 1024
    assert used.st_blocks * 512 >= 1024 * 1024
    lay_ballast(tmp_path, 1024 * 1024)
    assert free_ballast(tmp_path)
    assert not free_ballast(tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_no_ballast_is_laid_where_there_is_no_room(tmp_path: Path) -> None:
    lay_ballast(tmp_path, 2**60)
    lay_ballast(tmp_path, 0)
    assert list(tmp_path.iterdir()) == []


def test_where_room_cannot_be_set_aside_it_is_filled(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr(os, "posix_fallocate", raising=False)
    lay_ballast(tmp_path, 2 * 1024 * 1024)
    assert (tmp_path / NAME).stat().st_size == 2 * 1024 * 1024


# ---- failed unlocks -----------------------------------------------------------------------------------------------


def test_failed_unlocks_are_counted_until_they_are_told(tmp_path: Path) -> None:
    assert failed_unlocks(tmp_path) == 0
    for _ in range(3):
        count_failed_unlock(tmp_path)
    assert failed_unlocks(tmp_path) == 3
    forget_failed_unlocks(tmp_path)
    forget_failed_unlocks(tmp_path)
    assert failed_unlocks(tmp_path) == 0


def test_the_count_does_not_fill_the_disk(tmp_path: Path) -> None:
    (tmp_path / "failed-unlocks").write_bytes(b"." * (MOST + 5))
    count_failed_unlock(tmp_path)
    assert (tmp_path / "failed-unlocks").stat().st_size == MOST + 5
    assert failed_unlocks(tmp_path) == MOST


def test_where_nothing_can_be_counted_nothing_is_raised(tmp_path: Path) -> None:
    count_failed_unlock(tmp_path / "nowhere")
    assert not (tmp_path / "nowhere").exists()


def test_a_file_is_flushed_once_more_under_its_new_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    done: list[str] = []
    flush, replace = os.fsync, Path.replace

    def note_flush(handle: int) -> None:
        done.append(f"flush {Path(f'/proc/self/fd/{handle}').readlink().name}")
        flush(handle)

    def note_replace(source: Path, target: Path) -> Path:
        done.append(f"rename to {target.name}")
        return replace(source, target)

    monkeypatch.setattr(os, "fsync", note_flush)
    monkeypatch.setattr(Path, "replace", note_replace)
    replace_file(tmp_path / "header.a", b"content")
    # On FAT32 the file would be empty after a pull without the last but one.
    assert done == ["flush header.a.new", "rename to header.a", "flush header.a", f"flush {tmp_path.name}"]
