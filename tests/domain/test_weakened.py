"""What a change lets further out is seen, whichever way it does it; what keeps more back is not told."""

from __future__ import annotations

from dataclasses import replace

import pytest

from domain.case import Case
from domain.custody import CustodyEvent
from domain.custody_details import Sharing
from domain.errors import ImpossibleRecord
from domain.ids import CaseId, EventId, PartnerId, PersonId
from domain.person import Person, PersonName
from domain.sensitivity import Protection, Sensitivity, check_protection
from domain.vocabulary.events import EventKind
from domain.vocabulary.protection import Publicity
from domain.weakened import weakened

CASE = Case(id=CaseId("c"), reference="A-17")
EVENT = CustodyEvent(id=EventId("e"), case=CaseId("c"), kind=EventKind.ARREST)
PERSON = Person(id=PersonId("p"), case=CaseId("c"))


def protected(path: str, sensitivity: Sensitivity) -> CustodyEvent:
    return replace(EVENT, protection=(Protection(field=path, sensitivity=sensitivity),))


@pytest.mark.parametrize("record", [CASE, EVENT, PERSON])
def test_a_new_record_lets_out_no_more_than_a_new_record(record: Case | CustodyEvent | Person) -> None:
    assert weakened(None, record) == ()


@pytest.mark.parametrize("path", ["place", "risk.crossing", "participations.condition", "conduct.officers"])
def test_a_lowered_field_is_told_by_its_path(path: str) -> None:
    lower = protected(path, Sensitivity.OPEN)
    assert weakened(None, lower) == weakened(EVENT, lower) == (path,)
    assert weakened(lower, lower) == weakened(lower, EVENT) == ()


def test_a_group_that_is_no_longer_raised_is_told_by_each_field_in_it() -> None:
    raised = protected("risk", Sensitivity.NEVER)
    assert weakened(EVENT, raised) == ()
    told = weakened(raised, EVENT)
    assert {"risk.crossing", "risk.kinds"} <= set(told)
    # What is NEVER by itself was not let out by it.
    assert "risk.review" not in told


def test_a_field_inside_a_raised_group_is_not_lowered_by_a_class_of_its_own() -> None:
    raised = protected("risk", Sensitivity.NEVER)
    both = replace(
        raised,
        protection=(*raised.protection, Protection(field="risk.crossing", sensitivity=Sensitivity.OPEN)),
    )
    assert weakened(raised, both) == ()


@pytest.mark.parametrize("path", ["risk.colour", "colour", "place.name", "risk.", "sharing.consent"])
def test_a_protection_of_a_field_that_is_not_there_is_refused(path: str) -> None:
    with pytest.raises(ImpossibleRecord):
        check_protection(CustodyEvent, (Protection(field=path, sensitivity=Sensitivity.NEVER),))


def test_a_case_or_event_that_becomes_more_public_is_told() -> None:
    public = replace(CASE, publicity=Publicity.PUBLIC)
    assert weakened(CASE, public) == weakened(None, public) == ("publicity",)
    assert weakened(public, CASE) == ()
    assert weakened(EVENT, replace(EVENT, sharing=Sharing(publicity=Publicity.PUBLIC))) == (
        "sharing.publicity",
    )


def test_any_step_that_a_profile_takes_in_is_told() -> None:
    confidential = replace(CASE, publicity=Publicity.UN_CONFIDENTIAL)
    assert weakened(confidential, replace(CASE, publicity=Publicity.NOBODY)) == ()
    assert weakened(confidential, CASE) == ()
    # The profile for partner organisations leaves out what is confidential to the United Nations, and takes in what nobody decided.
    assert weakened(confidential, replace(CASE, publicity=Publicity.UNKNOWN)) == ("publicity",)
    assert weakened(None, EVENT) == ()
    assert weakened(EVENT, replace(EVENT, sharing=Sharing(publicity=Publicity.QUIET))) == ()


def test_a_partner_who_may_have_it_after_all_is_told() -> None:
    withheld = replace(CASE, do_not_share_with=(PartnerId("x"), PartnerId("y")))
    assert weakened(CASE, withheld) == ()
    assert weakened(withheld, replace(CASE, do_not_share_with=(PartnerId("y"),))) == ("do_not_share_with",)


def test_a_name_with_a_weaker_class_of_its_own_is_told() -> None:
    def named(sensitivity: Sensitivity) -> Person:
        return replace(PERSON, names=(PersonName(text="Kim", sensitivity=sensitivity),))

    never, consented, open_name = map(named, (Sensitivity.NEVER, Sensitivity.CONSENTED, Sensitivity.OPEN))
    assert weakened(None, consented) == weakened(consented, never) == ()
    assert weakened(never, consented) == weakened(PERSON, open_name) == ("names",)
