"""The marks between and around words, language by language, and which of two places is named first."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Punctuation:
    """How one language sets apart what stands in one line."""

    comma: str = ","
    """Between the parts of a sentence."""
    listing: str = ","
    """Between the things of a list."""
    semicolon: str = ";"
    """Between the things of a list that have commas of their own."""
    colon: str = ":"
    opening: str = "("
    closing: str = ")"
    thousands: str = ","
    """Between the groups of three figures of a large number."""
    nested: str = ","
    """Between a place, or an authority, and what it belongs to; empty where a space says it, as long as no Latin name has spaces too."""
    is_largest_first: bool = False
    """Whether a country is named before its town, and before its police."""


_ENGLISH = Punctuation()

_PUNCTUATION = {
    "ko": Punctuation(nested="", is_largest_first=True),
    "zh_CN": Punctuation(
        comma="，",
        listing="、",
        semicolon="；",
        colon="：",
        opening="（",
        closing="）",
        nested="",
        is_largest_first=True,
    ),
    "vi": Punctuation(thousands="."),
}
"""Code of a language → its marks, where they are not those of English."""


def punctuation(language: str) -> Punctuation:
    """The marks of a language."""
    return _PUNCTUATION.get(language, _ENGLISH)
