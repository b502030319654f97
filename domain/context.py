"""Context fact: a known practice or number around a case (how many arrive, what awaits the returned), each with its period and source."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from domain.counts import CountRange
from domain.ids import AuthorityId, CaseId, ContextId, SourceId
from domain.roughdate import RoughDate
from domain.sensitivity import Guard, Kind, Protection, Sensitivity
from domain.text import paragraphs
from domain.vocabulary.context import ContextTopic
from domain.vocabulary.countries import Country
from domain.vocabulary.law import Norm
from domain.vocabulary.risk import RiskKind


@dataclass(frozen=True, slots=True, kw_only=True)
class ContextFact:
    """Something true around the case, not of its people."""

    id: ContextId
    case: CaseId
    topic: Annotated[ContextTopic, Guard(Kind.STATUS, Sensitivity.OPEN)]
    count: Annotated[CountRange | None, Guard(Kind.COUNT, Sensitivity.OPEN)] = None
    period: Annotated[RoughDate | None, Guard(Kind.DATE, Sensitivity.OPEN)] = None
    country: Annotated[Country, Guard(Kind.STATUS, Sensitivity.OPEN)] = Country.UNKNOWN
    authority: Annotated[AuthorityId | None, Guard(Kind.AUTHORITY, Sensitivity.OPEN)] = None
    norms: Annotated[tuple[Norm, ...], Guard(Kind.NORM, Sensitivity.OPEN)] = ()
    risks: Annotated[tuple[RiskKind, ...], Guard(Kind.STATUS, Sensitivity.OPEN)] = ()
    source: Annotated[SourceId | None, Guard(Kind.SOURCE, Sensitivity.NEVER)] = None
    words: Annotated[str, Guard(Kind.NARRATIVE, Sensitivity.CONSENTED)] = ""
    """The source's own words."""
    protection: tuple[Protection, ...] = ()

    def __post_init__(self) -> None:
        paragraphs(self.words)
