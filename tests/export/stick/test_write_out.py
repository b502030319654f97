"""A file on a drive: proven by reading it back, refused beforehand where it cannot succeed, and gone when it was stopped."""

from __future__ import annotations

import contextlib
import errno
import hashlib
import os
import re
import stat
import sys
from pathlib import Path
from types import SimpleNamespace
from typing import BinaryIO

import psutil
import pytest

from export.errors import (
    AlreadyThere,
    Cancelled,
    DriveFull,
    ExportError,
    NameNotAllowed,
    NoSuchFolder,
    TooBigForFilesystem,
)
from export.stick import file_on_drive
from export.stick.parts import open_parts
from export.stick.write_out import write_out
from tests.export.stick.bench import MIB, FailingCall, fill_with, names_in, traced, written

# ---- it works ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("size", [0, 1, MIB, 3 * MIB + 17])
def test_what_was_written_is_on_the_drive_under_its_name_and_only_there(tmp_path: Path, size: int) -> None:
    content = os.urandom(size)
    result = written(tmp_path, content)
    assert result.paths == (tmp_path / "a.age",)
    assert (tmp_path / "a.age").read_bytes() == content
    assert (result.size, result.sha256) == (size, hashlib.sha256(content).hexdigest())
    assert names_in(tmp_path) == ["a.age"]


@pytest.mark.skipif(sys.platform == "win32", reason="no such modes there")
def test_only_its_owner_may_read_it(tmp_path: Path) -> None:
    previous = os.umask(0)
    try:
        written(tmp_path, b"x")
    finally:
        os.umask(previous)
    assert stat.S_IMODE((tmp_path / "a.age").stat().st_mode) == 0o600


def test_progress_counts_each_byte_when_written_and_when_read_back(tmp_path: Path) -> None:
    seen: list[int] = []
    written(tmp_path, bytes(3 * MIB), progress=seen.append)
    assert seen == sorted(seen)
    assert seen[-1] == 6 * MIB
    assert 3 * MIB in seen


def test_while_it_is_written_it_bears_its_unfinished_name(tmp_path: Path) -> None:
    def fill(target: BinaryIO) -> None:
        target.write(b"half")
        (name,) = names_in(tmp_path)
        assert re.fullmatch(r"a\.age\.[a-z]{8}\.fieldbook\.part", name)

    write_out(tmp_path / "a.age", fill, size_at_most=4)


def test_a_large_file_is_flushed_while_it_is_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    flushed: list[int] = []
    flush = os.fsync

    def counted(descriptor: int) -> None:
        flushed.append(descriptor)
        flush(descriptor)

    monkeypatch.setattr(os, "fsync", counted)
    monkeypatch.setattr(file_on_drive, "FLUSH_EVERY", MIB)
    written(tmp_path, bytes(4 * MIB))
    assert len(flushed) == 3 + 3  # on the way; before the rename, after it, and the folder


@pytest.mark.needs("strace")
def test_the_order_of_the_system_calls_is_the_one_that_survives_a_pull(tmp_path: Path) -> None:
    calls = traced(tmp_path, ["-e", "trace=openat,fsync,rename,fadvise64"])
    rename = next(n for n, call in enumerate(calls) if call.startswith("rename("))
    before, after = calls[:rename], calls[rename + 1 :]
    assert before[-1].startswith("fsync(")
    assert [call.split("(")[0] for call in after] == [
        "openat",
        "fsync",
        "openat",
        "fsync",
        "openat",
        "fadvise64",
    ]
    assert "O_DIRECTORY" in after[2]
    assert "DONTNEED" in after[5]


def test_where_the_cache_cannot_be_dropped_the_result_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert written(tmp_path, b"x").cache_dropped is hasattr(os, "posix_fadvise")
    monkeypatch.delattr(os, "posix_fadvise", raising=False)
    assert write_out(tmp_path / "b.age", fill_with(b"x"), size_at_most=1).cache_dropped is False


# ---- in parts ----------------------------------------------------------------------------------------------------


def test_what_is_too_large_for_one_file_goes_out_in_parts_that_read_as_one(tmp_path: Path) -> None:
    content = os.urandom(2_500_001)
    result = written(tmp_path, content, part_size=MIB)
    assert names_in(tmp_path) == ["a.age.001", "a.age.002", "a.age.003"]
    assert [path.stat().st_size for path in result.paths] == [MIB, MIB, len(content) - 2 * MIB]
    with open_parts(tmp_path / "a.age.002") as joined:
        assert joined.read() == content
    assert result.sha256 == hashlib.sha256(content).hexdigest()


def test_what_fits_in_one_part_is_one_file_with_a_plain_name(tmp_path: Path) -> None:
    assert written(tmp_path, bytes(MIB), part_size=MIB).paths == (tmp_path / "a.age",)


def test_when_a_later_part_fails_the_earlier_ones_go_too(tmp_path: Path) -> None:
    (tmp_path / "a.age.003").write_bytes(b"of somebody else")
    with pytest.raises(AlreadyThere):
        written(tmp_path, bytes(3 * MIB), part_size=MIB)
    assert names_in(tmp_path) == ["a.age.003"]
    assert (tmp_path / "a.age.003").read_bytes() == b"of somebody else"


# ---- refused before the first byte -------------------------------------------------------------------------------


