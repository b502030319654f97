"""Two versions of one record brought together: what differs, what only one side changed, and the record that follows from a choice for each."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, TypeVar

from domain.errors import DomainError
from domain.records import Record
from domain.stated import Stated

R = TypeVar("R", bound=Record)


_ONCE = ("participations", "protection")


class Take(StrEnum):
    """Whose version of a field is kept."""

    THIS = "this"
    THAT = "that"
    BOTH = "both"
    """The accounts of both, side by side, or the entries of both lists."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """A field that the two versions have differently."""

    name: str
    this: Any
    that: Any
    offered: Take | None
    """The side that changed it, where only one did; None: a person chooses."""
    may_be_both: bool


class Undecided(DomainError):
    """A field differs, and nobody chose."""

    sentence = "Something that differs was not decided yet. Nothing was changed."


def differences(this: R, that: R, before: R | None) -> tuple[Difference, ...]:
    """The fields that differ, in the order of the record.  before: what both went on from; None where that is not known."""
    found = []
    for field in dataclasses.fields(this):
        mine, theirs = getattr(this, field.name), getattr(that, field.name)
        if mine == theirs:
            continue
        found.append(
            Difference(
                name=field.name,
                this=mine,
                that=theirs,
                offered=None if before is None else _changed_side(mine, theirs, getattr(before, field.name)),
                may_be_both=_may_be_both(field.name, mine, theirs),
            )
        )
    return tuple(found)


def merged(this: R, that: R, takes: Mapping[str, Take]) -> R:
    """The record with each differing field as it was chosen.

    Raises:
        Undecided: one was not chosen, or both of what can be only one. DomainError: the fields do not go together.
    """
    values = {}
    for each in differences(this, that, None):
        take = takes.get(each.name)
        if take is None or (take is Take.BOTH and not each.may_be_both):
            raise Undecided
        values[each.name] = _taken(each, take)
    return dataclasses.replace(this, **values)


def taken_back(now: R, before: R, brought: R) -> R:
    """The record without a change that is older than it: what the change made of a field goes back, unless somebody changed it since.

    before, brought: the record on both sides of the change.

    Raises:
        DomainError: the fields do not go together.
    """
    back = {
        field.name: getattr(before, field.name)
        for field in dataclasses.fields(now)
        if getattr(brought, field.name) != getattr(before, field.name)
        and getattr(now, field.name) == getattr(brought, field.name)
    }
    return dataclasses.replace(now, **back)


def carried_over(now: R, before: R, changed: R) -> R | None:
    """What somebody changed of a record, made to the record as it is now; None where a field was changed otherwise meanwhile.

    before, changed: as they saw it, and what they made of it.
    """
    values = {}
    for field in dataclasses.fields(now):
        was, mine, theirs = (getattr(each, field.name) for each in (before, changed, now))
        if mine not in (was, theirs) and theirs != was:
            return None
        values[field.name] = theirs if mine == was else mine
    try:
        return dataclasses.replace(now, **values)
    except DomainError:
        return None


def _taken(difference: Difference, take: Take) -> Any:
    if take is Take.BOTH:
        return _side_by_side(difference.this, difference.that)
    return difference.this if take is Take.THIS else difference.that


def _changed_side(this: Any, that: Any, before: Any) -> Take | None:
    if that == before:
        return Take.THIS
    return Take.THAT if this == before else None


def _may_be_both(name: str, this: Any, that: Any) -> bool:
    """Whether what both say can stand together.  A person takes part in an event once, and a field is protected once."""
    if isinstance(this, tuple) and isinstance(that, tuple):
        return name not in _ONCE
    return isinstance(this, Stated) and isinstance(that, Stated)


def _side_by_side(this: Any, that: Any) -> Any:
    """What both say, each once; the working account is that of the first."""
    if isinstance(this, tuple):
        return (*this, *(each for each in that if each not in this))
    more = tuple(account for account in that.accounts if account not in this.accounts)
    return dataclasses.replace(this, accounts=(*this.accounts, *more))
