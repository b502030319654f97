"""Session: an open notebook and who opened it; from unlocking to locking."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any

from crypto.recovery import RecoveryWords, recovery_entropy
from crypto.stretching import Cost, calibrated
from resources.language import counted
from storage.errors import StorageError
from storage.header import check_is_notebook
from storage.notebook import Notebook
from workflows.condition import NOTHING_LEAVES, condition_of, header_notice
from workflows.errors import NotCheckedToday, OpenedReadOnly, refusing

__all__ = ["Session", "create_notebook", "is_notebook", "lock", "unlock"]


@dataclass(slots=True)
class Session:
    """An open notebook.  It stays on the thread that opened it."""

    notebook: Notebook
    folder: Path
    notices: tuple[str, ...] = ()
    """Sentences to be shown once, after unlocking."""
    read_only_because: str | None = None
    """The sentences of the banner when nothing may be changed, in the language of the screen; None: open for writing."""
    signs: tuple[str, ...] = ()
    """Names of what was seen of a history that was changed (workflows.condition); empty when all is well."""
    checked: date | None = None
    """The day of the last check of everything that found nothing grave."""

    def check_may_change(self) -> None:
        """Raises OpenedReadOnly when nothing may be changed, and nothing may leave: the history was altered, or the place is read-only."""
        if self.signs:
            raise OpenedReadOnly(NOTHING_LEAVES)
        if self.read_only_because is not None:
            raise OpenedReadOnly

    def check_may_leave(self, now: datetime) -> None:
        """Raises NotCheckedToday as well, when the notebook was not checked on the day of `now` (`workflows.upkeep`)."""
        self.check_may_change()
        if self.checked != now.date():
            raise NotCheckedToday

    def begin(self, notebook: Notebook) -> None:
        """Go on with a notebook that was opened anew."""
        condition = condition_of(notebook)
        self.notebook = notebook
        self.read_only_because, self.signs = condition.because, condition.signs
        self.checked = condition.checked

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
    if (notice := header_notice(notebook)) is not None:
        notices.append(notice)
    session = Session(notebook=notebook, folder=folder, notices=tuple(notices))
    session.begin(notebook)
    return session
