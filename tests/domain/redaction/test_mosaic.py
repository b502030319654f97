"""How easily a group is recognised: days, places, the only one of a kind, and how many others look the same."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from domain.redaction.marks import NOT_KNOWN
from domain.redaction.mosaic import CROWD, Mosaic, Recognised, first_sight, fits, mosaic
from domain.redaction.profiles import PARTNER_NGO, PUBLIC_STATEMENT, UN_CONFIDENTIAL, coarsened
from domain.redaction.redacted_values import RedactedValue
from tests.domain.redaction.small_case import SMALL_CASE, redacted
from tests.export.summary.redacted_case import mong_cai


def signs(**given: Any) -> Mosaic:
    return Mosaic(**{"exact_days": False, "exact_places": False, "only_one": False, "alike": 0, **given})


@pytest.mark.parametrize(
    ("given", "level"),
    [
        ({}, Recognised.HARDLY),
        ({"only_one": True}, Recognised.PERHAPS),
        ({"exact_days": True, "exact_places": True}, Recognised.PERHAPS),
        ({"exact_days": True, "exact_places": True, "only_one": True}, Recognised.EASILY),
        ({"exact_days": True, "exact_places": True, "only_one": True, "alike": CROWD}, Recognised.PERHAPS),
        ({"exact_days": True, "exact_places": True, "alike": CROWD}, Recognised.HARDLY),
    ],
)
def test_each_sign_counts_and_a_crowd_hides_a_day_and_a_place(
    given: dict[str, Any], level: Recognised
) -> None:
    assert signs(**given).level is level


def test_one_click_makes_days_towns_and_ages_coarse_enough() -> None:
    assert mosaic(redacted(SMALL_CASE, UN_CONFIDENTIAL), 0).level is Recognised.EASILY
    coarse = mosaic(redacted(SMALL_CASE, coarsened(UN_CONFIDENTIAL)), 0)
    assert not coarse.exact_days
    assert not coarse.exact_places
    assert coarse.level is Recognised.PERHAPS


def test_a_public_statement_shows_no_single_person() -> None:
    assert mosaic(redacted(SMALL_CASE, PUBLIC_STATEMENT), 0).level is Recognised.HARDLY


def test_the_same_case_is_what_a_reader_would_take_for_it() -> None:
    for profile in (PARTNER_NGO, UN_CONFIDENTIAL, PUBLIC_STATEMENT):
        sight = first_sight(redacted(SMALL_CASE, profile))
        assert sight is not None
        assert fits(sight, SMALL_CASE)


def test_another_place_or_time_is_another_case() -> None:
    sight = first_sight(redacted(SMALL_CASE, UN_CONFIDENTIAL))
    assert sight is not None
    nowhere = replace(SMALL_CASE, places=())
    assert not fits(sight, nowhere)
    elsewhere = replace(
        SMALL_CASE,
        places=tuple(replace(each, town="Elsewhere", province="Far") for each in SMALL_CASE.places),
    )
    assert not fits(sight, elsewhere)
    undated = replace(SMALL_CASE, events=tuple(replace(each, when=None) for each in SMALL_CASE.events))
    assert not fits(sight, undated)


def test_a_case_whose_events_have_no_time_or_place_is_not_looked_for() -> None:
    def without(**changes: Any) -> Any:
        return replace(SMALL_CASE, events=tuple(replace(each, **changes) for each in SMALL_CASE.events))

    for case_file in (without(place=None), without(when=None)):
        assert first_sight(redacted(case_file, UN_CONFIDENTIAL)) is None
    nothing = replace(PARTNER_NGO, rules={})
    assert first_sight(redacted(SMALL_CASE, nothing)) is None


def test_an_account_that_says_that_it_is_not_known_shows_no_day() -> None:
    case = mong_cai()
    event = case.events[0]
    assert isinstance(event.when, RedactedValue)
    unknown = replace(event.when, accounts=(replace(event.when.working, value=NOT_KNOWN),))
    assert first_sight(replace(case, events=(replace(event, when=unknown),))) is None
    assert first_sight(replace(case, events=(replace(event, when=unknown), event))) is not None
