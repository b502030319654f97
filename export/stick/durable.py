"""The few system calls by which bytes really reach a drive and really come back from it."""

from __future__ import annotations

import contextlib
import os
import sys
from pathlib import Path

if sys.platform != "win32":
    import fcntl

ONLY_FOR_US = 0o600
_EXACT_BYTES: int = getattr(os, "O_BINARY", 0)  # Windows would turn line ends
_NO_LINKS: int = getattr(os, "O_NOFOLLOW", 0)


def create(path: Path) -> int:
    """A new file's descriptor, for writing, mode 0600; FileExistsError if anything of that name is there."""
    return os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | _NO_LINKS | _EXACT_BYTES, ONLY_FOR_US)


def hold(descriptor: int) -> bool:
    """Mark a file as being written, until it is closed or its process is gone; False: another has it already.

    Windows refuses to remove a file that is open.  A drive that knows no such marks leaves the file without one.
    """
    if sys.platform != "win32":
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        except OSError:
            return True
    return True


def open_for_reading(path: Path) -> int:
    """The descriptor of a file that is there; a link is refused."""
    return os.open(path, os.O_RDONLY | _NO_LINKS | _EXACT_BYTES)


def flush(descriptor: int) -> None:
    """Return when the file's bytes are on the medium, as far as the system can know."""
    if sys.platform == "darwin":
        # fsync leaves the bytes in the drive's own memory there (fsync(2), macOS).
        with contextlib.suppress(OSError):
            fcntl.fcntl(descriptor, fcntl.F_FULLFSYNC)
            return
    os.fsync(descriptor)


def flush_file(path: Path) -> None:
    """Flush a file under the name it has now."""
    descriptor = os.open(path, os.O_RDWR | _NO_LINKS | _EXACT_BYTES)
    try:
        flush(descriptor)
    finally:
        os.close(descriptor)


def flush_folder(folder: Path) -> None:
    """Flush a folder's list of names; Windows has no such call and does it with the file."""
    if sys.platform == "win32":
        return
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def forget_cache(descriptor: int) -> bool:
    """Ask the system to drop what it remembers of a flushed file, so that the drive is read; False if it cannot be asked."""
    if not hasattr(os, "posix_fadvise"):
        return False
    os.posix_fadvise(descriptor, 0, 0, os.POSIX_FADV_DONTNEED)
    return True
