"""The custody river: one picture of a case as shapes, which the screen and the summary each paint.

Time runs across in columns, one for each event.  Every person is a line.  Lines run side by side while people are held together, part where
one is taken from the others, and are broken where nobody knows.  Nothing here knows a pixel: columns are whole numbers, lanes are multiples
of half the distance between two neighbours.
"""

from __future__ import annotations

from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass, replace

from domain.custody import CustodyEvent
from domain.custody_course import UNKNOWN_COURSE, CustodyCourse, after, working_choice
from domain.ids import PersonId
from domain.timeline import in_order, takes_part
from domain.vocabulary.custody import CustodyStatus
from domain.vocabulary.sources import Certainty

BESIDE = 1.0
"""Lanes from one line to the next of the same group."""

APART = 2.5
"""Lanes from one group to the next."""

_SURE = frozenset({Certainty.CONFIRMED, Certainty.REPORTED, Certainty.INFERRED})
_LOST = frozenset({CustodyStatus.WHEREABOUTS_UNKNOWN, CustodyStatus.UNKNOWN})


@dataclass(frozen=True, slots=True, kw_only=True)
class Bend:
    """What becomes of one person at one event; who shares a bend's `situation` is held together."""

    column: int
    status: CustodyStatus | None
    """None: not shown to this reader."""
    holder: Hashable | None
    place: Hashable | None
    is_sure: bool
    """False: this person's part in it is possible, not reported."""

    @property
    def situation(self) -> tuple[Hashable, ...]:
        """Status, holder and place."""
        return self.status, self.holder, self.place


@dataclass(frozen=True, slots=True, kw_only=True)
class Reach:
    """A person's line from one column to the next."""

    column: int
    lane: float
    status: CustodyStatus | None
    holder: int | None
    """Which of `River.holders`; None: nobody, or not known who."""
    is_known: bool
    """False: nobody knows where the person is; the line is broken."""
    is_sure: bool
    turns: bool
    """Whether something happens to this person in this column."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One person's line, from the first event that names the person to the end; of a dead person, to the death."""

    person: str
    reaches: tuple[Reach, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class River:
    """The whole picture."""

    columns: int
    lanes: float
    """The lowest lane that a line runs in; the highest is 0."""
    holders: tuple[Hashable, ...]
    """In the order in which they first hold somebody: a colour for each."""
    lines: tuple[Line, ...]
    """In the order of the people."""


def bends(events: Sequence[CustodyEvent], person: PersonId) -> tuple[Bend, ...]:
    """The bends of one person by the working accounts; a column for each event of the case, in order."""
    found = []
    course: CustodyCourse = UNKNOWN_COURSE
    for column, event in enumerate(in_order(events)):
        if event.participation_of(person) is None or not takes_part(event, person):
            continue
        choice = working_choice(event, person)
        course = after(course, choice)
        found.append(
            Bend(
                column=column,
                status=course.status,
                holder=course.holder,
                place=course.place,
                is_sure=choice.certainty in _SURE,
            )
        )
    return tuple(found)


def river(people: Mapping[str, Sequence[Bend]], columns: int) -> River:
    """The picture of some people's bends.

    people: in the order in which they are told, each with bends of rising columns; who has none has no line.  columns: how many events.
    """
    shown = {person: {bend.column: bend for bend in theirs} for person, theirs in people.items() if theirs}
    lanes: dict[str, float] = {}
    now: dict[str, Bend] = {}
    reaches: dict[str, list[Reach]] = {person: [] for person in shown}
    holders: dict[Hashable, int] = {}
    for column in range(columns):
        now = {person: bend for person, bend in now.items() if bend.status is not CustodyStatus.DEAD}
        now |= {person: theirs[column] for person, theirs in shown.items() if column in theirs}
        lanes = _placed([person for person in shown if person in now], now, lanes)
        for person, lane in lanes.items():
            bend = now[person]
            if bend.holder is not None:
                holders.setdefault(bend.holder, len(holders))
            reaches[person].append(_reach(column, lane, bend, holders))
    return _from_the_top(columns, tuple(holders), reaches)


def _reach(column: int, lane: float, bend: Bend, holders: Mapping[Hashable, int]) -> Reach:
    return Reach(
        column=column,
        lane=lane,
        status=bend.status,
        holder=None if bend.holder is None else holders[bend.holder],
        is_known=bend.status not in _LOST,
        is_sure=bend.is_sure,
        turns=bend.column == column,
    )


def _placed(people: Sequence[str], now: Mapping[str, Bend], before: Mapping[str, float]) -> dict[str, float]:
    """A lane for each: together who is held together, and as near as that allows to where each was before.

    Who comes in new has no place yet, and is put behind everybody else.
    """
    last = max(before.values(), default=0.0)
    rank = {person: number for number, person in enumerate(people)}
    was = {person: before.get(person, last + rank[person] + 1) for person in people}
    together: dict[tuple[Hashable, ...], list[str]] = {}
    for person in people:
        together.setdefault(now[person].situation, []).append(person)
    groups = sorted(
        (sorted(group, key=lambda each: (was[each], rank[each])) for group in together.values()),
        key=lambda group: (sum(was[each] for each in group) / len(group), rank[group[0]]),
    )
    lanes: dict[str, float] = {}
    lane = 0.0
    for group in groups:
        for person in group:
            lanes[person] = lane
            lane += BESIDE
        lane += APART - BESIDE
    # Moved as a whole, so that few lines bend where nothing happens to them; by half lanes, so that lines meet.
    shifts = [before[person] - lanes[person] for person in people if person in before]
    shift = round(2 * sorted(shifts)[len(shifts) // 2]) / 2 if shifts else 0.0
    return {person: lanes[person] + shift for person in people}


def _from_the_top(
    columns: int, holders: tuple[Hashable, ...], reaches: Mapping[str, Sequence[Reach]]
) -> River:
    every = [reach.lane for theirs in reaches.values() for reach in theirs]
    top = min(every, default=0.0)
    lines = tuple(
        Line(
            person=person,
            reaches=tuple(replace(reach, lane=reach.lane - top) for reach in theirs),
        )
        for person, theirs in reaches.items()
    )
    return River(columns=columns, lanes=max(every, default=0.0) - top, holders=holders, lines=lines)
