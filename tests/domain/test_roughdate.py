"""Rough dates: what they accept, what they refuse, their bounds and what is left after they are made coarser."""

from __future__ import annotations

from datetime import date, timedelta

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.roughdate import ImpossibleDate, Order, Precision, RoughDate, order, overlaps, reduced

DAYS = st.dates(date(1900, 1, 1), date(2100, 12, 31))
COARSENESS = st.sampled_from([Precision.DAY, Precision.MONTH, Precision.QUARTER, Precision.YEAR])


def rough(text: str) -> RoughDate:
    return RoughDate(edtf=text)


@st.composite
def single_texts(draw: st.DrawFn) -> str:
    day = draw(DAYS)
    form = draw(st.sampled_from(["%Y-%m-%d", "%Y-%m", "%Y"]))
    return day.strftime(form) + draw(st.sampled_from(["", "~", "?", "%"]))


@st.composite
def rough_dates(draw: st.DrawFn) -> RoughDate:
    one, other = sorted([draw(DAYS), draw(DAYS)])
    words = draw(st.sampled_from(["", "a few days later"]))
    return draw(
        st.sampled_from(
            [
                RoughDate(edtf=draw(single_texts()), words=words),
                RoughDate(edtf=f"{one.year}-{draw(st.integers(21, 24))}"),
                RoughDate(edtf=f"{one.year}-{draw(st.integers(33, 36))}", basis="worked out"),
                RoughDate(
                    edtf=f"{one}T{draw(st.integers(0, 23)):02d}:30:00{draw(st.sampled_from(['', 'Z', '+08:30']))}"
                ),
                RoughDate.between(one, other, words),
                RoughDate.before(one, words),
                RoughDate.after(one, words),
                RoughDate.period(one, other),
                RoughDate.period(one, None),
                RoughDate.period(None, one),
                RoughDate.unknown(words),
            ]
        )
    )


@pytest.mark.parametrize(
    ("text", "normal", "precision", "earliest", "latest"),
    [
        ("2015-10-22", "2015-10-22", Precision.DAY, "2015-10-22", "2015-10-22"),
        (" 2015-10 ", "2015-10", Precision.MONTH, "2015-10-01", "2015-10-31"),
        ("2016-02", "2016-02", Precision.MONTH, "2016-02-01", "2016-02-29"),
        ("2015", "2015", Precision.YEAR, "2015-01-01", "2015-12-31"),
        ("2015-21", "2015-21", Precision.SEASON, "2015-03-01", "2015-05-31"),
        ("2015-23", "2015-23", Precision.SEASON, "2015-09-01", "2015-11-30"),
        ("2015-24", "2015-24", Precision.SEASON, "2015-12-01", "2016-02-29"),
        ("2015-36", "2015-36", Precision.QUARTER, "2015-10-01", "2015-12-31"),
        ("2015-10-22t14:30", "2015-10-22T14:30:00", Precision.TIME, "2015-10-22", "2015-10-22"),
        ("2015-10-22T14:30:05+0830", "2015-10-22T14:30:05+08:30", Precision.TIME, "2015-10-22", "2015-10-22"),
        ("2015-10-22T23:30:00+00:00", "2015-10-22T23:30:00Z", Precision.TIME, "2015-10-22", "2015-10-22"),
        ("2015-10-22~", "2015-10-22~", Precision.DAY, "2015-10-22", "2015-10-22"),
        ("2015-10?~", "2015-10%", Precision.MONTH, "2015-10-01", "2015-10-31"),
        ("2015-10-22/2015-10-24", "2015-10-22/2015-10-24", Precision.PERIOD, "2015-10-22", "2015-10-24"),
        ("2015-10-22/2015-10-22", "2015-10-22", Precision.DAY, "2015-10-22", "2015-10-22"),
        ("2015-10~/..", "2015-10~/..", Precision.PERIOD, "2015-10-01", None),
        ("../2015-10", "../2015-10", Precision.PERIOD, None, "2015-10-31"),
        (
            "[2015-10-23..2015-10-27]",
            "[2015-10-23..2015-10-27]",
            Precision.BETWEEN,
            "2015-10-23",
            "2015-10-27",
        ),
        ("[2015-10..2015-10]", "2015-10", Precision.MONTH, "2015-10-01", "2015-10-31"),
        ("[2015-10-20..2015-11]", "[2015-10-20..2015-11-30]", Precision.BETWEEN, "2015-10-20", "2015-11-30"),
        ("[..2015-10-23]", "[..2015-10-23]", Precision.BEFORE, None, "2015-10-23"),
        ("[2015-10-23..]", "[2015-10-23..]", Precision.AFTER, "2015-10-23", None),
        ("xxxx-xx-xx", "XXXX-XX-XX", Precision.UNKNOWN, None, None),
    ],
)
def test_a_date_text_has_a_normal_form_and_two_bounds(
    text: str, normal: str, precision: Precision, earliest: str | None, latest: str | None
) -> None:
    kept = rough(text)
    assert (kept.edtf, kept.precision) == (normal, precision)
    assert (kept.earliest and str(kept.earliest), kept.latest and str(kept.latest)) == (earliest, latest)
    assert kept.is_unknown == (precision is Precision.UNKNOWN)


