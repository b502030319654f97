"""Case files: what is written reads back the same, and what is not a case file is refused as a whole."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import resources
from domain.errors import DomainError, UnsafeText
from domain.roughdate import ImpossibleDate
from storage.case_json import (
    LARGEST,
    CaseFileTooLarge,
    FieldStandsTwice,
    NotJson,
    NotTheSchema,
    case_file_from_json,
    case_file_schema,
    to_json,
)
from storage.errors import StorageError

EXAMPLE = (Path(next(iter(resources.__path__))) / "examples" / "mong-cai.json").read_bytes()


def file_with(**more: Any) -> bytes:
    return json.dumps({"case": {"id": "c", "reference": "A-17"}, **more}).encode()


def test_the_example_reads_back_as_it_was_written() -> None:
    example = case_file_from_json(EXAMPLE)
    assert case_file_from_json(to_json(example)) == example


def test_the_shortest_case_file_is_a_case() -> None:
    assert case_file_from_json(file_with()).case.reference == "A-17"


@pytest.mark.parametrize("content", [b"", b"{", b"\xff\xfe", b"[" * 200_000, b"not json"])
def test_what_is_not_json_is_refused(content: bytes) -> None:
    with pytest.raises(NotJson):
        case_file_from_json(content)


def test_a_file_beyond_the_limit_is_refused_unread() -> None:
    with pytest.raises(CaseFileTooLarge):
        case_file_from_json(b" " * (LARGEST + 1))


@pytest.mark.parametrize(
    ("content", "place"),
    [
        (b"[1]", ""),
        (file_with(case={"id": "c", "reference": 5}), "$.case.reference"),
        (file_with(case={"id": "c", "reference": "r", "publicity": "SECRET-WORD"}), "$.case.publicity"),
        (file_with(people=[{"id": "p", "case": "c", "SECRET-WORD": 1}]), "$.people[0].…"),
        (file_with(people=[{"id": "p"}]), "$.people[0]"),
    ],
)
def test_a_refusal_names_the_place_but_never_what_stands_there(content: bytes, place: str) -> None:
    with pytest.raises(NotTheSchema) as refusal:
        case_file_from_json(content)
    assert refusal.value.place == place
    assert "SECRET-WORD" not in str(refusal.value) + refusal.value.place


def test_the_thirtieth_of_february_is_refused_and_its_place_told() -> None:
    with pytest.raises(ImpossibleDate) as refusal:
        case_file_from_json(
            file_with(case={"id": "c", "reference": "r", "next_check": {"edtf": "2015-02-30"}})
        )
    assert refusal.value.place == "$.case.next_check"


@pytest.mark.parametrize(
    ("more", "place"),
    [
        (
            {"people": [{"id": "p", "case": "c"}, {"id": "q", "case": "c", "label": "a\u202eb"}]},
            "$.people[1]",
        ),
        (
            {"people": [{"id": "p", "case": "c", "names": [{"text": "a"}, {"text": "\u0007"}]}]},
            "$.people[0].names[1]",
        ),
        ({"people": [{"id": "p", "case": "c", "sex": {"accounts": [], "working": 0}}]}, "$.people[0].sex"),
        ({"people": [{"id": "p", "case": "c"}, {"id": "p", "case": "c"}]}, "$.people[1]"),
        ({"people": [{"id": "p", "case": "d"}]}, "$.people[0]"),
        ({"notes": [{"id": "n", "case": "c", "people": ["x"]}]}, "$.notes[0]"),
        (
            {"case": {"id": "c", "reference": "r", "protection": [{"field": "x", "sensitivity": "open"}]}},
            "$.case",
        ),
    ],
)
def test_what_cannot_be_so_is_refused_with_its_place(more: dict[str, Any], place: str) -> None:
    with pytest.raises(DomainError) as refusal:
        case_file_from_json(file_with(**more))
    assert refusal.value.place == place


@pytest.mark.parametrize(
    ("content", "place"),
    [
        (b'{"case": {"id": "c", "reference": "r", "title": "a", "title": "b"}}', "$.case.title"),
        (b'{"case": {"id": "c", "reference": "r"}, "case": {"id": "c", "reference": "s"}}', "$.case"),
        (
            b'{"case": {"id": "c", "reference": "r"}, "people": [{"id": "p", "case": "c"}, {"id": "q", "case": "c", "case": "c"}]}',
            "$.people[1].case",
        ),
    ],
)
def test_a_field_that_stands_twice_is_refused_because_one_value_would_be_lost(
    content: bytes, place: str
) -> None:
    with pytest.raises(FieldStandsTwice) as refusal:
        case_file_from_json(content)
    assert refusal.value.place == place


def test_a_byte_order_mark_before_the_text_is_let_pass() -> None:
    assert case_file_from_json(b"\xef\xbb\xbf" + file_with()).case.reference == "A-17"


@pytest.mark.parametrize("name", ["Kim\u202egnoY", "Kim\u0007"])
def test_a_name_that_hides_something_is_refused(name: str) -> None:
    with pytest.raises(UnsafeText):
        case_file_from_json(file_with(people=[{"id": "p", "case": "c", "names": [{"text": name}]}]))


def test_the_schema_describes_every_list() -> None:
    schema = json.loads(case_file_schema())
    fields = schema["$defs"]["CaseFile"]["properties"]
    assert {"case", "people", "events", "sources", "notes", "appeals", "context"} <= set(fields)


def test_json_for_programs_has_sorted_keys() -> None:
    assert to_json({"b": 1, "a": (2,)}) == b'{"a":[2],"b":1}'
    assert to_json({"file": Path("a.pdf")}) == b'{"file":"a.pdf"}'
    assert to_json({"a": 1}, indent=1) == b'{\n "a": 1\n}'


@given(st.binary(max_size=300) | st.text(max_size=300).map(str.encode))
def test_no_bytes_at_all_break_the_reader(content: bytes) -> None:
    with pytest.raises((StorageError, DomainError)):
        case_file_from_json(content)


@given(st.integers(0, len(EXAMPLE) - 1), st.integers(0, 255))
def test_an_example_with_one_byte_changed_is_read_or_refused(at: int, byte: int) -> None:
    changed = EXAMPLE[:at] + bytes([byte]) + EXAMPLE[at + 1 :]
    try:
        case_file_from_json(changed)
    except (StorageError, DomainError) as refusal:
        assert refusal.args[0]  # noqa: PT017  (either is right: some bytes make another valid file)
