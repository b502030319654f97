"""Batches: what was received together, from whom, and whether it was undone."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass

from storage.database import Database


@dataclass(frozen=True, slots=True, kw_only=True)
class Batch:
    """One import."""

    number: int
    received_at: str
    """UTC: "2015-11-20T12:00:00Z"."""
    sender: bytes
    """The key that signed, 32 bytes."""
    revisions: int
    """How many it brought that count now, those that another import brought too among them."""
    undone: bool


class Batches:
    """The tables `batch`, `batch_revision`, `set_aside` and `undone`."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def many(self) -> AbstractContextManager[None]:
        """Around a transaction in which very many revisions are taken in: a few statements are run very often then."""
        return self._database.few_statements()

    def begin(self, *, received_at: str, sender: bytes, package: bytes) -> int:
        """Note a new batch; its number."""
        return self._database.execute(
            "INSERT INTO batch (received_at, sender, package) VALUES (?, ?, ?)",
            (received_at, sender, package),
        )

    def note(self, batch: int, numbers: Iterable[int]) -> None:
        """Note that revisions, by number, came with a batch."""
        self._database.execute_many(
            "INSERT OR IGNORE INTO batch_revision (batch, revision) VALUES (?, ?)",
            [(batch, number) for number in numbers],
        )

    def brought_among(self, numbers: Sequence[int]) -> set[int]:
        """Those of some revisions, by number, that came in a batch, and so were not made here."""
        found = self._database.rows_of(
            "SELECT DISTINCT revision FROM batch_revision WHERE revision IN (...)", numbers
        )
        return {int(number) for (number,) in found}

    def has_brought(self, identity: bytes) -> bool:
        """Whether a revision came in a batch, and so was not made here."""
        return bool(
            self._database.row(
                "SELECT 1 FROM batch_revision JOIN revision ON number = batch_revision.revision WHERE id = ? LIMIT 1",
                (identity,),
            )
        )

    def first_that_brought(self, identity: bytes) -> tuple[bytes, str] | None:
        """The sender's key and the moment ("2015-11-20T12:00:00Z") of the first batch with a revision; None: it was made here."""
        found = self._database.row(
            "SELECT sender, received_at FROM batch JOIN batch_revision ON batch_revision.batch = batch.number "
            "JOIN revision ON revision.number = batch_revision.revision WHERE revision.id = ? "
            "ORDER BY batch.number LIMIT 1",
            (identity,),
        )
        return (bytes(found[0]), str(found[1])) if found else None

    def all(self) -> tuple[Batch, ...]:
        """Every import, the newest first."""
        found = self._database.rows(
            "SELECT number, received_at, sender, "
            "(SELECT count(*) FROM batch_revision AS one WHERE one.batch = number "
            "AND one.revision NOT IN (SELECT revision FROM set_aside)), "
            "number IN (SELECT batch FROM undone) FROM batch ORDER BY number DESC"
        )
        return tuple(
            Batch(number=number, received_at=at, sender=bytes(sender), revisions=count, undone=bool(undone))
            for number, at, sender, count, undone in found
        )

    def brought_alone(self, batch: int) -> set[int]:
        """The numbers of the revisions that count now and came with this import and no other that counts; a purge that was obeyed stays."""
        found = self._database.rows(
            "SELECT revision FROM batch_revision AS one WHERE batch = ? "
            "AND revision NOT IN (SELECT revision FROM set_aside) AND revision NOT IN (SELECT purge FROM purged) "
            "AND revision NOT IN (SELECT number FROM revision WHERE record IN (SELECT record FROM purged)) AND NOT EXISTS "
            "(SELECT 1 FROM batch_revision AS other WHERE other.revision = one.revision "
            "AND other.batch <> one.batch AND other.batch NOT IN (SELECT batch FROM undone))",
            (batch,),
        )
        return {int(number) for (number,) in found}

    def set_aside(self, numbers: Iterable[int]) -> None:
        """Let revisions count no more."""
        self._database.execute_many(
            "INSERT INTO set_aside (revision) VALUES (?)", [(number,) for number in numbers]
        )

    def let_stand(self, numbers: Iterable[int]) -> None:
        """Let revisions count again."""
        self._database.execute_many(
            "DELETE FROM set_aside WHERE revision = ?", [(number,) for number in numbers]
        )

    def undo(self, batch: int) -> None:
        """Note that an import was undone."""
        self._database.execute("INSERT INTO undone (batch) VALUES (?)", (batch,))
