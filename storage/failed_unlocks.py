"""Failed unlocks, counted while there is no key: one dot each in a file beside the database, copied into the audit log at the next unlock.

The file can be taken away by anybody who can write the folder; it tells an honest owner about a clumsy stranger, no more.
"""

from __future__ import annotations

import os
from pathlib import Path

from storage.errors import StorageError
from storage.files import FILE_MODE, file_errors

NAME = "failed-unlocks"
MOST = 100_000


def count_failed_unlock(folder: Path) -> None:
    """One more.  Where the count cannot be kept, the wrong passphrase is still what the person must hear of."""
    path = folder / NAME
    try:
        with file_errors():
            handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, FILE_MODE)
            try:
                if os.fstat(handle).st_size < MOST:
                    os.write(handle, b".")
            finally:
                os.close(handle)
    except StorageError:
        return


def failed_unlocks(folder: Path) -> int:
    """How many since the count was last forgotten."""
    path = folder / NAME
    with file_errors():
        return min(path.stat().st_size, MOST) if path.exists() else 0


def forget_failed_unlocks(folder: Path) -> None:
    """Begin at nought again."""
    with file_errors():
        (folder / NAME).unlink(missing_ok=True)
