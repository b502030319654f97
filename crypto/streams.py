"""Reading and writing streams to the last byte: pipes and raw files may give and take less than they are asked to."""

from __future__ import annotations

from typing import BinaryIO


def read_whole(source: BinaryIO, size: int) -> bytes:
    """`size` bytes; less only at the end of the stream."""
    content = source.read(size)
    while len(content) < size and (more := source.read(size - len(content))):
        content += more
    return content


def write_whole(target: BinaryIO, content: bytes) -> None:
    """Write all of it."""
    rest = memoryview(content)
    while rest:
        rest = rest[target.write(rest) :]
