"""Numbers and addresses are the same however they are written."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.numbers import indexed_numbers, number_keys
from domain.search import search_expression


@pytest.mark.parametrize(
    "spellings",
    [
        "+86 138 0013 8000|0086-138-0013-8000|138 0013 8000|１３８．００１３．８０００|(86) 13800138000|๑๓๘ ๐๐๑๓ ๘๐๐๐",
        "010-2345-6789|+82 10 2345 6789|821023456789",
        "091 234 56 78|+84 91 234 5678",
        "KP7781234|kp 778-1234|ＫＰ７７８１２３４",
        "miran@mail.example|Miran@Mail.Example|miran (at) mail.example|miran[at]mail[dot]example",
        "遼B·12345|辽B12345|辽b-12345",
    ],
)
def test_two_ways_to_write_one_number_share_a_key(spellings: str) -> None:
    first, *others = spellings.split("|")
    assert [each for each in others if not number_keys(first) & number_keys(each)] == []


@pytest.mark.parametrize(
    ("one", "other"), [("138 0013 8000", "138 0013 8001"), ("KP7781234", "KP7781235"), ("2015", "2015")]
)
def test_two_numbers_share_none_and_a_year_is_no_number(one: str, other: str) -> None:
    assert not number_keys(one) & number_keys(other)


def test_a_number_is_searched_for_as_it_may_be_written_elsewhere() -> None:
    key = indexed_numbers(("+86 138 0013 8000",)).split()[0]
    assert key == "n00138000"
    assert '"n00138000"' in str(search_expression("138-0013-8000"))
    assert "n" not in str(search_expression("2015")).replace("content", "")


@given(st.text(max_size=60) | st.text(alphabet="0123456789+-() @kp辽", max_size=60))
def test_a_key_is_always_a_single_word(text: str) -> None:
    assert all(key.isalnum() for key in number_keys(text))
