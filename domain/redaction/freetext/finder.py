"""Finder: what looks for recorded names, and for numbers and addresses by their form, in the short words of a record."""

from __future__ import annotations

from collections.abc import Iterator

from domain.redaction.freetext.dictionary import Dictionary
from domain.redaction.freetext.digits import digits_in
from domain.redaction.freetext.findings import Find
from domain.redaction.freetext.folding import folded
from domain.redaction.freetext.in_other_letters import InOtherLetters
from domain.redaction.freetext.in_thai import InThai
from domain.redaction.freetext.named import Named
from domain.redaction.freetext.numbers import numbers_in
from domain.redaction.freetext.sounding import Sounding


class Finder:
    """Made ready once for any number of texts."""

    def __init__(self, named: tuple[Named, ...]) -> None:
        self._in_tables = Dictionary(named)
        self._by_sound = Sounding(named)
        self._in_thai = InThai(named)
        self._in_other_letters = InOtherLetters(named)

    def finds(self, text: str) -> Iterator[Find]:
        """Everything that is found in one text, of whatever kind."""
        view = folded(text)
        yield from self._in_tables.finds(view)
        yield from self._by_sound.finds(view, {})
        yield from self._in_thai.finds(view)
        yield from self._in_other_letters.finds(view)
        yield from numbers_in(view)
        yield from digits_in(view)
