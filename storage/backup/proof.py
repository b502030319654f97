"""A copy proven whole by opening it: the header under the notebook key, every page, the structure, the chain, and every revision by its id.

`cipher_integrity_check` misses whole pages cut off and old pages put back, `integrity_check` misses pages that nothing uses, and neither knows
what a record said; together they leave nothing out.
"""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from crypto.chain import RevisionSet
from storage.acceptance import accepted_entry
from storage.audit_log import AuditLog
from storage.database import Database
from storage.device import Device
from storage.drafts import Drafts
from storage.errors import Damaged, HeaderDamaged, HistoryAltered, WrongHeader
from storage.header import DATABASE, Header, read_headers, salt_digest
from storage.history import history_alarm
from storage.revisions import SLICE, Revisions
from storage.subkeys import Subkeys


@dataclass(frozen=True, slots=True, kw_only=True)
class Proven:
    """What a copy holds."""

    entries: int
    """Of the journal."""
    revisions: int
    link: bytes
    """The newest of the chain."""
    pages_are_whole: bool
    """False: a page that nothing uses is damaged, as a torn write leaves one; writing the database anew heals it."""


def proven_header(folder: Path, keys: Subkeys) -> Header:
    """The newest header of a copy that the notebook key proves, if it belongs to the database beside it.

    Raises:
        HeaderDamaged: the key proves none. WrongHeader, DriveGone, Interrupted.
    """
    for header in read_headers(folder).headers:
        try:
            header.check(keys.notebook)
        except HeaderDamaged:
            continue
        if header.database_salt != salt_digest(folder / DATABASE):
            raise WrongHeader
        return header
    raise HeaderDamaged


def prove(
    folder: Path, keys: Subkeys, *, stop: Callable[[], bool] | None = None
) -> Generator[int, None, Proven]:
    """Open a copy and prove everything in it; each step gives how many revisions are proven.

    Raises:
        HeaderDamaged, WrongHeader, DatabaseMissing, DatabaseEmpty, JournalDamaged, NeedsRepair: it does not open.
        Damaged, HistoryAltered: it opens, and is not as it was written. Stopped. DriveGone, Interrupted.
    """
    header = proven_header(folder, keys)
    database = Database(folder / DATABASE, keys.database, writable=False)
    try:
        database.stop_when(stop)
        are_whole = not database.rows("PRAGMA cipher_integrity_check")
        yield 0
        if database.rows("PRAGMA integrity_check(1)") != [("ok",)]:
            raise Damaged
        yield 0
        audit, revisions = AuditLog(database, keys.audit), Revisions(database)
        alarm = history_alarm(header.seal, database, audit, revisions, keys.revision_set)
        if alarm is not None:
            raise alarm
        Drafts(database).all()
        Device(database, keys.lasting).signing_key()
        yield from _history(database, audit, keys)
        return Proven(
            entries=audit.count(),
            revisions=revisions.last_number(),
            link=audit.newest_link(),
            pages_are_whole=are_whole,
        )
    finally:
        database.close()


def _history(database: Database, audit: AuditLog, keys: Subkeys) -> Iterator[int]:
    """Every entry by the chain, every revision by its id, and that the two tell of the same revisions in the same order."""
    kept = _ids(database)
    chained = RevisionSet(keys.revision_set)
    done = 0
    accepted = accepted_entry(database, audit)
    if accepted is not None:
        # A person saw that what stood before it does not agree: it was kept as it was.
        missing = sum(last - first + 1 for first, last in accepted.details["missing"])
        for identity in islice(kept, accepted.details["revisions"] - missing):
            chained.add(identity)
    for entry in audit.proven(accepted.n if accepted else 1):
        for identity in entry.revisions:
            if next(kept, None) != identity:
                raise HistoryAltered
            chained.add(identity)
            done += 1
            if done % SLICE == 0:
                yield done
        if entry.revision_set != chained.digest():
            raise HistoryAltered
    if next(kept, None) is not None:
        raise HistoryAltered


def _ids(database: Database) -> Iterator[bytes]:
    for revision in Revisions(database).after(0):
        yield revision.id
