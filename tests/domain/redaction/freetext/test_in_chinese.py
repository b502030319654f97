"""In Chinese: people whom a record calls at home, and Vietnamese names that a Chinese record writes in characters."""

from __future__ import annotations

import pytest

from tests.domain.redaction.freetext.people import text_of


@pytest.mark.parametrize(
    ("text", "redacted"),
    [
        ("阿勇病了", "[A]病了"),
        ("小勇和勇哥来了", "[A]和[A]来了"),
        ("大哥和小学来了", "大哥和小学来了"),
        ("天天下雨，静静地等", "天天下雨，静静地等"),
    ],
)
def test_who_has_one_character_beside_the_family_name_is_known_by_it(text: str, redacted: str) -> None:
    assert text_of(text, "朴勇", "朴大", "朴学", "朴静") == redacted


@pytest.mark.parametrize("name", ["阮氏兰", "阮氏蘭", "阮 氏 兰"])
def test_a_vietnamese_name_is_known_in_the_characters_of_a_chinese_record(name: str) -> None:
    assert text_of(f"公安抓了{name}。", "Nguyễn Thị Lan", "Phạm Văn Hùng") == "公安抓了[A]。"


@pytest.mark.parametrize("name", ["范文雄", "Pham Van Hung"])
def test_others_are_known_so_too(name: str) -> None:
    assert text_of(f"见到{name}。", "Nguyễn Thị Lan", "Phạm Văn Hùng") == "见到[B]。"
