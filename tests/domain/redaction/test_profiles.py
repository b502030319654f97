"""Profiles: what is not mapped is dropped, NEVER leaves under none, and nothing lowers it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest

from domain.custody import Participation
from domain.custody_details import Conduct, Information, LegalGround, Risk, Whereabouts
from domain.records import KINDS
from domain.redaction.fields import Fields, SourceNumbers
from domain.redaction.marks import NOT_KNOWN, WITHHELD, Subject
from domain.redaction.profiles import (
    LEGAL_COUNSEL,
    PARTNER_NGO,
    PROFILES,
    PUBLIC_STATEMENT,
    Operator,
    Profile,
    operator_for,
    withheld_subjects,
)
from domain.redaction.redacted_values import RedactedAuthority
from domain.redaction.written import canonical_json
from domain.sensitivity import Guard, Kind, Protection, Sensitivity, guards_of
from domain.vocabulary.authorities import AuthorityKind
from domain.vocabulary.countries import Country
from domain.vocabulary.events import EventKind
from domain.vocabulary.risk import RiskIndicator
from tests.domain.redaction.builders import MOTHER
from tests.domain.redaction.small_case import SMALL_CASE, redacted, with_case, with_event, with_person

GUARDED: tuple[type, ...] = (
    *KINDS.values(),
    Participation,
    Conduct,
    Information,
    LegalGround,
    Risk,
    Whereabouts,
)

GENEROUS = Profile(
    code="everything",
    title="Everything",
    version=1,
    rules={(kind, sensitivity): Operator.KEEP for kind in Kind for sensitivity in Sensitivity},
)
"""Keeps what can be kept; a mistake in a profile can be no worse."""


def every_guard() -> Iterator[tuple[type, str, Guard]]:
    for record_type in GUARDED:
        for name, guard in guards_of(record_type).items():
            yield record_type, name, guard


@pytest.mark.parametrize("profile", [*PROFILES.values(), GENEROUS], ids=[*PROFILES, "generous"])
def test_what_is_never_is_dropped_under_every_profile(profile: Profile) -> None:
    never = [guard for _type, _name, guard in every_guard() if guard.sensitivity is Sensitivity.NEVER]
    assert len(never) > 50
    assert {operator_for(profile, guard) for guard in never} == {Operator.DROP}


@pytest.mark.parametrize("sensitivity", list(Sensitivity))
def test_nothing_that_a_person_lowers_makes_a_never_field_leave(sensitivity: Sensitivity) -> None:
    for record in (SMALL_CASE.case, *SMALL_CASE.people, *SMALL_CASE.events, *SMALL_CASE.sources):
        fields = Fields(
            GENEROUS,
            record,
            SourceNumbers(),
            tuple(Protection(field=name, sensitivity=sensitivity) for name in guards_of(_type_of(record))),
        )
        for name, guard in guards_of(_type_of(record)).items():
            if guard.sensitivity is Sensitivity.NEVER:
                assert fields.operator(name) is Operator.DROP


def test_what_no_rule_maps_is_dropped() -> None:
    assert operator_for(PARTNER_NGO, Guard(Kind.NARRATIVE, Sensitivity.OPEN)) is Operator.DROP
    assert operator_for(replace(PARTNER_NGO, rules={}), Guard(Kind.NORM, Sensitivity.OPEN)) is Operator.DROP


@pytest.mark.parametrize("profile", PROFILES.values(), ids=PROFILES)
def test_free_text_is_dropped_under_every_built_in_profile(profile: Profile) -> None:
    assert all(
        operator_for(profile, Guard(Kind.NARRATIVE, sensitivity)) is Operator.DROP
        for sensitivity in Sensitivity
    )


def test_a_profile_without_rules_shows_nothing_but_that_there_are_events() -> None:
    case = redacted(profile=replace(PARTNER_NGO, rules={}))
    assert case.status is case.size is case.people is case.norms is case.asks is case.sources is WITHHELD
    event = case.events[0]
    shown = {getattr(event, name) for name in event.__dataclass_fields__ if name != "number"}
    assert shown == {WITHHELD}
    assert case.context[0].count is WITHHELD
    assert case.on is WITHHELD


def test_a_field_that_is_raised_is_withheld_in_this_record_alone() -> None:
    raised = (Protection(field="place", sensitivity=Sensitivity.CONSENTED),)
    case = redacted(with_event(EventKind.ARREST, protection=raised))
    assert [event.place is WITHHELD for event in case.events] == [True, False]


def test_a_whole_group_of_fields_can_be_raised_and_not_lowered() -> None:
    def with_risk(sensitivity: Sensitivity) -> Any:
        return redacted(
            with_event(EventKind.ARREST, protection=(Protection(field="risk", sensitivity=sensitivity),))
        ).events[0]

    assert with_risk(Sensitivity.NEVER).risks is with_risk(Sensitivity.NEVER).crossing is WITHHELD
    assert with_risk(Sensitivity.OPEN) == redacted().events[0]


def test_a_field_that_is_lowered_is_shown_more_exactly() -> None:
    lowered = (
        Protection(field="when", sensitivity=Sensitivity.OPEN),
        Protection(field="risk.crossing", sensitivity=Sensitivity.OPEN),
    )
    event = redacted(with_event(EventKind.ARREST, protection=lowered)).events[0]
    assert not isinstance(event.when, str)
    assert not isinstance(event.when.working.value, str)
    assert event.when.working.value.edtf == "2015-10-22"


def test_a_part_of_a_participation_can_be_raised() -> None:
    raised = (Protection(field="participations.separation", sensitivity=Sensitivity.NEVER),)
    people = redacted(with_event(EventKind.HAND_OVER_ACROSS_BORDER, protection=raised)).events[1].people
    assert isinstance(people, tuple)
    assert {part.separation for part in people} == {WITHHELD}
    assert {part.outcome is WITHHELD for part in people} == {False}


def test_an_authority_whose_name_is_raised_is_told_by_its_kind_and_country() -> None:
    raised = (Protection(field="name", sensitivity=Sensitivity.NEVER),)
    authorities = tuple(replace(each, protection=raised) for each in SMALL_CASE.authorities)
    acting = redacted(replace(SMALL_CASE, authorities=authorities)).events[0].acting
    assert not isinstance(acting, str)
    assert acting.working.value == RedactedAuthority(
        name=WITHHELD, kind=AuthorityKind.POLICE, country=Country.VN
    )


def test_a_field_of_one_person_that_is_raised_is_withheld_for_this_person_alone() -> None:
    raised = (Protection(field="nationality", sensitivity=Sensitivity.NEVER),)
    people = redacted(with_person(MOTHER, protection=raised)).people
    assert isinstance(people, tuple)
    assert [person.nationality is WITHHELD for person in people].count(True) == 1


def test_no_word_that_says_what_a_never_field_says_leaves_under_any_profile() -> None:
    for profile in PROFILES.values():
        case = redacted(profile=profile)
        assert all(event.kind is not EventKind.JOURNEY for event in case.events)
        assert case.events[0].indicators == (RiskIndicator.MOVED_TO_BORDER,)
        text = canonical_json(case)
        for word in (
            "guide",
            "broker",
            "safe_house",
            "returned_before",
            "phone_seized",
            "forced_spouse",
            "church",
        ):
            assert f'"{word}' not in text


def test_what_a_profile_withholds_is_said_alike_for_every_case() -> None:
    assert redacted().withheld == redacted(with_case(tags=())).withheld == withheld_subjects(PARTNER_NGO)
    assert Subject.PEOPLE in withheld_subjects(PUBLIC_STATEMENT)
    assert Subject.DOCUMENTS not in withheld_subjects(LEGAL_COUNSEL)
    assert Subject.DAYS not in withheld_subjects(LEGAL_COUNSEL)
    assert withheld_subjects(GENEROUS) == ()


def test_empty_and_filled_look_alike_where_withheld_and_differ_where_shown() -> None:
    filled, empty = redacted().people, redacted(with_person(MOTHER, sex=None, documents=(), phones=())).people
    assert isinstance(filled, tuple)
    assert isinstance(empty, tuple)
    assert {person.documents for person in filled} == {person.documents for person in empty} == {WITHHELD}
    assert (
        sum(person.sex is NOT_KNOWN for person in empty)
        == sum(person.sex is NOT_KNOWN for person in filled) + 1
    )


def _type_of(value: Any) -> type:
    found: type = type(value)
    return found
