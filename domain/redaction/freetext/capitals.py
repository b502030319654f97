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
from domain.redaction.freetext.alternatives import any_of
from domain.redaction.freetext.called import ENGLISH_TITLES
from domain.redaction.freetext.folding import Folded, words_of
from domain.redaction.freetext.ordinary import ORDINARY_ENGLISH, ORDINARY_LATIN, ORDINARY_VIETNAMESE
from domain.redaction.freetext.stranger_tables import NO_NAME, WORDS_OF_PAPERS
from domain.redaction.freetext.vietnamese import is_vietnamese

WORD = re.compile(r"[a-z'’-]+")
_ONE = r"[A-Z][A-Za-z]*(?:[-'’][A-Za-z]+)*(?![A-Za-z0-9@_/\u0400-\u04ff])"
_RUN = re.compile(rf"(?<![A-Za-z0-9@#_/.\u0400-\u04ff]){_ONE}(?: {_ONE})*")
"""Over the folded text with its capitals."""
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
    for match in _RUN.finditer(text.cased):
        start, run = match.start(), []
        for word in match[0].split(" "):
            run.append((start, start + len(word)))
            start += len(word) + 1
        yield run


def unknown_words(text: Folded, run: Run, known: frozenset[str]) -> Iterator[tuple[int, int]]:
    """The parts of a run that are no word that we know; a single word at the beginning of a sentence may be any word."""
    part: Run = []
    places = tuple(known_phrases(text, run))
    for place in (*run, None):
        if place and place not in places and _is_unknown(text.plain[slice(*place)], known):
            part.append(place)
        elif part:
            if len(part) <= _MOST_WORDS and _is_name(text, part):
                yield part[0][0], _without_possessive(text.plain, part[-1][1])
            part = []


def known_words(text: Folded) -> frozenset[str]:
    """Ordinary words of the language a text is in, and the words of publicly known places: in English, Minh is a name."""
    return _no_names(is_vietnamese=is_vietnamese(text))


def known_phrases(text: Folded, run: Run) -> Iterator[tuple[int, int]]:
    """The words of a run that are part of what a publicly known place is called: Mong Cai, Ho Chi Minh."""
    if len(run) > 1:
        for match in _phrases().finditer(text.plain, run[0][0], run[-1][1]):
            yield from (place for place in run if match.start() <= place[0] and place[1] <= match.end())


def _is_unknown(word: str, known: frozenset[str]) -> bool:
    parts = re.split("[-'’]", word)
    return not all(
        len(part) < _SHORTEST_ALONE - 1 or part in known or _ENGLISH_ENDING.search(part) for part in parts
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
def _no_names(*, is_vietnamese: bool) -> frozenset[str]:
    words = {word for place in _places() for word in place.split()}
    return (
        (ORDINARY_LATIN if is_vietnamese else ORDINARY_ENGLISH)
        | NO_NAME
        | WORDS_OF_PAPERS
        | ENGLISH_TITLES
        | (words if is_vietnamese else words - (ORDINARY_VIETNAMESE - ORDINARY_ENGLISH))
    )


@cache
def _places() -> frozenset[str]:
    """What public places are called, folded."""
    known = (*known_places(), *places_in_every_spelling())
    return frozenset(words_of(name.text) for place in known for name in place.names)


@cache
def _phrases() -> re.Pattern[str]:
    phrases = sorted(
        (place for place in _places() if " " in place and place.replace(" ", "").isascii()),
        key=len,
        reverse=True,
    )
    return re.compile(rf"(?<![a-z]){any_of(map(re.escape, phrases))}(?![a-z])")
