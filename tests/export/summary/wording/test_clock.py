"""The clock of the urgent procedure: the worst case, never more exactly than dates are shown."""

from __future__ import annotations

from dataclasses import replace

import pytest

from domain.redaction.marks import NOT_KNOWN, WITHHELD
from domain.redaction.redacted import RedactedCase
from domain.roughdate import RoughDate
from domain.vocabulary.custody import CustodyStatus
from export.summary.document import Table
from export.summary.wording.clock import clock
from export.summary.wording.words import Words
from tests.export.summary.redacted_events import account, value
from tests.export.summary.wording.test_case import words_of_row


def rows(redacted: RedactedCase) -> list[list[str]]:
    return [
        words_of_row(row)
        for block in clock(redacted, Words("en"))
        if isinstance(block, Table)
        for row in block.rows
    ]


def on(redacted: RedactedCase, day: str) -> RedactedCase:
    return replace(redacted, on=RoughDate(edtf=day))


def with_trace(redacted: RedactedCase, day: str) -> RedactedCase:
    assert isinstance(redacted.people, tuple)
    last = RoughDate(edtf=day)
    people = (
        replace(person, chain=(), state=replace(person.state, since=last, last_confirmed=last))
        for person in redacted.people[:1]
    )
    return replace(redacted, people=tuple(people))


def test_the_clock_of_a_month_says_a_month_and_whole_weeks(mong_cai: RedactedCase) -> None:
    assert rows(mong_cai) == [
        [
            "All shown here except Person I",
            "the last sign of them",
            "November 2015",
            "February 2016",
            "At least 9 weeks",
        ],
        ["", "the arrest", "October 2015", "January 2016", "At least 4 weeks"],
        ["Person I", "the last sign of them", "October 2015", "January 2016", "At least 4 weeks"],
    ]


@pytest.mark.parametrize(
    ("today", "left"),
    [
        ("2015-11-20", "88 days"),
        ("2016-02-15", "1 day"),
        ("2016-02-16", "Over"),
        ("2016-03-01", "Over"),
        ("2016-02", "May be over already"),
        ("2016-01", "At least 2 weeks"),
        ("2015-35", "At least 19 weeks"),
        ("2016", "May be over already"),
    ],
)
def test_what_is_left_is_said_as_exactly_as_the_day_is_shown(
    today: str, left: str, mong_cai: RedactedCase
) -> None:
    assert rows(on(with_trace(mong_cai, "2015-11-16"), today))[0][-1] == left


def test_a_quarter_that_ends_just_before_may_leave_only_days(mong_cai: RedactedCase) -> None:
    quarter = on(with_trace(mong_cai, "2015-36"), "2015-36")
    assert rows(quarter)[0][3:] == ["first quarter of 2016", "Perhaps only days"]


def test_the_earliest_account_of_the_arrest_counts_and_not_the_working_one(mong_cai: RedactedCase) -> None:
    first, *rest = mong_cai.events
    when = value(
        RoughDate(edtf="2015-10"), account(RoughDate(edtf="2015-09")), account(RoughDate(edtf="[..2015-08]"))
    )
    told = replace(mong_cai, events=(replace(first, when=when), *rest))
    assert rows(told)[1][1:4] == ["the arrest", "September 2015", "December 2015"]


def test_an_arrest_that_nothing_bounds_has_no_closing_date(mong_cai: RedactedCase) -> None:
    first, *rest = mong_cai.events
    told = replace(mong_cai, events=(replace(first, when=value(RoughDate(edtf="[..2015-10]"))), *rest))
    assert rows(told)[1][1:] == ["the arrest", "by October 2015", "–", "Not known"]


def test_no_clock_runs_for_who_is_free_or_dead(mong_cai: RedactedCase) -> None:
    assert isinstance(mong_cai.people, tuple)
    for status in (CustodyStatus.FREE, CustodyStatus.DEAD):
        people = tuple(
            replace(each, state=replace(each.state, now=replace(each.state.now, status=status)))
            for each in mong_cai.people
        )
        assert clock(replace(mong_cai, people=people), Words("en")) == ()


def test_without_a_day_there_is_no_clock(mong_cai: RedactedCase) -> None:
    assert clock(replace(mong_cai, on=WITHHELD), Words("en")) == ()


def test_without_dates_there_is_no_clock(mong_cai: RedactedCase) -> None:
    assert isinstance(mong_cai.people, tuple)
    people = tuple(
        replace(each, chain=(), state=replace(each.state, since=NOT_KNOWN, last_confirmed=WITHHELD))
        for each in mong_cai.people
    )
    assert clock(replace(mong_cai, people=people), Words("en")) == ()


def test_without_single_people_the_clock_runs_for_groups(mong_cai: RedactedCase) -> None:
    groups = tuple(replace(group, people=WITHHELD) for group in mong_cai.groups)
    told = rows(replace(mong_cai, people=WITHHELD, groups=groups))
    assert [row[0] for row in told] == ["8", "", "1"]
