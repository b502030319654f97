"""The union of a notebook into a copy of it: what the journal has more here than there, entry by entry, each with its revisions.

After every transaction the copy is the notebook as it was at some earlier entry, whole and provable, so a run that is cut off leaves no half
state.  Derived tables are left out; whoever restores the copy derives them.
"""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from time import sleep

from storage.acceptance import accepted_entry
from storage.audit_log import AuditLog, Entry
from storage.backup.errors import PurgedMeanwhile
from storage.beginning import DERIVED_VERSION
from storage.database import Database, Row
from storage.derived import TABLES as DERIVED
from storage.errors import HistoryAltered
from storage.history import revision_set_of
from storage.integrity import PATIENCE_SECONDS
from storage.purges import Purges
from storage.purging import OVERWRITE
from storage.revisions import Revisions
from storage.settings import Settings
from storage.subkeys import Subkeys

PIECE = 500
"""Revisions put in at once."""

MOST_TURNS = 2
"""How often it stands back for a notebook that wants to write, before each piece: somebody who never stops must not keep it from its end."""

HISTORY = frozenset(("audit", "purged", "revision", "revision_set"))
"""What was kept and what proves it: rows are only added, each proven by itself and all by the set."""

GROWING = {"batch": "number", "batch_revision": "batch"}
"""Tables that are only added to, with the column that grows."""

UPON_HISTORY = frozenset(("purge_declined", "set_aside", "undone"))
"""Small tables that name rows of the history."""

AT_A_TIME = 8 << 20
"""Bytes after which a transaction ends.  Each touches the index of ids all over, so small ones write much; large ones wait long for a stick."""

