"""The whole check of a notebook: every page, every revision, the whole history, everything derived.

It runs on a connection of its own that only reads, on whatever thread asks for it, and stands back when the notebook wants to write.
`cipher_integrity_check` misses a file cut off by whole pages, `integrity_check` misses pages that nothing uses: both are asked.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from functools import partial
from pathlib import Path
from typing import TypeVar

from crypto.chain import RevisionSet
from crypto.errors import Wiped
from resources.language import message
from storage.acceptance import accepted_entry, set_of
from storage.audit_log import AuditLog
from storage.codec import Codec
from storage.database import Database
from storage.derived import Derived
from storage.errors import Damaged, HistoryAltered, NoSuchRecord, RecordDamaged, Stopped
from storage.history import Sign, signs_in
from storage.listing import ListingOf
from storage.purge_facts import RecordPurged
from storage.purges import Purges
from storage.revisions import SLICE, Revisions
from storage.subkeys import Subkeys

T = TypeVar("T")
Stop = Callable[[], bool]
Progress = Callable[[float], None]

PAGES, KEPT, HISTORY = 0.1, 0.6, 0.7
"""Which part of the whole is done when the pages, the revisions and the journal are."""

PATIENCE_SECONDS = 0.02
"""How long it stands back before it looks again whether the notebook still writes."""


class Fact(Enum):
    """What can be found; the value is one true sentence (an English message id)."""

    PAGE_DAMAGED = message("Some pages of the notebook are damaged.")
    UNUSED_PAGE_DAMAGED = message(
        "A page that nothing uses is damaged. Nothing kept is in it; tidying up removes it."
    )
    STRUCTURE_DAMAGED = message("The order of the database is damaged.")
    RECORD_DAMAGED = message("A record, or an earlier state of it, is damaged.")
    REVISION_MISSING = message("Something that was kept is missing.")
    PURGE_NOT_PROVEN = message(
        "A record is empty as if it had been deleted for good, and nothing proves that it was."
    )
    PURGED_IS_BACK = message(
        "Something that was deleted for good is there again: older pages of the notebook were put back."
    )
    LISTS_DIFFER = message(
        "A list, or the search, does not show what was kept. Making them anew puts it right."
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One thing that is not as it should be."""

    fact: Fact | Sign
    record: str = ""
    """The id of the record it is about."""
    kind: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Inspection:
    """A check of one notebook, made on its thread and run on any other while it stays open."""

    path: Path
    """Of the database."""
    keys: Subkeys
    codec: Codec
    listing: ListingOf
    is_wanted: Stop
    """Whether the notebook wants to write just now."""
    seal: bytes
    """The link of the audit chain that the header holds."""

    def findings(
        self, stop: Stop | None = None, *, progress: Progress = lambda _part: None
    ) -> tuple[Finding, ...]:
        """Everything that is not as it should be; nothing, if all is well.  progress: told which part is done, 0 to 1.

        Raises:
            Stopped: `stop` said so, or the notebook was locked. DriveGone, Interrupted.
        """
        try:
            database = Database(self.path, self.keys.database, writable=False)
            try:
                check = _Check(self, database, stop or (lambda: False), progress)
                return tuple(dict.fromkeys(check.all()))
            finally:
                database.close()
        except Wiped:
            raise Stopped from None


