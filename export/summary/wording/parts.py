"""Who took part in an event, what became of each of them, and what other accounts say of that."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import TypeVar

from domain.redaction.marks import Absence
from domain.redaction.redacted_events import RedactedEvent, RedactedParticipation
from domain.redaction.redacted_values import RedactedValue
from domain.vocabulary.people import EventRole, Presence
from export.summary.document import Cell, Line, Look, Row
from export.summary.wording.words import NONE, Words, cell

T = TypeVar("T")

Roles = Mapping[str, EventRole | Absence]
"""Label of each person of the case → who the person is throughout; empty where single people are not shown."""

_NOBODY = ""
"""Stands for a label where several people share a part."""

_FEW = 2
"""People that are left out by name: "all but A and B"."""


def participants(event: RedactedEvent, everybody: Roles, words: Words) -> Iterator[Line]:
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
    shared = sorted(alike.items(), key=lambda each: len(each[1]))
    for part, labels in shared:
        fate = _fate(part, words)
        is_rest = labels == shared[-1][1] and len(told) == len(everybody)
        absent = [] if fate else [label for label in everybody if label not in told]
        yield (*_called(labels, is_rest=is_rest, absent=absent, everybody=everybody, words=words), *fate)
        yield from _part(part, everybody, words)


def _called(
    labels: list[str], *, is_rest: bool, absent: list[str], everybody: Collection[str], words: Words
) -> Line:
    """Those who share a part, by their labels, or by who is not among them where that is shorter and as clear.

    Never by "all of them": of who is left out of a document nothing is said, not even that the same became of them.
    """
    _ = words.form
    if len(labels) <= _FEW:
        return words.people(labels)
    if len(labels) == len(everybody):
        return (_("All shown here"),)
    if is_rest:
        return (_("All others shown here"),)
    if len(labels) + len(absent) == len(everybody) and len(absent) <= _FEW:
        return (_("All shown here except"), *words.people(absent))
    return words.people(labels)


def called_together(labels: Sequence[str], everybody: Collection[str], words: Words) -> Line:
    """People of whom the same is said, by their labels, or by who of the case is not among them where that is shorter."""
    absent = [label for label in everybody if label not in labels]
    return _called(list(labels), is_rest=False, absent=absent, everybody=everybody, words=words)


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
    return (NONE, *words.together(said)) if said else ()


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


def rival_parts(part: RedactedParticipation, words: Words) -> Iterator[Row]:
    """A row for each account that says something else of one person's part."""
    _ = words.form
    label = cell(_("Another account", Look.MUTED))
    person = words.person(part.person)
    said: list[tuple[Cell, Cell]] = [
        *other_accounts(part.presence, lambda presence: (words.term(presence),), words),
        *other_accounts(part.outcome, lambda outcome: (words.term(outcome),), words),
        *other_accounts(part.holder, words.authority, words),
        *other_accounts(part.place, words.place, words),
    ]
    for cells, standing in said:
        yield Row(cells=((), (), label, ((person,), *cells), standing), is_rival=True)


def other_accounts(
    value: RedactedValue[T] | Absence, say: Callable[[T], Line], words: Words
) -> Iterator[tuple[Cell, Cell]]:
    """What each rival account says, and how far it can be trusted."""
    if not isinstance(value, Absence):
        for account in value.rivals:
            yield cell(words.said(account, say)), words.standing(account)
