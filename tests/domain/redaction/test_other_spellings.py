"""Other spellings: a place, an authority or a paper that is called after somebody leaves in no spelling of that name."""

from __future__ import annotations

from dataclasses import replace

import pytest

from domain.casefile import CaseFile
from domain.person import IdentityDocument, PersonName
from domain.redaction.other_spellings import other_spellings
from domain.redaction.profiles import LEGAL_COUNSEL, PUBLIC_STATEMENT, UN_CONFIDENTIAL
from domain.vocabulary.protection import ConsentScope
from tests.domain.redaction.builders import FATHER, MOTHER
from tests.domain.redaction.small_case import (
    SMALL_CASE,
    consent,
    redacted,
    redaction,
    to_partner,
    with_person,
)


def with_place(name: str) -> CaseFile:
    """The small case with the place across the border called so."""
    places = (
        replace(each, name=name) if each.name == "Dongxing police station" else each
        for each in SMALL_CASE.places
    )
    return replace(SMALL_CASE, places=tuple(places))


@pytest.mark.parametrize(
    "name",
    [
        "House of Lee Young-hee",
        "李英姬 house",
        "이영희네 집",
        "Дом Ли Ён Хи",
        "영희네 집",
        "Yong-hui's flat",
        "House, call 139 1234 5678",
    ],
)
def test_a_place_that_spells_somebody_is_looked_for(name: str) -> None:
    assert name in redaction(with_place(name), LEGAL_COUNSEL).forbidden


@pytest.mark.parametrize(
    "name", ["Dongxing police station", "Kimchaek", "People's hospital", "SSD", "Room 4 of the border post"]
)
def test_a_place_that_spells_nobody_is_not(name: str) -> None:
    assert name not in redaction(with_place(name), LEGAL_COUNSEL).forbidden


def test_an_authority_named_after_somebody_is_looked_for_under_every_profile() -> None:
    authorities = (
        replace(each, name="Officer Lee Young-hee") if each.name == "Vietnamese police" else each
        for each in SMALL_CASE.authorities
    )
    case_file = replace(SMALL_CASE, authorities=tuple(authorities))
    for profile in (PUBLIC_STATEMENT, UN_CONFIDENTIAL, LEGAL_COUNSEL):
        assert "Officer Lee Young-hee" in redaction(case_file, profile).forbidden


def test_a_paper_that_names_somebody_else_is_looked_for() -> None:
    paper = IdentityDocument(kind="family book of Lee Young-hee", number="778812", issued_by="Nanning")
    case_file = replace(
        with_person(FATHER, documents=(paper,)), consents=(consent(FATHER, ConsentScope.DOCUMENTS),)
    )
    found = redaction(case_file, LEGAL_COUNSEL, recipient=to_partner()).forbidden
    assert "family book of Lee Young-hee" in found
    assert not {"Nanning", "778812"} & set(found)


def test_who_is_shown_by_name_may_be_in_the_name_of_a_place() -> None:
    case_file = replace(with_place("House of Lee Young-hee"), consents=(consent(MOTHER, ConsentScope.NAME),))
    found = redaction(case_file, LEGAL_COUNSEL, recipient=to_partner()).forbidden
    assert "House of Lee Young-hee" not in found


def test_a_town_that_everybody_knows_spells_nobody() -> None:
    places = (
        replace(each, town="김책시") if each.name == "Dongxing police station" else each
        for each in SMALL_CASE.places
    )
    named = with_person(FATHER, names=(PersonName(text="Kim Chaek"),))
    case_file = replace(named, places=tuple(places))
    assert "김책시" not in redaction(case_file, LEGAL_COUNSEL).forbidden


def test_where_no_words_of_a_worker_are_shown_nothing_is_looked_for() -> None:
    bare = replace(SMALL_CASE, events=(), appeals=(), context=(), case=replace(SMALL_CASE.case, norms=()))
    assert other_spellings(bare, LEGAL_COUNSEL, redacted(bare, LEGAL_COUNSEL)) == ()
