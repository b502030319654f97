"""The events of a summary: what happened, when, where, by whom and to whom, with every account beside the others."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from typing import TypeVar

from domain.custody_details import Access
from domain.redaction.marks import Absence
from domain.redaction.redacted_events import RedactedEvent, RedactedParticipation
from domain.redaction.redacted_values import RedactedValue
from domain.vocabulary.law import AccessState
from domain.vocabulary.people import EventRole, Presence
from domain.vocabulary.places import PlaceCertainty
from export.summary.document import Cell, Column, Line, Look, Piece, Row, Table
from export.summary.wording.words import NONE, Words, cell, separated
from resources.language import message

T = TypeVar("T")

Roles = Mapping[str, EventRole | Absence]
"""Label of each person of the case → who the person is throughout; empty where single people are not shown."""

_NOBODY = ""
"""Stands for a label where several people share a part."""

_FEW = 2
"""People that are left out by name: "all but A and B"."""


def course_of_events(events: tuple[RedactedEvent, ...], everybody: Roles, words: Words) -> Table:
    """The events in their order."""
    _ = words.form
    columns = (
        Column(heading=_("No."), share=0.42),
        Column(heading=_("When"), share=1.15),
        Column(heading=_("What, where and by whom"), share=2.6),
        Column(heading=_("Who, and what became of them"), share=2),
        Column(heading=_("How sure"), share=1.15),
    )
    rows = tuple(row for event in events for row in (_event(event, everybody, words), *_rivals(event, words)))
    return Table(columns=columns, rows=rows)


def _event(event: RedactedEvent, everybody: Roles, words: Words) -> Row:
    return Row(
        cells=(
            cell(words.number(event.number, Look.STRONG)),
            cell(*_when(event, words)),
            cell(
                words.term(event.kind, Look.STRONG),
                *_where(event, words),
                *_whom(event, words),
                *_ground(event, words),
            ),
            cell(*_who(event, everybody, words)),
            cell(*_trust(event, words)),
        )
    )


def _when(event: RedactedEvent, words: Words) -> Iterator[Line]:
    _ = words.form
    yield words.value(event.when, lambda when: (words.date(when),))
    if not isinstance(event.until, Absence):
        yield (_("until", Look.MUTED), *words.value(event.until, lambda until: (words.date(until),)))


def _where(event: RedactedEvent, words: Words) -> Iterator[Line]:
    _ = words.form
    if not isinstance(event.origin, Absence):
        yield (_("From:", Look.MUTED), *words.value(event.origin, words.place))
    if event.place is not Absence.NOT_KNOWN:
        is_sure = event.place_certainty is PlaceCertainty.CONFIRMED
        sure = _bracketed(words.term(event.place_certainty)) if is_sure else ()
        yield (_("Where:", Look.MUTED), *words.value(event.place, words.place), *sure)


def _whom(event: RedactedEvent, words: Words) -> Iterator[Line]:
    _ = words.form
    if event.acting is not Absence.NOT_KNOWN:
        yield (_("By:", Look.MUTED), *words.value(event.acting, words.authority))
    if event.receiving is not Absence.NOT_KNOWN:
        yield (_("Handed to:", Look.MUTED), *words.value(event.receiving, words.authority))
    if not isinstance(event.others_present, Absence):
        for authority in event.others_present:
            yield (_("Also present:", Look.MUTED), *words.authority(authority))
    if not isinstance(event.attribution, Absence):
        yield (_("What officials say:", Look.MUTED), words.term(event.attribution))


def _ground(event: RedactedEvent, words: Words) -> Iterator[Line]:
    """The law, as far as somebody recorded it."""
    _ = words.form
    terms = (
        (_("Ground given:", Look.MUTED), event.basis),
        (_("Warrant shown:", Look.MUTED), event.warrant_shown),
        (_("Detention:", Look.MUTED), event.detention),
        (_("Asylum:", Look.MUTED), event.asylum),
        (_("Whereabouts:", Look.MUTED), event.disclosure),
        (_("Norms engaged:", Look.MUTED), event.norms),
    )
    for label, said in terms:
        if isinstance(said, tuple):
            if said:
                yield (label, *words.terms(said))
        elif not isinstance(said, Absence):
            yield (label, words.term(said))
    yield from _access(_("Access:", Look.MUTED), event.access, words)
    yield from _access(_("Contact:", Look.MUTED), event.permitted, words)


def _access(label: Piece, access: tuple[Access, ...] | Absence, words: Words) -> Iterator[Line]:
    if not isinstance(access, Absence):
        for each in access:
            if each.state is not AccessState.UNKNOWN:
                yield (label, words.term(each.kind), *_bracketed(words.term(each.state)))


def _who(event: RedactedEvent, everybody: Roles, words: Words) -> Iterator[Line]:
    """Those who share a part stand together, what became of them below."""
    _ = words.form
    if isinstance(event.people, Absence):
        yield words.value(event.size, words.size)
        return
    alike: dict[RedactedParticipation, list[str]] = {}
    for part in event.people:
        role = Absence.NOT_KNOWN if part.role == everybody.get(part.person) else part.role
        alike.setdefault(replace(part, person=_NOBODY, role=role), []).append(part.person)
    told = [part.person for part in event.people]
    for part, labels in sorted(alike.items(), key=lambda shared: len(shared[1])):
        fate = _fate(part, words)
        is_rest = labels == max(alike.values(), key=len) and len(told) == len(everybody)
        absent = [] if fate else [label for label in everybody if label not in told]
        yield (*_called(labels, is_rest=is_rest, absent=absent, everybody=everybody, words=words), *fate)
        yield from _part(part, everybody, words)


def _called(labels: list[str], *, is_rest: bool, absent: list[str], everybody: Roles, words: Words) -> Line:
    """Those who share a part, by their labels, or by who is not among them where that is shorter and as clear."""
    _ = words.form
    if len(labels) <= _FEW:
        return words.people(labels)
    if len(labels) == len(everybody):
        return (_("All of them"),)
    if is_rest:
        return (_("All others"),)
    if len(labels) + len(absent) == len(everybody) and len(absent) <= _FEW:
        return (_("All but"), *words.people(absent))
    return words.people(labels)


def _fate(part: RedactedParticipation, words: Words) -> Line:
    """Whether they took part where that is doubted, and what became of them."""
    said: list[Line] = []
    has_outcome = not isinstance(part.outcome, Absence)
    if not isinstance(part.presence, Absence) and not (
        has_outcome and part.presence.working.value is Presence.TOOK_PART
    ):
        said.append(words.value(part.presence, lambda each: (words.term(each),)))
    if has_outcome:
        said.append(words.value(part.outcome, lambda each: (words.term(each),)))
    return (NONE, *separated(said)) if said else ()


def _part(part: RedactedParticipation, everybody: Roles, words: Words) -> Iterator[Line]:
    _ = words.form
    if not isinstance(part.role, Absence) and part.role is not EventRole.DETAINEE:
        yield (words.term(part.role, Look.MUTED),)
    if not isinstance(part.holder, Absence):
        yield (_("Held by:", Look.MUTED), *words.value(part.holder, words.authority))
    if not isinstance(part.place, Absence):
        yield (_("Brought to:", Look.MUTED), *words.value(part.place, words.place))
    if isinstance(part.separation, Absence):
        return
    if part.separation.separated_from:
        group = list(part.separation.separated_from)
        is_rest = len(group) == len(everybody) - 1
        others = _called(group, is_rest=is_rest, absent=[], everybody=everybody, words=words)
        yield (_("Separated from:", Look.MUTED), *others)
    if not isinstance(part.separation.taken_by, Absence):
        yield (_("Taken by:", Look.MUTED), *words.authority(part.separation.taken_by))
    if not isinstance(part.separation.taken_to, Absence):
        yield (_("Taken to:", Look.MUTED), *words.place(part.separation.taken_to))


def _trust(event: RedactedEvent, words: Words) -> Iterator[Line | Piece | None]:
    yield None if isinstance(event.verification, Absence) else words.term(event.verification)
    yield words.grade(event.grade)
    numbers = sorted(_sources(event))
    if len(numbers) == 1:
        yield words.phrase(message("source {number}"), Look.MUTED, number=numbers[0])
    elif numbers:
        yield words.phrase(message("sources {numbers}"), Look.MUTED, numbers=", ".join(map(str, numbers)))


def _sources(event: RedactedEvent) -> set[int]:
    values = (event.when, event.until, event.origin, event.place, event.acting, event.receiving, event.size)
    return {
        account.source
        for value in values
        if not isinstance(value, Absence)
        for account in value.accounts
        if not isinstance(account.source, Absence)
    }


def _rivals(event: RedactedEvent, words: Words) -> Iterator[Row]:
    """A row for each account that says something else than the row of the event."""
    _ = words.form
    for value in (event.when, event.until):
        for cells, standing in _others(value, lambda when: (words.date(when),), words):
            yield Row(cells=((), cells, cell(_("Another account", Look.MUTED)), (), standing), is_rival=True)
    places = (
        (_("Another account, from:", Look.MUTED), event.origin),
        (_("Another account, where:", Look.MUTED), event.place),
    )
    for label, place in places:
        for cells, standing in _others(place, words.place, words):
            yield Row(cells=((), (), _labelled(label, cells), (), standing), is_rival=True)
    holders = (
        (_("Another account, by:", Look.MUTED), event.acting),
        (_("Another account, handed to:", Look.MUTED), event.receiving),
    )
    for label, holder in holders:
        for cells, standing in _others(holder, words.authority, words):
            yield Row(cells=((), (), _labelled(label, cells), (), standing), is_rival=True)
    count = _("Another account, how many:", Look.MUTED)
    for cells, standing in _others(event.size, words.size, words):
        yield Row(cells=((), (), _labelled(count, cells), (), standing), is_rival=True)
    if not isinstance(event.people, Absence):
        for part in event.people:
            yield from _rival_parts(part, words)


def _rival_parts(part: RedactedParticipation, words: Words) -> Iterator[Row]:
    _ = words.form
    label = cell(_("Another account", Look.MUTED))
    person = words.person(part.person)
    said: list[tuple[Cell, Cell]] = [
        *_others(part.presence, lambda presence: (words.term(presence),), words),
        *_others(part.outcome, lambda outcome: (words.term(outcome),), words),
        *_others(part.holder, words.authority, words),
        *_others(part.place, words.place, words),
    ]
    for cells, standing in said:
        yield Row(cells=((), (), label, ((person,), *cells), standing), is_rival=True)


def _others(
    value: RedactedValue[T] | Absence, say: Callable[[T], Line], words: Words
) -> Iterator[tuple[Cell, Cell]]:
    """What each rival account says, and how far it can be trusted."""
    if not isinstance(value, Absence):
        for account in value.rivals:
            yield cell(words.said(account, say)), words.standing(account)


def _labelled(label: Piece, cells: Cell) -> Cell:
    return ((label, *cells[0]), *cells[1:]) if cells else ((label,),)


def _bracketed(piece: Piece) -> Line:
    return (replace(piece, text=f"({piece.text})", look=Look.MUTED),)
