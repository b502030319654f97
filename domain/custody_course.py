"""Custody course: one way things can have gone, as it builds up event by event.

A choice is one event under one account of each of its values.  A course is what a chain of choices leaves behind: status, holder, place.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import product
from typing import TypeVar

from domain.custody import CustodyEvent, Participation
from domain.ids import AuthorityId, EventId, PersonId, PlaceId, SourceId
from domain.roughdate import RoughDate
from domain.stated import Account, Stated
from domain.timeline import NOT_KNOWN
from domain.vocabulary.custody import CustodyStatus
from domain.vocabulary.events import CustodyEffect, EventKind, effect
from domain.vocabulary.people import Presence
from domain.vocabulary.sources import Certainty

T = TypeVar("T")
Situation = tuple[CustodyStatus, AuthorityId | None, PlaceId | None]

_WEAKEST_LAST = (
    Certainty.CONFIRMED,
    Certainty.REPORTED,
    Certainty.INFERRED,
    Certainty.POSSIBLE,
    Certainty.DISPUTED,
    Certainty.UNKNOWN,
)
_STATUS_AFTER = {
    CustodyEffect.HOLDS: CustodyStatus.HELD,
    CustodyEffect.HANDS_OVER: CustodyStatus.HELD,
    CustodyEffect.CROSSES: CustodyStatus.HELD,
    CustodyEffect.SEES: CustodyStatus.HELD,
    CustodyEffect.MOVES: CustodyStatus.HELD,
    CustodyEffect.FREES: CustodyStatus.FREE,
    CustodyEffect.ENDS: CustodyStatus.DEAD,
    CustodyEffect.LOSES: CustodyStatus.WHEREABOUTS_UNKNOWN,
}
_PLACE_LOST = frozenset({CustodyEffect.MOVES, CustodyEffect.LOSES, CustodyEffect.FREES, CustodyEffect.HOLDS})
_HANDED_OVER = frozenset({CustodyEffect.HANDS_OVER, CustodyEffect.CROSSES})
_HOLDER_LOST = _HANDED_OVER | {CustodyEffect.HOLDS}
_NOBODY_HOLDS = frozenset({CustodyEffect.FREES, CustodyEffect.ENDS})


@dataclass(frozen=True, slots=True, kw_only=True)
class CustodyCourse:
    """One way things can have gone, as it stands on the day asked about."""

    status: CustodyStatus
    holder: AuthorityId | None
    """None: not known who, or nobody."""
    place: PlaceId | None
    """None: not known where."""
    since: RoughDate | None
    certainty: Certainty
    """That of the weakest account this course rests on."""
    events: tuple[EventId, ...]
    """The events it rests on, the last first."""
    sources: tuple[SourceId, ...]
    is_working: bool = False

    @property
    def situation(self) -> Situation:
        """What two courses must share to be the same for somebody who asks who holds the person, and where."""
        return self.status, self.holder, self.place


UNKNOWN_COURSE = CustodyCourse(
    status=CustodyStatus.UNKNOWN,
    holder=None,
    place=None,
    since=None,
    certainty=Certainty.UNKNOWN,
    events=(),
    sources=(),
)


@dataclass(frozen=True, slots=True)
class Choice:
    """One event under one account of each of its values, as it concerns one person."""

    event: CustodyEvent
    when: RoughDate
    place: Account[PlaceId] | None
    holder: Account[AuthorityId] | None
    certainty: Certainty
    sources: tuple[SourceId, ...]

    @property
    def says_all(self) -> bool:
        """Whether it leaves nothing to be taken from the events before it."""
        does = effect(self.event.kind)
        says_place = self.place is not None or does in _PLACE_LOST
        says_holder = self.holder is not None or does in _HOLDER_LOST | _NOBODY_HOLDS
        return does in _STATUS_AFTER and says_place and says_holder

    @property
    def ends(self) -> bool:
        """Whether it is a death."""
        return effect(self.event.kind) is CustodyEffect.ENDS

    @property
    def changes_something(self) -> bool:
        """Whether a course can be another one after it."""
        return effect(self.event.kind) in _STATUS_AFTER or self.place is not None or self.holder is not None


def part_of(event: CustodyEvent, person: PersonId) -> Participation:
    """A person's part in an event that names the person."""
    return next(part for part in event.participations if part.person == person)