@pytest.mark.parametrize(
    "text",
    [
        *(
            "",
            "soon",
            "2015-02-30",
            "2015-13",
            "2015-00",
            "2015-10-00",
            "2015-10-32",
            "2015-13-01",
            "2015-21-05",
            "2015-25",
        ),
        *(
            "2015-10-2X",
            "2015-1X",
            "/2015-10",
            "2015-10/",
            "../..",
            "[..]",
            "[2015]",
            "[2015,2016]",
            "{2015..2016}",
            "2015-10-22/",
        ),
        *(
            "2015-10-24/2015-10-22",
            "[2015-10-24..2015-10-22]",
            "2016/2015-12",
            "2015-21/2015-22",
            "[2015-21..2015-22]",
        ),
        *(
            "2015-10-22T24:00:00",
            "2015-10-22T12:60",
            "2015-10-22T12:30:60",
            "2015-10-22T12:30+15:00",
            "2015-10-22T12:30-00:00",
        ),
        *(
            "2015-10-22T12",
            "2015-10T12:30",
            "2015-10-22T12:30~",
            "2015-21~",
            "2015-36?",
            "2015-10-22T12:30/2015-10-23",
        ),
        *(
            "0999",
            "3000",
            "-2015",
            "Y20150",
            "2015-10-22~~",
            "[2015-10-22~..2015-10-24]",
            "[2015-10-22..2015-10-24]~",
            "1/1/2015",
        ),
        *(
            "٢٠١٥-١٠-٢٢",
            "２０１５",
            "2015年10月",
            "2015-10-22\n",
            "2015\x00",
            "2015-10-22/2015-10-23/2015-10-24",
        ),
        *("2015" * 10_000, "[" * 50, "[..2015..]", "[2015-10-22..2015-10-23..2015-10-24]", "2015-10-22+2015"),
    ],
)
def test_what_is_no_date_of_the_subset_is_refused(text: str) -> None:
    with pytest.raises(ImpossibleDate) as refused:
        rough(text)
    assert len(text) < 2 or text not in str(refused.value)
    assert str(refused.value).endswith(".")


@given(st.text(alphabet="0123456789-/.[]~?%XTZ: +,{}年٢", max_size=40) | st.text(max_size=70))
def test_whatever_is_typed_is_a_date_or_is_refused(text: str) -> None:
    try:
        kept = rough(text)
    except ImpossibleDate:
        return
    assert rough(kept.edtf) == kept
    assert kept.earliest is None or kept.latest is None or kept.earliest <= kept.latest


@given(rough_dates())
def test_a_date_survives_storage_unchanged(kept: RoughDate) -> None:
    assert msgspec.json.decode(msgspec.json.encode(kept), type=RoughDate) == kept


@given(DAYS, DAYS)
def test_the_constructors_say_what_their_names_say(one: date, other: date) -> None:
    first, last = sorted([one, other])
    assert (RoughDate.day(one).earliest, RoughDate.day(one).latest) == (one, one)
    assert (RoughDate.between(first, last).earliest, RoughDate.between(first, last).latest) == (first, last)
    assert (RoughDate.period(first, last).earliest, RoughDate.period(first, last).latest) == (first, last)
    assert (RoughDate.before(one).earliest, RoughDate.before(one).latest) == (None, one)
    assert (RoughDate.after(one).earliest, RoughDate.after(one).latest) == (one, None)
    assert (RoughDate.about(one).approximate, RoughDate.about(one).uncertain) == (True, False)
    assert RoughDate.month(one.year, one.month).earliest == one.replace(day=1)
    assert RoughDate.year(one.year).latest == date(one.year, 12, 31)


def test_the_words_of_the_source_stay_as_they_were_said() -> None:
    assert RoughDate.unknown("며칠 뒤, “later”").words == "며칠 뒤, “later”"


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("2015-10-22", "2015-10-24", Order.BEFORE),
        ("2015-11", "2015-10", Order.AFTER),
        ("2015-10-22", "2015-10-22~", Order.SAME),
        ("2015-10", "2015-10", Order.NOT_CERTAIN),
        ("2015-10-22", "2015-10", Order.NOT_CERTAIN),
        ("[..2015-10-22]", "2015-10-23", Order.BEFORE),
        ("[2015-10-22..]", "2015-10-21", Order.AFTER),
        ("[2015-10-22..]", "2015-10-23", Order.NOT_CERTAIN),
        ("XXXX-XX-XX", "2015", Order.NOT_CERTAIN),
        ("2015-10-22T09:00", "2015-10-22T14:30", Order.BEFORE),
        ("2015-10-22T14:30", "2015-10-22T14:30", Order.SAME),
        ("2015-10-22T14:30+07:00", "2015-10-22T15:00+08:00", Order.AFTER),
        ("2015-10-22T14:30+07:00", "2015-10-22T15:00", Order.NOT_CERTAIN),
        ("2015-10-22T23:45+07:00", "2015-10-23T00:30+08:00", Order.NOT_CERTAIN),
        ("2015-10-22T23:45+07:00", "2015-10-23T00:50+08:00", Order.BEFORE),
        ("2015-10-22T23:45", "2015-10-23T00:30+08:00", Order.BEFORE),
        ("2015-10-22", "2015-10-22T15:00", Order.SAME),
    ],
)
def test_dates_are_ordered_as_far_as_their_bounds_tell(one: str, other: str, expected: Order) -> None:
    opposite = {Order.BEFORE: Order.AFTER, Order.AFTER: Order.BEFORE}
    assert order(rough(one), rough(other)) is expected
    assert order(rough(other), rough(one)) is opposite.get(expected, expected)


