"""Dates in plain words, in the language of the screen."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QDate, QLocale

from domain.datetext import Precision
from domain.roughdate import RoughDate
from resources.language import language
from resources.language import translated as _

_DAY_FORMATS = {"ko": "yyyy년 M월 d일", "zh_CN": "yyyy年M月d日", "vi": "d/M/yyyy"}


def day_in_words(day: date) -> str:
    """One day: "22 Oct 2015"."""
    code = language()
    return QLocale(code).toString(QDate(day.year, day.month, day.day), _DAY_FORMATS.get(code, "d MMM yyyy"))


def place_in_time(rough: RoughDate) -> str:
    """A sentence that says where a date stands among others."""
    first = day_in_words(rough.earliest) if rough.earliest else ""
    last = day_in_words(rough.latest) if rough.latest else ""
    if not first and not last:
        return _("No date is known; sorted after all others.")
    if not first:
        return _("On {last} or earlier.").format(last=last)
    if not last:
        return _("On {first} or later.").format(first=first)
    if rough.precision is Precision.PERIOD:
        return _("The whole time from {first} to {last}.").format(first=first, last=last)
    if first == last:
        return (
            _("Sorted at about {day}.").format(day=first)
            if rough.approximate
            else _("Sorted at {day}.").format(day=first)
        )
    return _("Sorted between {first} and {last}.").format(first=first, last=last)
