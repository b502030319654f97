"""Consents: a field that needs one is shown to the partner it names, for its purpose, while it lasts."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from domain.ids import ConsentId, PartnerId
from domain.redaction.consents import Recipient, Standing, grounds, opened_by_consent, standing
from domain.redaction.marks import WITHHELD
from domain.redaction.profiles import (
    LEGAL_COUNSEL,
    PARTNER_NGO,
    PROFILES,
    PUBLIC_STATEMENT,
    UN_CONFIDENTIAL,
    Operator,
    Profile,
)
from domain.redaction.redacted_people import RedactedPerson
from domain.roughdate import RoughDate
from domain.sensitivity import Kind, Protection, Sensitivity
from domain.vocabulary.law import Answer
from domain.vocabulary.people import Sex, Vulnerability
from domain.vocabulary.protection import ConsentBasis, ConsentPurpose, ConsentScope
from tests.domain.redaction.builders import MOTHER
from tests.domain.redaction.small_case import (
    SMALL_CASE,
    consent,
    real,
    redacted,
    redaction,
    to_partner,
    with_person,
)

ALL = tuple(ConsentScope)
TO_PARTNER = to_partner()


def mother(
    *consents: Any, profile: Profile = LEGAL_COUNSEL, to: Recipient | None = TO_PARTNER, **changes: Any
) -> RedactedPerson:
    """The woman of the small case, who is the only one of her sex."""
    case_file = replace(with_person(MOTHER, **changes), consents=consents)
    people = redacted(case_file, profile, recipient=to).people
    assert isinstance(people, tuple)
    return next(
        each for each in people if not isinstance(each.sex, str) and each.sex.working.value is Sex.FEMALE
    )


def test_a_consent_for_everything_shows_what_the_profile_keeps() -> None:
    person = mother(consent(MOTHER, *ALL))
    assert isinstance(person.names, tuple)
    assert [name.text for name in person.names] == ["리영희", "Ri Yong Hui"]
    assert isinstance(person.documents, tuple)
    (paper,) = person.documents
    assert (paper.kind, paper.number) == ("passport", "KP7781234")
    assert paper.issued == RoughDate(edtf="2011-04-05")
    assert person.pregnant is Answer.YES
    assert not isinstance(person.birth, str)
    assert person.birth.working.value == RoughDate(edtf="1984-03-05")
    assert person.vulnerabilities == (Vulnerability.NURSING,)


def test_nothing_that_needs_a_consent_is_shown_without_one() -> None:
    for person in (mother(), mother(consent(MOTHER, *ALL), to=None)):
        assert person.names is person.documents is person.pregnant is person.birth is WITHHELD
        assert person.vulnerabilities == (Vulnerability.OTHER,)


@pytest.mark.parametrize("profile", [PUBLIC_STATEMENT, PARTNER_NGO])
def test_a_profile_that_keeps_no_names_shows_none_whatever_was_agreed(profile: Profile) -> None:
    agreed = consent(MOTHER, *ALL, purposes=tuple(ConsentPurpose))
    people = redacted(replace(SMALL_CASE, consents=(agreed,)), profile, recipient=to_partner()).people
    assert isinstance(people, str) or all(person.names is WITHHELD for person in people)


def test_each_scope_shows_its_own_fields_and_no_other() -> None:
    person = mother(consent(MOTHER, ConsentScope.NAME))
    assert isinstance(person.names, tuple)
    assert person.documents is person.pregnant is person.birth is WITHHELD


def test_papers_are_for_counsel_and_not_for_the_united_nations() -> None:
    assert mother(consent(MOTHER, *ALL), profile=UN_CONFIDENTIAL).documents is WITHHELD


@pytest.mark.parametrize(
    "changes",
    [
        {"basis": ConsentBasis.UNKNOWN},
        {"basis": ConsentBasis.REFUSED},
        {"recipients": ()},
        {"recipients": (PartnerId("e" * 32),)},
        {"purposes": (ConsentPurpose.PUBLICATION,)},
        {"withdrawn": RoughDate.unknown()},
        {"given": RoughDate(edtf="2015-11")},
        {"given": RoughDate(edtf="[2015-11-21..]")},
        {"given": RoughDate(edtf="2030-01-01/..")},
        {"expires": RoughDate(edtf="2015-11-20")},
        {"expires": RoughDate(edtf="2015-11")},
        {"expires": RoughDate.unknown()},
    ],
)
def test_a_consent_that_does_not_hold_shows_nothing(changes: dict[str, Any]) -> None:
    assert mother(consent(MOTHER, *ALL, **changes)).names is WITHHELD


@pytest.mark.parametrize(
    "changes",
    [
        {"given": RoughDate(edtf="2015-11-20")},
        {"given": RoughDate.unknown()},
        {"given": RoughDate(edtf="[2015-11-20..]")},
        {"expires": RoughDate(edtf="2015-11-21")},
        {"basis": ConsentBasis.VITAL_INTEREST},
    ],
)
def test_a_consent_that_holds_shows_the_names(changes: dict[str, Any]) -> None:
    assert isinstance(mother(consent(MOTHER, *ALL, **changes)).names, tuple)


@pytest.mark.parametrize(
    ("refused", "named", "papers"),
    [((), False, False), ((ConsentScope.NAME,), False, True), ((ConsentScope.DOCUMENTS,), True, False)],
)
def test_a_refusal_takes_away_what_it_names_or_everything(
    refused: tuple[ConsentScope, ...], named: bool, papers: bool
) -> None:
    refusal = consent(MOTHER, *refused, id=ConsentId("e" * 32), basis=ConsentBasis.REFUSED, recipients=())
    person = mother(consent(MOTHER, *ALL), refusal)
    assert (person.names is not WITHHELD, person.documents is not WITHHELD) == (named, papers)


def test_a_refusal_towards_somebody_else_takes_away_nothing() -> None:
    elsewhere = consent(
        MOTHER, id=ConsentId("e" * 32), basis=ConsentBasis.REFUSED, recipients=(PartnerId("d" * 32),)
    )
    assert isinstance(mother(consent(MOTHER, *ALL), elsewhere).names, tuple)


def test_a_single_name_can_be_kept_back() -> None:
    names = SMALL_CASE.people[0].names
    kept_back = (replace(names[0], sensitivity=Sensitivity.NEVER), names[1])
    person = mother(consent(MOTHER, *ALL), names=kept_back)
    assert isinstance(person.names, tuple)
    assert [name.text for name in person.names] == ["Ri Yong Hui"]


def test_names_and_papers_that_a_person_raised_stay_in_the_notebook() -> None:
    raised = tuple(
        Protection(field=name, sensitivity=Sensitivity.NEVER) for name in ("names", "documents", "pregnant")
    )
    person = mother(consent(MOTHER, *ALL), protection=raised)
    assert person.names is person.documents is person.pregnant is WITHHELD


def test_a_name_that_is_shown_is_no_identifier_and_every_other_is() -> None:
    case_file = replace(SMALL_CASE, consents=(consent(MOTHER, *ALL),))
    forbidden = redaction(case_file, LEGAL_COUNSEL, recipient=to_partner()).forbidden
    assert {"리영희", "Ri Yong Hui", "KP7781234"}.isdisjoint(forbidden)
    assert {"Maria", "Ri Chol Su", "Mr Choe"} <= set(forbidden)


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({}, Standing.COVERED),
        ({"scopes": (ConsentScope.HEALTH,)}, Standing.OTHER_FIELDS),
        ({"recipients": ()}, Standing.OTHER_READER),
        ({"purposes": (ConsentPurpose.PUBLICATION,)}, Standing.OTHER_PURPOSE),
        ({"given": RoughDate(edtf="2030")}, Standing.NOT_YET),
        ({"expires": RoughDate(edtf="2001")}, Standing.EXPIRED),
        ({"expires": RoughDate.unknown()}, Standing.EXPIRED),
        ({"withdrawn": RoughDate.unknown()}, Standing.WITHDRAWN),
        ({"basis": ConsentBasis.UNKNOWN}, Standing.MISSING),
        ({"basis": ConsentBasis.REFUSED}, Standing.REFUSED),
    ],
)
def test_why_a_name_is_not_shown_is_told(changes: dict[str, Any], expected: Standing) -> None:
    given = replace(consent(MOTHER, ConsentScope.NAME), **changes)
    assert standing([given], real(MOTHER), LEGAL_COUNSEL, TO_PARTNER) is expected
    assert (grounds([given], real(MOTHER), LEGAL_COUNSEL, TO_PARTNER) == (given.id,)) is (
        expected in (Standing.COVERED, Standing.OTHER_FIELDS)
    )


def test_nobody_has_consented_to_no_recipient() -> None:
    assert grounds([consent(MOTHER, *ALL)], real(MOTHER), LEGAL_COUNSEL, None) == ()
    assert standing([], real(MOTHER), LEGAL_COUNSEL, TO_PARTNER) is Standing.MISSING


def test_of_two_consents_the_one_that_holds_counts() -> None:
    expired = replace(consent(MOTHER, *ALL), id=ConsentId("a" * 32), expires=RoughDate(edtf="2001"))
    assert (
        standing([expired, consent(MOTHER, *ALL)], real(MOTHER), LEGAL_COUNSEL, TO_PARTNER)
        is Standing.COVERED
    )


def test_a_name_is_shown_without_a_consent_only_where_somebody_decided_it() -> None:
    anyway = replace(TO_PARTNER, shown_anyway=frozenset({(real(MOTHER), ConsentScope.NAME)}))
    person = mother(to=anyway)
    assert isinstance(person.names, tuple)
    assert person.documents is person.birth is WITHHELD


def test_papers_are_shown_without_a_consent_only_where_somebody_decided_it_and_no_name_with_them() -> None:
    anyway = replace(TO_PARTNER, shown_anyway=frozenset({(real(MOTHER), ConsentScope.DOCUMENTS)}))
    person = mother(to=anyway)
    assert isinstance(person.documents, tuple)
    assert person.names is person.birth is WITHHELD


def test_a_consent_for_the_name_alone_leaves_the_papers_without_one() -> None:
    given = [consent(MOTHER, ConsentScope.NAME)]
    found = standing(given, real(MOTHER), LEGAL_COUNSEL, TO_PARTNER, ConsentScope.DOCUMENTS)
    assert found is Standing.OTHER_FIELDS


def test_what_a_consent_opens_depends_on_the_reader() -> None:
    opened = {code: opened_by_consent(profile) for code, profile in PROFILES.items()}
    assert opened["public_statement"] == opened["partner_ngo"] == ()
    assert ConsentScope.DOCUMENTS not in opened["un_confidential"]
    assert set(opened["legal_counsel"]) == {
        ConsentScope.NAME,
        ConsentScope.BIRTH_DATE,
        ConsentScope.DOCUMENTS,
        ConsentScope.HEALTH,
    }


@pytest.mark.parametrize("changes", [{"basis": ConsentBasis.REFUSED}, {"withdrawn": RoughDate.unknown()}])
def test_no_decision_goes_over_a_refusal_or_a_withdrawal(changes: dict[str, Any]) -> None:
    anyway = replace(TO_PARTNER, shown_anyway=frozenset((real(MOTHER), scope) for scope in ALL))
    person = mother(replace(consent(MOTHER, *ALL), **changes), to=anyway)
    assert person.names is person.documents is person.birth is WITHHELD


def test_a_name_that_a_consent_covers_can_be_kept_back_for_one_file() -> None:
    without = replace(TO_PARTNER, kept_back=frozenset({(real(MOTHER), ConsentScope.NAME)}))
    person = mother(consent(MOTHER, *ALL), to=without)
    assert person.names is WITHHELD
    assert isinstance(person.documents, tuple)


def test_no_decision_opens_what_the_profile_opens_to_no_consent() -> None:
    closed = replace(
        LEGAL_COUNSEL, rules={**LEGAL_COUNSEL.rules, (Kind.HEALTH, Sensitivity.CONSENTED): Operator.DROP}
    )
    anyway = replace(TO_PARTNER, shown_anyway=frozenset({(real(MOTHER), ConsentScope.HEALTH)}))
    assert mother(to=anyway).vulnerabilities == (Vulnerability.NURSING,)
    for person in (mother(to=anyway, profile=closed), mother(consent(MOTHER, *ALL), profile=closed)):
        assert person.vulnerabilities == (Vulnerability.OTHER,)
        assert person.pregnant is WITHHELD


@pytest.mark.parametrize(
    "changes",
    [
        {},
        {"recipients": ()},
        {"scopes": ()},
        {"scopes": (), "recipients": (), "purposes": ()},
        {"basis": ConsentBasis.UNKNOWN},
        {"basis": ConsentBasis.VITAL_INTEREST},
    ],
)
def test_a_withdrawal_that_names_nothing_is_of_everything(changes: dict[str, Any]) -> None:
    withdrawn = replace(consent(MOTHER, *ALL), withdrawn=RoughDate(edtf="2015"), **changes)
    for scope in opened_by_consent(LEGAL_COUNSEL):
        found = standing([withdrawn], real(MOTHER), LEGAL_COUNSEL, TO_PARTNER, scope)
        assert found is Standing.WITHDRAWN
        assert found.is_final
    anyway = replace(TO_PARTNER, shown_anyway=frozenset((real(MOTHER), scope) for scope in ALL))
    person = mother(withdrawn, to=anyway)
    assert person.names is person.documents is person.birth is person.pregnant is WITHHELD
