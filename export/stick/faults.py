"""What the system's error numbers mean for somebody with a stick in the hand; translated here and nowhere else."""

from __future__ import annotations

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

from export.errors import (
    AlreadyThere,
    DriveFull,
    DrivePulledOut,
    NameNotAllowed,
    NoSuchFolder,
    NotWritable,
    StickError,
    TooBigForFilesystem,
    WritingFailed,
)

_ALWAYS: Final[dict[int, type[StickError]]] = {
    errno.ENOSPC: DriveFull,
    errno.EDQUOT: DriveFull,
    errno.EFBIG: TooBigForFilesystem,
    errno.EEXIST: AlreadyThere,
    errno.EROFS: NotWritable,
    errno.EACCES: NotWritable,
    errno.EPERM: NotWritable,
    # Seen when a stick is pulled: EIO (vfat, ext4), ENODEV (exFAT on USB), ENXIO, and ENOTCONN from a FUSE filesystem.
    errno.EIO: DrivePulledOut,
    errno.ENODEV: DrivePulledOut,
    errno.ENXIO: DrivePulledOut,
    errno.ENOTCONN: DrivePulledOut,
    errno.ESTALE: DrivePulledOut,
}
_BEFORE: Final[dict[int, type[StickError]]] = {
    errno.ENOENT: NoSuchFolder,
    errno.ENOTDIR: NoSuchFolder,
    errno.ENAMETOOLONG: NameNotAllowed,
    errno.EINVAL: NameNotAllowed,
    errno.EILSEQ: NameNotAllowed,
}
_AFTER: Final[dict[int, type[StickError]]] = {
    # A pulled FAT stick lists as empty: the file we hold open "does not exist".
    errno.ENOENT: DrivePulledOut,
    errno.ENOTDIR: DrivePulledOut,
}
_WINDOWS: Final[dict[int, type[StickError]]] = {
    # System error codes whose errno says less (winerror.h).
    21: DrivePulledOut,  # ERROR_NOT_READY
    55: DrivePulledOut,  # ERROR_DEV_NOT_EXIST
    223: TooBigForFilesystem,  # ERROR_FILE_TOO_LARGE
    433: DrivePulledOut,  # ERROR_NO_SUCH_DEVICE
    1006: DrivePulledOut,  # ERROR_FILE_INVALID
    1117: DrivePulledOut,  # ERROR_IO_DEVICE
    1167: DrivePulledOut,  # ERROR_DEVICE_NOT_CONNECTED
}


def fact_of(error: OSError, *, begun: bool) -> StickError:
    """The fact behind a system error. begun: whether a file of ours was open on the drive already."""
    number = error.errno if error.errno is not None else 0
    moment = _AFTER if begun else _BEFORE
    kind = _WINDOWS.get(getattr(error, "winerror", None) or 0) or _ALWAYS.get(number) or moment.get(number)
    return (kind or WritingFailed)()


@contextmanager
def translated(*, begun: bool) -> Iterator[None]:
    """Raise the fact instead of the system's error, whose text holds a path."""
    try:
        yield
    except OSError as error:
        raise fact_of(error, begun=begun) from None
