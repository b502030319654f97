"""The date text: reading the safe part of ISO 8601-2 (EDTF) that this notebook keeps.

A single date     2015-10-22   2015-10   2015   2015-21 … 24 (season)   2015-33 … 36 (quarter)   2015-10-22T14:30:00[Z|+08:30]
A qualifier       ~ about   ? uncertain   % both, behind a day, a month or a year, alone or in a period
A period          a/b   a/..   ../b        true on every day from a to b
Some day          [a..b]   [..b]   [a..]   true on one day, which lies from a to b; both ends belong to it
Nothing known     XXXX-XX-XX

The ends of periods and ranges are days, months or years.  Anything else is refused, however valid elsewhere, because the readers of such
texts disagree about its bounds.  Qualifiers never move a bound.
"""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from functools import lru_cache

from domain.errors import DomainError

LONGEST = 60
"""Characters; the longest text of the subset has 26."""

FIRST_YEAR, LAST_YEAR = 1000, 2999
"""Outside of these a year is a slip of the keyboard; inside, no sum of a date and a life leaves the calendar."""

NOT_KNOWN = "XXXX-XX-XX"


class ImpossibleDate(DomainError):
    """A date that the calendar does not have, or a text that is no date of the subset."""

    sentence = "This is not a date that can be kept. Write it as year-month-day, or choose “not known”."


class Precision(StrEnum):
    """How much a date says."""

    TIME = "time"
    DAY = "day"
    MONTH = "month"
    QUARTER = "quarter"
    SEASON = "season"
    YEAR = "year"
    BETWEEN = "between"
    BEFORE = "before"
    AFTER = "after"
    PERIOD = "period"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """One date of a date text, in the parts a sentence about it needs."""

    text: str
    precision: Precision
    year: int
    month: int | None = None
    day: int | None = None
    division: int | None = None
    """21 spring, 22 summer, 23 autumn, 24 winter; 33, 34, 35, 36 the quarters."""
    clock: str = ""
    """"14:30:00", or empty."""
    offset: str = ""
    """"Z", "+08:30", or empty when the source names no time zone."""
    approximate: bool = False
    uncertain: bool = False
    first: date
    last: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What a date text says: its normal form, its shape, and the one or two dates in it."""

    text: str
    precision: Precision
    start: Point | None = None
    """The date itself, or where a range begins; None when open or nothing is known."""
    end: Point | None = None
    """Where a range ends; None for a single date or when open."""
    earliest: date | None = None
    latest: date | None = None


_POINT = re.compile(
    r"(?P<year>[0-9]{4})"
    r"(?:-(?P<part>[0-9]{2})(?:-(?P<day>[0-9]{2})"
    r"(?:T(?P<hour>[0-9]{2}):(?P<minute>[0-9]{2})(?::(?P<second>[0-9]{2}))?(?P<offset>Z|[+-][0-9]{2}(?::?[0-9]{2})?)?)?)?)?"
    r"(?P<qualifier>[~?%]|~\?|\?~)?"
)

_SEASONS = {21: 3, 22: 6, 23: 9, 24: 12}
"""Season → its first month, in the northern hemisphere.

