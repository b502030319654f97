"""Custody state: where a person is on a day, who holds them, since when, how sure; derived from the events and never typed in.

Sources may disagree, and dates may overlap, so there is not one course of events but a set of them.  `custody_state` gives the working
course and every other one that the accounts and the uncertain order of events allow.

How the courses are found: the state on a day is what the last event left behind.  An event can be the last if no other event of the person
certainly follows it.  What the last event leaves unsaid (it moved them, but who held them?) is taken from the event before it, found the
same way among the rest.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cache

from domain.custody import CustodyEvent
from domain.custody_course import (
    UNKNOWN_COURSE,
    Choice,
    CustodyCourse,
    accounts,
    after,
    all_choices,
    distinct,
    part_of,
    working_choice,
)
from domain.ids import PersonId
from domain.roughdate import Order, order
from domain.timeline import NOT_KNOWN, Gap, gaps, in_order, order_of, takes_part, working_date
from domain.vocabulary.people import Presence
from domain.vocabulary.places import PlaceCertainty
from domain.vocabulary.sources import Verification

LONG_SILENCE = timedelta(days=7)
"""A stretch without news that is reported as a gap."""

MOST_SETS = 1_000
"""Sets of events looked at before the search for courses stops and says that it is not complete."""


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


def custody_state(events: Sequence[CustodyEvent], person: PersonId, on: date) -> CustodyState:
    """Where a person is on a day, in the working course and in every other one.

    events: all events of the case, in any order; those that do not name the person are not looked at.
    """
    theirs = [event for event in in_order(events) if event.participation_of(person)]
    working = UNKNOWN_COURSE
    for event in _begun_events(theirs, on):
        if takes_part(event, person):
            working = after(working, working_choice(event, person))
    search = _Search(_with_doubted_deaths(_all_possible(theirs, person, on)))
    others = [course for course in search.courses() if course.situation != working.situation]
    confirmed = max(_confirmations(theirs, person, on), default=None)
    return CustodyState(
        person=person,
        on=on,
        courses=(replace(working, is_working=True), *others),
        last_confirmed=confirmed,
        days_since_confirmed=(on - confirmed).days if confirmed else None,
        gaps=gaps(
            tuple(_begun_events(theirs, on)),
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
class _Possible:
    """One event as it may have happened to the person by the day asked about."""

    choices: tuple[Choice, ...]
    may_be_absent: bool


def _possible(event: CustodyEvent, person: PersonId, on: date) -> _Possible:
    presences = accounts(part_of(event, person).presence)
    denied = any(account is not None and account.value is Presence.DID_NOT for account in presences)
    dates = [account.value if account else NOT_KNOWN for account in accounts(event.when)]
    certain = all(when.latest is not None and when.latest <= on for when in dates)
    begun = [
        choice
        for choice in all_choices(event, person)
        if not choice.when.earliest or choice.when.earliest <= on
    ]
    return _Possible(tuple(begun), may_be_absent=denied or not certain)


def _all_possible(theirs: Sequence[CustodyEvent], person: PersonId, on: date) -> list[_Possible]:
    """Each event as it may have happened; what comes after one that no account lets begin yet has not begun by an open date."""
    found: list[_Possible] = []
    waiting: list[CustodyEvent] = []
    for event in theirs:
        possible = _possible(event, person, on)
        if _comes_after(event, waiting):
            dated = (choice for choice in possible.choices if choice.when.latest and choice.when.latest <= on)
            possible = replace(possible, choices=tuple(dated))
        if not possible.choices:
            waiting.append(event)
        found.append(possible)
    return found


def _with_doubted_deaths(possible: Sequence[_Possible]) -> tuple[_Possible, ...]:
    """A death may be wrongly reported when something else is told of the person's custody from a later time."""
    return tuple(
        replace(each, may_be_absent=True) if _is_doubted_death(each, possible) else each for each in possible
    )


def _is_doubted_death(death: _Possible, possible: Sequence[_Possible]) -> bool:
    ends = [choice for choice in death.choices if choice.ends]
    later = (choice for each in possible if ends and each is not death for choice in each.choices)
    return any(
        choice.changes_something and not choice.ends and order(end.when, choice.when) is Order.BEFORE
        for choice in later
        for end in ends
    )


