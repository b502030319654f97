"""Ages as they were stated, and the birth dates they allow.

A birth date is rarely known; "11 months" or "about 40" is, with a day it refers to.  So the statement is kept, and the first and last day of
birth are worked out from it.  The Korean way counts 1 at birth and one more at each New Year; a statement may not tell which way was meant.
"""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from domain.errors import DomainError
from domain.roughdate import RoughDate
from domain.text import paragraphs

OLDEST = 130
"""Years; nobody is known to have lived longer than 122."""

MONTHS_IN_A_YEAR = 12


class ImpossibleAge(DomainError):
    """No person can have this age."""

    sentence = "This age is not possible. Check the number, the unit, and the way of counting."


class AgeUnit(StrEnum):
    """What the number counts."""

    MONTHS = "months"
    YEARS = "years"


class AgeSystem(StrEnum):
    """How years are counted; months are counted alike everywhere."""

    INTERNATIONAL = "international"
    """Completed years since birth."""
    KOREAN = "korean"
    """The year of birth is 1; one more at each New Year."""
    UNKNOWN = "unknown"


class AgeBand(StrEnum):
    """Age as a summary may print it."""

    MINOR = "0-17"
    YOUNGER_ADULT = "18-34"
    MIDDLE_ADULT = "35-59"
    OLDER_ADULT = "60+"
    NOT_KNOWN = "not known"


class Stage(StrEnum):
    """Age as the notebook itself speaks of a person; finer than what a summary prints."""

    INFANT = "infant"
    """Under one year."""
    CHILD = "child"
    ADULT = "adult"
    NOT_KNOWN = "not known"


_BANDS = (
    (0, 17, AgeBand.MINOR),
    (18, 34, AgeBand.YOUNGER_ADULT),
    (35, 59, AgeBand.MIDDLE_ADULT),
    (60, None, AgeBand.OLDER_ADULT),
)

_STAGES = ((0, 0, Stage.INFANT), (1, 17, Stage.CHILD), (18, None, Stage.ADULT))


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """A first and a last possible day, both included; None = nothing bounds it."""

    earliest: date | None
    latest: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class AgeStatement:
    """An age as somebody stated it."""

    minimum: int
    maximum: int | None
    """The same as `minimum` for a single number; None for "or older"."""
    unit: AgeUnit = AgeUnit.YEARS
    system: AgeSystem = AgeSystem.UNKNOWN
    at: RoughDate
    """The day the statement refers to."""
    words: str = ""
    """The source's own words."""

    def __post_init__(self) -> None:
        """Raises ImpossibleAge; UnsafeText for control characters in the words."""
        oldest = OLDEST * (MONTHS_IN_A_YEAR if self.unit is AgeUnit.MONTHS else 1)
        youngest = 1 if self.system is AgeSystem.KOREAN and self.unit is AgeUnit.YEARS else 0
        maximum = self.minimum if self.maximum is None else self.maximum
        if not youngest <= self.minimum <= maximum <= oldest:
            raise ImpossibleAge
        paragraphs(self.words)


def birth_interval(statement: AgeStatement) -> Span:
    """The first and the last day on which the person can have been born.

    "11 months" on 22 October 2015 is a birth from 23 October to 22 November 2014.  Korean age 1 in 2015 is a birth in 2015, and never after
    the day of the statement.  When the way of counting is not known, the interval holds both.
    """
    if statement.unit is AgeUnit.MONTHS:
        return _completed(statement, 1)
    if statement.system is AgeSystem.INTERNATIONAL:
        return _completed(statement, MONTHS_IN_A_YEAR)
    if statement.system is AgeSystem.KOREAN:
        return _by_new_years(statement)
    one, other = _completed(statement, MONTHS_IN_A_YEAR), _by_new_years(statement)
    earliest = min(one.earliest, other.earliest) if one.earliest and other.earliest else None
    latest = max(one.latest, other.latest) if one.latest and other.latest else None
    return Span(earliest=earliest, latest=latest)


def _completed(statement: AgeStatement, months: int) -> Span:
    """Birth from an age in completed units of so many months."""
    first, last = statement.at.earliest, statement.at.latest
    earliest = None
    if first and statement.maximum is not None:
        earliest = _months_before(first, (statement.maximum + 1) * months) + timedelta(days=1)
    return Span(earliest=earliest, latest=_months_before(last, statement.minimum * months) if last else None)


def _by_new_years(statement: AgeStatement) -> Span:
    """Birth from an age in the Korean way."""
    first, last = statement.at.earliest, statement.at.latest
    earliest = (
        date(first.year - statement.maximum + 1, 1, 1) if first and statement.maximum is not None else None
    )
    # Nobody is stated an age before being born; this also holds the 0 that only the international way can mean.
    latest = min(last, date(last.year - statement.minimum + 1, 12, 31)) if last else None
    return Span(earliest=earliest, latest=latest)


def age_band(birth: Span, on: RoughDate) -> AgeBand:
    """The band a person is in on a date; NOT_KNOWN when the bounds allow two bands, or a birth after that date."""
    ages = age_range(birth, on)
    return next((band for low, high, band in _BANDS if _within(ages, low, high)), AgeBand.NOT_KNOWN)


def stage(birth: Span, on: RoughDate) -> Stage:
    """Whether a person is an infant, a child or an adult on a date; NOT_KNOWN when the bounds allow two."""
    ages = age_range(birth, on)
    return next((stage for low, high, stage in _STAGES if _within(ages, low, high)), Stage.NOT_KNOWN)


def _within(ages: tuple[int, int | None] | None, low: int, high: int | None) -> bool:
    if ages is None or ages[0] < low:
        return False
    return high is None or (ages[1] is not None and ages[1] <= high)


def age_range(birth: Span, on: RoughDate) -> tuple[int, int | None] | None:
    """The least and the greatest age in completed years on a date; no greatest one when nothing bounds it.

    None when the person cannot have been born by then.
    """
    youngest = _months_lived(birth.latest, on.earliest) if birth.latest and on.earliest else 0
    oldest = _months_lived(birth.earliest, on.latest) if birth.earliest and on.latest else None
    if oldest is not None and oldest < 0:
        return None
    return max(youngest, 0) // MONTHS_IN_A_YEAR, None if oldest is None else oldest // MONTHS_IN_A_YEAR


# A month is completed on the day of the month of birth, or on the last day of a month that has no such day: who was born on 29 February
# has a birthday on 28 February.  Both functions keep to this, so each statement gives back its own age.


def _months_lived(born: date, on: date) -> int:
    """Completed months from birth to a day; below 0 when the day lies before the birth."""
    reached = on.day >= born.day or on.day == monthrange(on.year, on.month)[1]
    return (on.year - born.year) * MONTHS_IN_A_YEAR + on.month - born.month - (not reached)


def _months_before(day: date, months: int) -> date:
    """The last day of birth for which so many months are completed on a day."""
    year, month = divmod(day.year * MONTHS_IN_A_YEAR + day.month - 1 - months, MONTHS_IN_A_YEAR)
    last = monthrange(year, month + 1)[1]
    is_month_end = day.day == monthrange(day.year, day.month)[1]
    return date(year, month + 1, last if is_month_end else min(day.day, last))
