"""How alike names are: what is suggested, what is not, and the reason given."""

from __future__ import annotations

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.names.likeness import SUGGESTED_FROM, likeness
from domain.vocabulary.names import Reason

NAMES = st.text(alphabet="리이영용희김철수李英姬王植Kim Chol Ok()-", max_size=20)


@pytest.mark.parametrize(
    ("one", "other", "reason"),
    [
        ("리영희", "리 영희", Reason.SAME_HANGUL),
        ("리영희", "이영희", Reason.NORTH_AND_SOUTH),
        ("리영희", "Lee Young-hee", Reason.SAME_SOUND),
        ("Ri Yong Hui", "Lee Young-hee", Reason.SAME_SOUND),
        ("Ri Yong Hui", "RI Yong-hui", Reason.SAME_LETTERS),
        ("Yong Hui Ri", "Ri Yong Hui", Reason.SAME_LETTERS),
        ("李英姬", "리영희", Reason.SAME_READING),
        ("李英姬", "Lee Young-hee", Reason.SAME_READING),
        ("李英姬", "Li Yingji", Reason.SAME_PINYIN),
        ("郑顺实", "鄭順實", Reason.SAME_CHARACTERS),
        ("리춘희", "Lee Choon-hee", Reason.SAME_SOUND),
        ("박영희", "Park Young-hee", Reason.SAME_SOUND),
        ("王植", "Wang Zhi", Reason.SAME_PINYIN),
    ],
)
def test_spellings_of_one_name_are_suggested_with_the_reason(one: str, other: str, reason: Reason) -> None:
    found = likeness(one, other)
    assert found.is_suggested
    assert found.reasons == (reason,)


@pytest.mark.parametrize(
    ("one", "other", "reason"),
    [
        ("王植", "王質", Reason.DIFFERENT_CHARACTERS),
        ("王植 (Wang Zhi)", "王質 (Wang Zhi)", Reason.DIFFERENT_CHARACTERS),
        ("許謙", "徐謙", Reason.DIFFERENT_CHARACTERS),
        ("李英姬", "李英熙", Reason.DIFFERENT_CHARACTERS),
        ("김정은", "김종은", Reason.DIFFERENT_HANGUL),
        ("리영희", "리영호", Reason.DIFFERENT_HANGUL),
    ],
)
def test_names_that_differ_in_the_script_they_share_are_not_suggested(
    one: str, other: str, reason: Reason
) -> None:
    found = likeness(one, other)
    assert not found.is_suggested
    assert reason in found.reasons


@pytest.mark.parametrize(
    ("one", "other"), list(combinations(("Kim Chol Su", "Kim Yong Ho", "Pak Chol Ho", "김정숙", "李明"), 2))
)
def test_different_people_stay_far_below_what_is_suggested(one: str, other: str) -> None:
    assert likeness(one, other).score <= 60


def test_pinyin_that_may_be_the_name_is_a_weaker_reason_than_a_spelling_of_it() -> None:
    found = likeness("Li Yingji", "리영희")
    assert found.reasons == (Reason.POSSIBLE_PINYIN,)
    assert 0 < found.score < SUGGESTED_FROM


def test_one_of_several_guessed_characters_is_enough() -> None:
    assert likeness("李英姬 / 李英熙", "李英熙").reasons == (Reason.SAME_CHARACTERS,)


def test_nothing_is_like_no_name() -> None:
    assert (likeness("", "리영희").score, likeness("—", "…").score) == (0, 0)


@given(NAMES, NAMES)
def test_likeness_is_the_same_from_both_sides(one: str, other: str) -> None:
    assert likeness(one, other) == likeness(other, one)
    assert 0 <= likeness(one, other).score <= 100
