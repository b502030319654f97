"""The order of custody events, and the stretches of time nobody accounts for.

Events are sorted by the working account of when they began; what a person put in order by hand counts among those whose order is not certain.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from domain.custody import CustodyEvent
from domain.ids import EventId, PersonId
from domain.roughdate import Order, RoughDate, order
from domain.vocabulary.people import Presence

NOT_KNOWN = RoughDate.unknown()


@dataclass(frozen=True, slots=True, kw_only=True)
class Gap:
    """Days nobody accounts for."""

    after: EventId
    before: EventId | None
    """None: the gap reaches to the day asked about."""
    first: date
    last: date

    @property
    def days(self) -> int:
        """How many days, both ends included."""
        return (self.last - self.first).days + 1


def working_date(event: CustodyEvent) -> RoughDate:
    """When an event began, by its working account."""
    return event.when.working_value if event.when else NOT_KNOWN


def in_order(events: Iterable[CustodyEvent]) -> tuple[CustodyEvent, ...]:
    """The events from the earliest to the latest; hand-made positions decide only where dates do not."""
    by_date = sorted(events, key=lambda event: (working_date(event).sort_key, event.position, event.id))
    # A position moves an event past its neighbour only while their dates overlap, so one pass of insertion is enough.
    ordered: list[CustodyEvent] = []
    for event in by_date:
        at = len(ordered)
        while at and _moved_before(event, ordered[at - 1]):
            at -= 1
        ordered.insert(at, event)
    return tuple(ordered)


def order_of(one: CustodyEvent, other: CustodyEvent) -> Order:
    """How two events follow each other: by date, and where dates overlap by the order a person gave them."""
    by_date = order(working_date(one), working_date(other))
    if by_date in (Order.BEFORE, Order.AFTER):
        return by_date
    if one.position != other.position:
        return Order.BEFORE if one.position < other.position else Order.AFTER
    if other.follows(one):
        return Order.BEFORE
    return Order.AFTER if one.follows(other) else by_date


def takes_part(event: CustodyEvent, person: PersonId) -> bool:
    """Whether the person took part, by the working account."""
    part = event.participation_of(person)
    return part is not None and (part.presence is None or part.presence.working_value is not Presence.DID_NOT)


def gaps(
    events: Sequence[CustodyEvent], person: PersonId, *, longer_than: timedelta, until: date | None = None
) -> tuple[Gap, ...]:
    """Stretches in which nothing is known of a person, oldest first; events may come in any order."""
    theirs = [event for event in in_order(events) if takes_part(event, person) and working_date(event).latest]
    found: list[Gap] = []
    for at, event in enumerate(theirs):
        ended = event.until.working_value.latest if event.until else None
        known_to = ended or working_date(event).latest
        following = theirs[at + 1] if at + 1 < len(theirs) else None
        known_from = (
            working_date(following).earliest if following else until + timedelta(days=1) if until else None
        )
        if known_to and known_from and known_from - known_to - timedelta(days=1) > longer_than:
            found.append(
                Gap(
                    after=event.id,
                    before=following.id if following else None,
                    first=known_to + timedelta(days=1),
                    last=known_from - timedelta(days=1),
                )
            )
    return tuple(found)


def _moved_before(event: CustodyEvent, neighbour: CustodyEvent) -> bool:
    return order_of(event, neighbour) is Order.BEFORE