@given(rough_dates(), rough_dates())
def test_sorting_never_contradicts_what_is_certain(one: RoughDate, other: RoughDate) -> None:
    if order(one, other) is Order.BEFORE:
        assert one.sort_key < other.sort_key
    assert overlaps(one, other) == overlaps(other, one)


@pytest.mark.parametrize(
    ("text", "precision", "expected"),
    [
        ("2015-10-22", Precision.DAY, "2015-10-22"),
        ("2015-10-22T14:30:00+08:00", Precision.DAY, "2015-10-22"),
        ("2015-10-22", Precision.MONTH, "2015-10"),
        ("2015-10-22~", Precision.MONTH, "2015-10~"),
        ("2015-10-22", Precision.QUARTER, "2015-36"),
        ("2015-10-22~", Precision.QUARTER, "2015-36"),
        ("2015-10-22", Precision.YEAR, "2015"),
        ("2015", Precision.MONTH, "2015"),
        ("2015~", Precision.DAY, "2015~"),
        ("2015~", Precision.QUARTER, "2015~"),
        ("2015-10", Precision.DAY, "2015-10"),
        ("2015-24", Precision.YEAR, "[2015..2016]"),
        ("2015-23", Precision.QUARTER, "[2015-07..2015-12]"),
        ("[2015-10-22..2015-10-27]", Precision.MONTH, "2015-10"),
        ("[2015-10-22..2015-11-03]", Precision.MONTH, "[2015-10..2015-11]"),
        ("2015-10-22/2015-11-03", Precision.MONTH, "2015-10/2015-11"),
        ("2015-10-22?/2015-11-03", Precision.YEAR, "2015?"),
        ("2015-10-22~/..", Precision.MONTH, "2015-10~/.."),
        ("../2015-10-22", Precision.QUARTER, "../2015-12"),
        ("[2015-10-22..]", Precision.QUARTER, "[2015-10..]"),
        ("[..2015-10-22]", Precision.YEAR, "[..2015]"),
        ("XXXX-XX-XX", Precision.YEAR, "XXXX-XX-XX"),
    ],
)
def test_a_coarser_date_names_only_its_bucket(text: str, precision: Precision, expected: str) -> None:
    coarse = reduced(RoughDate(edtf=text, words="on the 22nd", basis="a bus ticket"), precision)  # type: ignore[arg-type]
    assert coarse == rough(expected)


@given(rough_dates(), COARSENESS)
def test_a_coarser_date_never_excludes_the_finer_one(kept: RoughDate, precision: Precision) -> None:
    coarse = reduced(kept, precision)  # type: ignore[arg-type]
    assert (coarse.words, coarse.basis) == ("", "")
    assert coarse.precision is not Precision.TIME
    assert coarse.earliest is None or (kept.earliest is not None and coarse.earliest <= kept.earliest)
    assert coarse.latest is None or (kept.latest is not None and coarse.latest >= kept.latest)
    assert (coarse.earliest is None, coarse.latest is None) == (kept.earliest is None, kept.latest is None)
    assert reduced(coarse, precision) == coarse  # type: ignore[arg-type]


@given(st.integers(1990, 2030), st.integers(1, 12), st.data())
def test_two_days_of_one_month_cannot_be_told_apart_afterwards(
    year: int, month: int, data: st.DataObject
) -> None:
    def some_date() -> RoughDate:
        one, other = sorted(date(year, month, 1) + timedelta(data.draw(st.integers(0, 27))) for _ in range(2))
        clock = rough(f"{one}T0{data.draw(st.integers(0, 9))}:15")
        return data.draw(
            st.sampled_from(
                [RoughDate.day(one), RoughDate.between(one, other), clock, RoughDate.month(year, month)]
            )
        )

    for precision in (Precision.MONTH, Precision.QUARTER, Precision.YEAR):
        one, other = some_date(), some_date()
        if Precision.MONTH is precision or one.precision is not Precision.MONTH:
            assert reduced(one, precision) == reduced(other, precision)
