"""In other letters: recorded names as a Russian or a Japanese paper writes them, by what is heard."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from functools import cached_property

import ahocorasick

from domain.names import cyrillic, kana
from domain.names.hangul import Sound
from domain.redaction.freetext.findings import Find, What, Why
from domain.redaction.freetext.folding import Folded
from domain.redaction.freetext.heard import GIVEN_PARTS, Name, heard_in_name
from domain.redaction.freetext.named import Named

_CYRILLIC_RUN = re.compile("[\u0400-\u04ff][\u0400-\u04ff .,\\-\u2010-\u2015]*")
_KANA_RUN = re.compile("[\u30a1-\u30fa\u30fc][\u30a1-\u30fa\u30fc ・･=＝\\-]*")
_UNHEARD = frozenset(" .,-‐‑‒–—―・･=＝ー")
_HANGING = re.compile("[\u0400-\u04ff]+|[\u30fc\u3099\u309a\uff9e\uff9f\uff70]+")
"""What is not heard of a last letter: soft signs, doubled consonants, marks of voice, length."""
_LONG_ENOUGH = 4
"""Letters heard of a given name that are those of no word."""

Entry = tuple[str, bool]
"""Whose name, and whether it is a given name alone."""


class InOtherLetters:
    """The recorded names by ear, ready to be found in any number of texts."""

    def __init__(self, named: Sequence[Named]) -> None:
        self._named = tuple(each for each in named if each.is_name)

    def finds(self, text: Folded) -> Iterator[Find]:
        """Every place where one of them can be heard."""
        for run in _CYRILLIC_RUN.finditer(text.source):
            yield from _found(
                self._in_cyrillic, *_heard(run[0], run.start(), cyrillic.heard_letters), text.source
            )
        for run in _KANA_RUN.finditer(text.plain):
            letters, places = _heard(run[0], run.start(), _as_it_is)
            yield from _found(self._in_kana, letters, [text.at[place] for place in places], text.source)

    @cached_property
    def _in_cyrillic(self) -> ahocorasick.Automaton:
        """Made at the first Russian letters."""
        return self._automaton(cyrillic.spellings_of_sounds)

    @cached_property
    def _in_kana(self) -> ahocorasick.Automaton:
        return self._automaton(kana.spellings_of_sounds)

    def _automaton(self, spellings: Callable[[tuple[Sound, ...]], Iterator[str]]) -> ahocorasick.Automaton:
        entries: dict[str, dict[Entry, None]] = {}
        for each in self._named:
            for name, is_given in _parts(each.text):
                for heard in spellings(name):
                    if not is_given or len(heard) >= _LONG_ENOUGH:
                        entries.setdefault(heard, {})[each.who, is_given] = None
        automaton = ahocorasick.Automaton()
        for heard, found in entries.items():
            automaton.add_word(heard, (len(heard), tuple(found)))
        automaton.make_automaton()
        return automaton


def _parts(name: str) -> Iterator[tuple[Name, bool]]:
    """A name by its sounds: in both orders, and the given name alone."""
    for sounds in heard_in_name(name):
        family = max(1, len(sounds) - GIVEN_PARTS)
        yield sounds, False
        yield (*sounds[family:], *sounds[:family]), False
        if len(sounds) - family == GIVEN_PARTS:
            yield sounds[family:], True


def _as_it_is(text: str) -> tuple[str, list[int]]:
    return text, list(range(len(text)))


def _heard(
    run: str, start: int, heard_letters: Callable[[str], tuple[str, list[int]]]
) -> tuple[str, list[int]]:
    letters, places = heard_letters(run)
    kept = [number for number, letter in enumerate(letters) if letter not in _UNHEARD]
    return "".join(letters[number] for number in kept), [start + places[number] for number in kept]


def _found(automaton: ahocorasick.Automaton, letters: str, places: list[int], source: str) -> Iterator[Find]:
    for last, (length, entries) in automaton.iter(letters) if len(automaton) else ():
        start, end = places[last - length + 1], _end_of_sound(places, last, source)
        if _begins_a_word(source, start) and _ends_a_word(source, end):
            meant = {who for who, _is_given in entries}
            yield Find(
                start=start,
                end=end,
                what=What.PERSON,
                why=Why.DERIVED,
                who=min(meant) if len(meant) == 1 else "",
                may_be_kept=all(is_given for _who, is_given in entries),
            )


def _end_of_sound(places: list[int], last: int, source: str) -> int:
    """Behind the last letter that is heard, with those that hang on it."""
    following = bisect_right(places, places[last])
    end = places[following] if following < len(places) else len(source)
    hanging = _HANGING.match(source, places[last] + 1, end)
    return hanging.end() if hanging else places[last] + 1


def _begins_a_word(source: str, start: int) -> bool:
    return not re.match("[\u0400-\u04ff]", source[start - 1 : start])


def _ends_a_word(source: str, end: int) -> bool:
    return not re.match("[\u0430-\u045f]", source[end : end + 1])
