"""The language between the program and its child, on two pipes: pieces with their length before them.

    there    a piece of JSON (what to do), the file in pieces, an empty piece
    back     the answer in pieces, an empty piece, a piece of JSON (what came of it)

A length is four bytes, the first the highest.  What comes back is a stranger's word: it is read within limits.
"""

from __future__ import annotations

import json
import struct
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, BinaryIO

if TYPE_CHECKING:
    from _typeshed import ReadableBuffer

PIECE = 1 << 20
"""Bytes of the largest piece."""
LARGEST_JSON = 1 << 16
"""Bytes."""
_LENGTH = struct.Struct(">I")


class BrokenFrame(Exception):
    """The other side ended in the middle, or said what this language does not have."""


def write_frame(pipe: BinaryIO, content: ReadableBuffer) -> None:
    """One piece; an empty one ends a stream."""
    view = memoryview(content).cast("B")
    pipe.write(_LENGTH.pack(len(view)))
    pipe.write(view)


def write_json(pipe: BinaryIO, said: dict[str, Any]) -> None:
    """A piece of JSON."""
    write_frame(pipe, json.dumps(said).encode("ascii"))
    pipe.flush()


def read_frame(pipe: BinaryIO, *, largest: int = PIECE) -> bytes:
    """One piece.

    Raises:
        BrokenFrame
    """
    (length,) = _LENGTH.unpack(_whole(pipe, _LENGTH.size))
    if length > largest:
        raise BrokenFrame
    return _whole(pipe, length)


def read_json(pipe: BinaryIO) -> dict[str, Any]:
    """A piece of JSON: an object.

    Raises:
        BrokenFrame
    """
    try:
        said = json.loads(read_frame(pipe, largest=LARGEST_JSON))
    except (ValueError, RecursionError):
        raise BrokenFrame from None
    if not isinstance(said, dict):
        raise BrokenFrame
    return said


def frames(pipe: BinaryIO) -> Iterator[bytes]:
    """The pieces of one stream.

    Raises:
        BrokenFrame
    """
    while piece := read_frame(pipe):
        yield piece


class Reading:
    """A stream that comes in pieces, to be read as a file is."""

    def __init__(self, pipe: BinaryIO) -> None:
        self._pieces = frames(pipe)
        self._rest = memoryview(b"")

    def read(self, size: int) -> bytes:
        """At least one byte and at most `size`; b"" only after the last.

        Raises:
            BrokenFrame
        """
        if not self._rest:
            self._rest = memoryview(next(self._pieces, b""))
        # A view: what is left of a large piece is not copied at every small reading.
        part, self._rest = bytes(self._rest[:size]), self._rest[size:]
        return part


class Writing:
    """A file to write to, of which the other side gets pieces; small writes are gathered."""

    def __init__(self, pipe: BinaryIO) -> None:
        self._pipe = pipe
        self._gathered = bytearray()

    def write(self, content: ReadableBuffer) -> int:
        """All of it; how many bytes that were."""
        view = memoryview(content).cast("B")
        for start in range(0, len(view), PIECE):
            part = view[start : start + PIECE]
            if len(self._gathered) + len(part) > PIECE:
                self.flush()
            self._gathered += part
        return len(view)

    def flush(self) -> None:
        """Send what was gathered."""
        if self._gathered:
            write_frame(self._pipe, self._gathered)
            self._gathered.clear()

    def finish(self) -> None:
        """Say that this was all."""
        self.flush()
        write_frame(self._pipe, b"")
        self._pipe.flush()


def _whole(pipe: BinaryIO, size: int) -> bytes:
    parts = []
    while size > 0:
        part = pipe.read(size)
        if not part:
            raise BrokenFrame
        parts.append(part)
        size -= len(part)
    return b"".join(parts)
