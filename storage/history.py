"""Whether the database goes on from what its header has sealed: it does not when somebody put older or altered pages back.

SQLCipher authenticates pages and not history: an old page, an old journal or an old database passes all of its checks.
"""

from __future__ import annotations

from collections import deque

from crypto.chain import FIRST, RevisionSet
from crypto.secret import Secret
from storage.audit_log import AuditLog
from storage.database import Database
from storage.errors import Damaged, HistoryAltered, NoSuchRecord, StorageError
from storage.revisions import Revisions

LATEST = 32
"""Entries and revisions that are proven at unlock, the newest: old pages put back show in them first.  `storage.integrity` proves all."""


def revision_set_of(database: Database, key: Secret) -> RevisionSet:
    """The hash over all revisions as it was kept up to date; key: the REVISIONS subkey, borrowed."""
    found = database.row("SELECT state FROM revision_set")
    return RevisionSet.from_state(key, bytes(found[0])) if found else RevisionSet(key)


def history_alarm(
    seal: bytes, database: Database, audit: AuditLog, revisions: Revisions, key: Secret
) -> StorageError | None:
    """What is wrong with the history, None if nothing is.  Takes no longer for a large notebook.

    seal: the link that the header holds.  key: the REVISIONS subkey, borrowed.

    A database ahead of its seal is normal: the header is written after the commit is durable, and not after each.  So the sealed link must be
    in the chain, and everything behind it must be chained on.
    """
    try:
        # Before its first seal a header holds the link that stands before every entry.
        sealed = 0 if seal == FIRST else audit.number_of(seal)
        if sealed is None:
            return HistoryAltered()
        latest = deque[bytes](maxlen=LATEST)
        digest = RevisionSet(key).digest()
        for entry in audit.proven(max(1, min(sealed, audit.count() - LATEST))):
            latest.extend(entry.revisions)
            digest = entry.revision_set
        revision_set = revision_set_of(database, key)
        if digest != revision_set.digest() or len(revision_set) != revisions.last_number():
            return HistoryAltered()
        for identity in latest:
            revisions.get(identity)
    except NoSuchRecord:
        return HistoryAltered()
    except (Damaged, HistoryAltered) as fact:
        return fact
    return None
