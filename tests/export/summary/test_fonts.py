"""The fonts of a summary."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from export.summary import fonts
from export.summary.errors import CharactersMissing, FontsDamaged


def test_typst_gets_the_two_families_and_no_font_of_the_machine() -> None:
    assert sorted(fonts.fonts().families()) == ["Noto Sans KR", "Noto Sans SC"]


@pytest.mark.parametrize("language", ["en", "ko", "vi"])
def test_han_characters_have_korean_shapes_outside_of_chinese(language: str) -> None:
    assert fonts.families(language) == (fonts.KOREAN, fonts.CHINESE)


@pytest.mark.parametrize("language", ["zh", "zh_CN"])
def test_han_characters_have_chinese_shapes_in_chinese(language: str) -> None:
    assert fonts.families(language) == (fonts.CHINESE, fonts.KOREAN)


@given(st.text(st.characters(min_codepoint=0xAC00, max_codepoint=0xD7A3)))
def test_every_hangul_syllable_can_be_drawn(text: str) -> None:
    fonts.check_drawable([text])


def test_simplified_and_vietnamese_letters_can_be_drawn() -> None:
    fonts.check_drawable(["铁 龙 边 图们 沈阳", "Quảng Ninh Móng Cái ữ ỹ ợ", "Ŏ ŭ ’ – —"])


def test_characters_that_no_font_has_are_listed_once_each() -> None:
    with pytest.raises(CharactersMissing) as missing:
        fonts.check_drawable(["ไทย", "ok", "ย\u200b"])
    assert missing.value.characters == ("ท", "ย", "ไ", "\u200b") or missing.value.characters == tuple(
        sorted("ไทย\u200b")
    )
    assert "ย" not in str(missing.value)


def test_another_file_in_the_place_of_a_font_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    name, _ = fonts._FILES[fonts.KOREAN]
    monkeypatch.setitem(fonts._FILES, "Another", (name, "0" * 64))
    with pytest.raises(FontsDamaged):
        fonts._proved("Another")


def test_a_missing_font_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(fonts._FILES, "Missing", ("ofl/none.ttf", "0" * 64))
    with pytest.raises(FontsDamaged):
        fonts._proved("Missing")
