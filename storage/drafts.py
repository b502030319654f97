"""Drafts: what is being typed, kept at every pause, so that a lock or a dead battery loses a second at most and never asks a question."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

from storage.database import Database, Row
from storage.errors import RecordDamaged

_COLUMNS = "key, kind, record, body, place, saved_at, digest"


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """One form as it stands."""

    key: str
    """Which form; a second draft under the same key replaces the first."""
    kind: str
    record: str | None
    """The record that is edited; None for a new one."""
    body: bytes
    """Whatever the form needs to be as it was."""
    place: str = "{}"
    """Where on the screen, as JSON."""
    saved_at: str


class Drafts:
    """The table `draft`.  Each call is a transaction of its own unless it stands in one of the notebook's."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def put(self, draft: Draft) -> None:
        """Keep a draft in place of the one before."""
        self._database.execute(
            f"INSERT OR REPLACE INTO draft ({_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?)",  # noqa: S608  # a constant
            (
                draft.key,
                draft.kind,
                draft.record,
                draft.body,
                draft.place,
                draft.saved_at,
                hashlib.sha256(draft.body).digest(),
            ),
        )

    def get(self, key: str) -> Draft | None:
        """The draft under a key.

        Raises:
            RecordDamaged: it is not as it was kept.
        """
        found = self._database.row(f"SELECT {_COLUMNS} FROM draft WHERE key = ?", (key,))  # noqa: S608  # a constant
        return _proven(found) if found else None

    def all(self) -> tuple[Draft, ...]:
        """Every draft, the oldest first.  Raises as `get`."""
        found = self._database.rows(f"SELECT {_COLUMNS} FROM draft ORDER BY saved_at, key")  # noqa: S608  # a constant
        return tuple(map(_proven, found))

    def count(self) -> int:
        """How many there are, those that cannot be read among them."""
        (number,) = self._database.row("SELECT count(*) FROM draft") or (0,)
        return int(number)

    def delete(self, key: str) -> None:
        """Forget a draft, as when its form was left and kept."""
        self._database.execute("DELETE FROM draft WHERE key = ?", (key,))

    def delete_of(self, record: str) -> None:
        """Forget what was being typed of a record that was purged, and of new ones that would belong to it, if it is a case.

        By its key too: the draft of a new record names none, and can stay beside the record that was kept of it.
        """
        self._database.execute(
            "DELETE FROM draft WHERE key = ? OR record = ? OR (record IS NULL AND instr(body, CAST(? AS BLOB)))",
            (record, record, f'"case": "{record}"'),
        )


def _proven(row: Row) -> Draft:
    key, kind, record, body, place, saved_at, digest = row
    if hashlib.sha256(body).digest() != digest:
        raise RecordDamaged(kind)
    return Draft(key=key, kind=kind, record=record, body=body, place=place, saved_at=saved_at)
