"""Browsing: the lists of the notebook, page by page, sorted or narrowed to what answers to some words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from domain.casefile import CaseFile
from domain.records import Record
from storage.records import Kept, ListRow, SortBy
from workflows.errors import refusing
from workflows.session import Session

PAGE = 200
"""Records that a list loads at a time."""

MOST_FOUND = 500
"""Records that a narrowed list shows; who needs more writes another letter."""


class Sorting(Enum):
    """How a list is sorted."""

    TITLE = SortBy.TITLE
    CHANGED = SortBy.CHANGED
    DAY = SortBy.DAY


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """One record of a list."""

    record: Record
    people: int
    """How many people a case has; 0 for every other kind."""
    in_conflict: bool
    """Changed apart in two places; nobody has decided yet."""
    changed: str
    """When it was last kept: "2015-11-20T12:00:00Z"."""
    after: ListRow | None
    """What `browse` is given to go on behind this record; None in a narrowed list, which is whole."""


@refusing
def browse(
    session: Session,
    kind: str,
    *,
    containing: str = "",
    sorting: Sorting = Sorting.TITLE,
    after: ListRow | None = None,
    limit: int = PAGE,
) -> tuple[Listed, ...]:
    """The records of a kind that follow one of them, or the first ones; fewer than `limit` when there are no more.

    containing: what is typed into the filter; then all that answer come at once, at most MOST_FOUND, the newest first.
    """
    records = session.notebook.records
    found = session.notebook.search.find(containing, kinds=(kind,), limit=MOST_FOUND)
    if found is not None:
        return _listed(session, found.hits, (None,) * len(found.hits))
    rows = records.page(kind, sort_by=sorting.value, after=after, limit=limit)
    return _listed(session, records.of_rows(rows), rows)


@refusing
def undecided(session: Session, case_file: CaseFile) -> frozenset[str]:
    """The ids of the records of a case, and of those it names, that were changed apart in two places, and about which nobody has decided yet."""
    shown = {record.id for record in case_file.records()}
    waiting = session.notebook.records.conflicts()
    return frozenset(row.id for row in waiting if row.case == case_file.case.id or row.id in shown)


def _listed(
    session: Session, all_kept: Sequence[Kept], after: Sequence[ListRow | None]
) -> tuple[Listed, ...]:
    cases = [kept.record.id for kept in all_kept if kept.kind == "case"]
    people = session.notebook.records.counts_of_cases(cases, "person") if cases else {}
    return tuple(
        Listed(
            record=kept.record,
            people=people.get(kept.record.id, 0),
            in_conflict=kept.in_conflict,
            changed=kept.made_at,
            after=row,
        )
        for kept, row in zip(all_kept, after, strict=True)
    )
