"""Identifiers: everything that is not shown is looked for, and what is shown raises no false alarm."""

from __future__ import annotations

import re
from dataclasses import fields, is_dataclass, replace
from datetime import date
from typing import Any

import pytest

from domain.age import AgeStatement, AgeUnit
from domain.case import Case
from domain.casefile import CaseFile, with_real_ids
from domain.consent import Consent
from domain.ids import ConsentId
from domain.person import PersonName
from domain.redaction.profiles import (
    LEGAL_COUNSEL,
    PARTNER_NGO,
    PROFILES,
    PUBLIC_STATEMENT,
    UN_CONFIDENTIAL,
    Profile,
)
from domain.redaction.written_days import forms_of_age, forms_of_day
from domain.roughdate import RoughDate
from domain.sensitivity import Protection, Sensitivity
from domain.vocabulary.countries import Country
from domain.vocabulary.events import EventKind
from domain.vocabulary.places import PlaceLevel
from domain.vocabulary.protection import ConsentScope
from tests.domain.redaction.builders import MOTHER, stated
from tests.domain.redaction.small_case import (
    SMALL_CASE,
    consent,
    redaction,
    to_partner,
    with_case,
    with_event,
    with_person,
)

WORD = r"[^\W_]+"
each_profile = pytest.mark.parametrize("profile", PROFILES.values(), ids=PROFILES)


def texts(value: Any) -> list[str]:
    """Every text a redacted case shows."""
    if isinstance(value, str):
        return [str(value)]
    parts = (
        value
        if isinstance(value, tuple)
        else [getattr(value, each.name) for each in fields(value)]
        if is_dataclass(value)
        else []
    )
    return [text for part in parts for text in texts(part)]


def words(text: str) -> str:
    """The words of a text with one space around each."""
    return f" {' '.join(re.findall(WORD, text.casefold()))} "


@each_profile
def test_no_identifier_is_a_whole_word_of_what_is_shown(profile: Profile, example: CaseFile) -> None:
    for case_file in (SMALL_CASE, with_real_ids(example)):
        result = redaction(case_file, profile)
        shown = [words(text) for text in texts(result.case)]
        for identifier in result.forbidden:
            assert not any(words(identifier) in text for text in shown), identifier


@each_profile
def test_names_numbers_and_places_that_never_leave_are_looked_for(profile: Profile) -> None:
    forbidden = set(redaction(profile=profile).forbidden)
    assert forbidden >= {
        "리영희",
        "Ri Yong Hui",
        "Yong Hui Ri",
        "Maria",
        "Woman with the baby",
        "KP7781234",
        "+86 138 0013 8000",
        "Ri Chol Su",
        "Grace Church",
        "Pham Thi Lan",
        "Swallow",
        "lan@example",
        "HARBOUR-7",
        "Family from Onsong",
        "Han Sora",
        "harbour",
        "House of Deacon Pak",
        "Broker Choe",
        "Captain Nguyen",
        "778-B",
        "passport 99120",
        "Desk officer Bauer",
        "First call",
        "The bus",
        "2015-12-01",
        "December 1st",
    }
    assert {record.id for record in SMALL_CASE.records()} <= forbidden


def test_days_and_towns_are_looked_for_where_months_and_provinces_are_shown() -> None:
    forbidden = set(redaction(profile=PARTNER_NGO).forbidden)
    assert {
        "2015-10-22",
        "22 October",
        "Oct 22",
        "10월 22일",
        "2015年10月22日",
        "Dongxing",
        "芒街",
        "Móng Cái",
    } <= forbidden
    assert {"Guangxi", "Quảng Ninh", "China", "Vietnamese police"}.isdisjoint(forbidden)
    assert "Guangxi" in redaction(profile=PUBLIC_STATEMENT).forbidden


def test_what_is_shown_is_no_identifier() -> None:
    forbidden = set(redaction(profile=UN_CONFIDENTIAL).forbidden)
    assert {"2015-10-22", "22 October", "Dongxing", "芒街"}.isdisjoint(forbidden)
    assert "Dongxing police station" in forbidden
    assert "Dongxing police station" not in redaction(profile=LEGAL_COUNSEL).forbidden
    assert "1984-03-05" in forbidden


