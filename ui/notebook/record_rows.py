"""What lists say of each kind of record: title, facts, chips."""

from __future__ import annotations

from collections.abc import Container, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from domain.age import AgeStatement, AgeUnit
from domain.authority import Authority
from domain.case import Case
from domain.note import Note, NoteKind
from domain.partner import Partner, PartnerKind
from domain.person import Person
from domain.place import Place
from domain.roughdate import RoughDate
from domain.source import Source
from domain.vocabulary.cases import CaseStatus
from domain.vocabulary.countries import Country
from domain.vocabulary.sources import Reliability, SourceKind
from resources.language import counted, message
from resources.language import translated as _
from ui.notebook.date_words import rough_date_in_words
from ui.notebook.rows import Chip, Row, Tone
from workflows.browsing import Listed
from workflows.partners import PartnerRow
from workflows.vouching import Proof

BETWEEN = " · "

_NOTE_KINDS = {
    NoteKind.INTERVIEW: message("Interview"),
    NoteKind.OBSERVATION: message("Observation"),
    NoteKind.THOUGHT: message("Thought"),
}

_PARTNER_KINDS = {
    PartnerKind.PARTNER: message("Partner organisation"),
    PartnerKind.COLLEAGUE: message("Colleague"),
    PartnerKind.OFFICE: message("Office"),
}

BEGINNING = 160
"""Characters of a text that a list shows."""


def joined(*facts: str) -> str:
    """Facts with a dot between them; empty ones are left out."""
    return BETWEEN.join(fact for fact in facts if fact)


def one_line(text: str) -> str:
    """A text with its line breaks as spaces."""
    return " ".join(text.split())


def beginning(text: str) -> str:
    """The first words of a text that can be opened, in one line."""
    line = one_line(text[: 2 * BEGINNING])
    return line if len(line) <= BEGINNING else line[:BEGINNING].rstrip() + "…"


def case_row(listed: Listed, today: date) -> Row:
    """The row of a case: its state, its people, when it is to be checked."""
    case = listed.record
    assert isinstance(case, Case)  # noqa: S101  (the list was asked for cases)
    chips = []
    if is_overdue(case, today):
        chips.append(Chip(_("Check overdue"), Tone.WARNING))
    if case.is_example:
        chips.append(Chip(_("EXAMPLE"), Tone.ACCENT))
    facts = joined(
        case.reference if case.title else "",
        status_in_words(case),
        counted("{number} person", "{number} people", listed.people) if listed.people else "",
        _("next check {day}").format(day=rough_date_in_words(case.next_check)) if case.next_check else "",
    )
    return Row(
        kind="case",
        id=case.id,
        case=case.id,
        title=case.title or case.reference,
        facts=facts,
        chips=tuple(chips),
        record=case,
        after=listed.after,
    )


def marked(row: Row) -> Row:
    """The row of a record that was changed in two places, about which somebody has to decide."""
    return replace(row, chips=(Chip(_("Decide"), Tone.WARNING), *row.chips))


def on_top(rows: Sequence[Row], undecided: Container[str]) -> list[Row]:
    """The rows of a list, those about which somebody has to decide on top and marked.  undecided: their ids."""
    waiting = [marked(row) for row in rows if row.id in undecided]
    return [*waiting, *(row for row in rows if row.id not in undecided)]


def status_in_words(case: Case) -> str:
    """Where the people of a case are, taken together; "" when nobody said."""
    status = case.status.working_value if case.status else CaseStatus.UNKNOWN
    return "" if status is CaseStatus.UNKNOWN else _(status.label)


def is_overdue(case: Case, today: date) -> bool:
    """Whether the day of the next check is over; an example is never late."""
    latest = case.next_check.latest if case.next_check else None
    return latest is not None and latest < today and not case.is_example


def person_row(person: Person) -> Row:
    """The row of a person: other spellings, sex, age, nationality."""
    others = [name.text for name in person.names[1:]]
    facts = joined(
        ", ".join(others),
        _(person.sex.working_value.label) if person.sex else "",
        age_in_words(person.age.working_value) if person.age else "",
        _(person.nationality.label) if person.nationality is not Country.UNKNOWN else "",
        *(_(each.label) for each in person.vulnerabilities),
    )
    chips = (Chip(_("Name not known"), Tone.QUIET),) if not person.names else ()
    return Row(
        kind="person",
        id=person.id,
        case=person.case,
        title=person.shown_name or _("Person without a name"),
        facts=facts,
        chips=chips,
        record=person,
    )


