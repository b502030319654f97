"""Assembly: a text put together again, with tokens for what is taken out, and what each place of it was in the source."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from operator import attrgetter

from domain.redaction.freetext.findings import Find, FreeText, Span, Warned
from domain.redaction.freetext.known import Known
from domain.redaction.freetext.particles import article_before, particle_behind
from domain.redaction.freetext.resolution import Settled
from domain.redaction.freetext.tokens import Tokens


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A piece of the finished text and the piece of the source it stands for."""

    out: int
    out_end: int
    source: int
    source_end: int
    is_token: bool


def assembled(text: str, settled: Sequence[Settled], known: Known) -> tuple[FreeText, tuple[Piece, ...]]:
    """The finished text, and its pieces in order."""
    tokens = Tokens(known)
    out: list[str] = []
    pieces: list[Piece] = []
    spans: list[Span] = []
    length = place = 0

    def add(words: str, start: int, end: int, *, is_token: bool) -> None:
        nonlocal length, place
        out.append(words)
        pieces.append(
            Piece(out=length, out_end=length + len(words), source=start, source_end=end, is_token=is_token)
        )
        length, place = length + len(words), end

    for number, each in enumerate(settled):
        span = _span(
            text, each, tokens, place, settled[number + 1].start if number + 1 < len(settled) else len(text)
        )
        add(text[place : span.start], place, span.start, is_token=False)
        add(span.replacement, span.start, span.end, is_token=True)
        spans.append(span)
    add(text[place:], place, len(text), is_token=False)
    warnings = tuple(
        Warned(start=each.start, end=each.end, what=each.find.what, words=each.words)
        for each in settled
        if each.is_undecided
    )
    result = FreeText(text="".join(out), tokens=tuple(tokens.used), spans=tuple(spans), warnings=warnings)
    return result, tuple(pieces)


def _span(text: str, settled: Settled, tokens: Tokens, place: int, following: int) -> Span:
    """A piece with what stands beside it and would say how the name sounds: a particle, an article."""
    token = tokens.of(settled.find, is_undecided=settled.is_undecided)
    start, end = settled.start, settled.end
    if token.startswith("["):
        begins, article = article_before(text[place:start], start - place)
        taken, particle = particle_behind(text[:following], end)
        start, token, end = place + begins, article + token + particle, end + taken
    return Span(
        start=start,
        end=end,
        replacement=token,
        what=settled.find.what,
        why=settled.find.why,
        may_be_kept=settled.find.may_be_kept,
        words=settled.words,
    )


def back_in_source(finds: Iterable[Find], pieces: Sequence[Piece], offset: int = 0) -> Iterator[Find]:
    """Finds in the finished text, as places in the source; what lies inside a token is none.

    offset: where in the finished text the part begins in which they were found.
    """
    end_of = attrgetter("out_end")
    for find in finds:
        start, end = find.start + offset, find.end + offset
        first, last = bisect_right(pieces, start, key=end_of), bisect_left(pieces, end, key=end_of)
        if not all(piece.is_token for piece in pieces[first : last + 1]):
            yield replace(
                find,
                start=_back(pieces[first], start, at_end=False),
                end=_back(pieces[last], end, at_end=True),
            )


def _back(piece: Piece, place: int, *, at_end: bool) -> int:
    if piece.is_token:
        return piece.source_end if at_end else piece.source
    return piece.source + place - piece.out
