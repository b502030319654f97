"""Going on from what was seen: a form that stood open while a package or a colleague changed its record.

What only the form changed is made to the record as it is now, and what only the other side changed stays.  Where both changed a field,
neither is overwritten: the form's version goes on from what it saw, so that the record has two heads and a person decides.

Nor are they made one where that could let something out that neither side let out: in a consent, or where one of them opens a field.

What an import had brought into the form and that was undone meanwhile does not come back with it, as somebody's own word.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from domain.consent import Consent
from domain.errors import DomainError
from domain.merging import carried_over, taken_back
from domain.partner import Partner
from domain.records import Record
from domain.source import Source
from domain.weakened import weakened
from storage.errors import RecordDamaged, TooNew
from storage.records import Kept
from workflows.session import Session


@dataclass(frozen=True, slots=True, kw_only=True)
class GoneOn:
    """What is to be kept."""

    said: Record
    """What the form said, but for what was undone meanwhile."""
    record: Record
    parents: tuple[bytes, ...] | None
    """The revision that was seen, where it has to become a head beside another; None: it goes on from what stands there."""
    seen: Record | None
    """The record as it was when the form was filled; None for a new one."""
    is_trashed: bool
    """Whether what it goes on from is in the trash."""


def gone_on(session: Session, record: Record, before: Kept | None, seen: bytes | None) -> GoneOn:
    """What follows from a form.

    before: the record as it is now.  seen: the id of the revision that the form was filled from; None: as it is now.
    """
    then = _seen(session, before, seen)
    if before is not None and then is not None and not _stands(session, then):
        record, then = _without_what_was_undone(record, before.record, then.record), before
    if before is None or then is None or then.revision in before.heads[:1]:
        now = before.record if before else None
        return GoneOn(
            said=record, record=record, parents=None, seen=now, is_trashed=bool(before and before.is_trashed)
        )
    together = None
    may_be_one = before.is_trashed == then.is_trashed and not _opens(then.record, record, before.record)
    if not before.in_conflict and may_be_one:
        together = carried_over(before.record, then.record, record)
    if together is not None:
        return GoneOn(
            said=record, record=together, parents=None, seen=then.record, is_trashed=before.is_trashed
        )
    return GoneOn(
        said=record,
        record=_without_a_key_given_back(record, before.record, then.record),
        parents=(then.revision,),
        seen=then.record,
        is_trashed=then.is_trashed,
    )


def _seen(session: Session, before: Kept | None, seen: bytes | None) -> Kept | None:
    """The version that was seen; None where none is named, or it cannot be read any more."""
    if before is None or seen is None:
        return None
    revisions = session.notebook.revisions
    if revisions.record_of(seen) != before.record.id:
        return None
    try:
        return session.notebook.records.of_revision(revisions.get(seen))
    except (RecordDamaged, TooNew):
        return None


def _opens(then: Record, record: Record, now: Record) -> bool:
    """Whether both sides together could let out what neither of them did: what one lets out is not what the other wrote meanwhile."""
    if record in (then, now):
        return False
    names = not _may_be_named(then) and (_may_be_named(record) or _may_be_named(now))
    return isinstance(record, Consent) or names or bool(weakened(then, record) or weakened(then, now))


def _may_be_named(record: Record) -> bool:
    return isinstance(record, Source) and record.may_be_named


def _stands(session: Session, then: Kept) -> bool:
    number = session.notebook.revisions.number_of(then.revision)
    return number is not None and session.notebook.revisions.stands(number)


def _without_what_was_undone(record: Record, now: Record, then: Record) -> Record:
    try:
        return taken_back(record, now, then)
    except DomainError:
        return record


def _without_a_key_given_back(record: Record, now: Record, then: Record) -> Record:
    """A partner who was withdrawn meanwhile stays so in both versions: which of the two is looked at first must not decide about a key."""
    if isinstance(record, Partner) and isinstance(now, Partner) and isinstance(then, Partner):
        return replace(record, withdrawn=record.withdrawn or (now.withdrawn and not then.withdrawn))
    return record
