"""How dangerous a field is: its class, its kind, and where a record raises or lowers it.

Each field of a record that may leave the notebook carries a Guard in its annotation: `Annotated[str, Guard(Kind.CONTACT, Sensitivity.NEVER)]`.
A field without a guard stays inside the notebook as if it were NEVER.  A new record therefore has the right class on every field by itself.
"""

from __future__ import annotations

import dataclasses
import typing
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import Any

from domain.errors import ImpossibleRecord


class Sensitivity(StrEnum):
    """Who may ever see a field: some fields kill, and names are not the worst."""

    NEVER = "never"
    """Leaves the notebook in no summary whatever a profile says: route, broker, safe house, faith, intent, relatives in the North."""
    CONSENTED = "consented"
    """To a named partner under a consent: names, birth date, documents, health."""
    GENERALISED = "generalised"
    """Only made coarser: age, date, place, number of people."""
    OPEN = "open"
    """Kind of event, authority at the level of a ministry, norms, what is asked."""


class Kind(StrEnum):
    """What a field is about; a profile decides by (Kind, Sensitivity)."""

    NAME = "name"
    NUMBER = "number"
    """Of a document, a decision, a case."""
    CONTACT = "contact"
    AGE = "age"
    SEX = "sex"
    DATE = "date"
    PLACE = "place"
    COUNT = "count"
    RELATION = "relation"
    PHOTOGRAPH = "photograph"
    HEALTH = "health"
    HISTORY = "history"
    """What somebody did, believed or planned before."""
    AUTHORITY = "authority"
    STATUS = "status"
    """A term of a vocabulary: kind of event, outcome, risk."""
    NORM = "norm"
    SOURCE = "source"
    NARRATIVE = "narrative"
    """Free text."""


@dataclass(frozen=True, slots=True)
class Guard:
    """The default protection of one field."""

    kind: Kind
    sensitivity: Sensitivity


@dataclass(frozen=True, slots=True, kw_only=True)
class Protection:
    """One field of one record whose class was raised or lowered by a person; lowering is in the audit log."""

    field: str
    sensitivity: Sensitivity


_STRICTNESS = list(Sensitivity)

INSIDE = Guard(Kind.NARRATIVE, Sensitivity.NEVER)
"""The guard of a field that carries none."""


@cache
def guards_of(record_type: type) -> dict[str, Guard]:
    """Field name → guard, for every field of a record type."""
    hints = typing.get_type_hints(record_type, include_extras=True)
    return {field.name: _guard(hints[field.name]) for field in dataclasses.fields(record_type)}


def _guard(hint: Any) -> Guard:
    return next((extra for extra in getattr(hint, "__metadata__", ()) if isinstance(extra, Guard)), INSIDE)


@cache
def guarded_paths(record_type: type) -> dict[str, Guard]:
    """Path → guard of every field, those inside a group of fields too: "place", "risk", "risk.crossing", "participations.condition"."""
    hints = typing.get_type_hints(record_type)
    found = dict(guards_of(record_type))
    for name in guards_of(record_type):
        group = _group(hints[name])
        if group is not None:
            found |= {f"{name}.{inner}": guard for inner, guard in guards_of(group).items()}
    return found


def _group(hint: Any) -> type | None:
    """The group of fields that a field holds, or holds several of; None when its value is one thing."""
    (meant, *_rest) = (*typing.get_args(hint), hint) if typing.get_origin(hint) is tuple else (hint,)
    is_group = isinstance(meant, type) and dataclasses.is_dataclass(meant)
    return meant if is_group and any(guard is not INSIDE for guard in guards_of(meant).values()) else None


def sensitivity_at(path: str, default: Sensitivity, protections: Mapping[str, Sensitivity]) -> Sensitivity:
    """What a person made of a field's class: a protection of the field itself counts, one of its group only raises."""
    groups = [path[:at] for at, letter in enumerate(path) if letter == "."]
    classes = [protections.get(path, default), *(protections[each] for each in groups if each in protections)]
    return min(classes, key=_STRICTNESS.index)


def check_protection(record_type: type, protections: tuple[Protection, ...]) -> None:
    """Refuse protections of fields that the record does not have, and two for one field: somebody would trust in them.

    Raises:
        ImpossibleRecord
    """
    named = [protection.field for protection in protections]
    if len(set(named)) != len(named) or not set(named) <= guarded_paths(record_type).keys():
        raise ImpossibleRecord("A protection names a field that is not there, or one field twice.")


def lowered(
    record_type: type, before: tuple[Protection, ...], after: tuple[Protection, ...]
) -> tuple[str, ...]:
    """The paths of the fields whose protection is weaker after than before; each goes into the audit log."""
    was = {protection.field: protection.sensitivity for protection in before}
    now = {protection.field: protection.sensitivity for protection in after}
    if now == was:
        return ()
    paths = guarded_paths(record_type)
    groups = {path.partition(".")[0] for path in paths if "." in path}
    return tuple(
        path
        for path, guard in paths.items()
        # A whole group has no class of its own: what is done to it shows in its fields.
        if (path not in groups or guard is not INSIDE)
        and _STRICTNESS.index(sensitivity_at(path, guard.sensitivity, now))
        > _STRICTNESS.index(sensitivity_at(path, guard.sensitivity, was))
    )
