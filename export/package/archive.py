"""The tar inside a package, read once from front to back; it must be exactly what its signed list says, to the last byte."""

from __future__ import annotations

import io
from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from crypto.hashing import Hashing
from export.errors import Cancelled, NotAPackage, PackageCutShort, PackageDamaged, PackageTooLarge
from export.package.manifest import ListedEntry
from export.package.padding import padded_size
from export.package.tar import BLOCK, END_OF_ARCHIVE, filler, is_header, name_and_size

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

CHUNK: Final = 1 << 18


class Archive:
    """A stream of bytes that says it is a tar.

    read: gives at least one byte and at most as many as asked for; b"" only where everything ends.
    largest: bytes that may come at most.

    Each method raises PackageCutShort, PackageTooLarge, Cancelled, or what it names itself.
    """

    def __init__(self, read: Callable[[int], bytes], largest: int, stop: Callable[[], bool]) -> None:
        self._read = read
        self._largest = largest
        self._stop = stop
        self._given = 0

    def small_file(self, name: str, largest: int) -> bytes:
        """The next file, whole; it must have this name, or NotAPackage is raised."""
        block = self._exactly(BLOCK)
        if not is_header(block):
            raise NotAPackage
        found, size = name_and_size(block)
        if found != name:
            raise NotAPackage
        if size > largest:
            raise PackageTooLarge
        content = self._exactly(size)
        self.zeros(filler(size))
        return content

    def expect(self, size: int) -> None:
        """Refuse at once a list that promises more than may come."""
        if self._given + size > self._largest:
            raise PackageTooLarge

    def content_of(self, entry: ListedEntry) -> Content:
        """The next file, as a stream; PackageDamaged if it is not the one that the list names next."""
        if name_and_size(self._exactly(BLOCK)) != (entry.name, entry.size):
            raise PackageDamaged
        return Content(self, entry)

    def end(self) -> None:
        """Two blocks of zeros, then at most as many as the size classes ask for, then nothing: no place to hide anything in.

        Raises:
            PackageDamaged: there is anything else.
        """
        block = self._exactly(BLOCK)
        if not _is_zeros(block):
            name_and_size(block)  # a link or a device that nobody listed is refused by its own name
            raise PackageDamaged
        self.zeros(len(END_OF_ARCHIVE) - BLOCK)
        most = padded_size(self._given)
        while rest := self.some(CHUNK):
            if not _is_zeros(rest) or self._given > most:
                raise PackageDamaged

    def some(self, size: int) -> bytes:
        """At least one byte and at most `size`; b"" only where everything ends."""
        if self._stop():
            raise Cancelled
        given = self._read(min(size, CHUNK))
        self._given += len(given)
        if self._given > self._largest:
            raise PackageTooLarge
        return given

    def zeros(self, size: int) -> None:
        """Pass over so many zeros; PackageDamaged if they are anything else."""
        if not _is_zeros(self._exactly(size)):
            raise PackageDamaged

    def _exactly(self, size: int) -> bytes:
        parts = []
        while size:
            part = self.some(size)
            if not part:
                raise PackageCutShort
            parts.append(part)
            size -= len(part)
        return b"".join(parts)


class Content(io.RawIOBase):
    """One file's bytes; the last ones are withheld when the whole is not what the list says."""

    def __init__(self, archive: Archive, entry: ListedEntry) -> None:
        self._archive = archive
        self._entry = entry
        self._left = entry.size
        self._hashing = Hashing()

    def readable(self) -> bool:
        """As every reader."""
        return True

    def readinto(self, buffer: WriteableBuffer) -> int:
        """Raise PackageDamaged instead of giving out the last bytes of a file whose hash is wrong."""
        room = memoryview(buffer).cast("B")
        part = self._next(len(room))
        room[: len(part)] = part
        return len(part)

    def prove(self) -> None:
        """Read what nobody wanted, and be sure of the whole, up to the next header."""
        while self._next(CHUNK):
            pass
        self._check()
        self._archive.zeros(filler(self._entry.size))

    def _next(self, size: int) -> bytes:
        if not self._left:
            return b""
        part = self._archive.some(min(size, self._left))
        if not part:
            raise PackageCutShort
        self._left -= len(part)
        self._hashing.add(part)
        if not self._left:
            self._check()
        return part

    def _check(self) -> None:
        if self._hashing.digest().hex() != self._entry.sha256:
            raise PackageDamaged


def _is_zeros(content: bytes) -> bool:
    return content.count(0) == len(content)
