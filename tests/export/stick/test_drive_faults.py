"""Faults of the drive: for each its own sentence, nothing half written, and never "done"."""

from __future__ import annotations

import errno
import hashlib
import os
import resource
import signal
import stat
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from export.errors import (
    DriveFull,
    DrivePulledOut,
    NotWritable,
    ReadBackDiffers,
    StickError,
    TooBigForFilesystem,
    WritingFailed,
)
from export.stick import file_on_drive
from export.stick.write_out import write_out
from tests.export.stick.bench import MIB, FailingCall, fill_with, names_in, tmpfs, traced, written

is_root = hasattr(os, "geteuid") and os.geteuid() == 0


@pytest.mark.needs("mount")
@pytest.mark.skipif(not is_root, reason="only root may mount")
def test_a_drive_that_fills_up_keeps_nothing(tmp_path: Path) -> None:
    with tmpfs(tmp_path / "stick", "size=1M") as stick:
        with pytest.raises(DriveFull) as full:
            write_out(stick / "a.age", fill_with(bytes(4 * MIB)), size_at_most=1000)
        assert full.value.remnant is False
        assert names_in(stick) == []


@pytest.mark.needs("mount")
@pytest.mark.skipif(not is_root, reason="only root may mount")
def test_a_write_protected_drive_is_said(tmp_path: Path) -> None:
    with tmpfs(tmp_path / "stick", "ro,size=1M") as stick:
        with pytest.raises(NotWritable):
            written(stick, b"x")
        assert names_in(stick) == []


@pytest.mark.skipif(not is_root, reason="only root may become somebody else")
def test_somebody_elses_folder_is_said_to_be_not_writable(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "theirs").mkdir(mode=0o755)
    tmp_path.chmod(0o755)
    monkeypatch.chdir(tmp_path)  # the folders above are closed to others
    us = os.geteuid()
    os.seteuid(65534)
    try:
        with pytest.raises(NotWritable):
            written(Path("theirs"), b"x")
    finally:
        os.seteuid(us)


@pytest.mark.skipif(sys.platform == "win32", reason="no such limit there")
def test_a_file_larger_than_the_filesystem_takes_is_said_though_nobody_warned(tmp_path: Path) -> None:
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    handler = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (MIB, hard))
    try:
        with pytest.raises(TooBigForFilesystem):
            written(tmp_path, bytes(2 * MIB))
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
        signal.signal(signal.SIGXFSZ, handler)
    assert names_in(tmp_path) == []


@pytest.mark.parametrize("number", [errno.EIO, errno.ENODEV, errno.ENXIO, errno.ENOENT, errno.ENOTCONN])
@pytest.mark.parametrize("times", range(4))
def test_a_drive_pulled_at_any_flush_is_said_and_nothing_is_called_done(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, times: int
) -> None:
    monkeypatch.setattr(file_on_drive, "FLUSH_EVERY", MIB)
    monkeypatch.setattr(os, "fsync", FailingCall(os.fsync, number, times))
    with pytest.raises(DrivePulledOut) as pulled:
        written(tmp_path, bytes(MIB))
    assert names_in(tmp_path) == []
    assert pulled.value.__cause__ is None
    assert "secret" not in str(pulled.value)


@pytest.mark.parametrize("number", [errno.EIO, errno.ENODEV])
def test_a_drive_pulled_while_writing_that_no_longer_lets_us_tidy_up_is_said_to_keep_a_remnant(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    monkeypatch.setattr(os, "write", FailingCall(os.write, number, 1))
    monkeypatch.setattr(os, "unlink", FailingCall(os.unlink, number, 0))
    with pytest.raises(DrivePulledOut) as pulled:
        written(tmp_path, bytes(3 * MIB))
    assert pulled.value.remnant is True


def after_the_last_flush(monkeypatch: pytest.MonkeyPatch, happens: Callable[[], None]) -> None:
    """Let something happen to the drive between the last flush, that of the folder, and the reading back."""
    fsync = os.fsync

    def flush(descriptor: int) -> None:
        fsync(descriptor)
        if stat.S_ISDIR(os.fstat(descriptor).st_mode):
            happens()

    monkeypatch.setattr(os, "fsync", flush)


def test_a_drive_whose_files_are_gone_when_read_back_was_pulled(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    after_the_last_flush(monkeypatch, lambda: (tmp_path / "a.age").unlink(missing_ok=True))
    with pytest.raises(DrivePulledOut) as pulled:
        written(tmp_path, bytes(MIB))
    assert pulled.value.remnant is True


@pytest.mark.parametrize(
    "spoil",
    [
        lambda content: content[:-1] + bytes([content[-1] ^ 1]),
        lambda content: content[: MIB // 2] + bytes(len(content) - MIB // 2),
        lambda content: content[:-512],
        lambda content: content + b"\0",
        lambda content: b"",
    ],
    ids=["one bit", "zeros", "shorter", "longer", "empty"],
)
def test_a_drive_that_lies_is_found_out_by_reading_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, spoil: Callable[[bytes], bytes]
) -> None:
    def lose() -> None:
        if (path := tmp_path / "a.age").exists():
            path.write_bytes(spoil(path.read_bytes()))

    after_the_last_flush(monkeypatch, lose)
    with pytest.raises(ReadBackDiffers) as lied:
        written(tmp_path, os.urandom(MIB))
    assert lied.value.remnant is False
    assert names_in(tmp_path) == []


def test_short_writes_are_completed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write = os.write
    monkeypatch.setattr(os, "write", lambda descriptor, content: write(descriptor, content[:1000]))
    content = os.urandom(100_000)
    assert written(tmp_path, content).sha256 == hashlib.sha256(content).hexdigest()


def test_a_refusal_without_a_better_name_still_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "write", FailingCall(os.write, errno.ENOMEM, 0))
    with pytest.raises(WritingFailed):
        written(tmp_path, b"x")
    assert names_in(tmp_path) == []


@pytest.mark.needs("strace")
@pytest.mark.parametrize(
    ("injected", "fact"),
    [
        ("fsync:error=EIO:when=1", DrivePulledOut),
        ("fsync:error=EIO:when=2", DrivePulledOut),
        ("fsync:error=ENODEV:when=3", DrivePulledOut),
        ("write:error=ENOSPC:when=2", DriveFull),
        ("rename:error=EROFS", NotWritable),
        ("read:error=EIO", DrivePulledOut),
    ],
)
def test_errors_of_the_real_system_calls_become_facts(
    tmp_path: Path, injected: str, fact: type[StickError]
) -> None:
    calls = traced(
        tmp_path,
        [
            "-P",
            str(tmp_path / "a.age"),
            "-P",
            str(tmp_path / "a.age.aaaaaaaa.fieldbook.part"),
            "-P",
            str(tmp_path),
            "-e",
            f"inject={injected}",
        ],
    )
    assert calls[-1] == f"raised {fact.__name__}"
    assert names_in(tmp_path) == ["trace"]
