"""Custody state: where a person is on a day, who holds them, since when, how sure; derived from the events and never typed in.

Sources may disagree, and dates may overlap, so there is not one course of events but a set of them.  A course is one way to choose an account
for each value and an order for each overlap.  `custody_state` gives the working course and every other that the accounts allow.

How the courses are found: the state on a day is what the last event left behind.  An event can be the last if no other event of the person
certainly follows it.  What the last event leaves unsaid (it moved them, but who held them?) is taken from the event before it, found the
same way among the rest.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import product
from typing import TypeVar

from domain.custody import CustodyEvent, Participation
from domain.ids import AuthorityId, EventId, PersonId, PlaceId, SourceId
from domain.roughdate import Order, RoughDate, order
from domain.stated import Account, Stated
from domain.timeline import NOT_KNOWN, Gap, gaps, in_order, takes_part, working_date
from domain.vocabulary.custody import CustodyStatus
from domain.vocabulary.events import CustodyEffect, effect
from domain.vocabulary.people import Presence
from domain.vocabulary.places import PlaceCertainty
from domain.vocabulary.sources import Certainty, Verification

T = TypeVar("T")

LONG_SILENCE = timedelta(days=7)
"""A stretch without news that is reported as a gap."""

MOST_STEPS = 20_000
"""Sets of events looked at before the search for courses stops and says that it is not complete."""

_WEAKEST_LAST = (
    Certainty.CONFIRMED,
    Certainty.REPORTED,
    Certainty.INFERRED,
    Certainty.POSSIBLE,
    Certainty.DISPUTED,
    Certainty.UNKNOWN,
)


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


@dataclass(frozen=True, slots=True, kw_only=True)
class CustodyState:
    """What is known of one person on one day."""

    person: PersonId
    on: date
    courses: tuple[CustodyCourse, ...]
    """The working course first, then every other that the accounts allow."""
    last_confirmed: date | None
    days_since_confirmed: int | None
    gaps: tuple[Gap, ...]
    is_complete: bool
    """False: so many events overlap that not every course was looked for."""

    @property
    def working(self) -> CustodyCourse:
        """The course by the working accounts."""
        return self.courses[0]

    @property
    def is_disputed(self) -> bool:
        """Whether accounts allow another holder, place or status than the working one."""
        return len(self.courses) > 1


UNKNOWN_COURSE = CustodyCourse(
    status=CustodyStatus.UNKNOWN,
    holder=None,
    place=None,
    since=None,
    certainty=Certainty.UNKNOWN,
    events=(),
    sources=(),
)


def custody_state(events: Sequence[CustodyEvent], person: PersonId, on: date) -> CustodyState:
    """Where a person is on a day, in the working course and in every other one.

    events: all events of the case, in any order; those that do not name the person are not looked at.
    """
    theirs = [event for event in in_order(events) if event.participation_of(person)]
    working = replace(_working_course(theirs, person, on), is_working=True)
    search = _Search(tuple(_possible(event, person, on) for event in theirs), on)
    others = [course for course in search.courses() if _situation(course) != _situation(working)]
    confirmed = max(_confirmations(theirs, person, on), default=None)
    return CustodyState(
        person=person,
        on=on,
        courses=(working, *_distinct(others)),
        last_confirmed=confirmed,
        days_since_confirmed=(on - confirmed).days if confirmed else None,
        gaps=gaps(
            [event for event in theirs if _begun(working_date(event), on)],
            person,
            longer_than=LONG_SILENCE,
            until=on,
        ),
        is_complete=search.is_complete,
    )


def custody_states(
    events: Sequence[CustodyEvent], people: Iterable[PersonId], on: date
) -> tuple[CustodyState, ...]:
    """The state of each person on one day, in the order of the people; nobody is left out."""
    return tuple(custody_state(events, person, on) for person in people)


@dataclass(frozen=True, slots=True)
class _Choice:
    """One event under one account of each of its values."""

    event: CustodyEvent
    when: RoughDate
    place: Account[PlaceId] | None
    holder: Account[AuthorityId] | None
    certainty: Certainty
    sources: tuple[SourceId, ...]


@dataclass(frozen=True, slots=True)
class _Possible:
    """One event as it may have happened to the person by the day asked about."""

    event: CustodyEvent
    choices: tuple[_Choice, ...]
    may_be_absent: bool


def _working_course(theirs: Sequence[CustodyEvent], person: PersonId, on: date) -> CustodyCourse:
    course = UNKNOWN_COURSE
    for event in theirs:
        if takes_part(event, person) and _begun(working_date(event), on):
            part = _part(event, person)
            place, holder = _place(event, part), _holder(event, part)
            course = _after(
                course,
                _choice(
                    event,
                    event.when.working_account if event.when else None,
                    place.working_account if place else None,
                    holder.working_account if holder else None,
                    part.presence.working_account if part.presence else None,
                ),
            )
    return course


def _possible(event: CustodyEvent, person: PersonId, on: date) -> _Possible:
    part = _part(event, person)
    presences = _accounts(part.presence)
    whens = _accounts(event.when)
    present = [account for account in presences if account is None or account.value is not Presence.DID_NOT]
    begun = [account for account in whens if _can_have_begun(account.value if account else NOT_KNOWN, on)]
    choices = tuple(
        _choice(event, when, place, holder, presence)
        for when, place, holder, presence in product(
            begun, _accounts(_place(event, part)), _accounts(_holder(event, part)), present
        )
    )
    certain = all(_has_begun(account.value if account else NOT_KNOWN, on) for account in whens)
    return _Possible(event, choices, may_be_absent=len(present) < len(presences) or not certain)


class _Search:
    """Looks for every state that some order and some choice of accounts leave behind."""

    def __init__(self, possible: tuple[_Possible, ...], on: date) -> None:
        self._possible = tuple(each for each in possible if each.choices and _changes_something(each))
        self._on = on
        self._found: dict[frozenset[int], frozenset[CustodyCourse]] = {}
        self.is_complete = True

    def courses(self) -> frozenset[CustodyCourse]:
        return self._after_all(frozenset(range(len(self._possible))))

    def _after_all(self, remaining: frozenset[int]) -> frozenset[CustodyCourse]:
        """Every course after the events of `remaining`, each either happened or, where it may be, absent."""
        if remaining in self._found:
            return self._found[remaining]
        if len(self._found) > MOST_STEPS:
            self.is_complete = False
            return frozenset()
        courses: set[CustodyCourse] = set()
        if all(self._possible[each].may_be_absent for each in remaining):
            courses.add(UNKNOWN_COURSE)
        for last in remaining:
            others = remaining - {last}
            for choice in self._possible[last].choices:
                if all(
                    self._possible[other].may_be_absent or self._can_precede(other, choice)
                    for other in others
                ):
                    before = frozenset(other for other in others if self._can_precede(other, choice))
                    earlier = (UNKNOWN_COURSE,) if _says_all(choice) else self._after_all(before)
                    courses.update(_after(course, choice) for course in earlier)
        self._found[remaining] = frozenset(courses)
        return self._found[remaining]

    def _can_precede(self, other: int, last: _Choice) -> bool:
        return any(_can_precede(choice, last) for choice in self._possible[other].choices)


def _can_precede(choice: _Choice, last: _Choice) -> bool:
    if choice.event.follows(last.event):
        return False
    by_date = order(choice.when, last.when)
    if by_date in (Order.BEFORE, Order.AFTER) or choice.event.position == last.event.position:
        return by_date is not Order.AFTER
    return choice.event.position < last.event.position


def _choice(
    event: CustodyEvent,
    when: Account[RoughDate] | None,
    place: Account[PlaceId] | None,
    holder: Account[AuthorityId] | None,
    presence: Account[Presence] | None,
) -> _Choice:
    used = [account for account in (when, place, holder, presence) if account is not None]
    certainties = [account.certainty for account in used] or [Certainty.REPORTED]
    sources = dict.fromkeys(
        source for source in (*(account.source for account in used), event.information.source) if source
    )
    return _Choice(
        event, when.value if when else NOT_KNOWN, place, holder, _weakest(certainties), tuple(sources)
    )


def _after(course: CustodyCourse, choice: _Choice) -> CustodyCourse:
    """What a course has become after one more event."""
    does = effect(choice.event.kind)
    status = _STATUS_AFTER.get(does, course.status)
    place = choice.place.value if choice.place else course.place
    holder = choice.holder.value if choice.holder else course.holder
    if choice.place is None and does in _PLACE_LOST:
        place = None
    if choice.holder is None and does in _HOLDER_LOST:
        holder = None
    if does in _NOBODY_HOLDS:
        holder = None
    if (status, place, holder) == (course.status, course.place, course.holder):
        return course
    rests_on_earlier = not _says_all(choice) and course is not UNKNOWN_COURSE
    return CustodyCourse(
        status=status,
        holder=holder,
        place=place,
        since=None if choice.when.is_unknown else choice.when,
        certainty=_weakest([choice.certainty, course.certainty]) if rests_on_earlier else choice.certainty,
        events=(choice.event.id, *course.events) if rests_on_earlier else (choice.event.id,),
        sources=tuple(dict.fromkeys((*choice.sources, *course.sources)))
        if rests_on_earlier
        else choice.sources,
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
_HOLDER_LOST = frozenset({CustodyEffect.HOLDS, CustodyEffect.HANDS_OVER, CustodyEffect.CROSSES})
_NOBODY_HOLDS = frozenset({CustodyEffect.FREES, CustodyEffect.ENDS})


def _says_all(choice: _Choice) -> bool:
    """Whether an event leaves nothing to be taken from the events before it."""
    does = effect(choice.event.kind)
    if does not in _STATUS_AFTER:
        return False
    says_place = choice.place is not None or does in _PLACE_LOST
    says_holder = choice.holder is not None or does in _HOLDER_LOST | _NOBODY_HOLDS
    return says_place and says_holder


def _changes_something(possible: _Possible) -> bool:
    return effect(possible.event.kind) in _STATUS_AFTER or any(
        choice.place or choice.holder for choice in possible.choices
    )


def _part(event: CustodyEvent, person: PersonId) -> Participation:
    part = event.participation_of(person)
    if part is None:
        raise AssertionError("only events that name the person are looked at")
    return part


def _place(event: CustodyEvent, part: Participation) -> Stated[PlaceId] | None:
    return part.place or (None if part.separation else event.place)


def _holder(event: CustodyEvent, part: Participation) -> Stated[AuthorityId] | None:
    if part.holder or part.separation:
        return part.holder
    if effect(event.kind) in (CustodyEffect.HANDS_OVER, CustodyEffect.CROSSES):
        return event.receiving
    return event.receiving or event.acting if effect(event.kind) in _STATUS_AFTER else None


def _accounts(stated: Stated[T] | None) -> tuple[Account[T] | None, ...]:
    return stated.accounts if stated else (None,)


def _begun(when: RoughDate, on: date) -> bool:
    """Whether an event counts as begun in the working course: certainly, or nothing bounds its end."""
    return when.latest <= on if when.latest else when.earliest is None or when.earliest <= on


def _has_begun(when: RoughDate, on: date) -> bool:
    return when.latest is not None and when.latest <= on


def _can_have_begun(when: RoughDate, on: date) -> bool:
    return when.earliest is None or when.earliest <= on


def _confirmations(theirs: Sequence[CustodyEvent], person: PersonId, on: date) -> Iterable[date]:
    for event in theirs:
        if not takes_part(event, person):
            continue
        stated = event.whereabouts.last_confirmed
        sure = event.information.verification in (Verification.CONFIRMED, Verification.CORROBORATED)
        if sure or event.place_certainty is PlaceCertainty.CONFIRMED:
            when = working_date(event)
            if when.earliest and when.latest and when.latest <= on:
                yield when.earliest
        if stated and stated.earliest and stated.latest and stated.latest <= on:
            yield stated.earliest


def _weakest(certainties: Sequence[Certainty]) -> Certainty:
    return max(certainties, key=_WEAKEST_LAST.index)


def _situation(course: CustodyCourse) -> tuple[CustodyStatus, AuthorityId | None, PlaceId | None]:
    return course.status, course.holder, course.place


def _distinct(courses: Iterable[CustodyCourse]) -> tuple[CustodyCourse, ...]:
    """One course for each situation: the one with the strongest certainty, then the one that rests on the fewest events."""
    best: dict[tuple[CustodyStatus, AuthorityId | None, PlaceId | None], CustodyCourse] = {}
    for course in sorted(
        courses, key=lambda each: (_WEAKEST_LAST.index(each.certainty), len(each.events), each.events)
    ):
        best.setdefault(_situation(course), course)
    return tuple(best.values())
