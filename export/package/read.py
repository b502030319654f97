"""Read a package from strangers: prove the list first, then hand on each file as a stream while it is being proven.

Nothing is written to disk, nothing is unpacked, and nothing counts before `read_package` has returned: until then whoever
takes the files must hold them apart and be ready to drop them all.
"""

from __future__ import annotations

import hashlib
import io
from collections.abc import Callable
from typing import TYPE_CHECKING, BinaryIO, Final, Protocol, TypeAlias, cast

from crypto.errors import CryptoError
from crypto.signing import verify
from export.errors import (
    Cancelled,
    FileUnreadable,
    NotAPackage,
    NotSigned,
    PackageCutShort,
    PackageDamaged,
    PackageTooLarge,
)
from export.package.conduit import Pouring, poured
from export.package.manifest import (
    LARGEST_MANIFEST,
    MANIFEST,
    NAMESPACE,
    SIGNATURE,
    ListedEntry,
    Manifest,
    decoded,
)
from export.package.padding import padded_size
from export.package.tar import BLOCK, END_OF_ARCHIVE, filler, is_header, name_and_size, space

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

CHUNK: Final = 1 << 18
LARGEST_SIGNATURE: Final = 4096
"""Bytes: an Ed25519 SSHSIG is about 300."""
LARGEST_PACKAGE: Final = 64 << 30
"""Bytes. Nothing inside is compressed, so a package cannot grow while it is read."""

Decrypt: TypeAlias = Callable[[BinaryIO, BinaryIO], None]
"""Reads the first, an age file, to its end and writes what was in it to the second. Runs in a thread of its own."""


class Receiver(Protocol):
    """Takes what a package holds, apart from everything else, until the whole package is proven."""

    def begin(self, manifest: Manifest) -> None:
        """The list is whole and signed by `manifest.sender`. Raise to refuse: an unknown sender, the wrong kind."""

    def take(self, entry: ListedEntry, content: BinaryIO) -> None:
        """Read what is wanted of one file. Its last bytes are given out only if its hash is right."""


def _never() -> bool:
    return False


def read_package(
    source: BinaryIO,
    decrypt: Decrypt,
    receiver: Receiver,
    *,
    largest: int = LARGEST_PACKAGE,
    stop: Callable[[], bool] = _never,
) -> Manifest:
    """Hand everything in a package to `receiver`; return its manifest once all of it is proven, to the last byte.

    `receiver` is called in this thread, so that it may write to a notebook. After any error it must drop what it took.
    `manifest.sender` is the key whose signature was checked; whose key that is, is the caller's question.

    largest: bytes of the whole archive, padding included.

    Raises:
        FileUnreadable: the source could not be read to its end.
        PackageError: one class for each reason to refuse what is in it (`export.errors`).
        Cancelled: stop() was true.
        Whatever `decrypt` and `receiver` raise.
    """
    file = _Source(source)
    with poured(lambda target: decrypt(cast(BinaryIO, file), target)) as pouring:
        try:
            manifest = _Archive(pouring, largest, stop).handed_to(receiver)
        except PackageCutShort:
            # The end came too early because the decryptor gave up, if it did: its reason is the true one.
            _finish(pouring, file)
            raise
        _finish(pouring, file)
    return manifest


def _finish(pouring: Pouring, file: _Source) -> None:
    try:
        pouring.finish()
    except Exception:
        # A decryptor may wrap what its source raised, and lose the fact in it.
        if file.failed:
            raise FileUnreadable from None
        raise


def _proven(manifest_bytes: bytes, signature: bytes) -> Manifest:
    """The manifest, parsed only as far as its signer's name before the signature is checked."""
    manifest = decoded(manifest_bytes)
    try:
        signer = verify(signature.decode("ascii"), manifest_bytes, NAMESPACE)
    except (CryptoError, UnicodeDecodeError):
        raise NotSigned from None
    if signer != manifest.sender:
        raise NotSigned
    return manifest


def _is_zeros(content: bytes) -> bool:
    return content.count(0) == len(content)


