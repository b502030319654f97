"""Read a package from strangers: prove the list first, then hand on each file as a stream while it is being proven.

Nothing is written to disk, nothing is unpacked, and nothing counts before `read_package` has returned: until then whoever
takes the files must hold them apart and be ready to drop them all.
"""

from __future__ import annotations

import io
from collections.abc import Callable
from typing import TYPE_CHECKING, BinaryIO, Final, Protocol, TypeAlias, cast

from crypto.errors import CryptoError
from crypto.signing import verify
from export.errors import FileUnreadable, NotSigned, PackageCutShort
from export.package.archive import CHUNK, Archive
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
from export.package.tar import space

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

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
            manifest = _handed_on(Archive(pouring.read, largest, stop), receiver)
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


def _handed_on(archive: Archive, receiver: Receiver) -> Manifest:
    text = archive.small_file(MANIFEST, LARGEST_MANIFEST)
    manifest = _proven(text, archive.small_file(SIGNATURE, LARGEST_SIGNATURE))
    archive.expect(sum(space(entry.size) for entry in manifest.entries))
    receiver.begin(manifest)
    for entry in manifest.entries:
        content = archive.content_of(entry)
        receiver.take(entry, cast(BinaryIO, io.BufferedReader(content, CHUNK)))
        content.prove()
    archive.end()
    return manifest


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
