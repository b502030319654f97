"""A redacted case in one language, as a document: which sections there are, in which order, under which numbers."""

from __future__ import annotations

from collections.abc import Iterator

from domain.redaction.marks import Absence
from domain.redaction.redacted import RedactedCase
from domain.vocabulary.term import Term
from export.summary.document import Block, Document, Facts, Items, Piece
from export.summary.wording.events import course_of_events
from export.summary.wording.frame import framed, numbered
from export.summary.wording.law import appeals, context, norms, risks
from export.summary.wording.parts import Roles
from export.summary.wording.people import chains, particulars
from export.summary.wording.photographs import photographs
from export.summary.wording.river import custody_river
from export.summary.wording.sources import sources, withheld
from export.summary.wording.states import states
from export.summary.wording.words import Words, cell


def case_summary(redacted: RedactedCase, language: str) -> Document:
    """The summary of a case.  The same case and language give the same document.

    Raises:
        UnknownLanguage: there is no catalogue of it.
    """
    words = Words(language)
    _ = words.form
    return framed(redacted, words, _("Case summary"), numbered(_sections(redacted, words)))


def _sections(redacted: RedactedCase, words: Words) -> Iterator[tuple[Piece, tuple[Block, ...]]]:
    """Yield each section that has something to say."""
    _ = words.form
    yield _("The case in short"), (_in_short(redacted, words),)
    yield _("Where the people are"), states(redacted.people, redacted.groups, words)
    everybody: Roles = {}
    if not isinstance(redacted.people, Absence):
        everybody = {person.label: person.role for person in redacted.people}
    yield from _who_they_are(redacted, words)
    if redacted.events:
        yield _("What happened"), (course_of_events(redacted.events, everybody, words),)
    if not isinstance(redacted.people, Absence) and any(person.chain for person in redacted.people):
        picture = custody_river(redacted.people, words)
        yield (
            _("Each person’s chain of custody"),
            (*((picture,) if picture else ()), chains(redacted.people, words)),
        )
    if not isinstance(redacted.norms, Absence) and redacted.norms:
        yield _("The law each side invokes"), norms(redacted.norms, redacted.events, words)
    if danger := risks(redacted.events, words):
        yield _("What may happen next"), (danger,)
    if asked := _terms(redacted.asks):
        yield _("What is asked of you"), (Items(lines=tuple((words.term(ask),) for ask in asked)),)
    if redacted.appeals:
        yield _("What was done, and the answers"), (appeals(redacted.appeals, words),)
    if redacted.context:
        yield _("What is known around the case"), (context(redacted.context, words),)
    if not isinstance(redacted.sources, Absence) and redacted.sources:
        yield _("What this rests on"), sources(redacted.sources, words)
    yield _("What is not shown"), withheld(redacted.withheld, words)


def _who_they_are(redacted: RedactedCase, words: Words) -> Iterator[tuple[Piece, tuple[Block, ...]]]:
    _ = words.form
    if not isinstance(redacted.people, Absence) and redacted.people:
        yield _("Who they are"), (particulars(redacted.people, words),)
    if redacted.photographs:
        yield _("Photographs"), photographs(redacted.photographs, words)


def _in_short(redacted: RedactedCase, words: Words) -> Facts:
    _ = words.form
    status = words.value(redacted.status, lambda term: (words.term(term),))
    size = words.value(redacted.size, words.size)
    rows = [(_("Number of people"), cell(size)), (_("Where the group is"), cell(status))]
    return Facts(rows=tuple(rows))


def _terms(terms: tuple[Term, ...] | Absence) -> tuple[Term, ...]:
    return () if isinstance(terms, Absence) else terms
