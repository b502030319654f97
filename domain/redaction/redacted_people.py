"""People of a redacted case: who they are as far as shown, the steps of their custody, where they are now."""

from __future__ import annotations

from dataclasses import dataclass

from domain.redaction.marks import Absence, CountBand
from domain.redaction.redacted_values import RedactedAge, RedactedAuthority, RedactedPlace, RedactedValue
from domain.roughdate import RoughDate
from domain.vocabulary.countries import Country
from domain.vocabulary.custody import CustodyStatus
from domain.vocabulary.events import EventKind
from domain.vocabulary.law import Answer
from domain.vocabulary.people import EventRole, FamilyLinkKind, NameKind, Script, Sex, Vulnerability
from domain.vocabulary.sources import Certainty


@dataclass(frozen=True, slots=True, kw_only=True)
class RedactedName:
    """A name that a consent lets this reader see."""

    text: str
    script: Script
    kind: NameKind | Absence


@dataclass(frozen=True, slots=True, kw_only=True)
class RedactedDocument:
    """A paper that a consent lets this reader see."""

    kind: str | Absence
    number: str | Absence
    issued_by: str | Absence
    issued: RoughDate | Absence


@dataclass(frozen=True, slots=True, kw_only=True)
class RedactedFamilyLink:
    """What another person of the case is to this one."""

    kind: FamilyLinkKind | Absence
    person: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RedactedCourse:
    """Where somebody is and who holds them, in one course of events."""

    status: CustodyStatus | Absence
    holder: RedactedAuthority | Absence
    place: RedactedPlace | Absence
    certainty: Certainty | Absence


@dataclass(frozen=True, slots=True, kw_only=True)
class RedactedStep:
    """One row of a person's chain of custody: an event as it concerns this person, by the working accounts."""

    event: int
    kind: EventKind | Absence
    when: RoughDate | Absence
    holder: RedactedAuthority | Absence
    place: RedactedPlace | Absence
    certainty: Certainty | Absence
    is_disputed: bool
    """Whether an account denies that the person took part."""
    leaves: RedactedCourse
    """Where the person is after it, and who holds them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RedactedState:
    """What is known of somebody at the end of the day, month or quarter the summary is made for."""

    now: RedactedCourse
    since: RoughDate | Absence
    last_confirmed: RoughDate | Absence
    others: tuple[RedactedCourse, ...]
    """Every other course that the accounts allow."""
    is_complete: bool
    """False: so many events overlap that not every course was looked for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RedactedGroup:
    """People who share one state."""

    people: tuple[str, ...] | Absence
    size: int | CountBand
    state: RedactedState


@dataclass(frozen=True, slots=True, kw_only=True)
class RedactedPerson:
    """One person."""

    label: str
    names: tuple[RedactedName, ...] | Absence
    """WITHHELD where no consent covers names for this reader."""
    role: EventRole | Absence
    sex: RedactedValue[Sex] | Absence
    age: RedactedValue[RedactedAge] | Absence
    birth: RedactedValue[RoughDate] | Absence
    nationality: Country | Absence
    vulnerabilities: tuple[Vulnerability, ...] | Absence
    family: tuple[RedactedFamilyLink, ...] | Absence
    documents: tuple[RedactedDocument, ...] | Absence
    pregnant: Answer | Absence
    chain: tuple[RedactedStep, ...]
    state: RedactedState
