"""In Thai: recorded Korean and Chinese names as a Thai paper writes them, by what is heard."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cached_property

import ahocorasick

from domain.names import hanzi, thai
from domain.redaction.freetext.called import BEFORE_THAI, TITLE_IN_THAI
from domain.redaction.freetext.findings import Find, What, Why
from domain.redaction.freetext.folding import Folded
from domain.redaction.freetext.heard import GIVEN_PARTS, heard_in_name
from domain.redaction.freetext.named import Named
from domain.redaction.freetext.spelled import spellings_in

_RUN = re.compile("[\u0e00-\u0e7f](?:[\u0e00-\u0e7f \\-\u200b.·|*\n\t]*[\u0e00-\u0e7f])?")
_MARKS = re.compile("[็่้๊๋]+(?:[ก-ฮ][ิุ]?์)?|[ก-ฮ][ิุ]?์")
"""What hangs on a last letter and is not heard."""
_SILENT = re.compile("ห[งญนมยรลว]")
_GOES_ON = re.compile("[ก-ฮ][าีู]|[อาีูเ][ค-ม](?![าีูเอ])")
"""A syllable that does not end where a given name does: a vowel follows, or a consonant that begins no syllable."""
_LONG_ENOUGH = 5
"""Letters heard of a given name that are those of no word."""
_BEFORE = 12
"""Characters before a name in which something that people are called is looked for."""

Entry = tuple[str, bool, bool]
"""Whose name, whether it is a given name alone, whether a family name alone."""


class InThai:
    """The recorded names by ear, ready to be found in any number of texts."""

    def __init__(self, named: Sequence[Named]) -> None:
        self._named = tuple(each for each in named if each.is_name)

    def finds(self, text: Folded) -> Iterator[Find]:
        """Every place where one of them can be heard."""
        for run in _RUN.finditer(text.plain):
            letters, places = thai.heard_letters(run[0])
            kept = [number for number, letter in enumerate(letters) if "\u0e00" <= letter <= "\u0e7f"]
            heard = "".join(letters[number] for number in kept)
            for last, (length, entries) in self._automaton.iter(heard) if len(self._automaton) else ():
                numbers = [places[kept[number]] for number in range(last - length + 1, last + 1)]
                start, end = run.start() + min(numbers), run.start() + max(numbers) + 1
                start -= _SILENT.match(text.plain, max(0, start - 1)) is not None
                goes_on = (
                    _GOES_ON.match(heard, last) is not None and places[kept[last + 1]] == max(numbers) + 1
                )
                found = [
                    entry
                    for entry in entries
                    if not (goes_on and (entry[1] or entry[2])) and _stands(text, start, length, entry)
                ]
                if found:
                    marks = _MARKS.match(text.plain, end)
                    yield _found(text, start, marks.end() if marks else end, found)

    @cached_property
    def _automaton(self) -> ahocorasick.Automaton:
        """Made at the first Thai letters."""
        entries: dict[str, dict[Entry, None]] = {}
        for each in self._named:
            for heard, is_given, is_family in _heard(each.text):
                entries.setdefault(heard, {})[each.who, is_given, is_family] = None
        automaton = ahocorasick.Automaton()
        for heard, found in entries.items():
            automaton.add_word(heard, (len(heard), tuple(found)))
        automaton.make_automaton()
        return automaton


def _heard(name: str) -> Iterator[tuple[str, bool, bool]]:
    for sounds in heard_in_name(name):
        yield from ((each, False, False) for each in thai.spellings_of_sounds(sounds))
        yield from (
            (each, False, True) for each in thai.spellings_of_sounds(sounds[:-GIVEN_PARTS] or sounds[:1])
        )
        if len(sounds) > GIVEN_PARTS:
            yield from ((each, True, False) for each in thai.spellings_of_sounds(sounds[-GIVEN_PARTS:]))
    for spelling in spellings_in(name):
        readings = [sorted(hanzi.pinyin_readings(each)) for each in spelling.characters]
        if len(readings) > 1:
            yield from ((each, False, False) for each in thai.spellings_of_pinyin(readings))
            yield from ((each, False, True) for each in thai.spellings_of_pinyin(readings[:1]))
        if len(readings) > GIVEN_PARTS:
            yield from ((each, True, False) for each in thai.spellings_of_pinyin(readings[1:]))


def _stands(text: Folded, start: int, length: int, entry: Entry) -> bool:
    """Whether a name stands as it must: alone, it is long, or something that people are called stands before it."""
    _who, is_given, is_family = entry
    before = max(0, start - _BEFORE)
    if is_family:
        return TITLE_IN_THAI.search(text.plain, before, start) is not None
    return not is_given or length >= _LONG_ENOUGH or BEFORE_THAI.search(text.plain, before, start) is not None


def _found(text: Folded, start: int, end: int, entries: Sequence[Entry]) -> Find:
    meant = {who for who, _is_given, _is_family in entries}
    first, behind = text.range(start, end)
    return Find(
        start=first,
        end=behind,
        what=What.PERSON,
        why=Why.DERIVED,
        who=min(meant) if len(meant) == 1 else "",
        may_be_kept=all(is_given or is_family for _who, is_given, is_family in entries),
    )
