"""Conflicts: records that were changed in two places, looked at side by side and decided by a person; nothing is overwritten."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, cast

from domain.merging import Difference, Take, Undecided, differences, merged
from domain.records import Record
from domain.references import references
from domain.weakened import weakened
from storage.ancestry import common_ancestor
from storage.records import Kept
from workflows.casework import new_id
from workflows.changes import Changes, changes_of
from workflows.errors import Refused, refusing
from workflows.session import Session

TRASH = "trash"
"""Stands among the fields where one side put the record into the trash and the other did not."""


class NothingToDecide(Refused):
    """The record is not in conflict, or not between these two any more."""

    sentence = "There is nothing to decide here: somebody did it already, or the record was changed since. Look at it again."


class NotTwoCases(Refused):
    """A second case would be one without its people and events."""

    sentence = "A case cannot be kept twice. Choose field by field. Nothing was changed."


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiting:
    """A record that waits for a decision."""

    record: str
    """Its id."""
    kind: str
    case: str | None
    title: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """One of the versions."""

    revision: str
    """64 hexadecimal digits."""
    author: str
    made_at: str
    """UTC: "2015-11-20T12:00:00Z"."""
    is_here: bool
    """Whether it was made on this device."""
    is_trashed: bool
    record: Record


@dataclass(frozen=True, slots=True, kw_only=True)
class Conflict:
    """Two versions of a record, this one shown in lists, that one not."""

    kind: str
    this: Side
    that: Side
    differences: tuple[Difference, ...]
    may_be_separate: bool
    """Whether each can go on as a record of its own."""
    names: Mapping[str, str]
    """Id → what a record that is named in either is called."""


@refusing
def conflicts(session: Session) -> tuple[Waiting, ...]:
    """Every record that waits for a decision."""
    rows = session.notebook.records.conflicts()
    return tuple(Waiting(record=row.id, kind=row.kind, case=row.case, title=row.title) for row in rows)


@refusing
def conflict(session: Session, record: str) -> Conflict:
    """The two versions of a record, the newest first; where there are more, the others wait for their turn.

    Raises:
        NothingToDecide.
    """
    revisions, records = session.notebook.revisions, session.notebook.records
    heads = revisions.heads(record)
    if len(heads) < 2:  # noqa: PLR2004  (two versions are a conflict)
        raise NothingToDecide
    this, that = (records.of_revision(revisions.get(head), heads) for head in heads[:2])
    ancestor = common_ancestor(this.revision, that.revision, revisions)
    before = records.of_revision(ancestor, heads) if ancestor else None
    return Conflict(
        kind=this.kind,
        this=_side(session, this),
        that=_side(session, that),
        differences=_differences(this, that, before),
        may_be_separate=this.kind != "case" and not this.is_trashed and not that.is_trashed,
        names=_names(session, this, that),
    )


@refusing
def decide(session: Session, looked_at: Conflict, takes: Mapping[str, Take], *, now: datetime) -> Changes:
    """Keep the record as it was chosen, field by field; both versions stay in its history.

    Raises:
        NothingToDecide: one of the two is no version of now any more. Undecided: a field was not chosen.
    """
    session.check_may_change()
    this, that = _still_open(session, looked_at)
    record = merged(this.record, that.record, takes)
    is_trashed = this.is_trashed
    if this.is_trashed != that.is_trashed:
        if takes.get(TRASH) not in (Take.THIS, Take.THAT):
            raise Undecided
        is_trashed = that.is_trashed if takes[TRASH] is Take.THAT else this.is_trashed
    _keep(session, looked_at, ((record, is_trashed),), now)
    return changes_of(record)


@refusing
def use(session: Session, looked_at: Conflict, take: Take, *, now: datetime) -> Changes:
    """Keep one version whole."""
    names = (*(each.name for each in looked_at.differences),)
    return decide(session, looked_at, dict.fromkeys(names, take), now=now)


@refusing
def keep_separate(session: Session, looked_at: Conflict, *, now: datetime) -> Changes:
    """Keep both as separate reports: this one goes on as the record, that one becomes a record of its own.

    Raises:
        NothingToDecide, NotTwoCases.
    """
    session.check_may_change()
    if not looked_at.may_be_separate:
        raise NotTwoCases
    this, that = _still_open(session, looked_at)
    other = replace(cast(Any, that.record), id=new_id())
    _keep(session, looked_at, ((this.record, False), (other, False)), now)
    return changes_of(this.record, other)


def _keep(session: Session, looked_at: Conflict, kept: Sequence[tuple[Record, bool]], now: datetime) -> None:
    """Keep the first as what both versions became, and any other as a new record, in one transaction."""
    parents = [bytes.fromhex(side.revision) for side in (looked_at.this, looked_at.that)]
    decided, *others = kept
    details: dict[str, Any] = {"kind": looked_at.kind}
    if weaker := sorted(
        {*weakened(looked_at.this.record, decided[0]), *weakened(looked_at.that.record, decided[0])}
    ):
        details["protection_lowered"] = weaker
    if others:
        details["kept beside"] = [record.id for record, _trashed in others]
    with session.notebook.transaction(
        "conflict decided", concerning=decided[0].id, details=details, now=now
    ) as transaction:
        transaction.keep(decided[0], parents=parents, trashed=decided[1])
        for record, trashed in others:
            transaction.keep(record, trashed=trashed)


def _still_open(session: Session, looked_at: Conflict) -> tuple[Kept, Kept]:
    revisions, records = session.notebook.revisions, session.notebook.records
    heads = revisions.heads(looked_at.this.record.id)
    ids = [bytes.fromhex(side.revision) for side in (looked_at.this, looked_at.that)]
    if any(identity not in heads for identity in ids):
        raise NothingToDecide
    this, that = (records.of_revision(revisions.get(identity), heads) for identity in ids)
    return this, that


def _side(session: Session, kept: Kept) -> Side:
    # What a revision from elsewhere says of its device is its own word.
    made_on = session.notebook.revisions.get(kept.revision).device
    is_brought = session.notebook.batches.has_brought(kept.revision)
    return Side(
        revision=kept.revision.hex(),
        author=kept.author,
        made_at=kept.made_at,
        is_here=made_on == session.notebook.device.id and not is_brought,
        is_trashed=kept.is_trashed,
        record=kept.record,
    )


def _differences(this: Kept, that: Kept, before: Kept | None) -> tuple[Difference, ...]:
    found = tuple(
        replace(each, offered=None) if _weakens(each, this.record, that.record) else each
        for each in differences(this.record, that.record, before.record if before else None)
    )
    if this.is_trashed == that.is_trashed:
        return found
    # Where one side threw it away and the other went on writing, neither is offered.
    offered = None
    if before is not None and not found:
        offered = Take.THIS if that.is_trashed == before.is_trashed else Take.THAT
    trash = Difference(
        name=TRASH, this=this.is_trashed, that=that.is_trashed, offered=offered, may_be_both=False
    )
    return (trash, *found)


def _weakens(difference: Difference, this: Record, that: Record) -> bool:
    """Whether what is offered would let something go further out than the other side has it: then a person chooses."""
    taken, other = (this, that) if difference.offered is Take.THIS else (that, this)
    if difference.offered is None:
        return False
    changed = replace(cast(Any, other), **{difference.name: getattr(taken, difference.name)})
    return bool(weakened(other, changed))


def _names(session: Session, *sides: Kept) -> dict[str, str]:
    """What every record that a version names is called."""
    named = {
        identity for side in sides for ids in references(side.record).values() for identity in ids if identity
    }
    return session.notebook.records.titles(sorted(named))
