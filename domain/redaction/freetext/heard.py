"""Heard: what is heard of a name in any script, and the names that can begin at a place of a text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from domain.names import hanzi, pinyin, romanisation, sino_vietnamese
from domain.names.hangul import FIRST, LAST, Sound, sounds
from domain.names.keys import korean_sounds, pinyin_sounds
from domain.redaction.freetext.spelled import spellings_in

Name = tuple[Sound, ...]
MOST_PARTS = 4
"""Words, syllables or characters of a name."""
GIVEN_PARTS = 2


def heard_in_name(name: str) -> Iterator[Name]:
    """Every sequence of sounds that a recorded name, a title taken off, can stand for."""
    for spelling in spellings_in(name):
        if len(spelling.words) == 1:
            continue  # "Swallow" is nobody's family name and given name
        vietnamese = sino_vietnamese.korean_sounds(spelling.words) if spelling.words else frozenset()
        for heard in korean_sounds(spelling) | pinyin_sounds(spelling) | vietnamese:
            if 1 < len(heard) <= MOST_PARTS:
                yield heard


@lru_cache(maxsize=65536)
def heard_in_latin(words: tuple[str, ...]) -> frozenset[Name]:
    """What Latin words, folded, can sound like as a full name in Korean, pinyin or Vietnamese."""
    return romanisation.full_names(words) | pinyin.korean_sounds(words) | sino_vietnamese.korean_sounds(words)


@lru_cache(maxsize=65536)
def heard_in_han(characters: str) -> frozenset[Name]:
    """What Chinese characters sound like in Korean."""
    return frozenset(map(sounds, hanzi.korean_readings(characters)))


sounds_of = lru_cache(maxsize=65536)(sounds)


@lru_cache(maxsize=65536)
def heard_as_given(words: tuple[str, ...]) -> frozenset[Name]:
    """What Latin words, folded, can sound like as a Korean given name of two syllables."""
    return frozenset(heard for heard in romanisation.given_names(words) if len(heard) == GIVEN_PARTS)


def pinyin_families() -> dict[str, frozenset[Name]]:
    """Family name in pinyin → the Korean sounds it can stand for."""
    return {spelling: frozenset(map(sounds, readings)) for spelling, readings in pinyin.FAMILY.items()}


@cache
def _syllables_by_sound() -> dict[Sound, str]:
    """What is heard at the beginning of a word → the syllables that sound so there."""
    found: dict[Sound, str] = {}
    for syllable in map(chr, range(ord(FIRST), ord(LAST) + 1)):
        heard = sounds(syllable)[0]
        found[heard] = found.get(heard, "") + syllable
    return found


def beginning_with(heard: set[Sound]) -> re.Pattern[str] | None:
    """What finds the syllables that sound so at the beginning of a word."""
    found = "".join(_syllables_by_sound().get(each, "") for each in sorted(heard))
    return re.compile(f"[{found}]") if found else None


def names_from(plain: str, start: int, following: re.Pattern[str]) -> Iterator[tuple[str, int]]:
    """The names of two to four syllables or characters that begin at a place, each with the place behind it."""
    name, end = plain[start], start + 1
    while len(name) < MOST_PARTS:
        match = following.match(plain, end)
        if not match:
            return
        name, end = name + match[1], match.end()
        yield name, end
