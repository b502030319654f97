"""Backing up: a second copy of the notebook on a stick or in another folder, and when the last one was made."""

from __future__ import annotations

from collections.abc import Generator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from crypto.recovery import recovery_entropy
from storage.backup.restore import restored
from storage.backup.safety import make_safety_copy, remove_safety_copy
from workflows.errors import refusals, refusing
from workflows.session import Session, unlock

__all__ = ["LastBackup", "forget_safety_copy", "last_backup", "restore", "safety_copy"]

USUAL_DAYS = 7
"""Days after which a backup is due, until somebody chooses another number."""

_LAST, _DAYS = "last backup", "backup every days"


@dataclass(frozen=True, slots=True, kw_only=True)
class LastBackup:
    """The last backup that was made."""

    at: datetime
    label: str
    """What the place is called: the stick's label or the folder's name, never the way to it."""
    is_verified: bool
    """It was opened again from the place, and everything in it was proven."""
    days: int
    """After how many days the next one is due."""

    def is_due(self, now: datetime) -> bool:
        """Whether it is time for the next one."""
        return now - self.at >= timedelta(days=self.days)


@refusing
def last_backup(session: Session) -> LastBackup | None:
    """When the last backup was made, and where to; None: never."""
    found = session.notebook.settings.get(_LAST)
    if not isinstance(found, dict):
        return None
    return LastBackup(
        at=datetime.fromisoformat(found["at"]).astimezone(UTC),
        label=found["label"],
        is_verified=found["verified"],
        days=backup_days(session),
    )


def backup_days(session: Session) -> int:
    """After how many days a backup is due."""
    return int(session.notebook.settings.get(_DAYS, USUAL_DAYS))


@refusing
def safety_copy(session: Session) -> Path:
    """Copy the notebook's headers and database beside it, proven, before something rewrites all of it; the copy's folder.

    It opens with what opened the notebook at this moment: `forget_safety_copy` takes it away when the change is proven.
    """
    session.check_may_change()
    return make_safety_copy(session.folder, session.notebook.inspection().keys)


@refusing
def forget_safety_copy(session: Session) -> None:
    """Take the copy away again; nothing happens where there is none."""
    remove_safety_copy(session.folder)


def restore(
    place: Path,
    folder: Path,
    *,
    passphrase: str | None = None,
    recovery_words: str | None = None,
    now: datetime,
) -> Generator[int, None, Session]:
    """Bring a notebook back from a backup to a folder that is not there yet, and open it; each step gives the bytes done of one file.

    place: a backup's folder, or the stick or folder that holds it.

    Raises:
        Refused: nothing is at `folder`.
    """
    with refusals():
        recovery = recovery_entropy(recovery_words) if recovery_words else None
        yield from restored(place, folder, passphrase=passphrase, recovery=recovery, now=now)
    return unlock(folder, passphrase=passphrase, recovery_words=recovery_words, now=now)
