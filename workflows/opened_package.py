"""A colleague's package opened, proven and judged beside the notebook's thread: whoever types, searches or locks does not wait for it.

Three steps: `ready` asks the notebook for the little that is needed, `open_package` needs no notebook, and `workflows.receiving` goes on with
what came out.
"""

from __future__ import annotations

import io
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, cast

from export.errors import Cancelled, FileUnreadable, PackageTooLarge, PackageTooNew
from export.package.lines import lines
from export.package.manifest import REVISIONS, Kind, ListedEntry, Manifest
from export.package.read import read_package
from export.stick.parts import open_parts, parts_of
from storage.codec import CODEC
from storage.errors import TooNew
from storage.judged import Judged, judged
from storage.listing import listing_of
from storage.sealed_files import SealedFile
from storage.transport import revision_of_line
from workflows.errors import Refused, refusing
from workflows.packed_files import Arriving
from workflows.session import Session
from workflows.unsealing import unseal

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

LARGEST_RECEIVED = 512 * 1024 * 1024
"""Bytes of the revisions that are taken in: they are held in memory until all of the package is proven.  Files are sealed as they come."""

MOST_RECEIVED = 500_000
"""Revisions.  The shortest are so many times as large in memory as in a line that their bytes alone would be no bound."""


HEAVIEST_RECEIVED = 2 << 30
"""Bytes of memory that the revisions of a package may take, by `weight_of`: a list of single letters takes thirteen times what its line does."""

_OF_A_VALUE = 96
"""Bytes that a value of a record takes at most beside its own letters."""


class NotAWholeRecord(Refused):
    """A package for a partner holds a redacted case, not revisions."""

    sentence = "This package holds a redacted case to be read, not a record that can be brought together. Nothing was taken in."


@dataclass(frozen=True, slots=True, kw_only=True)
class Ready:
    """What the notebook gives to open a package with."""

    identity: str = field(repr=False)
    """The secret half of the key that packages are sealed to."""
    folder: Path
    """Of the notebook: what comes along is sealed into it."""
    files: frozenset[bytes] = field(repr=False)
    """SHA-256 of the files that are here already."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Opened:
    """A package that was opened, proven to its last byte, and judged as far as that needs no notebook."""

    manifest: Manifest = field(repr=False)
    revisions: tuple[Judged, ...] = field(repr=False)
    files: tuple[SealedFile, ...] = field(repr=False)
    """What came with them and was not here: sealed, and named by no row yet."""
    absent: int = 0
    """How many files are named in it and neither came nor are here."""


@refusing
def ready(session: Session) -> Ready:
    """What is needed; to be forgotten after use."""
    return Ready(
        identity=session.notebook.device.age_identity(),
        folder=session.folder,
        files=session.notebook.files.present(),
    )


@refusing
def open_package(
    given: Ready,
    source: Path,
    *,
    words: str | None,
    progress: Callable[[float], None] = lambda _part: None,
    stop: Callable[[], bool] = lambda: False,
) -> Opened:
    """Open a package; nothing of it counts yet, and after any error nothing of it is left.  Needs no notebook.

    words: what opens it; None: the notebook's key.  progress: gets how much of it was read, from 0 to 1.

    Raises:
        NotAWholeRecord: it is a partner's package.
        Refused: it is damaged, not signed, not for this notebook, holds something that is no revision, or was stopped.
    """
    staged = _Staged(Arriving(given.folder, given.files), stop)

    def decrypt(sealed: BinaryIO, target: BinaryIO) -> None:
        unseal(sealed, target, key=given.identity if words is None else None, words=words)

    try:
        with _opened(source) as file:
            told = cast("BinaryIO", io.BufferedReader(_Told(file, _size(source), progress)))
            manifest = read_package(told, decrypt, staged, stop=stop)
    except TooNew:
        staged.files.drop()
        # Its own sentence speaks of a notebook.
        raise PackageTooNew from None
    except BaseException:
        staged.files.drop()
        raise
    return Opened(
        manifest=manifest,
        revisions=tuple(staged.revisions),
        files=tuple(staged.files.sealed),
        absent=staged.files.absent,
    )


def weight_of(line: bytes) -> int:
    """Bytes of memory that a revision takes at most, from its line: its letters twice, and each value between two commas."""
    return 2 * len(line) + _OF_A_VALUE * (line.count(b",") + 1)


class _Staged:
    """What a package holds, kept apart until all of it is proven."""

    def __init__(self, files: Arriving, stop: Callable[[], bool]) -> None:
        self.revisions: list[Judged] = []
        self.files = files
        self._stop = stop
        self._weight = 0

    def begin(self, manifest: Manifest) -> None:
        if manifest.kind is not Kind.COLLEAGUE:
            raise NotAWholeRecord

    def take(self, entry: ListedEntry, content: BinaryIO) -> None:
        if entry.name != REVISIONS:
            self.files.take(entry, content)
            return
        if entry.size > LARGEST_RECEIVED:
            raise PackageTooLarge
        for line in lines(content):
            self._weight += weight_of(line)
            if len(self.revisions) == MOST_RECEIVED or self._weight > HEAVIEST_RECEIVED:
                raise PackageTooLarge
            if self._stop():
                raise Cancelled
            self.revisions.append(judged(revision_of_line(line), CODEC, listing_of))
        self.files.expect(each.content.record for each in self.revisions if each.content is not None)


class _Told(io.RawIOBase):
    """A file that tells how far it was read."""

    def __init__(self, file: BinaryIO, size: int, progress: Callable[[float], None]) -> None:
        self._file, self._size, self._progress = file, size, progress
        self._read = 0

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: WriteableBuffer) -> int:
        room = memoryview(buffer).cast("B")
        part = self._file.read(len(room))
        room[: len(part)] = part
        self._read += len(part)
        self._progress(min(1.0, self._read / self._size))
        return len(part)


def _opened(source: Path) -> BinaryIO:
    try:
        return open_parts(source)
    except OSError:
        raise FileUnreadable from None


def _size(source: Path) -> int:
    return max(1, sum(part.stat().st_size for part in parts_of(source)))
