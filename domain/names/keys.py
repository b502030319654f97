"""Keys of a name: words of letters and digits that its spellings share.

k… Korean sounds of the full name, family name first.  g… those of the given name alone.  p… Latin letters or pinyin, run together (in the
index, the pinyin of characters is c…).
h… Chinese characters in one form.  A key begins with the keys of what begins the name, so a name is found while it is typed.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from domain.names import hangul, hanzi, pinyin, romanisation, sino_vietnamese
from domain.names.hangul import Sound, key_of
from domain.vocabulary.people import Script

LONGEST_NAME = 200
"""Characters looked at."""

MOST_WORDS = 6
"""Words of a Latin spelling; more of them are no name."""

LONGEST_LETTERS = 60

# What stands between two spellings of one name: "리영희 (李英姬)", "Ri Yong Hui / Lee Young-hee".
_BETWEEN_SPELLINGS = re.compile(r"[()\[\]/|;（）［］／；]")

_KOREAN_LATIN = frozenset((Script.MCCUNE_REISCHAUER, Script.REVISED, Script.DPRK_LATIN))
_MAY_BE_VIETNAMESE = frozenset((None, Script.VIETNAMESE, Script.LATIN, Script.OTHER))
_OTHER_LATIN = frozenset((Script.VIETNAMESE, Script.THAI, Script.LAO, Script.CYRILLIC))


@dataclass(frozen=True, slots=True, kw_only=True)
class Spelling:
    """One spelling of a name, taken apart by script."""

    syllables: str = ""
    """Hangul."""
    characters: str = ""
    """Chinese characters, in one form."""
    words: tuple[str, ...] = ()
    """Latin words in a to z; other alphabets are transliterated."""


def spellings(text: str) -> tuple[Spelling, ...]:
    """The spellings in a text, usually one; a name in several scripts is one spelling in each."""
    parts = (_spelling(part) for part in _BETWEEN_SPELLINGS.split(text[:LONGEST_NAME]))
    return tuple(part for part in parts if part != Spelling())


@lru_cache(maxsize=1024)
def _spelling(text: str) -> Spelling:
    syllables, characters = hangul.syllables_of(text), hanzi.characters_of(text)
    rest = "".join(" " if hangul.is_syllable(letter) or hanzi.is_han(letter) else letter for letter in text)
    words = romanisation.latin_words(rest)
    if not rest.isascii() and not words and any(map(str.isalpha, rest)):
        words = romanisation.latin_words(romanisation.transliterated(rest))
    return Spelling(syllables=syllables, characters=characters, words=words[:MOST_WORDS])


def name_keys(text: str, script_hint: Script | None = None) -> frozenset[str]:
    """The keys of a full name in whatever scripts a text spells it; two spellings of one name share a key.

    Sharing a key is a reason to look, never a proof: 王植 and 王質 are both "Wang Zhi".
    """
    keys: set[str] = set()
    for spelling in spellings(text):
        keys |= _prefixed("k", korean_sounds(spelling, script_hint) | pinyin_sounds(spelling, script_hint))
        keys |= {f"p{letters}" for letters in letter_forms(spelling)}
        if spelling.characters:
            keys.add(f"h{spelling.characters}")
    return frozenset(keys)


def index_keys(text: str) -> frozenset[str]:
    """The keys under which a name is kept in the search index.

    To those of the full name come those of the given name alone.  The pinyin of characters is marked c: "Wang Zhi" looks for p and c and finds
    both 王植 and 王質, 王植 looks for p and does not find 王質.
    """
    found: set[str] = set()
    for spelling in spellings(text):
        sounds = korean_sounds(spelling)
        found |= _prefixed("k", sounds | pinyin_sounds(spelling))
        found |= _prefixed("g", {name[1:] for name in sounds if len(name) > 1})
        found |= {f"p{letters}" for letters in _joined(spelling.words)}
        found |= {f"c{letters}" for letters in hanzi.pinyin_readings(spelling.characters) if letters}
        found |= {f"h{spelling.characters}"} if spelling.characters else set()
    return frozenset(found)


def query_keys(text: str) -> frozenset[str]:
    """The keys of a full name that is looked for, as `index_keys` has them."""
    letters = {letters for spelling in spellings(text) for letters in _joined(spelling.words)}
    return name_keys(text) | {f"c{each}" for each in letters}


def korean_sounds(spelling: Spelling, script_hint: Script | None = None) -> frozenset[tuple[Sound, ...]]:
    """The Korean sounds of a full name: of its Hangul, of its characters in Korean, of its Latin letters in any Korean system
    and, where they may be Vietnamese, of the characters that a Vietnamese record reads in its own way.
    """
    found: set[tuple[Sound, ...]] = set()
    if spelling.syllables:
        found.add(hangul.sounds(spelling.syllables))
    if spelling.characters:
        found |= {hangul.sounds(reading) for reading in hanzi.korean_readings(spelling.characters)}
    if spelling.words and script_hint is not Script.PINYIN and script_hint not in _OTHER_LATIN:
        found |= romanisation.full_names(spelling.words)
    if spelling.words and script_hint in _MAY_BE_VIETNAMESE:
        found |= sino_vietnamese.korean_sounds(spelling.words)
    return frozenset(found)


def pinyin_sounds(spelling: Spelling, script_hint: Script | None = None) -> frozenset[tuple[Sound, ...]]:
    """What Latin letters may be in Korean if they are pinyin."""
    if script_hint in _KOREAN_LATIN or script_hint in _OTHER_LATIN:
        return frozenset()
    return pinyin.korean_sounds(spelling.words)


def letter_forms(spelling: Spelling) -> frozenset[str]:
    """Latin letters run together, in both orders of family and given name; of characters, their pinyin."""
    pinyin_forms = hanzi.pinyin_readings(spelling.characters) if spelling.characters else frozenset()
    return _joined(spelling.words) | pinyin_forms


def _joined(words: tuple[str, ...]) -> frozenset[str]:
    orders = (words, (*words[-1:], *words[:-1])) if words else ()
    return frozenset("".join(order)[:LONGEST_LETTERS] for order in orders)


def _prefixed(mark: str, names: Iterable[tuple[Sound, ...]]) -> set[str]:
    return {mark + "x" + key_of(sounds) for sounds in names}
