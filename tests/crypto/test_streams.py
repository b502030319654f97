"""Streams are read and written to the byte that was asked for, however little they give and take at once."""

from __future__ import annotations

import io

import pytest

from crypto.streams import read_whole, write_whole


class Pipe(io.BytesIO):
    """Gives and takes three bytes at once."""

    def read(self, size: int | None = -1) -> bytes:
        return super().read(3 if size is None or size < 0 else min(size, 3))

    def write(self, content: object) -> int:
        return super().write(memoryview(content)[:3])  # type: ignore[arg-type]


@pytest.mark.parametrize("size", [0, 1, 3, 4, 7, 9])
def test_as_much_as_was_asked_for_is_read_and_nothing_beyond(size: int) -> None:
    source = Pipe(b"0123456789")
    assert read_whole(source, size) == b"0123456789"[:size]
    assert source.tell() == size


def test_less_is_read_only_at_the_end() -> None:
    assert read_whole(Pipe(b"01234"), 100) == b"01234"


def test_all_of_it_is_written() -> None:
    target = Pipe()
    write_whole(target, b"0123456789")
    assert target.getvalue() == b"0123456789"
