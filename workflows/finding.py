"""Finding: a search over everything in the notebook, with the reason for each hit."""

from __future__ import annotations

from dataclasses import dataclass

from domain.custody import CustodyEvent
from domain.person import Person
from domain.records import case_of
from domain.search import found_as
from domain.timeline import working_date
from resources.language import translated as _
from storage.listing import listing_of
from storage.records import Kept
from workflows.errors import refusing
from workflows.session import Session

MOST = 50
"""Hits that one search gives."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """One record that answers."""

    kind: str
    id: str
    case: str | None
    title: str
    also_spelled: str
    """The other spelling of the name by which it was found; "" when it was found as it is shown."""


@refusing
def find(session: Session, words: str, *, limit: int = MOST) -> tuple[Found, ...]:
    """What answers to the words, newest first; a Hangul syllable may still be unfinished."""
    found = session.notebook.search.find(words, limit=limit)
    return tuple(_found(kept, words) for kept in found.hits) if found else ()


def _found(kept: Kept, words: str) -> Found:
    record = kept.record
    title = listing_of(record).title
    if isinstance(record, CustodyEvent) and not title:
        title = f"{_(record.kind.label)}, {working_date(record).edtf}"
    spelled = None
    if isinstance(record, Person):
        spelled = found_as(words, tuple(name.text for name in record.names))
    return Found(
        kind=kept.kind,
        id=record.id,
        case=case_of(record),
        title=title,
        also_spelled=spelled if spelled and spelled != title else "",
    )
