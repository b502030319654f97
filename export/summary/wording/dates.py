"""Rough dates in plain words, in the language of a summary."""

from __future__ import annotations

from collections.abc import Callable

from domain.datetext import Point
from domain.roughdate import RoughDate
from resources.date_phrases import DIVISIONS, RANGES
from resources.language import message, words_of

_MONTHS = (
    message("January"),
    message("February"),
    message("March"),
    message("April"),
    message("May"),
    message("June"),
    message("July"),
    message("August"),
    message("September"),
    message("October"),
    message("November"),
    message("December"),
)


def date_in_words(when: RoughDate, language: str) -> str:
    """Say "October 2015", "between 22 October 2015 and 24 October 2015", "about 2015", "not known"; without the source's own words."""
    _ = words_of(language)
    parts = when.parts
    first = _point(parts.start, _) if parts.start else ""
    last = _point(parts.end, _) if parts.end else ""
    if form := RANGES.get((parts.precision, bool(first), bool(last))):
        return _(form).format(first=first, last=last)
    return first or _("not known")


def _point(point: Point, _: Callable[[str], str]) -> str:
    """One date, with what limits it."""
    plain = _plain(point, _)
    if point.approximate:
        plain = _("about {date}").format(date=plain)
    return _("{date} (uncertain)").format(date=plain) if point.uncertain else plain


def _plain(point: Point, _: Callable[[str], str]) -> str:
    if point.division is not None:
        return _(DIVISIONS[point.division]).format(year=point.year)
    if point.month is None:
        return _("{year}").format(year=point.year)
    month = {"month": _(_MONTHS[point.month - 1]), "year": point.year}
    if point.day is None:
        return _("{month} {year}").format(**month)
    day = _("{day} {month} {year}").format(day=point.day, **month)
    if not point.clock:
        return day
    clock = point.clock.removesuffix(":00")
    if not point.offset:
        return _("{date}, {clock}").format(date=day, clock=clock)
    zone = "" if point.offset == "Z" else point.offset
    return _("{date}, {clock} (UTC{zone})").format(date=day, clock=clock, zone=zone)
