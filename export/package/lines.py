"""A file of lines from strangers, one at a time: a line without an end does not fill the memory."""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO, Final

from export.errors import PackageTooLarge

LONGEST_LINE: Final = 16 << 20
"""Bytes: thousands of times a revision's usual size."""


def lines(content: BinaryIO, *, longest: int = LONGEST_LINE) -> Iterator[bytes]:
    """The lines without their ends; an empty last line is none.

    Raises:
        PackageTooLarge: a line has more than `longest` bytes.
        Whatever `content` raises.
    """
    while line := content.readline(longest + 1):
        if len(line.removesuffix(b"\n")) > longest:
            raise PackageTooLarge
        yield line.removesuffix(b"\n")
