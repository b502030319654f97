"""Events put in order by hand, where their dates leave it open."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from domain.custody import CustodyEvent
from domain.roughdate import Order, order
from domain.timeline import in_order, working_date


def may_change_places(one: CustodyEvent, other: CustodyEvent) -> bool:
    """Whether neither dates nor links say which of two events came first."""
    by_date = order(working_date(one), working_date(other))
    return by_date not in (Order.BEFORE, Order.AFTER) and not one.follows(other) and not other.follows(one)


def moved(events: Sequence[CustodyEvent], identity: str, step: int) -> tuple[CustodyEvent, ...]:
    """The events that have to change so that one changes places with a neighbour; none where dates forbid it.

    step: -1 for the one before, 1 for the one after.  Usually it is that one event.  Where it would overtake a third, whose order is as open,
    all the events around it whose order is open are numbered.
    """
    ordered = list(in_order(events))
    at = next((number for number, event in enumerate(ordered) if event.id == identity), None)
    if at is None or not 0 <= at + step < len(ordered):
        return ()
    event, neighbour = ordered[at], ordered[at + step]
    if not may_change_places(event, neighbour):
        return ()
    ordered[at], ordered[at + step] = neighbour, event
    wanted = [each.id for each in ordered]
    for changed in _ways(ordered, at, replace(event, position=neighbour.position + step)):
        now = {each.id: each for each in (*events, *changed)}
        if [each.id for each in in_order(now.values())] == wanted:
            return changed
    return ()


def _ways(ordered: list[CustodyEvent], at: int, event: CustodyEvent) -> Iterator[tuple[CustodyEvent, ...]]:
    """What could be changed to have this order, the least first: the event alone, those whose order is open with it, all."""
    yield (event,)
    first = last = at
    while first > 0 and may_change_places(ordered[first - 1], ordered[first]):
        first -= 1
    while last + 1 < len(ordered) and may_change_places(ordered[last], ordered[last + 1]):
        last += 1
    yield _numbered(ordered[first : last + 1])
    yield _numbered(ordered)


def _numbered(ordered: list[CustodyEvent]) -> tuple[CustodyEvent, ...]:
    return tuple(
        replace(event, position=number) for number, event in enumerate(ordered) if event.position != number
    )
