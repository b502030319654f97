"""Passphrases typed in the wrong mode of a Korean keyboard."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.passphrase.dubeolsik import LEADING, TRAILING, VOWELS, typed_in_hangul_mode, typed_in_latin_mode

PAIRS = [
    ("dkssudgktpdy", "안녕하세요"),
    ("qlalfqjsgh", "비밀번호"),
    ("rkqt", "값"),
    ("rkqtdl", "값이"),
    ("ekfrdl", "닭이"),
    ("ekfrl", "달기"),
    ("dhkswjs", "완전"),
    ("dhksWjs", "완쩐"),
    ("Tkdtnd", "쌍숭"),
    ("dOrl", "얘기"),
    ("rPtks", "계산"),
    ("dmldml", "의의"),
]


@pytest.mark.parametrize(("keys", "hangul"), PAIRS)
def test_hangul_gives_the_keys_that_were_pressed(keys: str, hangul: str) -> None:
    assert typed_in_hangul_mode(hangul) == keys
    assert typed_in_hangul_mode(unicodedata.normalize("NFD", hangul)) == keys


@pytest.mark.parametrize(("keys", "hangul"), [pair for pair in PAIRS if len(pair[1]) > 1])
def test_keys_give_the_hangul_that_they_make(keys: str, hangul: str) -> None:
    assert typed_in_latin_mode(keys) == hangul


@pytest.mark.parametrize(
    ("seen", "meant"),
    [
        ("ㅔㅁㄴㄴ잭ㅇ", "password"),
        ("채ㄱㄱㄷㅊㅅ ㅗㅐㄱㄴㄷ", "correct horse"),
        ("혀ㅜㅅㄷㄱ2", "gunter2"),
        ("ㄳㅄㅀㅙ", "rtqtfgho"),
        ("ﾡￂ", "rk"),
        ("한글 and 漢字 é", "gksrmf and 漢字 é"),
    ],
)
def test_latin_words_typed_in_hangul_mode_come_back(seen: str, meant: str) -> None:
    assert typed_in_hangul_mode(seen) == meant


@pytest.mark.parametrize("text", ["", "password", "漢字 né 12", "ﬁ ①", "ㆍ", "\ud800"])
def test_a_text_without_the_letters_of_this_keyboard_was_not_typed_in_hangul_mode(text: str) -> None:
    assert typed_in_hangul_mode(text) is None


@pytest.mark.parametrize(
    "text", ["", "password", "correct horse", "12345", "rk", "안녕", "Réunion", "QWERTY"]
)
def test_letters_that_make_no_whole_syllables_are_latin(text: str) -> None:
    assert typed_in_latin_mode(text) is None


def test_only_the_runs_that_are_hangul_are_read_so() -> None:
    assert typed_in_latin_mode("my dkssudgktpdy 1985") == "my 안녕하세요 1985"


def test_caps_lock_over_hangul_keys_is_read_as_the_letters_that_shift_leaves_alone() -> None:
    assert typed_in_latin_mode("DKSSUDGKtpdy") == "안녕하세요"


@given(st.text(st.characters(min_codepoint=0xAC00, max_codepoint=0xD7A3), min_size=2, max_size=8))
def test_keys_read_as_hangul_are_the_keys_again(hangul: str) -> None:
    keys = typed_in_hangul_mode(hangul)
    assert keys is not None
    read = typed_in_latin_mode(keys)
    # The same keys, though a letter may close one syllable or open the next.
    assert read is None or typed_in_hangul_mode(read) == keys


def test_every_letter_that_a_keyboard_shows_has_its_keys() -> None:
    for letter in map(chr, range(0x3131, 0x3164)):
        keys = typed_in_hangul_mode(letter)
        assert keys in {*LEADING, *VOWELS, *TRAILING}


def test_every_letter_of_a_syllable_has_its_keys() -> None:
    assert (len(LEADING), len(VOWELS), len(TRAILING)) == (19, 21, 27)
    for letters in (LEADING, VOWELS, TRAILING):
        assert len(set(letters)) == len(letters)
