"""Dates as sources know them: exact, about, between, before, after, a month, a year, or not known at all.

What is kept is a date text (`domain.datetext`), the words of the source, and why the date was worked out so.  Nothing is ever filled in: an
unknown day stays unknown and gives bounds, the earliest and the latest day it can be.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Literal

from domain.datetext import NOT_KNOWN, ImpossibleDate, Point, Precision, Reading, months, reading
from domain.text import paragraphs

__all__ = ["ImpossibleDate", "Order", "Precision", "RoughDate", "order", "overlaps", "reduced"]

_DAY_SECONDS = 24 * 3600

_EXACT = frozenset({Precision.DAY, Precision.TIME})

Coarseness = Literal[Precision.DAY, Precision.MONTH, Precision.QUARTER, Precision.YEAR]


class Order(StrEnum):
    """How two dates lie to each other."""

    BEFORE = "before"
    AFTER = "after"
    SAME = "same"
    """The same day, or the same moment when both have a clock time."""
    NOT_CERTAIN = "not certain"


@dataclass(frozen=True, slots=True, kw_only=True)
class RoughDate:
    """A date as precisely as its source knows it."""

    edtf: str
    """The date text, in its normal form after construction."""
    words: str = ""
    """The source's own words, verbatim: "a few days later"."""
    basis: str = ""
    """Why the date was worked out so, when it was not stated."""

    def __post_init__(self) -> None:
        """Raises ImpossibleDate; UnsafeText for control characters in the words."""
        object.__setattr__(self, "edtf", reading(self.edtf).text)
        paragraphs(self.words)
        paragraphs(self.basis)

    @property
    def parts(self) -> Reading:
        """The date taken apart, for a sentence about it in any language."""
        return reading(self.edtf)

    @property
    def earliest(self) -> date | None:
        """The first day it can be (of a period: its first day); None when nothing bounds it.  "About" moves no bound."""
        return reading(self.edtf).earliest

    @property
    def latest(self) -> date | None:
        """The last day it can be (of a period: its last day); None when nothing bounds it."""
        return reading(self.edtf).latest

    @property
    def precision(self) -> Precision:
        """How much the date says."""
        return reading(self.edtf).precision

    @property
    def is_unknown(self) -> bool:
        """Whether nothing is known."""
        return self.precision is Precision.UNKNOWN

    @property
    def approximate(self) -> bool:
        """Whether the date, or an end of it, is only about right."""
        return any(point.approximate for point in _points(self.parts))

    @property
    def uncertain(self) -> bool:
        """Whether somebody doubts the date or an end of it."""
        return any(point.uncertain for point in _points(self.parts))

    @property
    def sort_key(self) -> tuple[int, int, int]:
        """Sorts dates so that whatever is certainly before stands before; "before the 23rd" sorts at the 23rd, unknown last."""
        parts = self.parts
        anchor = parts.earliest or parts.latest or date.max
        latest = parts.latest or date.max
        return anchor.toordinal(), latest.toordinal(), _seconds(parts)

    @classmethod
    def day(cls, when: date, words: str = "") -> RoughDate:
        """On this day."""
        return cls(edtf=_day_text(when), words=words)

    @classmethod
    def month(cls, year: int, month: int, words: str = "") -> RoughDate:
        """In this month."""
        return cls(edtf=f"{year:04d}-{month:02d}", words=words)

    @classmethod
    def year(cls, year: int, words: str = "") -> RoughDate:
        """In this year."""
        return cls(edtf=f"{year:04d}", words=words)

    @classmethod
    def between(cls, first: date, last: date, words: str = "") -> RoughDate:
        """On some day from the first to the last, both included."""
        return cls(edtf=f"[{_day_text(first)}..{_day_text(last)}]", words=words)

    @classmethod
    def before(cls, when: date, words: str = "") -> RoughDate:
        """On this day or earlier.  Inclusive, as in ISO 8601-2: who is sure that it was not that day gives the day before."""
        return cls(edtf=f"[..{_day_text(when)}]", words=words)

    @classmethod
    def after(cls, when: date, words: str = "") -> RoughDate:
        """On this day or later."""
        return cls(edtf=f"[{_day_text(when)}..]", words=words)

    @classmethod
    def about(cls, when: date, words: str = "") -> RoughDate:
        """About this day."""
        return cls(edtf=f"{_day_text(when)}~", words=words)

    @classmethod
    def period(cls, first: date | None, last: date | None, words: str = "") -> RoughDate:
        """On every day from the first to the last; None = open."""
        return cls(
            edtf=f"{_day_text(first) if first else '..'}/{_day_text(last) if last else '..'}", words=words
        )

    @classmethod
    def unknown(cls, words: str = "") -> RoughDate:
        """Not known."""
        return cls(edtf=NOT_KNOWN, words=words)