_ID, _RECORD, _BODY = 1, 2, -1
"""Places in a revision's row."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Small:
    """A table that is copied whole: the device, settings, drafts, whatever belongs to one moment."""

    columns: tuple[str, ...]
    rows: tuple[Row, ...]


def small_tables(source: Database) -> dict[str, Small]:
    """Every table that is neither history nor derived, as it is now, by name."""
    names = [
        str(name)
        for (name,) in source.rows("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")
        if not str(name).startswith(("sqlite_", "search_"))
    ]
    kept = sorted(set(names) - HISTORY - {*DERIVED} - GROWING.keys())
    return {name: _small(source, name) for name in kept}


def union(
    source: Database,
    target: Database,
    keys: Subkeys,
    *,
    entries: int,
    is_wanted: Callable[[], bool],
) -> Generator[int, None, int]:
    """Add to the target what the source's journal has up to an entry; each step gives how many revisions came, and so does the end.

    is_wanted: whether the notebook wants to write just now; reading stands back meanwhile.

    Raises:
        HistoryAltered, RecordDamaged: the source is not as it was kept. PurgedMeanwhile. And what `target` says of its place.
    """
    union_ = _Union(source, target, keys, is_wanted)
    return (yield from union_.all(entries))


def newest_batch(source: Database) -> int:
    """The number of the newest batch that was received; 0 for none."""
    (number,) = source.row("SELECT coalesce(max(number), 0) FROM batch") or (0,)
    return int(number)


def settle_tables(source: Database, target: Database, tables: Mapping[str, Small], *, batch: int) -> None:
    """Bring everything that is no history up to date, in one transaction.

    tables, batch: as `small_tables` and `newest_batch` gave them when the run began.
        0: before the history is there, and without what stands on it.
    """
    with target.transaction():
        settings = Settings(target)
        waits = settings.get(OVERWRITE, default=False)
        have = newest_batch(target)
        for name, column in GROWING.items():
            columns = _columns(source, name)
            rows = source.rows(
                f"SELECT {', '.join(columns)} FROM {name} WHERE {column} > ? AND {column} <= ?",  # noqa: S608  # our own schema
                (have, batch),
            )
            target.execute_many(_insert(name, columns), rows)
        for name, table in tables.items():
            if not batch and name in UPON_HISTORY:
                continue
            if set(_small(target, name).rows) != set(table.rows):
                target.execute(f"DELETE FROM {name}")  # noqa: S608  # a name out of our own schema
                target.execute_many(_insert(name, table.columns), table.rows)
        if waits:
            settings.put(OVERWRITE, value=True)


class _Union:
    def __init__(
        self, source: Database, target: Database, keys: Subkeys, is_wanted: Callable[[], bool]
    ) -> None:
        self._source = source
        self._journal, self._revisions = AuditLog(source, keys.audit), Revisions(source)
        self._target = target
        self._there, self._revisions_there = AuditLog(target, keys.audit), Revisions(target)
        self._set = revision_set_of(target, keys.revision_set)
        self._is_wanted = is_wanted
        self._done = self._size = 0
        self._entries: list[Row] = []
        self._rows: list[Row] = []
        """What was read and proven, and is not yet put into the copy."""
        self._purges_there = Purges(target)
        self._purges = {
            bytes(purge): str(record)
            for record, purge in source.rows(
                "SELECT purged.record, id FROM purged JOIN revision ON number = purge"
            )
        }
        self._owed: set[str] = set()
        """Records of which emptied revisions came, and the purge did not yet."""

    def all(self, last: int) -> Generator[int, None, int]:
        accepted = accepted_entry(self._source, self._journal)
        if accepted is not None and self._there.count() < accepted.n:
            with self._target.transaction():
                yield from self._take_as_it_stands(accepted)
                self._obey(self._purges)
        missing = self._journal.proven_rows(self._there.count() + 1, last)
        kept = self._kept_after(self._revisions_there.last_number())
        entry = next(missing, None)
        while entry is not None:
            self._size = 0
            with self._target.transaction():
                # One that came before it was obeyed.
                self._obey(self._purges)
                # Between an emptied revision and the purge that proves it, no transaction ends.
                while entry is not None and (self._size < AT_A_TIME or self._owed):
                    yield from self._take(*entry, kept)
                    entry = next(missing, None)
                self._put_in()
                if self._owed:
                    raise PurgedMeanwhile
                self._target.execute(
                    "INSERT INTO revision_set (only, state) VALUES (1, ?) ON CONFLICT (only) DO UPDATE SET state = excluded.state",
                    (self._set.state(),),
                )
            yield self._done
        return self._done

    def _take_as_it_stands(self, accepted: Entry) -> Iterator[int]:
        """Take over what stood before a person accepted it: each revision proven by itself, the entries as they are."""
        self._entries += self._source.rows(
            "SELECT n, entry, link FROM audit WHERE n < ? ORDER BY n", (accepted.n,)
        )
        last = int(accepted.details["revisions"])
        for row in self._kept_after(self._revisions_there.last_number(), last=last):
            yield from self._take_revision(row)
        self._put_in()

    def _take(self, entry: Entry, row: Row, kept: Iterator[Row]) -> Iterator[int]:
        """Take one entry over, the bytes of the entry and of its revisions as they are."""
        for identity in entry.revisions:
            revision = next(kept, None)
            if revision is None or revision[_ID] != identity:
                raise HistoryAltered
            yield from self._take_revision(revision)
        yield self._done
        if entry.revision_set != self._set.digest():
            raise HistoryAltered
        self._entries.append(row)
        self._size += len(row[1])
        if purges := [identity for identity in entry.revisions if identity in self._purges]:
            self._put_in()
            self._obey(purges)

    def _obey(self, purges: Iterable[bytes]) -> None:
        """Delete there too what some purges name, as far as they have come by."""
        for identity in purges:
            record = self._purges[identity]
            number = self._revisions_there.number_of(identity)
            if number is not None and not self._purges_there.is_purged(record):
                self._purges_there.add(record, number)
                self._purges_there.empty_revisions(record)
                Settings(self._target).put(OVERWRITE, value=True)
            if number is not None:
                self._owed.discard(record)

    def _take_revision(self, row: Row) -> Iterator[int]:
        self._rows.append(row)
        self._set.add(row[_ID])
        self._size += len(row[_BODY])
        self._done += 1
        if not row[_BODY] and not self._purges_there.is_purged(row[_RECORD]):
            self._owed.add(row[_RECORD])
        if len(self._rows) >= PIECE:
            self._put_in()
            yield self._done

    def _put_in(self) -> None:
        self._revisions_there.add_rows(self._rows)
        self._target.execute_many("INSERT INTO audit (n, entry, link) VALUES (?, ?, ?)", self._entries)
        self._rows.clear()
        self._entries.clear()

    def _kept_after(self, number: int, *, last: int | None = None) -> Iterator[Row]:
        """Revisions in the order of arrival, read in pieces; before each it stands back for a notebook that wants to write."""
        while True:
            for _turn in range(MOST_TURNS):
                if not self._is_wanted():
                    break
                sleep(PATIENCE_SECONDS)
            rows = self._revisions.rows_after(number, last=last)
            if not rows:
                return
            yield from rows
            number = rows[-1][0]


def _small(database: Database, name: str) -> Small:
    columns = _columns(database, name)
    rows = database.rows(f"SELECT {', '.join(columns)} FROM {name}")  # noqa: S608  # a name out of our own schema
    if name == "setting":
        # A copy has nothing derived, so whoever opens it must derive anew; and it waits for purges of its own.
        rows = [row for row in rows if row[0] not in (DERIVED_VERSION, OVERWRITE)]
    return Small(columns=columns, rows=tuple(rows))


def _columns(database: Database, name: str) -> tuple[str, ...]:
    return tuple(str(row[1]) for row in database.rows(f"PRAGMA table_info({name})"))


def _insert(name: str, columns: Sequence[str]) -> str:
    return f"INSERT INTO {name} ({', '.join(columns)}) VALUES ({', '.join('?' * len(columns))})"  # noqa: S608  # as above
