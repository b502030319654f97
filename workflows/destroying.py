"""Destroying: the notebook on this computer made unreadable for good, at once."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from resources.language import message
from storage import destroying
from workflows.backing_up import last_backup
from workflows.errors import Refused, refusing
from workflows.session import Session

WHAT_SURVIVES = (
    message(
        "Whoever holds the passphrase or the recovery words can then no longer open this folder. Nobody can undo it, we cannot either."
    ),
    message("It does not reach copies and backups that lie elsewhere, and packages that were sent."),
    message(
        "On an SSD or a stick, remains of the overwritten parts may survive inside the drive, where only a laboratory could look for them."
    ),
    message(
        "To others it may look like the destruction of evidence. That there was a notebook can still be seen."
    ),
)
"""What it does and does not do, to be read before (English message ids)."""


class NoBackupYet(Refused):
    """Nobody made a backup, and nobody said that there is to be none."""

    sentence = "There is no backup of this notebook, so it was not destroyed. Make one first, or say that there is to be none."


@dataclass(frozen=True, slots=True, kw_only=True)
class Destroyed:
    """A notebook that nothing opens any more."""

    left: int
    """Files that could not be taken away; they cannot be read."""


def has_backup(session: Session) -> bool:
    """Whether a backup was ever made."""
    return last_backup(session) is not None


@refusing
def destroy(session: Session, *, without_backup: bool, now: datetime) -> Destroyed:
    """Destroy the open notebook.  Afterwards the session is closed, and the program should be left.

    Only an unlocked notebook: the unlock screen would offer it to whoever finds the laptop.

    Raises:
        NoBackupYet: nothing was done. Refused: the place cannot be written to.
    """
    if not without_backup and not has_backup(session):
        raise NoBackupYet
    return Destroyed(left=destroying.destroy(session.notebook, now))
