"""JSON from strangers: one meaning or none. No duplicate keys, no fractions, no long numbers, no deep nesting."""

from __future__ import annotations

import json
import re
from typing import NoReturn

from export.errors import ManifestMalformed

DEEPEST = 8
"""Levels of brackets; a manifest has three."""
LONGEST_NUMBER = 15
"""Digits: below 2**53, so that every reader takes it for the same number."""


def parsed(text: bytes) -> object:
    """The value of a JSON text in UTF-8: dict, list, str, int, bool or None.

    Raises:
        ManifestMalformed: not JSON, not UTF-8, or with more than one possible meaning.
    """
    try:
        characters = text.decode("utf-8", "strict")
        _check_depth(characters)
        return json.loads(
            characters,
            object_pairs_hook=_without_duplicates,
            parse_int=_short_number,
            parse_float=_refused,
            parse_constant=_refused,
        )
    except ValueError:
        raise ManifestMalformed from None


def _check_depth(characters: str) -> None:
    # Brackets inside strings count too: an honest manifest has none there, and the count must not need a parser.
    depth = 0
    for bracket in re.finditer(r"[][{}]", characters):
        depth += 1 if bracket.group() in "[{" else -1
        if depth > DEEPEST:
            raise ManifestMalformed


def _without_duplicates(pairs: list[tuple[str, object]]) -> dict[str, object]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise ManifestMalformed
    return found


def _short_number(digits: str) -> int:
    if len(digits) > LONGEST_NUMBER:
        raise ManifestMalformed
    return int(digits)


def _refused(_: str) -> NoReturn:
    raise ManifestMalformed
