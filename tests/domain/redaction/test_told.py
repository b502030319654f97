"""What a redacted case tells, in kinds of fields."""

from __future__ import annotations

from dataclasses import replace

import pytest

from domain.redaction.profiles import LEGAL_COUNSEL, PARTNER_NGO, PUBLIC_STATEMENT
from domain.redaction.told import told_of_case, told_of_people
from domain.vocabulary.disclosures import Told
from domain.vocabulary.people import Vulnerability
from domain.vocabulary.protection import ConsentScope
from tests.domain.redaction.builders import FATHER, MOTHER
from tests.domain.redaction.small_case import (
    SMALL_CASE,
    consent,
    real,
    redaction,
    to_partner,
    with_person,
)


def test_the_public_is_told_of_nobody_and_of_no_day_and_no_town() -> None:
    found = redaction(SMALL_CASE, PUBLIC_STATEMENT)
    assert told_of_people(found) == {}
    assert not {Told.DAYS, Told.TOWNS, Told.SITES, Told.PROVINCES} & set(told_of_case(found.case))


def test_a_partner_is_told_bands_months_and_provinces() -> None:
    found = redaction(SMALL_CASE, PARTNER_NGO)
    mother = set(told_of_people(found)[real(MOTHER)])
    assert {Told.CUSTODY, Told.AGE_BAND, Told.SEX} <= mother
    assert not {Told.AGE, Told.NAME, Told.BIRTH_DATE, Told.DOCUMENTS, Told.HEALTH} & mother
    assert {Told.MONTHS, Told.PROVINCES} <= set(told_of_case(found.case))


def test_a_consent_tells_what_it_covers_of_one_person() -> None:
    case_file = replace(SMALL_CASE, consents=(consent(MOTHER, *ConsentScope),))
    found = redaction(case_file, LEGAL_COUNSEL, recipient=to_partner())
    people = told_of_people(found)
    assert {Told.NAME, Told.BIRTH_DATE, Told.DOCUMENTS, Told.HEALTH, Told.AGE} <= set(people[real(MOTHER)])
    assert Told.NAME not in people[real(FATHER)]
    assert {Told.DAYS, Told.SITES} <= set(told_of_case(found.case))


@pytest.mark.parametrize(
    ("risk", "is_of_health"),
    [
        (Vulnerability.ILL, True),
        (Vulnerability.PREGNANT, True),
        (Vulnerability.ELDERLY, False),
        (Vulnerability.OTHER, False),
    ],
)
def test_an_illness_among_the_risks_is_told_of_health(risk: Vulnerability, *, is_of_health: bool) -> None:
    case_file = with_person(FATHER, vulnerabilities=(risk,))
    anyway = replace(to_partner(), shown_anyway=frozenset({(real(FATHER), ConsentScope.HEALTH)}))
    told = told_of_people(redaction(case_file, LEGAL_COUNSEL, recipient=anyway))[real(FATHER)]
    assert (Told.HEALTH in told) is is_of_health
    assert Told.HEALTH not in told_of_people(redaction(case_file, LEGAL_COUNSEL))[real(FATHER)]
