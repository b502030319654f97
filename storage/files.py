"""Files of a notebook's folder: written whole or not at all, readable by their owner alone, and errors of the system as facts."""

from __future__ import annotations

import errno
import os
import stat
import time
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from storage.errors import (
    AlreadyANotebook,
    DiskFull,
    DriveGone,
    Interrupted,
    NoPlainFile,
    ReadOnly,
    StorageError,
)

FILE_MODE = 0o600
FOLDER_MODE = 0o700

PIECE = 1 << 20
"""Bytes that are read at once."""

_NOTHING_BUT_A_FILE = getattr(os, "O_BINARY", 0) | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)

RETRIES_SECONDS = (0.05, 0.1, 0.2, 0.4, 0.8, 1.0)
"""Waits before a file is replaced once more: on Windows a virus scanner may hold it for a moment."""

_FACTS: dict[int, type[StorageError]] = {
    errno.ENOSPC: DiskFull,
    errno.EDQUOT: DiskFull,
    errno.EFBIG: DiskFull,
    errno.EROFS: ReadOnly,
    errno.EACCES: ReadOnly,
    errno.EPERM: ReadOnly,
    errno.EEXIST: AlreadyANotebook,
    errno.ENOENT: DriveGone,
    errno.ENODEV: DriveGone,
    errno.ENXIO: DriveGone,
    errno.ENOTDIR: DriveGone,
    errno.ESTALE: DriveGone,
    errno.ELOOP: NoPlainFile,
}


@contextmanager
def file_errors() -> Iterator[None]:
    """Turn an OSError, which quotes the path, into the fact it stands for; what has no better name is Interrupted."""
    try:
        yield
    except OSError as error:
        raise _FACTS.get(error.errno or 0, Interrupted) from None


def check_plain_files(folder: Path, files: Collection[str]) -> None:
    """Prove that nothing in a folder leads elsewhere or waits for ever, and that no folder has one of these names of files.

    Raises:
        NoPlainFile; DriveGone, Interrupted.
    """
    with file_errors():
        entries = {entry.name: entry.stat(follow_symlinks=False).st_mode for entry in os.scandir(folder)}
    for name, mode in entries.items():
        if not (stat.S_ISREG(mode) or (stat.S_ISDIR(mode) and name not in files)):
            raise NoPlainFile


def is_plain(path: Path) -> bool:
    """Whether this is a file, and no link to one."""
    return path.is_file() and not path.is_symlink()


def open_plain(path: Path) -> BinaryIO:
    """Open a file for reading that may have been exchanged: no link is followed, and no pipe waited for.

    Raises:
        NoPlainFile; OSError, of a link ELOOP.
    """
    handle = os.open(path, os.O_RDONLY | _NOTHING_BUT_A_FILE)
    if not stat.S_ISREG(os.fstat(handle).st_mode):
        os.close(handle)
        raise NoPlainFile
    return open(handle, "rb", buffering=PIECE)  # noqa: PTH123  # a handle, not a path


def new_folder(folder: Path) -> None:
    """Make a folder that only its owner may enter.

    Raises:
        AlreadyANotebook: something is there. DriveGone: there is no folder to make it in. ReadOnly, DiskFull.
    """
    with file_errors():
        folder.mkdir(mode=FOLDER_MODE)


def new_file(path: Path, content: bytes = b"") -> None:
    """Write a file that was not there, and wait until the disk has it."""
    with file_errors():
        _write(path, content, os.O_EXCL)


def replace_file(path: Path, content: bytes) -> None:
    """Write a file so that at any moment, whatever happens, either the old or the new content is there in full."""
    unfinished = path.with_name(path.name + ".new")
    with file_errors():
        # What an earlier try left goes first: written anew it is ours, and no link that leads elsewhere.
        unfinished.unlink(missing_ok=True)
        _write(unfinished, content, os.O_EXCL)
        _replace(unfinished, path)
        # Under its new name FAT32 keeps an empty file unless it is flushed once more.
        _flush(path)
    sync_folder(path.parent)


def move_over(source: Path, target: Path) -> None:
    """Put one file in the place of another, in one step, and wait until the disk has it."""
    with file_errors():
        _replace(source, target)
    sync_folder(target.parent)


def sync_folder(folder: Path) -> None:
    """Wait until the disk has the names in a folder.  Windows has no such call and needs none."""
    if os.name == "nt":
        return
    with file_errors():
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def can_write(folder: Path) -> bool:
    """Whether the place of a notebook accepts writing, as far as the system tells."""
    files = [folder, *(folder / name for name in ("data.db", "header.a", "header.b"))]
    return all(os.access(file, os.W_OK) for file in files if file.exists())


def _write(path: Path, content: bytes, flags: int) -> None:
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | getattr(os, "O_BINARY", 0) | flags, FILE_MODE)
    with open(handle, "wb") as file:  # noqa: PTH123  # a handle, not a path
        file.write(content)
        file.flush()
        os.fsync(handle)


def _flush(path: Path) -> None:
    handle = os.open(path, os.O_RDWR)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _replace(source: Path, target: Path) -> None:
    for seconds in RETRIES_SECONDS if os.name == "nt" else ():
        try:
            source.replace(target)
        except PermissionError:
            time.sleep(seconds)
        else:
            return
    source.replace(target)
