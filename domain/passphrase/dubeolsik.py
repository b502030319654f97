"""The Korean keyboard (Dubeolsik, KS X 5002): which Latin keys made a Hangul text, and which Hangul a row of Latin keys makes.

A passphrase typed in the wrong mode opens nothing, and one of Korean words typed in Latin mode looks random and is not.
"""

from __future__ import annotations

import re
import unicodedata

# The keys of each letter, in the order of Unicode's conjoining letters (U+1100, U+1161, U+11A8).
LEADING = tuple("rRseEfaqQtTdwWczxvg")
VOWELS = (
    "k",
    "o",
    "i",
    "O",
    "j",
    "p",
    "u",
    "P",
    "h",
    "hk",
    "ho",
    "hl",
    "y",
    "n",
    "nj",
    "np",
    "nl",
    "b",
    "m",
    "ml",
    "l",
)
TRAILING = (
    *("r", "R", "rt", "s", "sw", "sg", "e", "f", "fr", "fa", "fq", "ft", "fx", "fv", "fg"),
    *("a", "q", "qt", "t", "T", "d", "w", "c", "z", "x", "v", "g"),
)

_KEYS = {
    chr(first + place): keys
    for first, letters in ((0x1100, LEADING), (0x1161, VOWELS), (0x11A8, TRAILING))
    for place, keys in enumerate(letters)
}
# Two clusters that a keyboard shows alone (ㅀ, ㅄ) are taken by Unicode to old leading letters, and not to the trailing ones they are.
_KEYS |= {"\u111a": "fg", "\u1121": "qt"}
_LETTERS = {
    kind: {keys: chr(first + place) for place, keys in enumerate(letters)}
    for kind, first, letters in (
        ("leading", 0x1100, LEADING),
        ("vowel", 0x1161, VOWELS),
        ("trailing", 0x11A8, TRAILING),
    )
}


def _one_of(letters: tuple[str, ...]) -> str:
    return "|".join(sorted(letters, key=len, reverse=True))


# A consonant before a vowel begins the next syllable, so it does not end this one.
_SYLLABLE = re.compile(
    f"({_one_of(LEADING)})({_one_of(VOWELS)})((?:{_one_of(TRAILING)})(?!{_one_of(VOWELS)}))?"
)
_HANGUL = re.compile(rf"(?:{_SYLLABLE.pattern}){{2,}}")
_RUN = re.compile("[A-Za-z]+")

# Shift changes seven keys; with the others the letter is the same.
_WITHOUT_SHIFT = str.maketrans({key: key.lower() for key in "ASDFGHJKLZXCVBNMYUI"})


def typed_in_hangul_mode(text: str) -> str | None:
    """The Latin keys that were pressed to type a text with Hangul in it; None if there is none in it.

    What was typed with Shift and has no letter of its own under it comes back in small letters: the text does not say.
    """
    composed = unicodedata.normalize("NFC", text)
    keys = "".join(_keys_of(character) for character in composed)
    return None if keys == composed else keys


def typed_in_latin_mode(text: str) -> str | None:
    """The Hangul that the same keys make, for every run of letters that makes two or more whole syllables; None if there is no such run."""
    read = _RUN.sub(lambda run: _hangul_of(run.group()), text)
    return None if read == text else read


def _keys_of(character: str) -> str:
    # NFKD takes syllables, single letters as a keyboard shows them (U+3131…) and half-width ones all to conjoining letters.
    letters = unicodedata.normalize("NFKD", character)
    return "".join(_KEYS[letter] for letter in letters) if set(letters) <= _KEYS.keys() else character


def _hangul_of(run: str) -> str:
    keys = run.translate(_WITHOUT_SHIFT)
    return _SYLLABLE.sub(_syllable, keys) if _HANGUL.fullmatch(keys) else run


def _syllable(found: re.Match[str]) -> str:
    leading, vowel, trailing = found.groups(default="")
    letters = _LETTERS["leading"][leading] + _LETTERS["vowel"][vowel] + _LETTERS["trailing"].get(trailing, "")
    return unicodedata.normalize("NFC", letters)
