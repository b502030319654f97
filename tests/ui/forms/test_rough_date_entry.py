"""The boxes of a date: every date that can be kept comes back out of them as it went in."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as some

from domain.roughdate import RoughDate
from ui.forms.rough_date_entry import Boxes, DateEntry, Mode, NoDate, best_of, entry_of, rough_of

DAYS = some.dates(date(1900, 1, 1), date(2100, 12, 30))


@given(
    day=DAYS,
    length=some.integers(1, 4000),
    shape=some.sampled_from(
        (
            "{a:%Y-%m-%d}",
            "{a:%Y-%m}",
            "{a:%Y}",
            "{a:%Y-%m-%d}~",
            "{a:%Y-%m}~",
            "{a:%Y}?",
            "{a:%Y-%m}%",
            "{a:%Y}-21",
            "{a:%Y}-36",
            "{a:%Y-%m-%d}T14:30:00",
            "{a:%Y-%m-%d}T14:30:15+08:30",
            "{a:%Y-%m-%d}T00:00:00Z",
            "[{a:%Y-%m-%d}..{b:%Y-%m-%d}]",
            "[{a:%Y-%m}..{b:%Y-%m}]",
            "[..{a:%Y-%m-%d}]",
            "[{a:%Y}..]",
            "{a:%Y-%m-%d}/{b:%Y-%m-%d}",
            "../{a:%Y-%m}",
            "{a:%Y-%m-%d}/..",
            "{a:%Y-%m}~/{b:%Y-%m}",
            "XXXX-XX-XX",
        )
    ),
    words=some.sampled_from(("", "a few days later")),
    basis=some.sampled_from(("", "the year it was published")),
)
def test_every_date_comes_back_from_its_boxes(
    day: date, length: int, shape: str, words: str, basis: str
) -> None:
    text = shape.format(a=day, b=day + timedelta(days=length))
    rough = RoughDate(edtf=text, words=words, basis=basis)
    assert rough_of(entry_of(rough)) == rough


def test_nothing_typed_is_no_date() -> None:
    assert rough_of(DateEntry()) is None
    assert rough_of(entry_of(None)) is None


def test_words_alone_are_a_date_that_is_not_known() -> None:
    assert rough_of(DateEntry(words="later")) == RoughDate.unknown("later")


@pytest.mark.parametrize(
    ("mode", "boxes", "edtf"),
    [
        (Mode.DAY, Boxes(year="2015", month="10"), "2015-10"),
        (Mode.DAY, Boxes(year="2015"), "2015"),
        (Mode.DAY, Boxes(year="2015", month="Oct", day="22"), "2015-10-22"),
        (Mode.DAY, Boxes(year="2015년", month="10월", day="22일"), "2015-10-22"),
        (Mode.DAY, Boxes(year="2015", month="10", day="22"), "2015-10-22"),
        (Mode.MONTH, Boxes(year="2015", month="10", day="22"), "2015-10"),
        (Mode.YEAR, Boxes(year="2015", month="10", day="22"), "2015"),
        (Mode.ABOUT, Boxes(year="2015", month="11"), "2015-11~"),
        (Mode.AFTER, Boxes(year="2015", month="10", day="24"), "[2015-10-24..]"),
        (Mode.BETWEEN, Boxes(year="2015", month="10", day="24"), "[2015-10-24..]"),
        (Mode.PERIOD, Boxes(year="2011"), "2011/.."),
    ],
)
def test_boxes_say_their_date(mode: Mode, boxes: Boxes, edtf: str) -> None:
    rough = rough_of(DateEntry(mode=mode, start=boxes))
    assert rough is not None
    assert rough.edtf == edtf


@pytest.mark.parametrize(
    ("entry", "sentence"),
    [
        (DateEntry(start=Boxes(year="2015", month="2", day="30")), "no such day"),
        (DateEntry(start=Boxes(year="20I5", month="2")), "digits"),
        (DateEntry(start=Boxes(year="2015", month="13")), "no such month"),
        (DateEntry(start=Boxes(year="2015", month="x")), "from 1 to 12"),
        (DateEntry(start=Boxes(month="10", day="22")), "year is missing"),
        (DateEntry(start=Boxes(year="2015", day="22")), "month is missing"),
        (DateEntry(start=Boxes(year="2015", month="10"), clock="14:30"), "needs a day"),
        (DateEntry(start=Boxes(year="2015", month="10", day="22"), clock="half past"), "hour:minute"),
        (DateEntry(start=Boxes(year="2015", month="10", day="22"), clock="25:30"), "time of day"),
        (DateEntry(mode=Mode.WRITTEN, written="next year"), "not a date"),
        (DateEntry(mode=Mode.BETWEEN, start=Boxes(year="2016"), end=Boxes(year="2015")), "before the beg"),
    ],
)
def test_what_is_no_date_says_why_and_is_kept_as_words(entry: DateEntry, sentence: str) -> None:
    with pytest.raises(NoDate, match=sentence):
        rough_of(entry)
    best, said = best_of(entry)
    assert sentence in said
    assert best is not None
    assert best.is_unknown
    assert best.words != ""