def working_choice(event: CustodyEvent, person: PersonId) -> Choice:
    """The event under the working account of each of its values."""
    part = part_of(event, person)
    place, holder = _place(event, part), _holder(event, part)
    return _choice(
        event,
        event.when.working_account if event.when else None,
        place.working_account if place else None,
        holder.working_account if holder else None,
        part.presence.working_account if part.presence else None,
    )


def all_choices(event: CustodyEvent, person: PersonId) -> tuple[Choice, ...]:
    """The event under every account that lets the person take part."""
    part = part_of(event, person)
    values = (
        accounts(event.when),
        accounts(_place(event, part)),
        accounts(_holder(event, part) or _rumoured_holder(event, part)),
        accounts(part.presence),
    )
    return tuple(
        _choice(event, when, place, holder, presence)
        for when, place, holder, presence in product(*values)
        if presence is None or presence.value is not Presence.DID_NOT
    )


def accounts(stated: Stated[T] | None) -> tuple[Account[T] | None, ...]:
    """Every account of a value; one that says nothing when the value was not stated."""
    return stated.accounts if stated else (None,)


def after(course: CustodyCourse, choice: Choice) -> CustodyCourse:
    """What a course has become after one more event."""
    does = effect(choice.event.kind)
    if course.status is CustodyStatus.DEAD:
        # Whoever is seen after a reported death was not dead: that is another course, not a sequel to this one.
        return course
    status = _STATUS_AFTER.get(does, course.status)
    place = choice.place.value if choice.place else None if does in _PLACE_LOST else course.place
    holder = choice.holder.value if choice.holder else None if does in _HOLDER_LOST else course.holder
    if does in _NOBODY_HOLDS:
        holder = None
    if (status, holder, place) == course.situation:
        return course
    rests_on_earlier = not choice.says_all and course is not UNKNOWN_COURSE
    earlier = course if rests_on_earlier else UNKNOWN_COURSE
    return CustodyCourse(
        status=status,
        holder=holder,
        place=place,
        since=None if choice.when.is_unknown else choice.when,
        certainty=_weakest([choice.certainty, course.certainty]) if rests_on_earlier else choice.certainty,
        events=(choice.event.id, *earlier.events),
        sources=tuple(dict.fromkeys((*choice.sources, *earlier.sources))),
    )


def distinct(courses: Iterable[CustodyCourse]) -> tuple[CustodyCourse, ...]:
    """One course for each situation: the one with the strongest certainty, then the one that rests on the fewest events."""
    best: dict[Situation, CustodyCourse] = {}
    for course in sorted(courses, key=_rank):
        best.setdefault(course.situation, course)
    return tuple(best.values())


def _rank(course: CustodyCourse) -> tuple[int, int, tuple[str, ...], str, tuple[str, ...]]:
    since = course.since.edtf if course.since else ""
    return _WEAKEST_LAST.index(course.certainty), len(course.events), course.events, since, course.sources


def _choice(
    event: CustodyEvent,
    when: Account[RoughDate] | None,
    place: Account[PlaceId] | None,
    holder: Account[AuthorityId] | None,
    presence: Account[Presence] | None,
) -> Choice:
    used = [account for account in (when, place, holder, presence) if account is not None]
    certainty = _weakest([account.certainty for account in used] or [Certainty.REPORTED])
    named = (*(account.source for account in used), event.information.source)
    sources = tuple(dict.fromkeys(source for source in named if source))
    return Choice(event, when.value if when else NOT_KNOWN, place, holder, certainty, sources)


def _place(event: CustodyEvent, part: Participation) -> Stated[PlaceId] | None:
    # Somebody taken from the group is not where the group is.
    return part.place or (None if part.separation else event.place)


def _holder(event: CustodyEvent, part: Participation) -> Stated[AuthorityId] | None:
    does = effect(event.kind)
    if part.holder or part.separation or does in _HANDED_OVER:
        return part.holder or (None if part.separation else event.receiving)
    # Who interrogates or sentences does not hold; only what changes custody names a holder by who acts.
    return (event.receiving or event.acting) if does in _STATUS_AFTER else None


def _rumoured_holder(event: CustodyEvent, part: Participation) -> Stated[AuthorityId] | None:
    """Who is said to hold them: possible, and nothing that moves the working course."""
    is_rumour = event.kind is EventKind.RUMOUR and not part.separation
    return (event.receiving or event.acting) if is_rumour else None


def _weakest(certainties: Sequence[Certainty]) -> Certainty:
    return max(certainties, key=_WEAKEST_LAST.index)
