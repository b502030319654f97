"""Hangul by arithmetic: letters of a syllable, Northern and Southern spelling, and sounds no romanisation can tell apart.

Source: the Unicode Standard, section 3.12 (conjoining jamo behaviour); the Southern rule for ㄹ and ㄴ at the beginning of a word is articles
10 to 12 of the Korean spelling rules (한글 맞춤법).
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import product
from typing import NamedTuple

FIRST, LAST = "가", "힣"
_VOWELS, _CODAS = 21, 28

_N, _R, _SILENT = 2, 5, 11
"""Places of ㄴ, ㄹ and ㅇ among the 19 initial consonants."""

_IOTISED = frozenset((2, 3, 6, 7, 12, 17, 20))
"""Places of ㅑ ㅒ ㅕ ㅖ ㅛ ㅠ ㅣ among the 21 vowels."""

_YEOL_AND_YUL = frozenset(("렬", "률"))

DOUBLE_SURNAMES = frozenset(("남궁", "황보", "제갈", "사공", "선우", "독고", "서문", "동방"))

# Consonants that differ by breath or tension only are one class, since most romanisations write them alike; so are ㅓ and ㅗ ("o"), ㅡ and
# ㅜ ("u"), ㅢ and ㅣ.  A coda is what is heard of it.
_ONSET_CLASSES = ("g", "g", "n", "d", "d", "r", "m", "b", "b", "s", "s", "", "j", "j", "j", "g", "d", "b", "h")  # fmt: skip
_VOWEL_CLASSES = (
    "a", "e", "ya", "ye", "o", "e", "yo", "ye", "o", "wa", "we", "we", "yo", "u", "wo", "we", "wi", "yu", "u", "i", "i",
)  # fmt: skip
_CODA_CLASSES = ("", *"gggnnndlgmlllblmbbddqddgdbd")


class Sound(NamedTuple):
    """What is heard of one syllable, in classes; the classes of Latin spellings are the same (`domain.names.romanisation`)."""

    onset: str
    vowel: str
    coda: str
    """"q" stands for ㅇ, "d" for every stop made with the tip of the tongue."""


def is_syllable(character: str) -> bool:
    """Whether a character is one whole modern Hangul syllable."""
    return FIRST <= character <= LAST


def syllables_of(text: str) -> str:
    """The Hangul syllables of a text, without everything between them."""
    return "".join(filter(is_syllable, text))


def southern(name: str, *, given_only: bool = False) -> str:
    """A name of Hangul syllables in Southern spelling: 리영희 → 이영희, 로 → 노, 렬 → 열.

    The rule holds at the beginning of the family name and of the given name, for 렬 and 률 everywhere.  Southern spellings stay as they are.
    """
    beginnings = (0,) if given_only else (0, given_start(name))
    return "".join(
        _southern_syllable(syllable) if place in beginnings or syllable in _YEOL_AND_YUL else syllable
        for place, syllable in enumerate(name)
    )


def spelled_otherwise(name: str) -> tuple[str, ...]:
    """A full name of Hangul syllables as the North and the South may each write it, itself first: 이영희 → 이영희, 리영희 and more."""
    beginnings = (0, given_start(name))
    choices = [
        _either_way(syllable) if place in beginnings or syllable in _YEOL_AND_YUL else (syllable,)
        for place, syllable in enumerate(name)
    ]
    return tuple(dict.fromkeys(map("".join, product(*choices))))


def _either_way(syllable: str) -> tuple[str, ...]:
    onset, vowel, coda = places(syllable)
    is_southern = (onset == _SILENT and vowel in _IOTISED) or (onset == _N and vowel not in _IOTISED)
    northern = chr(ord(FIRST) + (_R * _VOWELS + vowel) * _CODAS + coda)
    return (syllable, northern) if is_southern else (syllable, _southern_syllable(syllable))


def given_start(name: str) -> int:
    """Where the given name begins in a full name of Hangul syllables."""
    return 2 if name[:2] in DOUBLE_SURNAMES else 1


def _southern_syllable(syllable: str) -> str:
    onset, vowel, coda = places(syllable)
    if onset in (_N, _R) and vowel in _IOTISED:
        onset = _SILENT
    elif onset == _R:
        onset = _N
    return chr(ord(FIRST) + (onset * _VOWELS + vowel) * _CODAS + coda)


def places(syllable: str) -> tuple[int, int, int]:
    """The places of a syllable's initial, vowel and coda among the 19, 21 and 28 (0 = no coda)."""
    rest, coda = divmod(ord(syllable) - ord(FIRST), _CODAS)
    onset, vowel = divmod(rest, _VOWELS)
    return onset, vowel, coda


def sound(syllable: str) -> Sound:
    """What is heard of one syllable."""
    onset, vowel, coda = places(syllable)
    return Sound(_ONSET_CLASSES[onset], _VOWEL_CLASSES[vowel], _CODA_CLASSES[coda])


def sounds(name: str, *, given_only: bool = False) -> tuple[Sound, ...]:
    """What is heard of a name of Hangul syllables, the same for its Northern and its Southern spelling."""
    return tuple(map(sound, southern(name, given_only=given_only)))


def southern_sound(heard: Sound) -> Sound:
    """A sound at the beginning of a word, as the South says it; for spellings that are known by sound only."""
    onset, vowel, coda = heard
    if onset in ("n", "r") and (vowel == "i" or vowel.startswith("y")):
        onset = ""
    return Sound("n" if onset == "r" else onset, vowel, coda)


def key_of(heard: Sequence[Sound]) -> str:
    """One word of a to z for a sequence of sounds; the key of a beginning is the beginning of the key.  "x" stands between sounds."""
    return "x".join("".join(syllable) for syllable in heard)
