"""Events of a redacted case, with each person's part in them."""

from __future__ import annotations

from dataclasses import dataclass, replace

from domain.custody_details import Access
from domain.redaction.marks import Absence
from domain.redaction.redacted_values import RedactedAuthority, RedactedPlace, RedactedSize, RedactedValue
from domain.roughdate import RoughDate
from domain.stated import Grade
from domain.vocabulary.authorities import Attribution, Involvement
from domain.vocabulary.events import EventKind, EventLinkKind
from domain.vocabulary.law import Answer, AsylumStep, DetentionType, LegalBasis, Norm
from domain.vocabulary.people import EventRole, Outcome, Presence
from domain.vocabulary.places import PlaceCertainty
from domain.vocabulary.risk import Imminence, RiskIndicator, RiskKind
from domain.vocabulary.sources import MaterialKind, Verification
from domain.vocabulary.whereabouts import Disclosure


@dataclass(frozen=True, slots=True, kw_only=True)
class RedactedSeparation:
    """Somebody taken from the group."""

    separated_from: tuple[str, ...]
    taken_by: RedactedAuthority | Absence
    taken_to: RedactedPlace | Absence
    child_protection_told: Answer | Absence


@dataclass(frozen=True, slots=True, kw_only=True)
class RedactedParticipation:
    """One person's part in one event."""

    person: str
    role: EventRole | Absence
    presence: RedactedValue[Presence] | Absence
    """NOT_KNOWN: no account doubts that the person took part."""
    outcome: RedactedValue[Outcome] | Absence
    holder: RedactedValue[RedactedAuthority] | Absence
    """Who holds this person afterwards, when it is not who holds the group."""
    place: RedactedValue[RedactedPlace] | Absence
    """Where this person was brought, when it is not where the group is."""
    separation: RedactedSeparation | Absence


@dataclass(frozen=True, slots=True, kw_only=True)
class RedactedLink:
    """A tie to another event."""

    kind: EventLinkKind
    event: int


@dataclass(frozen=True, slots=True, kw_only=True)
class RedactedEvent:
    """One event."""

    number: int
    kind: EventKind | Absence
    when: RedactedValue[RoughDate] | Absence
    until: RedactedValue[RoughDate] | Absence
    origin: RedactedValue[RedactedPlace] | Absence
    place: RedactedValue[RedactedPlace] | Absence
    place_certainty: PlaceCertainty | Absence
    acting: RedactedValue[RedactedAuthority] | Absence
    receiving: RedactedValue[RedactedAuthority] | Absence
    others_present: tuple[RedactedAuthority, ...] | Absence
    involvement: Involvement | Absence
    attribution: Attribution | Absence
    people: tuple[RedactedParticipation, ...] | Absence
    size: RedactedValue[RedactedSize] | Absence
    links: tuple[RedactedLink, ...] | Absence
    basis: tuple[LegalBasis, ...] | Absence
    warrant_shown: Answer | Absence
    detention: DetentionType | Absence
    access: tuple[Access, ...] | Absence
    asylum: AsylumStep | Absence
    norms: tuple[Norm, ...] | Absence
    disclosure: Disclosure | Absence
    last_confirmed: RoughDate | Absence
    permitted: tuple[Access, ...] | Absence
    risks: tuple[RiskKind, ...] | Absence
    imminence: Imminence | Absence
    indicators: tuple[RiskIndicator, ...] | Absence
    crossing: RedactedPlace | Absence
    material: MaterialKind | Absence
    grade: Grade | Absence
    verification: Verification | Absence


def without_labels(part: RedactedParticipation) -> RedactedParticipation:
    """A person's part with nobody called by a label in it."""
    separation = part.separation
    if not isinstance(separation, Absence):
        separation = replace(separation, separated_from=())
    return replace(part, person="", separation=separation)
