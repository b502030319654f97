"""Sealed files: the bytes of attachments, each in an age file of its own under `files/`, with its key in the database.

First the file, until the disk has it, then its row, in the transaction of the record that names it.  Cut off in between there is a file that no
row names; without a row nothing opens it, and the next unlock takes it away.  Reading and writing stream: memory does not grow with a file.

`seal`, `SealedFile.pour` and `SealedFile.check` need no notebook and may run beside its thread.
"""

from __future__ import annotations

import io
import os
import re
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import BinaryIO, cast

from crypto.age import decrypt, encrypt, new_identity
from crypto.errors import CryptoError
from storage.database import Database
from storage.errors import DiskFull, DriveGone, Interrupted
from storage.file_facts import FileDamaged, FileMissing, NoRoomForFile, SourceUnreadable
from storage.file_streams import Counted, Flushed, Source, Stop, Target, Took
from storage.files import FILE_MODE, FOLDER_MODE, PIECE, file_errors, is_plain, open_plain, sync_folder

FOLDER = "files"
SEALED, UNFINISHED = ".age", ".part"
NAME_BYTES = 16

_OURS = re.compile(rf"[0-9a-f]{{{2 * NAME_BYTES}}}\.(age|part)")


def _never() -> bool:
    return False


def _unheard(_size: int) -> None:
    pass


@dataclass(frozen=True, slots=True, kw_only=True)
class SealedFile:
    """One sealed file, and what opens it."""

    sha256: bytes
    """Of the bytes that were sealed; 32 bytes."""
    size: int
    """Their number."""
    path: Path
    identity: str = field(repr=False)
    """`AGE-SECRET-KEY-1…`"""

    def pour(self, target: BinaryIO, *, stop: Stop = _never, took: Took = _unheard) -> None:
        """Write its bytes into a stream.  Only when this returns is it known that they are all, and as they were taken in.

        Raises:
            FileMissing, FileDamaged, DriveGone, Interrupted. Stopped: `stop` said so. Whatever writing `target` raises.
        """
        self._pour(target, Counted(stop, took))

    def check(self, *, stop: Stop = _never, took: Took = _unheard) -> None:
        """Read it to its end and compare it with what was taken in.  Raises as `pour`."""
        self._pour(None, Counted(stop, took))

    def _pour(self, target: BinaryIO | None, counted: Counted) -> None:
        if not is_plain(self.path):
            raise FileMissing if self.path.parents[1].exists() else DriveGone
        with file_errors():
            file = open_plain(self.path)
        with file:
            try:
                decrypt(
                    cast("BinaryIO", Source(file, Interrupted)),
                    cast("BinaryIO", Target(target, counted)),
                    self.identity,
                )
            except CryptoError:
                raise FileDamaged from None
        if (counted.size, counted.sha256) != (self.size, self.sha256):
            raise FileDamaged


def seal(source: BinaryIO, notebook: Path, *, stop: Stop = _never, took: Took = _unheard) -> SealedFile:
    """Seal what a stream gives into a new file of a notebook's folder, and wait until the disk has it.

    Raises:
        SourceUnreadable: the stream does not give its bytes. NoRoomForFile, ReadOnly, DriveGone, Interrupted. Stopped: `stop` said so.
        After each of these nothing is left.
    """
    folder = notebook / FOLDER
    path = folder / (os.urandom(NAME_BYTES).hex() + SEALED)
    unfinished = path.with_suffix(UNFINISHED)
    counted = Counted(stop, took)
    reading = Source(source, SourceUnreadable, counted)
    identity = new_identity()
    try:
        with _room(), file_errors():
            folder.mkdir(mode=FOLDER_MODE, exist_ok=True)
            handle = os.open(
                unfinished, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), FILE_MODE
            )
            with Flushed(handle) as flushed, io.BufferedWriter(flushed, PIECE) as target:
                encrypt(cast("BinaryIO", reading), cast("BinaryIO", target), [identity.recipient])
                target.flush()
                flushed.settle()
            unfinished.rename(path)
            sync_folder(folder)
    except BaseException:
        for left in (unfinished, path):
            with suppress(OSError):
                left.unlink(missing_ok=True)
        raise
    return SealedFile(sha256=counted.sha256, size=counted.size, path=path, identity=identity.secret)


