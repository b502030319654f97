"""The language of the two pipes: what was said is heard, and what is no word of it is refused at once."""

from __future__ import annotations

import io
import struct

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.frames import (
    LARGEST_JSON,
    PIECE,
    BrokenFrame,
    Reading,
    Writing,
    frames,
    read_frame,
    read_json,
    write_frame,
    write_json,
)


@given(st.lists(st.binary(max_size=200), max_size=20), st.lists(st.integers(1, 300), min_size=1, max_size=20))
def test_what_was_written_is_read_whatever_the_pieces(parts: list[bytes], sizes: list[int]) -> None:
    pipe = io.BytesIO()
    writing = Writing(pipe)
    for part in parts:
        assert writing.write(part) == len(part)
    writing.finish()
    write_json(pipe, {"done": {}})
    pipe.seek(0)
    reading, read, turn = Reading(pipe), b"", 0
    while part := reading.read(sizes[turn % len(sizes)]):
        assert len(part) <= sizes[turn % len(sizes)]
        read, turn = read + part, turn + 1
    assert read == b"".join(parts)
    assert read_json(pipe) == {"done": {}}


def test_a_large_write_comes_in_pieces_that_are_not_larger_than_one() -> None:
    pipe = io.BytesIO()
    writing = Writing(pipe)
    writing.write(b"before")
    writing.write(bytes(2 * PIECE + 5))
    writing.finish()
    pipe.seek(0)
    sizes = [len(piece) for piece in frames(pipe)]
    assert sum(sizes) == 2 * PIECE + 11
    assert max(sizes) <= PIECE


@given(st.binary(max_size=100))
def test_whatever_comes_back_is_a_piece_or_a_broken_frame(noise: bytes) -> None:
    pipe = io.BytesIO(noise)
    try:
        piece = read_frame(pipe)
    except BrokenFrame:
        return
    assert noise.startswith(struct.pack(">I", len(piece)) + piece)


@given(
    st.binary(max_size=40)
    | st.sampled_from([b"[]", b"1", b'"a"', b"null", b"{", b"[" * 5000, b"\xff", b"NaN"])
)
def test_what_is_no_object_of_json_is_a_broken_frame(said: bytes) -> None:
    pipe = io.BytesIO()
    write_frame(pipe, said)
    pipe.seek(0)
    try:
        heard = read_json(pipe)
    except BrokenFrame:
        return
    assert isinstance(heard, dict)


def test_a_length_beyond_the_limit_is_refused_before_it_is_read() -> None:
    with pytest.raises(BrokenFrame):
        read_frame(io.BytesIO(struct.pack(">I", PIECE + 1) + bytes(PIECE + 1)))
    with pytest.raises(BrokenFrame):
        read_json(io.BytesIO(struct.pack(">I", LARGEST_JSON + 1) + bytes(LARGEST_JSON + 1)))
