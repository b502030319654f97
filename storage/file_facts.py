"""What can be wrong with a sealed file: one class per fact, each with its one true sentence."""

from __future__ import annotations

from storage.errors import Damaged, StorageError


class FileMissing(StorageError):
    """A row names it, and it is not in its folder; or no row names it, as when a record came without its file."""

    sentence = "This file is not in the notebook. What is written about it is kept; get the file from a backup, or take it in again."


class FileDamaged(Damaged):
    """It does not open with its key, or its bytes are not those that were taken in."""

    sentence = (
        "This file is not as it was taken in, and is not shown. Get it from a backup, or take it in again."
    )


class NoRoomForFile(StorageError):
    """The disk is full."""

    sentence = "The disk has too little room for this file. Nothing was added."


class SourceUnreadable(StorageError):
    """What is to be taken in does not give its bytes: a stick was pulled, or nobody may read it."""

    sentence = (
        "The file cannot be read where it lies. Nothing was added. If it is on a stick, plug it in again."
    )
