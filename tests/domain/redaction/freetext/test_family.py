"""Hints at family and sex: what gives them away without naming a relative, and what only looks as if it did."""

from __future__ import annotations

import pytest

from domain.redaction.profiles import Operator
from domain.sensitivity import Kind
from tests.domain.redaction.freetext.people import PUBLIC, text_of
from tests.domain.redaction.freetext.test_profiles_in_text import with_rule

NO_SEX = with_rule(Kind.SEX, Operator.DROP)
NO_TIES = with_rule(Kind.RELATION, Operator.BAND)


@pytest.mark.parametrize(
    "hint",
    [
        *(
            "a nursing mother",
            "breast-fed",
            "gave birth",
            "on maternity leave",
            "her miscarriage",
            "a schoolgirl",
        ),
        *("수유 중이다", "수유부", "젖을 먹였다", "임산부", "유산했다", "여학생", "미혼모"),
        *("哺乳期", "她在坐月子", "流产", "寡妇", "女生"),
        *("đang cho con bú", "góa phụ", "sản phụ", "nữ sinh", "sảy thai"),
        *("กำลังให้นมบุตร", "หลังคลอด", "แม่เลี้ยงเดี่ยว", "นักเรียนหญิง"),
    ],
)
def test_what_only_one_sex_can_be_is_withheld_with_the_sex(hint: str) -> None:
    assert "[withheld]" in text_of(hint, profile=NO_SEX)
    assert text_of(hint) == hint


@pytest.mark.parametrize(
    "hint",
    [
        *(
            "a single parent",
            "an only child",
            "newly-weds",
            "orphaned",
            "divorced",
            "ex-husband",
            "the in-laws",
        ),
        *("family of four", "their mothers", "a foster-child", "mothers-in-law"),
        *(
            "한부모",
            "홀어머니",
            "고아다",
            "외동딸",
            "장녀",
            "이혼했다",
            "시집을 갔다",
            "친척",
            "부모",
            "입양",
        ),
        *("单亲", "孤儿", "独生女", "离婚", "养父", "一家四口", "表姐"),
        *("mồ côi", "con nuôi", "ly hôn", "họ hàng", "con dâu", "anh em"),
        *("กำพร้า", "ลูกคนเดียว", "หย่า", "ญาติ", "ลูกเขย"),
    ],
)
def test_what_only_says_who_has_whom_is_withheld_with_the_ties(hint: str) -> None:
    assert "[relative]" in text_of(hint, profile=NO_TIES)
    assert text_of(hint) == hint


@pytest.mark.parametrize(
    "text",
    [
        *("nursing staff", "the line was engaged", "a bachelor's degree", "in labour camps"),
        *(
            "과부하가 걸렸다",
            "문화유산을 보존",
            "부부장 동지",
            "처형되었다",
            "월경은 범죄다",
            "하고 아이",
            "생리학",
        ),
        *("家庭", "Việt Nam sinh sống", "รายงานประจำเดือน", "อนุญาติให้"),
    ],
)
def test_words_that_only_look_like_a_hint_stay(text: str) -> None:
    assert text_of(text, profile=PUBLIC) == text
