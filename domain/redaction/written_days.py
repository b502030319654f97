"""How a day, or an age, is commonly written, so that a file can be searched for it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from domain.age import AgeStatement, AgeUnit

_MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]
_SHORT = 3
_MONTH_AND_YEAR = re.compile(rf"({'|'.join(_MONTHS).lower()}) [0-9]{{4}}")

_BEGINNINGS_OF_YEARS = frozenset({1, 2, 19, 20})
_ENDS_OF_OTHER_MONTHS = frozenset({1, 2})
"""“2월” is the end of “12월”."""
_ONE_DIGIT = 9

_EDGES_OF_BANDS = frozenset({0, 17, 18, 34, 35, 59, 60})
""""18–34 years" is a band and says nothing of somebody aged 34."""


def forms_of_day(day: date, *, numbers_up_to: int, with_year_only: bool = False) -> Iterator[str]:
    """The common written forms of one day, with and without its year.

    numbers_up_to: the greatest number that may stand alone in the file.  A gate that looks across the ends of cells must not take "12" in one
    and "October 2015" in the next for a day, nor "October 20" out of "October 2015", so forms that could meet so are left out.
    with_year_only: where the same day of another year is shown.
    """
    year, month, number = day.year, day.month, day.day
    stands_out = number > max(numbers_up_to, _ONE_DIGIT)
    yield from (
        f"{year}-{month:02}-{number:02}",
        f"{year}-{month}-{number}",
        f"{year}{month:02}{number:02}",
        f"{month:02}/{number:02}/{year}",
        f"{month}/{number}/{year}",
        f"{year}년 {month}월 {number}일",
        f"{year}年{month}月{number}日",
        *(f"{name} {number}, {year}" for name in _names(month)),
    )
    if stands_out:
        yield from (f"{number}/{month:02}/{year}", f"{number}/{month}/{year}")
        if with_year_only:
            yield from (f"{number} {name} {year}" for name in _names(month))
            yield from (f"{number} tháng {month}, {year}", f"{number} tháng {month} năm {year}")
    if not with_year_only:
        yield from _without_year(month, number, stands_out=stands_out)


def _without_year(month: int, number: int, *, stands_out: bool) -> Iterator[str]:
    yield f"ngày {number} tháng {month}"
    for name in _names(month):
        yield from (f"{name} {_ordinal(number)}", f"{_ordinal(number)} {name}")
    if month not in _ENDS_OF_OTHER_MONTHS:
        yield from (f"{month}월 {number}일", f"{month}月{number}日")
    if number not in _BEGINNINGS_OF_YEARS:
        yield from (f"{name} {number}" for name in _names(month))
    if stands_out:
        yield f"{number} tháng {month}"
        yield from (f"{number} {name}" for name in _names(month))


def is_month(folded: str) -> bool:
    """Whether a text in small letters is the English name of a month and a year, and nothing else."""
    return _MONTH_AND_YEAR.fullmatch(folded) is not None


def _names(month: int) -> tuple[str, str]:
    name = _MONTHS[month - 1]
    return name, name[:_SHORT]


def forms_of_age(statement: AgeStatement, *, years_too: bool) -> Iterator[str]:
    """The common written forms of an age as it was stated.  years_too: False where ages in years are shown."""
    for number in {statement.minimum, statement.maximum or statement.minimum}:
        if statement.unit is AgeUnit.MONTHS:
            yield from (f"{number} months", f"{number} month old")
            # Hangul and Han words have no reliable ends: "4세" would be found in "34세".
            yield from (f"{number}개월", f"{number}个月") if number > _ONE_DIGIT else ()
        elif years_too and number not in _EDGES_OF_BANDS:
            yield from (f"{number} years old", f"{number} year old", f"aged {number}")
            yield from (f"{number}세", f"{number}岁") if number > _ONE_DIGIT else ()


def _ordinal(number: int) -> str:
    ending = "th" if number in range(11, 14) else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"
