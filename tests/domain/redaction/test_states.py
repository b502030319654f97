"""States and steps: worked out from what is shown, honest about what that leaves open."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from domain.casefile import CaseFile
from domain.custody import CustodyEvent, EventLink, Participation, Separation
from domain.custody_details import Whereabouts
from domain.ids import EventId
from domain.redaction.marks import NOT_KNOWN, WITHHELD, CountBand
from domain.redaction.profiles import (
    LEGAL_COUNSEL,
    PARTNER_NGO,
    PUBLIC_STATEMENT,
    UN_CONFIDENTIAL,
    Operator,
    Profile,
)
from domain.redaction.redacted_people import RedactedPerson, RedactedState
from domain.redaction.values import count_band
from domain.roughdate import RoughDate
from domain.sensitivity import Kind, Protection, Sensitivity
from domain.vocabulary.countries import Country
from domain.vocabulary.custody import CustodyStatus
from domain.vocabulary.events import EventKind, EventLinkKind
from domain.vocabulary.people import Presence
from domain.vocabulary.sources import Certainty
from tests.domain.redaction.builders import account, event, person, stated
from tests.domain.redaction.small_case import SMALL_CASE, redacted

VIETNAMESE, CHINESE = (each.id for each in SMALL_CASE.authorities)
MONG_CAI, DONGXING = (each.id for each in SMALL_CASE.places[:2])
SOMEBODY = SMALL_CASE.people[1].id
ARREST = event(
    "1" * 32,
    EventKind.ARREST,
    "2015-10-22",
    people=(SOMEBODY,),
    place=stated(MONG_CAI),
    acting=stated(VIETNAMESE),
)
HAND_OVER = event(
    "2" * 32,
    EventKind.HAND_OVER,
    "2015-10-27",
    people=(SOMEBODY,),
    place=stated(DONGXING),
    receiving=stated(CHINESE),
)


def case_of(*events: CustodyEvent) -> CaseFile:
    return replace(SMALL_CASE, people=(person(SOMEBODY),), events=events)


def told(
    *events: CustodyEvent, profile: Profile = PARTNER_NGO, on: date = date(2015, 11, 20)
) -> RedactedPerson:
    people = redacted(case_of(*events), profile, on=on).people
    assert isinstance(people, tuple)
    return people[0]


def another(name: str, kind: EventKind, edtf: str, **more: Any) -> CustodyEvent:
    return event(name * 32, kind, edtf, **{"people": (SOMEBODY,), **more})


def where(state: RedactedState) -> Any:
    return state.now.place if isinstance(state.now.place, str) else state.now.place.country


def test_the_state_is_that_of_the_last_event() -> None:
    state = told(ARREST, HAND_OVER).state
    assert state.now.status is CustodyStatus.HELD
    assert not isinstance(state.now.holder, str)
    assert state.now.holder.name == "Chinese border guard"
    assert where(state) is Country.CN
    assert state.since == state.last_confirmed or state.last_confirmed is NOT_KNOWN
    assert state.others == ()


def test_the_state_is_that_at_the_end_of_the_month_shown() -> None:
    assert where(told(ARREST, HAND_OVER, on=date(2015, 10, 23)).state) is Country.CN
    assert where(told(ARREST, HAND_OVER, on=date(2015, 10, 23), profile=UN_CONFIDENTIAL).state) is Country.VN
    assert told(ARREST, HAND_OVER, on=date(2015, 9, 30)).state.now.status is NOT_KNOWN


def test_the_steps_are_the_events_that_say_who_held_somebody_where() -> None:
    chain = told(ARREST, HAND_OVER, another("3", EventKind.INTERROGATION, "2015-11")).chain
    assert [(step.event, step.kind) for step in chain] == [(1, EventKind.ARREST), (2, EventKind.HAND_OVER)]
    assert chain[0].when == RoughDate(edtf="2015-10")
    assert not chain[0].is_disputed


def test_a_step_that_an_account_denies_is_marked() -> None:
    parts = (Participation(person=SOMEBODY, presence=stated(Presence.TOOK_PART, Presence.DID_NOT)),)
    person = told(ARREST, replace(HAND_OVER, participations=parts))
    assert [step.is_disputed for step in person.chain] == [False, True]
    assert len(person.state.others) == 1


def test_a_step_that_the_working_account_denies_is_none() -> None:
    parts = (Participation(person=SOMEBODY, presence=stated(Presence.DID_NOT)),)
    assert len(told(ARREST, replace(HAND_OVER, participations=parts)).chain) == 1


def test_two_moves_within_a_month_leave_open_which_was_the_last() -> None:
    first = another("3", EventKind.TRANSPORT, "2015-11-02", place=stated(MONG_CAI))
    second = another("4", EventKind.TRANSPORT, "2015-11-09", place=stated(DONGXING))
    state = told(ARREST, first, second).state
    places = {where(state), *(each.place.country for each in state.others if not isinstance(each.place, str))}
    assert places == {Country.VN, Country.CN}
    linked = replace(second, links=(EventLink(event=first.id, kind=EventLinkKind.FOLLOWS),))
    assert where(told(ARREST, first, linked).state) is Country.CN
    assert told(ARREST, first, linked).state.others == ()


def test_whether_somebody_is_free_is_not_settled_by_the_kinds_of_events() -> None:
    # Released on the 5th and arrested again on the 20th: the month tells of no order.
    release = another("3", EventKind.RELEASE, "2015-10-05")
    state = told(ARREST, release).state
    assert {state.now.status, *(each.status for each in state.others)} >= {
        CustodyStatus.FREE,
        CustodyStatus.HELD,
    }
    assert state.now.certainty is Certainty.POSSIBLE


def test_a_release_in_a_later_month_is_told_as_one() -> None:
    state = told(ARREST, another("3", EventKind.RELEASE, "2015-11-05")).state
    assert (state.now.status, state.now.certainty, state.others) == (
        CustodyStatus.FREE,
        Certainty.REPORTED,
        (),
    )


def test_a_possible_release_stays_possible() -> None:
    release = another("3", EventKind.RELEASE, "2015-10-05")
    doubted = replace(
        release, when=stated(account(RoughDate(edtf="2015-10-05"), certainty=Certainty.DISPUTED))
    )
    assert told(ARREST, doubted).state.now.certainty is Certainty.DISPUTED


def test_when_it_was_last_confirmed_is_told_by_the_month() -> None:
    seen = another(
        "3",
        EventKind.SIGHTING,
        "2015-11",
        whereabouts=Whereabouts(last_confirmed=RoughDate(edtf="2015-11-07")),
    )
    assert told(ARREST, seen).state.last_confirmed == RoughDate(edtf="2015-11")


def test_a_date_that_is_withheld_leaves_the_since_withheld() -> None:
    raised = replace(HAND_OVER, protection=(Protection(field="when", sensitivity=Sensitivity.NEVER),))
    state = told(ARREST, raised).state
    assert state.since is WITHHELD
    assert told(replace(ARREST, when=None)).state.since is NOT_KNOWN


@pytest.mark.parametrize("place", [stated(DONGXING), None])
def test_a_place_that_is_withheld_is_withheld_in_the_state_filled_or_empty(place: Any) -> None:
    raised = (Protection(field="place", sensitivity=Sensitivity.NEVER),)
    person = told(ARREST, replace(HAND_OVER, place=place, protection=raised))
    assert person.state.now.place is WITHHELD
    assert person.chain[1].place is WITHHELD


def test_an_event_whose_kind_is_withheld_leaves_the_status_withheld() -> None:
    raised = replace(HAND_OVER, protection=(Protection(field="kind", sensitivity=Sensitivity.NEVER),))
    assert told(ARREST, raised).state.now.status is WITHHELD
    assert told(ARREST, raised).chain[1].kind is WITHHELD


def test_who_took_part_in_an_event_is_read_for_nothing_where_it_is_raised() -> None:
    raised = replace(
        HAND_OVER, protection=(Protection(field="participations", sensitivity=Sensitivity.NEVER),)
    )
    assert where(told(ARREST, raised).state) is Country.VN


def test_somebody_taken_from_the_group_is_not_where_the_group_is() -> None:
    parts = (Participation(person=SOMEBODY, separation=Separation(taken_by=VIETNAMESE)),)
    assert where(told(ARREST, replace(HAND_OVER, participations=parts)).state) is Country.VN


def test_an_account_whose_place_says_nothing_is_an_account_all_the_same() -> None:
    nowhere = replace(SMALL_CASE.places[2], country=Country.UNKNOWN, province="")
    places = (*SMALL_CASE.places[:2], nowhere)
    hand_over = replace(HAND_OVER, place=stated(DONGXING, nowhere.id))
    case_file = replace(case_of(ARREST, hand_over), places=places)
    event = redacted(case_file).events[1]
    assert not isinstance(event.place, str)
    assert [each.value for each in event.place.rivals] == [NOT_KNOWN]
    undated = replace(ARREST, when=stated(RoughDate(edtf="2015-10"), RoughDate.unknown()))
    unsure = (Participation(person=SOMEBODY, presence=stated(Presence.TOOK_PART, Presence.UNKNOWN)),)
    assert told(replace(undated, participations=unsure)).state.now.status is CustodyStatus.HELD


def test_a_profile_without_certainties_withholds_them_everywhere() -> None:
    rules = {key: rule for key, rule in PARTNER_NGO.rules.items() if key != (Kind.STATUS, Sensitivity.OPEN)}
    person = told(ARREST, profile=replace(PARTNER_NGO, rules=rules))
    assert person.state.now.certainty is person.chain[0].certainty is WITHHELD


def test_an_account_of_unknown_certainty_leaves_the_state_so() -> None:
    unsure = replace(ARREST, place=stated(account(MONG_CAI, certainty=Certainty.UNKNOWN)))
    assert told(unsure).state.now.certainty is NOT_KNOWN


def test_people_who_share_a_state_are_one_group() -> None:
    groups = redacted().groups
    assert [len(each.people) for each in groups] == [each.size for each in groups]
    assert sum(int(each.size) for each in groups) == 4


def test_the_public_is_told_of_three_and_more_and_never_of_fewer() -> None:
    assert redacted(case_of(ARREST), PUBLIC_STATEMENT).groups == ()
    everybody = tuple(Participation(person=each.id) for each in SMALL_CASE.people)
    arrest = replace(ARREST, participations=everybody)
    one_freed = another("3", EventKind.RELEASE, "2016-01-05")
    groups = redacted(
        replace(SMALL_CASE, events=(arrest, one_freed)), PUBLIC_STATEMENT, on=date(2016, 3, 1)
    ).groups
    assert [(each.people, each.size) for each in groups] == [(WITHHELD, CountBand.GROUP)]


@pytest.mark.parametrize(
    ("people", "band"),
    [
        (1, CountBand.SMALL_GROUP),
        (2, CountBand.SMALL_GROUP),
        (3, CountBand.GROUP),
        (9, CountBand.GROUP),
        (10, CountBand.LARGE_GROUP),
        (99, CountBand.LARGE_GROUP),
        (100, CountBand.HUNDREDS),
    ],
)
def test_a_number_of_people_falls_into_its_band(people: int, band: CountBand) -> None:
    assert count_band(people) is band


def test_counsel_is_told_the_day_and_the_building() -> None:
    person = told(ARREST, HAND_OVER, profile=LEGAL_COUNSEL)
    assert person.chain[0].when == RoughDate(edtf="2015-10-22")
    assert not isinstance(person.state.now.place, str)
    assert person.state.now.place.name == "Dongxing police station"
    assert Operator.KEEP in LEGAL_COUNSEL.rules.values()
    assert EventId("1" * 32) == ARREST.id
