"""The events of a summary: what happened, when, where, by whom and to whom, with every account beside the others."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from domain.custody_details import Access
from domain.redaction.marks import Absence
from domain.redaction.redacted_events import RedactedEvent
from domain.vocabulary.law import AccessState
from domain.vocabulary.places import PlaceCertainty
from export.summary.document import Cell, Column, Line, Look, Piece, Row, Table
from export.summary.wording.parts import Roles, other_accounts, participants, rival_parts
from export.summary.wording.words import Words, cell
from resources.language import message


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


def events_in_short(events: tuple[RedactedEvent, ...], everybody: Roles, words: Words) -> Table:
    """The events by their working accounts alone; where others say something else, that they do.  Sources have no numbers in it."""
    *columns, sure = course_of_events((), everybody, words).columns
    rows = tuple(
        Row(cells=(*_event(event, everybody, words).cells[:-1], cell(*_trust_in_short(event, words))))
        for event in events
    )
    return Table(columns=(*columns, replace(sure, share=1.5)), rows=rows)


def _trust_in_short(event: RedactedEvent, words: Words) -> Iterator[Line | Piece | None]:
    _ = words.form
    yield None if isinstance(event.verification, Absence) else words.term(event.verification)
    yield words.grade(event.grade)
    yield _("Accounts differ") if any(_rivals(event, words)) else None


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
            cell(*participants(event, everybody, words)),
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
    where = _("Where:", Look.MUTED)
    if not isinstance(event.origin, Absence):
        yield (_("From:", Look.MUTED), *words.value(event.origin, words.place))
        where = _("To:", Look.MUTED)
    if event.place is not Absence.NOT_KNOWN:
        is_sure = event.place_certainty is PlaceCertainty.CONFIRMED
        sure = words.bracketed(words.term(event.place_certainty)) if is_sure else ()
        yield (where, *words.value(event.place, words.place), *sure)


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
                yield (label, words.term(each.kind), *words.bracketed(words.term(each.state)))


def _trust(event: RedactedEvent, words: Words) -> Iterator[Line | Piece | None]:
    yield None if isinstance(event.verification, Absence) else words.term(event.verification)
    yield words.grade(event.grade)
    numbers = sorted(_sources(event))
    if len(numbers) == 1:
        yield words.phrase(message("source {number}"), Look.MUTED, number=numbers[0])
    elif numbers:
        yield words.phrase(message("sources {numbers}"), Look.MUTED, numbers=words.numbers(numbers))


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
        for cells, standing in other_accounts(value, lambda when: (words.date(when),), words):
            yield Row(cells=((), cells, cell(_("Another account", Look.MUTED)), (), standing), is_rival=True)
    places = (
        (_("Another account, from:", Look.MUTED), event.origin),
        (_("Another account, where:", Look.MUTED), event.place),
    )
    for label, place in places:
        for cells, standing in other_accounts(place, words.place, words):
            yield Row(cells=((), (), _labelled(label, cells), (), standing), is_rival=True)
    holders = (
        (_("Another account, by:", Look.MUTED), event.acting),
        (_("Another account, handed to:", Look.MUTED), event.receiving),
    )
    for label, holder in holders:
        for cells, standing in other_accounts(holder, words.authority, words):
            yield Row(cells=((), (), _labelled(label, cells), (), standing), is_rival=True)
    count = _("Another account, how many:", Look.MUTED)
    for cells, standing in other_accounts(event.size, words.size, words):
        yield Row(cells=((), (), _labelled(count, cells), (), standing), is_rival=True)
    if not isinstance(event.people, Absence):
        for part in event.people:
            yield from rival_parts(part, words)


def _labelled(label: Piece, cells: Cell) -> Cell:
    return ((label, *cells[0]), *cells[1:]) if cells else ((label,),)
