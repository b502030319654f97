"""Commits: transactions of the notebook, and the seal in its header that follows them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress

from storage.audit_log import AuditLog
from storage.database import Database
from storage.derived import Derived
from storage.errors import StorageError
from storage.history import revision_set_of
from storage.key_slots import KeySlots
from storage.purging import overwrite
from storage.revisions import Revisions
from storage.sealed_files import SealedFiles
from storage.subkeys import Subkeys
from storage.transaction import Intention, Transaction

SEAL_EVERY = 20
"""Commits after which the header is written anew; what a thief could take back unseen."""


class Commits:
    """Where everything that is kept goes through."""

    def __init__(
        self,
        database: Database,
        keys: Subkeys,
        revisions: Revisions,
        derive: Callable[[], Derived],
        audit: AuditLog,
        key_slots: KeySlots,
        files: SealedFiles,
    ) -> None:
        """derive: what keeps the derived tables up to date through one transaction."""
        self._database = database
        self._keys = keys
        self._revisions = revisions
        self._derive = derive
        self._audit = audit
        self._key_slots = key_slots
        self._files = files
        self._unsealed = 0

    @contextmanager
    def transaction(self, intention: Intention) -> Iterator[Transaction]:
        """Keep what the block keeps, with its audit entry; when that is durable, perhaps seal it."""
        with self._database.transaction():
            transaction = Transaction(
                intention,
                self._database,
                revisions=self._revisions,
                derived=self._derive(),
                audit=self._audit,
                revision_set=revision_set_of(self._database, self._keys.revision_set),
            )
            yield transaction
            transaction.finish()
        self._files.take_away(transaction.purging.files)
        if transaction.purging.records:
            overwrite(self._database)
        self._unsealed += 1
        if self._unsealed >= SEAL_EVERY:
            self.seal()

    def seal(self) -> None:
        """Write into the header how far the history goes.

        Where that fails the next seal makes up for it: what was kept is kept, and a database ahead of its seal is normal.
        """
        with suppress(StorageError):
            self._key_slots.seal(self._audit.newest_link())
            self._unsealed = 0
