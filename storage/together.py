"""Revisions asked about many at once: a package of thousands is judged and taken in by a few statements, not by thousands."""

from __future__ import annotations

from collections.abc import Sequence

from storage.database import Database

HeadRow = tuple[str, bytes, int]
"""A head: when it was made, its id, its number.  The greatest of a record is its working head."""

NOT_SET_ASIDE = "number NOT IN (SELECT revision FROM set_aside)"
"""Of a row of `revision`: no undone import took it away."""


class Together:
    """The tables `revision`, `parentage`, `head`, `set_aside` and `purged`."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def numbers_of(self, ids: Sequence[bytes]) -> dict[bytes, int]:
        """Under which numbers those of some ids arrived that are here."""
        found = self._database.rows_of("SELECT id, number FROM revision WHERE id IN (...)", ids)
        return {bytes(identity): int(number) for identity, number in found}

    def set_aside(self, numbers: Sequence[int]) -> set[int]:
        """Those of some numbers that an undone import took away."""
        found = self._database.rows_of("SELECT revision FROM set_aside WHERE revision IN (...)", numbers)
        return {int(number) for (number,) in found}

    def purged(self, records: Sequence[str]) -> set[str]:
        """Those of some records that were deleted for good."""
        found = self._database.rows_of("SELECT record FROM purged WHERE record IN (...)", records)
        return {str(record) for (record,) in found}

    def listed(self, records: Sequence[str]) -> dict[str, tuple[str | None, bool]]:
        """Those of some records that are here: the case that each belongs to, and whether it is in the trash by itself."""
        found = self._database.rows_of("SELECT id, case_id, trashed FROM record WHERE id IN (...)", records)
        return {str(record): (case, bool(trashed)) for record, case, trashed in found}

    def standing(self, ids: Sequence[bytes]) -> set[bytes]:
        """Those of some ids that are here and count."""
        numbers = self.numbers_of(ids)
        aside = self.set_aside([*numbers.values()])
        return {identity for identity, number in numbers.items() if number not in aside}

    def kinds_of(self, records: Sequence[str]) -> dict[str, str]:
        """The kinds of those of some records that are here; all revisions of a record that count have the same.

        What an undone import took away has no say: else an id could be taken from its record for ever.
        """
        found = self._database.rows_of(
            f"SELECT DISTINCT record, kind FROM revision WHERE {NOT_SET_ASIDE} AND record IN (...)",  # noqa: S608  # a constant
            records,
        )
        return {str(record): str(kind) for record, kind in found}

    def with_children(self, ids: Sequence[bytes]) -> set[tuple[bytes, str]]:
        """Which of some revisions others go on from, and of which record those are.

        Only a revision of the same record supersedes: somebody else's must not be able to hide this one.
        """
        found = self._database.rows_of(
            "SELECT parent, record FROM parentage JOIN revision ON number = child WHERE parent IN (...)",
            ids,
        )
        return {(bytes(parent), str(record)) for parent, record in found}

    def heads_of(self, records: Sequence[str]) -> dict[str, list[HeadRow]]:
        """The heads of some records, in no order."""
        found = self._database.rows_of(
            "SELECT head.record, made_at, id, number FROM head JOIN revision ON number = head.revision "
            "WHERE head.record IN (...)",
            records,
        )
        heads: dict[str, list[HeadRow]] = {}
        for record, made_at, identity, number in found:
            heads.setdefault(str(record), []).append((str(made_at), bytes(identity), int(number)))
        return heads
