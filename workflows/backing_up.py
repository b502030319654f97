"""Backing up: a second copy of the notebook on a stick or in another folder, when the last one was made, and trying what it is good for.

A run has three steps, so that the notebook is needed only for the first and the last: plan, run beside it, note.
"""

from __future__ import annotations

from collections.abc import Callable, Generator
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from typing import Any

from export.stick.drives import removable_drives
from storage.backup.places import copies_at
from storage.backup.run import Backup, Made
from storage.backup.safety import make_safety_copy, remove_safety_copy
from storage.backup.steps import Doing, Step
from storage.errors import ReadOnly, StorageError
from workflows.errors import Refused, refusals, refusing
from workflows.session import Session
from workflows.sticks import Place, place_of

__all__ = [
    "USUAL_DAYS",
    "Backup",
    "Doing",
    "LastBackup",
    "Made",
    "Place",
    "Step",
    "back_up",
    "backup_days",
    "forget_safety_copy",
    "last_backup",
    "last_place",
    "note",
    "places",
    "plan",
    "put_backup_days",
    "run",
    "safety_copy",
]

USUAL_DAYS = 7
"""Days after which a backup is due, until somebody chooses another number."""

MOST_DAYS = 365

_LAST, _DAYS, _PLACE = "last backup", "backup every days", "backup place"


class NotADayNumber(Refused):
    """A backup is due after one day at least and a year at most."""

    sentence = "A backup can be due after 1 to 365 days."


A_DAY = timedelta(days=1)
"""By which a clock may be put right without a word."""


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
        """Whether it is time for the next one; also where the clock was put back since, so that nobody can tell how old this one is."""
        return not -A_DAY < now - self.at < timedelta(days=self.days)


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
def put_backup_days(session: Session, days: int) -> None:
    """Choose after how many days a backup is due.

    Raises:
        NotADayNumber. Refused: nothing may be changed.
    """
    session.check_may_change()
    if not 1 <= days <= MOST_DAYS:
        raise NotADayNumber
    session.notebook.settings.put(_DAYS, days)


@refusing
def last_place(session: Session) -> Path | None:
    """Where the last backup went to, whether or not that place is there now."""
    found = session.notebook.settings.get(_PLACE)
    return Path(found) if found else None


@refusing
def places(session: Session) -> Callable[[], tuple[Place, ...]]:
    """Looks for the sticks that are plugged in, and the folder of the last backup where it is on none of them; with our backup first.

    What is given back needs no notebook: a stick that hangs must hold up nobody who types.
    """
    return partial(_places, session.notebook.key_slots.notebook, last_place(session))


@refusing
def plan(session: Session, place: Path) -> Backup:
    """Everything of this moment that a run needs; on the notebook's thread.

    place: a stick or a folder that is there, or a backup's own folder.

    Raises:
        Refused: the notebook has an alarm, or the place is not there.
    """
    return Backup.planned(session.notebook, place)


def run(planned: Backup, *, stop: Callable[[], bool] | None = None) -> Generator[Step, None, Made]:
    """Make the backup, read it back and prove it, on any thread while the notebook stays open; it may be closed at every step.

    Raises:
        Refused: with the fact of `storage.backup.errors`; the earlier backup is as it was.
    """
    with refusals():
        return (yield from planned.run(stop))


@refusing
def note(session: Session, made: Made, place: Path, *, now: datetime) -> LastBackup:
    """Enter in the journal that a backup was made, and remember when and where."""
    details = {"entries": made.entries, "new": made.new, "files": made.files, "copies": made.copies}
    label = _label(place)
    # Where the notebook cannot be written the backup counts all the same.
    with suppress(ReadOnly):
        notebook = session.notebook
        with notebook.transaction("backup made", details=details, is_logged_always=True, now=now):
            _remember(session, now, place, label)
    return LastBackup(at=now.astimezone(UTC), label=label, is_verified=True, days=backup_days(session))


@refusing
def remember_restored(session: Session, place: Path, *, entries: int) -> None:
    """Remember the backup that a notebook was restored from as its last one.  entries: how far its journal goes."""
    (newest,) = session.notebook.audit.entries(before=entries + 1, limit=1)
    with suppress(ReadOnly):
        _remember(session, datetime.fromisoformat(newest.at), place, _label(place))


def back_up(session: Session, place: Path, *, now: datetime) -> Generator[Step, None, Made]:
    """Plan, run and note, one after the other."""
    made = yield from run(plan(session, place))
    note(session, made, place, now=now)
    return made


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


def _places(notebook: bytes, folder: Path | None) -> tuple[Place, ...]:
    found = [place_of(drive, has_backup=_has_backup(drive.mount, notebook)) for drive in removable_drives()]
    if folder is not None and folder.is_dir() and not any(_lies_on(folder, each) for each in found):
        is_there = _has_backup(folder, notebook)
        found.append(Place(folder=folder, label=folder.name, is_stick=False, has_backup=is_there))
    return tuple(sorted(found, key=lambda place: not place.has_backup))


def _remember(session: Session, at: datetime, place: Path, label: str) -> None:
    last: dict[str, Any] = {"at": at.astimezone(UTC).isoformat(), "label": label, "verified": True}
    session.notebook.settings.put(_LAST, last)
    session.notebook.settings.put(_PLACE, str(place.absolute()))


def _label(place: Path) -> str:
    place = place.absolute()
    drives = removable_drives()
    return next((drive.label for drive in drives if place.is_relative_to(drive.mount)), place.name)


def _has_backup(folder: Path, notebook: bytes) -> bool:
    try:
        return any(copy.notebook == notebook for copy in copies_at(folder))
    except StorageError:
        return False


def _lies_on(folder: Path, place: Place) -> bool:
    return folder.is_relative_to(place.folder)
