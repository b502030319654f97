"""The fonts of a summary."""

from __future__ import annotations

import struct
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from export.summary import fonts
from export.summary.errors import CharactersMissing, FontsDamaged


def test_typst_gets_our_families_and_no_font_of_the_machine() -> None:
    assert sorted(fonts.fonts().families()) == ["Noto Sans KR", "Noto Sans SC", "Noto Sans Thai"]


@pytest.mark.parametrize("language", ["en", "ko", "vi", "th"])
def test_han_characters_have_korean_shapes_outside_of_chinese(language: str) -> None:
    assert fonts.families(language) == (fonts.KOREAN, fonts.CHINESE, fonts.THAI)


@pytest.mark.parametrize("language", ["zh", "zh_CN"])
def test_han_characters_have_chinese_shapes_in_chinese(language: str) -> None:
    assert fonts.families(language) == (fonts.CHINESE, fonts.KOREAN, fonts.THAI)


@given(st.text(st.characters(min_codepoint=0xAC00, max_codepoint=0xD7A3)))
def test_every_hangul_syllable_can_be_drawn(text: str) -> None:
    fonts.check_drawable([text])


def test_simplified_vietnamese_and_thai_letters_can_be_drawn() -> None:
    fonts.check_drawable(["铁 龙 边 图们 沈阳", "Quảng Ninh Móng Cái ữ ỹ ợ", "Ŏ ŭ ’ – —", "ผู้ลี้ภัย น้ำ ๒๕๕๘"])


def test_every_letter_of_the_vietnamese_alphabet_can_be_drawn() -> None:
    marked = [letter + mark for letter in "aăâeêioôơuưy" for mark in "\u0300\u0301\u0303\u0309\u0323"]
    letters = [unicodedata.normalize("NFC", each) for each in [*marked, *"ăâđêôơư"]]
    fonts.check_drawable([*letters, *(letter.upper() for letter in letters)])


def test_a_font_without_a_known_map_of_its_characters_is_refused() -> None:
    table = struct.pack(">HHHHI", 0, 1, 3, 1, 12) + struct.pack(">HH", 6, 0)
    font = struct.pack(">IHHHH4sIII", 0x00010000, 1, 16, 0, 0, b"cmap", 0, 28, len(table)) + table
    with pytest.raises(FontsDamaged):
        list(fonts._mapped(font))


def test_characters_that_no_font_has_are_listed_once_each() -> None:
    with pytest.raises(CharactersMissing) as missing:
        fonts.check_drawable(["ລາວ", "ok", "ວ\u2066"])
    assert missing.value.characters == ("ລ", "ວ", "າ", "\u2066")
    assert "ວ" not in str(missing.value)


def test_another_file_in_the_place_of_a_font_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    package, name, _ = fonts._FILES[fonts.KOREAN]
    monkeypatch.setitem(fonts._FILES, "Another", (package, name, "0" * 64))
    with pytest.raises(FontsDamaged):
        fonts._proved("Another")


def test_a_missing_font_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(fonts._FILES, "Missing", ("justmytype_intl_cjk", "ofl/none.ttf", "0" * 64))
    with pytest.raises(FontsDamaged):
        fonts._proved("Missing")
