"""Sounding: recorded names met in spellings that no table lists, by what is heard of them (`domain.names`).

Latin words in any Korean system or none, in pinyin, in Sino-Vietnamese; Hangul where only another script was recorded; Chinese characters
chosen by ear.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from domain.names import sino_vietnamese
from domain.names.hangul import FIRST, LAST, sounds
from domain.names.surnames import SURNAME_SOUNDS
from domain.redaction.freetext.family_characters import FAMILY_CHARACTERS
from domain.redaction.freetext.findings import Find, What, Why
from domain.redaction.freetext.folding import Folded
from domain.redaction.freetext.heard import (
    GIVEN_PARTS,
    MOST_PARTS,
    Name,
    beginning_with,
    heard_as_given,
    heard_in_han,
    heard_in_latin,
    heard_in_name,
    names_from,
    pinyin_families,
    sounds_of,
)
from domain.redaction.freetext.named import Named
from domain.redaction.freetext.ordinary import (
    BEFORE_NAME,
    ORDINARY_ENDING,
    ORDINARY_LATIN,
    PARTICLE,
    begins_a_sentence,
)
from domain.redaction.freetext.ordinary_names import ORDINARY_GIVEN
from domain.redaction.freetext.spelled import SHORT_NAME

Met = dict[str, set[str]]
"""Given names in characters that were met behind a family name → whose they can be."""

_WORD = re.compile(r"[a-z]+(?:['’ʻʼ`](?!s(?![a-z]))[a-z]+)*")
_APOSTROPHE = re.compile(r"['’ʻʼ`]")
_BETWEEN_WORDS = re.compile(r"[\s.,\-‐-―_·・/|*&]{0,24}")
_NEXT_SYLLABLE = re.compile(r"[ \-‐-―_·・|*\n\t]{0,12}([가-힣])")
_HYPHENS = "-‐‑‒–'’ʻʼ`"
_BESIDE = re.compile(r"[ -]|, ")
_NEXT_CHARACTER = re.compile(r"[ \-·・|*\n\t]{0,6}([\u3400-\u9fff\U00020000-\U0003ffff])")
_SHORTEST_IN_SMALL_LETTERS = 7
_SHORTEST_IN_HANDLE = 5
_SHORTEST_GIVEN = 5
"""Letters from which a given name alone is one without its capital too."""
_TIED = re.compile("(?<=[a-z])[-‐‑–](?=[a-z])")


class Sounding:
    """The recorded names by their sounds, ready to be found in any number of texts."""

    def __init__(self, named: Sequence[Named]) -> None:
        self._full: dict[Name, set[str]] = {}
        self._given: dict[Name, set[str]] = {}
        for each in named:
            if each.is_name:
                for heard in heard_in_name(each.text):
                    self._full.setdefault(heard, set()).add(each.who)
                    if len(heard) > GIVEN_PARTS:
                        self._given.setdefault(heard[-GIVEN_PARTS:], set()).add(each.who)
        families = {name[:1] for name in self._full} | {name[:2] for name in self._full}
        self._families = frozenset(
            spelling
            for table in (SURNAME_SOUNDS, sino_vietnamese.FAMILY_SOUNDS, pinyin_families())
            for spelling, heard in table.items()
            if not families.isdisjoint(heard)
        )
        self._ends = tuple(self._families)
        self._words: dict[str, bool] = {}
        self._hangul = beginning_with({name[0] for name in self._full})
        self._given_hangul = beginning_with({name[0] for name in self._given})
        characters = [
            each for name, each in FAMILY_CHARACTERS.items() if not families.isdisjoint({sounds(name)})
        ]
        self._han = re.compile(f"[{''.join(characters)}]") if characters else None

    def finds(self, text: Folded, met: Met) -> Iterator[Find]:
        """Every place where one of them can be heard; those in characters chosen by ear are added to `met`."""
        if self._full:
            yield from self._in_latin(text)
            yield from self._in_hangul(text, is_alone=False)
            yield from self._in_hangul(text, is_alone=True)
            yield from self._in_han(text, met)

    def _in_latin(self, text: Folded) -> Iterator[Find]:
        words = [
            (*match.span(), match[0] if match[0].isalpha() else _APOSTROPHE.sub("", match[0]))
            for match in _WORD.finditer(text.plain)
        ]
        capital: list[bool] = []
        for start, _end, _word in words:
            # "Chol-su": what stands behind a hyphen belongs to the capital before it.
            is_tied = bool(capital) and capital[-1] and text.plain[start - 1] in _HYPHENS
            capital.append(is_tied or text.is_capital(start))
        holding = {word for word in {each[2] for each in words} if self._holds_family(word)}
        holds = [word in holding for _start, _end, word in words]
        for first in range(len(words)):
            if (
                capital[first]
                or any(holds[first : first + MOST_PARTS])
                or _is_in_handle(text.plain, *words[first][:2])
            ):
                yield from self._beginning_at(text, words, capital, first)
        yield from self._in_small_letters(text, words, capital)

    def _in_small_letters(
        self, text: Folded, words: list[tuple[int, int, str]], capital: list[bool]
    ) -> Iterator[Find]:
        """Given names of two syllables without their capital, as one word or as two with a hyphen: eunbyul, eun-byul."""
        begins = [start for start, _end, _word in words]
        tied = [bisect_left(begins, match.end()) for match in _TIED.finditer(text.plain)]
        given = {word for word in {each[2] for each in words} if self._is_given((word,))}
        single = (place for place, (_start, _end, word) in enumerate(words) if word in given) if given else ()
        for first, last in (*((place, place) for place in single), *((place - 1, place) for place in tied)):
            name = tuple(word for _start, _end, word in words[first : last + 1])
            if not capital[first] and self._is_given(name):
                meant = self._meant_by_given(name, may_be_words=False)
                yield _found(text, words[first][0], words[last][1], meant, is_alone=True)

    def _is_given(self, name: tuple[str, ...]) -> bool:
        """Whether words spell a given name that is recorded, and are not ordinary."""
        is_long = sum(map(len, name)) >= _SHORTEST_GIVEN
        is_ordinary = all(word in ORDINARY_LATIN for word in name)
        return is_long and not is_ordinary and bool(self._meant_by_given(name, may_be_words=False))

    def _holds_family(self, word: str) -> bool:
        """Whether a recorded family name is this word, or begins or ends one that is long enough for a whole name."""
        found = self._words.get(word)
        if found is None:
            is_long = len(word) >= _SHORTEST_IN_SMALL_LETTERS
            found = word in self._families or (
                is_long and (word.startswith(self._ends) or word.endswith(self._ends))
            )
            self._words[word] = found
        return found

    def _beginning_at(
        self, text: Folded, words: list[tuple[int, int, str]], capital: list[bool], first: int
    ) -> Iterator[Find]:
        name: tuple[str, ...] = ()
        are_capital = True
        for last in range(first, min(first + MOST_PARTS, len(words))):
            if last > first:
                gap = text.plain[words[last - 1][1] : words[last][0]]
                # "Kim, Chol Su" is one name, "Chol Su, Kim …" is not.
                if (
                    not _BETWEEN_WORDS.fullmatch(gap)
                    or (". " in gap and len(name[-1]) > 1)
                    or ("," in gap and (len(name) > 1 or name[0] not in self._families))
                ):
                    return
            name = (*name, words[last][2])
            are_capital = are_capital and capital[last]
            if self._may_be(name) and (are_capital or _is_long(name)):
                meant = self._meant(name)
                if meant:
                    yield _found(text, words[first][0], words[last][1], meant)
                    continue
            is_handle = len(name) == 1 and _is_in_handle(text.plain, words[first][0], words[last][1])
            if (
                (are_capital or is_handle)
                and len(name) <= GIVEN_PARTS
                and not self._has_family_beside(text, words, capital, first, last)
            ):
                is_tied = len(name) > 1 and text.plain[words[last][0] - 1] in _HYPHENS
                may_be_words = not is_tied and begins_a_sentence(text.plain, words[first][0])
                given = self._meant_by_given(name, may_be_words=may_be_words or len(name) == 1)
                if given:
                    yield _found(text, words[first][0], words[last][1], given, is_alone=True)

    def _may_be(self, name: tuple[str, ...]) -> bool:
        """Whether the first or the last word can be a family name that is recorded; a single word may hold both."""
        return (
            name[0] in self._families
            or name[-1] in self._families
            or (len(name) == 1 and name[0].startswith(self._ends))
            or (len(name) == 1 and name[0].endswith(self._ends))
        )

    def _meant(self, name: tuple[str, ...]) -> set[str]:
        return {who for heard in heard_in_latin(name) for who in self._full.get(heard, ())}

    def _meant_by_given(self, name: tuple[str, ...], *, may_be_words: bool) -> set[str]:
        if may_be_words and name[0] in ORDINARY_LATIN:
            return set()
        return {who for heard in heard_as_given(name) for who in self._given.get(heard, ())}

    @staticmethod
    def _has_family_beside(
        text: Folded, words: list[tuple[int, int, str]], capital: list[bool], first: int, last: int
    ) -> bool:
        """Whether another person's family name stands before or behind: then it is not this one's given name."""
        for one, other, beside in ((first - 1, first, first - 1), (last, last + 1, last + 1)):
            if (
                one >= 0
                and other < len(words)
                and capital[beside]
                and _BESIDE.fullmatch(text.plain[words[one][1] : words[other][0]])
            ):
                word = words[beside][2]
                if word in SURNAME_SOUNDS and word not in ORDINARY_LATIN:
                    return True
        return False

    def _in_hangul(self, text: Folded, *, is_alone: bool) -> Iterator[Find]:
        names = self._given if is_alone else self._full
        lengths = {len(name) for name in names}
        beginning = self._given_hangul if is_alone else self._hangul
        for match in beginning.finditer(text.plain) if beginning else ():
            start = match.start()
            is_inside = FIRST <= text.plain[start - 1 : start] <= LAST
            is_inside = is_inside and not BEFORE_NAME.search(text.plain, max(0, start - 6), start)
            for name, behind in names_from(text.plain, start, _NEXT_SYLLABLE):
                if len(name) <= SHORT_NAME and (is_inside or _is_cut(text.plain, start, behind)):
                    continue
                meant = names.get(sounds_of(name, given_only=is_alone)) if len(name) in lengths else None
                may_be_a_word = is_alone and (
                    name in ORDINARY_GIVEN or ORDINARY_ENDING.match(text.plain, behind) is not None
                )
                if meant and not may_be_a_word:
                    yield _found(text, start, behind, meant, is_alone=is_alone)

    def _in_han(self, text: Folded, met: Met) -> Iterator[Find]:
        for match in self._han.finditer(text.plain) if self._han else ():
            for name, end in names_from(text.plain, match.start(), _NEXT_CHARACTER):
                meant = {who for each in heard_in_han(name) for who in self._full.get(each, ())}
                if meant:
                    yield _found(text, match.start(), end, meant)
                    if len(name) > GIVEN_PARTS:
                        met.setdefault(name[1:], set()).update(meant)

    @staticmethod
    def again(text: Folded, met: Met) -> Iterator[Find]:
        """Every place where the given name stands alone of somebody who was met: chosen by ear, it is known only with the full name."""
        for name, meant in met.items():
            for match in re.finditer(name, text.plain):
                yield _found(text, *match.span(), meant, is_alone=True)


def _found(text: Folded, start: int, end: int, meant: set[str], *, is_alone: bool = False) -> Find:
    first, behind = text.range(start, end)
    who = min(meant) if len(meant) == 1 else ""
    return Find(start=first, end=behind, what=What.PERSON, why=Why.DERIVED, who=who, may_be_kept=is_alone)


def _is_cut(plain: str, start: int, behind: int) -> bool:
    """Whether two syllables with a space between them are followed by a third that is no ending: "이 위치"."""
    return (
        behind - start > SHORT_NAME
        and FIRST <= plain[behind : behind + 1] <= LAST
        and PARTICLE.match(plain, behind) is None
    )


def _is_in_handle(plain: str, start: int, end: int) -> bool:
    """Whether a word is part of what somebody is called on the net: chulsoo_p, chulsoo87."""
    return end - start >= _SHORTEST_IN_HANDLE and (
        plain[start - 1 : start] in tuple("_.@/") or plain[end : end + 1] in tuple("_@0123456789")
    )


def _is_long(name: tuple[str, ...]) -> bool:
    """Whether words without capitals are long enough to be taken for a name, and not all of them ordinary."""
    return sum(map(len, name)) >= _SHORTEST_IN_SMALL_LETTERS and not all(
        word in ORDINARY_LATIN for word in name
    )
