"""Who and what somebody leaves out is as if the case did not have it, and is looked for in the file."""

from __future__ import annotations

from dataclasses import replace

import pytest

from domain.casefile import CaseFile
from domain.custody import Participation, Separation
from domain.ids import EventId, PersonId
from domain.person import FamilyLink, PersonName
from domain.redaction.labels import Labels
from domain.redaction.omitted import Omitted
from domain.redaction.profiles import PROFILES, Profile
from domain.redaction.redact import Redaction, redact
from domain.vocabulary.people import FamilyLinkKind
from tests.domain.redaction.builders import CHILD, MOTHER, ON
from tests.domain.redaction.small_case import SMALL_CASE, real

each_profile = pytest.mark.parametrize("profile", PROFILES.values(), ids=PROFILES)

CHILD_ID, MOTHER_ID = real(CHILD), real(MOTHER)


def told(case_file: CaseFile, profile: Profile, omitted: Omitted) -> Redaction:
    return redact(case_file, profile, labels=Labels.letters("K7Q2M"), on=ON, omitted=omitted)


def without_child() -> CaseFile:
    """The small case as if it had never had the child, taken out by hand."""
    people = tuple(
        replace(each, family=tuple(link for link in each.family if link.person != CHILD_ID))
        for each in SMALL_CASE.people
        if each.id != CHILD_ID
    )
    events = []
    for event in SMALL_CASE.events:
        parts = tuple(part for part in event.participations if part.person != CHILD_ID)
        if parts or not event.participations:
            events.append(replace(event, participations=tuple(map(_without_child, parts))))
    return replace(SMALL_CASE, people=people, events=tuple(events))


def _without_child(part: Participation) -> Participation:
    if part.separation is None:
        return part
    others = tuple(each for each in part.separation.separated_from if each != CHILD_ID)
    return replace(part, separation=replace(part.separation, separated_from=others))


@each_profile
def test_a_person_who_is_left_out_is_as_if_the_case_did_not_have_them(profile: Profile) -> None:
    left_out = told(SMALL_CASE, profile, Omitted(people=frozenset({CHILD_ID})))
    assert left_out.case == told(without_child(), profile, Omitted()).case
    assert CHILD_ID not in left_out.labels


@each_profile
def test_an_event_that_is_left_out_is_as_if_it_had_not_been_entered(profile: Profile) -> None:
    last = SMALL_CASE.events[-1]
    left_out = told(SMALL_CASE, profile, Omitted(events=frozenset({last.id})))
    never_entered = replace(SMALL_CASE, events=SMALL_CASE.events[:-1])
    assert left_out.case == told(never_entered, profile, Omitted()).case
    assert left_out.left_out == told(never_entered, profile, Omitted()).left_out


def test_an_event_of_which_nobody_is_left_is_left_out() -> None:
    everybody = frozenset(person.id for person in SMALL_CASE.people)
    chosen = Omitted(people=everybody).out_of(SMALL_CASE)
    assert chosen.people == ()
    assert [event for event in chosen.events if event.participations] == []
    assert {event.id for event in chosen.events} == {
        event.id for event in SMALL_CASE.events if not event.participations
    }


def test_who_is_left_out_is_taken_out_of_ties_and_separations_too() -> None:
    first, *others = SMALL_CASE.people
    tied = replace(
        first,
        family=(
            FamilyLink(kind=FamilyLinkKind.CHILD, person=CHILD_ID),
            FamilyLink(kind=FamilyLinkKind.SIBLING, name="somebody"),
        ),
    )
    event = SMALL_CASE.events[0]
    apart = Participation(person=MOTHER_ID, separation=Separation(separated_from=(CHILD_ID, real_father())))
    case_file = replace(
        SMALL_CASE,
        people=(tied, *others),
        events=(replace(event, participations=(apart, Participation(person=CHILD_ID))),),
    )
    chosen = Omitted(people=frozenset({CHILD_ID})).out_of(case_file)
    assert [link.name for link in chosen.people[0].family] == ["somebody"]
    (part,) = chosen.events[0].participations
    assert part.separation is not None
    assert part.separation.separated_from == (real_father(),)


def real_father() -> PersonId:
    return next(person.id for person in SMALL_CASE.people if person.id not in (CHILD_ID, MOTHER_ID))


def test_whoever_is_left_out_is_looked_for_all_the_same() -> None:
    people = tuple(
        replace(each, names=(PersonName(text="Kwon Sun Hwa"),)) if each.id == CHILD_ID else each
        for each in SMALL_CASE.people
    )
    case_file = replace(SMALL_CASE, people=people)
    for profile in PROFILES.values():
        assert "Kwon Sun Hwa" in told(case_file, profile, Omitted(people=frozenset({CHILD_ID}))).forbidden


def test_nothing_left_out_is_the_very_same_case() -> None:
    assert Omitted().out_of(SMALL_CASE) is SMALL_CASE
    assert Omitted(events=frozenset({EventId("none")})).out_of(SMALL_CASE) == SMALL_CASE
