"""The people of a summary: who each is, and the steps of each one's custody."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from domain.age import AgeBand
from domain.redaction.marks import Absence
from domain.redaction.redacted_people import (
    RedactedDocument,
    RedactedPerson,
    RedactedStep,
)
from domain.redaction.redacted_values import RedactedAge
from domain.vocabulary.people import EventRole
from export.summary.document import Cell, Column, Line, Look, Piece, Row, Table
from export.summary.wording.parts import called_together
from export.summary.wording.words import NONE, Words, cell
from resources.language import message

_BANDS = {
    AgeBand.MINOR: message("Under 18"),
    AgeBand.YOUNGER_ADULT: message("18 to 34"),
    AgeBand.MIDDLE_ADULT: message("35 to 59"),
    AgeBand.OLDER_ADULT: message("60 or older"),
}


def particulars(people: Sequence[RedactedPerson], words: Words) -> Table:
    """Who each person is, as far as shown."""
    return _particulars([((words.person(person.label),), person) for person in people], words)


def particulars_in_short(people: Sequence[RedactedPerson], words: Words) -> Table:
    """As `particulars`, those of whom the same is shown on one row, without the columns that say nothing of anybody."""
    alike: dict[RedactedPerson, list[RedactedPerson]] = {}
    for person in people:
        same = replace(person, label="", chain=(), state=people[0].state)
        alike.setdefault(same, []).append(person)
    everybody = [person.label for person in people]
    table = _particulars(
        [(called_together([each.label for each in who], everybody, words), who[0]) for who in alike.values()],
        words,
    )
    telling = [
        at for at in range(len(table.columns)) if any(row.cells[at] != cell(NONE) for row in table.rows)
    ]
    first, *rest = (table.columns[at] for at in telling)
    return Table(
        columns=(replace(first, share=1.6), *rest),
        rows=tuple(Row(cells=tuple(row.cells[at] for at in telling)) for row in table.rows),
    )


def _particulars(people: Sequence[tuple[Line, RedactedPerson]], words: Words) -> Table:
    """A row for those of whom the same is shown, by what is shown of the first of them."""
    _ = words.form
    more = {person.label: tuple(_more(person, words)) for _who, person in people}
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
                cell(who, _role(person, words)),
                cell(words.value(person.age, lambda age: (age_in_words(age, words),))),
                cell(words.value(person.sex, lambda sex: (words.term(sex),))),
                cell(words.term(person.nationality)),
                cell(words.terms(person.vulnerabilities) or NONE),
                _family(person, words),
                *((more[person.label],) if has_more else ()),
            )
        )
        for who, person in people
    )
    return Table(
        columns=(*columns, Column(heading=_("Shown to this reader"), share=2.6)) if has_more else columns,
        rows=rows,
    )


def _role(person: RedactedPerson, words: Words) -> Line:
    is_plain = isinstance(person.role, Absence) or person.role is EventRole.DETAINEE
    return () if is_plain else (words.term(person.role, Look.MUTED),)


def age_in_words(age: RedactedAge, words: Words) -> Piece:
    """An age in years where it is shown, otherwise its band."""
    if isinstance(age.least, Absence):
        return (
            words.absent(Absence.NOT_KNOWN) if age.band is AgeBand.NOT_KNOWN else words.form(_BANDS[age.band])
        )
    if isinstance(age.most, Absence):
        return words.phrase(message("{least} or older"), least=age.least)
    if age.most == 0:
        return words.phrase(message("under 1"))
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
            if shown := document_in_words(paper, words):
                yield (_("Document:", Look.MUTED), *shown)
    if not isinstance(person.pregnant, Absence):
        yield (_("Pregnant:", Look.MUTED), words.term(person.pregnant))


def document_in_words(paper: RedactedDocument, words: Words) -> Line:
    """Kind, number, issuer and day of issue, as far as they are known."""
    _ = words.form
    said = tuple(
        words.case(part)
        for part in (paper.kind, paper.number, paper.issued_by)
        if not isinstance(part, Absence)
    )
    if isinstance(paper.issued, Absence):
        return said
    return (*said, _("Issued:", Look.MUTED), words.date(paper.issued))


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
        Row(cells=((words.people(labels),), tuple(step_in_words(step, words) for step in chain)))
        for chain, labels in alike.items()
        if chain
    )
    return Table(columns=columns, rows=rows)


def step_in_words(step: RedactedStep, words: Words) -> Line:
    """A step of custody, for instance "2 Handed over, October 2015, Chinese police, Guangxi, China (disputed)"."""
    _ = words.form
    parts: list[Line] = [(words.term(step.kind),), (words.date(step.when),)]
    parts += [] if step.holder is Absence.NOT_KNOWN else [words.authority(step.holder)]
    parts += [] if step.place is Absence.NOT_KNOWN else [words.place(step.place)]
    doubt = (_("(an account denies it)", Look.MUTED),) if step.is_disputed else words.doubt(step.certainty)
    return (words.number(step.event, Look.STRONG), *words.together(parts), *doubt)
