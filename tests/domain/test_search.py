"""Search, put to a real FTS5 table: what is found, what is not, and that no typing breaks it."""

from __future__ import annotations

import sqlite3
import unicodedata
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.search import (
    TOKENIZER,
    found_as,
    indexed_names,
    indexed_text,
    match_expression,
    name_query_keys,
    search_expression,
)


@pytest.fixture(scope="module")
def index() -> Iterator[sqlite3.Connection]:
    connection = sqlite3.connect(":memory:")
    connection.execute(f"CREATE VIRTUAL TABLE entry USING fts5(content, tokenize = '{TOKENIZER}')")
    connection.execute(f"CREATE VIRTUAL TABLE person USING fts5(content, keys, tokenize = '{TOKENIZER}')")
    yield connection
    connection.close()


def found(index: sqlite3.Connection, text: str, typed: str) -> bool:
    expression = match_expression(typed)
    assert expression is not None
    index.execute("DELETE FROM entry")
    index.execute("INSERT INTO entry VALUES (?)", (indexed_text(text),))
    return bool(index.execute("SELECT rowid FROM entry WHERE entry MATCH ?", (expression,)).fetchall())


@pytest.mark.parametrize(
    ("text", "typed"),
    [
        ("단둥 구치소의 김철수와 리영희", "영희"),
        ("단둥 구치소의 김철수와 리영희", "김철"),
        ("단둥 구치소의 김철수와 리영희", "영희 구치"),
        ("김철수", "김ㅊ"),
        ("김철수", "김처"),
        ("김철수", "김철ㅅ"),
        ("김철수", "김철 ㅅ"),
        ("김철수", unicodedata.normalize("NFD", "김철")),
        ("국가 보위성", "국가보위성"),
        ("关押在沈阳看守所", "沈阳"),
        ("关押在沈阳看守所", "看守所"),
        ("2015년 10월", "2015년"),
        ("李英姬", "\uf9e1英姬"),
        ("Thẩm Dương", "tham duong"),
        ("Đà Nẵng", "da nang"),
        ("Móng Cái", "mong ca"),
        ("near Mong Cai", "mong-cai"),
        ("Mong-Cai", "MONG CAI"),
        ("P\u2019yŏngyang", "pyongyang"),
        ("Xian", "Xi'an"),
        ("เชียงราย เชียงแสน", "เชียงแสน"),
        ("แม่สาย", "แมสาย"),
        ("tel. ０１２－３４５", "012-345"),
        ("un\u200bseen sep\u00adarated", "unseen separated"),
        ("Onsong county", "ons"),
        ('a "quoted" word', 'quot"ed'[:4]),
        ("남양 → 온성", "온성"),
    ],
)
def test_what_is_looked_for_is_found(index: sqlite3.Connection, text: str, typed: str) -> None:
    assert found(index, text, typed)


@pytest.mark.parametrize(
    ("text", "typed"),
    [
        ("김철수", "철김"),
        ("阳沈", "沈阳"),
        ("김철", "김처 "),
        ("Onsong county", "ons "),
        ("Onsong county", "ons county"),
        ("Onsong", "song"),
        ("Mong X Cai", "mong-cai"),
    ],
)
def test_what_is_not_there_is_not_found(index: sqlite3.Connection, text: str, typed: str) -> None:
    assert not found(index, text, typed)


@pytest.mark.parametrize(
    "typed", ["", " ", "ㅊ", "ㅏ", "…—", '"', "*", "_", "\u200b", "\x00", "\ud800", "ㅊ ㅏ"]
)
def test_nothing_to_search_for_is_no_question(typed: str) -> None:
    assert match_expression(typed) is None


@given(st.text(max_size=60) | st.text(alphabet='ab"*()^+-:{}NEAR AND OR NOT,.김ㅊ沈\x00\ud800', max_size=60))
def test_no_typing_is_a_syntax_error(index: sqlite3.Connection, typed: str) -> None:
    expression = match_expression(typed)
    if expression is not None:
        index.execute("SELECT count(*) FROM entry WHERE entry MATCH ?", (expression,)).fetchone()


