"""Text as people type it: what is let in and what is not."""

from __future__ import annotations

import re

from domain.errors import ImpossibleRecord, UnsafeText

LONGEST_LINE = 500
"""Characters in a text of one line (a name, a title, a place)."""

LONGEST_TEXT = 100_000
"""Characters in a text of many lines (a narrative, a note)."""

_UNSAFE = (
    r"\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f"  # control characters (category Cc) but for tabs and line ends
    r"\ud800-\udfff"  # surrogates (Cs)
    r"\u2028\u2029"  # line and paragraph separators (Zl, Zp)
    r"\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"  # bidirectional controls (UAX 9): a text would read differently from what it holds
    r"\U000e0000-\U000e007f"  # tag characters: nobody sees them, and any words can be written in them
)
_IN_A_LINE = re.compile(f"[{_UNSAFE}\t\n\r]")
_IN_PARAGRAPHS = re.compile(f"[{_UNSAFE}]")


def line(text: str) -> str:
    """One line of text: no control characters at all, at most LONGEST_LINE characters.

    Raises:
        UnsafeText: it holds a control character, a surrogate or a direction control.
        ImpossibleRecord: it is too long.
    """
    return _checked(text, longest=LONGEST_LINE, unsafe=_IN_A_LINE)


def paragraphs(text: str) -> str:
    """A text of many lines: line ends and tabs are let in.  Raises as `line`."""
    return _checked(text, longest=LONGEST_TEXT, unsafe=_IN_PARAGRAPHS)


def _checked(text: str, *, longest: int, unsafe: re.Pattern[str]) -> str:
    if len(text) > longest:
        raise ImpossibleRecord("A text is too long to be kept.")
    if unsafe.search(text):
        raise UnsafeText
    return text
