"""Korean and Chinese names by ear in Thai, and Thai names, which stand in a text without spaces."""

from __future__ import annotations

import pytest

from tests.domain.redaction.freetext.people import text_of


@pytest.mark.parametrize(
    ("name", "text", "expected"),
    [
        ("김정숙", "คิม จองซุก กับจองซุก", "[A] กับ[A]"),
        ("Kim Jong Suk", "นางคิมร้องไห้ กิมจองซุก", "นาง[A]ร้องไห้ [A]"),
        ("김정숙", "คุณภาพของคิมจิ", "คุณภาพของคิมจิ"),
        ("리미나", "เขามีนามบัตร", "เขามีนามบัตร"),
        ("리미나", "พี่มีนา มา", "พี่[A] มา"),
        ("王小明", "หวัง เสี่ยวหมิ่งก์", "[A]"),
        ("王小明", "เสี่ยวหมิงไป คุณหวัง มา", "[A]ไป คุณ[A] มา"),
        ("김아나", "อานาน มา", "อานาน มา"),
        ("吉ü", "จี", "จี"),
        ("ใจ ดี", "พี่ใจ ดีมาก", "พี่[A]มาก"),
        ("น้ำ", "ดื่มน้ำ กับน้ำ", "ดื่มน้ำ กับ[A]"),
        ("สมชาย ใจดีมาก", "ใจดีมาก สมชายขับรถ", "[A]ขับรถ"),
    ],
)
def test_a_name_is_heard_in_thai(name: str, text: str, expected: str) -> None:
    assert text_of(text, name) == expected


def test_whoever_it_can_be_is_not_named() -> None:
    assert text_of("คิม จองซุก", "김정숙", "김종숙") == "[person]"


def test_a_text_without_a_name_needs_no_table() -> None:
    assert text_of("ฝนตกหนักมาก") == "ฝนตกหนักมาก"
