"""The letters of a public name, with and without a word for what kind of place it is ("Kim Chaek City", 길림성)."""

from __future__ import annotations

import unicodedata

_KINDS = (
    *(
        "special city",
        "city",
        "county",
        "province",
        "prefecture",
        "district",
        "municipality",
        "town",
        "thành phố",
    ),
    *("특별시", "직할시", "시", "군", "도", "성", "현", "市", "县", "縣", "省", "州"),
)
"""What a place may be called behind its name, or before it."""


def letters(text: str) -> str:
    """The letters, vowel signs and digits of a name, lower case."""
    plain = unicodedata.normalize("NFC", text).casefold()
    return "".join(each for each in plain if unicodedata.category(each)[0] in "LMN")


def letters_without_kind(text: str) -> set[str]:
    """Those of a name as it is, and without a word for a kind; nothing of a single letter."""
    plain = unicodedata.normalize("NFC", text).casefold().strip()
    found = {
        plain,
        *(plain.removesuffix(kind) for kind in _KINDS),
        *(plain.removeprefix(kind) for kind in _KINDS),
    }
    return {each for each in map(letters, found) if len(each) > 1}
