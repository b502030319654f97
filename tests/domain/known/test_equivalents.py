"""Equivalents: each name leads to one place or authority, and back."""

from __future__ import annotations

import pytest

from domain.known.authorities import known_authorities
from domain.known.equivalents import every_equivalent, names_of_authority, names_of_place
from domain.known.spellings import places_in_every_spelling
from domain.vocabulary.countries import Country


def test_every_spelling_of_a_place_leads_to_that_place() -> None:
    for place in places_in_every_spelling():
        for name in place.names:
            assert names_of_place(name.text, place.country)[0] == place.names[0], name.text


def test_an_authority_of_the_list_is_found_in_its_own_country_alone() -> None:
    found = [each for each in known_authorities() if names_of_authority(each.name, each.country)]
    assert len(found) > 20
    assert not names_of_authority("Chinese police", Country.KP)


@pytest.mark.parametrize("name", ["", "市", "City", "Kim"])
def test_a_word_for_a_kind_alone_is_no_place(name: str) -> None:
    assert names_of_place(name, Country.CN) == ()


def test_the_station_is_not_said_for_the_town() -> None:
    assert "하산역" not in every_equivalent()