def test_a_birthday_that_falls_on_a_shown_day_is_looked_for_with_its_year_alone() -> None:
    born = stated(RoughDate(edtf="1984-10-22"))
    shown = set(redaction(with_person(MOTHER, birth=born), UN_CONFIDENTIAL).forbidden)
    assert {"22 October", "October 22nd", "10월 22일", "22 tháng 10"}.isdisjoint(shown)
    assert {"1984-10-22", "22 October 1984", "1984년 10월 22일", "22 tháng 10 năm 1984"} <= shown


def test_the_day_on_which_a_time_runs_out_is_no_identifier() -> None:
    born = stated(RoughDate(edtf="1984-01-22"))
    assert "22 January" not in redaction(with_person(MOTHER, birth=born), UN_CONFIDENTIAL).forbidden
    assert "22 January" in redaction(with_person(MOTHER, birth=born), PARTNER_NGO).forbidden


def test_a_town_whose_name_is_in_that_of_its_province_blocks_nothing() -> None:
    first, *others = SMALL_CASE.places
    places = (replace(first, town="Vientiane", province="Vientiane Prefecture", name="Vientiane"), *others)
    case_file = replace(SMALL_CASE, places=places)
    assert "Vientiane" not in redaction(case_file, PARTNER_NGO).forbidden
    assert "Vientiane" in redaction(case_file, PUBLIC_STATEMENT).forbidden, "only the country is shown"
    named = with_person(MOTHER, names=(PersonName(text="Vientiane"),))
    assert "Vientiane" in redaction(replace(named, places=places), PARTNER_NGO).forbidden


@pytest.mark.parametrize("shared", ["Kim", "Cheol", "Cheol Ok"])
def test_a_name_in_that_of_somebody_shown_blocks_nothing(shared: str) -> None:
    people = tuple(
        replace(each, names=(PersonName(text=text),))
        for each, text in zip(SMALL_CASE.people, ("Kim Cheol Ok", shared, "Kimchi", "Ok Kim"), strict=True)
    )
    case_file = replace(SMALL_CASE, people=people, consents=(consent(MOTHER, ConsentScope.NAME),))
    forbidden = redaction(case_file, LEGAL_COUNSEL, recipient=to_partner()).forbidden
    assert shared not in forbidden
    assert {"Kimchi", "Ok Kim"} <= set(forbidden), "no words of the name, or in another order"
    assert shared in redaction(case_file, LEGAL_COUNSEL).forbidden, "nobody's name is shown"


@pytest.mark.parametrize("reference", ["OCTOBER-2015", "October 2015"])
def test_a_case_called_after_its_month_can_leave(reference: str) -> None:
    assert reference not in redaction(with_case(reference=reference), PARTNER_NGO).forbidden
    assert f"{reference} B" in redaction(with_case(reference=f"{reference} B"), PARTNER_NGO).forbidden


def test_a_town_called_as_its_province_blocks_nothing() -> None:
    places = (replace(SMALL_CASE.places[0], town="Quảng Ninh", name="Vietnam"), *SMALL_CASE.places[1:])
    assert {"Quảng Ninh", "Vietnam"}.isdisjoint(redaction(replace(SMALL_CASE, places=places)).forbidden)


@pytest.mark.parametrize(
    ("level", "profile"),
    [
        (PlaceLevel.COUNTRY, PUBLIC_STATEMENT),
        (PlaceLevel.PROVINCE, PARTNER_NGO),
        (PlaceLevel.TOWN, UN_CONFIDENTIAL),
    ],
)
def test_other_spellings_of_a_place_that_is_shown_whole_block_nothing(
    level: PlaceLevel, profile: Profile
) -> None:
    places = (replace(SMALL_CASE.places[0], level=level, country=Country.VN), *SMALL_CASE.places[1:])
    assert "芒街" not in redaction(replace(SMALL_CASE, places=places), profile).forbidden
    assert (
        "芒街"
        in redaction(
            replace(SMALL_CASE, places=(replace(places[0], level=PlaceLevel.RIVER),)), PARTNER_NGO
        ).forbidden
    )


def test_a_place_whose_town_is_raised_is_looked_for() -> None:
    raised = (Protection(field="town", sensitivity=Sensitivity.NEVER),)
    places = (replace(SMALL_CASE.places[0], protection=raised), *SMALL_CASE.places[1:])
    assert "芒街" in redaction(replace(SMALL_CASE, places=places), UN_CONFIDENTIAL).forbidden


