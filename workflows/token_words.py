"""Token words: what stands in a redacted text for what was taken out, in the language of the text."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from domain.known.places import known_places
from domain.known.spellings import places_in_every_spelling
from domain.redaction.marks import CountBand
from domain.vocabulary.countries import Country
from domain.vocabulary.people import Script
from domain.vocabulary.places import PlaceLevel
from resources.language import message, words_of

_MESSAGES = (
    message("person"),
    message("place"),
    message("contact"),
    message("number"),
    message("file"),
    message("coordinates"),
    message("date"),
    message("time"),
    message("age"),
    message("people"),
    message("relative"),
    message("withheld"),
    message("name"),
    message("Q1"),
    message("Q2"),
    message("Q3"),
    message("Q4"),
)
_SCRIPTS = {
    "ko": frozenset((Script.HANGUL_NORTH, Script.HANGUL_SOUTH)),
    "zh_CN": frozenset((Script.HANZI_SIMPLIFIED,)),
    "vi": frozenset((Script.VIETNAMESE,)),
    "th": frozenset((Script.THAI,)),
}


@cache
def token_words(language: str) -> Mapping[str, str]:
    """English word of a token → the word in one of the languages of a summary; places as people there call them.

    Raises:
        UnknownLanguage: there is no catalogue of it.
    """
    said = words_of(language)
    return {
        **{word: said(word) for word in _MESSAGES},
        **{band.label.lower(): said(band.label).lower() for band in CountBand},
        **{country.label: said(country.label) for country in Country},
        **_provinces(language),
    }


def _provinces(language: str) -> Mapping[str, str]:
    scripts = _SCRIPTS.get(language, frozenset())
    found: dict[str, str] = {}
    for place in (*known_places(), *places_in_every_spelling()):
        spelled = next((name.text for name in place.names if name.script in scripts), "")
        if place.level is PlaceLevel.PROVINCE and spelled:
            found.setdefault(place.name, spelled)
    return found
