"""The folder in which a notebook is made or brought back before it has its name: held by its maker, and swept where a kill left one.

It is a whole copy that the passphrase opens, out of sight: left for good it would fill the disk, and outlive a notebook that was destroyed.
"""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from storage.errors import StorageError
from storage.files import file_errors, new_folder, sync_folder
from storage.header import COPIES, DATABASE
from storage.process_lock import ProcessLock

_NAME = re.compile(r"\.[0-9a-f]{16}\.part")
_INSIDE = re.compile(
    "|".join(map(re.escape, (*COPIES, DATABASE, f"{DATABASE}-journal", "files", "lock"))) + r"|.+\.(part|new)"
)
"""What we put into one."""


class UnfinishedFolder:
    """A folder that nobody else takes away."""

    def __init__(self, path: Path, lock: ProcessLock) -> None:
        self.path = path
        self._lock = lock

    def settle(self, folder: Path) -> None:
        """Give it its name, and wait until the disk has it.  Raises AlreadyANotebook, ReadOnly, DiskFull, DriveGone, Interrupted."""
        if os.name == "nt":
            # There a folder with an open file in it keeps its name.
            self._lock.release()
        with file_errors():
            self.path.rename(folder)
        sync_folder(folder.parent)


@contextmanager
def unfinished_folder(folder: Path) -> Iterator[UnfinishedFolder]:
    """A new folder beside one that is to be; until it is settled nothing of it stays.  What was left there before, and nobody is making, goes.

    Raises:
        ReadOnly, DiskFull, DriveGone, Interrupted.
    """
    _sweep(folder.parent)
    path = folder.with_name(f".{os.urandom(8).hex()}.part")
    new_folder(path)
    lock = ProcessLock(path)
    try:
        lock.take()
        yield UnfinishedFolder(path, lock)
    finally:
        lock.release()
        shutil.rmtree(path, ignore_errors=True)


def _sweep(parent: Path) -> None:
    with suppress(OSError):
        for path in parent.iterdir():
            if _NAME.fullmatch(path.name) and path.is_dir() and not path.is_symlink() and _is_ours(path):
                _remove(path)


def _is_ours(folder: Path) -> bool:
    return all(_INSIDE.fullmatch(each.name) for each in folder.iterdir())


def _remove(folder: Path) -> None:
    lock = ProcessLock(folder)
    with suppress(StorageError):
        lock.take()
        shutil.rmtree(folder, ignore_errors=True)
    lock.release()
