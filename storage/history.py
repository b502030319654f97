"""Whether the database goes on from what its header has sealed: it does not when somebody put older or altered pages back.

SQLCipher authenticates pages and not history: an old page, an old journal or an old database passes all of its checks.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from enum import Enum

from crypto.chain import FIRST, RevisionSet
from crypto.secret import Secret
from resources.language import message
from storage.acceptance import Acceptance, acceptance
from storage.audit_log import AuditLog
from storage.database import Database
from storage.errors import Damaged, HistoryAltered, NoSuchRecord, StorageError
from storage.purge_facts import RecordPurged
from storage.revisions import Revisions

LATEST = 32
"""Entries and revisions that are proven at unlock, the newest: old pages put back show in them first.  `storage.integrity` proves all."""


class Sign(Enum):
    """What can be seen of a history that was changed; the value is one true sentence (an English message id)."""

    ENTRIES_GONE = message(
        "The journal ends before the entry that the header names: an older copy of data.db, or parts of one, lies here."
    )
    ENTRY_CHANGED = message("An entry of the journal is missing or is not as it was written.")
    RECORDS_DIFFER = message("The records are not those that the journal counts.")
    RECORD_GONE = message("A record that the journal names is missing.")
    JOURNAL_PLAYED = message(
        "A file that takes a change back (data.db-journal) lay in the folder and was followed, as after a crash."
    )
    FOREIGN_LOG = message(
        "A file data.db-wal was put into the folder. This program never writes one; it was set aside unread."
    )
    SLOT_ADDED = message("A way to open this notebook was put into its header from outside: {whose}.")
    SLOT_GONE = message("A way to open this notebook was taken out of its header from outside: {whose}.")


def revision_set_of(database: Database, key: Secret) -> RevisionSet:
    """The hash over all revisions as it was kept up to date; key: the REVISIONS subkey, borrowed."""
    found = database.row("SELECT state FROM revision_set")
    return RevisionSet.from_state(key, bytes(found[0])) if found else RevisionSet(key)


def history_alarm(
    seal: bytes, database: Database, audit: AuditLog, revisions: Revisions, key: Secret
) -> StorageError | None:
    """The same as one fact, None if nothing is wrong; asked as `signs_in`."""
    try:
        return HistoryAltered() if any(signs_in(seal, database, audit, revisions, key)) else None
    except Damaged as damage:
        return damage


def signs_in(
    seal: bytes, database: Database, audit: AuditLog, revisions: Revisions, key: Secret
) -> Iterator[Sign]:
    """What is wrong with the history; nothing, if all is well.  Takes no longer for a large notebook.

    seal: the link that the header holds.  key: the REVISIONS subkey, borrowed.

    A database ahead of its seal is normal: the header is written after the commit is durable, and not after each.  So the sealed link must be
    in the chain, and everything behind it must be chained on.

    Raises:
        Damaged: what would have to be looked at cannot be read.
    """
    # Before its first seal a header holds the link that stands before every entry.
    sealed = 0 if seal == FIRST else audit.number_of(seal)
    if sealed is None:
        yield Sign.ENTRIES_GONE
    accepted = acceptance(database)
    try:
        yield from _signs_behind(sealed, accepted, database, audit, revisions, key)
    except HistoryAltered:
        yield Sign.ENTRY_CHANGED


def _signs_behind(
    sealed: int | None,
    accepted: Acceptance,
    database: Database,
    audit: AuditLog,
    revisions: Revisions,
    key: Secret,
) -> Iterator[Sign]:
    count = audit.count()
    latest = deque[bytes](maxlen=LATEST)
    digest = RevisionSet(key).digest()
    first = min(count if sealed is None else sealed, count - LATEST)
    for entry in audit.proven(max(1, accepted.entry, first)):
        latest.extend(entry.revisions)
        digest = entry.revision_set
    revision_set = revision_set_of(database, key)
    if digest != revision_set.digest() or len(revision_set) + accepted.missing != revisions.last_number():
        yield Sign.RECORDS_DIFFER
    for identity in latest:
        try:
            revisions.get(identity)
        except RecordPurged:
            continue
        except NoSuchRecord:
            yield Sign.RECORD_GONE
            return
