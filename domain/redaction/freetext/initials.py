"""Initials: recorded names of which some or all parts are cut to a first letter: K.C.S., Kim C.S., N. Min, 李YJ."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import product

from domain.names import hanzi, romanised
from domain.names.surnames import SURNAME_SOUNDS
from domain.redaction.freetext.findings import Why
from domain.redaction.freetext.form import Form, Where
from domain.redaction.freetext.ordinary import ORDINARY_LATIN

_PAIR = 2


def of_hangul(name: str) -> Iterator[Form]:
    """Of a full name in Hangul, in Latin letters."""
    for initials in romanised.initials_of(name):
        yield from _pointed(initials)
    for family, given in romanised.shortened(name):
        if family + given not in ORDINARY_LATIN:
            yield Form(family + given, Where.CAPITALISED, Why.DERIVED)
        if given + family not in ORDINARY_LATIN:
            yield Form(given + family, Where.CAPITALISED, Why.DERIVED, is_turned=True)
    for initial, given in romanised.initialled(name):
        yield from _beside(initial, given)


def of_characters(name: str) -> Iterator[Form]:
    """Of a full name in Chinese characters: L.Y.J., 李YJ, 李Y姬."""
    if len(name) > _PAIR:
        firsts = [sorted({reading[0] for reading in hanzi.pinyin_readings(each) if reading}) for each in name]
        for initials in product(*firsts):
            yield from _pointed(initials)
            yield Form(name[0] + "".join(initials[1:]), Where.ANYWHERE, Why.DERIVED)
            yield Form(name[0] + initials[1] + name[2:], Where.ANYWHERE, Why.DERIVED)


def of_words(words: tuple[str, ...], orders: Iterable[tuple[str, ...]]) -> Iterator[Form]:
    """Of a full name in Latin words, in the orders in which they may stand; other than Korean words say enough without an initial."""
    for order in dict.fromkeys(orders):
        yield from _pointed(tuple(word[0] for word in order))
    if len(words) == _PAIR and not SURNAME_SOUNDS.keys().isdisjoint(words):
        yield from _beside(words[0][0], words[1])
        yield from _beside(words[1][0], words[0])
    if len(words) > _PAIR:
        given = "".join(word[0] for word in words[1:])
        yield Form("".join(word[0] for word in words[:-1]) + words[-1], Where.CAPITALISED, Why.DERIVED)
        yield Form(words[0] + given, Where.CAPITALISED, Why.DERIVED)
        yield Form(given + words[0], Where.CAPITALISED, Why.DERIVED, is_turned=True)


def _pointed(letters: tuple[str, ...]) -> Iterator[Form]:
    yield Form("".join(letters), Where.INITIALS, Why.DERIVED, is_alone=True)
    yield Form("".join((*letters[1:], letters[0])), Where.INITIALS, Why.DERIVED, is_alone=True)


def _beside(initial: str, word: str) -> Iterator[Form]:
    yield Form(initial + word, Where.BESIDE_INITIAL, Why.DERIVED, is_alone=True)
    yield Form(word + initial, Where.BESIDE_INITIAL, Why.DERIVED, is_alone=True)
