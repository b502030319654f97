"""The screen has one language at a time, a summary one of its own, and English stands where a catalogue is silent."""

from __future__ import annotations

import gettext
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from string import Formatter

import pytest

from resources import language
from resources.catalogue import compiled, parsed
from resources.messages import messages_of_the_program

TRANSLATIONS = [code for code in language.LANGUAGES if code != language.SOURCE]


@pytest.fixture(autouse=True)
def _english_afterwards() -> Iterator[None]:
    yield
    language.set_language(language.SOURCE)


def test_english_is_its_own_translation() -> None:
    assert language.language() == "en"
    assert language.translated("Unlock") == "Unlock"
    assert language.words_of("en")("Unlock") == "Unlock"


def test_a_message_nobody_translated_is_shown_in_english() -> None:
    language.set_language("ko")
    assert (
        language.translated("A sentence that no catalogue will ever hold.")
        == "A sentence that no catalogue will ever hold."
    )


def test_a_number_chooses_between_one_and_many() -> None:
    assert language.counted("{number} person", "{number} people", 1) == "1 person"
    assert language.counted("{number} person", "{number} people", 9) == "9 people"


def test_an_empty_text_is_not_the_catalogues_header() -> None:
    language.set_language("ko")
    assert language.translated("") == ""


def test_an_unknown_language_leaves_the_screen_as_it_was() -> None:
    language.set_language("ko")
    with pytest.raises(language.UnknownLanguage):
        language.set_language("xx")
    assert language.language() == "ko"


def test_a_marked_text_stays_english_until_it_is_shown() -> None:
    language.set_language("ko")
    assert language.message("Unlock") == "Unlock"


@pytest.mark.parametrize(
    ("locale", "code"),
    [
        ("ko_KR.UTF-8", "ko"),
        ("zh-Hans-CN", "en"),
        ("vi", "en"),
        ("th_TH", "en"),
        ("en_GB", "en"),
        ("C.UTF-8", "en"),
        ("", "en"),
        ("kok_IN", "en"),
    ],
)
def test_a_systems_locale_finds_the_complete_language(locale: str, code: str) -> None:
    assert language.nearest_language(locale) == code


@pytest.mark.parametrize("code", TRANSLATIONS)
def test_what_the_program_reads_is_what_translators_wrote(code: str) -> None:
    source = language.catalogue_file(code, "po").read_text(encoding="utf-8")
    assert language.catalogue_file(code, "mo").read_bytes() == compiled(parsed(source)), (
        "run python -m resources.messages"
    )


@pytest.mark.parametrize("code", TRANSLATIONS)
def test_every_message_of_the_program_is_in_the_catalogue(code: str) -> None:
    source = language.catalogue_file(code, "po").read_text(encoding="utf-8")
    known = {message.text for message in parsed(source)} - {""}
    assert known == {message.text for message in messages_of_the_program()}, (
        "run python -m resources.messages"
    )


@pytest.mark.parametrize("code", [code for code in language.COMPLETE if code != language.SOURCE])
def test_a_language_that_is_offered_says_everything(code: str) -> None:
    source = language.catalogue_file(code, "po").read_text(encoding="utf-8")
    assert [message.text for message in parsed(source) if not message.translation] == []


@pytest.mark.parametrize("code", TRANSLATIONS)
def test_a_translation_has_the_same_places_to_fill_in_as_the_message(code: str) -> None:
    source = language.catalogue_file(code, "po").read_text(encoding="utf-8")
    messages = [message for message in parsed(source) if message.text and message.translation]
    assert [m.text for m in messages if _fields(m.text) != _fields(m.translation)] == []


@pytest.mark.needs("msgfmt")
@pytest.mark.parametrize("code", TRANSLATIONS)
def test_gettexts_own_compiler_reads_the_same_translations(code: str, tmp_path: Path) -> None:
    program = shutil.which("msgfmt") or ""
    theirs = tmp_path / "theirs.mo"
    subprocess.run([program, "--check-format", "-o", theirs, language.catalogue_file(code, "po")], check=True)
    assert _translations(language.catalogue_file(code, "mo")) == _translations(theirs)


def _translations(compiled_file: Path) -> dict[str, str]:
    with compiled_file.open("rb") as file:
        catalogue: dict[str, str] = vars(gettext.GNUTranslations(file))["_catalog"]
    return catalogue


def _fields(text: str) -> set[str]:
    """The names between braces; a number may be left out where it can only be one."""
    return {field or "" for _, field, _, _ in Formatter().parse(text) if field is not None} - {"number"}
