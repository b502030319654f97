"""The header: one changed byte is seen, one damaged copy is survived, a later format is named."""

from __future__ import annotations

import dataclasses
import hashlib
import stat
from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from crypto.keyslots import seal_with_passphrase
from crypto.secret import Secret
from crypto.slot_owner import Owner
from crypto.stretching import CHEAPEST
from storage import header
from storage.errors import HeaderDamaged, NotANotebook, TooNew
from storage.header import (
    COPIES,
    LARGEST,
    Header,
    check_is_notebook,
    read_headers,
    salt_digest,
    wrapped_lasting_key,
    write_header,
)

KEY = Secret(bytearray(range(32)))
NOTEBOOK = bytes(16)
SLOT = seal_with_passphrase(KEY, "x", notebook=NOTEBOOK, owner=Owner(name="", person="Kim"), cost=CHEAPEST)
LASTING = wrapped_lasting_key(Secret(bytearray(32)), KEY, NOTEBOOK)
HEADER = Header(
    notebook=NOTEBOOK,
    database_salt=bytes(32),
    generation=7,
    slots=(SLOT,),
    seal=b"\x01" * 32,
    lasting=LASTING,
).authenticated(KEY)


def forged(**changes: Any) -> bytes:
    """A header with other fields and a checksum that fits."""
    fields = msgspec.json.decode(HEADER.to_bytes(), type=dict[str, Any])
    del fields["checksum"]
    fields.update(changes)
    fields = {name: value for name, value in fields.items() if value is not None}
    fields["checksum"] = hashlib.sha256(msgspec.json.encode(fields, order="sorted")).hexdigest()
    return msgspec.json.encode(fields, order="sorted")


def test_a_header_is_read_as_it_was_written() -> None:
    assert Header.from_bytes(HEADER.to_bytes()) == HEADER
    HEADER.check(KEY)


def test_every_byte_of_a_header_counts() -> None:
    content = HEADER.to_bytes()
    for position in range(len(content)):
        changed = bytearray(content)
        changed[position] ^= 1 << position % 8
        with pytest.raises(HeaderDamaged):
            Header.from_bytes(bytes(changed))


def test_a_header_cut_off_anywhere_is_damaged() -> None:
    content = HEADER.to_bytes()
    for length in range(0, len(content), 7):
        with pytest.raises(HeaderDamaged):
            Header.from_bytes(content[:length])


@given(st.one_of(st.binary(max_size=200), st.text(max_size=100).map(str.encode)))
def test_anything_else_is_damaged_and_nothing_worse(content: bytes) -> None:
    with pytest.raises(HeaderDamaged):
        Header.from_bytes(content)


@pytest.mark.parametrize(
    "changes",
    [
        {"format": "another"},
        {"generation": "7"},
        {"generation": None},
        {"notebook": "00" * 15},
        {"notebook": "0G" * 16},
        {"notebook": "AA" * 16},
        {"seal": "00" * 31},
        {"slots": []},
        {"slots": [SLOT.to_fields()] * 17},
        {"slots": [{**SLOT.to_fields(), "lanes": -1}]},
        {"slots": [{**SLOT.to_fields(), "more": 1}]},
        {"slots": "none"},
        {"min_reader": "1"},
        {"more": 1},
    ],
)
def test_a_field_that_cannot_be_is_refused_even_with_a_fitting_checksum(changes: dict[str, Any]) -> None:
    with pytest.raises(HeaderDamaged):
        Header.from_bytes(forged(**changes))


@pytest.mark.parametrize(
    "content",
    [
        b"[]",
        b"null",
        b"\xff",
        b"[" * LARGEST,
        b" " * (LARGEST + 1),
        HEADER.to_bytes() + b" ",
        HEADER.to_bytes().replace(b'"min_reader":1', b'"min_reader":1,"min_reader":1'),
    ],
)
def test_json_of_another_form_is_damaged(content: bytes) -> None:
    with pytest.raises(HeaderDamaged):
        Header.from_bytes(content)


def test_a_whole_header_of_a_later_format_is_too_new() -> None:
    with pytest.raises(TooNew):
        Header.from_bytes(forged(min_reader=2, slots={"of": "another form"}, more=[1]))


@pytest.mark.parametrize(
    "changes", [{"generation": 8}, {"seal": "02" * 32}, {"slots": [SLOT.to_fields()] * 2}]
)
def test_a_changed_header_does_not_carry_its_code(changes: dict[str, Any]) -> None:
    with pytest.raises(HeaderDamaged):
        Header.from_bytes(forged(**changes)).check(KEY)


