"""Custody events: what was done to detained people, when, where and by whom.

One event has many people and each has an outcome of its own: the baby does not follow the group.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Annotated

from domain.counts import MOST, GroupSize
from domain.custody_details import Conduct, Information, LegalGround, Risk, Sharing, Whereabouts
from domain.errors import ImpossibleRecord
from domain.ids import AuthorityId, CaseId, EventId, PersonId, PlaceId
from domain.roughdate import RoughDate
from domain.sensitivity import Guard, Kind, Protection, Sensitivity
from domain.stated import Stated
from domain.text import line, paragraphs
from domain.vocabulary.events import EventKind, EventLinkKind
from domain.vocabulary.law import Answer
from domain.vocabulary.people import EventRole, Outcome, Presence
from domain.vocabulary.places import PlaceCertainty

_HELD_BY = Guard(Kind.AUTHORITY, Sensitivity.OPEN)
_WHERE = Guard(Kind.PLACE, Sensitivity.GENERALISED)
_WHEN = Guard(Kind.DATE, Sensitivity.GENERALISED)
_NUMBER = Guard(Kind.NUMBER, Sensitivity.CONSENTED)


@dataclass(frozen=True, slots=True, kw_only=True)
class EventLink:
    """A tie to another event of the case: caused by, followed by."""

    event: EventId
    kind: EventLinkKind


LATER_LINKS = frozenset({EventLinkKind.PRECEDES, EventLinkKind.CAUSES})
"""Links to an event that certainly comes later."""

EARLIER_LINKS = frozenset({EventLinkKind.FOLLOWS, EventLinkKind.CAUSED_BY})
"""Links to an event that certainly came before."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Separation:
    """A child, a husband or a wife taken from the group (E6)."""

    separated_from: tuple[PersonId, ...] = ()
    taken_by: AuthorityId | None = None
    taken_to: PlaceId | None = None
    child_protection_told: Answer = Answer.UNKNOWN
    words: str = ""

    def __post_init__(self) -> None:
        paragraphs(self.words)


@dataclass(frozen=True, slots=True, kw_only=True)
class Participation:
    """One person's part in one event, with an outcome of its own (E1, E3–E6)."""

    person: PersonId
    role: Annotated[EventRole, Guard(Kind.STATUS, Sensitivity.GENERALISED)] = EventRole.DETAINEE
    presence: Annotated[Stated[Presence] | None, Guard(Kind.STATUS, Sensitivity.GENERALISED)] = None
    """Whether the person took part at all, where sources disagree; None: took part."""
    outcome: Annotated[Stated[Outcome] | None, Guard(Kind.STATUS, Sensitivity.GENERALISED)] = None
    holder: Annotated[Stated[AuthorityId] | None, _HELD_BY] = None
    """Who holds this person afterwards, when it is not who holds the group."""
    place: Annotated[Stated[PlaceId] | None, _WHERE] = None
    """Where this person was brought, when it is not where the group is."""
    separation: Annotated[Separation | None, Guard(Kind.RELATION, Sensitivity.GENERALISED)] = None
    condition: Annotated[str, Guard(Kind.HEALTH, Sensitivity.CONSENTED)] = ""
    needs: Annotated[str, Guard(Kind.HEALTH, Sensitivity.CONSENTED)] = ""
    documents_held: Annotated[tuple[str, ...], _NUMBER] = ()
    documents_seized: Annotated[tuple[str, ...], _NUMBER] = ()
    phone_seized: Annotated[Answer, Guard(Kind.CONTACT, Sensitivity.NEVER)] = Answer.UNKNOWN
    """A seized phone exposes everybody in it."""

    def __post_init__(self) -> None:
        for text in (*self.documents_held, *self.documents_seized):
            line(text)
        for text in (self.condition, self.needs):
            paragraphs(text)


@dataclass(frozen=True, slots=True, kw_only=True)
class CustodyEvent:
    """One thing that happened to people in custody (form groups A–J)."""

    id: EventId
    case: CaseId
    kind: Annotated[EventKind, Guard(Kind.STATUS, Sensitivity.OPEN)]
    title: Annotated[str, Guard(Kind.NARRATIVE, Sensitivity.NEVER)] = ""
    narrative: Annotated[str, Guard(Kind.NARRATIVE, Sensitivity.CONSENTED)] = ""
    """What happened, in the source's words."""
    leg: Annotated[int | None, Guard(Kind.HISTORY, Sensitivity.NEVER)] = None
    """Which leg of the journey, counted from 1."""
    links: Annotated[tuple[EventLink, ...], Guard(Kind.STATUS, Sensitivity.OPEN)] = ()

    when: Annotated[Stated[RoughDate] | None, _WHEN] = None
    """When it began."""
    until: Annotated[Stated[RoughDate] | None, _WHEN] = None
    """When it ended."""
    zone: Annotated[str, Guard(Kind.DATE, Sensitivity.NEVER)] = ""
    """The time zone of a stated clock time, as the source gives it.  Pyongyang was UTC+8:30 from 2015-08-15 to 2018-05-04."""

    origin: Annotated[Stated[PlaceId] | None, _WHERE] = None
    """From where."""
    place: Annotated[Stated[PlaceId] | None, _WHERE] = None
    """At or to where."""
    place_certainty: Annotated[PlaceCertainty, Guard(Kind.STATUS, Sensitivity.OPEN)] = PlaceCertainty.UNKNOWN

    acting: Annotated[Stated[AuthorityId] | None, _HELD_BY] = None
    """The authority that acts."""
    receiving: Annotated[Stated[AuthorityId] | None, _HELD_BY] = None
    """The authority that receives, in a hand-over."""
    conduct: Conduct = field(default_factory=Conduct)

    participations: Annotated[tuple[Participation, ...], Guard(Kind.RELATION, Sensitivity.GENERALISED)] = ()
    size: Annotated[Stated[GroupSize] | None, Guard(Kind.COUNT, Sensitivity.GENERALISED)] = None
    legal: LegalGround = field(default_factory=LegalGround)
    whereabouts: Whereabouts = field(default_factory=Whereabouts)
    risk: Risk = field(default_factory=Risk)
    information: Information = field(default_factory=Information)
    sharing: Sharing = field(default_factory=Sharing)
    position: int = 0
    """Where a person put it among events whose order is not certain; lower first."""
    protection: tuple[Protection, ...] = ()

    def __post_init__(self) -> None:
        for text in (self.title, self.zone):
            line(text)
        paragraphs(self.narrative)
        if not (self.leg is None or 1 <= self.leg <= MOST) or not -MOST <= self.position <= MOST:
            raise ImpossibleRecord("A number is larger than can be kept.")
        people = [participation.person for participation in self.participations]
        if len(set(people)) != len(people):
            raise ImpossibleRecord("A person stands twice in one event. Keep one of the two.")

    def follows(self, other: CustodyEvent) -> bool:
        """Whether a link of either event says that this one came after the other."""
        return any(link.event == other.id and link.kind in EARLIER_LINKS for link in self.links) or any(
            link.event == self.id and link.kind in LATER_LINKS for link in other.links
        )

    def participation_of(self, person: PersonId) -> Participation | None:
        """A person's part in this event, or None when no account names the person here."""
        return next((part for part in self.participations if part.person == person), None)