@pytest.mark.parametrize("text", ["", "-", "7", "2015", "—"])
def test_what_stands_in_every_file_is_no_identifier(text: str) -> None:
    assert text not in redaction(with_person(MOTHER, label=text)).forbidden


def test_long_texts_are_not_looked_for_as_wholes_but_their_parts_are() -> None:
    route = "First on foot to the river, " + "then on and on " * 9 + ". Kunming; Mengla"
    forbidden = redaction(with_case(route=route)).forbidden
    assert {"Kunming", "Mengla", "First on foot to the river"} <= set(forbidden)
    assert route not in forbidden


def test_a_paper_without_a_number_is_no_identifier() -> None:
    event = SMALL_CASE.events[1]
    parts = tuple(replace(each, documents_seized=("passport",)) for each in event.participations)
    assert "passport" not in redaction(with_event(EventKind.ARREST, participations=parts)).forbidden


def test_who_consented_for_somebody_is_looked_for() -> None:
    consent = Consent(
        id=ConsentId("f" * 32),
        case=SMALL_CASE.case.id,
        person=SMALL_CASE.people[0].id,
        given_by="Aunt Sun Hi",
    )
    assert "Aunt Sun Hi" in redaction(replace(SMALL_CASE, consents=(consent,))).forbidden


def test_short_names_for_ids_are_no_identifiers(example: CaseFile) -> None:
    assert {"china", "hrw", "lost", "infant"}.isdisjoint(redaction(example).forbidden)


def test_a_remark_is_not_looked_for() -> None:
    case: Case = replace(SMALL_CASE.case, remarks="ask police")
    assert "ask police" not in redaction(replace(SMALL_CASE, case=case)).forbidden


def test_identifiers_do_not_depend_on_the_order_of_records() -> None:
    turned = replace(SMALL_CASE, people=SMALL_CASE.people[::-1], places=SMALL_CASE.places[::-1])
    assert redaction(turned).forbidden == redaction().forbidden


@pytest.mark.parametrize(
    ("day", "ordinal"),
    [
        (1, "1st"),
        (2, "2nd"),
        (3, "3rd"),
        (4, "4th"),
        (11, "11th"),
        (12, "12th"),
        (13, "13th"),
        (22, "22nd"),
        (31, "31st"),
    ],
)
def test_a_day_has_its_ordinal(day: int, ordinal: str) -> None:
    assert f"{ordinal} March" in set(forms_of_day(date(2015, 3, day), numbers_up_to=0))


@pytest.mark.parametrize("day", [date(2015, 10, number) for number in range(1, 32)])
def test_a_month_and_a_number_before_it_are_not_taken_for_a_day(day: date) -> None:
    # As the gate reads a page: words of all cells behind each other, and without the spaces too.
    page = " ".join(f"{number} October 2015 10월 2015년 10月" for number in range(1, 13))
    together = re.sub(r"[^\w]+", "", page).casefold()
    for form in forms_of_day(day, numbers_up_to=12):
        folded = words(form).replace(" ", "")
        assert words(form) not in words(page)
        assert len(folded) < 8 or folded not in together


def test_the_end_of_december_is_not_taken_for_february() -> None:
    assert not any(form in "12월 2일 12月2日" for form in forms_of_day(date(2015, 2, 2), numbers_up_to=0))


def age(number: int, unit: AgeUnit = AgeUnit.YEARS, most: int | None = None) -> AgeStatement:
    return AgeStatement(minimum=number, maximum=most or number, unit=unit, at=RoughDate(edtf="2015"))


def test_an_age_is_looked_for_where_only_its_band_is_shown() -> None:
    assert {"31 years old", "aged 31", "31세"} <= set(forms_of_age(age(31), years_too=True))
    assert {"aged 31", "aged 33"} <= set(forms_of_age(age(31, most=33), years_too=True))
    assert set(forms_of_age(age(31), years_too=False)) == set()
    assert {"11 months", "11개월"} <= set(forms_of_age(age(11, AgeUnit.MONTHS), years_too=False))
    assert set(forms_of_age(age(9, AgeUnit.MONTHS), years_too=False)) == {"9 months", "9 month old"}


def test_the_edge_of_a_band_and_a_single_digit_raise_no_false_alarm() -> None:
    assert set(forms_of_age(age(34), years_too=True)) == set()
    assert "4세" not in set(forms_of_age(age(4), years_too=True))
