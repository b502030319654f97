"""Folding: however a name is written, it is one string, and every place leads back to the source."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.redaction.freetext.folding import folded, letters_of, pattern, words_of


@pytest.mark.parametrize(
    "written",
    [
        "김철수",
        unicodedata.normalize("NFD", "김철수"),
        unicodedata.normalize("NFKD", "김철수"),
        "ㄱㅣㅁㅊㅓㄹㅅㅜ",
        "ﾡￜﾱﾺￆﾩﾵￓ",
        "기ㅁ철수",
        "김\u200b철\ufeff수",
        "김 - 철 | 수",
    ],
)
def test_hangul_is_one_string_however_it_is_put_together(written: str) -> None:
    assert letters_of(written) == letters_of("김철수")


@pytest.mark.parametrize(
    ("written", "letters"),
    [
        ("ＫＩＭ", "kim"),
        ("𝐊𝐢𝐦", "kim"),
        ("ᴋɪᴍ", "kim"),
        ("Кіm", "kim"),
        ("Κιm", "kim"),
        ("Đào Thị Ánh", "daothianh"),
        ("P'yŏngyang", "pyongyang"),
        ("Ꮶim", "kim"),
        ("朴哲", "朴哲"),
        ("张铁", "張鐵"),
        ("⾦", "金"),
        ("⻢", "馬"),
        ("１２３٤๕", "12345"),
        ("①", "1"),
        ("🅺🅸🅼", "kim"),
        ("🅚🅘🅜", "kim"),
        ("🇰🇮🇲", "kim"),
        ("K\u3164im\uffa0", "kim"),
        ("สมชาย", "สมชาย"),
        ("ʻ", ""),
        ("ß", "ss"),
        ("ℵ", "א"),
        ("Жук", "жyk"),
        ("ㅋㅋ", "ㅋㅋ"),
    ],
)
def test_what_looks_the_same_is_the_same(written: str, letters: str) -> None:
    assert letters_of(written) == letters


def test_every_place_leads_back_to_whole_characters() -> None:
    text = "… " + unicodedata.normalize("NFD", "é김") + "\u200b!"
    found = folded(text)
    assert found.plain == "... e김!"
    assert found.piece(4, 5) == "e\u0301"
    assert found.piece(5, 6) == unicodedata.normalize("NFD", "김") + "\u200b"


def test_markup_is_passed_over_and_references_are_read() -> None:
    text = "김<b class='x'>철</b>수 &amp; K&#105;m &nosuch; 1<2"
    assert folded(text, without_markup=True).plain == "김철수 & kim &nosuch; 1<2"
    assert folded(text).plain.startswith("김<b class")


@pytest.mark.parametrize(
    "written", ["%EA%B9%80%EC%B2%A0", "\\uAE40\\uCCA0", "&#44608;&#52384;", "김%EC%B2%A0"]
)
def test_escaped_characters_are_what_they_stand_for(written: str) -> None:
    found = folded(written, without_markup=True)
    assert found.plain == "김철"
    assert found.piece(0, 2) == written


def test_letters_that_write_no_syllable_stay_letters() -> None:
    assert folded("ㅏㅏ ㄱㅏㅏ ㅎㅎ").plain == "ㅏㅏ ㄱㅏㅏ ㅎㅎ"
    assert folded("ㄱㅗㅓ").plain == "ㄱㅗㅓ"


def test_words_are_the_same_for_every_spelling_of_a_decision() -> None:
    assert words_of(" KWON  Hyok‑Chol\u200b ") == words_of("kwon hyok chol") == "kwon hyok chol"


def test_a_pattern_is_written_in_ordinary_letters() -> None:
    assert pattern("tháng {1}年").pattern == "thang {1}年"


@given(st.text(max_size=60) | st.text(alphabet="Kim ŉßΐǅИİı김ｋＫ-'.\u0301", max_size=40))
def test_the_capitals_of_the_source_stand_where_its_letters_do(text: str) -> None:
    view = folded(text)
    assert len(view.cased) == len(view.plain)
    for place, letter in enumerate(view.plain):
        assert view.cased[place] == (
            letter.upper() if "a" <= letter <= "z" and view.is_capital(place) else letter
        )