class SealedFiles:
    """The table `blob`, and the folder it speaks of."""

    def __init__(self, database: Database, notebook: Path) -> None:
        self._database = database
        self._folder = notebook / FOLDER

    def find(self, sha256: bytes) -> SealedFile | None:
        """The file with this content; None: it is not in this notebook."""
        found = self._database.row("SELECT size, file, identity FROM blob WHERE sha256 = ?", (sha256,))
        if found is None:
            return None
        size, file, identity = found
        path = self._folder / (str(file) + SEALED)
        return SealedFile(sha256=sha256, size=int(size), path=path, identity=str(identity))

    def present(self) -> frozenset[bytes]:
        """The SHA-256 of every file that a row names and that is there."""
        there = self._names()
        rows = self._database.rows("SELECT sha256, file FROM blob")
        return frozenset(bytes(sha256) for sha256, file in rows if str(file) + SEALED in there)

    def missing(self) -> tuple[bytes, ...]:
        """The SHA-256 of every file that a row names and that is not there."""
        there = self._names()
        rows = self._database.rows("SELECT sha256, file FROM blob ORDER BY file")
        return tuple(sha256 for sha256, file in rows if str(file) + SEALED not in there)

    def sweep(self) -> int:
        """Take away what no row names, and what was not finished; how many files that were.  Files of other names are let be."""
        named = {str(file) + SEALED for (file,) in self._database.rows("SELECT file FROM blob")}
        gone = 0
        for name in self._names() - named:
            with suppress(OSError):
                (self._folder / name).unlink()
                gone += 1
        return gone

    def take_away(self, names: Iterable[str]) -> None:
        """Delete sealed files whose rows are gone; what cannot be deleted now is swept at the next unlock."""
        for name in names:
            with suppress(OSError):
                (self._folder / name).unlink(missing_ok=True)

    def _names(self) -> set[str]:
        if not self._folder.is_dir():
            return set()
        # A link or a pipe in the place of a file is none: it would lead elsewhere, or be waited for.
        with file_errors(), os.scandir(self._folder) as found:
            return {
                file.name
                for file in found
                if _OURS.fullmatch(file.name) and file.is_file(follow_symlinks=False)
            }


def add_row(database: Database, sealed: SealedFile) -> None:
    """Name a sealed file, inside the transaction of the record that names it.  With the same content as another it takes its place.

    Raises:
        FileMissing: it is not there any more.
    """
    if not sealed.path.exists():
        raise FileMissing
    database.execute(
        "INSERT INTO blob (sha256, size, file, identity) VALUES (?, ?, ?, ?) "
        "ON CONFLICT (sha256) DO UPDATE SET file = excluded.file, identity = excluded.identity",
        (sealed.sha256, sealed.size, sealed.path.stem, sealed.identity),
    )


def drop_row(database: Database, sha256: bytes) -> tuple[str, ...]:
    """Forget the key of a file, inside the transaction after which nothing names it; the name of its sealed file, if it was here."""
    found = database.rows("SELECT file FROM blob WHERE sha256 = ?", (sha256,))
    database.execute("DELETE FROM blob WHERE sha256 = ?", (sha256,))
    for (file,) in found:
        database.execute("INSERT OR IGNORE INTO dropped_file (file) VALUES (?)", (file,))
    return tuple(str(file) + SEALED for (file,) in found)


@contextmanager
def _room() -> Iterator[None]:
    try:
        yield
    except DiskFull:
        # No reserve is freed for a file: it is for what somebody is typing.
        raise NoRoomForFile from None