def test_a_very_long_question_is_cut_short(index: sqlite3.Connection) -> None:
    expression = match_expression("a " * 10_000)
    assert expression is not None
    index.execute("SELECT count(*) FROM entry WHERE entry MATCH ?", (expression,)).fetchone()


@given(st.text(alphabet="김철수리영희沈阳看守所abcMóng Cái เชียง 2015년", min_size=1, max_size=30), st.data())
def test_any_run_of_characters_of_a_korean_or_chinese_text_finds_it(
    index: sqlite3.Connection, text: str, data: st.DataObject
) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    run = text[start : start + data.draw(st.integers(1, 8))]
    if all("\u4e00" <= character <= "\ud7a3" for character in run):
        assert found(index, text, run)


@given(st.text(max_size=80))
def test_the_index_never_holds_what_is_not_seen(text: str) -> None:
    kept = indexed_text(text)
    assert indexed_text(text) == indexed_text(unicodedata.normalize("NFC", text))
    assert not any(unicodedata.category(character) == "Cf" for character in kept)


def test_every_format_character_is_left_out() -> None:
    every = (chr(number) for number in range(0x110000))
    assert [
        character
        for character in every
        if unicodedata.category(character) == "Cf" and indexed_text(character)
    ] == []


def people_found(index: sqlite3.Connection, people: list[list[str]], typed: str) -> list[int]:
    index.execute("DELETE FROM person")
    for number, names in enumerate(people):
        index.execute(
            "INSERT INTO person(rowid, content, keys) VALUES (?, ?, ?)",
            (number, indexed_text(" ".join(names)), indexed_names(names)),
        )
    question = "SELECT rowid FROM person WHERE person MATCH ? ORDER BY rowid"
    return [row[0] for row in index.execute(question, (search_expression(typed),))]


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("리영희", [0, 1, 2]),
        ("Lee Young-hee", [0, 1, 2]),
        ("Lee Young", [0, 1, 2]),
        ("Li Yi", [2]),
        ("Li Yingji", [0, 1, 2]),
        ("李英姬", [0, 1, 2]),
        ("younghee", [0, 1, 2]),
        ("영희", [0, 1, 2]),
        ("이", [0, 1, 2]),
        ("Lee", [0, 1, 2]),
        ("Pak", [3]),
        ("Park Chul-soo", [3]),
        ("Nguyen", [4]),
        ("L", []),
        ("Wang Zhi", [5, 6]),
        ("王植", [5]),
    ],
)
def test_a_person_is_found_by_any_spelling_of_a_name(
    index: sqlite3.Connection, typed: str, expected: list[int]
) -> None:
    people = [
        ["리영희"],
        ["Ri Yong Hui"],
        ["李英姬", "A-1"],
        ["박철수"],
        ["Nguyễn Văn An"],
        ["王植"],
        ["王質"],
    ]
    assert people_found(index, people, typed) == expected


@given(st.text(max_size=60) | st.text(alphabet='Kim Chol"*()^+-:{}NEAR OR리영희李,', max_size=60))
def test_no_typing_is_a_syntax_error_in_both_columns(index: sqlite3.Connection, typed: str) -> None:
    expression = search_expression(typed)
    if expression is not None:
        index.execute("SELECT count(*) FROM person WHERE person MATCH ?", (expression,)).fetchone()


@pytest.mark.parametrize(
    ("typed", "names", "expected"),
    [
        ("Park Yong-hui", ["박영희", "Pak Yong Hui"], "박영희"),
        ("yong hui", ["박영희", "Pak Yong Hui"], "Pak Yong Hui"),
        ("영희", ["박영희", "Pak Yong Hui"], "박영희"),
        ("mong cai", ["Móng Cái", "芒街"], "Móng Cái"),
        ("Li Yingji", ["A-1", "리영희"], "리영희"),
        ("Tumen", ["박영희"], None),
        ("", ["박영희"], None),
    ],
)
def test_a_hit_says_by_which_name_it_was_found(typed: str, names: list[str], expected: str | None) -> None:
    assert found_as(typed, names) == expected


def test_a_single_letter_is_no_name() -> None:
    assert name_query_keys("i") == frozenset()
