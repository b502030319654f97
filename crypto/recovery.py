"""Recovery words: 128 random bits as twelve words that can be written on paper (BIP-39), and back again however they were typed."""

from __future__ import annotations

import hashlib
import os
import re
import unicodedata
from dataclasses import dataclass, field

from crypto.errors import NotTwelveWords, UnknownWords, WordsDoNotMatch
from crypto.words import BITS_PER_WORD, LISTS, word_numbers, words_for

ENTROPY_SIZE = 16
"""Bytes."""
COUNT = 12
"""Words: 132 bits, of which the last four are a checksum."""
CHECKSUM_BITS = BITS_PER_WORD * COUNT - 8 * ENTROPY_SIZE

# Words between numbers, commas, line breaks and whatever spaces a keyboard has; each Chinese character is a word, with or without them.
_WORD = re.compile(r"[\u4e00-\u9fff]|[^\W\d_\u4e00-\u9fff]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class RecoveryWords:
    """Twelve words, and the bits that they stand for."""

    words: tuple[str, ...] = field(repr=False)
    entropy: bytes = field(repr=False)
    """16 random bytes, for `keyslots.seal_with_recovery`."""


def recovery_words(language: str) -> RecoveryWords:
    """Twelve new random words in a language; in English where it has no list (Vietnamese, Thai)."""
    return words_of_entropy(os.urandom(ENTROPY_SIZE), language)


def words_of_entropy(entropy: bytes, language: str) -> RecoveryWords:
    """The twelve words that stand for 16 bytes (BIP-39, "Generating the mnemonic")."""
    checked = entropy + bytes([_checksum(entropy) << (8 - CHECKSUM_BITS)])
    return RecoveryWords(words=words_for(checked, COUNT, language), entropy=entropy)


def recovery_entropy(text: str) -> bytes:
    """The 16 bytes that twelve words stand for, in whichever of our languages they are.

    Capitals, full-width letters, numbers before the words, kinds of spaces and the composition of Hangul make no difference. No word stands
    in two of our lists, so the language needs no asking.

    Raises:
        UnknownWords, NotTwelveWords, WordsDoNotMatch.
    """
    typed = _WORD.findall(unicodedata.normalize("NFKC", text).casefold())
    numbers = max(
        ([word_numbers(language).get(word) for word in typed] for language in LISTS),
        key=lambda found: sum(number is not None for number in found),
    )
    unknown = tuple(place for place, number in enumerate(numbers, 1) if number is None)
    if unknown:
        raise UnknownWords(unknown)
    if len(numbers) != COUNT:
        raise NotTwelveWords
    bits = 0
    for number in numbers:
        bits = bits << BITS_PER_WORD | (number or 0)
    entropy = (bits >> CHECKSUM_BITS).to_bytes(ENTROPY_SIZE, "big")
    if bits % 2**CHECKSUM_BITS != _checksum(entropy):
        raise WordsDoNotMatch
    return entropy


def _checksum(entropy: bytes) -> int:
    return hashlib.sha256(entropy).digest()[0] >> (8 - CHECKSUM_BITS)
