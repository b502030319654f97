"""Days and times in a text, made as coarse as the profile makes every date: to the month, the quarter, the year, or withheld."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from domain.redaction.freetext.day_shapes import (
    DATES,
    ENGLISH,
    MONTHS,
    SHORT,
    THAI,
    THAI_SHORT,
)
from domain.redaction.freetext.feasts import HOLIDAYS, WEEKDAYS
from domain.redaction.freetext.findings import Find, What, Why
from domain.redaction.freetext.folding import Folded, folded
from domain.redaction.freetext.hours import TIMES
from domain.redaction.freetext.relative_days import RELATIVE_DAYS
from domain.redaction.freetext.said_numbers import number_of
from domain.redaction.profiles import DATES as DATES_GUARD
from domain.redaction.profiles import Operator, Profile, operator_for

_KEEPS_DAYS = frozenset({Operator.DAY, Operator.KEEP})
_THAI_YEARS_FROM, _THAI_YEARS = 2400, 543
_MONTHS_IN_A_QUARTER = 3


def days_in(text: Folded, profile: Profile) -> Iterator[Find]:
    """Every day, weekday, holiday and time of day that is finer than the profile shows a date."""
    operator = operator_for(profile, DATES_GUARD)
    whole = (TIMES,) if operator in _KEEPS_DAYS else (TIMES, WEEKDAYS, HOLIDAYS, RELATIVE_DAYS)
    for shapes in whole:
        for shape, _match, start, end in shapes.matches(text):
            yield _found(text, shape.what, start, end)
    for shapes in (
        () if operator in _KEEPS_DAYS else (DATES,) if operator is Operator.MONTH else (DATES, MONTHS)
    ):
        for shape, match, start, end in shapes.matches(text):
            if _is_written_as_month(text, match):
                yield _found(text, shape.what, start, end, instead=_coarse(match, operator))


def _is_written_as_month(text: Folded, match: re.Match[str]) -> bool:
    """Whether an English month has its capital: "they may 2 of them" is none."""
    groups = match.groupdict()
    month = groups.get("m") or ""
    return month not in ENGLISH or text.is_capital(match.start("m"))


def _coarse(match: re.Match[str], operator: Operator) -> str:
    """Year and month, year and quarter, or year, as far as the text tells; "" otherwise."""
    groups = match.groupdict()
    said_year, said_month = (
        (groups.get("y") or groups.get("y2") or ""),
        (groups.get("m") or groups.get("m2") or ""),
    )
    year, month = _year_of(said_year), month_of(said_month)
    if operator is Operator.YEAR:
        return year
    if operator is Operator.MONTH and month:
        return f"{year}-{month:02}" if year else f"--{month:02}"
    if operator is Operator.QUARTER and month:
        quarter = f"Q{(month - 1) // _MONTHS_IN_A_QUARTER + 1}"
        return f"{year} {quarter}" if year else quarter
    return ""


def _year_of(said: str) -> str:
    digits = "".join(str(digit) if (digit := _HAN_DIGITS.find(each)) >= 0 else each for each in said)
    if len(digits) != len("2015"):
        return ""
    year = int(digits)
    return str(year - _THAI_YEARS if year > _THAI_YEARS_FROM else year)


_HAN_DIGITS = "〇一二三四五六七八九"


@cache
def _months() -> dict[str, int]:
    names = {
        **{name: number for number, name in enumerate(ENGLISH, 1)},
        **{name[:SHORT]: number for number, name in enumerate(ENGLISH, 1)},
        **{
            folded(name).plain: number for names in (THAI, THAI_SHORT) for number, name in enumerate(names, 1)
        },
    }
    others = {
        "sept": 9,
        "gieng": 1,
        "chap": 12,
        "정": 1,
        "正": 1,
        "腊": 12,
        "臘": 12,
        "tu": 4,
        "시": 10,
        "유": 6,
    }
    return names | {folded(name).plain: number for name, number in others.items()}


def month_of(said: str) -> int:
    """The month that a folded text says; 0 if it says none."""
    number = _months().get(said) or number_of(said) or 0
    return number if number <= len(ENGLISH) else 0


def _found(text: Folded, what: What, start: int, end: int, *, instead: str = "") -> Find:
    first, behind = text.range(start, end)
    return Find(start=first, end=behind, what=what, why=Why.PROFILE, instead=instead, may_be_kept=False)
