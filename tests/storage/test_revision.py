"""A revision's id proves every part of it; what breaks the form is not ours."""

from __future__ import annotations

import dataclasses
from datetime import UTC, datetime, timedelta, timezone
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storage.errors import NotOurs, RecordDamaged
from storage.revision import LARGEST_BODY, MOST_PARENTS, Revision, check_form, is_moment, moment
from storage.revisions import proven
from storage.transport import line_of, revision_of_line

REVISION = Revision(
    record="0a" * 16,
    kind="note",
    parents=(b"\x01" * 32, b"\x02" * 32),
    made_at="2015-11-20T12:00:00Z",
    device="0b" * 16,
    author="김",
    salt=bytes(range(16)),
    body=b'{"record":{},"schema":1,"trashed":false}',
)

OTHER: dict[str, Any] = {
    "record": "0c" * 16,
    "kind": "case",
    "parents": (b"\x01" * 32,),
    "made_at": "2015-11-20T12:00:01Z",
    "device": "0d" * 16,
    "author": "이",
    "salt": bytes(16),
    "body": b"{}",
}


def test_the_id_is_the_one_that_the_format_says() -> None:
    # Fixed once: a revision that another program, or a later version of this one, hashes otherwise is lost to it.
    assert REVISION.id.hex() == "66b726830f14fa8cd94f0f96112bc942448a1b1ec90d8f9afaa7826da0bc912a"


@pytest.mark.parametrize("part", list(OTHER))
def test_the_id_changes_with_every_part(part: str) -> None:
    changed = dataclasses.replace(REVISION, **{part: OTHER[part]})
    assert changed.id != REVISION.id


@given(st.text(max_size=4), st.text(max_size=4), st.text(max_size=4), st.text(max_size=4))
def test_no_two_revisions_read_the_same_to_the_hash(
    kind: str, made_at: str, device: str, author: str
) -> None:
    one = dataclasses.replace(REVISION, kind=kind, made_at=made_at, device=device, author=author)
    shifted = dataclasses.replace(
        REVISION, kind=kind + made_at[:1], made_at=made_at[1:], device=device, author=author
    )
    assert (one.id == shifted.id) == (one == shifted)


@pytest.mark.parametrize(
    "changes",
    [
        {"record": "0A" * 16},
        {"record": "short"},
        {"device": ""},
        {"kind": ""},
        {"kind": "Note"},
        {"kind": "x" * 41},
        {"author": "x" * 201},
        {"author": "Kim\n"},
        {"author": "Kim\u202e"},
        {"salt": bytes(15)},
        {"body": bytes(LARGEST_BODY + 1)},
        {"parents": (b"\x02" * 32, b"\x01" * 32)},
        {"parents": (b"\x01" * 32, b"\x01" * 32)},
        {"parents": (b"\x01" * 31,)},
        {"parents": tuple(bytes([number]) * 32 for number in range(MOST_PARENTS + 1))},
        {"made_at": "2015-11-20"},
        {"made_at": "2015-02-30T12:00:00Z"},
        {"made_at": "2015-11-20T12:00:00z"},
        {"made_at": "9999-12-31T23:59:59Z"},
        {"made_at": "0001-01-01T00:00:00Z"},
    ],
)
def test_a_revision_of_another_form_is_not_ours(changes: dict[str, Any]) -> None:
    check_form(REVISION)
    with pytest.raises(NotOurs):
        check_form(dataclasses.replace(REVISION, **changes))


def test_moments_are_utc_to_the_second() -> None:
    seoul = timezone(timedelta(hours=9))
    assert moment(datetime(2015, 11, 21, 0, 30, 5, 999_999, tzinfo=seoul)) == "2015-11-20T15:30:05Z"
    assert is_moment(moment(datetime(1970, 1, 1, tzinfo=UTC)))


@pytest.mark.parametrize("hours", [-12, 14])
def test_every_moment_that_a_revision_can_have_can_be_said_in_every_time_zone(hours: int) -> None:
    there = timezone(timedelta(hours=hours))
    for year in range(1, 10_000):
        for text in (f"{year:04}-01-01T00:00:00Z", f"{year:04}-12-31T23:59:59Z"):
            if is_moment(text):
                assert datetime.fromisoformat(text).astimezone(there).tzinfo is there


# ---- as a line of a package ------------------------------------------------------------------------------------------


def test_a_revision_travels_as_one_line_and_is_the_same() -> None:
    line = line_of(REVISION)
    assert b"\n" not in line
    assert revision_of_line(line) == REVISION
    assert revision_of_line(line).id == REVISION.id


@given(
    st.text(max_size=200),
    st.binary(min_size=16, max_size=16),
    st.sets(st.binary(min_size=32, max_size=32), max_size=3),
)
def test_whatever_the_body_says_the_id_survives_the_way(body: str, salt: bytes, parents: set[bytes]) -> None:
    revision = dataclasses.replace(REVISION, body=body.encode(), salt=salt, parents=tuple(sorted(parents)))
    assert revision_of_line(line_of(revision)).id == revision.id


@pytest.mark.parametrize(
    "change",
    [
        lambda line: line[:-1],
        lambda line: line + b" ",
        lambda line: b"[]",
        lambda line: b"\xff",
        lambda line: b"[" * 5000,
        lambda line: line.replace(b'"salt"', b'"more":1,"salt"'),
        lambda line: line.replace(b'"kind":"note"', b'"kind":"note","kind":"note"'),
        lambda line: line.replace(b'"kind":"note",', b""),
        lambda line: line.replace(b"0a0a", b"0A0A"),
        lambda line: line.replace(b"0101", b"01 01"),
        lambda line: b" " * (2 * LARGEST_BODY + 1),
    ],
)
def test_a_line_of_another_form_is_not_ours(change: Any) -> None:
    with pytest.raises(NotOurs):
        revision_of_line(change(line_of(REVISION)))


@given(st.binary(max_size=300))
def test_anything_else_is_not_ours_and_nothing_worse(line: bytes) -> None:
    with pytest.raises(NotOurs):
        revision_of_line(line)


@pytest.mark.parametrize("column", range(9))
def test_a_row_of_another_table_is_a_damaged_record(column: int) -> None:
    begins = (REVISION.id, REVISION.record, REVISION.kind, b"".join(REVISION.parents), REVISION.made_at)
    row = (*begins, REVISION.device, REVISION.author, REVISION.salt, REVISION.body)
    assert proven(row) == REVISION
    with pytest.raises(RecordDamaged):
        proven((*row[:column], None, *row[column + 1 :]))
