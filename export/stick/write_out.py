"""Put one file on a drive and prove that it is there: nothing else may ever say "you can pull it out".

Write it under a name of our own, flush, rename, flush the file again (FAT32 keeps an empty file otherwise), flush the folder, drop the cache,
read back and compare. Whatever fails, nothing half written is left, or the error says that it is.
"""

from __future__ import annotations

import contextlib
import io
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, Final, cast

from crypto.hashing import Hashing
from export.errors import (
    Cancelled,
    DriveFull,
    ExportError,
    NoSuchFolder,
    ReadBackDiffers,
    StickError,
    TooBigForFilesystem,
)
from export.stick import durable
from export.stick.drives import filesystem_of, largest_file
from export.stick.faults import translated
from export.stick.file_on_drive import FileOnDrive
from export.stick.parts import part_path
from export.stick.under_way import under_way

if TYPE_CHECKING:
    from _typeshed import ReadableBuffer

CHUNK: Final = 1 << 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """A file that was read back from the drive and is what was written."""

    paths: tuple[Path, ...]
    """One, or the parts in order."""
    size: int
    """Bytes, all parts together."""
    sha256: str
    """Of the whole, 64 hexadecimal digits."""
    cache_dropped: bool
    """False: this system cannot be told to read the drive and not its memory, so the comparison proves less."""


def _nothing(_: int) -> None:
    pass


def _never() -> bool:
    return False


def write_out(
    target: Path,
    fill: Callable[[BinaryIO], None],
    *,
    size_at_most: int,
    part_size: int | None = None,
    progress: Callable[[int], None] = _nothing,
    stop: Callable[[], bool] = _never,
) -> Written:
    """Let `fill` write the file `target`, and return only when the drive has given the same bytes back.

    size_at_most: bytes that `fill` will write, rounded up; more room than that is asked of the drive beforehand.
    part_size: if more bytes than these come, write `target.001`, `target.002` …; None: never in parts.
    progress: told how many bytes are done; each counts once when written and once when read back.
    stop: asked at each chunk.

    Raises:
        StickError: one class for each reason (`export.errors`); its `remnant` tells whether something could not be removed.
        Cancelled: stop() was true; nothing is left.
        Whatever `fill` raises of its own.
    """
    _check_room(target.parent, size_at_most, part_size)
    in_parts = part_size is not None and size_at_most > part_size
    copy = _Copy(target, part_size if in_parts else None, progress, stop)
    try:
        with under_way(copy.removed):
            copy.filled_by(fill)
            copy.settle()
            cache_dropped = copy.compare()
    except BaseException as error:
        is_clean = copy.removed()
        if isinstance(error, StickError):
            error.remnant = not is_clean
        raise
    return Written(paths=copy.paths, size=copy.size, sha256=copy.sha256, cache_dropped=cache_dropped)


def _check_room(folder: Path, size: int, part_size: int | None) -> None:
    """Refuse before the first byte what cannot succeed."""
    with translated(begun=False):
        if not folder.is_dir():
            raise NoSuchFolder
        room = shutil.disk_usage(folder).free
    # The size first: on a full FAT32 drive, freeing room for 5 GB would be work for nothing.
    most = largest_file(filesystem_of(folder))
    if most is not None and min(size, part_size or size) > most:
        raise TooBigForFilesystem
    if size > room:
        raise DriveFull


class _Copy(io.RawIOBase):
    """The file being written, in one piece or in parts; what `fill` writes into."""

    def __init__(
        self,
        target: Path,
        part_size: int | None,
        progress: Callable[[int], None],
        stop: Callable[[], bool],
    ) -> None:
        self._target = target
        self._part_size = part_size
        self._progress = progress
        self._stop = stop
        self._hashing = Hashing()
        self._files: list[FileOnDrive] = []
        self._failure: ExportError | None = None
        self.size = 0
        self._next_file()

    @property
    def paths(self) -> tuple[Path, ...]:
        return tuple(file.path for file in self._files)

    @property
    def sha256(self) -> str:
        return self._hashing.digest().hex()

    def writable(self) -> bool:
        return True

    def write(self, content: ReadableBuffer) -> int:
        # An encryptor may hide what its target raised, and even go on: the first failure stays the failure.
        if self._failure is not None:
            raise self._failure
        rest = memoryview(content).cast("B")
        size = len(rest)
        try:
            while rest:
                taken = rest[: min(CHUNK, self._room_in_part())]
                self._write_some(taken)
                rest = rest[len(taken) :]
        except ExportError as failure:
            self._failure = failure
            raise
        return size

    def filled_by(self, fill: Callable[[BinaryIO], None]) -> None:
        try:
            fill(cast(BinaryIO, self))
        except Exception:
            if self._failure is not None:
                raise self._failure from None
            raise
        if self._failure is not None:
            raise self._failure

    def settle(self) -> None:
        """Everything to the medium, under its final name."""
        with translated(begun=True):
            for file in self._files:
                file.settle()
            durable.flush_folder(self._target.parent)

    def compare(self) -> bool:
        """Read everything back; the result is whether the system's memory of it could be dropped before.

        Raises:
            ReadBackDiffers: the drive gave other bytes.
        """
        hashing = Hashing()
        cache_dropped = True
        done = self.size
        for file in self._files:
            with translated(begun=True):
                descriptor = durable.open_for_reading(file.path)
                with io.FileIO(descriptor, "rb") as reader:
                    cache_dropped = durable.forget_cache(descriptor) and cache_dropped
                    while chunk := reader.read(CHUNK):
                        if self._stop():
                            raise Cancelled
                        hashing.add(chunk)
                        done += len(chunk)
                        if done > 2 * self.size:
                            raise ReadBackDiffers
                        self._progress(done)
        if hashing.digest() != self._hashing.digest():
            raise ReadBackDiffers
        return cache_dropped

    def removed(self) -> bool:
        """Take everything of ours off the drive again; False if something stays."""
        gone = [file.removed() for file in self._files]
        with contextlib.suppress(OSError):
            durable.flush_folder(self._target.parent)
        return all(gone)

    def _room_in_part(self) -> int:
        if self._part_size is None:
            return CHUNK
        if self._files[-1].size == self._part_size:
            with translated(begun=True):
                self._files[-1].settle()
            self._next_file()
        return self._part_size - self._files[-1].size

    def _next_file(self) -> None:
        path = self._target
        if self._part_size is not None:
            path = part_path(path, len(self._files) + 1)
        self._files.append(FileOnDrive(path, begun=bool(self._files)))

    def _write_some(self, content: memoryview) -> None:
        if self._stop():
            raise Cancelled
        with translated(begun=True):
            self._files[-1].write(content)
        # What lies in somebody's own buffer may change before it is hashed.
        self._hashing.add(content if isinstance(content.obj, bytes) else bytes(content))
        self.size += len(content)
        self._progress(self.size)