def age_in_words(age: AgeStatement) -> str:
    """An age as it was stated: "11 months", "about 40 years" is in its words."""
    if age.words:
        return f"“{age.words}”"
    count = f"{age.minimum}" if age.maximum == age.minimum else f"{age.minimum}–{age.maximum or ''}"
    unit = _("{count} months") if age.unit is AgeUnit.MONTHS else _("{count} years")
    return unit.format(count=count)


def note_row(note: Note) -> Row:
    """The row of a note: its kind, its date, how it begins."""
    first_line = note.text.strip().partition("\n")[0]
    return Row(
        kind="note",
        id=note.id,
        case=note.case,
        title=note.title or beginning(first_line) or _("Empty note"),
        facts=joined(
            rough_date_in_words(note.dated) if note.dated else "",
            note.author,
            beginning(note.text if note.title else note.text.strip().partition("\n")[2]),
        ),
        chips=(Chip(_(_NOTE_KINDS[note.kind])),),
        record=note,
    )


def source_row(source: Source) -> Row:
    """The row of a source: what it is, how it came, its grade."""
    graded = source.reliability is not Reliability.UNKNOWN
    facts = joined(
        _(source.kind.label) if source.kind is not SourceKind.UNKNOWN else "",
        _(source.material.label) if source.material.value != "unknown" else "",
        _("published {date}").format(date=rough_date_in_words(source.published)) if source.published else "",
        _("received {date}").format(date=rough_date_in_words(source.received)) if source.received else "",
    )
    chip = Chip(_(source.reliability.label)) if graded else Chip(_("Not graded"), Tone.QUIET)
    return Row(kind="source", id=source.id, title=source.label, facts=facts, chips=(chip,), record=source)


def place_row(place: Place) -> Row:
    """The row of a place: where it lies, and its other spellings."""
    facts = joined(
        ", ".join(
            part
            for part in (
                place.town if place.town != place.name else "",
                place.province if place.province != place.name else "",
                _(place.country.label) if place.country is not Country.UNKNOWN else "",
            )
            if part
        ),
        ", ".join(name.text for name in place.names if name.text != place.name),
    )
    chips = (Chip(_(place.level.label)),) if place.level.value != "unknown" else ()
    return Row(kind="place", id=place.id, title=place.name, facts=facts, chips=chips, record=place)


def authority_row(authority: Authority) -> Row:
    """The row of an authority."""
    return Row(kind="authority", id=authority.id, title=authority.name, record=authority)


def partner_row(partner: Partner, known: PartnerRow | None = None) -> Row:
    """The row of a partner.

    known: what this notebook knows of the keys.  Without it nothing is said of them: what the page says may have come in a package.
    """
    chips: tuple[Chip, ...] = ()
    if partner.withdrawn or (known is not None and known.withdrawn):
        chips = (Chip(_("Withdrawn"), Tone.QUIET),)
    elif not partner.age_recipient:
        chips = (Chip(_("No key"), Tone.WARNING),)
    elif known is not None and known.proof is Proof.IN_PERSON:
        chips = (Chip(_("Key compared")),)
    elif known is not None:
        chips = (Chip(_("Key not compared"), Tone.WARNING),)
    facts = joined(
        partner.organisation,
        _(_PARTNER_KINDS[partner.kind]),
        _("checked in person {date}").format(date=rough_date_in_words(RoughDate(edtf=known.checked)))
        if known is not None and known.checked
        else "",
    )
    return Row(kind="partner", id=partner.id, title=partner.name, facts=facts, chips=chips, record=partner)


_OF_KIND = {
    Person: person_row,
    Note: note_row,
    Source: source_row,
    Place: place_row,
    Authority: authority_row,
    Partner: partner_row,
}


def row_of(record: Any, after: Any = None) -> Row:
    """The row of any record that needs nothing beside itself; `after`: see `Row`."""
    make: Any = _OF_KIND[type(record)]
    row: Row = make(record)
    return replace(row, after=after) if after is not None else row