def test_sixteen_slots_fit() -> None:
    full = Header(
        notebook=NOTEBOOK,
        database_salt=bytes(32),
        generation=1,
        slots=(SLOT,) * 16,
        seal=bytes(32),
        lasting=LASTING,
    )
    assert len(full.authenticated(KEY).to_bytes()) <= LARGEST


def test_a_header_can_hold_the_one_that_is_coming_and_no_third() -> None:
    next_key = Secret(bytearray(32))
    full = dataclasses.replace(HEADER, slots=(SLOT,) * 16, coming=None)
    coming = dataclasses.replace(full, generation=8, database_salt=bytes(range(32))).authenticated(next_key)
    both = dataclasses.replace(full, coming=coming).authenticated(KEY)
    assert len(both.to_bytes()) <= LARGEST
    found = Header.from_bytes(both.to_bytes())
    assert found == both
    found.check(KEY)
    assert found.coming is not None
    found.coming.check(next_key)
    with pytest.raises(HeaderDamaged):
        found.coming.check(KEY)
    # What is coming is part of what the code holds for.
    with pytest.raises(HeaderDamaged):
        dataclasses.replace(both, coming=None).check(KEY)
    third = dataclasses.replace(full, coming=dataclasses.replace(HEADER, coming=HEADER))
    for content in (
        third.authenticated(KEY).to_bytes(),
        forged(coming={}),
        forged(coming={**full._fields(), "code": "00" * 32, "format": "another"}),
        forged(coming={**full._fields(), "code": "00" * 32, "min_reader": 2}),
        forged(coming=[]),
    ):
        with pytest.raises(HeaderDamaged):
            Header.from_bytes(content)


def test_the_lasting_key_is_that_of_this_notebook() -> None:
    assert bytes(HEADER.lasting_key(KEY).view()) == bytes(32)
    for other in (
        dataclasses.replace(HEADER, notebook=bytes(range(16))),
        dataclasses.replace(HEADER, lasting=bytes(60)),
    ):
        with pytest.raises(HeaderDamaged):
            other.lasting_key(KEY)


def test_both_copies_are_written_for_the_owner_alone(tmp_path: Path) -> None:
    write_header(tmp_path, HEADER)
    assert sorted(file.name for file in tmp_path.iterdir()) == list(COPIES)
    assert {stat.S_IMODE(file.stat().st_mode) for file in tmp_path.iterdir()} == {0o600}
    found = read_headers(tmp_path)
    assert found.headers == (HEADER,)
    assert found.are_whole


def test_the_newer_copy_comes_first(tmp_path: Path) -> None:
    older = Header(
        notebook=NOTEBOOK,
        database_salt=bytes(32),
        generation=6,
        slots=(SLOT,),
        seal=bytes(32),
        lasting=LASTING,
    ).authenticated(KEY)
    (tmp_path / "header.a").write_bytes(older.to_bytes())
    (tmp_path / "header.b").write_bytes(HEADER.to_bytes())
    found = read_headers(tmp_path)
    assert found.headers == (HEADER, older)
    assert not found.are_whole


@pytest.mark.parametrize("name", COPIES)
def test_one_copy_serves_when_the_other_is_damaged_or_gone(tmp_path: Path, name: str) -> None:
    write_header(tmp_path, HEADER)
    (tmp_path / name).write_bytes(b"{}")
    assert read_headers(tmp_path).headers == (HEADER,)
    (tmp_path / name).unlink()
    found = read_headers(tmp_path)
    assert found.headers == (HEADER,)
    assert not found.are_whole


def test_without_a_readable_copy_the_header_is_damaged(tmp_path: Path) -> None:
    (tmp_path / "header.a").write_bytes(b"")
    check_is_notebook(tmp_path)
    with pytest.raises(HeaderDamaged):
        read_headers(tmp_path)


def test_a_folder_with_neither_header_nor_database_is_no_notebook(tmp_path: Path) -> None:
    with pytest.raises(NotANotebook):
        check_is_notebook(tmp_path)


def test_the_salt_of_a_database_is_known_by_its_digest(tmp_path: Path) -> None:
    (tmp_path / "data.db").write_bytes(bytes(range(20)))
    assert salt_digest(tmp_path / "data.db") == hashlib.sha256(bytes(range(16))).digest()


def test_a_copy_that_cannot_be_read_leaves_it_to_the_other(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "header.a").write_bytes(b"{}")

    def refuse(*_any: object, **_more: object) -> None:
        raise PermissionError

    monkeypatch.setattr(Path, "open", refuse)
    with pytest.raises(HeaderDamaged):
        header._read(tmp_path / "header.a")
