"""Bodies: canonical, read strictly when they come from elsewhere, brought up to date when they are old."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.casefile import CaseFile
from domain.note import Note
from storage.case_json import case_file_from_json
from storage.codec import Codec, Content
from storage.errors import NotOurs, RecordDamaged, TooNew
from tests.storage.example import EXAMPLE

CODEC = Codec()


@pytest.fixture(scope="module")
def example() -> CaseFile:
    """The reference case, in which every kind of field is used."""
    return case_file_from_json(EXAMPLE.read_bytes())


def test_every_record_of_the_example_comes_back_as_it_was(example: CaseFile) -> None:
    for record in example.records():
        kind = CODEC.kind_of(record)
        body = CODEC.body_of(Content(record=record, is_trashed=False))
        assert CODEC.content_of(kind, body) == Content(record=record, is_trashed=False)
        assert CODEC.foreign_content_of(kind, body).record == record


def test_a_body_has_one_form(note: Note) -> None:
    body = CODEC.body_of(Content(record=note, is_trashed=True))
    fields = json.loads(body)
    assert list(fields) == ["record", "schema", "trashed"]
    assert list(fields["record"]) == sorted(fields["record"])
    assert json.dumps(fields, ensure_ascii=False, separators=(",", ":")).encode() == body


def changed(note: Note, **changes: Any) -> bytes:
    fields = json.loads(CODEC.body_of(Content(record=note, is_trashed=False)))
    fields["record"].update(changes)
    return json.dumps(fields).encode()


@pytest.mark.parametrize(
    "changes",
    [
        {"more": 1},
        {"dated": {"edtf": "2015-10", "words": "", "basis": "", "more": 1}},
        {"dated": {"edtf": "2015-02-30"}},
        {"title": "turned \u202e around"},
        {"title": 5},
        {"kind": "rumour"},
        {"people": "all"},
    ],
)
def test_a_foreign_body_with_anything_unknown_or_impossible_is_refused(
    note: Note, changes: dict[str, Any]
) -> None:
    with pytest.raises(NotOurs):
        CODEC.foreign_content_of("note", changed(note, **changes))


def test_a_foreign_body_without_a_later_field_gets_its_default(note: Note) -> None:
    fields = json.loads(changed(note))
    del fields["record"]["language"]
    assert CODEC.foreign_content_of("note", json.dumps(fields).encode()).record == note


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"null",
        b"\xff",
        b"[" * 100_000,
        b'{"schema":1,"trashed":false}',
        b'{"schema":1,"trashed":false,"record":[]}',
        b'{"schema":1,"trashed":"no","record":{}}',
        b'{"schema":0,"trashed":false,"record":{}}',
        b'{"schema":1,"trashed":false,"more":1,"record":{}}',
    ],
)
def test_what_is_no_body_is_refused(body: bytes) -> None:
    with pytest.raises(NotOurs):
        CODEC.foreign_content_of("note", body)
    with pytest.raises(RecordDamaged):
        CODEC.content_of("note", body)


def test_a_name_that_stands_twice_is_refused(note: Note) -> None:
    body = changed(note).replace(b'"title":', b'"title": "", "title":')
    with pytest.raises(NotOurs):
        CODEC.foreign_content_of("note", body)


@given(st.binary(max_size=100))
def test_anything_else_is_refused_and_nothing_worse(body: bytes) -> None:
    with pytest.raises(NotOurs):
        CODEC.foreign_content_of("note", body)


def test_a_later_schema_or_kind_is_too_new_and_no_damage(note: Note) -> None:
    body = changed(note).replace(b'"schema": 1', b'"schema": 2')
    for read in (CODEC.content_of, CODEC.foreign_content_of):
        with pytest.raises(TooNew):
            read("note", body)
        with pytest.raises(TooNew):
            read("satellite", changed(note))


def test_an_old_body_is_brought_up_to_date_step_by_step(note: Note) -> None:
    def title_was_heading(kind: str, fields: dict[str, Any]) -> dict[str, Any]:
        return {**fields, "title": fields.pop("heading")} if kind == "note" else fields

    def text_had_no_title(_kind: str, fields: dict[str, Any]) -> dict[str, Any]:
        return {**fields, "heading": "none"}

    later = Codec(schema=3, upgrades={1: text_had_no_title, 2: title_was_heading})
    old = json.loads(changed(note))
    del old["record"]["title"]
    record = later.content_of("note", json.dumps(old).encode()).record
    assert isinstance(record, Note)
    assert record.title == "none"
    assert later.foreign_content_of("note", json.dumps(old).encode()).record == record
    with pytest.raises(RecordDamaged):
        Codec(schema=3, upgrades={1: text_had_no_title}).content_of("note", json.dumps(old).encode())
