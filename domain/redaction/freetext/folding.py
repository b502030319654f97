"""Folding: a text as it is looked at, so that one name is one string however it is written.

Marks, case, width, zero-width characters and markup make no difference; Hangul typed or stored in single letters becomes syllables;
Chinese characters
get one form; letters that only look Latin become Latin; digits of every script become 0 to 9.

Sources: the Unicode Standard 15 (chapters 3.12 and 18), Unicode Technical Standard 39 for what looks alike.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from itertools import compress, count
from operator import not_

from domain.names.hangul import FIRST, LAST, is_syllable, places
from domain.names.hanzi import characters_of, is_han
from domain.names.listing import listed
from domain.names.romanisation import transliterated
from domain.redaction.freetext.look_alikes import LOOK_ALIKES, RADICALS
from domain.redaction.freetext.markup import MARKUP, meant_by

BARRIER = "\x00"
"""Stands for a token: nothing is found across it."""

_CONSONANTS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ"
_VOWELS = listed("ㅏ ㅐ ㅑ ㅒ ㅓ ㅔ ㅕ ㅖ ㅗ ㅗㅏ ㅗㅐ ㅗㅣ ㅛ ㅜ ㅜㅓ ㅜㅔ ㅜㅣ ㅠ ㅡ ㅡㅣ ㅣ")
_CODAS = [
    "",
    *listed(
        "ㄱ ㄲ ㄱㅅ ㄴ ㄴㅈ ㄴㅎ ㄷ ㄹ ㄹㄱ ㄹㅁ ㄹㅂ ㄹㅅ ㄹㅌ ㄹㅍ ㄹㅎ ㅁ ㅂ ㅂㅅ ㅅ ㅆ ㅇ ㅈ ㅊ ㅋ ㅌ ㅍ ㅎ"
    ),
]
_CONJOINING = {
    **{chr(0x1100 + place): letter for place, letter in enumerate(_CONSONANTS)},
    **{chr(0x1161 + place): letters for place, letters in enumerate(_VOWELS)},
    **{chr(0x11A7 + place): letters for place, letters in enumerate(_CODAS) if place},
}

_FILLERS = "\u115f\u1160"
"""Nothing in the place of a letter of Hangul, for Unicode itself a letter."""
_THAI_AND_LAO = ("\u0e00", "\u0eff")
_LATIN_ONLY_BY_NAME = re.compile(r"LATIN|MODIFIER LETTER|REGIONAL INDICATOR")


class _Folds(dict[str, str]):
    """Character → what it is folded to; worked out once for each."""

    def __missing__(self, character: str) -> str:
        folded = "".join(map(_fold, unicodedata.normalize("NFKC", RADICALS.get(character, character))))
        self[character] = folded
        return folded


def _fold(character: str) -> str:
    """One character of a compatibility form: letters and digits folded, punctuation as it is."""
    if is_syllable(character):
        return character
    if character in _CONJOINING:
        return _CONJOINING[character]
    if is_han(character):
        return characters_of(character)
    if _THAI_AND_LAO[0] <= character <= _THAI_AND_LAO[1] and not character.isdecimal():
        return character
    if (digit := unicodedata.digit(character, None)) is not None:
        return str(digit)
    return _fold_letter(character)


def _fold_letter(character: str) -> str:
    if character in _FILLERS:
        return ""
    alike = LOOK_ALIKES.get(character)
    if alike:
        return alike
    base = "".join(
        each for each in unicodedata.normalize("NFD", character) if not unicodedata.combining(each)
    )
    folded = base.casefold()
    if folded.isascii() or not base.isalpha():
        return folded if not is_unseen(character) else ""
    if _LATIN_ONLY_BY_NAME.match(unicodedata.name(base[0], "")):
        return transliterated(folded).lower()
    return "".join(LOOK_ALIKES.get(each, each) for each in folded)


@cache
def is_unseen(character: str) -> bool:
    """Whether a character is not seen by itself: marks, joiners, direction controls, fillers, variation selectors."""
    return (
        unicodedata.category(character) in ("Mn", "Me", "Cf", "Cc") and not character.isspace()
    ) or character in "\u115f\u1160\u3164\uffa0"


_FOLDS = _Folds()


class _Capitals(dict[str, bool]):
    """Character → whether it is a capital."""

    def __missing__(self, character: str) -> bool:
        plain = unicodedata.normalize("NFKC", character)
        self[character] = plain.isupper() or plain.istitle()
        return self[character]


_CAPITALS = _Capitals()
_MAY_BE_CAPITAL = re.compile(r"[^\W\da-z_\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]")


class _Letters(dict[str, str]):
    """Character of a folded text → what it is in letters and digits alone."""

    def __missing__(self, character: str) -> str:
        is_counted = character.isalnum() or character == BARRIER or unicodedata.category(character)[0] == "M"
        letters = (
            _letters_of_syllable(character) if is_syllable(character) else character if is_counted else ""
        )
        self[character] = letters
        return letters


def _letters_of_syllable(syllable: str) -> str:
    onset, vowel, coda = places(syllable)
    return _CONSONANTS[onset] + _VOWELS[vowel] + _CODAS[coda]


_LETTERS = _Letters()

_SYLLABLE = re.compile("[ㄱ-ㅎ][ㅏ-ㅣ]{1,2}(?:[ㄱ-ㅎ]{1,2}(?![ㅏ-ㅣ]))?")
_SINGLE_LETTERS = re.compile("[ㄱ-ㅎ][ㅏ-ㅣ]")


@cache
def _syllables() -> dict[str, str]:
    """Letters → the syllable they write."""
    return {_letters_of_syllable(each): each for each in map(chr, range(ord(FIRST), ord(LAST) + 1))}


@dataclass(frozen=True)
class Folded:
    """A text as it is looked at."""

    source: str
    plain: str
    """Folded, with its punctuation."""
    at: list[int]
    """Place in `plain` → place in the source."""
    behind: list[int]
    """Place in `plain` → place behind it in the source, what is not seen included."""

    @cached_property
    def run_together(self) -> tuple[str, list[int]]:
        """Letters and digits alone, Hangul in single letters, and the place of each in `plain`.

        A stream of Hangul letters is read in one way only, since every syllable begins with a consonant and ㅇ is written.
        """
        parts = list(map(_LETTERS.__getitem__, self.plain))
        letters = "".join(parts)
        return letters, _places_of(parts, len(letters))

    @cached_property
    def has_vietnamese_marks(self) -> bool:
        """Whether letters with marks stand in the source, so that those of another word would have theirs."""
        return any("\u00c0" <= each <= "\u1eff" for each in unicodedata.normalize("NFC", self.source))

    def range(self, start: int, end: int) -> tuple[int, int]:
        """The source range of a range of `plain`; it takes whole characters with all that hangs on them."""
        return self.at[start], self.behind[end - 1]

    def piece(self, start: int, end: int) -> str:
        """What the source has for a range of `plain`."""
        first, behind = self.range(start, end)
        return self.source[first:behind]

    def is_capital(self, place: int) -> bool:
        """Whether the letter at a place of `plain` is written as a capital."""
        return _CAPITALS[self.source[self.at[place]]]

    @cached_property
    def cased(self) -> str:
        """The folded text with the capitals A to Z of the source, letter for letter."""
        letters = list(self.plain)
        for capital in _MAY_BE_CAPITAL.finditer(self.source):
            if _CAPITALS[capital[0]]:
                first, last = bisect_left(self.at, capital.start()), bisect_right(self.at, capital.start())
                # Only of a to z one capital is always one letter.
                letters[first:last] = [
                    each.upper() if each.isascii() else each for each in letters[first:last]
                ]
        return "".join(letters)


def folded(text: str, *, without_markup: bool = False, opaque: re.Pattern[str] | None = None) -> Folded:
    """A text as it is looked at.

    without_markup: what looks like a tag is passed over and references to characters are resolved.  opaque: tokens, which stay as they are.
    """
    parts = list(map(_FOLDS.__getitem__, text))
    wholes: dict[int, int] = {}
    for tag in MARKUP.finditer(text) if without_markup else ():
        parts[tag.start() : tag.end()] = [""] * (tag.end() - tag.start())
        parts[tag.start()] = "".join(_FOLDS[each] for each in meant_by(tag[0]))
        wholes[tag.start()] = tag.end()
    for token in opaque.finditer(text) if opaque else ():
        parts[token.start() : token.end()] = [BARRIER, *[""] * (len(token[0]) - 1)]
    plain = "".join(parts)
    at = _places_of(parts, len(plain))
    behind = _behind(parts, at, text, wholes)
    if _SINGLE_LETTERS.search(plain):
        plain, at, behind = _in_syllables(plain, at, behind)
    return Folded(source=text, plain=plain, at=at, behind=behind)


def _in_syllables(plain: str, at: list[int], behind: list[int]) -> tuple[str, list[int], list[int]]:
    """With every syllable that is written in single letters as one character."""
    parts: list[str] = []
    firsts: list[int] = []
    lasts: list[int] = []
    place = 0
    for match in _SYLLABLE.finditer(plain):
        syllable = _syllables().get(match[0])
        if syllable:
            start, end = match.span()
            parts += [*plain[place:start], syllable]
            firsts += [*at[place:start], at[start]]
            lasts += [*behind[place:start], behind[end - 1]]
            place = end
    return "".join([*parts, plain[place:]]), [*firsts, *at[place:]], [*lasts, *behind[place:]]


def _places_of(parts: Sequence[str], length: int) -> list[int]:
    """Each letter of several parts → the number of its part; length: how many letters there are."""
    if length == len(parts) and "" not in parts:
        return list(range(length))
    return [place for place, part in enumerate(parts) for _letter in part]


def _behind(parts: list[str], at: list[int], text: str, wholes: Mapping[int, int]) -> list[int]:
    """Behind each folded character: its source character, and what is not seen of those that follow."""
    ends = list(range(1, len(parts) + 1))
    if "" not in parts:
        return ends if len(at) == len(parts) else list(map(ends.__getitem__, at))
    # Only what is followed by nothing that is seen ends at another place than it seems to.
    for here in {*wholes, *(number - 1 for number in compress(count(), map(not_, parts)) if number)}:
        if parts[here]:
            end = wholes.get(here, here + 1)
            while end < len(parts) and not parts[end] and is_unseen(text[end]):
                end += 1
            ends[here] = end
    return list(map(ends.__getitem__, at))


def letters_of(text: str) -> str:
    """The letters and digits of a text, folded and run together: what two spellings of one word share."""
    return folded(text).run_together[0]


def words_of(text: str) -> str:
    """A text in folded words with one space between them: how a decision names it, however it is written."""
    return " ".join(re.findall(r"(?:[^\W_]|[\u0e00-\u0eff])+", folded(text).plain))


@cache
def pattern(text: str) -> re.Pattern[str]:
    """A regular expression over `Folded.plain`, written in ordinary letters."""
    folds = (_FOLDS[character] for character in text)
    return re.compile(
        "".join(
            character if character.isascii() or is_syllable(character) else re.escape(fold)
            for character, fold in zip(text, folds, strict=True)
        )
    )
