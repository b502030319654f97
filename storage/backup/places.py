"""Where a backup lies: a folder named after the notebook's identity, with two copies in it that are written in turn.

    notebook-3f09a1c2.backup/
        a/  header.a  header.b  data.db     a closed notebook
        b/  header.a  header.b  data.db     the same, one run older or newer
        files/                              the sealed attachments of both

Nothing in a name says what the notebook is called, whose it is, or when it was copied.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from storage.errors import HeaderDamaged, TooNew
from storage.files import file_errors
from storage.header import COPIES, Header, read_headers

SUFFIX = ".backup"
COPY_NAMES = ("a", "b")
FILES = "files"

_DIGITS = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class Copy:
    """One of the copies of a backup, as far as it can be told without a key."""

    folder: Path
    """With the headers and the database."""
    files: Path
    """Where its sealed attachments lie."""
    headers: tuple[Header, ...]
    """The readable ones, newest first."""

    @property
    def notebook(self) -> bytes:
        """The identity of the notebook that it is a copy of, 16 bytes."""
        return self.headers[0].notebook


def folder_name(notebook: bytes) -> str:
    """What a backup's folder is called; notebook: its identity, 16 bytes."""
    return f"notebook-{notebook.hex()[:_DIGITS]}{SUFFIX}"


def backup_folder(place: Path, notebook: bytes) -> Path:
    """Where the backup of a notebook lies, or would: in the place, or the place itself when it is that folder."""
    own = folder_name(notebook)
    return place if place.name == own else place / own


def copies_at(place: Path) -> tuple[Copy, ...]:
    """Every copy that a place holds: a backup's folder, what lies in one, a folder with backups in it, or a notebook copied by hand.

    Raises:
        DriveGone, Interrupted: the place cannot be read. TooNew: a copy asks for a later reader, and none does not.
    """
    found: list[Copy] = []
    is_too_new = False
    for folder, files in _candidates(place):
        try:
            headers = read_headers(folder).headers
        except HeaderDamaged:
            continue
        except TooNew:
            is_too_new = True
            continue
        found.append(Copy(folder=folder, files=files, headers=headers))
    if is_too_new and not found:
        raise TooNew
    return tuple(found)


def _candidates(place: Path) -> list[tuple[Path, Path]]:
    """Folders that may be a copy, each with the folder of its files."""
    if _has_header(place):
        # One copy of a backup, or a notebook that somebody copied by hand.
        beside = place.parent / FILES
        is_in_backup = place.parent.name.endswith(SUFFIX) and place.name in COPY_NAMES
        return [(place, beside if is_in_backup else place / FILES)]
    with file_errors():
        below = [place, *sorted(path for path in place.iterdir() if path.name.endswith(SUFFIX))]
    return [
        (backup / name, backup / FILES)
        for backup in below
        for name in COPY_NAMES
        if _has_header(backup / name)
    ]


def _has_header(folder: Path) -> bool:
    return any((folder / name).exists() for name in COPIES)