Winter is named for the year it begins in: winter 2015 is 1 December 2015 to the end of February 2016.  Who means the winter before, or
cannot tell, writes [2014-12..2015-02] or [2014-12..2016-02].
"""

_QUARTERS = {33: 1, 34: 4, 35: 7, 36: 10}

_MONTHS, _SIXTY = range(1, 13), range(60)

_OUTERMOST_ZONE = 1400
"""UTC+14:00 (Kiribati), as a number."""

_END_PRECISIONS = (Precision.DAY, Precision.MONTH, Precision.YEAR)


@lru_cache(maxsize=4096)
def reading(text: str) -> Reading:
    """What a date text says.

    Raises:
        ImpossibleDate: it is not in the subset, names a day the calendar does not have, or ends before it begins.
    """
    if len(text) > LONGEST or not text.isascii():
        raise ImpossibleDate
    text = text.strip(" ").upper()
    if text == NOT_KNOWN:
        return Reading(text=text, precision=Precision.UNKNOWN)
    if text.startswith("[") and text.endswith("]"):
        return _some_day(text[1:-1])
    if "/" in text:
        return _period(text)
    point = _point(text)
    return Reading(
        text=point.text, precision=point.precision, start=point, earliest=point.first, latest=point.last
    )


def _some_day(inner: str) -> Reading:
    left, dots, right = inner.partition("..")
    if not dots:
        raise ImpossibleDate
    start, end = _ends(left, right)
    if any(point and (point.approximate or point.uncertain) for point in (start, end)):
        raise ImpossibleDate("The ends of “between” cannot be “about”. Move them apart instead.")
    if start and end and start.precision is not end.precision:
        # ISO 8601-2 leaves ends of unequal precision open; as days they say the same without doubt.
        start, end = _point(start.first.isoformat()), _point(end.last.isoformat())
    if start is None:
        precision = Precision.BEFORE
    elif end is None:
        precision = Precision.AFTER
    elif start.text == end.text:
        return reading(start.text)
    else:
        precision = Precision.BETWEEN
    text = f"[{start.text if start else ''}..{end.text if end else ''}]"
    return _range(text, precision, start, end)


def _period(text: str) -> Reading:
    left, right = (("" if part == ".." else part or NOT_KNOWN) for part in text.split("/", 1))
    start, end = _ends(left, right)
    if start and end and start.text == end.text and start.precision is Precision.DAY:
        return reading(start.text)
    return _range(
        f"{start.text if start else '..'}/{end.text if end else '..'}", Precision.PERIOD, start, end
    )


def _ends(left: str, right: str) -> tuple[Point | None, Point | None]:
    start = _point(left) if left else None
    end = _point(right) if right else None
    if any(point and point.precision not in _END_PRECISIONS for point in (start, end)):
        raise ImpossibleDate("The ends of a stretch of time are days, months or years.")
    if start is None and end is None:
        raise ImpossibleDate("A stretch of time needs a beginning or an end.")
    if start and end and end.last < start.first:
        raise ImpossibleDate("The end lies before the beginning.")
    return start, end


def _range(text: str, precision: Precision, start: Point | None, end: Point | None) -> Reading:
    return Reading(
        text=text,
        precision=precision,
        start=start,
        end=end,
        earliest=start.first if start else None,
        latest=end.last if end else None,
    )


def _point(text: str) -> Point:
    match = _POINT.fullmatch(text)
    if match is None:
        raise ImpossibleDate
    year, part = int(match["year"]), int(match["part"] or 0)
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise ImpossibleDate("The year must lie between 1000 and 2999.")
    plain = _plain_point(match, year, part)
    if not match["qualifier"]:
        return plain
    if plain.precision not in _END_PRECISIONS:
        raise ImpossibleDate("Only a day, a month or a year can be “about” or uncertain.")
    mark = {"~?": "%", "?~": "%"}.get(match["qualifier"], match["qualifier"])
    return replace(plain, text=plain.text + mark, approximate=mark in "~%", uncertain=mark in "?%")


def _plain_point(match: re.Match[str], year: int, part: int) -> Point:
    """A date without its qualifier; `part` is the month, season or quarter, 0 when there is none."""
    if match["part"] is None:
        first, last = months(year, 1, 12)
        return Point(text=match["year"], precision=Precision.YEAR, year=year, first=first, last=last)
    text, precision = (
        f"{match['year']}-{match['part']}",
        Precision.SEASON if part in _SEASONS else Precision.QUARTER,
    )
    if match["day"] is None and (begins := _SEASONS.get(part) or _QUARTERS.get(part)):
        first, last = months(year, begins, 3)
        return Point(text=text, precision=precision, year=year, division=part, first=first, last=last)
    if part not in _MONTHS:
        raise ImpossibleDate("There is no such month.")
    first, last = months(year, part, 1)
    if match["day"] is None:
        return Point(text=text, precision=Precision.MONTH, year=year, month=part, first=first, last=last)
    day = int(match["day"])
    if not 1 <= day <= last.day:
        raise ImpossibleDate("There is no such day in that month.")
    on = last.replace(day=day)
    plain = Point(
        text=on.isoformat(), precision=Precision.DAY, year=year, month=part, day=day, first=on, last=on
    )
    return plain if match["hour"] is None else _with_clock(plain, match)


def _with_clock(plain: Point, match: re.Match[str]) -> Point:
    hour, minute, second = match["hour"], match["minute"], match["second"] or "00"
    offset = match["offset"] or ""
    if int(hour) not in range(24) or int(minute) not in _SIXTY or int(second) not in _SIXTY:
        raise ImpossibleDate("There is no such time of day.")
    clock = f"{hour}:{minute}:{second}"
    if offset not in ("", "Z"):
        hours, minutes = offset[1:3], offset[3:].removeprefix(":") or "00"
        if int(minutes) not in _SIXTY or int(hours + minutes) > _OUTERMOST_ZONE or offset[:3] == "-00":
            raise ImpossibleDate("There is no such time zone.")
        offset = "Z" if hours == minutes == "00" else f"{offset[0]}{hours}:{minutes}"
    return replace(
        plain, text=f"{plain.text}T{clock}{offset}", precision=Precision.TIME, clock=clock, offset=offset
    )


def months(year: int, first: int, count: int) -> tuple[date, date]:
    """The first and the last day of `count` months, which may run into the next year."""
    carry, last = divmod(first + count - 2, 12)
    return date(year, first, 1), date(year + carry, last + 1, monthrange(year + carry, last + 1)[1])
