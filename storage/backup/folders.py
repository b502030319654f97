"""The folders of a backup: making and emptying a copy's, the room there is, and the sealed attachments beside them."""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Sequence
from pathlib import Path

from storage.backup.errors import BackupError, BackupFull, at_the_backup
from storage.backup.file_copy import copy_file
from storage.errors import StorageError
from storage.files import FOLDER_MODE, file_errors, is_plain, sync_folder
from storage.header import COPIES

SPARE = 1 << 20
"""Bytes that a backup leaves free: a filesystem needs some for itself."""


def check_room(folder: Path, size: int) -> None:
    """Refuse before the first byte what has no room.

    Raises:
        BackupFull.
    """
    with at_the_backup():
        if size and shutil.disk_usage(folder).free < size + SPARE:
            raise BackupFull


def new_copy_folder(folder: Path) -> None:
    """Make the folder of a copy."""
    with at_the_backup():
        folder.mkdir(mode=FOLDER_MODE)
        sync_folder(folder.parent)


def empty_copy(folder: Path) -> None:
    """Take a copy away, its headers first: without them nothing else of it can be read, should the rest be cut off."""
    with at_the_backup():
        for name in COPIES:
            (folder / name).unlink(missing_ok=True)
        if folder.exists():
            sync_folder(folder)
            shutil.rmtree(folder)
            sync_folder(folder.parent)


def plain_files(folder: Path) -> list[Path]:
    """The sealed attachments in a folder, and nothing that only has the name of one: what a link leads to is not copied to a stick."""
    return [file for file in sorted(folder.glob("*.age")) if is_plain(file)] if folder.is_dir() else []


def missing_files(source: Path, target: Path) -> list[tuple[Path, int]]:
    """The sealed attachments that the target has not, or not in full, with their sizes.

    None is ever taken away: a file that is gone from the notebook may have been lost there.
    """
    with file_errors():
        files = plain_files(source)
        sizes = [(file, file.stat().st_size) for file in files]
    with at_the_backup():
        return [(file, size) for file, size in sizes if not _has(target / file.name, size)]


def copied_files(files: Sequence[tuple[Path, int]], target: Path) -> Iterator[int]:
    """Copy sealed attachments; each step gives the bytes done, which count once written and once read back.

    One that the notebook's own disk does not give is passed over, so that it holds up nothing else; the next run tries it again.
    """
    before = 0
    for file, size in files:
        try:
            for done in copy_file(file, target / file.name, writing=at_the_backup):
                yield before + done
        except BackupError:
            raise
        except StorageError:
            pass
        before += 2 * size


def _has(file: Path, size: int) -> bool:
    return file.exists() and file.stat().st_size == size
