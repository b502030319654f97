"""The order in which events and people are told, by rules that read nothing but what is shown.

Two events of one month lie on days that a profile may withhold, and their order in the notebook follows those days.  So here it does not count.
What counts is the dates as shown, the links between events, and where both are silent the stage of custody that the kind of event belongs to
and then what else is shown of it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from domain.custody import EARLIER_LINKS, LATER_LINKS, CustodyEvent
from domain.ids import EventId
from domain.redaction.events import reduced_event
from domain.redaction.marks import Absence
from domain.redaction.profiles import Operator
from domain.redaction.redacted_events import RedactedEvent
from domain.redaction.redacted_values import RedactedValue
from domain.redaction.view import View
from domain.redaction.written import written
from domain.roughdate import Order, RoughDate, order
from domain.vocabulary.events import EventKind

_STAGES = (
    frozenset({EventKind.ARREST, EventKind.RAID, EventKind.ABDUCTION, EventKind.DOCUMENT_CHECK}),
    frozenset(
        {
            EventKind.INTERROGATION,
            EventKind.REGISTRATION,
            EventKind.ASYLUM_REQUESTED,
            EventKind.ASYLUM_REFUSED,
            EventKind.ASYLUM_NOT_RECEIVED,
            EventKind.ACCESS_GRANTED,
            EventKind.ACCESS_DENIED,
        }
    ),
    frozenset(
        {
            EventKind.ADMISSION,
            EventKind.HOUSE_ARREST,
            EventKind.SEPARATION,
            EventKind.REUNIFICATION,
            EventKind.TRANSFER,
            EventKind.HAND_OVER,
            EventKind.HAND_OVER_INSIDE_STATE,
            EventKind.HAND_OVER_ACROSS_BORDER,
            EventKind.TRANSPORT,
            EventKind.DECISION,
        }
    ),
    frozenset({EventKind.EXPULSION}),
    frozenset({EventKind.FORCED_RETURN}),
    frozenset(
        {
            EventKind.SENTENCE,
            EventKind.CAMP_TRANSFER,
            EventKind.ILL_TREATMENT,
            EventKind.FORCED_ABORTION,
            EventKind.MEDICAL,
        }
    ),
    frozenset(
        {
            EventKind.RELEASE,
            EventKind.RELEASE_ON_PAYMENT,
            EventKind.ESCAPE,
            EventKind.ARRIVAL_IN_SAFETY,
            EventKind.DEATH,
            EventKind.DEATH_IN_CUSTODY,
            EventKind.DEATH_IN_TRANSPORT,
            EventKind.EXECUTION,
        }
    ),
)
"""Kinds of event in the order in which custody runs; what is not here (a sighting, no more news) is told last."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """Events in the order in which they are told."""

    numbers: Mapping[EventId, int]
    """From 1, in this order."""
    follows: Mapping[int, frozenset[int]]
    """Number → the numbers of all events that, as links say, came before it, directly or not."""
    stages: Mapping[int, int]
    """Number → its stage of custody, never below that of an event it follows."""


def telling(view: View, events: Sequence[CustodyEvent]) -> Telling:
    """The order in which events are told.  view: with blank labels and no numbers, so that neither decides anything."""
    blank = {event.id: reduced_event(view, event) for event in events}
    before = _before(view, events)
    when = {identity: _when(event) for identity, event in blank.items()}
    earlier = {
        each: {other for other in blank if other != each and _precedes(other, each, before, when)}
        for each in blank
    }
    stages: dict[EventId, int] = {}
    # An event is free to be told once all that it follows are told; ids only part events of which everything shown is the same.
    waiting = sorted(blank)
    while waiting:
        free = [each for each in waiting if earlier[each].isdisjoint(waiting)]
        # Links and dates may contradict each other in a circle; then nothing is free and dates alone decide.
        candidates = {
            each: max(
                [_stage(blank[each].kind), *(stages[other] for other in before[each] if other in stages)]
            )
            for each in free or waiting
        }
        told = min(candidates, key=lambda each: (when[each].sort_key, candidates[each], written(blank[each])))
        stages[told] = candidates[told]
        waiting.remove(told)
    numbers = {identity: number for number, identity in enumerate(stages, 1)}
    return Telling(
        numbers=numbers,
        follows={numbers[each]: frozenset(numbers[other] for other in before[each]) for each in numbers},
        stages={numbers[each]: stage for each, stage in stages.items()},
    )


def _before(view: View, events: Sequence[CustodyEvent]) -> dict[EventId, set[EventId]]:
    """Event → all events that links say came before it."""
    before: dict[EventId, set[EventId]] = {event.id: set() for event in events}
    for event in events:
        shown = view.fields(event).operator("links") is Operator.KEEP
        for link in event.links if shown else ():
            if link.event in before and link.kind in EARLIER_LINKS:
                before[event.id].add(link.event)
            elif link.event in before and link.kind in LATER_LINKS:
                before[link.event].add(event.id)
    for middle, before_middle in before.items():
        for each, before_each in before.items():
            if middle in before_each:
                before_each.update(before_middle - {each})
    return before


def _precedes(
    one: EventId, other: EventId, before: Mapping[EventId, set[EventId]], when: Mapping[EventId, RoughDate]
) -> bool:
    by_date = order(when[one], when[other])
    return by_date is Order.BEFORE or (by_date is not Order.AFTER and one in before[other])


def _when(event: RedactedEvent) -> RoughDate:
    working = event.when.working.value if isinstance(event.when, RedactedValue) else event.when
    return RoughDate.unknown() if isinstance(working, Absence) else working


def _stage(kind: EventKind | Absence) -> int:
    return next((number for number, kinds in enumerate(_STAGES) if kind in kinds), len(_STAGES))
