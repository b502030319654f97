"""Appeal: what was asked of somebody (letter, meeting, statement, protest) and the answer or the silence."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from domain.ids import AppealId, AuthorityId, CaseId, PartnerId, PlaceId, SourceId
from domain.roughdate import RoughDate
from domain.sensitivity import Guard, Kind, Protection, Sensitivity
from domain.stated import Stated
from domain.text import line, paragraphs
from domain.vocabulary.appeals import AppealKind, AppealPriority, AppealStatus, Impact, Response
from domain.vocabulary.asks import Ask

_OPEN = Guard(Kind.STATUS, Sensitivity.OPEN)
_FREE = Guard(Kind.NARRATIVE, Sensitivity.CONSENTED)
_INSIDE = Guard(Kind.STATUS, Sensitivity.NEVER)
"""How the work goes is nobody else's business."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Appeal:
    """One intervention for the people of a case."""

    id: AppealId
    case: CaseId
    kind: Annotated[AppealKind, _OPEN]
    made: Annotated[Stated[RoughDate] | None, Guard(Kind.DATE, Sensitivity.GENERALISED)] = None
    made_by: Annotated[str, Guard(Kind.SOURCE, Sensitivity.CONSENTED)] = ""
    """An organisation or a group of people."""
    partner: Annotated[PartnerId | None, Guard(Kind.SOURCE, Sensitivity.NEVER)] = None
    addressed_to: Annotated[tuple[AuthorityId, ...], Guard(Kind.AUTHORITY, Sensitivity.OPEN)] = ()
    """Who was asked."""
    concerning: Annotated[tuple[AuthorityId, ...], Guard(Kind.AUTHORITY, Sensitivity.OPEN)] = ()
    """Whom the addressee was asked to move."""
    places: Annotated[tuple[PlaceId, ...], Guard(Kind.PLACE, Sensitivity.GENERALISED)] = ()
    asks: Annotated[tuple[Ask, ...], _OPEN] = ()
    text: Annotated[str, _FREE] = ""
    response: Annotated[Response, _OPEN] = Response.UNKNOWN
    responded: Annotated[RoughDate | None, Guard(Kind.DATE, Sensitivity.GENERALISED)] = None
    response_words: Annotated[str, _FREE] = ""
    status: Annotated[AppealStatus, _INSIDE] = AppealStatus.UNKNOWN
    """How far it has come."""
    priority: Annotated[AppealPriority, _INSIDE] = AppealPriority.NORMAL
    impact: Annotated[Impact, _INSIDE] = Impact.UNKNOWN
    """What came of it."""
    source: Annotated[SourceId | None, Guard(Kind.SOURCE, Sensitivity.NEVER)] = None
    protection: tuple[Protection, ...] = ()

    def __post_init__(self) -> None:
        line(self.made_by)
        for text in (self.text, self.response_words):
            paragraphs(text)
