"""Ages as stated: the birth dates they allow and the bands they fall into."""

from __future__ import annotations

from datetime import date, timedelta

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.age import (
    AgeBand,
    AgeStatement,
    AgeSystem,
    AgeUnit,
    ImpossibleAge,
    Span,
    Stage,
    age_band,
    age_range,
    birth_interval,
    stage,
)
from domain.roughdate import RoughDate

DAYS = st.dates(date(1900, 1, 1), date(2100, 12, 31))
INTERNATIONAL, KOREAN, UNKNOWN = AgeSystem.INTERNATIONAL, AgeSystem.KOREAN, AgeSystem.UNKNOWN


def age(
    low: int, at: str, system: AgeSystem = INTERNATIONAL, high: int | None = -1, unit: AgeUnit = AgeUnit.YEARS
) -> AgeStatement:
    maximum = low if high == -1 else high
    return AgeStatement(minimum=low, maximum=maximum, unit=unit, system=system, at=RoughDate(edtf=at))


def span(earliest: str | None, latest: str | None) -> Span:
    return Span(
        earliest=date.fromisoformat(earliest) if earliest else None,
        latest=date.fromisoformat(latest) if latest else None,
    )


def test_eleven_months_at_the_arrest_is_a_birth_within_one_month() -> None:
    infant = age(11, "2015-10-22", unit=AgeUnit.MONTHS)
    assert birth_interval(infant) == span("2014-10-23", "2014-11-22")
    assert stage(birth_interval(infant), RoughDate(edtf="2015-10-22")) is Stage.INFANT
    assert stage(birth_interval(infant), RoughDate(edtf="2015-11")) is Stage.NOT_KNOWN


@pytest.mark.parametrize(
    ("statement", "expected"),
    [
        (age(17, "2015-10-22"), span("1997-10-23", "1998-10-22")),
        (age(17, "2015"), span("1997-01-02", "1998-12-31")),
        (age(17, "2015-10-22", KOREAN), span("1999-01-01", "1999-12-31")),
        (age(17, "2015-10-22", UNKNOWN), span("1997-10-23", "1999-12-31")),
        (age(1, "2015-10-22", KOREAN), span("2015-01-01", "2015-10-22")),
        (age(0, "2015-10-22", UNKNOWN), span("2014-10-23", "2015-10-22")),
        (age(30, "2015-10-22", high=40), span("1974-10-23", "1985-10-22")),
        (age(60, "2015-10-22", high=None), span(None, "1955-10-22")),
        (age(60, "2015-10-22", UNKNOWN, high=None), span(None, "1956-12-31")),
        (age(60, "[2015-10-22..]", KOREAN), span("1956-01-01", None)),
        (age(60, "[..2015-10-22]", UNKNOWN), span(None, "1956-12-31")),
        (age(60, "XXXX-XX-XX"), span(None, None)),
        (age(3, "2015-02-28"), span("2011-03-01", "2012-02-29")),
        (age(1, "2015-02-28", unit=AgeUnit.MONTHS), span("2015-01-01", "2015-01-31")),
        (age(1, "2015-03-30", unit=AgeUnit.MONTHS), span("2015-01-31", "2015-02-28")),
    ],
)
def test_a_stated_age_allows_these_births(statement: AgeStatement, expected: Span) -> None:
    assert birth_interval(statement) == expected


