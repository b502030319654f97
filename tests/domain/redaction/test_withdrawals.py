"""Withdrawals: what somebody took back or refused, from whom, and that no reason of ours goes round it."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from domain.custody_details import Sharing
from domain.ids import ConsentId, PartnerId
from domain.redaction.consents import Standing, grounds, standing
from domain.redaction.marks import WITHHELD
from domain.redaction.profiles import LEGAL_COUNSEL, PROFILES
from domain.roughdate import RoughDate
from domain.vocabulary.events import EventKind
from domain.vocabulary.protection import ConsentBasis, ConsentPurpose, ConsentScope, Publicity
from tests.domain.redaction.builders import MOTHER, ON
from tests.domain.redaction.small_case import consent, real, redaction, with_event
from tests.domain.redaction.test_consents import ALL, TO_PARTNER, mother

OTHER_PARTNER = PartnerId("d" * 32)
NAME_ANYWAY = replace(TO_PARTNER, shown_anyway=frozenset({(real(MOTHER), ConsentScope.NAME)}))


@pytest.mark.parametrize(
    "changes",
    [
        {"withdrawn": RoughDate(edtf="2015")},
        {"withdrawn": RoughDate.unknown()},
        {"withdrawn": RoughDate(edtf="2015"), "scopes": ()},
        {"withdrawn": RoughDate(edtf="2015"), "purposes": (ConsentPurpose.PUBLICATION,)},
        {"basis": ConsentBasis.REFUSED},
    ],
)
def test_no_reason_goes_round_a_no_that_was_said_to_others_and_a_consent_does(
    changes: dict[str, Any],
) -> None:
    no = replace(consent(MOTHER, *ALL), id=ConsentId("e" * 32), recipients=(OTHER_PARTNER,), **changes)
    assert standing([no], real(MOTHER), LEGAL_COUNSEL, TO_PARTNER) is Standing.NO_ELSEWHERE
    assert mother(no, to=NAME_ANYWAY).names is WITHHELD
    assert isinstance(mother(no, consent(MOTHER, *ALL)).names, tuple)


def test_a_withdrawal_of_something_else_forbids_no_decision() -> None:
    withdrawn = replace(consent(MOTHER, ConsentScope.HEALTH), withdrawn=RoughDate(edtf="2015"))
    assert isinstance(mother(withdrawn, to=NAME_ANYWAY).names, tuple)


@pytest.mark.parametrize(
    ("given", "holds"),
    [
        (None, False),
        (RoughDate.unknown(), False),
        (RoughDate(edtf="2014"), False),
        (RoughDate(edtf="2015-03-01"), False),
        (RoughDate(edtf="2015-03-02"), True),
        (RoughDate(edtf="2015-03"), False),
        (RoughDate(edtf="2015-04"), True),
    ],
)
def test_a_withdrawal_takes_back_every_consent_that_was_not_surely_given_later(
    given: RoughDate | None, holds: bool
) -> None:
    withdrawn = consent(MOTHER, id=ConsentId("e" * 32), recipients=(), withdrawn=RoughDate(edtf="2015-03-01"))
    other = replace(consent(MOTHER, *ALL), given=given)
    expected = Standing.COVERED if holds else Standing.WITHDRAWN
    assert standing([withdrawn, other], real(MOTHER), LEGAL_COUNSEL, TO_PARTNER) is expected
    assert isinstance(mother(withdrawn, other, to=NAME_ANYWAY).names, tuple) is holds
    assert grounds([withdrawn, other], real(MOTHER), LEGAL_COUNSEL, TO_PARTNER) == (
        (other.id,) if holds else ()
    )


def test_after_a_withdrawal_of_an_unknown_day_nothing_counts_as_given_later() -> None:
    withdrawn = consent(MOTHER, id=ConsentId("e" * 32), withdrawn=RoughDate.unknown())
    later = consent(MOTHER, *ALL, given=RoughDate(edtf="2015-11-01"))
    assert standing([withdrawn, later], real(MOTHER), LEGAL_COUNSEL, TO_PARTNER) is Standing.WITHDRAWN


@pytest.mark.parametrize(
    "changes",
    [
        {"recipients": (OTHER_PARTNER,)},
        {"purposes": (ConsentPurpose.PUBLICATION,)},
        {"scopes": (ConsentScope.HEALTH,)},
    ],
)
def test_a_withdrawal_of_one_thing_takes_no_consent_for_another_back(changes: dict[str, Any]) -> None:
    withdrawn = replace(
        consent(MOTHER, *ALL), id=ConsentId("e" * 32), withdrawn=RoughDate(edtf="2015"), **changes
    )
    assert standing([withdrawn, consent(MOTHER, *ALL)], real(MOTHER), LEGAL_COUNSEL, TO_PARTNER) is (
        Standing.COVERED
    )


def test_a_consent_that_was_refused_as_well_is_no_ground_to_tell_on() -> None:
    given = consent(MOTHER, *ALL)
    no = replace(given, id=ConsentId("e" * 32), basis=ConsentBasis.REFUSED)
    assert grounds([given], real(MOTHER), LEGAL_COUNSEL, TO_PARTNER) == (given.id,)
    assert grounds([given, no], real(MOTHER), LEGAL_COUNSEL, TO_PARTNER) == ()


def test_a_consent_without_any_field_is_still_a_ground_to_be_told_of() -> None:
    bare = consent(MOTHER)
    assert grounds([bare], real(MOTHER), LEGAL_COUNSEL, TO_PARTNER) == (bare.id,)


@pytest.mark.parametrize(
    ("changes", "events"),
    [
        ({}, 2),
        ({"withdrawn": RoughDate.unknown()}, 1),
        ({"withdrawn": RoughDate(edtf="2015"), "purposes": (ConsentPurpose.PUBLICATION,)}, 1),
        ({"basis": ConsentBasis.REFUSED, "recipients": (OTHER_PARTNER,)}, 1),
        ({"expires": RoughDate.day(ON + timedelta(days=1))}, 2),
        ({"expires": RoughDate.day(ON)}, 1),
        ({"expires": RoughDate.unknown()}, 1),
        ({"recipients": ()}, 2),
        ({"recipients": (OTHER_PARTNER,)}, 1),
    ],
)
def test_an_event_shared_under_a_consent_is_told_while_that_holds_to_whom_it_names(
    changes: dict[str, Any], events: int
) -> None:
    under = replace(consent(MOTHER), **changes)
    sharing = Sharing(publicity=Publicity.PUBLIC, consent=under.id)
    case_file = replace(with_event(EventKind.ARREST, sharing=sharing), consents=(under,))
    for profile in PROFILES.values():
        result = redaction(case_file, profile, recipient=TO_PARTNER)
        assert len(result.case.events) == events
        # The leg of the journey, which nobody is told of, and this one.
        assert result.left_out == 3 - events


@pytest.mark.parametrize(
    ("changes", "events"),
    [({}, 1), ({"recipients": ()}, 2), ({"recipients": (), "expires": RoughDate.day(ON)}, 1)],
)
def test_a_consent_that_names_somebody_opens_an_event_to_no_kind_of_reader(
    changes: dict[str, Any], events: int
) -> None:
    under = replace(consent(MOTHER), **changes)
    sharing = Sharing(publicity=Publicity.PUBLIC, consent=under.id)
    case_file = replace(with_event(EventKind.ARREST, sharing=sharing), consents=(under,))
    assert len(redaction(case_file).case.events) == events


def test_an_event_whose_consent_is_in_the_trash_is_told_no_more() -> None:
    sharing = Sharing(publicity=Publicity.PUBLIC, consent=consent(MOTHER).id)
    assert (
        len(redaction(with_event(EventKind.ARREST, sharing=sharing), recipient=TO_PARTNER).case.events) == 1
    )
