"""Copying out: a file leaves as it was taken in, as a plain file, for a reason; and the file it came from is deleted, as far as that goes.

Who, why and which stands in the journal before the first byte leaves.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from domain.attachment import HandlingKind
from export.stick.write_out import Written, write_out
from resources.language import message
from storage.file_facts import SourceUnreadable
from storage.files import sync_folder
from workflows import unfinished
from workflows.attachments import Progress, Stop, Stored, add_handling, never, stored, unheard
from workflows.changes import Changes
from workflows.errors import Refused, refusing
from workflows.session import Session
from workflows.upkeep import check_before_leaving

BEFORE_DELETING = message(
    "It is compared with the notebook and then deleted. On a stick or a memory card its content can still be found with special tools, "
    "and no program can prevent that; if that must not happen, destroy the stick."
)
"""What is true of deleting."""

DELETED = message("Deleted from where it lay. A stick or a memory card may still hold its content.")
"""What is true of a file that was deleted."""

_PIECE = 1 << 20


class NoReason(Refused):
    """A file leaves only for a reason that stands in its chain of custody."""

    sentence = "Write down why this file leaves the notebook. Nothing has left it."


class IsThere(Refused):
    """Nothing is ever written over."""

    sentence = "There is already a file of this name, and it was not touched. Choose another name."


class NotTheSame(Refused):
    """What lies there now is not what was taken in."""

    sentence = "The file that lies there now is not the one that was taken in, so it was not deleted."


class NotDeleted(Refused):
    """The place does not let it go."""

    sentence = "The file could not be deleted where it lies: the stick is write-protected, or another program has the file open."


@dataclass(frozen=True, slots=True, kw_only=True)
class Prepared:
    """A file that may leave: who, why and which stands in the journal already."""

    stored: Stored
    target: Path
    reason: str

    @refusing
    def write(self, *, progress: Progress = unheard, stop: Stop = never) -> Written:
        """Write the bytes as they were taken in, and read them back; needs no notebook.

        Raises:
            IsThere. Refused: it is damaged, or the place does not take it; nothing is left.
        """
        if self.target.exists():
            raise IsThere
        sealed = self.stored.sealed
        return write_out(self.target, sealed.pour, size_at_most=sealed.size, progress=progress, stop=stop)


@refusing
def prepare_copy_out(
    session: Session, identity: str, target: Path, *, reason: str, now: datetime
) -> Prepared:
    """Enter in the journal that a file is about to leave as a plain file, and why; then it may.

    Raises:
        NoReason. NotCheckedToday, OpenedReadOnly: as for everything that leaves.
    """
    if not reason.strip():
        raise NoReason
    check_before_leaving(session, now=now)
    found = stored(session, identity)
    details = {"sha256": found.record.sha256, "size": found.record.size, "reason": reason}
    unfinished.note(session, target)
    session.log("file leaving", concerning=identity, details=details, now=now)
    return Prepared(stored=found, target=target, reason=reason)


@refusing
def note_copied_out(session: Session, prepared: Prepared, *, now: datetime) -> Changes:
    """Enter in its chain of custody that a file has left, and what it is called now."""
    unfinished.forget(session, prepared.target)
    return add_handling(
        session,
        prepared.stored.record.id,
        "file copied out",
        HandlingKind.COPIED_OUT,
        where=prepared.target.name,
        reason=prepared.reason,
        now=now,
    )


def copy_out(session: Session, identity: str, target: Path, *, reason: str, now: datetime) -> Written:
    """Let a file leave as it was taken in, as a plain file.  Raises as `prepare_copy_out` and `Prepared.write`."""
    prepared = prepare_copy_out(session, identity, target, reason=reason, now=now)
    with unfinished.forgotten_if_refused(session, target):
        written = prepared.write()
    note_copied_out(session, prepared, now=now)
    return written


@refusing
def delete_source(found: Stored, path: Path) -> None:
    """Delete the file that was taken in, once it is proven that the notebook has every byte of it; needs no notebook.

    Raises:
        NotTheSame, NotDeleted. Refused: the sealed file is missing or damaged; nothing was deleted.
    """
    found.check()
    try:
        with path.open("rb") as file:
            digest = hashlib.sha256()
            while piece := file.read(_PIECE):
                digest.update(piece)
    except OSError:
        raise SourceUnreadable from None
    if digest.hexdigest() != found.record.sha256:
        raise NotTheSame
    try:
        path.unlink()
    except OSError:
        raise NotDeleted from None
    sync_folder(path.parent)


def note_deleted(session: Session, found: Stored, *, now: datetime) -> Changes:
    """Enter in its chain of custody that the file it came from was deleted."""
    return add_handling(
        session, found.record.id, "source of file deleted", HandlingKind.SOURCE_DELETED, now=now
    )
