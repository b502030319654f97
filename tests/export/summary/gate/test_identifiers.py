"""Folding texts and searching them."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from export.summary.gate.identifiers import Searched, folded, written


@pytest.mark.parametrize(
    ("text", "identifier"),
    [
        ("soft\u00adhyphen", "softhyphen"),
        ("zero\u200bwidth", "zerowidth"),
        (unicodedata.normalize("NFD", "리영희"), "리영희"),
        ("Phạm Thị Hòa", unicodedata.normalize("NFD", "phạm thị hòa")),
        ("handle @kim_chol_ok88", "kimcholok88"),
        ("리\n영\n희", "리영희"),
        ("박씨", "박씨"),
        ("영희가 왔다", "영희"),
        ("被捕的李英在", "李英"),
        ("ผู้ต้องขังคิมชอลอกถูกส่งตัว", "คิม ชอล อก"),
        ("บ้านของสมหญิงที่แม่สาย", "สมหญิง"),
        ("พบ คิม ที่นั่น", "คิม"),
    ],
)
def test_a_text_is_found_however_it_is_written(text: str, identifier: str) -> None:
    assert Searched([text]).has(identifier)


@pytest.mark.parametrize(
    ("text", "identifier"),
    [
        ("Kimchi", "Kim"),
        ("Vietnam", "Nam"),
        ("남양주", "남"),
        ("강원도", "강원"),
        ("a b", ""),
        ("abc", "…"),
        ("Năm", "Nam"),
        ("พฤศจิกายน", "กาย"),
        ("ผู้", "ผ"),
    ],
)
def test_a_part_of_another_word_is_not_found(text: str, identifier: str) -> None:
    assert not Searched([text]).has(identifier)


@given(st.text(min_size=1), st.text(), st.text())
def test_whatever_has_a_letter_is_found_between_spaces(identifier: str, before: str, after: str) -> None:
    if folded(identifier).strip():
        assert Searched([f"{before} {identifier} {after}"]).has(identifier)


@given(st.text())
def test_folding_twice_is_folding_once(text: str) -> None:
    assert folded(folded(text)) == folded(text)


def test_bytes_that_are_too_short_to_mean_anything_are_not_looked_for() -> None:
    assert written("Ri") == ()
    assert (
        written("Kim") == ("kim".encode("utf-16-be"), "kim".encode("utf-16-le")) or len(written("Kim")) == 2
    )
    assert "리영희".encode() in written("리영희")
