"""Text as people type it: what is let in and what is not."""

from __future__ import annotations

import unicodedata

from domain.errors import ImpossibleRecord, UnsafeText

LONGEST_LINE = 500
"""Characters in a text of one line (a name, a title, a place)."""

LONGEST_TEXT = 100_000
"""Characters in a text of many lines (a narrative, a note)."""

# Bidirectional controls (Unicode Standard Annex 9): they make a text read differently from what it holds.
_DIRECTION_CONTROLS = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


# Tag characters (Unicode block E0000): nobody sees them, and any words can be written in them.
_FIRST_TAG, _LAST_TAG = "\U000e0000", "\U000e007f"


def line(text: str) -> str:
    """One line of text: no control characters at all, at most LONGEST_LINE characters.

    Raises:
        UnsafeText: it holds a control character, a surrogate or a direction control.
        ImpossibleRecord: it is too long.
    """
    return _checked(text, longest=LONGEST_LINE, allowed="")


def paragraphs(text: str) -> str:
    """A text of many lines: line ends and tabs are let in.  Raises as `line`."""
    return _checked(text, longest=LONGEST_TEXT, allowed="\n\r\t")


def _checked(text: str, *, longest: int, allowed: str) -> str:
    if len(text) > longest:
        raise ImpossibleRecord("A text is too long to be kept.")
    if text.isascii() and text.isprintable():
        return text
    for character in text:
        if character in allowed:
            continue
        is_hidden = character in _DIRECTION_CONTROLS or _FIRST_TAG <= character <= _LAST_TAG
        if is_hidden or unicodedata.category(character) in ("Cc", "Cs", "Zl", "Zp"):
            raise UnsafeText
    return text
