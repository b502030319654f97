"""Sweeping: what a lock, a dead battery or a pulled stick left unfinished on a drive goes when the drive is next seen."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from export.errors import StickError
from export.stick.drives import Drive, removable_drives
from export.stick.leftovers import remove_leftovers
from export.stick.under_way import take_away

__all__ = ["drives_swept", "sweep", "take_away"]


def sweep(folders: Iterable[Path]) -> None:
    """Remove unfinished packages of ours; a drive that does not let us keeps them for the next time."""
    for folder in folders:
        with suppress(StickError):
            remove_leftovers(folder)


def drives_swept(folder: Path) -> tuple[Drive, ...]:
    """The drives that can be pulled out, after they and this folder have been swept; while nothing is being written."""
    drives = tuple(removable_drives())
    sweep((folder, *(drive.mount for drive in drives)))
    return drives