def test_a_file_that_is_there_is_never_overwritten(tmp_path: Path) -> None:
    (tmp_path / "a.age").write_bytes(b"mine")
    with pytest.raises(AlreadyThere):
        written(tmp_path, b"new")
    assert names_in(tmp_path) == ["a.age"]
    assert (tmp_path / "a.age").read_bytes() == b"mine"


def test_the_unfinished_file_of_another_program_bars_nothing_and_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "a.age.part").write_bytes(b"mine")
    written(tmp_path, b"new")
    assert names_in(tmp_path) == ["a.age", "a.age.part"]
    assert (tmp_path / "a.age.part").read_bytes() == b"mine"


@pytest.mark.parametrize("name", ["a" * 255, "\uac00" * 85])
def test_the_longest_name_that_a_disk_takes_is_written(tmp_path: Path, name: str) -> None:
    write_out(tmp_path / name, fill_with(b"new"), size_at_most=3)
    assert names_in(tmp_path) == [name]


def test_a_link_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "a.age").symlink_to(tmp_path / "elsewhere")
    with pytest.raises(AlreadyThere):
        written(tmp_path, b"new")
    assert not (tmp_path / "elsewhere").exists()


def test_a_file_that_appears_meanwhile_is_left_alone(tmp_path: Path) -> None:
    def fill(target: BinaryIO) -> None:
        target.write(b"new")
        (tmp_path / "a.age").write_bytes(b"mine")

    with pytest.raises(AlreadyThere):
        write_out(tmp_path / "a.age", fill, size_at_most=3)
    assert names_in(tmp_path) == ["a.age"]
    assert (tmp_path / "a.age").read_bytes() == b"mine"


def test_a_folder_that_is_not_there_is_said_and_not_made(tmp_path: Path) -> None:
    with pytest.raises(NoSuchFolder):
        written(tmp_path / "stick", b"x")
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(NoSuchFolder):
        written(tmp_path / "file", b"x")
    assert names_in(tmp_path) == ["file"]


def test_a_name_that_the_drive_cannot_hold_is_said(tmp_path: Path) -> None:
    with pytest.raises(NameNotAllowed):
        write_out(tmp_path / ("n" * 300), fill_with(b"x"), size_at_most=1)


def test_too_little_room_is_said_before_anything_is_written(tmp_path: Path) -> None:
    with pytest.raises(DriveFull):
        write_out(tmp_path / "a.age", fill_with(b"x"), size_at_most=1 << 60)
    assert names_in(tmp_path) == []


def test_a_file_of_4_gib_is_refused_on_fat_unless_it_goes_in_parts(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stick = SimpleNamespace(device="/dev/sdb1", mountpoint=str(tmp_path), fstype="vfat", opts="rw")
    monkeypatch.setattr(psutil, "disk_partitions", lambda all: [stick])  # noqa: A006
    with pytest.raises(TooBigForFilesystem):
        write_out(tmp_path / "a.age", fill_with(b"x"), size_at_most=1 << 32)
    largest = write_out(tmp_path / "b.age", fill_with(b"x"), size_at_most=(1 << 32) - 1)
    assert largest.paths == (tmp_path / "b.age",)
    in_parts = write_out(tmp_path / "c.age", fill_with(b"x"), size_at_most=1 << 32, part_size=1 << 31)
    assert in_parts.paths == (tmp_path / "c.age.001",)


# ---- stopped, or failed by the writer ------------------------------------------------------------------------------


@pytest.mark.parametrize("done", [0, MIB, 4 * MIB, 5 * MIB, 7 * MIB])
def test_a_cancel_at_any_moment_leaves_nothing(tmp_path: Path, done: int) -> None:
    reached = [0]
    with pytest.raises(Cancelled):
        written(tmp_path, bytes(4 * MIB), progress=reached.append, stop=lambda: reached[-1] >= done)
    assert names_in(tmp_path) == []


def test_what_the_writer_raises_of_its_own_passes_through_and_leaves_nothing(tmp_path: Path) -> None:
    class OfTheWriterError(Exception):
        pass

    def fill(target: BinaryIO) -> None:
        target.write(b"half")
        raise OfTheWriterError

    with pytest.raises(OfTheWriterError):
        write_out(tmp_path / "a.age", fill, size_at_most=4)
    assert names_in(tmp_path) == []


@pytest.mark.parametrize("hides_it", ["wraps", "swallows", "goes on"])
def test_a_fault_of_the_drive_is_told_though_the_writer_hides_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, hides_it: str
) -> None:
    monkeypatch.setattr(os, "write", FailingCall(os.write, errno.ENOSPC, 0))

    def fill(target: BinaryIO) -> None:
        try:
            target.write(b"half")
        except ExportError:
            if hides_it == "wraps":
                raise RuntimeError("EncryptError: half") from None
            if hides_it == "goes on":
                with contextlib.suppress(ExportError):
                    target.write(b"other half")

    with pytest.raises(DriveFull) as full:
        write_out(tmp_path / "a.age", fill, size_at_most=8)
    assert full.value.__suppress_context__
    assert names_in(tmp_path) == []


def test_an_interrupt_leaves_nothing(tmp_path: Path) -> None:
    def fill(target: BinaryIO) -> None:
        target.write(b"half")
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        write_out(tmp_path / "a.age", fill, size_at_most=4)
    assert names_in(tmp_path) == []
