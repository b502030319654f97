"""What stands in the boxes of a date, turned into a RoughDate and back.  Pure: no widgets here."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from domain.datetext import Point, Precision
from domain.errors import DomainError
from domain.roughdate import RoughDate
from domain.text import LONGEST_TEXT, paragraphs
from resources.language import message
from ui.forms.readable import kept


class Mode(StrEnum):
    """The ways in which a date can be known, in the order in which a form offers them."""

    DAY = "day"
    BETWEEN = "between"
    AFTER = "after"
    BEFORE = "before"
    ABOUT = "about"
    MONTH = "month"
    YEAR = "year"
    PERIOD = "period"
    UNKNOWN = "unknown"
    WRITTEN = "written"
    """A season, a quarter, a doubtful date: written as a date text."""


TWO_DATES = (Mode.BETWEEN, Mode.PERIOD)
NO_BOXES = (Mode.UNKNOWN, Mode.WRITTEN)


@dataclass(frozen=True, slots=True, kw_only=True)
class Boxes:
    """Year, month and day as they are typed; each may be empty, or no number at all."""

    year: str = ""
    month: str = ""
    day: str = ""

    @property
    def typed(self) -> str:
        """All of it, for keeping it as words where it is no date."""
        return "-".join(part.strip() for part in (self.year, self.month, self.day) if part.strip())


@dataclass(frozen=True, slots=True, kw_only=True)
class DateEntry:
    """Everything that stands in a date's fields."""

    mode: Mode = Mode.DAY
    start: Boxes = Boxes()
    end: Boxes = Boxes()
    clock: str = ""
    offset: str = ""
    written: str = ""
    words: str = ""
    basis: str = ""


class NoDate(Exception):
    """What is typed is no date; the sentence says why (an English message id)."""

    def __init__(self, sentence: str) -> None:
        super().__init__(sentence)
        self.sentence = sentence


def entry_of(rough: RoughDate | None) -> DateEntry:
    """The boxes that show a date."""
    if rough is None:
        return DateEntry()
    mode, parts = _mode_of(rough), rough.parts
    clock = parts.start.clock.removesuffix(":00") if parts.start else ""
    return DateEntry(
        mode=mode,
        start=_boxes_of(parts.end if mode is Mode.BEFORE else parts.start),
        end=_boxes_of(parts.end) if mode in TWO_DATES else Boxes(),
        clock=clock,
        offset=parts.start.offset if parts.start and clock else "",
        written=rough.edtf if mode is Mode.WRITTEN else "",
        words=rough.words,
        basis=rough.basis,
    )


def rough_of(entry: DateEntry) -> RoughDate | None:
    """The date that the boxes say; None when nothing is said.

    Raises:
        NoDate: they hold something that is no date.
    """
    text = _date_text(entry)
    if not text:
        if not (entry.words or entry.basis):
            return None
        return RoughDate(edtf=RoughDate.unknown().edtf, words=entry.words, basis=entry.basis)
    try:
        return RoughDate(edtf=text, words=entry.words, basis=entry.basis)
    except DomainError as error:
        raise NoDate(error.sentence) from None


def best_of(entry: DateEntry) -> tuple[RoughDate | None, str]:
    """The date, and why the boxes are no date ("" when they are).

    What is no date is kept as words of a date that is not known, never as another date.
    """
    try:
        return rough_of(entry), ""
    except NoDate as refusal:
        typed = " – ".join(filter(None, (entry.start.typed, entry.end.typed, entry.clock, entry.written)))
        words = entry.words or kept(typed, paragraphs, LONGEST_TEXT)
        unknown = RoughDate(edtf=RoughDate.unknown().edtf, words=words, basis=entry.basis)
        return unknown, refusal.sentence


def _mode_of(rough: RoughDate) -> Mode:
    precision = rough.precision
    if precision in (Precision.SEASON, Precision.QUARTER) or rough.uncertain:
        return Mode.WRITTEN
    if rough.approximate:
        return Mode.WRITTEN if precision is Precision.PERIOD else Mode.ABOUT
    return Mode.DAY if precision is Precision.TIME else Mode(precision.value)


def _boxes_of(point: Point | None) -> Boxes:
    if point is None:
        return Boxes()
    month = f"{point.month}" if point.month else ""
    return Boxes(year=f"{point.year:04d}", month=month, day=f"{point.day}" if point.day else "")


def _date_text(entry: DateEntry) -> str:
    """The date text, "" when nothing is typed; raises NoDate."""
    if entry.mode is Mode.UNKNOWN:
        return RoughDate.unknown().edtf
    if entry.mode is Mode.WRITTEN:
        return entry.written.strip()
    if entry.mode in TWO_DATES:
        return _range_text(entry)
    if entry.mode is Mode.DAY:
        return _moment_text(entry)
    shape, boxes = _SHAPES[entry.mode], entry.start
    if entry.mode is Mode.MONTH:
        boxes = Boxes(year=boxes.year, month=boxes.month)
    elif entry.mode is Mode.YEAR:
        boxes = Boxes(year=boxes.year)
    point = _point_text(boxes)
    return point and shape.format(point)


_SHAPES = {
    Mode.MONTH: "{}",
    Mode.YEAR: "{}",
    Mode.ABOUT: "{}~",
    Mode.AFTER: "[{}..]",
    Mode.BEFORE: "[..{}]",
}


def _range_text(entry: DateEntry) -> str:
    first, last = _point_text(entry.start), _point_text(entry.end)
    if not (first or last):
        return ""
    return f"[{first}..{last}]" if entry.mode is Mode.BETWEEN else f"{first or '..'}/{last or '..'}"


def _moment_text(entry: DateEntry) -> str:
    text, clock = _point_text(entry.start), entry.clock.strip()
    if not clock:
        return text
    if not entry.start.day.strip():
        raise NoDate(message("A time of day needs a day."))
    hour, colon, rest = clock.partition(":")
    if not colon:
        raise NoDate(message("Write the time of day as hour:minute, such as 14:30."))
    return f"{text}T{hour.zfill(2)}:{rest}{entry.offset}"


def _point_text(boxes: Boxes) -> str:
    year, month, day = boxes.year.strip(), boxes.month.strip(), boxes.day.strip()
    if not (year or month or day):
        return ""
    if not year:
        raise NoDate(
            message("The year is missing. Write the year you work out, and say below how you worked it out.")
        )
    parts = [f"{_number(year, '년年', _YEAR_SENTENCE):04d}"]
    if month:
        parts.append(f"{_month(month):02d}")
    if day:
        if not month:
            raise NoDate(message("The month is missing. Leave the day empty when the month is not known."))
        parts.append(f"{_number(day, '일日', _DAY_SENTENCE):02d}")
    return "-".join(parts)


_YEAR_SENTENCE = message("A year is written in digits, such as 2015.")
_MONTH_SENTENCE = message("A month is a number from 1 to 12.")
_DAY_SENTENCE = message("A day is a number from 1 to 31.")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
"""The beginnings of the English names; other languages of the program write months as numbers."""

_MOST_DIGITS = 4


def _month(text: str) -> int:
    name = text.casefold()[:3]
    return _MONTHS.index(name) + 1 if name in _MONTHS else _number(text, "월月", _MONTH_SENTENCE)


def _number(text: str, endings: str, sentence: str) -> int:
    digits = text.rstrip(endings + ".")
    if not digits.isdecimal() or len(digits) > _MOST_DIGITS:
        raise NoDate(sentence)
    return int(digits)
