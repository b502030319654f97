"""How strong a passphrase is."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.passphrase.strength import GUESSES_PER_SECOND, LEAST, Level, Weakness, strength

LIST = frozenset("的一是在不了有和人这中大为上个国我以要他")
LISTS = (frozenset({"abandon", "zoo"}), LIST)


def test_six_different_words_of_one_list_are_taken_for_drawn() -> None:
    for words in ("的 一 是 在 不 了", "的  一 是 在 不 了"):
        judged = strength(words, lists=LISTS)
        assert judged.level is Level.STRONG
        assert judged.guesses_log10 == pytest.approx(66 * math.log10(2))
        assert (judged.weakness, judged.words_to_add) == (None, 0)
    assert strength("的 一 是 在 不 了 有", lists=LISTS).guesses_log10 == pytest.approx(77 * math.log10(2))
    assert strength(" ".join(LIST), lists=LISTS).guesses_log10 == pytest.approx(
        len(LIST) * 11 * math.log10(2)
    )


def test_fewer_words_the_same_again_or_of_two_lists_are_not() -> None:
    for words in ("的 的 的 的 的 的", "的 人 我 他 有", "的 一 是 在 不 zoo"):
        assert strength(words, lists=LISTS).guesses_log10 < 66 * math.log10(2)
    assert strength("的 的 的 的 的 的", lists=LISTS).level is Level.VERY_WEAK
    assert strength("的 人 我 他 有", lists=LISTS).level is Level.VERY_WEAK
    assert strength("的 一 是 在 不 了").level is not Level.STRONG


@pytest.mark.parametrize(
    ("passphrase", "weakness"),
    [
        ("password", Weakness.COMMON_WORD),
        ("P@ssw0rd", Weakness.COMMON_WORD),
        ("안녕하세요", Weakness.COMMON_WORD),
        ("안녕하세요2015", Weakness.COMMON_WORD),
        ("ㅔㅁㄴㄴ잭ㅇ", Weakness.COMMON_WORD),
        ("vfr45tgb", Weakness.KEYBOARD),
        ("aaaaaaaa", Weakness.REPEATED),
        ("abcdefg", Weakness.SEQUENCE),
        ("22.10.1985", Weakness.DATE),
        ("1985", Weakness.DATE),
        ("xk7", Weakness.SHORT),
        ("dkssudgktpdy", Weakness.KOREAN_IN_LATIN_KEYS),
        ("tkfkdgo1004", Weakness.KOREAN_IN_LATIN_KEYS),
        ("rkskekfk gksrnr", Weakness.KOREAN_IN_LATIN_KEYS),
    ],
)
def test_a_weak_passphrase_is_called_weak_with_what_makes_it_so(passphrase: str, weakness: Weakness) -> None:
    judged = strength(passphrase)
    assert judged.level is Level.VERY_WEAK
    assert judged.weakness is weakness
    assert judged.words_to_add > 0


def test_a_word_that_somebody_who_knows_the_person_would_try_is_weak() -> None:
    assert strength("tumenriver2015").guesses_log10 > strength("tumenriver2015", ["tumenriver"]).guesses_log10
    assert strength("moonhyang", ["moonhyang"]).weakness is Weakness.KNOWN_WORD


def test_spaces_between_words_do_not_make_them_much_stronger() -> None:
    assert strength("correct horse battery staple").guesses_log10 < 15
    assert strength("correct horse battery staple").words_to_add == 1


def test_hangul_typed_in_latin_mode_is_no_stronger_than_in_hangul_mode() -> None:
    assert strength("qlalfqjsgh tkfkdgo").guesses_log10 <= strength("비밀번호 사랑해").guesses_log10


def test_an_empty_passphrase_has_no_strength() -> None:
    judged = strength("")
    assert (judged.level, judged.guesses_log10, judged.weakness) == (Level.VERY_WEAK, 0.0, None)
    assert judged.words_to_add == 5


def test_only_spaces_are_judged_as_nothing() -> None:
    assert strength("    ").guesses_log10 == 0.0


@pytest.mark.parametrize("odd", ["\ud800\ud800", "a\0b", "x" * 10_000, "한" * 10_000, "🔑" * 5])
def test_any_text_can_be_judged(odd: str) -> None:
    assert strength(odd).guesses_log10 > 0


@given(st.text(max_size=80))
def test_a_level_and_the_words_to_add_agree_with_the_guesses(text: str) -> None:
    judged = strength(text)
    assert judged.guesses_log10 >= LEAST[judged.level]
    assert (judged.words_to_add == 0) == (judged.level is Level.STRONG)
    assert judged.guesses_log10 + judged.words_to_add * math.log10(2048) >= LEAST[Level.STRONG]


def test_the_time_is_that_of_one_card_trying_all_guesses() -> None:
    judged = strength("abcdefg")
    assert judged.seconds == pytest.approx(10**judged.guesses_log10 / GUESSES_PER_SECOND)
    assert math.isfinite(strength("x7 " * 24).seconds)
