"""What can go wrong between a notebook and its backup: one class per fact, each with its one true sentence.

Each says what is safe: an earlier backup is never touched before a newer one is proven.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager

from storage.errors import (
    Damaged,
    DatabaseEmpty,
    DatabaseMissing,
    DiskFull,
    DriveGone,
    HeaderDamaged,
    HistoryAltered,
    Interrupted,
    JournalDamaged,
    NoPlainFile,
    NotEncrypting,
    ReadOnly,
    StorageError,
    WrongHeader,
)
from storage.files import file_errors

NOT_AS_WRITTEN = (
    Damaged,
    DatabaseEmpty,
    DatabaseMissing,
    HeaderDamaged,
    HistoryAltered,
    JournalDamaged,
    NoPlainFile,
    NotEncrypting,
    WrongHeader,
)
"""What a copy can be that is not as it was written."""

Translated = Callable[[], AbstractContextManager[None]]
"""Makes what the system says about a place into the fact for the person."""


class BackupError(StorageError):
    """No backup was made, or none brought back."""

    sentence = "The backup could not be made. The notebook and the earlier backup are as they were."


class NoSuchPlace(BackupError):
    """The folder for the backup is not there."""

    sentence = "The place for the backup is not there. Plug in the stick, or choose another place. Nothing was written."


class PlaceInNotebook(BackupError):
    """The place lies in the notebook's own folder."""

    sentence = (
        "That folder is the notebook's own: a backup in it would be lost with it. Choose another place, best a stick. "
        "Nothing was written."
    )


class BackupReadOnly(BackupError):
    """The place refuses writing."""

    sentence = (
        "The place for the backup is read-only, so no backup was made. "
        "Take off the write protection, or use another place. The earlier backup is as it was."
    )


class BackupFull(BackupError):
    """The place has no room."""

    sentence = (
        "There is not enough room for the backup. The earlier backup is as it was. "
        "Free some room there, or use another stick."
    )


class BackupPulledOut(BackupError):
    """The place stopped answering."""

    sentence = (
        "The stick with the backup was pulled out or stopped answering. The new backup is not complete; "
        "the earlier one is as it was. Plug it in again and start over."
    )


class BackupNotKept(BackupError):
    """Read back, the new backup is not what was written."""

    sentence = (
        "The place did not keep what was written, so there is no new backup. The earlier one is as it was. "
        "Do not trust this stick; use another one."
    )


class BackupGoesFurther(BackupError):
    """The backup has entries of the journal that the notebook has not: the notebook is the older of the two, or both were changed."""

    sentence = (
        "The backup there holds entries that this notebook does not have, so it was not written over. "
        "If this notebook was put back from an older copy, restore the backup. Otherwise choose another place."
    )


class BackupFromBefore(BackupError):
    """Since that backup a person accepted a history that does not agree with itself: the backup may hold what is missing here."""

    sentence = (
        "The backup there is from before the changed history of this notebook was accepted. It was not written over, "
        "since it may hold what is missing here. Choose another place for new backups."
    )


class PurgedMeanwhile(BackupError):
    """Revisions are empty that the moment of the run still counts as whole."""

    sentence = (
        "Something was deleted for good while the backup was made. The earlier backup is as it was. "
        "Make the backup again."
    )


class NotBackedUp(BackupError):
    """The notebook has an alarm: what is wrong must not go over what is right."""

    sentence = (
        "This notebook is damaged or was changed from outside, so no backup was made of it. "
        "The earlier backup is as it was; restore it, or compare the two."
    )


class NotABackup(BackupError):
    """The folder holds no backup."""

    sentence = "There is no backup in this folder. Choose the folder or stick that backups were made to."


class EveryCopyDamaged(BackupError):
    """None of the copies is whole."""

    sentence = (
        "The passphrase is right, but every copy in this backup is damaged, so nothing was restored. "
        "Keep it as it is, and try another backup."
    )


class BackupUnreadable(BackupError):
    """The place with the backup stopped answering while it was read."""

    sentence = (
        "The stick with the backup was pulled out or cannot be read. Nothing was restored, and the backup is as it was. "
        "Plug it in again and start over."
    )


class NoRoomToRestore(BackupError):
    """The computer has no room for the notebook."""

    sentence = (
        "There is not enough room here for the notebook. Nothing was restored, and the backup is as it was. "
        "Free some room, or choose another folder."
    )


class CannotRestoreThere(BackupError):
    """The new place refuses writing."""

    sentence = (
        "Nothing can be written in that folder, so nothing was restored. The backup is as it was. "
        "Choose another folder."
    )


@contextmanager
def at_the_backup() -> Iterator[None]:
    """What goes wrong while a backup is written: BackupFull, BackupReadOnly, BackupPulledOut, BackupNotKept."""
    try:
        with file_errors():
            yield
    except BackupError:
        raise
    except DiskFull:
        raise BackupFull from None
    except ReadOnly:
        raise BackupReadOnly from None
    except (DriveGone, Interrupted):
        raise BackupPulledOut from None
    except NOT_AS_WRITTEN:
        raise BackupNotKept from None


@contextmanager
def from_the_backup() -> Iterator[None]:
    """What goes wrong while a backup is read: BackupUnreadable."""
    try:
        with file_errors():
            yield
    except (ReadOnly, DriveGone, Interrupted, NoPlainFile):
        raise BackupUnreadable from None


@contextmanager
def at_the_new_place() -> Iterator[None]:
    """What goes wrong where a notebook is restored to: NoRoomToRestore, CannotRestoreThere."""
    try:
        with file_errors():
            yield
    except DiskFull:
        raise NoRoomToRestore from None
    except (ReadOnly, DriveGone):
        raise CannotRestoreThere from None