class _Search:
    """Looks for every course that some order and some choice of accounts leave behind."""

    def __init__(self, possible: tuple[_Possible, ...]) -> None:
        self._possible = tuple(
            each for each in possible if any(choice.changes_something for choice in each.choices)
        )
        self._begins = [
            min(choice.when.earliest or date.min for choice in each.choices) for each in self._possible
        ]
        """The first day on which each can have begun, by any account."""
        self._found: dict[frozenset[int], tuple[CustodyCourse, ...]] = {}
        self._precedes = cache(self._can_precede)
        self.is_complete = True

    def courses(self) -> tuple[CustodyCourse, ...]:
        return self._after_all(frozenset(range(len(self._possible))))

    def _after_all(self, remaining: frozenset[int]) -> tuple[CustodyCourse, ...]:
        """Every course after the events of `remaining`, each either happened or, where it may be, absent."""
        if remaining in self._found:
            return self._found[remaining]
        if len(self._found) >= MOST_SETS:
            self.is_complete = False
            return ()
        # Taken at once, so that a set being looked at counts against the limit.
        self._found[remaining] = ()
        # In the order in which they were found: a set's own order is another in every process.
        courses: dict[CustodyCourse, None] = {}
        certain = [each for each in remaining if not self._possible[each].may_be_absent]
        if not certain:
            courses[UNKNOWN_COURSE] = None
        # What ended before something else began, that did happen, cannot be the last: most events of a long case are set aside here.
        until = max((self._begins[each] for each in certain), default=date.min)
        for last in sorted(remaining):
            for number, choice in enumerate(self._possible[last].choices):
                if (choice.when.latest or date.max) >= until:
                    courses |= dict.fromkeys(self._ending_with(last, number, choice, remaining - {last}))
        self._found[remaining] = distinct(courses)
        return self._found[remaining]

    def _ending_with(
        self, last: int, number: int, choice: Choice, others: frozenset[int]
    ) -> Iterable[CustodyCourse]:
        before = frozenset(other for other in others if self._precedes(other, last, number))
        if all(self._possible[other].may_be_absent for other in others - before):
            after_death = any(choice.ends for each in before for choice in self._possible[each].choices)
            earlier = (UNKNOWN_COURSE,) if choice.says_all and not after_death else self._after_all(before)
            yield from (after(course, choice) for course in earlier)

    def _can_precede(self, other: int, last: int, number: int) -> bool:
        chosen = self._possible[last].choices[number]
        return any(_can_precede(choice, chosen) for choice in self._possible[other].choices)


def _can_precede(choice: Choice, last: Choice) -> bool:
    if choice.event.follows(last.event):
        return False
    by_date = order(choice.when, last.when)
    if by_date in (Order.BEFORE, Order.AFTER) or choice.event.position == last.event.position:
        return by_date is not Order.AFTER
    return choice.event.position < last.event.position


def _begun_events(theirs: Sequence[CustodyEvent], on: date) -> Iterable[CustodyEvent]:
    """The events, in their order, that count as begun in the working course: certainly, or nothing bounds their end.

    What nothing bounds has not begun either while an event before it certainly has not.
    """
    waiting: list[CustodyEvent] = []
    for event in theirs:
        when = working_date(event)
        if (when.earliest and when.earliest > on) or (not when.latest and _comes_after(event, waiting)):
            waiting.append(event)
        elif not when.latest or when.latest <= on:
            yield event


def _comes_after(event: CustodyEvent, others: Iterable[CustodyEvent]) -> bool:
    return any(order_of(other, event) is Order.BEFORE for other in others)


def _confirmations(theirs: Sequence[CustodyEvent], person: PersonId, on: date) -> Iterable[date]:
    for event in theirs:
        if not takes_part(event, person):
            continue
        sure = event.information.verification in (Verification.CONFIRMED, Verification.CORROBORATED)
        confirmed = [working_date(event)] if sure or event.place_certainty is PlaceCertainty.CONFIRMED else []
        if event.whereabouts.last_confirmed:
            confirmed.append(event.whereabouts.last_confirmed)
        # Of a rough date only its earliest day is sure to have been seen.
        yield from (
            when.earliest for when in confirmed if when.earliest and when.latest and when.latest <= on
        )
