"""The redacted case: all that a summary or a partner's package is made of, and nothing else.

A plain tree of frozen dataclasses, texts, numbers, tuples, terms and reduced dates: no id of a record, no words of a source.  What the profile
withholds is WITHHELD whether there was something or nothing; what it shows and nobody recorded is NOT_KNOWN, also where a term says so.  A list
that is shown and holds nothing is an empty tuple.

People are called by labels ("B", "7QK3M"), events and sources by numbers from 1.  Only `domain.redaction` makes these records.
"""

from __future__ import annotations

from dataclasses import dataclass

from domain.counts import CountRange
from domain.redaction.marks import Absence, Subject
from domain.redaction.redacted_events import RedactedEvent
from domain.redaction.redacted_people import RedactedGroup, RedactedPerson
from domain.redaction.redacted_values import RedactedAuthority, RedactedPlace, RedactedSize, RedactedValue
from domain.roughdate import RoughDate
from domain.vocabulary.appeals import AppealKind, Response
from domain.vocabulary.asks import Ask, NormSide
from domain.vocabulary.cases import CaseStatus
from domain.vocabulary.context import ContextTopic
from domain.vocabulary.countries import Country
from domain.vocabulary.law import Norm
from domain.vocabulary.risk import RiskKind
from domain.vocabulary.sources import MaterialKind, Reliability, SourceKind


@dataclass(frozen=True, slots=True, kw_only=True)
class RedactedNorm:
    """A norm that one side invokes."""

    norm: Norm
    side: NormSide
    authority: RedactedAuthority | Absence
    source: int | Absence


@dataclass(frozen=True, slots=True, kw_only=True)
class RedactedAppeal:
    """One intervention and its answer."""

    kind: AppealKind | Absence
    made: RedactedValue[RoughDate] | Absence
    addressed_to: tuple[RedactedAuthority, ...] | Absence
    concerning: tuple[RedactedAuthority, ...] | Absence
    places: tuple[RedactedPlace, ...] | Absence
    asks: tuple[Ask, ...] | Absence
    response: Response | Absence
    responded: RoughDate | Absence


@dataclass(frozen=True, slots=True, kw_only=True)
class RedactedContext:
    """Something true around the case, not of its people."""

    topic: ContextTopic | Absence
    count: CountRange | Absence
    period: RoughDate | Absence
    country: Country | Absence
    authority: RedactedAuthority | Absence
    norms: tuple[Norm, ...] | Absence
    risks: tuple[RiskKind, ...] | Absence


@dataclass(frozen=True, slots=True, kw_only=True)
class RedactedSource:
    """A source, by what it is and how good it usually is; who it is stays in the notebook."""

    number: int
    kind: SourceKind | Absence
    reliability: Reliability | Absence
    material: MaterialKind | Absence
    published: RoughDate | Absence


@dataclass(frozen=True, slots=True, kw_only=True)
class RedactedPhotograph:
    """A photograph that is shown, told of by its pixels."""

    people: tuple[str, ...] | Absence
    """Who can be recognised on it, by their labels."""
    width: int
    """Pixels."""
    height: int
    sha256: str
    """Of its red, green and blue, row by row, in hexadecimal."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RedactedCase:
    """One case as one reader may see it."""

    code: str | Absence
    """Neutral; the same for one partner in every document, another for every other partner."""
    profile: str
    """Code of the profile."""
    profile_version: int
    on: RoughDate | Absence
    """When it is told for; states are those at its end."""
    status: RedactedValue[CaseStatus] | Absence
    size: RedactedValue[RedactedSize] | Absence
    people: tuple[RedactedPerson, ...] | Absence
    groups: tuple[RedactedGroup, ...]
    """The states of the people.  Where people are WITHHELD, fewer than three with a state of their own are not told of."""
    events: tuple[RedactedEvent, ...]
    """Later ones later, as far as the dates shown tell; the order within one day, month or quarter shown says nothing."""
    norms: tuple[RedactedNorm, ...] | Absence
    asks: tuple[Ask, ...] | Absence
    appeals: tuple[RedactedAppeal, ...]
    context: tuple[RedactedContext, ...]
    sources: tuple[RedactedSource, ...] | Absence
    withheld: tuple[Subject, ...]
    """What the profile withholds or makes coarser, in every case alike."""
    photographs: tuple[RedactedPhotograph, ...] = ()
    """Those that somebody chose for this one document."""
    reference: str = ""
    """Which version this is (`written.fingerprint`)."""
