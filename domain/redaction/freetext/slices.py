"""Slices: a long text in parts that are looked through one after another, each with so much around it that nothing at its border is missed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from domain.redaction.freetext.assembly import Piece
from domain.redaction.freetext.findings import Find

_SIZE = 8_000
"""Characters of a slice: each detector takes a few milliseconds for it."""

_AROUND = 400
"""Characters looked at before and behind a slice; nothing that is found is longer."""

_NEAR = 80
"""Characters before and behind a token; what a token can change lies so near, since it has to touch it."""


@dataclass(frozen=True, slots=True)
class Slice:
    """A part of a text, and what is looked at with it."""

    first: int
    last: int
    """What is found between them counts: it begins there, or, beside a token, reaches into it."""
    start: int
    end: int
    """What is looked at."""
    is_beside_tokens: bool = False

    def counts(self, find: Find) -> bool:
        """Whether a find, with places in what is looked at, belongs to this slice."""
        begins = self.start + find.start
        return begins < self.last and (
            self.start + find.end > self.first if self.is_beside_tokens else begins >= self.first
        )


def slices_of(text: str) -> Iterator[Slice]:
    """A whole text."""
    for first in range(0, len(text), _SIZE):
        last = min(first + _SIZE, len(text))
        yield Slice(first, last, max(0, first - _AROUND), min(last + _AROUND, len(text)))


def beside_tokens(text: str, pieces: Iterable[Piece]) -> Iterator[Slice]:
    """The parts of a finished text that lie so near a token that something new may be found there.

    What is farther from every token stands beside the same letters as before, and was looked at.
    """
    places: list[tuple[int, int]] = []
    for piece in pieces:
        if piece.is_token:
            first, last = max(0, piece.out - _NEAR), min(piece.out_end + _NEAR, len(text))
            if places and first - places[-1][1] < _AROUND and last - places[-1][0] < _SIZE:
                first = places.pop()[0]
            places.append((first, last))
    for first, last in places:
        yield Slice(first, last, max(0, first - _NEAR), min(last + _NEAR, len(text)), is_beside_tokens=True)
