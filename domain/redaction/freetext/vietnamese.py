"""Vietnamese words by their marks: "vợ" is a wife, "vô" is without; "ba" is three, "bà" is a grandmother.

In a text without any marks a word may be either.
"""

from __future__ import annotations

import unicodedata

from domain.redaction.freetext.folding import Folded

_NUMBERS = {
    "mot": "một mốt",
    "hai": "hai",
    "ba": "ba",
    "bon": "bốn",
    "tu": "tư",
    "nam": "năm",
    "lam": "lăm",
    "sau": "sáu",
    "bay": "bảy bẩy",
    "tam": "tám",
    "chin": "chín",
    "muoi": "mười mươi",
}


def may_mean(text: Folded, start: int, end: int, *marked: str) -> bool:
    """Whether a piece of a folded text is written as one of some words is, or without marks in a text that has none."""
    written = " ".join(unicodedata.normalize("NFC", text.piece(start, end)).casefold().split())
    return written in marked or (written.isascii() and not text.has_vietnamese_marks)


def may_be_number(text: Folded, start: int, end: int) -> bool:
    """Whether what may be a number in Vietnamese has its marks; what can be no such number may be one in another language."""
    place = start
    for word in text.plain[start:end].split(" "):
        if word in _NUMBERS and not may_mean(text, place, place + len(word), *_NUMBERS[word].split()):
            return False
        place += len(word) + 1
    return True
