"""The words of the program in the reader's language.

Message ids are the English sentences themselves, so that code reads as the screen does; where a catalogue has no translation the English
is shown.  The screen has one language at a time; a summary is written in a language of its own, whatever the screen shows.
Ways to mark a text for the catalogues (`resources.messages` finds them):

    _("Unlock")                       with `from resources.language import translated as _`: shown now, in the screen's language
    _ = words_of(language)            shown now, in a given language
    counted("{number} person", "{number} people", 9)
    words.form("All of them")         the same in a summary, where `words` speaks its language
    message("Unlock")                 kept now, shown later through `_`
    Term members and the `sentence` of errors, which are messages by being what they are
"""

from __future__ import annotations

import gettext
from collections.abc import Callable
from functools import cache
from pathlib import Path

LANGUAGES = {"en": "English", "ko": "한국어", "zh_CN": "简体中文", "vi": "Tiếng Việt", "th": "ไทย"}
"""Code of the catalogue → the language's name in itself.  The first is the source: its words are the message ids."""

COMPLETE = {code: LANGUAGES[code] for code in ("en", "ko")}
"""The languages in which every text is translated; only these are offered.  The others have catalogues that wait for their translators."""

SUMMARY_LANGUAGES = {code: LANGUAGES[code] for code in ("en", "ko", "zh_CN", "vi", "th")}
"""The languages a summary can be written in: every message that a summary can say is translated, and its fonts draw it."""

SOURCE = "en"
DOMAIN = "fieldbook"
LOCALE = Path(__file__).parent / "locale"


class UnknownLanguage(ValueError):
    """Fieldbook has no catalogue of this language; `LANGUAGES` lists those it has."""


@cache
def _catalogue(code: str) -> gettext.NullTranslations:
    if code not in LANGUAGES:
        raise UnknownLanguage
    if code == SOURCE:
        return gettext.NullTranslations()
    with catalogue_file(code, "mo").open("rb") as compiled:
        return gettext.GNUTranslations(compiled)


class _Screen:
    """The language in which texts are shown now."""

    language = SOURCE


def catalogue_file(code: str, kind: str) -> Path:
    """Where the catalogue of a language is; kind: "po" (as translators write it) or "mo" (as the program reads it)."""
    return LOCALE / code / "LC_MESSAGES" / f"{DOMAIN}.{kind}"


def set_language(code: str) -> None:
    """Show every later text in this language.

    Raises:
        UnknownLanguage: it is not one of LANGUAGES; the language stays as it was.
    """
    _catalogue(code)
    _Screen.language = code


def language() -> str:
    """The code of the language in which texts are shown now."""
    return _Screen.language


def nearest_language(locale: str) -> str:
    """The complete language for a locale's name as systems write it ("ko_KR.UTF-8"); English where there is none."""
    spoken = locale.replace("-", "_").split(".")[0].split("_")[0].lower()
    return next((code for code in COMPLETE if code.split("_")[0] == spoken), SOURCE)


def translated(text: str) -> str:
    """A message in the screen's language."""
    return words_of(_Screen.language)(text)


def counted(one: str, many: str, number: int) -> str:
    """A message that depends on a number, in the screen's language; `{number}` in it is filled in."""
    return _catalogue(_Screen.language).ngettext(one, many, number).format(number=number)


def message(text: str) -> str:
    """The text itself, marked for the catalogues: it is translated where it is shown."""
    return text


@cache
def words_of(code: str) -> Callable[[str], str]:
    """The translation of messages into one language, whatever the screen shows.

    Raises:
        UnknownLanguage: it is not one of LANGUAGES.
    """
    catalogue = _catalogue(code)
    # The empty message id is the catalogue's own header, which is no text for a reader.
    return lambda text: catalogue.gettext(text) if text else ""
