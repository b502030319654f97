"""Vietnamese words by their marks: "vợ" is a wife, "vô" is without; "ba" is three, "bà" is a grandmother.

In a text without any marks a word may be either.
"""

from __future__ import annotations

import re
import unicodedata

from domain.redaction.freetext.folding import Folded, pattern
from domain.redaction.freetext.stranger_tables import VIETNAMESE_FAMILIES

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


def is_other_word(text: Folded, start: int, end: int, name: str) -> bool:
    """Whether a Latin word has the marks of another word than a recorded name has, or is part of what a country is called: Hàn Quốc."""
    if not text.plain[start].isascii():
        return False
    first = max(0, start - _LONGEST_PHRASE)
    if any(
        match.start() <= start and end <= match.end()
        for match in _PHRASES.finditer(text.plain, first, end + _LONGEST_PHRASE)
    ):
        return True
    written = unicodedata.normalize("NFC", text.piece(start, end)).casefold()
    known = unicodedata.normalize("NFC", name).casefold()
    return _MARKED.search(written) is not None and written not in known and not _may_lack_marks(known)


def _may_lack_marks(name: str) -> bool:
    """Whether a name is a Vietnamese one that was recorded without its marks."""
    return any(line.isascii() and line.split(" ")[0] in VIETNAMESE_FAMILIES for line in name.splitlines())


# The marks of Vietnamese; a Korean name in Latin letters has none of them, but for the breve.
_MARKED = re.compile("[\u1ea0-\u1ef9àáãâèéêìíòóõôùúýđĩũơư]")
_LONGEST_PHRASE = 12
_PHRASES = pattern(
    "(?<![a-z])(?:viet nam|han quoc|dai han|dong nam a|mien (?:nam|bac|trung)|nam phi|tay nam|dong "
    "nam|nam trieu tien|bac trieu tien)(?![a-z])"
)


_OF_VIETNAMESE = re.compile(
    r"(?<![a-z])(?:la|va|cua|khong|nguoi|duoc|cho|voi|bi|da|nhung|trong|mot|cac|den|tu|ho|rang)(?![a-z])"
)
_OF_ENGLISH = re.compile(
    r"(?<![a-z])(?:the|of|and|to|in|was|were|had|they|with|that|his|her|not|by|then|he|she|for|on|at)(?![a-z])"
)
_ENOUGH_TO_TELL = 2_000
"""Characters of a text."""


def is_vietnamese(text: Folded) -> bool:
    """Whether more of the small words of Vietnamese stand in a text than of those of English; where there are neither, its marks say it."""
    beginning = text.plain[:_ENOUGH_TO_TELL]
    vietnamese, english = len(_OF_VIETNAMESE.findall(beginning)), len(_OF_ENGLISH.findall(beginning))
    return vietnamese > english if vietnamese != english else text.has_vietnamese_marks
