"""Search: what was typed → the records that say it, newest first, each read again from its revision."""

from __future__ import annotations

from collections.abc import Collection
from contextlib import suppress
from dataclasses import dataclass

from domain.search import search_expression
from storage.database import Database
from storage.errors import RecordDamaged
from storage.records import Kept, Records, in_view
from storage.revisions import Revisions


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """The answer to one question."""

    hits: tuple[Kept, ...]
    """One for each record, as the revision says it that was found."""
    damaged: int = 0
    """Records that were found and could not be proven; `storage.integrity` names them."""
    is_everything: bool = True
    """False: there are more than were asked for."""


class Search:
    """The full-text index."""

    def __init__(self, database: Database, revisions: Revisions, records: Records) -> None:
        self._database = database
        self._revisions = revisions
        self._records = records

    def find(
        self,
        typed: str,
        *,
        kinds: Collection[str] = (),
        case: str | None = None,
        limit: int = 50,
        of_cases_in_trash: bool = False,
    ) -> Found | None:
        """The records that say what was typed, in any spelling of a name; None when there is nothing in it to search for.

        typed: as it stands in the field, with what an input method has not yet committed.  kinds, case: of these kinds, in this case alone.
        of_cases_in_trash: also those that are in the trash with their case, for who must know them and does not show them.
        """
        expression = search_expression(typed)
        if expression is None:
            return None
        wanted = "".join(", ?" for _ in kinds)
        of_kinds = f"AND record.kind IN ({wanted[2:]}) " if kinds else ""
        of_case = "AND case_id = ? " if case is not None else ""
        seen = "" if of_cases_in_trash else in_view(self._database)
        rows = self._database.rows(
            "SELECT search.rowid, head.record FROM search JOIN revision ON number = search.rowid "  # noqa: S608  # marks
            "JOIN head ON head.record = revision.record AND head.revision = number JOIN record ON record.id = head.record "
            f"WHERE search MATCH ? AND trashed = 0 {of_kinds}{of_case}{seen}"
            "ORDER BY search.rowid DESC LIMIT ?",
            (expression, *kinds, *(() if case is None else (case,)), 2 * limit + 1),
        )
        newest: dict[str, int] = {}
        for number, record in rows:
            newest.setdefault(record, number)
        return self._read(list(newest.values()), limit)

    def _read(self, numbers: list[int], limit: int) -> Found:
        wanted = numbers[:limit]
        found = self._revisions.at_each(wanted)
        revisions = [found[number] for number in wanted if number in found]
        heads = self._revisions.heads_of_each([revision.record for revision in revisions])
        hits = []
        for revision in revisions:
            with suppress(RecordDamaged):
                hits.append(self._records.of_revision(revision, heads[revision.record]))
        return Found(hits=tuple(hits), damaged=len(wanted) - len(hits), is_everything=len(numbers) <= limit)
