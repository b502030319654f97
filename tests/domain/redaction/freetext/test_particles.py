"""Particles: what stands beside a token says nothing of the name."""

from __future__ import annotations

import unicodedata

import pytest

from tests.domain.redaction.freetext.people import text_of

PAIRS = [
    ("이 왔다", "가 왔다", "이(가) 왔다"),
    ("은 갔다", "는 갔다", "은(는) 갔다"),
    ("을 봤다", "를 봤다", "을(를) 봤다"),
    ("과 함께", "와 함께", "과(와) 함께"),
    ("으로 보인다", "로 보인다", "(으)로 보인다"),
    ("으로부터", "로부터", "(으)로부터"),
    ("이라고 했다", "라고 했다", "(이)라고 했다"),
    ("이라는 사람", "라는 사람", "(이)라는 사람"),
    ("이랑 갔다", "랑 갔다", "(이)랑 갔다"),
    ("이나 불러라", "나 불러라", "(이)나 불러라"),
    ("이에요.", "예요.", "이에요/예요."),
    ("이었다", "였다", "이었/였다"),
    ("아!", "야!", "아(야)!"),
    ("아, 오너라", "야, 오너라", "아(야), 오너라"),
    ("이네 집", "네 집", "(이)네 집"),
    ("이가 왔다", "가 왔다", "이(가) 왔다"),
    ("이는 갔다", "는 갔다", "은(는) 갔다"),
    ("이한테", "한테", "한테"),
    ("에게는", "에게는", "에게는"),
    ("의 말", "의 말", "의 말"),
    ("이다.", "다.", "(이)다."),
    ("이여", "여", "(이)여"),
    (" 씨", " 씨", " 씨"),
]


@pytest.mark.parametrize(("closed", "open_", "neutral"), PAIRS)
def test_a_name_that_ends_with_a_consonant_and_one_with_a_vowel_leave_the_same(
    closed: str, open_: str, neutral: str
) -> None:
    assert text_of(f"박영철{closed}", "박영철") == text_of(f"박영수{open_}", "박영수") == f"[A]{neutral}"


@pytest.mark.parametrize(
    ("closed", "open_", "neutral"),
    [
        ("(37세)은 갔다", "(37세)는 갔다", "([35-59])은(는) 갔다"),
        ("(의사)이 왔다", "(의사)가 왔다", "(의사)이(가) 왔다"),
        ("”을 불렀다", "”를 불렀다", "”을(를) 불렀다"),
        ("(37) 말했다", "(37) 말했다", "([35-59]) 말했다"),
    ],
)
def test_a_particle_behind_a_bracket_is_that_of_the_name(closed: str, open_: str, neutral: str) -> None:
    assert text_of(f"박영철{closed}", "박영철") == text_of(f"박영수{open_}", "박영수") == f"[A]{neutral}"


def test_a_decomposed_particle_is_one() -> None:
    text = unicodedata.normalize("NFD", "박영철이 왔다")
    assert text_of(text, "박영철") == "[A]이(가)" + unicodedata.normalize("NFD", " 왔다")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It was an Eun Ju Kim letter", "It was a(n) [A] letter"),
        ("a Kim Eun Ju letter", "a(n) [A] letter"),
        ("Kim Eun Ju's sister", "[A]'s sister"),
        ("Chris' and Kim Eun Ju' sister", "Chris' and [A]'s sister"),
        ("Kim Eun Ju'", "[A]'s"),
        ("the plan Kim Eun Ju had", "the plan [A] had"),
    ],
)
def test_english_says_nothing_of_the_name_either(text: str, expected: str) -> None:
    assert text_of(text, "Kim Eun Ju") == expected
