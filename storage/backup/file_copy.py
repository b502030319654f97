"""One file copied so that the copy is on the medium: written, flushed, read back from the medium and compared.

FAT32 keeps an empty file under a new name unless the file is flushed after the renaming, and a system's memory of a file proves nothing about
the drive.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from storage.backup.errors import Translated
from storage.errors import Damaged
from storage.files import FILE_MODE, file_errors, open_plain, sync_folder

CHUNK = 1 << 20
FLUSH_EVERY = 4 << 20
"""Bytes.  The medium is waited for often and shortly: a slow stick shows honest progress, and no long last flush outlives a lock."""

_FLAGS = getattr(os, "O_BINARY", 0) | getattr(os, "O_NOFOLLOW", 0)


def copy_file(
    source: Path, target: Path, *, reading: Translated = file_errors, writing: Translated = file_errors
) -> Iterator[int]:
    """Copy a file over whatever is at `target`; each step gives the bytes done, which count once written and once read back.

    reading, writing: what errors of the two places become.

    Raises:
        Damaged (as `writing` translates it): the medium gave other bytes back.
    """
    unfinished = target.with_name(target.name + ".part")
    with reading():
        origin = open_plain(source)
        size = os.fstat(origin.fileno()).st_size
    with origin:
        yield from _written(origin, unfinished, reading, writing)
        with writing():
            unfinished.replace(target)
            flush_file(target)
            sync_folder(target.parent)
            forget_cache(target)
        origin.seek(0)
        yield from _compared(origin, target, size, reading, writing)


def flush_file(path: Path) -> None:
    """Wait until the medium has a file, under the name that it has now.  Raises OSError."""
    handle = os.open(path, os.O_RDWR | _FLAGS)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def forget_cache(path: Path) -> bool:
    """Ask the system to forget what it remembers of a flushed file, so that the drive is read; False where it cannot be asked.

    Raises OSError.
    """
    if not hasattr(os, "posix_fadvise"):
        return False
    handle = os.open(path, os.O_RDONLY | _FLAGS)
    try:
        os.posix_fadvise(handle, 0, 0, os.POSIX_FADV_DONTNEED)
    finally:
        os.close(handle)
    return True


def _written(origin: BinaryIO, target: Path, reading: Translated, writing: Translated) -> Iterator[int]:
    done = unflushed = 0
    with writing():
        handle = os.open(target, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | _FLAGS, FILE_MODE)
    try:
        while True:
            with reading():
                chunk = origin.read(CHUNK)
            if not chunk:
                break
            with writing():
                _write_all(handle, chunk)
                unflushed += len(chunk)
                if unflushed >= FLUSH_EVERY:
                    os.fsync(handle)
                    unflushed = 0
            done += len(chunk)
            yield done
        with writing():
            os.fsync(handle)
    finally:
        os.close(handle)


def _compared(
    origin: BinaryIO, target: Path, size: int, reading: Translated, writing: Translated
) -> Iterator[int]:
    done = size
    with writing():
        copy = target.open("rb")
    with copy:
        while True:
            with reading():
                expected = origin.read(CHUNK)
            with writing():
                # Where the source ends, one byte more would tell a copy that is too long.
                if copy.read(len(expected) or 1) != expected:
                    raise Damaged
            if not expected:
                return
            done += len(expected)
            yield done


def _write_all(handle: int, content: bytes) -> None:
    rest = memoryview(content)
    while rest:
        rest = rest[os.write(handle, rest) :]
