"""Records as they are now: the working head of each, read from its revision; lists page by page."""

from __future__ import annotations

from collections.abc import Generator, Iterator, Sequence
from dataclasses import dataclass
from enum import Enum

from domain.records import Record
from storage.codec import Codec
from storage.database import Database
from storage.errors import NoSuchRecord, RecordDamaged
from storage.listing import UNDATED, title_key
from storage.revision import Revision
from storage.revisions import SLICE, Revisions


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """A record as somebody kept it."""

    record: Record
    kind: str
    revision: bytes
    """The id of the revision it was read from."""
    heads: tuple[bytes, ...]
    """The ids of all heads of the record, the working one first."""
    made_at: str
    author: str
    is_trashed: bool

    @property
    def in_conflict(self) -> bool:
        """Whether it was changed apart in two places and nobody has decided yet."""
        return len(self.heads) > 1


@dataclass(frozen=True, slots=True, kw_only=True)
class ListRow:
    """A record in a list; nothing of it needs the record itself."""

    id: str
    kind: str
    case: str | None
    title: str
    day: int | None
    """The ordinal of its earliest day."""
    made_at: str
    in_conflict: bool
    is_trashed: bool


class SortBy(Enum):
    """How a list is sorted: the columns after kind, and whether the greatest comes first."""

    TITLE = ("title_key", False)
    CHANGED = ("made_at", True)
    DAY = ("day", False)


_LIST = "id, kind, case_id, title, day, made_at, heads, trashed"

_CASES_IN_TRASH = "SELECT id FROM record WHERE kind = 'case' AND trashed = 1"
_IN_NO_SUCH_CASE = f"(case_id IS NULL OR case_id NOT IN ({_CASES_IN_TRASH}))"


def in_view(database: Database) -> str:
    """The condition on the table `record`, behind others, that leaves out what is in the trash with its whole case; "" where no case is.

    Such a record is not trashed itself, so that it comes back with its case as it was.
    """
    return f"AND {_IN_NO_SUCH_CASE} " if database.row(f"{_CASES_IN_TRASH} LIMIT 1") else ""


