"""Answers to the form of the United Nations' Working Group on Enforced or Involuntary Disappearances, in its order, one for each person.

Six of its items are asked of everybody: identity, date (a month and a year at least), place, forces, action taken, and who submits it.
What its questions were compared with is in docs/forms.md.
"""

from __future__ import annotations

from collections.abc import Iterator

from domain.redaction.marks import Absence
from domain.redaction.redacted import RedactedCase
from domain.redaction.redacted_events import RedactedEvent
from export.summary.document import Cell, Document, Look, Piece
from export.summary.wording.clock import beginning, last_trace, windows
from export.summary.wording.forms import answers
from export.summary.wording.forms.items import Item, asked, item, still_missing
from export.summary.wording.forms.questionnaire import Part, Questionnaire, course, filled_in
from export.summary.wording.forms.subject import Subject, first_known
from export.summary.wording.forms.submitter import submitter, who_submits
from export.summary.wording.words import Words, cell


def enforced_disappearance(redacted: RedactedCase, words: Words, title: Piece, person: str) -> Document:
    """The answers for everybody, for one person by label, or for the group as one."""
    _ = words.form
    before = (
        _(
            "Answers in the order of the form of the United Nations’ Working Group on Enforced or Involuntary Disappearances."
        ),
        _("An asterisk marks what it asks of everybody."),
    )
    by_hand = (
        _("If no action could be taken: why not?"),
        _("If something asked of everybody is missing: why?"),
        _("Does the family agree directly?* (yes / no)"),
        _("Can you follow up, passing word both ways?* (yes / no)"),
        _("Is your identity to stay confidential? (yes / no)"),
    )
    return filled_in(
        Questionnaire(
            said_before=before, parts=_parts, submitted=submitter(who_submits(6, words), by_hand, words)
        ),
        redacted,
        words,
        title,
        person,
    )


def _parts(subject: Subject, words: Words) -> Iterator[Part]:
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
    missing = still_missing((*identity, *facts, taken), words)
    yield _("Answers that are missing"), (missing, _by_hand(words))
    yield _("1. Identity"), (asked(identity),)
    yield _("2 to 4. The disappearance"), (asked(facts),)
    yield _("5. Action taken*"), tuple(answers.said_or_absent(steps, words))
    yield _("What happened"), course(subject, words)


def _by_hand(words: Words) -> tuple[Piece, ...]:
    _ = words.form
    return (_("6. Who submits this, asked of everybody, is filled in by hand on the last page."),)


def _identity(subject: Subject, words: Words) -> tuple[Item, ...]:
    _ = words.form
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
        item("1 (h)", _("Pregnancy"), answers.pregnancy(subject, words), words),
    )


def _facts(subject: Subject, words: Words) -> tuple[Item, ...]:
    _ = words.form
    _when, where, by_whom = answers.of_arrest(subject, words)
    event = subject.arrest
    return (
        item(
            "2",
            _("Date of disappearance, at least month and year"),
            _date(subject, words),
            words,
            is_mandatory=True,
        ),
        item("3", _("Place of arrest, or where last seen"), where, words, is_mandatory=True),
        item(
            "4", _("Forces believed responsible"), _forces(subject, by_whom, words), words, is_mandatory=True
        ),
        item(
            "4 (b)",
            _("Why the State is believed responsible: what officials say"),
            answers.said_by_officials(subject, words),
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
