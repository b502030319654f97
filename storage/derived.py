"""What is derived from the revisions: heads, the current state of each record with what lists sort by, and the search index.

It is kept up to date with each revision that is added, in the same transaction, and can be made again from nothing with the same result.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from storage.codec import Codec, Content
from storage.database import Database, Row
from storage.errors import Stopped
from storage.indexing import Indexing
from storage.judged import Judged, entry_of
from storage.listing import Listing, ListingOf, title_key
from storage.revision import Revision
from storage.revisions import SLICE, STANDS, Revisions
from storage.together import HeadRow

VERSION = 1
"""Of everything derived.  One more when a listing or the indexed text changes: a notebook then derives anew when it is next opened."""

Deriving = Callable[[float], None]
"""Gets how much is derived, from 0 to 1."""

TABLES = ("parentage", "head", "record", "search")
"""Everything that is derived; the search has tables of its own behind it."""

PARENTAGE_OF_ALL = 0.2
"""How much of the time to derive everything anew goes by until the heads are known; measured where each record has one revision."""

_COLUMNS = ("id", "kind", "case_id", "working", "heads", "trashed", "title", "title_key", "day", "made_at")
_PUT_ROW = (
    f"INSERT INTO record ({', '.join(_COLUMNS)}) VALUES ({', '.join('?' for _ in _COLUMNS)}) "  # noqa: S608  # constants
    f"ON CONFLICT (id) DO UPDATE SET {', '.join(f'{name} = excluded.{name}' for name in _COLUMNS[1:])}"
)


def unheard(_part: float) -> None:
    """Nobody wants to know how far it is."""


class Derived:
    """The tables parentage, head, record and search, for the length of one transaction."""

    def __init__(self, database: Database, revisions: Revisions, codec: Codec, listing_of: ListingOf) -> None:
        self._database = database
        self._revisions = revisions
        self.codec = codec
        """How bodies are read and written."""
        self.listing_of = listing_of
        self._indexing = Indexing(database, revisions, codec, listing_of)

    def take(self, taken: Mapping[int, Judged]) -> None:
        """Take in revisions that were just added, by number.  Their parents may come later, or never."""
        records = list(dict.fromkeys(each.revision.record for each in taken.values()))
        self._database.execute_many(
            "INSERT INTO parentage (parent, child) VALUES (?, ?)",
            [(parent, number) for number, each in taken.items() for parent in each.revision.parents],
        )
        before = self._revisions.together.heads_of(records)
        heads = {record: [*before.get(record, ())] for record in records}
        for number, each in taken.items():
            heads[each.revision.record].append((each.revision.made_at, each.revision.id, number))
        passed = self._revisions.together.with_children(
            [identity for some in heads.values() for _at, identity, _number in some]
        )
        left = {
            record: sorted((head for head in some if (head[1], record) not in passed), reverse=True)
            for record, some in heads.items()
        }
        self._change_heads(before, left, taken)
        self._database.execute_many(_PUT_ROW, [self._row_of(some, taken) for some in left.values()])

    def _change_heads(
        self,
        before: Mapping[str, Sequence[HeadRow]],
        after: Mapping[str, Sequence[HeadRow]],
        taken: Mapping[int, Judged],
    ) -> None:
        """Write which revisions are heads now, and tell the index."""
        ended, begun = list[tuple[str, int]](), list[tuple[str, int]]()
        for record, heads in after.items():
            was, now = {head[2] for head in before.get(record, ())}, {head[2] for head in heads}
            ended += [(record, number) for number in sorted(was - now)]
            begun += [(record, number) for number in sorted(now - was)]
        for _record, number in ended:
            self._indexing.end_head(number)
        for _record, number in begun:
            self._indexing.begin_head(number, taken.get(number))
        self._database.execute_many("DELETE FROM head WHERE record = ? AND revision = ?", ended)
        self._database.execute_many("INSERT INTO head (record, revision) VALUES (?, ?)", begun)

    def _row_of(self, heads: Sequence[HeadRow], taken: Mapping[int, Judged]) -> Row:
        """The row of the table `record` of one record; its working head comes first."""
        number = heads[0][2]
        found = taken.get(number)
        if found is not None:
            return _row(number, found.revision, len(heads), found.content, found.listing)
        revision = self._revisions.at(number)
        return _row(number, revision, len(heads), *self._indexing.listed(revision))

    def leave_out(self, revisions: Mapping[int, Revision]) -> None:
        """Derive nothing any more from revisions, by number, that were just set aside; what they went on from is a head again."""
        for number in revisions:
            self._database.execute("DELETE FROM parentage WHERE child = ?", (number,))
        for record in sorted({revision.record for revision in revisions.values()}):
            self._find_heads(record)

    def forget(self, record: str, numbers: Sequence[int]) -> None:
        """Derive nothing any more from a record and its revisions, by number, while what they say can still be read."""
        for number in numbers:
            self._database.execute("DELETE FROM parentage WHERE child = ?", (number,))
        for (number,) in self._database.rows("SELECT revision FROM head WHERE record = ?", (record,)):
            self._indexing.end_head(number)
        self._database.execute("DELETE FROM head WHERE record = ?", (record,))
        self._database.execute("DELETE FROM record WHERE id = ?", (record,))
        self.finish()

    def drop_words(self) -> None:
        """Leave no word in the index, nor in its older pieces, that no head has (docs/decisions/0006)."""
        if self._indexing.leaves_words:
            self.rebuild()
        self._indexing.merge()

    def finish(self) -> None:
        """Write what waited for the end of the transaction."""
        self._indexing.write()

    def rebuild(self, stop: Callable[[], bool] | None = None, deriving: Deriving = unheard) -> None:
        """Forget everything derived and derive it again, inside of a transaction of the caller.

        deriving: told as it goes.

        Raises:
            Stopped: `stop` said so; the caller's transaction takes it back. RecordDamaged.
        """
        for table in ("parentage", "head", "record"):
            self._database.execute(f"DELETE FROM {table}")  # noqa: S608  # constants
        self._indexing.empty()
        for part, some in self._read(list(self._revisions.standing()), stop):
            deriving(part * PARENTAGE_OF_ALL)
            self._database.execute_many(
                "INSERT INTO parentage (parent, child) VALUES (?, ?)",
                [(parent, number) for number, revision in some.items() for parent in revision.parents],
            )
        self._database.execute(
            f"INSERT INTO head (revision, record) SELECT number, record FROM revision AS one WHERE {STANDS} AND NOT EXISTS "  # noqa: S608  # a constant
            "(SELECT 1 FROM parentage JOIN revision AS later ON later.number = child "
            "WHERE parent = one.id AND later.record = one.record)"
        )
        numbers = [number for (number,) in self._database.rows("SELECT revision FROM head ORDER BY revision")]
        for part, some in self._read(numbers, stop):
            deriving(PARENTAGE_OF_ALL + part * (1 - PARENTAGE_OF_ALL))
            self._list_and_index(some)

    def _read(
        self, numbers: Sequence[int], stop: Callable[[], bool] | None
    ) -> Iterator[tuple[float, dict[int, Revision]]]:
        """The revisions under some numbers, a slice at a time, each proven, and the part of all before it.  Raises Stopped, RecordDamaged."""
        for start in range(0, len(numbers), SLICE):
            if stop is not None and stop():
                raise Stopped
            some = numbers[start : start + SLICE]
            found = self._revisions.at_each(some)
            revisions = {number: found.get(number) or self._revisions.at(number) for number in some}
            yield start / len(numbers), revisions

    def _list_and_index(self, revisions: Mapping[int, Revision]) -> None:
        """Write the rows and the index entries of some heads; each is read and taken apart once for both."""
        heads = self._revisions.heads_of_each(list({revision.record for revision in revisions.values()}))
        rows, entries = [], []
        for number, revision in revisions.items():
            content, listing = self._indexing.listed(revision)
            of_record = heads[revision.record]
            if revision.id == of_record[0]:
                rows.append(_row(number, revision, len(of_record), content, listing))
            if content is not None and not content.is_trashed:
                entries.append((number, entry_of(listing)))
        self._database.execute_many(_PUT_ROW, rows)
        self._indexing.put_in(entries)

    def _find_heads(self, record: str) -> None:
        """Find the heads of a record anew, and its row, which it has only while something of it stands."""
        before = self._database.rows("SELECT revision FROM head WHERE record = ?", (record,))
        found = self._database.rows(
            f"SELECT number FROM revision AS one WHERE record = ? AND {STANDS} AND NOT EXISTS "  # noqa: S608  # a constant
            "(SELECT 1 FROM parentage JOIN revision AS later ON later.number = child "
            "WHERE parent = one.id AND later.record = one.record)",
            (record,),
        )
        for (number,) in set(before) - set(found):
            self._indexing.end_head(number)
            self._database.execute("DELETE FROM head WHERE record = ? AND revision = ?", (record, number))
        for (number,) in set(found) - set(before):
            self._indexing.begin_head(number)
            self._database.execute("INSERT INTO head (record, revision) VALUES (?, ?)", (record, number))
        if found:
            self._refresh(record)
        else:
            self._database.execute("DELETE FROM record WHERE id = ?", (record,))

    def expected_row(self, record: str) -> Row:
        """The row of the table `record`, in the order of its columns, as the record's heads make it.

        Raises:
            RecordDamaged: the working head cannot be proven.
        """
        heads = self._revisions.heads(record)
        revision = self._revisions.get(heads[0])
        content, listing = self._indexing.listed(revision)
        return _row(self._revisions.number_of(revision.id), revision, len(heads), content, listing)

    def is_as_derived(self, record: str) -> bool:
        """Whether everything derived of a record is as its revisions make it.

        Raises:
            RecordDamaged.
        """
        numbers = self._database.rows(
            f"SELECT number FROM revision WHERE record = ? AND {STANDS}",  # noqa: S608  # a constant
            (record,),
        )
        revisions = {number: self._revisions.at(number) for (number,) in numbers}
        has_child = {parent for revision in revisions.values() for parent in revision.parents}
        expected = {number for number, revision in revisions.items() if revision.id not in has_child}
        heads = self._database.rows("SELECT revision FROM head WHERE record = ?", (record,))
        return (
            {number for (number,) in heads} == expected
            and all(self._has_parentage(number, revision) for number, revision in revisions.items())
            and all(self._is_indexed(number) == self._is_found(revisions[number]) for number in expected)
            and self._database.row("SELECT * FROM record WHERE id = ?", (record,))
            == (self.expected_row(record) if expected else None)
        )

    def has_nothing_more(self) -> bool:
        """Whether the derived tables hold no rows beside those that revisions make; each of those is asked for by `is_as_derived`."""
        counts = self._database.row(
            f"SELECT (SELECT count(*) FROM parentage) - (SELECT coalesce(sum(length(parents)), 0) / 32 FROM revision WHERE {STANDS}), "  # noqa: S608  # a constant
            f"(SELECT count(*) FROM record) - (SELECT count(DISTINCT record) FROM revision WHERE {STANDS}), "
            "(SELECT count(*) FROM head WHERE record NOT IN (SELECT id FROM record))"
        )
        return counts == (0, 0, 0)

    def _has_parentage(self, number: int, revision: Revision) -> bool:
        return all(
            self._database.row("SELECT 1 FROM parentage WHERE parent = ? AND child = ?", (parent, number))
            for parent in revision.parents
        )

    def _is_indexed(self, number: int) -> bool:
        return self._database.row("SELECT 1 FROM search_docsize WHERE id = ?", (number,)) is not None

    def _is_found(self, revision: Revision) -> bool:
        """Whether the search should find a head."""
        content = self._indexing.content(revision)
        return content is not None and not content.is_trashed

    def _refresh(self, record: str) -> None:
        """Write the record's row anew from its working head."""
        self._database.execute(_PUT_ROW, self.expected_row(record))


def _row(
    number: int | None, revision: Revision, heads: int, content: Content | None, listing: Listing
) -> Row:
    return (
        revision.record,
        revision.kind,
        listing.case,
        number,
        heads,
        int(content is not None and content.is_trashed),
        listing.title,
        title_key(listing.title),
        listing.day,
        revision.made_at,
    )
