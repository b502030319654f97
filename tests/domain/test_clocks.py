"""Clocks run from the bounds of rough dates, at their worst first."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.age import Span
from domain.clocks import (
    Days,
    days_from,
    days_left,
    days_left_at_worst,
    days_since_confirmed,
    reply_due,
    urgent_window,
)
from domain.roughdate import Precision, RoughDate, reduced

days = st.dates(min_value=date(1900, 1, 1), max_value=date(2999, 12, 31))


@st.composite
def rough_dates(draw: st.DrawFn) -> RoughDate:
    first = draw(days)
    last = draw(st.dates(min_value=first, max_value=date(2999, 12, 31)))
    makers = (
        RoughDate.day(first),
        RoughDate.month(first.year, first.month),
        RoughDate.year(first.year),
        RoughDate.between(first, last),
        RoughDate.before(last),
        RoughDate.after(first),
        RoughDate.unknown(),
    )
    return draw(st.sampled_from(makers))


def rough(text: str) -> RoughDate:
    return RoughDate(edtf=text)


def test_an_answer_is_due_after_sixty_days() -> None:
    assert reply_due(rough("2015-12-05")).earliest == date(2016, 2, 3)
    assert reply_due(rough("2015-12")).latest == date(2016, 2, 29)


def reached(when: RoughDate) -> Span:
    """The days on which a clock that runs to a date can end."""
    return Span(earliest=when.earliest, latest=when.latest)


@pytest.mark.parametrize(
    ("began", "earliest", "latest"),
    [
        ("2015-11-16", "2016-02-16", "2016-02-16"),
        ("2015-11-30", "2016-02-29", "2016-02-29"),
        ("2015-11", "2016-02-01", "2016-02-29"),
        ("[2015-10-22..2015-10-24]", "2016-01-22", "2016-01-24"),
    ],
)
def test_the_window_closes_three_months_after_it_began(began: str, earliest: str, latest: str) -> None:
    assert urgent_window(rough(began)) == Span(
        earliest=date.fromisoformat(earliest), latest=date.fromisoformat(latest)
    )


def test_a_month_leaves_open_how_long_ago_somebody_was_seen() -> None:
    assert days_since_confirmed(rough("2015-11"), rough("2015-12-10")) == Days(least=10, most=39)
    assert days_since_confirmed(rough("2015-12"), rough("2015-12-10")) == Days(least=0, most=9)
    assert days_since_confirmed(RoughDate.unknown(), rough("2015-12-10")) == Days(least=None, most=None)


def test_what_is_past_counts_below_nothing() -> None:
    assert days_left(reached(rough("2015-11-20")), rough("2015-11-23")) == Days(least=-3, most=-3)


@given(began=rough_dates(), on=rough_dates())
def test_no_day_that_the_dates_allow_lies_outside_of_what_a_clock_says(
    began: RoughDate, on: RoughDate
) -> None:
    window = urgent_window(began)
    left = days_left(window, on)
    for start in filter(None, (began.earliest, began.latest)):
        closes = urgent_window(RoughDate.day(start)).earliest
        assert closes is not None
        assert window.earliest is None or window.earliest <= closes
        for today in filter(None, (on.earliest, on.latest)):
            passed = (today - start).days
            since = days_from(began, on)
            assert since.least is None or since.least <= passed
            assert since.most is None or passed <= since.most
            assert left.least is None or left.least <= (closes - today).days
            assert left.most is None or (closes - today).days <= left.most


@given(began=days, on=days)
def test_the_worst_case_of_a_coarser_date_is_never_later(began: date, on: date) -> None:
    exact = urgent_window(RoughDate.day(began))
    coarse = urgent_window(reduced(RoughDate.day(began), Precision.MONTH))
    assert exact.earliest is not None
    assert coarse.earliest is not None
    assert coarse.earliest <= exact.earliest
    least, most = (
        days_left_at_worst(coarse, RoughDate.month(on.year, on.month)).least,
        days_left_at_worst(exact, RoughDate.day(on)).most,
    )
    assert least is not None
    assert most is not None
    assert least <= most


@given(day=days)
def test_three_months_are_never_shorter_than_eighty_nine_days_or_longer_than_ninety_two(day: date) -> None:
    closes = urgent_window(RoughDate.day(day)).earliest
    assert closes is not None
    assert timedelta(days=89) <= closes - day <= timedelta(days=92)


@given(first=rough_dates(), last=rough_dates())
def test_the_least_is_never_more_than_the_most(first: RoughDate, last: RoughDate) -> None:
    for found in (days_from(first, last), days_since_confirmed(first, last), days_left(reached(last), first)):
        if found.least is not None and found.most is not None:
            assert found.least <= found.most
