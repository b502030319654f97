"""Events put in order by hand, where their dates leave it open."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from domain.custody import CustodyEvent
from domain.roughdate import Order, order
from domain.timeline import in_order, working_date


def may_change_places(one: CustodyEvent, other: CustodyEvent) -> bool:
    """Whether neither dates nor links say which of two events came first."""
    by_date = order(working_date(one), working_date(other))
    return by_date not in (Order.BEFORE, Order.AFTER) and not one.follows(other) and not other.follows(one)


def moved(events: Sequence[CustodyEvent], identity: str, step: int) -> CustodyEvent | None:
    """The event as it is once it has changed places with a neighbour, or None where dates forbid it.

    step: -1 for the one before, 1 for the one after.
    """
    ordered = in_order(events)
    at = next((number for number, event in enumerate(ordered) if event.id == identity), None)
    if at is None or not 0 <= at + step < len(ordered):
        return None
    event, neighbour = ordered[at], ordered[at + step]
    if not may_change_places(event, neighbour):
        return None
    return replace(event, position=neighbour.position + step)
