"""Case: a group of people and what happens to them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from domain.counts import GroupSize
from domain.ids import AuthorityId, CaseId, PartnerId, SourceId
from domain.roughdate import RoughDate
from domain.sensitivity import Guard, Kind, Protection, Sensitivity
from domain.stated import Stated
from domain.text import line, paragraphs
from domain.vocabulary.asks import Ask, NormSide
from domain.vocabulary.cases import CaseStatus
from domain.vocabulary.law import Answer, Norm
from domain.vocabulary.protection import Publicity

_NEVER_HISTORY = Guard(Kind.HISTORY, Sensitivity.NEVER)


@dataclass(frozen=True, slots=True, kw_only=True)
class InvokedNorm:
    """A norm that one side invokes: the convention that forbids the return, the protocol that is said to demand it."""

    norm: Norm
    side: NormSide
    authority: AuthorityId | None = None
    """Who invokes it."""
    source: SourceId | None = None
    words: str = ""

    def __post_init__(self) -> None:
        paragraphs(self.words)


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """A group of people and what happens to them."""

    id: CaseId
    reference: Annotated[str, Guard(Kind.NUMBER, Sensitivity.NEVER)]
    """Short and neutral; how the case is named on the command line."""
    title: Annotated[str, Guard(Kind.NAME, Sensitivity.NEVER)] = ""
    status: Annotated[Stated[CaseStatus] | None, Guard(Kind.STATUS, Sensitivity.OPEN)] = None
    size: Annotated[Stated[GroupSize] | None, Guard(Kind.COUNT, Sensitivity.GENERALISED)] = None
    norms: Annotated[tuple[InvokedNorm, ...], Guard(Kind.NORM, Sensitivity.OPEN)] = ()
    asks: Annotated[tuple[Ask, ...], Guard(Kind.STATUS, Sensitivity.OPEN)] = ()
    """What is asked of those who read a summary."""
    next_check: Annotated[RoughDate | None, Guard(Kind.DATE, Sensitivity.NEVER)] = None
    risk_note: Annotated[str, Guard(Kind.NARRATIVE, Sensitivity.CONSENTED)] = ""
    lead_worker: Annotated[str, Guard(Kind.NAME, Sensitivity.NEVER)] = ""
    tags: Annotated[tuple[str, ...], Guard(Kind.NARRATIVE, Sensitivity.NEVER)] = ()
    route: Annotated[str, _NEVER_HISTORY] = ""
    """Legs of the journey that are not yet known to the authorities."""
    brokers: Annotated[str, _NEVER_HISTORY] = ""
    safe_houses: Annotated[str, _NEVER_HISTORY] = ""
    intends_to_reach_the_south: Annotated[Answer, _NEVER_HISTORY] = Answer.UNKNOWN
    publicity: Publicity = Publicity.QUIET
    do_not_share_with: tuple[PartnerId, ...] = ()
    review: RoughDate | None = None
    remarks: str = ""
    is_example: bool = False
    protection: tuple[Protection, ...] = ()

    def __post_init__(self) -> None:
        for text in (self.reference, self.title, self.lead_worker, *self.tags):
            line(text)
        for text in (self.risk_note, self.route, self.brokers, self.safe_houses, self.remarks):
            paragraphs(text)