class _Archive:
    """A tar that is read once, from front to back, and must be exactly what its first file says."""

    def __init__(self, archive: Pouring, largest: int, stop: Callable[[], bool]) -> None:
        self._archive = archive
        self._largest = largest
        self._stop = stop
        self._given = 0

    def handed_to(self, receiver: Receiver) -> Manifest:
        manifest_bytes = self._small_file(MANIFEST, LARGEST_MANIFEST)
        manifest = _proven(manifest_bytes, self._small_file(SIGNATURE, LARGEST_SIGNATURE))
        if self._given + sum(space(entry.size) for entry in manifest.entries) > self._largest:
            raise PackageTooLarge
        receiver.begin(manifest)
        for entry in manifest.entries:
            if name_and_size(self._exactly(BLOCK)) != (entry.name, entry.size):
                raise PackageDamaged
            content = _Content(self, entry)
            receiver.take(entry, cast(BinaryIO, io.BufferedReader(content, CHUNK)))
            content.prove()
            self._zeros(filler(entry.size))
        self._end()
        return manifest

    def some(self, size: int) -> bytes:
        """At least one byte and at most `size`; b"" only where everything ends."""
        if self._stop():
            raise Cancelled
        given = self._archive.read(min(size, CHUNK))
        self._given += len(given)
        if self._given > self._largest:
            raise PackageTooLarge
        return given

    def _exactly(self, size: int) -> bytes:
        parts = []
        while size:
            part = self.some(size)
            if not part:
                raise PackageCutShort
            parts.append(part)
            size -= len(part)
        return b"".join(parts)

    def _small_file(self, expected: str, largest: int) -> bytes:
        block = self._exactly(BLOCK)
        if not is_header(block):
            raise NotAPackage
        name, size = name_and_size(block)
        if name != expected:
            raise NotAPackage
        if size > largest:
            raise PackageTooLarge
        content = self._exactly(size)
        self._zeros(filler(size))
        return content

    def _zeros(self, size: int) -> None:
        if not _is_zeros(self._exactly(size)):
            raise PackageDamaged

    def _end(self) -> None:
        """Two blocks of zeros, then at most as many as the size classes ask for, then nothing: no place to hide anything."""
        block = self._exactly(BLOCK)
        if not _is_zeros(block):
            name_and_size(block)  # a link or a device that nobody listed is refused by its own name
            raise PackageDamaged
        self._zeros(len(END_OF_ARCHIVE) - BLOCK)
        most = padded_size(self._given)
        while rest := self.some(CHUNK):
            if not _is_zeros(rest) or self._given > most:
                raise PackageDamaged


class _Content(io.RawIOBase):
    """One file's bytes; the last ones are withheld when the whole is not what the list says."""

    def __init__(self, archive: _Archive, entry: ListedEntry) -> None:
        self._archive = archive
        self._left = entry.size
        self._digest = hashlib.sha256()
        self._expected = entry.sha256

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: WriteableBuffer) -> int:
        room = memoryview(buffer).cast("B")
        part = self._next(len(room))
        room[: len(part)] = part
        return len(part)

    def prove(self) -> None:
        """Read what nobody wanted, and be sure of the whole."""
        while self._next(CHUNK):
            pass
        self._check()

    def _next(self, size: int) -> bytes:
        if not self._left:
            return b""
        part = self._archive.some(min(size, self._left))
        if not part:
            raise PackageCutShort
        self._left -= len(part)
        self._digest.update(part)
        if not self._left:
            self._check()
        return part

    def _check(self) -> None:
        if self._digest.hexdigest() != self._expected:
            raise PackageDamaged


class _Source(io.RawIOBase):
    """The file as it came, for the decryptor; remembers that reading it failed."""

    def __init__(self, source: BinaryIO) -> None:
        self._source = source
        self.failed = False

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: WriteableBuffer) -> int:
        room = memoryview(buffer).cast("B")
        try:
            part = self._source.read(len(room))
        except OSError:
            self.failed = True
            raise
        room[: len(part)] = part
        return len(part)
