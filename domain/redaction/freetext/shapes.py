"""Shapes: forms that numbers, days and ages are written in, each looked for only near a sign without which it cannot be.

One pass over a text finds the signs of all of them (Aho and Corasick), so that a long text costs little where there is nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import ahocorasick

from domain.redaction.freetext.findings import What
from domain.redaction.freetext.folding import BARRIER, Folded, folded, pattern

DIGITS = tuple("0123456789")

_NEAR = 96
"""Characters of folded text before and behind a sign within which a form is looked for."""

_SPACE, _DIGIT = re.compile(r"\s"), re.compile(r"\d")
_AT_DIGIT = r"(?=\d)(?:"


@dataclass(frozen=True, slots=True)
class Shape:
    """One form."""

    what: What
    form: re.Pattern[str]
    """Over folded text; a group whose name begins with "it" is the part that counts."""
    near: tuple[str, ...]
    """Signs, one of which stands in or beside everything that has this form."""


class Shapes:
    """Several forms, ready to be found in any number of texts."""

    def __init__(self, shapes: Sequence[Shape]) -> None:
        groups: dict[tuple[str, ...], list[Shape]] = {}
        for shape in shapes:
            groups.setdefault(shape.near, []).append(shape)
        self._groups = tuple(map(tuple, groups.values()))
        """Forms that are looked for near the same signs."""
        signs: dict[str, list[int]] = {}
        for number, near in enumerate(groups):
            for sign in near:
                signs.setdefault(sign if sign == BARRIER else folded(sign).plain, []).append(number)
        self._automaton = ahocorasick.Automaton()
        for sign, numbers in signs.items():
            self._automaton.add_word(sign, tuple(numbers))
        self._automaton.make_automaton()

    def matches(self, text: Folded) -> Iterator[tuple[Shape, re.Match[str], int, int]]:
        """Every match with its form, and where in the folded text the part that counts begins and ends."""
        plain = text.plain
        for number, start, end in self._windows(plain):
            for shape in self._groups[number]:
                for match in _matches(shape.form, plain, start, end):
                    counts = next(
                        (name for name, part in match.groupdict().items() if part and name.startswith("it")),
                        0,
                    )
                    yield shape, match, *match.span(counts)

    def _windows(self, plain: str) -> Iterator[tuple[int, int, int]]:
        """Number of a group of forms and the parts of a text to look for them in; each begins and ends between words."""
        starts: dict[int, int] = {}
        ends: dict[int, int] = {}
        for place, numbers in self._automaton.iter(plain) if len(self._automaton) else ():
            for number in numbers:
                if number not in ends:
                    starts[number] = max(0, place - _NEAR)
                elif place - _NEAR > ends[number]:
                    yield number, *_whole(plain, starts[number], ends[number])
                    starts[number] = place - _NEAR
                ends[number] = place + _NEAR
        for number, end in ends.items():
            yield number, *_whole(plain, starts[number], end)


def at_digit(form: str) -> str:
    """A form of which everything that has it begins with a digit, so that it need not be looked for elsewhere."""
    return f"{_AT_DIGIT}{form})"


def _matches(form: re.Pattern[str], plain: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """Every match of a form in a part of a text."""
    if not form.pattern.startswith(_AT_DIGIT):
        yield from form.finditer(plain, start, end)
        return
    behind = start
    for digit in _DIGIT.finditer(plain, start, end):
        match = form.match(plain, digit.start(), end) if digit.start() >= behind else None
        if match:
            behind = match.end()
            yield match


def shapes_of(what: What, forms: Iterable[tuple[str, Iterable[str]]]) -> Shapes:
    """Forms of one kind, written in ordinary letters, each with its signs."""
    return Shapes([Shape(what, pattern(form), tuple(near)) for form, near in forms])


def _whole(plain: str, start: int, end: int) -> tuple[int, int]:
    behind = _SPACE.search(plain, min(end, len(plain)))
    return plain.rfind(" ", 0, start) + 1, behind.start() if behind else len(plain)
