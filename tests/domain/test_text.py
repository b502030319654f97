"""What text is let in."""

from __future__ import annotations

import sys
import unicodedata
from collections.abc import Callable

import pytest

from domain.errors import ImpossibleRecord, UnsafeText
from domain.text import LONGEST_LINE, LONGEST_TEXT, line, paragraphs

DIRECTION = set("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
TAGS = {chr(code) for code in range(0xE0000, 0xE0080)}


def refused(kept: Callable[[str], str]) -> set[str]:
    """Every character that a text may not hold."""
    found = set()
    for code in range(sys.maxunicode + 1):
        try:
            kept(chr(code))
        except UnsafeText:
            found.add(chr(code))
    return found


def test_what_controls_or_hides_is_refused_and_nothing_else() -> None:
    hidden = {
        chr(code)
        for code in range(sys.maxunicode + 1)
        if unicodedata.category(chr(code)) in ("Cc", "Cs", "Zl", "Zp")
    }
    assert refused(line) == hidden | DIRECTION | TAGS
    assert refused(paragraphs) == (hidden | DIRECTION | TAGS) - set("\n\r\t")


@pytest.mark.parametrize(("kept", "longest"), [(line, LONGEST_LINE), (paragraphs, LONGEST_TEXT)])
def test_a_text_is_kept_as_it_is_up_to_its_length(kept: Callable[[str], str], longest: int) -> None:
    text = "영" * longest
    assert kept(text) == text
    with pytest.raises(ImpossibleRecord):
        kept(text + "희")
    with pytest.raises(UnsafeText):
        kept(text[:-1] + "\0")
