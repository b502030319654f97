"""What a summary says of the law, of the danger, of what is asked and of what was done."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from domain.redaction.marks import Absence
from domain.redaction.redacted import RedactedAppeal, RedactedContext, RedactedNorm
from domain.redaction.redacted_events import RedactedEvent
from domain.redaction.redacted_values import RedactedAuthority, RedactedPlace
from domain.roughdate import RoughDate
from domain.vocabulary.countries import Country
from domain.vocabulary.law import Norm
from domain.vocabulary.norms import Standing, bound_since, standing
from domain.vocabulary.term import Term
from export.summary.document import Block, Cell, Column, Facts, Line, Look, Piece, Row, Table
from export.summary.wording.words import Words, cell
from resources.language import message


def norms(
    invoked: Sequence[RedactedNorm], events: Sequence[RedactedEvent], words: Words
) -> tuple[Block, ...]:
    """Which norm each side invokes, and what it is to each State that held the people."""
    _ = words.form
    states = tuple(dict.fromkeys(_holding_states(events)))
    columns = (
        Column(heading=_("Norm"), share=2.4),
        Column(heading=_("Invoked"), share=1.3),
        Column(heading=_("Its standing in the States concerned"), share=2.2),
    )
    rows = tuple(
        Row(
            cells=(
                cell(words.term(each.norm)),
                cell(
                    words.term(each.side),
                    None if isinstance(each.authority, Absence) else words.authority(each.authority),
                ),
                cell(*(_standing(each.norm, state, words) for state in states)),
            )
        )
        for each in invoked
    )
    caution = _(
        "The standings come from a list kept with the program and were not checked against the depositaries’ own.",
        Look.MUTED,
    )
    return ((caution,), Table(columns=columns, rows=rows))


def _holding_states(events: Sequence[RedactedEvent]) -> Iterator[Country]:
    for event in events:
        for value in (event.acting, event.receiving):
            if not isinstance(value, Absence):
                for account in value.accounts:
                    authority = account.value
                    if not isinstance(authority, Absence) and not isinstance(authority.country, Absence):
                        yield authority.country


def _standing(norm: Norm, state: Country, words: Words) -> Line | None:
    found = standing(norm, state)
    if found in (Standing.UNKNOWN, Standing.NOT_A_TREATY):
        return None
    since = bound_since(norm, state)
    term = words.term(found)
    if since and found is Standing.BOUND:
        term = words.phrase(message("Bound since {date}"), date=words.date(RoughDate(edtf=since)).text)
    return (Piece(f"{words.term(state).text}{words.marks.colon}", words.term(state).origin, Look.MUTED), term)


def risks(events: Sequence[RedactedEvent], words: Words) -> Facts | None:
    """What may happen next, each with the number of the event that says so."""
    _ = words.form
    rows = (
        (_("What is feared"), gathered(((event.number, event.risks) for event in events), words)),
        (_("How soon"), gathered(((event.number, event.imminence) for event in events), words)),
        (_("What points to it"), gathered(((event.number, event.indicators) for event in events), words)),
        (_("Likely crossing"), _crossings(events, words)),
    )
    said = tuple((label, lines) for label, lines in rows if lines)
    return Facts(rows=said) if said else None


def gathered(said: Iterator[tuple[int, tuple[Term, ...] | Term]], words: Words) -> Cell:
    """Each term once, with the events it belongs to."""
    found: dict[Term, list[int]] = {}
    for number, terms in said:
        for term in terms if isinstance(terms, tuple) else (terms,):
            if not isinstance(term, Absence):
                found.setdefault(term, []).append(number)
    return tuple((words.term(term), _of_events(numbers, words)) for term, numbers in found.items())


def _crossings(events: Sequence[RedactedEvent], words: Words) -> Cell:
    found: dict[RedactedPlace, list[int]] = {}
    for event in events:
        if not isinstance(event.crossing, Absence):
            found.setdefault(event.crossing, []).append(event.number)
    return tuple((*words.place(place), _of_events(numbers, words)) for place, numbers in found.items())


def _of_events(numbers: Sequence[int], words: Words) -> Piece:
    text = message("(event {numbers})") if len(numbers) == 1 else message("(events {numbers})")
    return words.phrase(text, Look.MUTED, numbers=words.numbers(numbers))


def appeals(made: Sequence[RedactedAppeal], words: Words) -> Table:
    """What was done, and the answer or the silence."""
    _ = words.form
    columns = (
        Column(heading=_("When"), share=1.1),
        Column(heading=_("What was done"), share=1.3),
        Column(heading=_("To whom"), share=1.4),
        Column(heading=_("What was asked"), share=2),
        Column(heading=_("Answer"), share=1.5),
    )
    rows = tuple(
        Row(
            cells=(
                cell(words.value(each.made, lambda when: (words.date(when),))),
                cell(words.term(each.kind), *_at(each, words)),
                cell(*_authorities(each.addressed_to, words), *_concerning(each, words)),
                _each(each.asks, words),
                cell(
                    words.term(each.response),
                    None if isinstance(each.responded, Absence) else words.date(each.responded, Look.MUTED),
                ),
            )
        )
        for each in made
    )
    return Table(columns=columns, rows=rows)


def _each(terms: Sequence[Term] | Absence, words: Words) -> Cell:
    """Each term on a line of its own."""
    return (
        cell(words.absent(terms))
        if isinstance(terms, Absence)
        else cell(*(words.term(term) for term in terms))
    )


def _at(appeal: RedactedAppeal, words: Words) -> Iterator[Line]:
    if not isinstance(appeal.places, Absence):
        yield from (words.place(place) for place in appeal.places)


def _authorities(authorities: Sequence[RedactedAuthority] | Absence, words: Words) -> Iterator[Line]:
    if isinstance(authorities, Absence):
        yield (words.absent(authorities),)
    else:
        yield from (words.authority(authority) for authority in authorities)


def _concerning(appeal: RedactedAppeal, words: Words) -> Iterator[Line]:
    _ = words.form
    if not isinstance(appeal.concerning, Absence) and appeal.concerning:
        about = words.together([words.authority(authority) for authority in appeal.concerning])
        yield (_("to move:", Look.MUTED), *about)


def context(facts: Sequence[RedactedContext], words: Words) -> Table:
    """What is true around the case; no column that has nothing to say."""
    _ = words.form
    columns = (
        Column(heading=_("What"), share=2),
        Column(heading=_("How many"), share=1),
        Column(heading=_("When"), share=1.2),
        Column(heading=_("Who or where"), share=1.3),
        Column(heading=_("Law and risk"), share=2),
    )
    rows = tuple(
        Row(
            cells=(
                cell(words.term(fact.topic)),
                () if isinstance(fact.count, Absence) else cell(words.count(fact.count)),
                () if isinstance(fact.period, Absence) else cell(words.date(fact.period)),
                cell(
                    words.term(fact.country)
                    if isinstance(fact.authority, Absence)
                    else words.authority(fact.authority)
                ),
                cell(
                    *(words.term(norm) for norm in (() if isinstance(fact.norms, Absence) else fact.norms)),
                    *(words.term(risk) for risk in (() if isinstance(fact.risks, Absence) else fact.risks)),
                ),
            )
        )
        for fact in facts
    )
    said = [at for at in range(len(columns)) if any(row.cells[at] for row in rows)]
    return Table(
        columns=tuple(columns[at] for at in said),
        rows=tuple(replace(row, cells=tuple(row.cells[at] for at in said)) for row in rows),
    )
