"""A key as words: the same key the same words, and no others."""

from __future__ import annotations

from crypto.key_words import WORDS, key_words
from crypto.words import word_list


def test_a_key_has_eight_words_of_the_list() -> None:
    words = key_words(bytes(32)).split(" ")
    assert len(words) == WORDS
    assert set(words) <= set(word_list("en"))


def test_one_bit_makes_other_words() -> None:
    assert key_words(bytes(32)) == key_words(bytes(32))
    assert key_words(bytes(32)) != key_words(bytes(31) + b"\x01")
    assert key_words(bytes(32), "ko") != key_words(bytes(32))