class _Check:
    def __init__(self, inspection: Inspection, database: Database, stop: Stop, progress: Progress) -> None:
        self._database = database
        self._progress = progress
        self._stop = stop
        self._is_wanted = inspection.is_wanted
        self._seal = inspection.seal
        self._set_key = inspection.keys.revision_set
        self._revisions = Revisions(database)
        self._purges = Purges(database)
        self._audit = AuditLog(database, inspection.keys.audit)
        self._derived = Derived(database, self._revisions, inspection.codec, inspection.listing)

    def all(self) -> Iterator[Finding]:
        damaged_pages = self._damaged_pages()
        structure = [*self._structure()]
        self._progress(PAGES)
        kept = [*_readable(self._kept()), *_readable(self._history())]
        self._progress(HISTORY)
        yield from structure
        yield from kept
        if (
            damaged_pages
            and not structure
            and not any(finding.fact is Fact.RECORD_DAMAGED for finding in kept)
        ):
            yield Finding(fact=Fact.UNUSED_PAGE_DAMAGED)
        elif damaged_pages:
            yield Finding(fact=Fact.PAGE_DAMAGED)
        yield from _readable(self._lists())

    def _damaged_pages(self) -> bool:
        # It reads the file past SQLite's locks, so only what it says while nobody can write counts.
        if not self._step(lambda: self._database.rows("PRAGMA cipher_integrity_check")):
            return False
        return bool(self._step(self._damaged_pages_of_one_moment))

    def _damaged_pages_of_one_moment(self) -> bool:
        with self._database.snapshot():
            self._database.row("SELECT count(*) FROM sqlite_master")
            return bool(self._database.rows("PRAGMA cipher_integrity_check"))

    def _structure(self) -> Iterator[Finding]:
        try:
            answer = self._step(lambda: self._database.rows("PRAGMA integrity_check(1)"))
        except Damaged:
            answer = []
        if answer != [("ok",)]:
            yield Finding(fact=Fact.STRUCTURE_DAMAGED)

    def _kept(self) -> Iterator[Finding]:
        accepted, last = self._accepted_gaps(), self._revisions.last_number()
        empty: set[str] = set()
        for number in self._numbers(last, accepted):
            if number % SLICE == 0:
                self._progress(PAGES + (KEPT - PAGES) * number / last)
            if any(first <= number <= last for first, last in accepted):
                continue
            try:
                self._step(partial(self._revisions.at, number))
            except RecordPurged:
                empty.add(self._record_at(number))
            except RecordDamaged as damage:
                yield Finding(fact=Fact.RECORD_DAMAGED, record=self._record_at(number), kind=damage.kind)
            except Damaged:
                yield Finding(fact=Fact.RECORD_DAMAGED, record=self._record_at(number))
            except NoSuchRecord:
                yield Finding(fact=Fact.REVISION_MISSING)
        not_proven = {*self._step(lambda: [*self._purges.not_proven()])}
        not_proven |= empty - self._step(self._purges.records)
        yield from (Finding(fact=Fact.PURGE_NOT_PROVEN, record=record) for record in sorted(not_proven))
        came_back = self._step(lambda: [*self._purges.came_back()])
        yield from (Finding(fact=Fact.PURGED_IS_BACK, record=record) for record in came_back)

    def _numbers(self, last: int, accepted: list[tuple[int, int]]) -> Sequence[int]:
        """Where to look for revisions: up to the last, or where some are missing, at those that are there and just before them.

        On an old page that stands in the place of another the last number can be any at all: nobody comes to its end.
        """
        gaps = sum(end - begin + 1 for begin, end in accepted)
        try:
            found = self._step(lambda: self._database.rows("SELECT number FROM revision"))
        except Damaged:
            return range(1, last + 1)
        if last <= len(found) + gaps:
            return range(1, last + 1)
        there = {int(number) for (number,) in found}
        return sorted(there | {number - 1 for number in there if number > 1} | {last})

    def _accepted_gaps(self) -> list[tuple[int, int]]:
        """The numbers that had no revision when the history was accepted."""
        try:
            entry = accepted_entry(self._database, self._audit)
        except HistoryAltered:
            return []
        return [(first, last) for first, last in entry.details["missing"]] if entry else []

    def _record_at(self, number: int) -> str:
        try:
            found = self._database.row("SELECT record FROM revision WHERE number = ?", (number,))
        except Damaged:
            return ""
        return str(found[0]) if found else ""

    def _history(self) -> Iterator[Finding]:
        for sign in self._step(self._signs_of_one_moment):
            yield Finding(fact=sign)
        try:
            accepted = accepted_entry(self._database, self._audit)
            chained = (
                set_of(self._revisions, self._set_key, last=accepted.details["revisions"])
                if accepted
                else RevisionSet(self._set_key)
            )
            for entry in self._audit.proven(accepted.n if accepted else 1):
                for identity in entry.revisions:
                    chained.add(identity)
                    if self._step(partial(self._revisions.number_of, identity)) is None:
                        yield Finding(fact=Sign.RECORD_GONE)
                if entry.revision_set != chained.digest():
                    yield Finding(fact=Sign.RECORDS_DIFFER)
        except HistoryAltered:
            yield Finding(fact=Sign.ENTRY_CHANGED)

    def _signs_of_one_moment(self) -> tuple[Sign, ...]:
        with self._database.snapshot():
            return tuple(signs_in(self._seal, self._database, self._audit, self._revisions, self._set_key))

    def _lists(self) -> Iterator[Finding]:
        if not self._step(self._derived.has_nothing_more):
            yield Finding(fact=Fact.LISTS_DIFFER)
        identity = ""
        # Ids are random, so how far the first digits have come tells how far the work has.
        while rows := self._database.rows(
            "SELECT DISTINCT record FROM revision WHERE record > ? ORDER BY record LIMIT 200", (identity,)
        ):
            if max(rows)[0] <= identity:
                # An index that is out of order would be gone through for ever.
                yield Finding(fact=Fact.STRUCTURE_DAMAGED)
                return
            self._progress(HISTORY + (1 - HISTORY) * int(rows[0][0][:4] or "0", 16) / 0x10000)
            for (identity,) in sorted(rows):
                try:
                    if not self._step(partial(self._is_listed, identity)):
                        yield Finding(fact=Fact.LISTS_DIFFER)
                except (Damaged, RecordPurged):
                    # Told already, as a damaged record or one that nothing proves to be purged.
                    continue
                except NoSuchRecord:
                    # A list names what is not there: a page of one of the two is an older one.
                    yield Finding(fact=Fact.LISTS_DIFFER)

    def _is_listed(self, record: str) -> bool:
        with self._database.snapshot():
            return self._derived.is_as_derived(record)

    def _step(self, action: Callable[[], T]) -> T:
        """One short piece of work, begun again when the notebook wanted to write meanwhile."""
        while True:
            while self._is_wanted() and not self._stop():
                time.sleep(PATIENCE_SECONDS)
            if self._stop():
                raise Stopped
            self._database.stop_when(lambda: self._is_wanted() or self._stop())
            try:
                return action()
            except Stopped:
                continue
            finally:
                self._database.stop_when(None)


def _readable(findings: Iterator[Finding]) -> Iterator[Finding]:
    """Findings up to where the database itself cannot be read any further."""
    try:
        yield from findings
    except Damaged:
        yield Finding(fact=Fact.STRUCTURE_DAMAGED)
