"""Recorded names that are found in one pass."""

from __future__ import annotations

import pytest

from tests.domain.redaction.freetext.people import text_of


@pytest.mark.parametrize(
    ("text", "redacted"),
    [
        ("은별 stayed with 민 at the border.", "[B] stayed with [A] at the border."),
        ("민 came back.", "[A] came back."),
        ("They asked for 민.", "They asked for [A]."),
        ("Họ bắt 민 ở biên giới.", "Họ bắt [A] ở biên giới."),
    ],
)
def test_a_given_name_of_one_syllable_is_one_alone_among_words_of_other_letters(
    text: str, redacted: str
) -> None:
    assert text_of(text, "남궁민", "최은별") == redacted


@pytest.mark.parametrize(
    "text",
    ["민", "그 민 자", "민 家", "그는 민 WeChat 소리", "They paid 20 민 for it.", "민주 and 주민 stay."],
)
def test_elsewhere_it_is_a_syllable_like_others(text: str) -> None:
    assert text_of(text, "남궁민") == text
