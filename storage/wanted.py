"""What a statement asks for many of at once: a few values bound each by itself, more than a few in one or two that are bound.

With `cipher_memory_security` each bound value, and each place for one in a statement, is a piece of memory that is locked and wiped by calls of
the system; for a package of 2 000 revisions that was half of the calls.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from typing import Any

AT_ONCE = 500
"""Values that one statement is asked for."""

FEW = 8
"""Values that are bound each by itself: a list costs as much as 16 of them, and one alone costs a quarter of a list."""

PLACE = "(...)"
"""Where they stand in a statement, behind IN."""


def asked(
    statement: str, wanted: Sequence[Any], values: Sequence[Any]
) -> Iterator[tuple[str, tuple[Any, ...]]]:
    """A statement for so many of the wanted values after the other, with what is bound to it.

    wanted: texts, numbers, or bytes of one length.  values: what the conditions before PLACE take.

    Raises:
        ValueError: two of the bytes have two lengths.
    """
    for start in range(0, len(wanted), AT_ONCE):
        listed, bound = _as_list(wanted[start : start + AT_ONCE])
        yield statement.replace(PLACE, listed), (*values, *bound)


def _as_list(wanted: Sequence[Any]) -> tuple[str, tuple[Any, ...]]:
    if len(wanted) <= FEW:
        return f"({', '.join('?' * len(wanted))})", tuple(wanted)
    if not isinstance(wanted[0], bytes):
        return "(SELECT value FROM json_each(?))", (json.dumps(wanted),)
    size = len(wanted[0])
    joined = b"".join(wanted)
    if {*map(len, wanted)} != {size}:
        message = "bytes of two lengths"
        raise ValueError(message)
    places = json.dumps([*range(1, len(joined) + 1, size)])
    return f"(SELECT substr(?, value, {size}) FROM json_each(?))", (joined, places)  # noqa: S608  # a number
