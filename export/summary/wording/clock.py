"""The clock of the urgent procedure on disappearances: until when, at worst, as exactly as dates are shown to this reader.

It runs from the dates of the redacted case to the day that case is told for; no other clock is read.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from domain.clocks import days_left_at_worst, urgent_window
from domain.redaction.marks import Absence
from domain.redaction.redacted import RedactedCase
from domain.redaction.redacted_events import RedactedEvent
from domain.redaction.redacted_people import RedactedPerson, RedactedState
from domain.roughdate import Coarseness, Precision, RoughDate, reduced
from domain.vocabulary.custody import CustodyStatus
from domain.vocabulary.events import CustodyEffect, effect
from export.summary.document import Block, Cell, Column, Line, Look, Piece, Row, Table
from export.summary.wording.parts import called_together
from export.summary.wording.states import group_size
from export.summary.wording.words import NONE, Words, cell
from resources.language import message

_OVER = frozenset({CustodyStatus.FREE, CustodyStatus.DEAD})
_COARSE: dict[Precision, Coarseness] = {
    Precision.MONTH: Precision.MONTH,
    Precision.QUARTER: Precision.QUARTER,
    Precision.YEAR: Precision.YEAR,
}
_WEEK = 7
_FEW_WEEKS = 2
"""Weeks below which a coarse date says no more than that it is soon."""


@dataclass(frozen=True, slots=True)
class _Start:
    """From when the months may be counted."""

    trace: RoughDate | Absence
    arrest: RoughDate | Absence


def clock(redacted: RedactedCase, words: Words) -> tuple[Block, ...]:
    """The window for everybody who is held or missing; nothing where it runs for nobody, or where no day is shown."""
    _ = words.form
    if isinstance(redacted.on, Absence):
        return ()
    first = _("People") if isinstance(redacted.people, Absence) else _("Person")
    columns = (
        Column(heading=first, share=1.5),
        Column(heading=_("Counted from"), share=1.5),
        Column(heading=_("Date"), share=1.1),
        Column(heading=_("May close as early as"), share=1.2),
        Column(heading=_("Time left, at worst"), share=1.2),
    )
    rows = [row for start, who in _starts(redacted, words) for row in _rows(start, who, redacted.on, words)]
    if not rows:
        return ()
    lead = (
        _(
            "The United Nations’ urgent procedure on disappearances takes what began less than three months before it is told."
        ),
        _("The months are counted from the earliest day that the dates shown here allow."),
    )
    return (lead, Table(columns=columns, rows=tuple(rows)))


def windows(
    states: Iterable[RedactedState], arrest: RoughDate | Absence, redacted: RedactedCase, words: Words
) -> Iterator[Line]:
    """For those in some states: a line for each date that the months may be counted from."""
    if isinstance(redacted.on, Absence):
        return
    starts = dict.fromkeys(
        _Start(last_trace(state), arrest) for state in states if state.now.status not in _OVER
    )
    said: dict[tuple[Piece, RoughDate], None] = {
        counted: None for start in starts for counted in _counted_from(start, words)
    }
    for label, began in said:
        closes, left = _closing(began, redacted.on, words)
        counted = words.phrase(message("(counted from: {beginning})"), Look.MUTED, beginning=label.text)
        yield (closes, Piece("·", look=Look.MUTED), left, counted)


def last_trace(state: RedactedState) -> RoughDate | Absence:
    """The date from which on nothing is sure: the last confirmation, or the loss of every trace where that was before."""
    known = [each for each in (state.last_confirmed, state.since) if not isinstance(each, Absence)]
    if state.now.status is not CustodyStatus.WHEREABOUTS_UNKNOWN:
        return known[0] if known else state.last_confirmed
    return min(known, key=lambda each: each.sort_key) if known else state.since


def arrest_of(person: RedactedPerson, events: Sequence[RedactedEvent]) -> RoughDate | Absence:
    """When somebody first held the person, by the earliest account of the event that the chain of custody begins with."""
    first = next((step for step in person.chain if step.leaves.status is CustodyStatus.HELD), None)
    event = next((each for each in events if first and each.number == first.event), None)
    return beginning(event)


def first_held(events: Sequence[RedactedEvent]) -> RedactedEvent | None:
    """The first event by which anybody came into custody."""
    for event in events:
        if not isinstance(event.kind, Absence) and effect(event.kind) is CustodyEffect.HOLDS:
            return event
    return None


def beginning(event: RedactedEvent | None) -> RoughDate | Absence:
    """When an event began at the earliest, over all its accounts; by the working one where no account bounds it."""
    when = event.when if event else Absence.NOT_KNOWN
    if isinstance(when, Absence):
        return when
    values = [account.value for account in when.accounts if not isinstance(account.value, Absence)]
    bounded = [(value.earliest, at) for at, value in enumerate(values) if value.earliest]
    return values[min(bounded)[1]] if bounded else when.working.value


def _starts(redacted: RedactedCase, words: Words) -> Iterator[tuple[_Start, Cell]]:
    """Those for whom the months are counted alike stand together."""
    if isinstance(redacted.people, Absence):
        arrest = beginning(first_held(redacted.events))
        sizes: dict[_Start, list[Line]] = {}
        for group in redacted.groups:
            if group.state.now.status not in _OVER:
                start = _Start(last_trace(group.state), arrest)
                sizes.setdefault(start, []).append(group_size(group, words))
        yield from ((start, tuple(dict.fromkeys(lines))) for start, lines in sizes.items())
        return
    alike: dict[_Start, list[str]] = {}
    for person in redacted.people:
        if person.state.now.status not in _OVER:
            start = _Start(last_trace(person.state), arrest_of(person, redacted.events))
            alike.setdefault(start, []).append(person.label)
    everybody = [person.label for person in redacted.people]
    for start, labels in alike.items():
        yield start, (called_together(labels, everybody, words),)


def _rows(start: _Start, who: Cell, on: RoughDate, words: Words) -> Iterator[Row]:
    for at, (label, began) in enumerate(_counted_from(start, words)):
        closes, left = _closing(began, on, words)
        yield Row(
            cells=(
                () if at else who,
                cell(label),
                cell(words.date(began)),
                cell(closes),
                cell(left),
            ),
            is_rival=at > 0,
        )


def _counted_from(start: _Start, words: Words) -> Iterator[tuple[Piece, RoughDate]]:
    _ = words.form
    if not isinstance(start.trace, Absence):
        yield _("the last sign of them"), start.trace
    if not isinstance(start.arrest, Absence) and start.arrest != start.trace:
        yield _("the arrest"), start.arrest


def _closing(began: RoughDate, on: RoughDate, words: Words) -> tuple[Piece, Piece]:
    """The first date on which the window may close, and how long that is, no more exactly than dates are shown."""
    _ = words.form
    window = urgent_window(began)
    if window.earliest is None:
        return NONE, words.absent(Absence.NOT_KNOWN)
    coarse = _COARSE.get(on.precision, Precision.DAY)
    closes = words.date(reduced(RoughDate.day(window.earliest), coarse), Look.STRONG)
    left = days_left_at_worst(window, on)
    if left.most is None or left.most <= 0:
        return closes, _("Over")
    if left.least is None or left.least <= 0:
        return closes, _("May be over already")
    if coarse is Precision.DAY:
        form = message("{number} day") if left.least == 1 else message("{number} days")
        return closes, words.phrase(form, Look.STRONG, number=left.least)
    weeks = left.least // _WEEK
    if weeks < _FEW_WEEKS:
        return closes, _("Perhaps only days")
    return closes, words.phrase(message("At least {number} weeks"), Look.STRONG, number=weeks)
