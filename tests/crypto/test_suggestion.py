"""The passphrase that we suggest."""

from __future__ import annotations

import pytest

from crypto.suggestion import suggested_passphrase
from crypto.words import word_list


@pytest.mark.parametrize("language", ["en", "ko", "zh_CN", "vi", "th"])
def test_what_we_suggest_is_six_different_words_of_the_language(language: str) -> None:
    suggested = suggested_passphrase(language)
    words = suggested.split(" ")
    assert len(set(words)) == len(words) == 6
    assert set(words) <= set(word_list(language))
    assert suggested_passphrase(language) != suggested
