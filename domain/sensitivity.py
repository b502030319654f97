"""How dangerous a field is: its class, its kind, and where a record raises or lowers it.

Each field of a record that may leave the notebook carries a Guard in its annotation: `Annotated[str, Guard(Kind.CONTACT, Sensitivity.NEVER)]`.
A field without a guard stays inside the notebook as if it were NEVER.  A new record therefore has the right class on every field by itself.
"""

from __future__ import annotations

import dataclasses
import typing
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import Any

from domain.errors import ImpossibleRecord


class Sensitivity(StrEnum):
    """Who may ever see a field (research of the field: some fields kill, and names are not the worst)."""

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


INSIDE = Guard(Kind.NARRATIVE, Sensitivity.NEVER)
"""The guard of a field that carries none."""


@cache
def guards_of(record_type: type) -> dict[str, Guard]:
    """Field name → guard, for every field of a record type."""
    hints = typing.get_type_hints(record_type, include_extras=True)
    return {field.name: _guard(hints[field.name]) for field in dataclasses.fields(record_type)}


def _guard(hint: Any) -> Guard:
    return next((extra for extra in getattr(hint, "__metadata__", ()) if isinstance(extra, Guard)), INSIDE)


def check_protection(record_type: type, protections: tuple[Protection, ...]) -> None:
    """Refuse protections of fields that the record does not have, and two for one field: somebody would trust in them.

    Raises:
        ImpossibleRecord
    """
    named = [protection.field for protection in protections]
    known = guards_of(record_type)
    if len(set(named)) != len(named) or any(field.partition(".")[0] not in known for field in named):
        raise ImpossibleRecord("A protection names a field that is not there, or one field twice.")


def lowered(
    record_type: type, before: tuple[Protection, ...], after: tuple[Protection, ...]
) -> tuple[str, ...]:
    """The fields whose protection is weaker after than before; each goes into the audit log."""
    order = list(Sensitivity)
    defaults = guards_of(record_type)
    was = {protection.field: protection.sensitivity for protection in before}
    now = {protection.field: protection.sensitivity for protection in after}
    return tuple(
        field
        for field, default in defaults.items()
        if order.index(now.get(field, default.sensitivity)) > order.index(was.get(field, default.sensitivity))
    )
