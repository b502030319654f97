"""A copy proven whole by opening it: the header under the notebook key, every page, the structure, the chain, and every revision by its id.

`cipher_integrity_check` misses whole pages cut off and old pages put back, `integrity_check` misses pages that nothing uses, and neither knows
what a record said; together they leave nothing out.
"""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from crypto.chain import FIRST, RevisionSet
from storage.acceptance import accepted_entry
from storage.audit_log import AuditLog
from storage.database import Database
from storage.device import Device
from storage.drafts import Drafts
from storage.errors import Damaged, HeaderDamaged, HistoryAltered, WrongHeader
from storage.header import DATABASE, Header, read_headers, salt_digest
from storage.history import history_alarm, revision_set_of
from storage.opening import FEW_STATEMENTS
from storage.purges import Purges
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
    folder: Path, keys: Subkeys, *, since: bytes = FIRST, stop: Callable[[], bool] | None = None
) -> Generator[int, None, Proven]:
    """Open a copy and prove everything in it; each step gives how many revisions are proven.

    since: the link of an entry up to which records were proven before, in this very file.  Rows are never changed, so what was proven then is
    what every page and the structure still hold now: those are always looked at in full.

    Raises:
        HeaderDamaged, WrongHeader, DatabaseMissing, DatabaseEmpty, JournalDamaged, NeedsRepair: it does not open.
        Damaged, HistoryAltered: it opens, and is not as it was written. Stopped. DriveGone, Interrupted.
    """
    header = proven_header(folder, keys)
    database = Database(folder / DATABASE, keys.database, writable=False, statements=FEW_STATEMENTS)
    try:
        database.stop_when(stop)
        with ThreadPoolExecutor(1) as beside:
            pages = beside.submit(_pages_are_whole, database.path, keys, stop)
            if database.rows("PRAGMA integrity_check(1)") != [("ok",)]:
                raise Damaged
            yield 0
            are_whole = pages.result()
        yield 0
        audit, revisions = AuditLog(database, keys.audit), Revisions(database)
        alarm = history_alarm(header.seal, database, audit, revisions, keys.revision_set)
        if alarm is not None:
            raise alarm
        Drafts(database).all()
        Device(database, keys.lasting).signing_key()
        yield from _history(database, audit, keys, since)
        purges = Purges(database)
        if any(purges.not_proven()) or any(purges.came_back()):
            raise HistoryAltered
        return Proven(
            entries=audit.count(),
            revisions=revisions.last_number(),
            link=audit.newest_link(),
            pages_are_whole=are_whole,
        )
    finally:
        database.close()


def _pages_are_whole(path: Path, keys: Subkeys, stop: Callable[[], bool] | None) -> bool:
    """The check of every page, on a connection of the thread that asks: it takes as long as that of the structure, and runs beside it."""
    with closing(Database(path, keys.database, writable=False)) as database:
        database.stop_when(stop)
        return not database.rows("PRAGMA cipher_integrity_check")


def _history(database: Database, audit: AuditLog, keys: Subkeys, since: bytes) -> Iterator[int]:
    """Every entry by the chain, every revision by its id, and that the two tell of the same revisions in the same order."""
    revisions = Revisions(database)
    proven_before = audit.number_of(since) or 0
    accepted = accepted_entry(database, audit)
    first = max(proven_before + 1, accepted.n if accepted else 1)
    new = [identity for entry in audit.proven(first) for identity in entry.revisions]
    last_before = (revisions.number_of(new[0]) or 1) - 1 if new else revisions.last_number()
    if first > proven_before + 1:
        # A person saw that what stood before it does not agree; each revision by itself is still what it was.
        yield from _proven_in_turn(revisions, 0, last_before)
    kept = revisions.proven_ids(last_before)
    for done, identity in enumerate(new, 1):
        if next(kept, None) != identity:
            raise HistoryAltered
        if done % SLICE == 0:
            yield done
    if next(kept, None) is not None:
        raise HistoryAltered
    chained = _set_without(new, database, keys) if last_before else RevisionSet(keys.revision_set)
    for entry in audit.proven(first):
        for identity in entry.revisions:
            chained.add(identity)
        if entry.revision_set != chained.digest():
            raise HistoryAltered


def _set_without(new: Sequence[bytes], database: Database, keys: Subkeys) -> RevisionSet:
    """The set of all revisions as it was before the new ones."""
    chained = revision_set_of(database, keys.revision_set)
    for identity in new:
        chained.remove(identity)
    return chained


def _proven_in_turn(revisions: Revisions, number: int, last: int) -> Iterator[int]:
    for done, _revision in enumerate(revisions.proven_ids(number, last=last), 1):
        if done % SLICE == 0:
            yield done
