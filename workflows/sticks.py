"""Sticks: where something can be written, as a person sees it; how far a copy has come; and letting go of a drive."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from typing import BinaryIO

from export.stick.drives import Drive, largest_file, removable_drives, removable_mounts
from export.stick.eject import eject
from resources.language import message
from workflows.errors import refusing
from workflows.sweeping import sweep


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where a package or a backup can go."""

    folder: Path
    label: str
    """Foreign text: the stick's label, or the folder's name."""
    is_stick: bool
    free: int | None = None
    """Bytes; None for a folder."""
    size: int | None = None
    filesystem: str = ""
    """As the system calls it; "" for a folder."""
    is_read_only: bool = False
    has_backup: bool = False
    """A backup of this notebook lies there."""

    @property
    def takes_large_files(self) -> bool:
        """Whether a file of 4 GiB and more can lie there in one piece; elsewhere it is written in parts."""
        return largest_file(self.filesystem) is None


class Doing(Enum):
    """What a copy is doing."""

    WRITING = message("Writing")
    READING_BACK = message("Reading back and comparing")


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """How far a copy has come."""

    doing: Doing
    done: int
    """Bytes."""
    of: int
    """Bytes; while it is written, not less than what will be there."""


class Passing:
    """Makes what `write_out` tells into passages."""

    def __init__(self, tell: Callable[[Passage], None], size_at_most: int) -> None:
        self._tell, self._size, self._is_written = tell, size_at_most, False

    def progress(self, done: int) -> None:
        """Bytes done, which count once written and once read back."""
        if self._is_written:
            self._tell(Passage(doing=Doing.READING_BACK, done=done - self._size, of=self._size))
        else:
            self._tell(Passage(doing=Doing.WRITING, done=done, of=self._size))
            self._done = done

    def filled(self, fill: Callable[[BinaryIO], None]) -> Callable[[BinaryIO], None]:
        """The same, noting when everything is written."""

        def fill_and_note(target: BinaryIO) -> None:
            self._done = 0
            fill(target)
            self._size, self._is_written = self._done, True

        return fill_and_note


def place_of(drive: Drive, *, has_backup: bool = False) -> Place:
    """A drive as a place."""
    return Place(
        folder=drive.mount,
        label=drive.label,
        is_stick=True,
        free=drive.free,
        size=drive.size,
        filesystem=drive.filesystem,
        is_read_only=drive.read_only,
        has_backup=has_backup,
    )


def places(folder: Path, *, seen: Collection[Path] = ()) -> tuple[Place, ...]:
    """The sticks that are plugged in, and a folder.

    seen: places that were there at the last look; on others what was left unfinished is swept.
    """
    own = Place(folder=folder, label=folder.name, is_stick=False)
    found = (*map(place_of, removable_drives()), own)
    sweep(place.folder for place in found if place.folder not in seen)
    return found


def stick_folders() -> tuple[Path, ...]:
    """Where the sticks are that are plugged in, without a look at what is on them."""
    return removable_mounts()


def drive_with(folder: Path) -> Drive | None:
    """The removable drive that a folder lies on."""
    place = folder.absolute()
    return next((drive for drive in removable_drives() if place.is_relative_to(drive.mount)), None)


@refusing
def let_go(folder: Path) -> None:
    """Let the system let go of the drive that a folder lies on, so that it can be pulled out; nothing if it is gone already.

    Raises:
        Refused: a program still uses it, or there is no way here; the sentence says how else.
    """
    drive = drive_with(folder)
    if drive is not None:
        eject(drive)
