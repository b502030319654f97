"""Answers to the form of the United Nations' Working Group on Enforced or Involuntary Disappearances, in its order, one for each person.

Six of its items are asked of everybody: identity, date, place, forces, action taken, and who submits it.
"""

from __future__ import annotations

from collections.abc import Iterator

from domain.redaction.marks import Absence
from domain.redaction.redacted import RedactedCase
from domain.redaction.redacted_events import RedactedEvent
from export.summary.document import Block, Cell, Document, Look, Piece, Section
from export.summary.wording.clock import beginning, last_trace, windows
from export.summary.wording.events import events_in_short
from export.summary.wording.forms import answers
from export.summary.wording.forms.items import Item, asked, item, still_missing
from export.summary.wording.forms.subject import Subject, first_known, heading, subjects
from export.summary.wording.forms.submitter import submitter
from export.summary.wording.frame import framed
from export.summary.wording.words import Words, cell


def enforced_disappearance(redacted: RedactedCase, words: Words, title: Piece, person: str) -> Document:
    """The answers for everybody, or for one person by label."""
    _ = words.form
    before = (
        (
            _(
                "Answers in the order of the form of the United Nations’ Working Group on Enforced or Involuntary Disappearances."
            ),
            _("This is not the official form: copy the answers into that."),
            _("An asterisk marks what it asks of everybody."),
        ),
    )
    return framed(redacted, words, title, _sections(redacted, words, person), before=before)


def _sections(redacted: RedactedCase, words: Words, person: str) -> Iterator[Section]:
    _ = words.form
    for at, subject in enumerate(subjects(redacted, person)):
        yield heading(subject, words, is_first=at == 0)
        yield from _parts(subject, words)
    more = (
        _("Does the family agree directly?* (yes / no)"),
        _("Can you follow up, passing word both ways?* (yes / no)"),
        _("Is your identity to stay confidential? (yes / no)"),
    )
    yield submitter("6.", more, words)


def _parts(subject: Subject, words: Words) -> Iterator[Section]:
    _ = words.form
    identity, facts, steps = (
        _identity(subject, words),
        _facts(subject, words),
        answers.steps_taken(subject, words),
    )
    taken = item(
        "5",
        _("Action taken"),
        Absence.NOT_KNOWN if steps is None else cell(_("See the table.")),
        words,
        is_mandatory=True,
    )
    course: tuple[Block, ...] = ()
    if subject.events:
        course = (events_in_short(subject.events, subject.everybody, words),)
    parts: tuple[tuple[Piece, tuple[Block, ...]], ...] = (
        (_("Answers that are missing"), (still_missing((*identity, *facts, taken), words), _by_hand(words))),
        (_("1. Identity"), (asked(identity),)),
        (_("2 to 4. The disappearance"), (asked(facts),)),
        (_("5. Action taken*"), tuple(answers.said_or_absent(steps, words))),
        (_("What happened"), course),
    )
    yield from (Section(heading=head, blocks=blocks, level=3) for head, blocks in parts if blocks)


def _by_hand(words: Words) -> tuple[Piece, ...]:
    _ = words.form
    return (_("6. Who submits this, asked of everybody, is filled in by hand on the last page."),)


def _identity(subject: Subject, words: Words) -> tuple[Item, ...]:
    _ = words.form
    person = subject.person
    pregnant = person.pregnant if person else subject.absence
    return (
        item(
            "1 (a), (b)",
            _("Family name, first name"),
            answers.names(subject, words),
            words,
            is_mandatory=True,
        ),
        item("1 (c)", _("Sex"), answers.sex(subject, words), words),
        item("1 (d)", _("Birth date, or age when detained"), answers.birth_or_age(subject, words), words),
        item("1 (e)", _("Identity document"), answers.documents(subject, words), words),
        item("1 (f)", _("Usual address"), Absence.WITHHELD, words),
        item("1 (g)", _("Of an indigenous people"), Absence.NOT_KNOWN, words),
        item("1 (h)", _("Pregnancy"), answers.one_answer(pregnant, words), words),
    )


def _facts(subject: Subject, words: Words) -> tuple[Item, ...]:
    _ = words.form
    _when, where, by_whom = answers.of_arrest(subject, words)
    event = subject.arrest
    return (
        item("2", _("Date of disappearance"), _date(subject, words), words, is_mandatory=True),
        item("3", _("Place of arrest, or where last seen"), where, words, is_mandatory=True),
        item(
            "4", _("Forces believed responsible"), _forces(subject, by_whom, words), words, is_mandatory=True
        ),
        item(
            "4 (b)",
            _("What officials say"),
            answers.one_answer(event.attribution if event else None, words),
            words,
        ),
        item(
            "4 (c)", _("Witnesses and evidence"), cell(*_evidence(event, words)) or Absence.NOT_KNOWN, words
        ),
    )


def _date(subject: Subject, words: Words) -> Cell | Absence:
    _ = words.form
    when, _where, _by_whom = answers.of_arrest(subject, words)
    traces = dict.fromkeys(last_trace(state) for state in subject.states)
    last = first_known(
        *(
            (each if isinstance(each, Absence) else cell((_("Last sign:", Look.MUTED), words.date(each))))
            for each in traces
        )
    )
    arrested = when if isinstance(when, Absence) else ((_("Arrested:", Look.MUTED), *when[0]), *when[1:])
    found = first_known(last, arrested)
    if isinstance(found, Absence):
        return found
    label = _("Urgent procedure closes, at worst:", Look.MUTED)
    running = windows(subject.states, beginning(subject.arrest), subject.redacted, words)
    return (*found, *((label, *line) for line in running))


def _forces(subject: Subject, arrested_by: Cell | Absence, words: Words) -> Cell | Absence:
    _ = words.form
    holders = answers.holders(subject, words)
    arrest, now = _("Arrested by:", Look.MUTED), _("Held now by:", Look.MUTED)
    return first_known(
        arrested_by if isinstance(arrested_by, Absence) else ((arrest, *arrested_by[0]), *arrested_by[1:]),
        holders if isinstance(holders, Absence) else tuple((now, *line) for line in holders),
    )


def _evidence(event: RedactedEvent | None, words: Words) -> Iterator[tuple[Piece, ...]]:
    """How good the evidence is; who gave it is nobody's business."""
    if event is None:
        return
    terms = [term for term in (event.verification, event.material) if not isinstance(term, Absence)]
    grade = words.grade(event.grade)
    said = [(words.term(term),) for term in terms] + ([(grade,)] if grade else [])
    if said:
        yield words.together(said)
