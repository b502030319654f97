"""The people of a summary: where each is, who each is, and the steps of each one's custody."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from domain.age import AgeBand
from domain.redaction.marks import Absence
from domain.redaction.redacted_people import (
    RedactedCourse,
    RedactedGroup,
    RedactedPerson,
    RedactedState,
    RedactedStep,
)
from domain.redaction.redacted_values import RedactedAge
from domain.vocabulary.people import EventRole
from export.summary.document import Block, Cell, Column, Line, Look, Piece, Row, Table
from export.summary.wording.words import NONE, Words, cell, separated
from resources.language import message

_BANDS = {
    AgeBand.MINOR: message("Under 18"),
    AgeBand.YOUNGER_ADULT: message("18 to 34"),
    AgeBand.MIDDLE_ADULT: message("35 to 59"),
    AgeBand.OLDER_ADULT: message("60 or older"),
}


def states(
    people: Sequence[RedactedPerson] | Absence, groups: Sequence[RedactedGroup], words: Words
) -> tuple[Block, ...]:
    """Where each person is; where single people are not shown, how many share a state."""
    _ = words.form
    shared: list[tuple[list[Line], RedactedState]]
    if isinstance(people, Absence):
        first = _("People")
        shared = [([_size(group, words)], group.state) for group in groups]
    else:
        first = _("Person")
        alike: dict[RedactedState, list[Line]] = {}
        for person in people:
            alike.setdefault(person.state, []).append((words.person(person.label),))
        shared = [(who, state) for state, who in alike.items()]
    rows = [row for who, state in shared for row in _state(who, state, words)]
    told = [state for _who, state in shared]
    columns = (
        Column(heading=first, share=56),
        Column(heading=_("State"), share=101),
        Column(heading=_("Held by"), share=76),
        Column(heading=_("Where"), share=71),
        Column(heading=_("Since"), share=70),
        Column(heading=_("Last confirmed"), share=70),
        Column(heading=_("How sure"), share=52),
    )
    if not rows:
        return ((_("Nothing is said of where they are."),),)
    note = (
        ()
        if all(state.is_complete for state in told)
        else (_("Not every course that the accounts allow is listed."),)
    )
    return (Table(columns=columns, rows=tuple(rows)), *((note,) if note else ()))


def _size(group: RedactedGroup, words: Words) -> Line:
    return (words.number(group.size) if isinstance(group.size, int) else words.term(group.size),)


def _state(people: Sequence[Line], state: RedactedState, words: Words) -> Iterator[Row]:
    """A row for each of those who share a state, then what else the accounts allow for each of them."""
    _ = words.form
    for who in people:
        yield Row(
            cells=(
                (who,),
                *_course(state.now, words),
                cell(words.date(state.since)),
                cell(words.date(state.last_confirmed)),
                cell(words.term(state.now.certainty)),
            )
        )
    also = _("or possibly:", Look.MUTED) if len(people) == 1 else _("or each of them:", Look.MUTED)
    for other in state.others:
        yield Row(
            cells=(cell(also), *_course(other, words), (), (), cell(words.term(other.certainty))),
            is_rival=True,
        )


def _course(course: RedactedCourse, words: Words) -> tuple[Cell, Cell, Cell]:
    return (
        cell(words.term(course.status)),
        cell(words.authority(course.holder)),
        cell(words.place(course.place)),
    )


def particulars(people: Sequence[RedactedPerson], words: Words) -> Table:
    """Who each person is, as far as shown."""
    _ = words.form
    more = {person.label: tuple(_more(person, words)) for person in people}
    has_more = any(more.values())
    columns = (
        Column(heading=_("Person"), share=1.15),
        Column(heading=_("Age when custody began"), share=1.1),
        Column(heading=_("Sex"), share=0.8),
        Column(heading=_("Nationality"), share=1),
        Column(heading=_("Particular risk"), share=1.3),
        Column(heading=_("Family in the case"), share=1.5),
    )
    rows = tuple(
        Row(
            cells=(
                cell(words.person(person.label), _role(person, words)),
                cell(words.value(person.age, lambda age: (_age(age, words),))),
                cell(words.value(person.sex, lambda sex: (words.term(sex),))),
                cell(words.term(person.nationality)),
                cell(words.terms(person.vulnerabilities) or NONE),
                _family(person, words),
                *((more[person.label],) if has_more else ()),
            )
        )
        for person in people
    )
    return Table(
        columns=(*columns, Column(heading=_("Shown with consent"), share=1.8)) if has_more else columns,
        rows=rows,
    )


def _role(person: RedactedPerson, words: Words) -> Line:
    is_plain = isinstance(person.role, Absence) or person.role is EventRole.DETAINEE
    return () if is_plain else (words.term(person.role, Look.MUTED),)


def _age(age: RedactedAge, words: Words) -> Piece:
    """An age in years where it is shown, otherwise its band."""
    if isinstance(age.least, Absence):
        return (
            words.absent(Absence.NOT_KNOWN) if age.band is AgeBand.NOT_KNOWN else words.form(_BANDS[age.band])
        )
    if isinstance(age.most, Absence):
        return words.phrase(message("{least} or older"), least=age.least)
    if age.least == age.most:
        return words.number(age.least)
    return words.phrase(message("{least} to {most}"), least=age.least, most=age.most)


def _family(person: RedactedPerson, words: Words) -> Cell:
    if isinstance(person.family, Absence):
        return cell(words.absent(person.family))
    return (
        cell(NONE)
        if not person.family
        else cell(*((words.term(link.kind), words.person(link.person)) for link in person.family))
    )


def _more(person: RedactedPerson, words: Words) -> Iterator[Line]:
    """What only a consent lets this reader see; nothing where the profile never does."""
    _ = words.form
    if not isinstance(person.names, Absence):
        for name in person.names:
            kind = () if isinstance(name.kind, Absence) else (words.term(name.kind, Look.MUTED),)
            yield (words.case(name.text, Look.STRONG), *kind)
    if not isinstance(person.birth, Absence):
        yield (_("Born:", Look.MUTED), *words.value(person.birth, lambda birth: (words.date(birth),)))
    if not isinstance(person.documents, Absence):
        for paper in person.documents:
            parts = (paper.kind, paper.number, paper.issued_by)
            shown = tuple(words.case(part) for part in parts if not isinstance(part, Absence))
            if shown:
                yield (_("Document:", Look.MUTED), *shown)
    if not isinstance(person.pregnant, Absence):
        yield (_("Pregnant:", Look.MUTED), words.term(person.pregnant))


def chains(people: Sequence[RedactedPerson], words: Words) -> Table:
    """Each person's steps of custody; people with the same steps stand together, in the order of the first of them."""
    _ = words.form
    alike: dict[tuple[RedactedStep, ...], list[str]] = {}
    for person in people:
        alike.setdefault(person.chain, []).append(person.label)
    columns = (
        Column(heading=_("Person"), share=1.2),
        Column(heading=_("Steps, by the working accounts"), share=4),
    )
    rows = tuple(
        Row(cells=((words.people(labels),), tuple(_step(step, words) for step in chain)))
        for chain, labels in alike.items()
        if chain
    )
    return Table(columns=columns, rows=rows)


def _step(step: RedactedStep, words: Words) -> Line:
    """For instance "2 Handed over, October 2015, Chinese police, Guangxi, China (disputed)"."""
    _ = words.form
    parts: list[Line] = [(words.term(step.kind),), (words.date(step.when),)]
    parts += [] if step.holder is Absence.NOT_KNOWN else [words.authority(step.holder)]
    parts += [] if step.place is Absence.NOT_KNOWN else [words.place(step.place)]
    doubt = (_("(an account denies it)", Look.MUTED),) if step.is_disputed else words.doubt(step.certainty)
    return (words.number(step.event, Look.STRONG), *separated(parts), *doubt)
