"""Reverting: what an undone import left, because somebody went on from it, taken back field by field in new revisions.

Undoing lets the revisions count no more that nothing stands on.  Where somebody here changed a record further, the change that the import
brought is in it still: it is taken back as far as nobody changed it since, and everything stays in the history.
"""

from __future__ import annotations

from datetime import datetime
from typing import Any

from domain.errors import DomainError
from domain.merging import taken_back
from domain.records import Record
from domain.weakened import weakened
from storage.codec import CODEC
from storage.revision import Revision
from workflows.changes import NOTHING, Changes, changes_of
from workflows.errors import refusing
from workflows.session import Session
from workflows.undoing import NoSuchImport


@refusing
def revert_rest(session: Session, number: int, *, now: datetime) -> Changes:
    """Take back what an undone import changed in records that stayed; one transaction, one revision for each.

    Records in conflict, in the trash, or new with the import are left alone: a person decides about those.

    Raises:
        NoSuchImport: there is none of this number that was undone.
    """
    session.check_may_change()
    if all(batch.number != number or not batch.undone for batch in session.notebook.batches.all()):
        raise NoSuchImport
    reverted = list(filter(None, (_reverted(session, *each) for each in _left(session, number).items())))
    if not reverted:
        return NOTHING
    details: dict[str, Any] = {"import": number}
    if lowered := sorted(record.id for was, record in reverted if weakened(was, record)):
        details["protection_lowered"] = lowered
    with session.notebook.transaction("import reverted", details=details, now=now) as transaction:
        for _was, record in reverted:
            transaction.keep(record)
    return changes_of(*(record for _was, record in reverted))


def _left(session: Session, number: int) -> dict[str, set[bytes]]:
    """What the import alone brought and still counts: record → ids of its revisions."""
    revisions, left = session.notebook.revisions, dict[str, set[bytes]]()
    for each in map(revisions.at, sorted(_numbers(session, number))):
        left.setdefault(each.record, set()).add(each.id)
    return left


def _numbers(session: Session, number: int) -> set[int]:
    return session.notebook.batches.brought_alone(number)


def _reverted(session: Session, identity: str, brought: set[bytes]) -> tuple[Record, Record] | None:
    """A record as it is, and without what the import made of it; None where it is not for us to say, or nothing would change."""
    kept = session.notebook.records.find(identity)
    history = {each.id: each for each in session.notebook.revisions.of_record(identity)}
    parents = {parent for each in brought for parent in history[each].parents}
    (*bases,), (*tips,) = parents - brought, brought - parents
    if kept is None or kept.in_conflict or kept.is_trashed or len(bases) != 1 or len(tips) != 1:
        return None
    if bases[0] not in history:
        return None
    try:
        record = taken_back(kept.record, _record(history[bases[0]]), _record(history[tips[0]]))
    except DomainError:
        return None
    return None if record == kept.record else (kept.record, record)


def _record(revision: Revision) -> Any:
    return CODEC.content_of(revision.kind, revision.body).record
