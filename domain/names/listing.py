"""Listing: tables of words, written as they are read, with spaces between."""

from __future__ import annotations


def listed(words: str) -> list[str]:
    """The words of a table."""
    return words.split()