def order(one: RoughDate, other: RoughDate) -> Order:
    """How one date lies to another, as far as their bounds tell; ranges that overlap are not certain.

    Days are the calendar days the sources name, wherever they were.  Two clock times on one day are compared when both name a time zone, or
    when neither does.  When the days say one thing and the clocks with their zones another (23:45 in Mong Cai, 00:30 next door in
    Dongxing), it is not certain.
    """
    by_day = _order_by_day(one, other)
    mine, theirs = _moment(one.parts), _moment(other.parts)
    if mine is None or theirs is None:
        return by_day
    if (mine.tzinfo is None) != (theirs.tzinfo is None):
        return Order.NOT_CERTAIN if by_day is Order.SAME else by_day
    by_clock = Order.BEFORE if mine < theirs else Order.AFTER if mine > theirs else Order.SAME
    return by_clock if by_day in (Order.SAME, by_clock) else Order.NOT_CERTAIN


def _order_by_day(one: RoughDate, other: RoughDate) -> Order:
    if one.latest and other.earliest and one.latest < other.earliest:
        return Order.BEFORE
    if one.earliest and other.latest and one.earliest > other.latest:
        return Order.AFTER
    if one.earliest is not None and one.earliest == one.latest == other.earliest == other.latest:
        return Order.SAME
    return Order.NOT_CERTAIN


def overlaps(one: RoughDate, other: RoughDate) -> bool:
    """Whether the two can share a day; what is not known can share one with anything."""
    return _order_by_day(one, other) not in (Order.BEFORE, Order.AFTER)


def reduced(rough: RoughDate, precision: Coarseness) -> RoughDate:
    """The same date made coarser: no finer than `precision`, without the words, the basis, the clock and the zone.

    What comes back depends on nothing but the buckets (day, month, quarter or year) of the two bounds, how precisely each was stated, whether
    it was some day or a period, and whether it was about or uncertain.  Dates that agree in these are equal afterwards, so the finer value
    cannot be read from it.  A range over several quarters is written in months.
    """
    parts = rough.parts
    if parts.earliest is None and parts.latest is None:
        return RoughDate.unknown()
    first = parts.earliest and _bucket(parts.earliest, precision)
    last = parts.latest and _bucket(parts.latest, precision)
    qualifier = {(True, True): "%", (True, False): "~", (False, True): "?", (False, False): ""}[
        rough.approximate, rough.uncertain
    ]
    is_period = parts.precision is Precision.PERIOD
    if first and last and (first == last or not is_period):
        for name in _names(first[0], precision):
            if (reading(name).earliest, reading(name).latest) == (first[0], last[1]):
                return RoughDate(
                    edtf=name + (qualifier if reading(name).precision is not Precision.QUARTER else "")
                )
    start = _end_text(first[0], precision, parts.start) if first else ""
    end = _end_text(last[1], precision, parts.end or parts.start) if last else ""
    if is_period:
        return RoughDate(edtf=f"{start + qualifier if start else '..'}/{end + qualifier if end else '..'}")
    return RoughDate(edtf=f"[{start}..{end}]")


def _bucket(day: date, precision: Coarseness) -> tuple[date, date]:
    """The first and the last day of the bucket a day falls into."""
    if precision is Precision.DAY:
        return day, day
    if precision is Precision.QUARTER:
        return months(day.year, (day.month - 1) // 3 * 3 + 1, 3)
    return months(day.year, 1, 12) if precision is Precision.YEAR else months(day.year, day.month, 1)


def _names(first: date, precision: Coarseness) -> tuple[str, ...]:
    """The single dates that begin on a day; the quarter only where quarters were asked for."""
    names = (f"{first:%Y-%m-%d}", f"{first:%Y-%m}", f"{first:%Y}")
    return (*names, f"{first:%Y}-{33 + (first.month - 1) // 3}") if precision is Precision.QUARTER else names


def _end_text(day: date, precision: Coarseness, stated: Point | None) -> str:
    """An end of a range, never finer than it was stated: a period that began in 1990 did not begin on 1 January."""
    known = stated.precision if stated else precision
    if Precision.YEAR in (precision, known):
        return f"{day:%Y}"
    return f"{day:%Y-%m}" if precision is not Precision.DAY or known not in _EXACT else _day_text(day)


def _day_text(when: date) -> str:
    return f"{when.year:04d}-{when.month:02d}-{when.day:02d}"  # not isoformat(): a datetime is a date too


def _points(parts: Reading) -> tuple[Point, ...]:
    return tuple(point for point in (parts.start, parts.end) if point)


def _moment(parts: Reading) -> datetime | None:
    """The moment a date with a clock time names, with its zone if it names one; None for every other date."""
    return datetime.fromisoformat(parts.text) if parts.precision is Precision.TIME else None


def _seconds(parts: Reading) -> int:
    """Seconds since midnight UTC of the calendar day, for sorting within a day; a day without a clock time comes first.

    A clock time without a zone sorts as if it were UTC+8, the zone of most of these events.
    """
    moment = _moment(parts)
    if moment is None:
        return -_DAY_SECONDS
    offset = moment.utcoffset() or timedelta() if moment.tzinfo else timedelta(hours=8)
    return moment.hour * 3600 + moment.minute * 60 + moment.second - int(offset.total_seconds())
