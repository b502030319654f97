"""Session: an open notebook and who opened it; from unlocking to locking."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from crypto.recovery import RecoveryWords, recovery_entropy
from crypto.stretching import Cost, calibrated
from resources.language import counted, message
from storage.errors import StorageError
from storage.header import check_is_notebook
from storage.notebook import Notebook
from workflows.errors import OpenedReadOnly, refusing

__all__ = ["Session", "create_notebook", "is_notebook", "lock", "unlock"]

HEADER_REPAIRED = message(
    "One of the notebook's two headers was damaged. The other one served, and it was repaired."
)
CANNOT_WRITE = message(
    "This place cannot be written to. The notebook can be read, and nothing can be changed in it."
)


@dataclass(slots=True)
class Session:
    """An open notebook.  It stays on the thread that opened it."""

    notebook: Notebook
    folder: Path
    notices: tuple[str, ...] = ()
    """Sentences to be shown once, after unlocking."""
    read_only_because: str | None = None
    """The sentence of the banner when nothing may be changed; None: open for writing."""

    def check_may_change(self) -> None:
        """Raises OpenedReadOnly when nothing may be changed, and nothing may leave: the history was altered, or the place is read-only."""
        if self.read_only_because is not None:
            raise OpenedReadOnly

    def log(self, action: str, *, concerning: str, details: Mapping[str, Any], now: datetime) -> None:
        """Enter into the journal something that was done and changed no record."""
        self.notebook.log(action, concerning=concerning, details=details, now=now)


def is_notebook(folder: Path) -> bool:
    """Whether a folder looks like a notebook, without opening it."""
    try:
        check_is_notebook(folder)
    except StorageError:
        return False
    return True


@refusing
def create_notebook(
    folder: Path,
    *,
    passphrase: str,
    person: str = "",
    recovery: RecoveryWords | None,
    now: datetime,
    cost: Cost | None = None,
) -> Session:
    """Make a new notebook and open it.

    cost: what a guess at the passphrase costs; by default what takes about a second on this computer.
    """
    notebook = Notebook.create(
        folder,
        passphrase=passphrase,
        cost=cost or calibrated(),
        person=person,
        recovery=recovery.entropy if recovery else None,
        now=now,
    )
    return _session(notebook, folder)


@refusing
def unlock(
    folder: Path, *, passphrase: str | None = None, recovery_words: str | None = None, now: datetime
) -> Session:
    """Open a notebook with its passphrase, or with its recovery words; takes about a second."""
    recovery = recovery_entropy(recovery_words) if recovery_words else None
    return _session(Notebook.open(folder, passphrase=passphrase, recovery=recovery, now=now), folder)


def lock(session: Session, *, now: datetime) -> None:
    """Close the notebook and forget its keys.  Nothing can refuse this."""
    session.notebook.close(now)


def _session(notebook: Notebook, folder: Path) -> Session:
    notices = []
    if notebook.failed_unlocks:
        notices.append(
            counted(
                "{number} attempt to unlock failed since you were last here.",
                "{number} attempts to unlock failed since you were last here.",
                notebook.failed_unlocks,
            )
        )
    if notebook.header_was_repaired:
        notices.append(HEADER_REPAIRED)
    because = notebook.alarm.sentence if notebook.alarm else None if notebook.is_writable else CANNOT_WRITE
    return Session(notebook=notebook, folder=folder, notices=tuple(notices), read_only_because=because)
