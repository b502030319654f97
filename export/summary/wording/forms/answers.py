"""Answers that both forms of the United Nations ask for: who a person is, who held them where, what was done."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from domain.clocks import days_from
from domain.redaction.marks import Absence
from domain.redaction.redacted_events import RedactedEvent
from domain.redaction.redacted_people import RedactedPerson
from domain.redaction.redacted_values import RedactedAuthority, RedactedPlace
from domain.roughdate import Precision
from domain.vocabulary.asks import NormSide
from domain.vocabulary.custody import CustodyStatus
from domain.vocabulary.events import CustodyEffect, effect
from domain.vocabulary.law import Norm
from domain.vocabulary.term import Term
from export.summary.document import Block, Cell, Line, Look, Table
from export.summary.wording.forms.subject import Subject, every_account, first_known, person_by_person
from export.summary.wording.law import appeals, gathered
from export.summary.wording.people import age_in_words, document_in_words, step_in_words
from export.summary.wording.words import Words, cell
from resources.language import message

_WEEK = 7
_HELD = frozenset({CustodyStatus.HELD, CustodyStatus.WHEREABOUTS_UNKNOWN})


def names(subject: Subject, words: Words) -> Cell | Absence:
    """Every name a consent lets this reader see, the one shown first first; of the group each person's, behind the label."""
    if subject.person:
        return _names_of(subject.person, words)
    if not subject.people:
        return subject.absence
    return first_known(
        *(
            told if isinstance(told, Absence) else ((words.person(each.label), *told[0]), *told[1:])
            for each in subject.people
            for told in (_names_of(each, words),)
        )
    )


def _names_of(person: RedactedPerson, words: Words) -> Cell | Absence:
    if isinstance(person.names, Absence):
        return person.names
    lines = tuple(
        (
            words.case(name.text, Look.STRONG),
            *(() if isinstance(name.kind, Absence) else (words.term(name.kind, Look.MUTED),)),
        )
        for name in person.names
    )
    return lines or Absence.NOT_KNOWN


def nationality(subject: Subject, words: Words) -> Cell | Absence:
    """Of the person, or each that somebody of the group has."""
    if subject.person:
        return one_answer(subject.person.nationality, words)
    found = dict.fromkeys(each.nationality for each in subject.people)
    return first_known(*(one_answer(each, words) for each in found)) if found else subject.absence


def sex(subject: Subject, words: Words) -> Cell | Absence:
    """As stated."""
    if subject.person is None:
        return person_by_person(subject, sex, words)
    return every_account(subject.person.sex, lambda each: (words.term(each),), words)


def birth_or_age(subject: Subject, words: Words) -> Cell | Absence:
    """The date of birth, and the age when custody began."""
    _ = words.form
    if subject.person is None:
        return person_by_person(subject, birth_or_age, words)
    birth = every_account(subject.person.birth, lambda born: (words.date(born),), words)
    age = every_account(subject.person.age, lambda each: (age_in_words(each, words),), words)
    born_label, age_label = _("Born:", Look.MUTED), _("Age when custody began:", Look.MUTED)
    return first_known(
        birth if isinstance(birth, Absence) else ((born_label, *birth[0]), *birth[1:]),
        age if isinstance(age, Absence) else ((age_label, *age[0]), *age[1:]),
    )


def documents(subject: Subject, words: Words) -> Cell | Absence:
    """Kind, number, issuer and day of issue of each paper."""
    if subject.person is None:
        return person_by_person(subject, documents, words)
    found = subject.person.documents
    if isinstance(found, Absence):
        return found
    return cell(*(document_in_words(paper, words) for paper in found)) or Absence.NOT_KNOWN


def pregnancy(subject: Subject, words: Words) -> Cell | Absence:
    """As stated."""
    if subject.person is None:
        return person_by_person(subject, pregnancy, words)
    return one_answer(subject.person.pregnant, words)


def of_arrest(subject: Subject, words: Words) -> tuple[Cell | Absence, Cell | Absence, Cell | Absence]:
    """When, where and by whom custody began."""
    event = subject.arrest
    if event is None:
        return Absence.NOT_KNOWN, Absence.NOT_KNOWN, Absence.NOT_KNOWN
    _ = words.form
    others = () if isinstance(event.others_present, Absence) else event.others_present
    also = cell(*((_("Also present:", Look.MUTED), *words.authority(each)) for each in others))
    return (
        every_account(event.when, lambda when: (words.date(when),), words),
        every_account(event.place, words.place, words),
        first_known(every_account(event.acting, words.authority, words), also)
        if also
        else every_account(event.acting, words.authority, words),
    )


def holders(subject: Subject, words: Words) -> Cell | Absence:
    """Who holds them now."""
    found: dict[RedactedAuthority | Absence, None] = {}
    for state in subject.states:
        if state.now.status not in (CustodyStatus.FREE, CustodyStatus.DEAD):
            found[state.now.holder] = None
    return first_known(
        *((each if isinstance(each, Absence) else cell(words.authority(each))) for each in found)
    )


