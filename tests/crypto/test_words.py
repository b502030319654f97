"""The word lists."""

from __future__ import annotations

import subprocess
import sys
import unicodedata
from pathlib import Path

import pytest

from crypto.words import LISTS, word_list, word_numbers, words_for


@pytest.mark.parametrize("language", LISTS)
def test_a_list_has_2048_different_words_as_people_type_them(language: str) -> None:
    words = word_list(language)
    assert len(set(words)) == 2048
    assert all(word == unicodedata.normalize("NFC", word) and not word.isspace() for word in words)
    assert [word_numbers(language)[word] for word in words] == list(range(2048))


@pytest.mark.parametrize("language", ["vi", "th", "xx"])
def test_a_language_without_a_list_reads_the_english_one(language: str) -> None:
    assert word_list(language) == word_list("en")


def test_words_are_the_most_significant_bits_first() -> None:
    words = word_list("en")
    # 00000000001 00000000010 and two bits that are not used.
    assert words_for(bytes([0b00000000, 0b00100000, 0b00001011]), 2, "en") == (words[1], words[2])


def test_the_word_lists_are_not_loaded_with_the_room() -> None:
    rooms = "keyslots, chain, age, signing, suggestion"
    script = f"import sys\nfrom crypto import {rooms}\nassert 'mnemonic' not in sys.modules"
    subprocess.run([sys.executable, "-c", script], check=True, cwd=Path(__file__).parents[2])
