"""Korean in Latin letters: the sounds a spelling can stand for, whatever system it follows or none.

McCune-Reischauer (also without its marks), the North's system of 1992, the Revised Romanization of 2000, and everyday spellings are read at
once, since nobody says which one a name follows: "Jung" is 정 in Seoul and 중 by the Revised system, and both sounds come back.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from itertools import product

from domain.names.hangul import Sound, southern_sound
from domain.names.surnames import SURNAME_SOUNDS

MOST_SYLLABLES = 4
"""Of a name: two of a family name, two of a given name."""

MOST_READINGS = 64
"""Readings of one name that are kept; real names have fewer than twenty."""

_ONSETS = {
    **dict.fromkeys(("g", "k", "kk", "gg", "kh"), "g"),
    **dict.fromkeys(("d", "t", "tt", "dd", "th"), "d"),
    **dict.fromkeys(("b", "p", "pp", "bb", "ph"), "b"),
    **dict.fromkeys(("j", "ch", "jj", "tch", "cch"), "j"),
    **dict.fromkeys(("s", "ss", "sh"), "s"),
    **dict.fromkeys(("r", "l", "rh"), "r"),
    "n": "n",
    "m": "m",
    "h": "h",
    "": "",
}

_VOWELS = {
    "a": "a", "ya": "ya", "eo": "o", "o": "o", "u": "u o", "eu": "u", "oo": "u", "ou": "o u", "woo": "u", "wu": "u",
    "yeo": "yo", "yo": "yo", "you": "yo yu", "yu": "yu yo", "yoo": "yu", "yew": "yu",
    "i": "i", "ee": "i", "yi": "i", "ui": "i wi", "eui": "i",
    "ae": "e", "ai": "e", "ay": "e", "e": "e", "ye": "ye", "yae": "ye",
    "wa": "wa", "wo": "wo", "weo": "wo", "oe": "we", "oi": "we", "oy": "we", "wae": "we", "we": "we", "wi": "wi", "wee": "wi",
}  # fmt: skip
"""Spelling → the vowel classes it can stand for."""

_CODAS = {
    **dict.fromkeys(("k", "g", "ck"), "g"),
    **dict.fromkeys(("t", "d", "s"), "d"),
    **dict.fromkeys(("p", "b"), "b"),
    **dict.fromkeys(("l", "r"), "l"),
    "n": "n",
    "ng": "q",
    "m": "m",
    "": "",
}


_VOWEL_LETTERS = tuple("aeiouwy")


def _any_of(spellings: dict[str, str]) -> str:
    return "|".join(sorted(spellings, key=len, reverse=True))


# "Noh" and "Ahn" have an h that is not heard; before a vowel it would belong to the next syllable.
_SYLLABLE = re.compile(f"({_any_of(_ONSETS)})({_any_of(_VOWELS)})h?({_any_of(_CODAS)})")

_BETWEEN_WORDS = re.compile(r"[^a-z]+")
_CAPITAL_WITHIN = re.compile(r"(?<=[a-z])(?=[A-Z])")
_APOSTROPHES = re.compile(r"['`\u2018\u2019\u02bb\u02bc\u02b9]")
_FOREIGN_LETTERS = str.maketrans(
    {"ŏ": "eo", "Ŏ": "eo", "ŭ": "eu", "Ŭ": "eu", "đ": "d", "Đ": "D", "ø": "o", "ł": "l", "ß": "ss"}
)


def latin_words(text: str) -> tuple[str, ...]:
    """The words of a Latin spelling in the letters a to z: marks and apostrophes go, "KimMinSu" comes apart."""
    text = _APOSTROPHES.sub("", unicodedata.normalize("NFC", text)).translate(_FOREIGN_LETTERS)
    text = "".join(
        letter for letter in unicodedata.normalize("NFD", text) if not unicodedata.combining(letter)
    )
    return tuple(filter(None, _BETWEEN_WORDS.split(_CAPITAL_WITHIN.sub(" ", text).lower())))


def transliterated(text: str) -> str:
    """A text of any script in ASCII, sign by sign: pinyin with a capital for each Chinese character; Thai, Lao and Cyrillic by sound."""
    from anyascii import anyascii  # noqa: PLC0415 - costs 30 ms at start, and only names in these scripts need it

    return anyascii(text)


def full_names(words: tuple[str, ...]) -> frozenset[tuple[Sound, ...]]:
    """Every full Korean name that words can spell: family name first or last, given name joined or apart."""
    readings: set[tuple[Sound, ...]] = set()
    if len(words) == 1:
        for length in range(1, len(words[0])):
            readings |= _named(words[0][:length], (words[0][length:],))
    elif words:
        readings |= _named(words[0], words[1:]) | _named(words[-1], words[:-1])
        readings |= _named("".join(words[:2]), words[2:])  # a family name of two syllables, written apart
    return frozenset(sorted(readings)[:MOST_READINGS])


def given_names(words: tuple[str, ...]) -> frozenset[tuple[Sound, ...]]:
    """Every Korean given name of at most two syllables that words can spell."""
    return frozenset(reading for reading in _readings(words) if len(reading) <= MOST_SYLLABLES // 2)


def family_names(words: tuple[str, ...]) -> frozenset[tuple[Sound, ...]]:
    """Every Korean family name that a single word can spell."""
    return SURNAME_SOUNDS.get(words[0], frozenset()) if len(words) == 1 else frozenset()


def _named(family: str, given: tuple[str, ...]) -> set[tuple[Sound, ...]]:
    families = SURNAME_SOUNDS.get(family, frozenset())
    return {(*first, *rest) for first, rest in product(families, given_names(given))} if families else set()


def _readings(words: tuple[str, ...]) -> set[tuple[Sound, ...]]:
    """Every sequence of sounds the words can spell, the first one as at the beginning of a word."""
    readings: set[tuple[Sound, ...]] = {()}
    for word in words:
        readings = {(*before, *after) for before, after in product(readings, _syllabified(word))}
        readings = {reading for reading in readings if len(reading) <= MOST_SYLLABLES}
    return {(southern_sound(reading[0]), *map(_medial, reading[1:])) for reading in readings if reading}


def _medial(heard: Sound) -> Sound:
    # 렬 and 률 lose their ㄹ everywhere in the South.
    return heard._replace(onset="") if heard in (Sound("r", "yo", "l"), Sound("r", "yu", "l")) else heard


@lru_cache(maxsize=4096)
def _syllabified(word: str) -> frozenset[tuple[Sound, ...]]:
    """Every way to cut a word into Korean syllables."""

    def rests(start: int, left: int) -> Iterator[tuple[Sound, ...]]:
        if start == len(word):
            yield ()
            return
        if not left:
            return
        for end, heard in _syllables_at(word, start):
            for rest in rests(end, left - 1):
                yield (heard, *rest)

    return frozenset(rests(0, MOST_SYLLABLES)) if len(word) <= MOST_SYLLABLES * 7 else frozenset()


def _syllables_at(word: str, start: int) -> Iterator[tuple[int, Sound]]:
    """Every syllable that can stand at a place of a word, with the place behind it."""
    for end in range(start + 1, min(len(word), start + 7) + 1):
        match = _SYLLABLE.fullmatch(word, start, end)
        if match and not (match[0].endswith("h") and word[end : end + 1] in _VOWEL_LETTERS):
            for vowel in _VOWELS[match[2]].split():
                yield end, Sound(_ONSETS[match[1]], vowel, _CODAS[match[3]])
