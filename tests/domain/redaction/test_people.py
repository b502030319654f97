"""People under a profile: ages in bands, an infant no more than a child, ties and roles that do not give a helper away."""

from __future__ import annotations

from typing import Any

import pytest

from domain.age import AgeBand, AgeStatement, AgeSystem, AgeUnit
from domain.redaction.marks import NOT_KNOWN, WITHHELD
from domain.redaction.profiles import PARTNER_NGO, PUBLIC_STATEMENT, UN_CONFIDENTIAL, Profile
from domain.redaction.redacted_people import RedactedPerson
from domain.redaction.redacted_values import RedactedAge
from domain.roughdate import RoughDate
from domain.sensitivity import Protection, Sensitivity
from domain.vocabulary.events import EventKind
from domain.vocabulary.people import EventRole, FamilyLinkKind, Sex, Vulnerability
from tests.domain.redaction.builders import FATHER, stated
from tests.domain.redaction.small_case import redacted, with_event, with_person


def father(profile: Profile = PARTNER_NGO, **changes: Any) -> RedactedPerson:
    """The man of the small case, who is the only one of his sex."""
    people = redacted(with_person(FATHER, **changes), profile).people
    assert isinstance(people, tuple)
    return next(
        each for each in people if not isinstance(each.sex, str) and each.sex.working.value is Sex.MALE
    )


def age_of(statement: AgeStatement, profile: Profile = PARTNER_NGO) -> RedactedAge:
    age = father(profile, age=stated(statement)).age
    assert not isinstance(age, str)
    value = age.working.value
    assert isinstance(value, RedactedAge)
    return value


def child(profile: Profile = PARTNER_NGO) -> RedactedPerson:
    people = redacted(profile=profile).people
    assert isinstance(people, tuple)
    return next(each for each in people if each.role is EventRole.ACCOMPANYING_CHILD)


def statement(number: int, *, most: int | None = None, at: str = "2015-10-22", **more: Any) -> AgeStatement:
    return AgeStatement(
        minimum=number, maximum=number if most is None else most, at=RoughDate(edtf=at), **more
    )


def test_an_infant_is_a_child_to_a_partner_and_an_infant_to_the_united_nations() -> None:
    assert child().vulnerabilities == (Vulnerability.CHILD,)
    assert child(UN_CONFIDENTIAL).vulnerabilities == (Vulnerability.INFANT,)
    age = child().age
    assert not isinstance(age, str)
    assert age.working.value == RedactedAge(band=AgeBand.MINOR, least=WITHHELD, most=WITHHELD)


def test_a_public_statement_has_no_people_in_it() -> None:
    case = redacted(profile=PUBLIC_STATEMENT)
    assert case.people is WITHHELD
    assert {event.people for event in case.events} == {WITHHELD}


@pytest.mark.parametrize(
    ("stated_age", "band"),
    [
        (statement(17, system=AgeSystem.INTERNATIONAL), AgeBand.MINOR),
        (statement(18, system=AgeSystem.INTERNATIONAL), AgeBand.YOUNGER_ADULT),
        (statement(34, system=AgeSystem.INTERNATIONAL), AgeBand.YOUNGER_ADULT),
        (statement(35, system=AgeSystem.INTERNATIONAL), AgeBand.MIDDLE_ADULT),
        (statement(18, system=AgeSystem.KOREAN), AgeBand.MINOR),
        (statement(19, system=AgeSystem.KOREAN), AgeBand.NOT_KNOWN),
        (statement(20), AgeBand.YOUNGER_ADULT),
        (statement(19), AgeBand.NOT_KNOWN),
        (statement(1, system=AgeSystem.KOREAN), AgeBand.MINOR),
        (statement(23, unit=AgeUnit.MONTHS), AgeBand.MINOR),
        (
            AgeStatement(minimum=60, maximum=None, system=AgeSystem.INTERNATIONAL, at=RoughDate(edtf="2015")),
            AgeBand.OLDER_ADULT,
        ),
        (
            AgeStatement(minimum=70, maximum=None, system=AgeSystem.KOREAN, at=RoughDate(edtf="2015")),
            AgeBand.OLDER_ADULT,
        ),
        (
            AgeStatement(minimum=6, maximum=None, unit=AgeUnit.MONTHS, at=RoughDate(edtf="2015")),
            AgeBand.NOT_KNOWN,
        ),
    ],
)
def test_an_age_stated_at_the_time_falls_into_its_band(stated_age: AgeStatement, band: AgeBand) -> None:
    assert age_of(stated_age).band is band


