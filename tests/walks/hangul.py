"""What an input method shows while Hangul is typed letter by letter."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

FIRST_CONSONANTS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ"
"""In the order of the conjoining letters from U+1100 (The Unicode Standard, 3.12)."""


def syllables_while_typed(text: str) -> Iterator[tuple[str, str]]:
    """What is being composed and what is committed, at each key; the last syllable stays composing.

    A blank commits what stands before it; the order is that of a two-set keyboard without its wandering final consonants.
    """
    before = ""
    for character in text:
        letters = unicodedata.normalize("NFD", character)
        if len(letters) == 1:
            yield "", before + character
            before = ""
            continue
        yield FIRST_CONSONANTS[ord(letters[0]) - 0x1100], before
        before = ""
        for count in range(2, len(letters) + 1):
            yield unicodedata.normalize("NFC", letters[:count]), ""
        before = character
