"""Spellings: each names one place, in the script it claims, and those of the gazetteer are the same places."""

from __future__ import annotations

from collections import Counter

import pytest

from domain.known.places import known_places
from domain.known.spellings import places_in_every_spelling
from domain.redaction.freetext.known_places import public_places
from domain.redaction.freetext.redact_text import redact_text
from domain.redaction.profiles import PARTNER_NGO
from domain.vocabulary.people import Script
from tests.domain.redaction.freetext.people import PUBLIC, known

PLACES = places_in_every_spelling()


def test_no_spelling_names_two_places() -> None:
    spellings = Counter(name.text for place in PLACES for name in place.names)
    assert [text for text, times in spellings.items() if times > 1] == []
    assert len({place.code for place in PLACES}) == len(PLACES)


def test_a_place_of_the_gazetteer_keeps_its_level_and_its_province() -> None:
    gazetteer = {place.code: place for place in known_places()}
    both = [(place, gazetteer[place.code]) for place in PLACES if place.code in gazetteer]
    assert len(both) > 40
    assert all(
        (one.country, one.level, one.province) == (other.country, other.level, other.province)
        for one, other in both
    )


def test_each_script_is_told_by_its_letters() -> None:
    scripts = {name.script for place in PLACES for name in place.names}
    assert scripts == {
        Script.LATIN,
        Script.VIETNAMESE,
        Script.HANGUL_NORTH,
        Script.HANZI_SIMPLIFIED,
        Script.THAI,
        Script.LAO,
        Script.CYRILLIC,
    }


@pytest.mark.parametrize(
    ("text", "province", "country"),
    [
        ("단둥에서 선양으로", "[Liaoning]에서 [Liaoning](으)로", "[China]에서 [China](으)로"),
        ("từ Thẩm Dương đến Móng Cái", "từ [Liaoning] đến [Quang Ninh]", "từ [China] đến [Vietnam]"),
        ("去平壤和新义州", "去平壤和[North Pyongan]", "去[North Korea]和[North Korea]"),
        ("瀋陽", "[Liaoning]", "[China]"),
        ("จากเสิ่นหยางไปแม่สาย", "จาก[Liaoning]ไป[Chiang Rai]", "จาก[China]ไป[Thailand]"),
        ("계획이 무산되었다. 그를 위해 해주었다.",) * 3,
    ],
)
def test_a_town_is_told_as_finely_as_the_profile_has_it(text: str, province: str, country: str) -> None:
    for profile, expected in ((PARTNER_NGO, province), (PUBLIC, country)):
        assert (
            redact_text(text, known(profile=profile, others=tuple(public_places(profile)))).text == expected
        )
