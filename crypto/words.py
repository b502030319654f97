"""The word lists of BIP-39: 2048 words for 11 bits each, in the languages that our users type.

They are read only when words are shown or typed: the library takes as long to load as the rest of this room.
"""

from __future__ import annotations

import unicodedata
from functools import cache

BITS_PER_WORD = 11

LISTS = {"en": "english", "ko": "korean", "zh_CN": "chinese_simplified"}
"""Language code → name of its list. There is none for Vietnamese and Thai; those read the English one."""


@cache
def word_list(language: str) -> tuple[str, ...]:
    """The 2048 words of a language, English for one without a list; NFC, as people type them (the lists come decomposed)."""
    from mnemonic import Mnemonic  # noqa: PLC0415  # see above

    words = Mnemonic(LISTS.get(language, LISTS["en"])).wordlist
    return tuple(unicodedata.normalize("NFC", word) for word in words)


@cache
def word_numbers(language: str) -> dict[str, int]:
    """Word → its number in the list, 0 to 2047."""
    return {word: number for number, word in enumerate(word_list(language))}


def words_for(content: bytes, count: int, language: str) -> tuple[str, ...]:
    """The first `count` × 11 bits of `content` as words, most significant first."""
    bits = int.from_bytes(content, "big") >> (8 * len(content) - BITS_PER_WORD * count)
    words = word_list(language)
    return tuple(words[bits >> (BITS_PER_WORD * place) & 2047] for place in reversed(range(count)))