def test_an_age_stated_years_before_is_the_age_when_custody_began() -> None:
    assert age_of(statement(30, at="2005-03", system=AgeSystem.INTERNATIONAL)).band is AgeBand.MIDDLE_ADULT


def test_an_age_stated_on_a_day_nobody_knows_is_taken_as_of_that_time() -> None:
    assert (
        age_of(statement(30, at="XXXX-XX-XX", system=AgeSystem.INTERNATIONAL)).band is AgeBand.YOUNGER_ADULT
    )


def test_years_are_told_where_ages_are_kept() -> None:
    assert age_of(statement(40, most=42, system=AgeSystem.INTERNATIONAL), UN_CONFIDENTIAL) == RedactedAge(
        band=AgeBand.MIDDLE_ADULT, least=40, most=42
    )
    older = AgeStatement(
        minimum=60, maximum=None, system=AgeSystem.INTERNATIONAL, at=RoughDate(edtf="2015-10")
    )
    assert age_of(older, UN_CONFIDENTIAL).most is NOT_KNOWN


def test_an_age_of_somebody_born_later_is_not_told_in_years() -> None:
    # Stated in 2020 and told for 2015: who was 2 then was not born.
    age = age_of(statement(2, at="2020-01-01", system=AgeSystem.INTERNATIONAL), UN_CONFIDENTIAL)
    assert (age.band, age.least, age.most) == (AgeBand.NOT_KNOWN, NOT_KNOWN, NOT_KNOWN)


def test_where_nobody_stated_an_age_the_birth_date_gives_the_band_and_nothing_else() -> None:
    person = father(age=None, birth=stated(RoughDate(edtf="1975-01-02")))
    assert not isinstance(person.age, str)
    assert person.age.working.value == RedactedAge(band=AgeBand.MIDDLE_ADULT, least=WITHHELD, most=WITHHELD)
    assert person.birth is WITHHELD
    assert father(age=None, birth=stated(RoughDate.unknown())).age is NOT_KNOWN
    assert father(age=None, birth=None).age is NOT_KNOWN


def test_a_birth_date_that_is_raised_gives_no_band() -> None:
    raised = (Protection(field="birth", sensitivity=Sensitivity.NEVER),)
    assert father(age=None, birth=stated(RoughDate(edtf="1975")), protection=raised).age is NOT_KNOWN


def test_an_age_that_is_raised_is_withheld_whatever_the_birth_date_says() -> None:
    raised = (Protection(field="age", sensitivity=Sensitivity.NEVER),)
    assert father(birth=stated(RoughDate(edtf="1975")), protection=raised).age is WITHHELD


def test_without_any_date_ages_are_those_stated() -> None:
    undated = (Protection(field="when", sensitivity=Sensitivity.NEVER),)
    people = redacted(with_event(EventKind.ARREST, protection=undated)).people
    assert isinstance(people, tuple)
    assert {each.age if isinstance(each.age, str) else each.age.working.value.band for each in people} == {  # type: ignore[union-attr]
        NOT_KNOWN,
        AgeBand.MINOR,
        AgeBand.YOUNGER_ADULT,
        AgeBand.MIDDLE_ADULT,
    }


def test_a_vulnerability_is_withheld_where_it_is_raised() -> None:
    raised = (Protection(field="vulnerabilities", sensitivity=Sensitivity.NEVER),)
    assert father(protection=raised).vulnerabilities is WITHHELD


def test_who_guided_somebody_is_told_as_anybody_else() -> None:
    for profile in (PARTNER_NGO, UN_CONFIDENTIAL):
        people = redacted(profile=profile).people
        assert isinstance(people, tuple)
        assert [each.role for each in people].count(EventRole.OTHER) == 1


def test_a_relative_is_one_to_the_united_nations_and_somebody_to_a_partner() -> None:
    assert father(UN_CONFIDENTIAL, role=EventRole.RELATIVE).role is EventRole.RELATIVE
    assert father(role=EventRole.RELATIVE).role is EventRole.OTHER
    assert father(role=EventRole.UNKNOWN).role is NOT_KNOWN


def test_ties_to_guides_and_to_relatives_in_the_north_are_not_told() -> None:
    people = redacted().people
    assert isinstance(people, tuple)
    ties = sorted(link.kind for each in people if isinstance(each.family, tuple) for link in each.family)
    assert ties == [FamilyLinkKind.CHILD, FamilyLinkKind.PARENT, FamilyLinkKind.SPOUSE]


def test_ties_are_withheld_where_they_are_raised() -> None:
    raised = (Protection(field="family", sensitivity=Sensitivity.NEVER),)
    assert father(protection=raised).family is WITHHELD
