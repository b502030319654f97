"""Capitals: words that are written as names are, and are no word that we know; a person says what they are.

In English and Vietnamese a capital inside a sentence is a name of somebody or something. Which, no table of names can tell: there are more
peoples than tables.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from domain.known.places import known_places
from domain.known.spellings import places_in_every_spelling
from domain.redaction.freetext.folding import Folded, words_of
from domain.redaction.freetext.ordinary import ORDINARY_LATIN
from domain.redaction.freetext.stranger_tables import NO_NAME, WORDS_OF_PAPERS

WORD = re.compile(r"[a-z'’-]+")
_WORDS = re.compile(r"(?<![a-z0-9@#_/.])[a-z]+(?:[-'’][a-z]+)*(?![a-z0-9@_/])")
_ENGLISH_ENDING = re.compile(
    r"(?:tions?|sions?|ments?|ness|ity|ities|ances?|ences?|ology|ships?|ical|ous|ive|ful|less|ing|edly|ly|ism|ists?|ese|ians?)$"
)
_INITIAL = re.compile(r"(?<![a-z0-9])[a-z]\.$")
"""What ends with a point and no sentence: D. Quint."""
_SHORTEST_ALONE = 3
_MOST_WORDS = 4

Run = list[tuple[int, int]]


def runs_of_capitals(text: Folded) -> Iterator[Run]:
    """The places of words with capitals, those that follow one another with a single space together."""
    run: Run = []
    for word in _WORDS.finditer(text.plain):
        is_next = bool(run) and text.plain[run[-1][1] : word.start()] == " "
        if run and not (is_next and text.is_capital(word.start())):
            yield run
            run = []
        if text.is_capital(word.start()):
            run.append(word.span())
    if run:
        yield run


def unknown_words(text: Folded, run: Run) -> Iterator[tuple[int, int]]:
    """The parts of a run that are no word that we know; a single word at the beginning of a sentence may be any word."""
    part: Run = []
    for place in (*run, None):
        if place and _is_unknown(text.plain[slice(*place)]):
            part.append(place)
        elif part:
            if len(part) <= _MOST_WORDS and _is_name(text, part):
                yield part[0][0], _without_possessive(text.plain, part[-1][1])
            part = []


def _is_unknown(word: str) -> bool:
    parts = re.split("[-'’]", word)
    return not all(
        len(part) < _SHORTEST_ALONE - 1 or part in _no_names() or _ENGLISH_ENDING.search(part)
        for part in parts
    )


def _is_name(text: Folded, part: Run) -> bool:
    start, end = part[0][0], part[-1][1]
    is_loud = all(text.is_capital(place) for place in range(start, end) if text.plain[place].isalpha())
    if len(part) > 1:
        return not (is_loud and _is_in_loud_line(text, start, end))
    return not is_loud and end - start >= _SHORTEST_ALONE and not _begins_a_sentence(text.plain, start)


def _is_in_loud_line(text: Folded, start: int, end: int) -> bool:
    """Whether what stands beside it is in capitals too: then these are no sign of a name."""
    before, behind = text.plain[max(0, start - 3) : start].rstrip(), text.plain[end : end + 3].lstrip()
    return (before[-1:].isalpha() and text.is_capital(start - 2)) or (
        behind[:1].isalpha() and text.is_capital(end + 1)
    )


def _begins_a_sentence(plain: str, start: int) -> bool:
    before = plain[max(0, start - 12) : start]
    said = before.rstrip(" \t\"'“‘(*_>")
    if _INITIAL.search(said):
        return False
    return not said or said[-1] in ".!?:\n。！？-–—•|\x00" or not said[-1].isascii()


def _without_possessive(plain: str, end: int) -> int:
    return end - 2 if plain[end - 2 : end] in ("'s", "’s") else end


@cache
def _no_names() -> frozenset[str]:
    """Ordinary words, and the words of publicly known places."""
    places = (name.text for known in (*known_places(), *places_in_every_spelling()) for name in known.names)
    return (
        ORDINARY_LATIN
        | NO_NAME
        | WORDS_OF_PAPERS
        | {word for place in places for word in words_of(place).split()}
    )
