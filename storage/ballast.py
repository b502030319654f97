"""Ballast: a file of no use but its size.  On a full disk even deleting needs room; freeing the ballast gives it."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

from storage.errors import DiskFull, StorageError
from storage.files import FILE_MODE, file_errors, sync_folder

NAME = "ballast"
SIZE = 32 * 1024 * 1024
"""Bytes."""

_SPARE = 4
"""The ballast is laid in again when the disk has this many times its size free."""


def lay_ballast(folder: Path, size: int = SIZE) -> None:
    """Have the ballast in its place where there is room for it; its absence is no error."""
    path = folder / NAME
    try:
        with file_errors():
            if not size or (path.exists() and path.stat().st_size >= size):
                return
            if shutil.disk_usage(folder).free >= _SPARE * size:
                _fill(path, size)
    except StorageError:
        free_ballast(folder)


def free_ballast(folder: Path) -> bool:
    """Give its room back; whether there was any to give."""
    path = folder / NAME
    try:
        with file_errors():
            path.unlink()
        sync_folder(folder)
    except StorageError:
        return False
    return True


def _fill(path: Path, size: int) -> None:
    handle = os.open(path, os.O_WRONLY | os.O_CREAT, FILE_MODE)
    try:
        if hasattr(os, "posix_fallocate"):
            os.posix_fallocate(handle, 0, size)
        else:
            for _ in range(size // 2**20):
                os.write(handle, bytes(2**20))
            if os.fstat(handle).st_size < size // 2**20 * 2**20:
                raise DiskFull
    finally:
        os.close(handle)
