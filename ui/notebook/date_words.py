"""Rough dates as lists say them: short, in the language of the screen, never more exact than the source."""

from __future__ import annotations

from datetime import date, datetime

from PySide6.QtCore import QDate, QLocale

from domain.datetext import Point
from domain.roughdate import RoughDate
from resources.date_phrases import DIVISIONS, RANGES
from resources.language import language
from resources.language import translated as _
from ui.forms.date_words import day_in_words

_MONTH_FORMATS = {"ko": "yyyy년 M월", "zh_CN": "yyyy年M月", "vi": "M/yyyy"}


def rough_date_in_words(when: RoughDate | None) -> str:
    """Say "22 Oct 2015", "between 23 Oct 2015 and 29 Oct 2015", "about Nov 2015", "date not known"."""
    if when is None or when.is_unknown:
        return _("date not known")
    parts = when.parts
    first = _point(parts.start) if parts.start else ""
    last = _point(parts.end) if parts.end else ""
    form = RANGES.get((parts.precision, bool(first), bool(last)))
    return _(form).format(first=first, last=last) if form else first


def clock_in_words(moment: datetime) -> str:
    """The time of day on this machine's clock: "14:02"."""
    return moment.astimezone().strftime("%H:%M")


def _point(point: Point) -> str:
    plain = _plain(point)
    if point.approximate:
        plain = _("about {date}").format(date=plain)
    return _("{date} (uncertain)").format(date=plain) if point.uncertain else plain


def _plain(point: Point) -> str:
    if point.division is not None:
        return _(DIVISIONS[point.division]).format(year=point.year)
    if point.month is None:
        return str(point.year)
    if point.day is None:
        code = language()
        return QLocale(code).toString(QDate(point.year, point.month, 1), _MONTH_FORMATS.get(code, "MMM yyyy"))
    day = day_in_words(date(point.year, point.month, point.day))
    if not point.clock:
        return day
    clock = point.clock.removesuffix(":00")
    zone = "" if point.offset in ("", "Z") else point.offset
    text = _("{date}, {clock} (UTC{zone})") if point.offset else _("{date}, {clock}")
    return text.format(date=day, clock=clock, zone=zone)
