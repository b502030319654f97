"""Numbers: the keys under which a telephone number, a paper, a plate or an address of messages is the same however it is written."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

from domain.names.hanzi import characters_of, is_han

FEWEST_DIGITS = 5
"""Digits of a text from which it is a number of somebody or something."""

_FEWEST_DIALLED, _LAST = 7, 8
"""Digits of a number that can be dialled, and how many of them, the last, are the same with and without a prefix of a country or a network."""

_LONGEST = 60
_AT = re.compile(r" ?[(\[](?:at|dot)[)\]] ?")


def number_keys(text: str) -> frozenset[str]:
    """The keys of a number or an address; two ways to write one share a key, and a text that is none has none.

    Sharing a key is a reason to look, never a proof: only the last eight digits are compared, since nobody writes the prefix always.
    """
    letters = letters_and_digits(text)
    digits = "".join(filter(str.isdigit, letters))
    keys = {f"n{letters}"} if len(digits) >= FEWEST_DIGITS or "@" in _AT.sub("@", text) else set()
    if len(digits) >= _FEWEST_DIALLED:
        keys.add(f"n{digits[-_LAST:]}")
    return frozenset(keys)


def indexed_numbers(numbers: Iterable[str]) -> str:
    """The keys of a record's numbers as they go into the index."""
    return " ".join(sorted({key for number in numbers for key in number_keys(number)}))


def letters_and_digits(text: str) -> str:
    """A number without what stands between its digits: width, case, marks and the digits of any script make no difference."""
    plain = unicodedata.normalize("NFKC", _AT.sub("@", text)[:_LONGEST]).casefold()
    return "".join(_folded(each) for each in plain if each.isalnum())


def _folded(character: str) -> str:
    digit = unicodedata.digit(character, None)
    if digit is not None:
        return str(digit)
    return characters_of(character) if is_han(character) else character
