"""Alternatives: any of many words as a part of a pattern, in groups by their first letters.

A pattern is tried at every letter of a text; this way a letter costs a look at one group and not at every word.
"""

from __future__ import annotations

from collections.abc import Iterable


def any_of(words: Iterable[str]) -> str:
    """Part of a pattern for any of some words or patterns, each of which begins with a letter; of those with one first letter the earlier
    goes first.
    """
    groups: dict[str, list[str]] = {}
    for word in words:
        groups.setdefault(word[0], []).append(word[1:])
    grouped = "|".join(f"{first}(?:{'|'.join(rests)})" for first, rests in groups.items())
    return f"(?=[{''.join(groups)}])(?:{grouped})"
