"""What a type-ahead field offers: records by all their spellings, and what becomes of a text that is none of them."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Generic, TypeVar

K = TypeVar("K", bound=str)

MOST_OFFERED = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class Suggestion:
    """One thing that a field offers."""

    key: str
    """The record's id, or what the shelf makes a record from."""
    shown: str
    detail: str = ""
    """What tells it from others of the same name: the country, the kind."""
    spellings: tuple[str, ...] = ()
    """Other ways to write it."""


class Shelf(Generic[K]):
    """Where a field finds the records it can hold."""

    may_add = False
    """Whether a text that is none of them becomes a new record."""

    def suggestions(self) -> Iterable[Suggestion]:
        """All that can be chosen, the nearest first."""
        raise NotImplementedError

    def shown(self, identity: K) -> str:
        """How a record is called in the field; "" when it is not at hand."""
        return next((each.shown for each in self.suggestions() if each.key == identity), "")

    def taken(self, key: str) -> K:
        """The id of the record behind a suggestion, made first when it is only publicly known."""
        raise NotImplementedError

    def added(self, name: str, instead_of: K | None) -> K:
        """The id of a new record of this name; the same id when the one just added was only misspelled."""
        raise NotImplementedError

    def offer(self, name: str) -> str:
        """The words that offer a new record of this name."""
        raise NotImplementedError

    def found(self, typed: str, most: int = MOST_OFFERED) -> tuple[Suggestion, ...]:
        """What a typed text may mean, what begins with it first; everything for an empty text."""
        wanted = folded(typed)
        ranked = (
            (rank, number, suggestion)
            for number, suggestion in enumerate(self.suggestions())
            if (rank := _rank(wanted, suggestion)) is not None
        )
        return tuple(suggestion for *_, suggestion in sorted(ranked, key=lambda entry: entry[:2])[:most])

    def exactly(self, typed: str) -> Suggestion | None:
        """The one that is written so, whatever its accents and capitals."""
        wanted = folded(typed)
        return next((each for each in self.suggestions() if wanted in _folded_spellings(each)), None)


def folded(text: str) -> str:
    """A text without capitals, accents and the shape of Hangul syllables, so that "mong cai" is in "Móng Cái" and ㄷ in 둥싱."""
    apart = unicodedata.normalize("NFKD", text.casefold().replace("đ", "d"))
    return " ".join("".join(each for each in apart if not unicodedata.combining(each)).split())


def _folded_spellings(suggestion: Suggestion) -> Iterator[str]:
    yield folded(suggestion.shown)
    yield from map(folded, suggestion.spellings)


def _rank(wanted: str, suggestion: Suggestion) -> int | None:
    """0 begins with it, 1 a word begins with it, 2 holds it, None not at all."""
    best: int | None = None
    for spelling in _folded_spellings(suggestion):
        if spelling.startswith(wanted):
            return 0
        if f" {wanted}" in spelling:
            best = 1
        elif wanted in spelling and best is None:
            best = 2
    return best
