"""Which writing a text was kept in is told from its bytes, and any bytes are a text or refused (here without the wall)."""

from __future__ import annotations

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.serve import Refused
from viewer.texts import MOST_BYTES, text

KOREAN = (
    "2015년 7월 9일 함경북도 회령시 보위부에서 조사를 받았다",
    "어머니와 두 아이는 도문 변방대에 잡혀 있었다고 한다",
    "그 사람은 신의주로 넘겨졌고 그 뒤의 소식은 모른다",
    "집결소에서 보름 동안 지냈다. 먹을 것이 없었다.",
    "연길 공안국 앞에서 세 명이 차에 실렸다",
)
CHINESE = (
    "2015年7月9日图们边防大队移交朝鲜方面",
    "据目击者说, 他们在沈阳火车站被警察带走",
    "延吉市公安局的人来了, 问了他们的名字",
    "母亲和两个孩子没有身份证, 在东北住了三年",
    "我不知道他们现在在什么地方",
)


def read(content: bytes) -> tuple[str, str]:
    target = io.BytesIO()
    facts = text({"most": 10_000}, io.BytesIO(content), target)
    return target.getvalue().decode(), facts["encoding"]


@given(st.lists(st.sampled_from(KOREAN), min_size=1, max_size=6))
def test_korean_of_old_is_read_as_korean(sentences: list[str]) -> None:
    written = "\n".join(sentences)
    assert read(written.encode("cp949")) == (written, "cp949")


@given(st.lists(st.sampled_from(CHINESE), min_size=1, max_size=6))
def test_chinese_of_old_is_read_as_chinese(sentences: list[str]) -> None:
    written = "\n".join(sentences)
    assert read(written.encode("gb18030")) == (written, "gb18030")


@given(st.text(st.characters(exclude_categories=["Cc", "Cs", "Cf"]), min_size=1, max_size=200))
def test_utf_8_is_read_as_it_is(written: str) -> None:
    if not written.startswith("\ufeff"):
        assert read(written.encode()) == (written, "utf-8")


@given(st.binary(max_size=300))
def test_any_bytes_are_a_text_or_refused(noise: bytes) -> None:
    try:
        shown, _ = read(noise)
    except (Refused, UnicodeDecodeError):
        return
    assert not any(letter < " " and letter not in "\n\t" for letter in shown)


@pytest.mark.parametrize("codec", ["utf-8", "cp949", "gb18030"])
def test_a_letter_cut_in_two_by_the_limit_is_left_out(codec: str) -> None:
    for before in (b"", b"a"):
        content = before + "회".encode(codec) * (MOST_BYTES // 2)
        shown, encoding = read(content)
        assert set(shown) <= {"a", "회"} or encoding != codec
        assert "\ufffd" not in shown
