"""A notebook made unreadable at once and for good, as far as this folder goes: the headers first, since without them no passphrase opens it.

The notebook key stands nowhere but in the key slots.  So two small files overwritten and on the disk are the whole of it, whatever the size of
the notebook; the rest is cleared away behind.  A process that is killed on the way leaves a notebook that opens as before, or none.
What is not reached: copies and backups elsewhere, and what a drive keeps of an overwritten file by itself, as flash does.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from storage.backup.safety import safety_folder, unfinished_safety_folder
from storage.errors import Locked, NotDestroyed, StorageError
from storage.files import file_errors, sync_folder
from storage.header import COPIES, DATABASE

if TYPE_CHECKING:
    from storage.notebook import Notebook

BEGINNING = 64 * 1024
"""Bytes of the database that are overwritten: its salt and first pages.  They say nothing without a header; two locks are better than one."""


def destroy(notebook: Notebook, now: datetime) -> int:
    """Make an open notebook unreadable for good, close it and clear its folder; how many things could not be taken away.

    Raises:
        NotDestroyed: it still opens, and is still open.
    """
    destroy_headers(notebook.folder)
    with suppress(StorageError):
        # The note of the lock, and the header with it, are not written any more.
        notebook.forbid_changes(Locked())
    notebook.close(now)
    return destroy_rest(notebook.folder)


def destroy_headers(folder: Path) -> None:
    """Overwrite every copy of the header, wait until the disk has it, and take it away.  From then on nothing opens the notebook.

    Raises:
        NotDestroyed: at least one of them could not be overwritten; those that could are.
    """
    headers = [*_headers(folder)]
    failed = [header for header in headers if not _is_overwritten(header, None)]
    for header in headers:
        if header not in failed:
            _is_gone(header)
    _sync(folder)
    if failed:
        raise NotDestroyed


def destroy_rest(folder: Path) -> int:
    """Overwrite the beginning of the database and take away everything else; how many things could not be taken away."""
    _is_overwritten(folder / DATABASE, BEGINNING)
    for copy in (safety_folder(folder), unfinished_safety_folder(folder)):
        shutil.rmtree(copy, ignore_errors=True)
    left = 0
    for place, folders, files in os.walk(folder, topdown=False):
        left += sum(not _is_gone(Path(place, name)) for name in files)
        for name in folders:
            with suppress(OSError):
                Path(place, name).rmdir()
    with suppress(OSError):
        folder.rmdir()
    _sync(folder.parent)
    return left


def _headers(folder: Path) -> Iterator[Path]:
    """The copies of the header, and those that a change or a safety copy left."""
    for name in COPIES:
        yield from (found for found in (folder / name, folder / f"{name}.new") if found.exists())
    for copy in (safety_folder(folder), unfinished_safety_folder(folder)):
        yield from sorted(copy.glob("*/header.*"))


def _is_overwritten(path: Path, most: int | None) -> bool:
    """Overwrite a file in its place, or its first `most` bytes, and wait for the disk."""
    try:
        with file_errors():
            size = path.stat().st_size
            handle = os.open(path, os.O_WRONLY | getattr(os, "O_BINARY", 0))
            try:
                os.write(handle, os.urandom(size if most is None else min(size, most)))
                os.fsync(handle)
            finally:
                os.close(handle)
    except StorageError:
        return False
    return True


def _is_gone(path: Path) -> bool:
    with suppress(OSError):
        path.unlink(missing_ok=True)
    return not path.exists()


def _sync(folder: Path) -> None:
    with suppress(StorageError):
        sync_folder(folder)