class Records:
    """The table `record`, and the revisions it points to.

    What is in the trash, by itself or with its case, is left out of every list; who asks for a record by its id gets it, and is told.
    """

    def __init__(self, database: Database, revisions: Revisions, codec: Codec) -> None:
        self._database = database
        self._revisions = revisions
        self._codec = codec

    def find(self, identity: str) -> Kept | None:
        """The record with this id, trashed or not; None if there is none.

        Raises:
            RecordDamaged: it is not as it was kept. TooNew: a later program kept it.
        """
        heads = self._revisions.heads(identity)
        return self.of_revision(self._revisions.get(heads[0]), heads) if heads else None

    def get(self, kind: str, identity: str) -> Kept:
        """The record of this kind with this id.

        Raises:
            NoSuchRecord: there is none. RecordDamaged, TooNew: as `find`.
        """
        found = self.find(identity)
        if found is None or found.kind != kind:
            raise NoSuchRecord
        return found

    def of_revision(self, revision: Revision, heads: tuple[bytes, ...] = ()) -> Kept:
        """A record as a certain revision has it, such as an older one or the other side of a conflict."""
        content = self._codec.content_of(revision.kind, revision.body)
        return Kept(
            record=content.record,
            kind=revision.kind,
            revision=revision.id,
            heads=heads or self._revisions.heads(revision.record),
            made_at=revision.made_at,
            author=revision.author,
            is_trashed=content.is_trashed,
        )

    def find_each(self, identities: Sequence[str]) -> dict[str, Kept]:
        """The records with some ids, read together: a statement for each would cost six times as much.  Raises as `find`."""
        found = self._database.rows_of("SELECT id, working, heads FROM record WHERE id IN (...)", identities)
        revisions = self._revisions.at_each([working for _identity, working, _heads in found])
        kept = {}
        for identity, working, heads in found:
            # What could not be proven is asked for by itself, to say why.
            revision = revisions.get(working) or self._revisions.at(working)
            if revision.record != identity:
                raise RecordDamaged(revision.kind)
            kept[identity] = self.of_revision(revision, (revision.id,) if heads == 1 else ())
        return kept

    def of_rows(self, rows: Sequence[ListRow]) -> tuple[Kept, ...]:
        """The records of some rows of a list, in their order.  Raises as `get`."""
        found = self.find_each([row.id for row in rows])
        if any(row.id not in found or found[row.id].kind != row.kind for row in rows):
            raise NoSuchRecord
        return tuple(found[row.id] for row in rows)

    def of_case(self, case: str, *, trashed: bool = False) -> tuple[Kept, ...]:
        """The case itself and every record that belongs to it, by kind and then as they first arrived.  Raises as `find`."""
        return self._each(
            "SELECT id FROM record WHERE case_id = ? AND trashed = ? ORDER BY kind, "
            "(SELECT min(number) FROM revision WHERE record = record.id)",
            (case, trashed),
        )

    def of_kind(self, kind: str, *, trashed: bool = False) -> tuple[Kept, ...]:
        """Every record of a kind of which there are few (authorities, places, partners), by title.  Raises as `find`."""
        return self._each(
            "SELECT id FROM record WHERE kind = ? AND trashed = ? ORDER BY title_key, id", (kind, trashed)
        )

    def cases_with(self, kind: str, first: int, last: int) -> tuple[str, ...]:
        """The cases that have a record of a kind whose earliest day lies between two (ordinals), both included."""
        rows = self._database.rows(
            "SELECT DISTINCT case_id FROM record WHERE kind = ? AND trashed = 0 AND day BETWEEN ? AND ? "  # noqa: S608  # constants
            f"AND case_id IS NOT NULL {in_view(self._database)}ORDER BY case_id",
            (kind, first, last),
        )
        return tuple(str(case) for (case,) in rows)

    def naming(self, identity: str) -> Generator[None, None, int]:
        """How many records outside of the trash name one; found in steps, by its id in what they say, which nothing else spells."""
        number, last = 0, ""
        while found := self._database.rows(
            "SELECT record.id, instr(body, CAST(? AS BLOB)) FROM record JOIN revision ON number = working "  # noqa: S608  # constants
            "WHERE record.id > ? AND trashed = 0 AND record.kind NOT IN ('disclosure', 'purge') "
            f"{in_view(self._database)}ORDER BY record.id LIMIT ?",
            (identity, last, SLICE),
        ):
            number += sum(1 for record, at in found if at and record != identity)
            last = found[-1][0]
            yield
        return number

    def count(self, kind: str) -> int:
        """How many records a kind has."""
        found = self._database.row(
            f"SELECT count(*) FROM record WHERE kind = ? AND trashed = 0 {in_view(self._database)}",  # noqa: S608  # constants
            (kind,),
        )
        return int(found[0]) if found else 0

    def counts_of_cases(self, cases: Sequence[str], kind: str) -> dict[str, int]:
        """How many records of a kind some cases have; a case without any is left out."""
        found = self._database.rows_of(
            # By the index of cases; the plan would else go through every record of the kind.
            "SELECT case_id, count(*) FROM record INDEXED BY record_of_case "
            "WHERE kind = ? AND trashed = 0 AND case_id IN (...) GROUP BY case_id",
            cases,
            (kind,),
        )
        return {str(case): int(number) for case, number in found}

    def page(
        self,
        kind: str,
        *,
        sort_by: SortBy = SortBy.TITLE,
        after: ListRow | None = None,
        skip: int = 0,
        limit: int = 100,
    ) -> tuple[ListRow, ...]:
        """The rows of a list that follow one of its rows, or its first; as fast at the end of a long list as at its beginning.

        skip: rows passed over, for a jump of the scroll bar.
        """
        column, descends = sort_by.value
        order, beyond = ("DESC", "<") if descends else ("ASC", ">")
        start = f"AND ({column}, id) {beyond} (?, ?) " if after else ""
        values = (_sort_value(after, sort_by), after.id) if after else ()
        seen = in_view(self._database) if kind != "case" else ""
        # The ids come from the index alone, so that rows passed over are not read.
        found = self._database.rows(
            f"SELECT {_LIST} FROM record WHERE id IN "  # noqa: S608  # constants
            f"(SELECT id FROM record WHERE kind = ? AND trashed = 0 {start}{seen}"
            f"ORDER BY {column} {order}, id {order} LIMIT ? OFFSET ?) ORDER BY {column} {order}, id {order}",
            (kind, *values, limit, skip),
        )
        return tuple(_list_row(row) for row in found)

    def in_trash(
        self, kinds: Sequence[str], *, after: ListRow | None = None, limit: int = 100
    ) -> tuple[ListRow, ...]:
        """What of some kinds is in the trash, the newest first; of a case that is there, the case alone: the rest comes back with it."""
        start = "AND (made_at, id) < (?, ?) " if after else ""
        found = self._database.rows(
            f"SELECT {_LIST} FROM record WHERE kind IN ({', '.join('?' * len(kinds))}) AND trashed = 1 {start}"  # noqa: S608  # marks
            f"AND (kind = 'case' OR {_IN_NO_SUCH_CASE}) ORDER BY made_at DESC, id DESC LIMIT ?",
            (*kinds, *((after.made_at, after.id) if after else ()), limit),
        )
        return tuple(_list_row(row) for row in found)

    def conflicts(self) -> tuple[ListRow, ...]:
        """Every record that was changed apart; of a purge each revision counts by itself, so there is nothing to decide between them."""
        found = self._database.rows(
            f"SELECT {_LIST} FROM record WHERE heads > 1 AND kind <> 'purge' ORDER BY id"  # noqa: S608  # a constant
        )
        return tuple(_list_row(row) for row in found)

    def titles(self, identities: Sequence[str]) -> dict[str, str]:
        """What some records are called in lists; one that is not here is left out."""
        found = self._database.rows_of("SELECT id, title FROM record WHERE id IN (...)", identities)
        return {str(identity): str(title) for identity, title in found}

    def rows(self) -> Iterator[ListRow]:
        """The row of every record, by id."""
        identity = ""
        while found := self._database.rows(
            f"SELECT {_LIST} FROM record WHERE id > ? ORDER BY id LIMIT ?",  # noqa: S608  # a constant
            (identity, SLICE),
        ):
            yield from map(_list_row, found)
            identity = found[-1][0]

    def _each(self, statement: str, values: tuple[object, ...]) -> tuple[Kept, ...]:
        found = (self.find(identity) for (identity,) in self._database.rows(statement, values))
        return tuple(kept for kept in found if kept is not None)


def _list_row(row: tuple[object, ...]) -> ListRow:
    identity, kind, case, title, day, made_at, heads, trashed = row
    return ListRow(
        id=str(identity),
        kind=str(kind),
        case=None if case is None else str(case),
        title=str(title),
        day=day if isinstance(day, int) and day < UNDATED else None,
        made_at=str(made_at),
        in_conflict=heads != 1,
        is_trashed=bool(trashed),
    )


def _sort_value(row: ListRow, sort_by: SortBy) -> str | int:
    if sort_by is SortBy.TITLE:
        return title_key(row.title)
    if sort_by is SortBy.CHANGED:
        return row.made_at
    return UNDATED if row.day is None else row.day
