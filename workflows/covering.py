"""Covering: whoever comes back to a covered notebook shows that it is theirs, by a passphrase that opens it."""

from __future__ import annotations

from datetime import datetime

from storage.failed_unlocks import count_failed_unlock, failed_unlocks, forget_failed_unlocks
from workflows.errors import refusing
from workflows.session import Session

__all__ = ["failures_before", "passes"]


@refusing
def passes(session: Session, passphrase: str, *, now: datetime) -> bool:
    """Whether a passphrase opens one of the notebook's slots; a wrong one is counted and noted.  Takes about a second for each slot.

    The key file with which it was opened, if there was one, need not be brought again.

    Raises:
        Refused: this computer has too little free memory for it.
    """
    if session.notebook.key_slots.is_passphrase(passphrase, session.key_file):
        return True
    # Counted as at the lock: if nobody comes back, the owner hears of it at the next unlocking.
    count_failed_unlock(session.folder)
    if session.read_only_because is None:
        session.log("uncovering failed", concerning="", details={}, now=now)
    return False


@refusing
def failures_before(session: Session) -> int:
    """How many wrong ones there were before the right one; told now, so they are not told again."""
    number = failed_unlocks(session.folder)
    if number:
        forget_failed_unlocks(session.folder)
    return number
