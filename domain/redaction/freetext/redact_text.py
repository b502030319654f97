"""Redacting a text: everything that may not be read out of it is found and taken out, and looked for again until nothing is left.

Pure: no clock, no randomness, no storage.  What decides are the text, what is known, and the decisions of a person.
"""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterable, Iterator
from functools import lru_cache, partial

from domain.redaction.freetext.ages import ages_in
from domain.redaction.freetext.assembly import assembled, back_in_source
from domain.redaction.freetext.beside import Beside
from domain.redaction.freetext.counts import counts_in
from domain.redaction.freetext.days import days_in
from domain.redaction.freetext.dictionary import Dictionary
from domain.redaction.freetext.digits import digits_in
from domain.redaction.freetext.family import family_in
from domain.redaction.freetext.findings import Decision, Find, FreeText
from domain.redaction.freetext.folding import Folded, folded
from domain.redaction.freetext.hidden import hidden_in
from domain.redaction.freetext.in_other_letters import InOtherLetters
from domain.redaction.freetext.in_thai import InThai
from domain.redaction.freetext.known import Known
from domain.redaction.freetext.leet import read_as_letters
from domain.redaction.freetext.markup import has_markup
from domain.redaction.freetext.named import Named
from domain.redaction.freetext.numbers import numbers_in
from domain.redaction.freetext.resolution import Settled, resolved, verdicts_of
from domain.redaction.freetext.shown import without_shown
from domain.redaction.freetext.slices import Slice, beside_tokens, slices_of
from domain.redaction.freetext.sounding import Met, Sounding
from domain.redaction.freetext.strangers import strangers_in
from domain.redaction.freetext.titles import Titles
from domain.redaction.freetext.tokens import opaque_tokens
from domain.redaction.profiles import Profile


def redact_text(text: str, known: Known, decisions: Iterable[Decision] = ()) -> FreeText:
    """A text without what may not be read out of it.

    known: of the case and its linked cases under one profile (`known_of`).  decisions: about pieces that only a person can judge; without
    one such a
    piece is withheld and the text refused.
    """
    steps = TextRedactor(known, decisions).steps(text)
    while True:
        try:
            next(steps)
        except StopIteration as end:
            result: FreeText = end.value
            return result


class TextRedactor:
    """What is known, made ready once for any number of texts."""

    def __init__(self, known: Known, decisions: Iterable[Decision] = ()) -> None:
        self._known = known
        self._verdicts = verdicts_of(decisions)
        self._opaque = opaque_tokens(known)
        self._dictionary, self._sounding, self._titles, self._in_thai, self._in_other_letters = _ready(
            known.named
        )
        self._beside = Beside(self._titles.whose)

    def steps(self, text: str) -> Generator[float, None, FreeText]:
        """The redaction in steps, so that others can work between them and it can be given up.

        Yields: how much is done, from 0 to 1.  Returns: the text without what may not be read out of it.
        """
        finds: dict[Find, None] = {}
        result, pieces = assembled(text, (), self._known)
        parts: Iterable[Slice] = slices_of(text)
        met: Met = {}
        while True:
            fresh: dict[Find, None] = {}
            heard = frozenset(met)
            for part in parts:
                for some in self._finds(result.text[part.start : part.end], met):
                    mine = filter(part.counts, some)
                    fresh |= dict.fromkeys(back_in_source(mine, pieces, part.start))
                    yield part.first / max(len(result.text), 1)
            for part in slices_of(result.text) if met.keys() - heard else ():
                view = folded(result.text[part.start : part.end], opaque=self._opaque)
                mine = filter(part.counts, self._sounding.again(view, met))
                fresh |= dict.fromkeys(back_in_source(mine, pieces, part.start))
                yield 1.0
            if fresh.keys() <= finds.keys():
                return result
            finds |= fresh
            settled = self._settled(finds, text)
            yield 1.0
            beside = dict.fromkeys(self._beside.finds(settled, text))
            yield 1.0
            if not beside.keys() <= finds.keys():
                finds |= beside
                settled = self._settled(finds, text)
                yield 1.0
            result, pieces = assembled(text, settled, self._known)
            parts = beside_tokens(result.text, pieces)
            yield 1.0

    def _settled(self, finds: Iterable[Find], text: str) -> list[Settled]:
        return resolved(without_shown(finds, text, self._known), text, self._verdicts)

    def _finds(self, text: str, met: Met) -> Iterator[Iterable[Find]]:
        """What each detector finds; in a text with markup, also what is found when the markup is passed over.

        met: names chosen by ear that were met so far; those met here are added.
        """
        views = [folded(text, opaque=self._opaque)]
        if has_markup(text):
            views.append(folded(text, without_markup=True, opaque=self._opaque))
        yield hidden_in(text)
        for detector in (
            partial(_read_either_way, self._dictionary.finds),
            partial(_read_either_way, partial(self._sounding.finds, met=met)),
            self._titles.finds,
            self._in_thai.finds,
            self._in_other_letters.finds,
            numbers_in,
            digits_in,
            strangers_in,
            self._of_profile(days_in),
            self._of_profile(ages_in),
            self._of_profile(counts_in),
            self._of_profile(family_in),
        ):
            yield [find for view in views for find in detector(view)]

    def _of_profile(
        self, detector: Callable[[Folded, Profile], Iterator[Find]]
    ) -> Callable[[Folded], Iterator[Find]]:
        return lambda view: detector(view, self._known.profile)


@lru_cache(maxsize=1)
def _ready(named: tuple[Named, ...]) -> tuple[Dictionary, Sounding, Titles, InThai, InOtherLetters]:
    """What looks for recorded names; a text is looked through again after every pause of typing and every decision."""
    return Dictionary(named), Sounding(named), Titles(named), InThai(named), InOtherLetters(named)


def _read_either_way(detector: Callable[[Folded], Iterator[Find]], view: Folded) -> Iterator[Find]:
    """What is found as a text is written, and with figures and signs in its words for letters."""
    yield from detector(view)
    for other in read_as_letters(view):
        yield from detector(other)
