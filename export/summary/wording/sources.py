"""How a summary says what it rests on, and what it does not show."""

from __future__ import annotations

from collections.abc import Sequence

from domain.redaction.marks import Subject
from domain.redaction.redacted import RedactedSource
from domain.vocabulary.sources import Credibility, Reliability
from domain.vocabulary.term import Term
from export.summary.document import Block, Column, Facts, Look, Row, Table
from export.summary.wording.words import Words, cell


def sources(known: Sequence[RedactedSource], words: Words) -> tuple[Block, ...]:
    """What each source is and how good it usually is, never who."""
    _ = words.form
    columns = (
        Column(heading=_("No."), share=0.4),
        Column(heading=_("Kind of source"), share=1.6),
        Column(heading=_("What it gave"), share=1.6),
        Column(heading=_("How reliable it usually is"), share=1.8),
        Column(heading=_("Published"), share=1.2),
    )
    rows = tuple(
        Row(
            cells=(
                cell(words.number(source.number, Look.STRONG)),
                cell(words.term(source.kind)),
                cell(words.term(source.material)),
                cell(words.term(source.reliability)),
                cell(words.date(source.published)),
            )
        )
        for source in known
    )
    return (Table(columns=columns, rows=rows), _grades(words))


def _grades(words: Words) -> Facts:
    """What the two figures of a grade mean."""
    _ = words.form
    letters: tuple[Term, ...] = tuple(term for term in Reliability if term is not Reliability.UNKNOWN)
    figures: tuple[Term, ...] = tuple(term for term in Credibility if term is not Credibility.UNKNOWN)
    return Facts(
        rows=(
            (_("The letter of a grade: the source"), (words.terms(letters, words.marks.semicolon),)),
            (
                _("The figure of a grade: this piece of information"),
                (words.terms(figures, words.marks.semicolon),),
            ),
        )
    )


def withheld(subjects: Sequence[Subject], words: Words) -> tuple[Block, ...]:
    """What this kind of summary never shows: a constant of its profile, the same for every case."""
    _ = words.form
    lead = _(
        "This kind of summary leaves out the following, or shows it less exactly, whether it is known or not:"
    )
    return ((lead,), words.terms(subjects, words.marks.semicolon))
