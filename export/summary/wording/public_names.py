"""What a document calls a public place or authority: by its name in the document's language, where that is publicly known.

Only the recorded name, its country and the language decide, so that a document says no more than the redacted case it is made of.
"""

from __future__ import annotations

import unicodedata

from domain.known.equivalents import names_of_authority, names_of_place
from domain.known.names import KnownName
from domain.redaction.marks import Absence
from domain.vocabulary.countries import Country
from domain.vocabulary.people import Script

_LATIN = frozenset({Script.LATIN, Script.PINYIN})
_SCRIPTS = {
    "en": _LATIN,
    "ko": frozenset({Script.HANGUL_NORTH, Script.HANGUL_SOUTH}),
    "zh_CN": frozenset({Script.HANZI_SIMPLIFIED}),
    "vi": frozenset({Script.VIETNAMESE}),
    "th": frozenset({Script.THAI}),
}
"""Code of a language → how the names it uses are marked."""

_LETTERS = {"ko": "HANGUL", "zh_CN": "CJK", "th": "THAI"}
"""Code of a language → what the Unicode names of its letters begin with; the others are written in Latin ones."""


def place_in_language(name: str, country: Country | Absence, language: str) -> str:
    """The name of a place, or of a part of its address; as recorded where nothing else is known."""
    if isinstance(country, Absence) or (
        language == "en" and country is Country.VN and _is_written_in(name, "LATIN")
    ):
        return name
    return _in_language(name, names_of_place(name, country), language)


def authority_in_language(name: str, country: Country | Absence, language: str) -> str:
    """The same of an authority."""
    known = names_of_authority(name, None if isinstance(country, Absence) else country)
    return _in_language(name, known, language)


def _in_language(name: str, known: tuple[KnownName, ...], language: str) -> str:
    if not known or _is_said_in(name, language):
        return name
    scripts = _SCRIPTS[language]
    found = next((each.text for each in known if each.script in scripts), None)
    if found is None and language == "vi" and not _is_written_in(name, "LATIN"):
        found = next((each.text for each in known if each.script in _LATIN), None)
    return found or name


def _is_said_in(name: str, language: str) -> bool:
    """Whether a recorded name is one that readers of the language can be left with."""
    if language in ("en", "vi"):
        return _is_written_in(name, "LATIN") and name.isascii() is (language == "en")
    return _is_written_in(name, _LETTERS[language]) and (language != "zh_CN" or _is_simplified(name))


def _is_written_in(name: str, letters: str) -> bool:
    return all(unicodedata.name(each, "").startswith(letters) for each in name if each.isalpha())


def _is_simplified(name: str) -> bool:
    """Whether the characters are those of mainland China: its first standard has no others."""
    try:
        name.encode("gb2312")
    except UnicodeEncodeError:
        return False
    return True
