"""The date text against a second reader of the same standard."""

from __future__ import annotations

import time
from datetime import date

import pytest
from edtf import parse_edtf
from hypothesis import given
from hypothesis import strategies as st

from domain.datetext import ImpossibleDate, Precision, reading

DAYS = st.dates(date(1900, 1, 1), date(2100, 12, 31))


@st.composite
def texts(draw: st.DrawFn) -> str:
    """Date texts, a good part of them impossible."""
    form = draw(st.sampled_from(["%Y-%m-%d", "%Y-%m", "%Y", "%Y-%m-31", "%Y-02-%d"]))
    one, other = draw(DAYS).strftime(form), draw(DAYS).strftime(form)
    mark, second_mark = draw(st.sampled_from(["", "~", "?", "%"])), draw(st.sampled_from(["", "~", "?", "%"]))
    return draw(
        st.sampled_from(
            [
                one + mark,
                f"{one}T{draw(st.integers(0, 24)):02d}:{draw(st.integers(0, 60)):02d}:00{draw(st.sampled_from(['', 'Z', '+08:30']))}",
                f"{one}{mark}/{other}{second_mark}",
                f"[{one}..{other}]",
                f"{one}{mark}/..",
                f"../{one}{mark}",
                f"[..{one}]",
                f"[{one}..]",
                f"{one[:4]}-{draw(st.integers(21, 23))}",
                f"{one[:4]}-{draw(st.integers(33, 36))}",
            ]
        )
    )


def _bound(struct: time.struct_time | float) -> date | None:
    return date(*struct[:3]) if isinstance(struct, time.struct_time) else None


@given(texts())
def test_another_reader_agrees_on_the_bounds_of_whatever_is_kept(text: str) -> None:
    try:
        ours = reading(text)
    except ImpossibleDate:
        return
    theirs = parse_edtf(ours.text)
    assert (ours.earliest, ours.latest) == (_bound(theirs.lower_strict()), _bound(theirs.upper_strict()))


def test_the_other_reader_lets_winter_end_with_the_year_and_we_do_not() -> None:
    theirs = parse_edtf("2015-24")
    assert _bound(theirs.lower_strict()) == reading("2015-24").earliest == date(2015, 12, 1)
    assert reading("2015-24").latest == date(2016, 2, 29)


def test_the_parts_tell_a_sentence_all_it_needs() -> None:
    between = reading("2015-10-22~/2015-11?")
    assert between.start
    assert between.end
    assert (between.start.year, between.start.month, between.start.day, between.start.approximate) == (
        2015,
        10,
        22,
        True,
    )
    assert (between.end.precision, between.end.month, between.end.uncertain) == (Precision.MONTH, 11, True)
    moment = reading("2015-10-22T14:30+08:30").start
    assert moment
    assert (moment.clock, moment.offset) == ("14:30:00", "+08:30")


@pytest.mark.parametrize("text", ["2015-10-22T14:30:00Z", "[2015..2016]", "2015-33", "2015-22", "XXXX-XX-XX"])
def test_the_normal_form_is_valid_for_the_other_reader(text: str) -> None:
    assert parse_edtf(reading(text).text) is not None
