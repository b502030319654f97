"""The gazetteer and the known authorities: whole, paired, and honest about periods."""

from __future__ import annotations

import re
import unicodedata

import pytest

from domain.known.authorities import KnownAuthority, known_authorities
from domain.known.names import KnownName
from domain.known.places import KnownPlace, known_places
from domain.vocabulary.people import Script
from domain.vocabulary.places import PlaceLevel

PLACES = {place.code: place for place in known_places()}
AUTHORITIES = {authority.code: authority for authority in known_authorities()}
EVERYTHING: tuple[KnownPlace | KnownAuthority, ...] = (*known_places(), *known_authorities())

LETTERS = {
    Script.HANGUL_NORTH: "HANGUL",
    Script.HANZI_SIMPLIFIED: "CJK",
    Script.PINYIN: "LATIN",
    Script.LATIN: "LATIN",
}


def test_no_two_entries_share_a_code() -> None:
    assert len(PLACES) == len(known_places())
    assert len(AUTHORITIES) == len(known_authorities())


@pytest.mark.parametrize("known", EVERYTHING, ids=lambda known: known.code)
def test_names_are_spelled_in_the_script_they_claim(known: KnownPlace | KnownAuthority) -> None:
    assert known.names
    for name in known.names:
        assert name.text == unicodedata.normalize("NFC", name.text).strip() != ""
        family = LETTERS.get(name.script)
        if family:
            assert all(
                unicodedata.name(letter).startswith(family) for letter in name.text if letter.isalpha()
            ), name


@pytest.mark.parametrize("known", EVERYTHING, ids=lambda known: known.code)
def test_codes_keep_to_plain_words(known: KnownPlace | KnownAuthority) -> None:
    assert re.fullmatch(r"[\w]+", known.code)
    assert known.code == known.code.lower()


@pytest.mark.parametrize(
    "place", [place for place in known_places() if place.across], ids=lambda place: place.code
)
def test_the_place_across_the_border_leads_back_and_is_in_another_state(place: KnownPlace) -> None:
    other = PLACES[place.across]
    assert other.across == place.code
    assert other.country is not place.country


def test_the_places_of_the_reference_case_are_known() -> None:
    assert PLACES["vn_mong_cai"].across == "cn_dongxing"
    assert PLACES["cn_shenyang"].province == "Liaoning"
    assert PLACES["cn_tumen"].across == "kp_namyang"
    assert PLACES["vn_mong_cai"].name == "Móng Cái"


@pytest.mark.parametrize("place", known_places(), ids=lambda place: place.code)
def test_a_building_says_which_town_it_stands_in(place: KnownPlace) -> None:
    assert bool(place.town) == (place.level is PlaceLevel.BUILDING)


def test_an_authority_is_called_what_it_was_called_that_year() -> None:
    security = AUTHORITIES["kp_state_security"]
    assert "국가안전보위부" in security.names_in(2015)
    assert "국가보위성" not in security.names_in(2015)
    assert "국가보위성" in security.names_in(2023)
    assert security.name == "North Korean Ministry of State Security"


def test_in_the_year_of_a_change_both_names_were_used() -> None:
    assert {"边防", "边检"} <= set(AUTHORITIES["cn_border_inspection"].names_in(2018))


@pytest.mark.parametrize(
    ("since", "until", "used"),
    [(None, None, True), (2016, None, False), (None, 2014, False), (2015, 2015, True)],
)
def test_a_name_is_used_inside_its_years_only(since: int | None, until: int | None, used: bool) -> None:
    name = KnownName(text="이름", script=Script.HANGUL_NORTH, since=since, until=until)
    assert name.was_used_in(2015) is used
