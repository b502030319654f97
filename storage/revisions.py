"""The revisions of a notebook: added, never changed; each is proven by its id whenever it is read.

SQLCipher can hand out zeros for a part of a damaged value without any error, so what a row says counts only once its hash is right.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress

from storage.database import Database, Row
from storage.errors import NoSuchRecord, RecordDamaged
from storage.purge_facts import RecordPurged
from storage.revision import ID_SIZE, SALT_SIZE, Revision
from storage.together import NOT_SET_ASIDE, Together

SLICE = 200
"""Rows read at once where there can be many."""

STANDS = NOT_SET_ASIDE + " AND record NOT IN (SELECT record FROM purged)"  # noqa: S608  # constants
"""Of a row of `revision`: no undone import took it away, and no purge."""

_PURGED = (b"", "", "", "", bytes(SALT_SIZE), b"")
"""What a purge leaves in the columns behind the kind."""

_TYPES = (bytes, str, str, bytes, str, str, str, bytes, bytes)
_COLUMNS = "id, record, kind, parents, made_at, device, author, salt, body"


class Revisions:
    """The table `revision`."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self.together = Together(database)
        """The same table, asked about many at once."""

    def get(self, identity: bytes) -> Revision:
        """The revision with this id (32 bytes).

        Raises:
            NoSuchRecord: it is not here. RecordPurged: nothing but its id is. RecordDamaged: it is not as it was written.
        """
        return self._one("id", identity)

    def at(self, number: int) -> Revision:
        """The revision that arrived as the number-th.  Raises as `get`."""
        return self._one("number", number)

    def at_each(self, numbers: Sequence[int]) -> dict[int, Revision]:
        """The revisions under some numbers, read together; those that are not here, or not as they were written, are left out."""
        found = self._database.rows_of(
            f"SELECT number, {_COLUMNS} FROM revision WHERE number IN (...)",  # noqa: S608  # constants
            numbers,
        )
        revisions = {}
        for number, *columns in found:
            with suppress(RecordDamaged, RecordPurged):
                revisions[int(number)] = proven(tuple(columns))
        return revisions

    def number_of(self, identity: bytes) -> int | None:
        """Under which number a revision arrived; None: it has not."""
        found = self._database.row("SELECT number FROM revision WHERE id = ?", (identity,))
        return int(found[0]) if found else None

    def last_number(self) -> int:
        """The number of the newest; since none is ever deleted, how many there are."""
        found = self._database.row("SELECT number FROM revision ORDER BY number DESC LIMIT 1")
        return int(found[0]) if found else 0

    def heads(self, record: str) -> tuple[bytes, ...]:
        """The ids of the revisions of a record that no other goes on from, the working one first.

        Two people who hold the same revisions have the same working head: the one made last, and of two the one with the greater id.
        """
        found = self._database.rows(
            "SELECT made_at, id FROM head JOIN revision ON number = head.revision WHERE head.record = ?",
            (record,),
        )
        return tuple(bytes(identity) for _at, identity in sorted(found, reverse=True))

    def heads_of_each(self, records: Sequence[str]) -> dict[str, tuple[bytes, ...]]:
        """The heads of some records, read together, each as `heads` gives them."""
        found = self._database.rows_of(
            "SELECT made_at, id, head.record FROM head JOIN revision ON number = head.revision "
            "WHERE head.record IN (...)",
            records,
        )
        heads: dict[str, tuple[bytes, ...]] = {}
        for _at, identity, record in sorted(found, reverse=True):
            heads[record] = (*heads.get(record, ()), bytes(identity))
        return heads

    def of_record(self, record: str) -> Iterator[Revision]:
        """The history of one record, in the order of arrival, without what was set aside.  Raises as `get`, when one is damaged."""
        numbers = self._database.rows(
            f"SELECT number FROM revision WHERE record = ? AND {STANDS} ORDER BY number",  # noqa: S608  # a constant
            (record,),
        )
        for (number,) in numbers:
            yield self.at(number)

    def of_records(self, records: Iterable[str]) -> Iterator[Revision]:
        """The histories of several records, one after the other."""
        for record in records:
            yield from self.of_record(record)

    def ids(self, *, last: int | None = None) -> Iterator[bytes]:
        """The ids of all revisions, in the order of arrival; last: up to this number."""
        return (identity for _number, identity in self._numbered(last))

    def numbers(self, *, last: int | None = None) -> Iterator[int]:
        """The numbers under which there is a revision, ascending; last: up to this one."""
        return (number for number, _identity in self._numbered(last))

    def _numbered(self, last: int | None) -> Iterator[tuple[int, bytes]]:
        number, end = 0, self.last_number() if last is None else last
        while found := self._database.rows(
            "SELECT number, id FROM revision WHERE number > ? AND number <= ? ORDER BY number LIMIT ?",
            (number, end, SLICE),
        ):
            for number, identity in found:
                yield int(number), bytes(identity)

    def proven_ids(self, number: int, *, last: int | None = None) -> Iterator[bytes]:
        """The id of every revision that arrived after the number-th, up to another, in order, read together and each proven.

        One that was purged counts as proven: `storage.purges` says by what.

        Raises:
            RecordDamaged.
        """
        last = self.last_number() if last is None else last
        while found := self._slice(number, last):
            yield from (_proven_id(tuple(columns)) for _number, *columns in found)
            number = int(found[-1][0])

    def rows_after(self, number: int, *, last: int | None = None) -> list[Row]:
        """The next revisions after a number, as they stand in the table, the number first; each is proven, or was purged.  At the end, none.

        last: up to this number.

        Raises:
            RecordDamaged
        """
        found = self._slice(number, self.last_number() if last is None else last)
        for _number, *columns in found:
            _proven_id(tuple(columns))
        return found

    def add_rows(self, rows: Sequence[Row]) -> None:
        """Put revisions in under the numbers they had, as `rows_after` gave them.  Beside `add_all` only a backup does this."""
        self._database.execute_many(
            f"INSERT INTO revision (number, {_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",  # noqa: S608  # a constant
            rows,
        )

    def numbers_of(self, record: str) -> tuple[int, ...]:
        """The numbers of all revisions of a record, those that were set aside among them."""
        rows = self._database.rows("SELECT number FROM revision WHERE record = ? ORDER BY number", (record,))
        return tuple(int(number) for (number,) in rows)

    def stands(self, number: int) -> bool:
        """Whether a revision counts: it does not after the import that brought it was undone."""
        return not self._database.row("SELECT 1 FROM set_aside WHERE revision = ?", (number,))

    def standing(self) -> Iterator[int]:
        """The numbers of the revisions that count, ascending."""
        rows = self._database.rows(f"SELECT number FROM revision WHERE NOT ({STANDS})")  # noqa: S608  # a constant
        gone = {number for (number,) in rows}
        return (number for number in self.numbers() if number not in gone)

    def head_numbers(self) -> tuple[int, ...]:
        """The numbers of the heads of every record."""
        return tuple(int(number) for (number,) in self._database.rows("SELECT revision FROM head"))

    def missing(self, ids: Iterable[bytes]) -> tuple[bytes, ...]:
        """Those of some ids that are not here, each once."""
        return tuple(identity for identity in dict.fromkeys(ids) if self.number_of(identity) is None)

    def kind_of(self, record: str) -> str | None:
        """The kind that the first revision of a record has which was not set aside; None for an unknown record."""
        found = self._database.row(
            f"SELECT kind FROM revision WHERE record = ? AND {NOT_SET_ASIDE} ORDER BY number LIMIT 1",  # noqa: S608  # a constant
            (record,),
        )
        return str(found[0]) if found else None

    def record_of(self, identity: bytes) -> str | None:
        """The id of the record that a revision belongs to; None where it is not here."""
        found = self._database.row("SELECT record FROM revision WHERE id = ?", (identity,))
        return str(found[0]) if found else None

    def add_all(self, revisions: Iterable[Revision]) -> tuple[int, ...]:
        """Put revisions in; their numbers.  Only a transaction of the notebook does this, which also derives, chains and counts them."""
        rows = [(number, *_columns_of(each)) for number, each in enumerate(revisions, self.last_number() + 1)]
        self.add_rows(rows)
        return tuple(number for number, *_rest in rows)

    def _slice(self, number: int, last: int) -> list[Row]:
        return self._database.rows(
            f"SELECT number, {_COLUMNS} FROM revision WHERE number > ? AND number <= ? ORDER BY number LIMIT ?",  # noqa: S608  # a constant
            (number, last, SLICE),
        )

    def _one(self, column: str, value: int | bytes) -> Revision:
        found = self._database.row(f"SELECT {_COLUMNS} FROM revision WHERE {column} = ?", (value,))  # noqa: S608  # constants
        if found is None:
            raise NoSuchRecord
        return proven(found)


def _columns_of(revision: Revision) -> Row:
    return (
        revision.id,
        revision.record,
        revision.kind,
        b"".join(revision.parents),
        revision.made_at,
        revision.device,
        revision.author,
        revision.salt,
        revision.body,
    )


def proven(row: Row) -> Revision:
    """The revision in a row of the table, if its id proves it.

    Raises:
        RecordDamaged. RecordPurged: it has no body, so nothing proves it but the purge.
    """
    identity, record, kind, parents, made_at, device, author, salt, body = row
    if tuple(map(type, row)) != _TYPES:
        # An old page in the place of another gives rows of another table.
        raise RecordDamaged(kind if isinstance(kind, str) else "")
    if (parents, made_at, device, author, salt, body) == _PURGED:
        raise RecordPurged
    revision = Revision(
        record=record,
        kind=kind,
        parents=tuple(parents[at : at + ID_SIZE] for at in range(0, len(parents), ID_SIZE)),
        made_at=made_at,
        device=device,
        author=author,
        salt=salt,
        body=body,
    )
    if revision.id != identity:
        raise RecordDamaged(kind)
    return revision


def _proven_id(row: Row) -> bytes:
    with suppress(RecordPurged):
        proven(row)
    return bytes(row[0])
