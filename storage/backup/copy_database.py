"""The database of a copy: as any other, but what goes wrong with its place is said of the backup and not of the notebook."""

from __future__ import annotations

from pathlib import Path

from crypto.secret import Secret
from storage.backup.errors import at_the_backup
from storage.database import Database
from storage.errors import NeedsRepair, StorageError
from storage.opening import FEW_STATEMENTS


class CopyDatabase(Database):
    """Raises BackupFull, BackupReadOnly, BackupPulledOut, and BackupNotKept for what is damaged."""

    def __init__(self, path: Path, key: Secret, *, writable: bool, is_new: bool = False) -> None:
        """As `Database`."""
        super().__init__(path, key, writable=writable, is_new=is_new, statements=FEW_STATEMENTS)

    def _fact(self, error: Exception) -> StorageError:
        return _of_the_backup(super()._fact(error))

    def _fact_without_connection(self, error: Exception) -> StorageError:
        return _of_the_backup(super()._fact_without_connection(error))


def open_copy(path: Path, key: Secret) -> CopyDatabase:
    """The database of a copy, for reading; a change that was cut off is taken back first.

    Raises:
        what `Database` raises, of the backup.
    """
    try:
        return CopyDatabase(path, key, writable=False)
    except NeedsRepair:
        CopyDatabase(path, key, writable=True).close()
        return CopyDatabase(path, key, writable=False)


def _of_the_backup(fact: StorageError) -> StorageError:
    if isinstance(fact, NeedsRepair):
        return fact
    try:
        with at_the_backup():
            raise fact
    except StorageError as said:
        return said
