"""Undoing an import: what only it brought counts no more, unless somebody here went on from it; receiving it again brings it back."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import datetime

from storage.batches import Batch
from storage.codec import CODEC
from storage.undoing import undoing
from workflows.changes import Changes
from workflows.errors import Refused, refusing
from workflows.session import Session
from workflows.signers import Signer, signer_of


class NoSuchImport(Refused):
    """No import has this number, or it was undone."""

    sentence = "There is no such import, or it was undone already. Nothing was changed."


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportRow:
    """An import in a list."""

    number: int
    received_at: str
    """UTC: "2015-11-20T12:00:00Z"."""
    sender: str
    """Name of who signed it, or their key where nobody knows it."""
    words: str
    """Of the key where nobody knows it; else ""."""
    revisions: int
    """How many came with it that count now."""
    undone: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Undone:
    """What an undone import took away."""

    revisions: int
    """How many count no more."""
    stays: int
    """Records that it brought something of and that stay: somebody here went on from it, or something here names it."""
    changes: Changes


@refusing
def imports(session: Session) -> tuple[ImportRow, ...]:
    """Every import, the newest first."""
    return tuple(
        _import_row(batch, signer_of(session, batch.sender)) for batch in session.notebook.batches.all()
    )


def _import_row(batch: Batch, signer: Signer) -> ImportRow:
    return ImportRow(
        number=batch.number,
        received_at=batch.received_at,
        sender=signer.name or signer.key,
        words="" if signer.name else signer.words,
        revisions=batch.revisions,
        undone=batch.undone,
    )


@refusing
def undo_import(session: Session, number: int, *, now: datetime) -> Undone:
    """Take an import back, in one transaction; the journal keeps that it was there and what went.

    Raises:
        NoSuchImport.
    """
    session.check_may_change()
    batches, revisions = session.notebook.batches, session.notebook.revisions
    if all(batch.number != number or batch.undone for batch in batches.all()):
        raise NoSuchImport
    found = undoing(batches.brought_alone(number), revisions, CODEC)
    gone = sorted(revisions.at(each).id for each in found.goes)
    details = {
        "import": number,
        "revisions": len(gone),
        "ids": hashlib.sha256(b"".join(gone)).hexdigest(),
        "records that stay": len(found.stays),
    }
    with session.notebook.transaction(
        "import undone", details=details, is_logged_always=True, now=now
    ) as transaction:
        transaction.set_aside(found.goes)
        transaction.undo_batch(number)
    return Undone(
        revisions=len(gone), stays=len(found.stays), changes=Changes(records=frozenset(found.changes))
    )
