"""Batches: what was received together, and from whom."""

from __future__ import annotations

from storage.database import Database


class Batches:
    """The tables `batch` and `batch_revision`."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def begin(self, *, received_at: str, sender: bytes, package: bytes) -> int:
        """Note a new batch; its number."""
        return self._database.execute(
            "INSERT INTO batch (received_at, sender, package) VALUES (?, ?, ?)",
            (received_at, sender, package),
        )

    def note(self, batch: int, number: int) -> None:
        """Note that a revision, by its number, came with a batch."""
        self._database.execute(
            "INSERT OR IGNORE INTO batch_revision (batch, revision) VALUES (?, ?)", (batch, number)
        )

    def has_brought(self, identity: bytes) -> bool:
        """Whether a revision came in a batch, and so was not made here."""
        return bool(
            self._database.row(
                "SELECT 1 FROM batch_revision JOIN revision ON number = batch_revision.revision WHERE id = ? LIMIT 1",
                (identity,),
            )
        )