@given(DAYS, st.integers(0, 1500), st.sampled_from(list(AgeUnit)))
def test_both_ends_of_the_interval_have_the_stated_age_and_their_neighbours_do_not(
    on: date, number: int, unit: AgeUnit
) -> None:
    if unit is AgeUnit.YEARS:
        number %= 120
    birth = birth_interval(age(number, on.isoformat(), unit=unit))
    assert birth.earliest
    assert birth.latest
    day = RoughDate.day(on)
    if unit is AgeUnit.YEARS:
        assert age_range(birth, day) == (number, number)
        younger = birth.latest + timedelta(days=1)
        older = birth.earliest - timedelta(days=1)
        assert age_range(Span(earliest=older, latest=older), day) == (number + 1, number + 1)
        expected = None if number == 0 else (number - 1, number - 1)
        assert age_range(Span(earliest=younger, latest=younger), day) == expected
    else:
        assert age_range(birth, day) == (number // 12, number // 12)


@given(DAYS, DAYS)
def test_whatever_way_was_meant_the_unknown_way_holds_it(born: date, on: date) -> None:
    if on < born or on.year - born.year > 120:
        return
    completed = age_range(Span(earliest=born, latest=born), RoughDate.day(on))
    assert completed
    for number in (completed[0], on.year - born.year + 1):
        birth = birth_interval(age(number, on.isoformat(), UNKNOWN))
        assert birth.earliest
        assert birth.latest
        assert birth.earliest <= born <= birth.latest


@pytest.mark.parametrize(
    ("earliest", "latest", "on", "expected"),
    [
        ("1998-10-22", "1998-10-22", "2016-10-21", AgeBand.MINOR),
        ("1998-10-22", "1998-10-22", "2016-10-22", AgeBand.YOUNGER_ADULT),
        ("1998-10-22", "1998-10-22", "2016-10", AgeBand.NOT_KNOWN),
        ("1970-01-01", "1980-12-31", "2015-10-22", AgeBand.NOT_KNOWN),
        ("1970-01-01", "1980-01-01", "2015-10-22", AgeBand.MIDDLE_ADULT),
        (None, "1955-10-22", "2015-10-22", AgeBand.OLDER_ADULT),
        (None, "1956-10-22", "2015-10-22", AgeBand.NOT_KNOWN),
        ("2015-01-01", None, "2015-10-22", AgeBand.MINOR),
        ("2016-01-01", "2016-12-31", "2015-10-22", AgeBand.NOT_KNOWN),
        (None, None, "2015-10-22", AgeBand.NOT_KNOWN),
        ("1990-01-01", "1990-01-01", "XXXX-XX-XX", AgeBand.NOT_KNOWN),
    ],
)
def test_a_band_is_given_only_when_it_is_the_only_one(
    earliest: str | None, latest: str | None, on: str, expected: AgeBand
) -> None:
    assert age_band(span(earliest, latest), RoughDate(edtf=on)) is expected


@pytest.mark.parametrize(
    ("low", "high", "system", "unit"),
    [
        (-1, -1, INTERNATIONAL, AgeUnit.YEARS),
        (131, 131, INTERNATIONAL, AgeUnit.YEARS),
        (10**30, None, UNKNOWN, AgeUnit.YEARS),
        (0, 0, KOREAN, AgeUnit.YEARS),
        (30, 29, INTERNATIONAL, AgeUnit.YEARS),
        (1561, 1561, INTERNATIONAL, AgeUnit.MONTHS),
    ],
)
def test_an_age_nobody_can_have_is_refused(
    low: int, high: int | None, system: AgeSystem, unit: AgeUnit
) -> None:
    with pytest.raises(ImpossibleAge):
        AgeStatement(minimum=low, maximum=high, system=system, unit=unit, at=RoughDate.unknown())


def test_an_infant_in_the_korean_way_can_be_counted_in_months() -> None:
    assert birth_interval(age(0, "2015-10-22", KOREAN, unit=AgeUnit.MONTHS)) == span(
        "2015-09-23", "2015-10-22"
    )


def test_a_child_and_an_adult_are_told_apart() -> None:
    assert stage(span("2000-01-01", "2005-01-01"), RoughDate.year(2015)) is Stage.CHILD
    assert stage(span(None, "1990-01-01"), RoughDate.year(2015)) is Stage.ADULT


def test_a_statement_survives_storage_unchanged() -> None:
    statement = age(11, "2015-10-22", unit=AgeUnit.MONTHS)
    assert msgspec.json.decode(msgspec.json.encode(statement), type=AgeStatement) == statement
