"""A name typed with the input method off is the keys of the name."""

from __future__ import annotations

import pytest

from domain.names.keyboards import typed_in_english, typed_in_telex


@pytest.mark.parametrize(
    ("name", "keys"),
    [
        ("박철수", "qkrcjftn"),
        ("리영희", "fldudgml"),
        ("곽윤", "rhkrdbs"),
        ("", ""),
        ("Kim", ""),
        ("값", "rkqt"),
    ],
)
def test_hangul_on_english_keys(name: str, keys: str) -> None:
    assert typed_in_english(name) == keys


@pytest.mark.parametrize(
    ("word", "keys"),
    [
        ("Hoàn", "hoanf"),
        ("Đức", "dduwcs"),
        ("Nguyễn", "nguyeenx"),
        ("ăn", "awn"),
        ("Trần", "traanf"),
        ("Lan", "lan"),
        ("Mạnh", "manhj"),
    ],
)
def test_vietnamese_in_telex(word: str, keys: str) -> None:
    assert typed_in_telex(word) == keys
