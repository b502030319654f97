"""Answers to the questionnaire of the United Nations' Working Group on Arbitrary Detention, in its order, one for each person.

The model questionnaire is annex II of E/CN.4/1992/20 and annex V of the United Nations' Fact Sheet No. 26; its items in other words, and what of
it could not be compared, are in docs/forms.md.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from domain.redaction.marks import Absence
from domain.redaction.redacted import RedactedCase
from domain.vocabulary.asks import NormSide
from domain.vocabulary.law import AccessState
from domain.vocabulary.term import Term
from export.summary.document import Block, Cell, Document, Facts, Look, Piece
from export.summary.wording.forms import answers
from export.summary.wording.forms.items import Item, asked, item, still_missing
from export.summary.wording.forms.questionnaire import Part, Questionnaire, course, filled_in
from export.summary.wording.forms.subject import Subject, first_known
from export.summary.wording.forms.submitter import submitter
from export.summary.wording.law import gathered, norms
from export.summary.wording.words import Words, cell, separated

_WITHHELD = Absence.WITHHELD
"""For what no profile ever shows: addresses, occupations, who signed a warrant."""


def arbitrary_detention(redacted: RedactedCase, words: Words, title: Piece, person: str) -> Document:
    """The answers for everybody, for one person by label, or for the group as one."""
    _ = words.form
    order = _(
        "Answers in the order of the questionnaire of the United Nations’ Working Group on Arbitrary Detention, parts I to VII."
    )
    by_hand = (
        _("Profession or activity of the person, if it matters"),
        _("Authorised by the person or the family? (yes / no)"),
        _("Agreed to an urgent appeal? (yes / no)"),
        _("Agreed to the regular procedure? (yes / no)"),
        _("May the person be named to the Government? (yes / no)"),
    )
    return filled_in(
        Questionnaire(
            said_before=(order,),
            parts=_parts,
            submitted=submitter(_("VII. Who submits this"), by_hand, words),
        ),
        redacted,
        words,
        title,
        person,
    )


def _parts(subject: Subject, words: Words) -> Iterator[Part]:
    _ = words.form
    first, second, third = _("I. Identity"), _("II. Arrest"), _("III. Detention")
    fourth, fifth = _("IV. Circumstances of the arrest"), _("V. Reasons why it is arbitrary")
    sixth = _("VI. Internal steps, including domestic remedies")
    identity, arrest, detention = (
        _identity(subject, words),
        _arrest(subject, words),
        _detention(subject, words),
    )
    reasons = tuple(_reasons(subject, words))
    steps = answers.steps_taken(subject, words)
    nothing: tuple[Block, ...] = ((words.absent(Absence.NOT_KNOWN),),)
    told = (
        *(_in_part(first, each) for each in identity),
        *(_in_part(second, each) for each in arrest),
        *(_in_part(third, each) for each in detention),
        *(
            item(_number(head), label, Absence.NOT_KNOWN, words)
            for head, label, block in (
                (fourth, _("Circumstances of the arrest"), subject.events),
                (fifth, _("Reasons why it is arbitrary"), reasons),
                (sixth, _("Internal steps, including domestic remedies"), steps),
            )
            if not block
        ),
    )
    yield _("Answers that are missing"), (still_missing(told, words),)
    yield first, (asked(identity),)
    yield second, (asked(arrest),)
    yield third, (asked(detention),)
    yield fourth, course(subject, words) or nothing
    yield fifth, reasons or nothing
    yield sixth, tuple(answers.said_or_absent(steps, words))


def _number(head: Piece) -> str:
    """The number of a part, as its language writes it: "IV", "四"."""
    return re.split("[.、]", head.text)[0]


def _in_part(head: Piece, each: Item) -> Item:
    return Item(
        number=f"{_number(head)}.{each.number}",
        label=each.label,
        answer=each.answer,
        missing=each.missing,
        is_mandatory=each.is_mandatory,
    )


def _identity(subject: Subject, words: Words) -> tuple[Item, ...]:
    _ = words.form
    return (
        item("1, 2", _("Family name, first name"), answers.names(subject, words), words),
        item("3", _("Sex"), answers.sex(subject, words), words),
        item("4", _("Birth date, or age when detained"), answers.birth_or_age(subject, words), words),
        item("5", _("Nationality"), answers.nationality(subject, words), words),
        item("6", _("Identity document"), answers.documents(subject, words), words),
        item("7", _("Profession or activity"), _WITHHELD, words),
        item("8", _("Usual address"), _WITHHELD, words),
    )


def _arrest(subject: Subject, words: Words) -> tuple[Item, ...]:
    _ = words.form
    event = subject.arrest
    when, where, by_whom = answers.of_arrest(subject, words)
    return (
        item("1", _("Date of arrest"), when, words),
        item("2", _("Place of arrest"), where, words),
        item("3", _("Forces who arrested, or are believed to have"), by_whom, words),
        item(
            "4",
            _("Warrant or other decision shown"),
            answers.one_answer(event.warrant_shown if event else None, words),
            words,
        ),
        item("5", _("Authority who issued it"), _WITHHELD, words),
        item("6", _("Reasons given by the authorities"), answers.grounds(subject, words), words),
        item("7", _("Legal basis, legislation applied"), answers.law_of_return(subject, words), words),
    )


def _detention(subject: Subject, words: Words) -> tuple[Item, ...]:
    _ = words.form
    when, _where, _by_whom = answers.of_arrest(subject, words)
    kinds: list[Term] = [event.detention for event in subject.events]
    kind = next((each for each in kinds if not isinstance(each, Absence)), kinds[0] if kinds else None)
    return (
        item("1", _("Date of detention"), when, words),
        item("2", _("Duration"), answers.duration(subject, words), words),
        item("3", _("Forces holding the person"), answers.holders(subject, words), words),
        item(
            "4",
            _("Places of detention, transfers, present place"),
            answers.places_in_turn(subject, words),
            words,
        ),
        item("5", _("Authority that ordered it"), _WITHHELD, words),
        item("6", _("Reasons given by the authorities"), answers.grounds(subject, words), words),
        item("7", _("Legal basis, legislation applied"), _law_of_detention(kind, subject, words), words),
    )


def _law_of_detention(kind: Term | None, subject: Subject, words: Words) -> Cell | Absence:
    """The law that is invoked for it, behind what kind of detention it is called."""
    _ = words.form
    called = answers.one_answer(kind, words)
    if isinstance(called, Absence):
        return first_known(answers.law_of_return(subject, words), called)
    return first_known(
        ((_("Detention:", Look.MUTED), *called[0]), *called[1:]), answers.law_of_return(subject, words)
    )


def _reasons(subject: Subject, words: Words) -> Iterator[Block]:
    """What bears on it, each with the number of the event that says so, and the norms; what they amount to is for a lawyer to say."""
    _ = words.form
    events = subject.events
    rows: tuple[tuple[Piece, Cell], ...] = (
        (_("Warrant shown"), gathered(((each.number, each.warrant_shown) for each in events), words)),
        (_("Ground given"), gathered(((each.number, each.basis) for each in events), words)),
        (_("Kind of detention"), gathered(((each.number, each.detention) for each in events), words)),
        (_("Asylum"), gathered(((each.number, each.asylum) for each in events), words)),
        (_("Access"), cell(*_access(subject, words))),
        (_("What officials say"), gathered(((each.number, each.attribution) for each in events), words)),
    )
    known = tuple((label, lines) for label, lines in rows if lines)
    invoked = subject.redacted.norms
    protecting = (
        ()
        if isinstance(invoked, Absence)
        else tuple(each for each in invoked if each.side is NormSide.FOR_PROTECTION)
    )
    if known or protecting:
        yield (
            _("Which of the Working Group’s categories these amount to is for whoever submits this to say."),
        )
    if known:
        yield Facts(rows=known)
    if protecting:
        yield from norms(protecting, subject.redacted.events, words)


def _access(subject: Subject, words: Words) -> Iterator[tuple[Piece, ...]]:
    for event in subject.events:
        for each in () if isinstance(event.access, Absence) else event.access:
            if each.state is not AccessState.UNKNOWN:
                yield separated([(words.term(each.kind),), (words.term(each.state),)], words.marks.colon)
