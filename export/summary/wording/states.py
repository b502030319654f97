"""Where the people of a redacted case are: each state with those who share it, and what else the accounts allow."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from domain.redaction.marks import Absence
from domain.redaction.redacted_people import RedactedCourse, RedactedGroup, RedactedPerson, RedactedState
from export.summary.document import Block, Cell, Column, Line, Look, Row, Table
from export.summary.wording.parts import called_together
from export.summary.wording.words import Words, cell


def states(
    people: Sequence[RedactedPerson] | Absence, groups: Sequence[RedactedGroup], words: Words
) -> tuple[Block, ...]:
    """Where each person is; where single people are not shown, how many share a state."""
    if isinstance(people, Absence):
        return _states(people, _groups(groups, words), words)
    shared = [([(words.person(label),) for label in who], state) for state, who in _alike(people).items()]
    return _states(people, shared, words)


def states_in_short(
    people: Sequence[RedactedPerson] | Absence, groups: Sequence[RedactedGroup], words: Words
) -> tuple[Block, ...]:
    """As `states`, those who share a state on one row, and of other courses no more than that there are some."""
    _ = words.form
    if isinstance(people, Absence):
        shared = _groups(groups, words)
    else:
        everybody = [person.label for person in people]
        shared = [([called_together(who, everybody, words)], state) for state, who in _alike(people).items()]
    told = [(who, replace(state, others=())) for who, state in shared]
    others = (
        ((_("Accounts allow other courses as well."),),)
        if any(state.others for _who, state in shared)
        else ()
    )
    return (*others, *_states(people, told, words))


def _alike(people: Sequence[RedactedPerson]) -> dict[RedactedState, list[str]]:
    alike: dict[RedactedState, list[str]] = {}
    for person in people:
        alike.setdefault(person.state, []).append(person.label)
    return alike


def _groups(groups: Sequence[RedactedGroup], words: Words) -> list[tuple[list[Line], RedactedState]]:
    return [([group_size(group, words)], group.state) for group in groups]


def _states(
    people: Sequence[RedactedPerson] | Absence,
    shared: Sequence[tuple[Sequence[Line], RedactedState]],
    words: Words,
) -> tuple[Block, ...]:
    _ = words.form
    first = _("People") if isinstance(people, Absence) else _("Person")
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


def group_size(group: RedactedGroup, words: Words) -> Line:
    """How many share a state."""
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
