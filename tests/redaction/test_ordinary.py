"""Ordinary text comes out as it was, whoever is in the case: sentences of the field, and lists of words that were made for other ends."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import mnemonic
import pytest

from domain.names.listing import listed
from domain.redaction.freetext.findings import FreeText, What
from domain.redaction.freetext.redact_text import TextRedactor
from tests.redaction.blind import Blind
from tests.redaction.blind_case import known_in
from tests.redaction.ordinary_sentences import SENTENCES

PEOPLE = listed(
    "김철수 이영희 박영수 최은혜 정혜순 강명희 조성철 윤미란 장금철 림성일 한순옥 오미선 서정호 "
    "신옥주 황영호 안미옥 송은별 류경수 홍길동 전옥란 "
    "고은주 문정희 손영호 배성호 백수진 허명진 남철호 노광식 하영진 곽명호 김영숙 김미화 리춘희 "
    "박정순 김하나 이지혜 王小明 李伟 张丽 刘洋 陈静 金哲洙 วิชัย"
)
NAMES = (
    *PEOPLE,
    "An Ok",
    "Kim Song",
    "Nguyễn Thị Hoa",
    "Trần Văn Minh",
    "Lê Thị Hương",
    "Phạm Văn Nam",
    "สมชาย ใจดี",
)
"""The most common names there are: what they hide in ordinary text any case would."""
WORD_LISTS = ("english", "korean", "chinese_simplified", "chinese_traditional")


@cache
def redactor() -> TextRedactor:
    nobody = Blind(name="", language="en", people=tuple((name,) for name in NAMES), text="", gone=())
    return TextRedactor(known_in(nobody))


def redacted(text: str) -> FreeText:
    steps = redactor().steps(text)
    while True:
        try:
            next(steps)
        except StopIteration as end:
            found: FreeText = end.value
            return found


def words_of_list(name: str) -> Iterator[str]:
    file = Path(mnemonic.__file__).parent / "wordlist" / f"{name}.txt"
    yield from unicodedata.normalize("NFC", file.read_text("utf-8")).split()


@pytest.mark.parametrize("language", SENTENCES)
def test_an_ordinary_sentence_comes_out_byte_for_byte(language: str) -> None:
    changed = {each: redacted(each).text for each in SENTENCES[language].split("|")}
    assert {each: text for each, text in changed.items() if text != each} == {}


@pytest.mark.parametrize("language", SENTENCES)
def test_a_page_of_them_comes_out_byte_for_byte(language: str) -> None:
    page = SENTENCES[language].replace("|", "\n")
    assert redacted(page).text == page


@pytest.mark.parametrize("name", WORD_LISTS)
def test_no_word_of_a_list_is_taken_for_a_name(name: str) -> None:
    text = "\n".join(words_of_list(name))
    names = {What.PERSON, What.STRANGER, What.PLACE}
    assert [text[span.start : span.end] for span in redacted(text).spans if span.what in names] == []
