"""The audit log: what was done with the notebook, by whom, each entry chained to the one before under a key.

An entry names the revisions of its commit and the digest of all revisions after it, so one link of the chain stands for the whole notebook.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import msgspec

from crypto.chain import FIRST, link, short_words
from crypto.secret import Secret
from storage.database import Database, Row
from storage.errors import HistoryAltered
from storage.revisions import SLICE


class _Fields(msgspec.Struct):
    """An entry as it is written, as JSON with sorted names."""

    n: int
    at: str
    person: str
    device: str
    action: str
    concerning: str
    details: dict[str, Any]
    revisions: list[str]
    revision_set: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One thing that was done."""

    n: int
    """Counted from 1, without gaps."""
    at: str
    """UTC, to the second."""
    person: str
    """Who had unlocked the notebook."""
    device: str
    action: str
    """Such as "case kept" or "summary exported"; a fixed English text."""
    concerning: str = ""
    """The id of the record or file it was done to."""
    details: Mapping[str, Any]
    revisions: tuple[bytes, ...]
    """The ids of what was kept by it."""
    revision_set: bytes
    """crypto.chain.RevisionSet: the digest of all revisions after it, 32 bytes."""


class AuditLog:
    """The table `audit`."""

    def __init__(self, database: Database, key: Secret) -> None:
        """key: the AUDIT subkey, borrowed."""
        self._database = database
        self._key = key

    def append(self, entry: Entry) -> None:
        """Add an entry; only a transaction of the notebook does this.  Its number must follow the last one's."""
        content = _bytes_of(entry)
        self._database.execute(
            "INSERT INTO audit (n, entry, link) VALUES (?, ?, ?)",
            (entry.n, content, link(self._key, self._link_at(entry.n - 1), content)),
        )

    def count(self) -> int:
        """How many entries there are."""
        found = self._database.row("SELECT n FROM audit ORDER BY n DESC LIMIT 1")
        return int(found[0]) if found else 0

    def newest_link(self) -> bytes:
        """The link that stands for everything so far; FIRST for an empty log."""
        return self._link_at(self.count())

    def number_of(self, link_of_entry: bytes) -> int | None:
        """Which entry has this link; None: the chain never came by it.  Looked for from the newest back, where a seal's is."""
        found = self._database.row(
            "SELECT n FROM audit WHERE link = ? ORDER BY n DESC LIMIT 1", (link_of_entry,)
        )
        return int(found[0]) if found else None

    def number_of_words(self, words: str) -> int | None:
        """Which entry's link has these words on a receipt (`crypto.chain.short_words`); None: the chain never came by it."""
        found = self._database.rows("SELECT n, link FROM audit ORDER BY n DESC")
        return next((int(number) for number, each in found if short_words(each) == words), None)

    def entries(self, *, before: int | None = None, limit: int = 100) -> tuple[Entry, ...]:
        """Entries from the newest back, or from the one before a number.

        Raises:
            HistoryAltered: one of them is not as it was chained.
        """
        last = self.count() if before is None else before - 1
        first = max(1, last - limit + 1)
        return tuple(reversed(list(self.proven(first, last))))

    def proven(self, first: int, last: int | None = None) -> Iterator[Entry]:
        """Every entry from a number on, or up to another, in order, each proven by the chain from the one before it.

        Raises:
            HistoryAltered: one is missing or not as it was chained.
        """
        last = self.count() if last is None else last
        return (entry for entry, _row in self.proven_rows(first, last))

    def digest_of_rows(self, last: int) -> bytes:
        """SHA-256 over the entries up to a number as they stand, proven or not; 32 bytes."""
        digest = hashlib.sha256()
        for start in range(1, last + 1, SLICE):
            for number, content, found in self._database.rows(
                "SELECT n, entry, link FROM audit WHERE n BETWEEN ? AND ? ORDER BY n",
                (start, min(last, start + SLICE - 1)),
            ):
                digest.update(f"{number} {len(content)} ".encode() + content + found)
        return digest.digest()

    def proven_rows(self, first: int, last: int) -> Iterator[tuple[Entry, Row]]:
        """Entries as `proven` gives them, each with its row (n, entry, link) as it was written.  Raises as `proven`."""
        previous = self._link_at(first - 1)
        for start in range(first, last + 1, SLICE):
            rows = self._database.rows(
                "SELECT n, entry, link FROM audit WHERE n BETWEEN ? AND ? ORDER BY n",
                (start, min(last, start + SLICE - 1)),
            )
            if len(rows) != min(last + 1, start + SLICE) - start:
                raise HistoryAltered
            for row in rows:
                yield self._entry(row, previous), row
                previous = row[2]

    def _entry(self, row: Row, previous: bytes) -> Entry:
        number, content, found = row
        if link(self._key, previous, content) != found:
            raise HistoryAltered
        fields = msgspec.json.decode(content, type=_Fields)
        if fields.n != number:
            raise HistoryAltered
        return Entry(
            n=fields.n,
            at=fields.at,
            person=fields.person,
            device=fields.device,
            action=fields.action,
            concerning=fields.concerning,
            details=fields.details,
            revisions=tuple(map(bytes.fromhex, fields.revisions)),
            revision_set=bytes.fromhex(fields.revision_set),
        )

    def _link_at(self, number: int) -> bytes:
        if number == 0:
            return FIRST
        found = self._database.row("SELECT link FROM audit WHERE n = ?", (number,))
        if found is None:
            raise HistoryAltered
        return bytes(found[0])


def _bytes_of(entry: Entry) -> bytes:
    fields = _Fields(
        n=entry.n,
        at=entry.at,
        person=entry.person,
        device=entry.device,
        action=entry.action,
        concerning=entry.concerning,
        details=dict(entry.details),
        revisions=[identity.hex() for identity in entry.revisions],
        revision_set=entry.revision_set.hex(),
    )
    return msgspec.json.encode(fields, order="sorted")
