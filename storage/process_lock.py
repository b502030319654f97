"""One process for one notebook: a lock of the system, so that it ends with the process that holds it, however that ends."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from storage.errors import Busy, ReadOnly
from storage.files import FILE_MODE, file_errors

if sys.platform == "win32":
    import msvcrt

    def _take(handle: int) -> None:
        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _take(handle: int) -> None:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)


class ProcessLock:
    """The lock on a notebook's folder.

    The handle is not inherited: a process that replaces this one (`exec`) begins without it.
    """

    def __init__(self, folder: Path) -> None:
        self._path = folder / "lock"
        self._handle: int | None = None

    def take(self) -> None:
        """Take the lock, or leave it where the place cannot be written: what nobody can change needs none.

        Raises:
            Busy: another process, or another part of this one, has it.
        """
        try:
            with file_errors():
                handle = os.open(self._path, os.O_RDWR | os.O_CREAT, FILE_MODE)
        except ReadOnly:
            return
        try:
            _take(handle)
        except OSError:
            os.close(handle)
            raise Busy from None
        self._handle = handle

    def release(self) -> None:
        """Let go of it. Twice is fine."""
        if self._handle is not None:
            os.close(self._handle)
            self._handle = None
