"""Clocks: the days that run for people in custody and for those who act for them, as far as rough dates tell.

Every clock is worked out from bounds.  What runs out is taken at its worst, from the earliest day that a date can mean; the other end is given
beside it, so that whoever shows it can say how sure it is.
"""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta

from domain.age import Span
from domain.roughdate import RoughDate  # of years up to 2999: no sum leaves the calendar

URGENT_MONTHS = 3
"""The urgent procedure of the United Nations on disappearances takes what began less than so many months before it is told."""

REPLY_DAYS = 60
"""Within which a Government is asked to answer a communication on arbitrary detention."""

_MONTHS_IN_A_YEAR = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class Days:
    """A number of days: the least and the greatest that the dates allow; None where nothing bounds it, below 0 for what is past."""

    least: int | None
    most: int | None


def days_from(first: RoughDate, last: RoughDate) -> Days:
    """From one date to another."""
    return Days(least=_between(first.latest, last.earliest), most=_between(first.earliest, last.latest))


def days_since_confirmed(confirmed: RoughDate, on: RoughDate) -> Days:
    """How long nobody has confirmed where a person is; never below 0, since nothing is confirmed ahead of time."""
    days = days_from(confirmed, on)
    return Days(
        least=None if days.least is None else max(days.least, 0),
        most=None if days.most is None else max(days.most, 0),
    )


def urgent_window(began: RoughDate) -> Span:
    """The first and the last day on which the window of the urgent procedure can close for a disappearance of this date."""
    return Span(
        earliest=_months_after(began.earliest, URGENT_MONTHS),
        latest=_months_after(began.latest, URGENT_MONTHS),
    )


def reply_due(sent: RoughDate) -> Span:
    """The first and the last day on which the time for a Government's answer can end."""
    return Span(earliest=_days_after(sent.earliest, REPLY_DAYS), latest=_days_after(sent.latest, REPLY_DAYS))


def days_left(until: Span, on: RoughDate) -> Days:
    """From a date to the end of a clock: at worst and at best."""
    return Days(least=_between(on.latest, until.earliest), most=_between(on.earliest, until.latest))


def days_left_at_worst(until: Span, on: RoughDate) -> Days:
    """From a date to the first day on which a clock can end; what stays open is only what the date leaves open."""
    return days_left(Span(earliest=until.earliest, latest=until.earliest), on)


def _between(first: date | None, last: date | None) -> int | None:
    return None if first is None or last is None else (last - first).days


def _days_after(day: date | None, days: int) -> date | None:
    return None if day is None else day + timedelta(days=days)


def _months_after(day: date | None, months: int) -> date | None:
    """The day of the same number, or the last one of a month that has none."""
    if day is None:
        return None
    year, month = divmod(day.year * _MONTHS_IN_A_YEAR + day.month - 1 + months, _MONTHS_IN_A_YEAR)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))
