"""The urgent appeal: in one or two pages how long there is, what is asked, what may happen next, the law, who, what happened.

The special procedures of the United Nations take none from somebody who does not say who they are: a page for that is the last, filled in by
hand.  What else they ask for at least is in docs/forms.md.
"""

from __future__ import annotations

from collections.abc import Iterator

from domain.redaction.marks import Absence
from domain.redaction.redacted import RedactedCase
from export.summary.document import Block, Document, Facts, Items, Piece
from export.summary.wording.clock import clock
from export.summary.wording.events import events_in_short
from export.summary.wording.forms.submitter import submitter, who_submits
from export.summary.wording.frame import framed, numbered
from export.summary.wording.law import norms, risks
from export.summary.wording.parts import Roles
from export.summary.wording.people import particulars_in_short
from export.summary.wording.photographs import photographs
from export.summary.wording.states import states_in_short
from export.summary.wording.words import Words, cell


def urgent_appeal(redacted: RedactedCase, words: Words, title: Piece) -> Document:
    """The appeal for everybody of the case."""
    _ = words.form
    not_shown = (
        (_("Not shown in it:"), *words.terms(redacted.withheld, words.marks.semicolon))
        if redacted.withheld
        else ()
    )
    by_hand = (
        _("Authorised by the person or the family? (yes / no)"),
        _("May the person be named to the Government? (yes / no)"),
        _("May the person be named in public reports? (yes / no)"),
        _("Is your identity to stay confidential? (yes / no)"),
    )
    told = numbered(_sections(redacted, words))
    sent_by = submitter(who_submits(len(told) + 1, words), by_hand, words)
    return framed(redacted, words, title, (*told, sent_by), behind=(not_shown,))


def _sections(redacted: RedactedCase, words: Words) -> Iterator[tuple[Piece, tuple[Block, ...]]]:
    """Yield each section that has something to say; how long there is and what is asked come first, since some read no further."""
    _ = words.form
    if running := clock(redacted, words):
        yield _("How long there is"), running
    if not isinstance(redacted.asks, Absence) and redacted.asks:
        yield _("What is asked of you"), (Items(lines=tuple((words.term(ask),) for ask in redacted.asks)),)
    if danger := risks(redacted.events, words):
        rows = tuple((label, (words.together(said),)) for label, said in danger.rows)
        yield _("What may happen next"), (Facts(rows=rows),)
    if not isinstance(redacted.norms, Absence) and redacted.norms:
        yield _("The law each side invokes"), norms(redacted.norms, redacted.events, words)
    yield _("Who they are"), tuple(_people(redacted, words))
    if redacted.photographs:
        yield _("Photographs"), photographs(redacted.photographs, words)
    everybody: Roles = {}
    if not isinstance(redacted.people, Absence):
        everybody = {person.label: person.role for person in redacted.people}
    if redacted.events:
        yield _("What happened"), (events_in_short(redacted.events, everybody, words),)
    yield _("Where the people are"), states_in_short(redacted.people, redacted.groups, words)


def _people(redacted: RedactedCase, words: Words) -> Iterator[Block]:
    _ = words.form
    size = words.value(redacted.size, words.size)
    yield Facts(rows=((_("Number of people"), cell(size)),))
    if not isinstance(redacted.people, Absence) and redacted.people:
        yield particulars_in_short(redacted.people, words)