def present_place(subject: Subject, words: Words) -> Cell | Absence:
    """Where they are now."""
    found: dict[RedactedPlace | Absence, None] = {state.now.place: None for state in subject.states}
    return first_known(*((each if isinstance(each, Absence) else cell(words.place(each))) for each in found))


def places_in_turn(subject: Subject, words: Words) -> Cell | Absence:
    """The steps of custody, and where they are now."""
    _ = words.form
    if subject.person:
        steps = tuple(step_in_words(step, words) for step in subject.person.chain)
    else:
        steps = tuple(_of_the_group(event, words) for event in subject.events if _moves(event))
    now = present_place(subject, words)
    here = _("Present place:", Look.MUTED)
    line: Line = (here, words.absent(now)) if isinstance(now, Absence) else (here, *now[0])
    return (*steps, line) if steps or not isinstance(now, Absence) else now


def _moves(event: RedactedEvent) -> bool:
    return not isinstance(event.kind, Absence) and effect(event.kind) is not CustodyEffect.NOTES


def _of_the_group(event: RedactedEvent, words: Words) -> Line:
    """An event as a step of the custody of a group, by its working accounts."""
    taker = event.acting if isinstance(event.receiving, Absence) else event.receiving
    values = (
        words.value(event.when, lambda when: (words.date(when),)),
        words.value(taker, words.authority),
        words.value(event.place, words.place),
    )
    known = (
        said
        for said, value in zip(values, (event.when, taker, event.place), strict=True)
        if not isinstance(value, Absence)
    )
    return (words.number(event.number, Look.STRONG), *words.together([(words.term(event.kind),), *known]))


def duration(subject: Subject, words: Words) -> Cell | Absence:
    """How long it has lasted by the day the case is told for, no more exactly than dates are shown."""
    event, on = subject.arrest, subject.redacted.on
    if (
        event is None
        or isinstance(event.when, Absence)
        or not any(state.now.status in _HELD for state in subject.states)
    ):
        return Absence.NOT_KNOWN
    began = event.when.working.value
    if isinstance(began, Absence) or isinstance(on, Absence):
        return began if isinstance(began, Absence) else Absence.NOT_KNOWN
    least = days_from(began, on).least
    if least is None or least < _WEEK:
        return cell(words.phrase(message("since {date}"), date=words.date(began).text))
    is_exact = on.precision is Precision.DAY
    form = (
        message("At least {number} days, as of {date}")
        if is_exact
        else message("At least {number} weeks, as of {date}")
    )
    number = least if is_exact else least // _WEEK
    return cell(words.phrase(form, number=number, date=words.date(on).text))


def grounds(subject: Subject, words: Words) -> Cell | Absence:
    """The reasons that the authorities are said to give, over all events."""
    shown = [event.basis for event in subject.events]
    found = dict.fromkeys(term for terms in shown if not isinstance(terms, Absence) for term in terms)
    return cell(*(words.term(term) for term in found)) or _why(shown)


def law_of_return(subject: Subject, words: Words) -> Cell | Absence:
    """The norms that the side which holds them invokes."""
    norms = subject.redacted.norms
    if isinstance(norms, Absence):
        return norms
    found: dict[Norm, None] = {each.norm: None for each in norms if each.side is NormSide.FOR_RETURN}
    return cell(*(words.term(norm) for norm in found)) or Absence.NOT_KNOWN


def said_by_officials(subject: Subject, words: Words) -> Cell | Absence:
    """What officials say, over all events: a disappearance is denied after it, not at the arrest."""
    said = gathered(((event.number, event.attribution) for event in subject.events), words)
    shown = [event.attribution for event in subject.events]
    return said or (
        Absence.WITHHELD if shown and all(each is Absence.WITHHELD for each in shown) else Absence.NOT_KNOWN
    )


def one_answer(term: Term | None, words: Words) -> Cell | Absence:
    """A term, or why there is none."""
    if term is None:
        return Absence.NOT_KNOWN
    return term if isinstance(term, Absence) else cell(words.term(term))


def steps_taken(subject: Subject, words: Words) -> Table | None:
    """What was done for them, and the answers."""
    return appeals(subject.redacted.appeals, words) if subject.redacted.appeals else None


def _why(shown: Sequence[tuple[Term, ...] | Absence]) -> Absence:
    """Why nothing is there: this reader is shown none, or nobody recorded one."""
    return (
        Absence.WITHHELD if shown and all(each is Absence.WITHHELD for each in shown) else Absence.NOT_KNOWN
    )


def said_or_absent(block: Block | None, words: Words) -> Iterator[Block]:
    """A block, or the words for what nobody knows."""
    yield (words.absent(Absence.NOT_KNOWN),) if block is None else block
