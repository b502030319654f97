"""Names without their capitals, as people type them on a telephone."""

from __future__ import annotations

import pytest

from tests.domain.redaction.freetext.people import text_of


@pytest.mark.parametrize("name", ["Kwon Sun Hwa", "Kwon Sun-hwa", "Kwon Sunhwa", "Sunhwa Kwon", "권순화"])
@pytest.mark.parametrize("said", ["sunhwa", "sun-hwa", "SunHwa", "SUNHWA"])
def test_a_given_name_of_two_syllables_is_one_without_its_capital_too(name: str, said: str) -> None:
    assert text_of(f"they saw {said}'s child, with {said}.", name) == "they saw [A]'s child, with [A]."


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("Kwon Sun Hwa", "in the sun hwatu is played; sunhwan, asunhwa"),
        ("Kim In Sun", "an insurance"),
        ("Kim Hong Bin", "a hong and a bin"),
        ("Rose Hunter", "a hunter saw a rose"),
        ("Nguyễn Thị Mai", "thì mai tôi về"),
    ],
)
def test_what_only_sounds_like_it_stays(name: str, text: str) -> None:
    assert text_of(text, name) == text


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("최은별", "eunbyul"),
        ("최은별", "eunbyol"),
        ("최은별", "eun-byul"),
        ("김철수", "chulsu"),
        ("김철수", "cheolsoo"),
        ("Pak Son Hui", "seonhee"),
        ("Pak Son Hui", "sun-hee"),
        ("Kim Minsu", "minsoo"),
        ("崔恩星", "eunsong"),
    ],
)
def test_it_is_one_in_any_spelling(name: str, said: str) -> None:
    assert text_of(f"{said} stayed, they saw {said}.", name) == "[A] stayed, they saw [A]."


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("김인선", "in-sun, in sun"),
        ("김창애", "a change of guide"),
        ("김은별", "xeunbyul, eunbyulx, eun byul"),
    ],
)
def test_an_ordinary_or_another_word_is_none(name: str, text: str) -> None:
    assert text_of(text, name) == text
