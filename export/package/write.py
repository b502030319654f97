"""Make a package: hash what goes in, sign the list, then stream it all once through the lock.

Two steps, so that the size is known before a byte is written: `plan_package`, then `write_package`.
Memory stays at a few MiB however large the entries are.
"""

from __future__ import annotations

import hashlib
import io
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, BinaryIO, Final, TypeAlias, cast

from crypto.errors import CryptoError
from crypto.hashing import Hashing
from crypto.signing import verify
from export.errors import (
    Cancelled,
    EntryChanged,
    EntryTooLarge,
    EntryUnreadable,
    SignatureRefused,
)
from export.package.manifest import MANIFEST, NAMESPACE, SIGNATURE, Kind, ListedEntry, Manifest, encoded
from export.package.padding import padded_size
from export.package.tar import END_OF_ARCHIVE, LARGEST_ENTRY, filler, header, space

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

CHUNK: Final = 1 << 20

Encrypt: TypeAlias = Callable[[BinaryIO, BinaryIO], None]
"""Reads the first to its end and writes it, sealed, to the second."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One file to be packed."""

    name: str
    size: int
    """Bytes."""
    open: Callable[[], BinaryIO]
    """A fresh reader of the content; asked for once, or twice when the hash is not known. For what can only be pushed, as a
    decryptor does: `conduit.reader_of`."""
    sha256: str | None = None
    """64 hexadecimal digits, if known: saves reading the content twice. It is proven while packing."""


def entry_of_bytes(name: str, content: bytes) -> Entry:
    """A small file that is in memory already."""
    return Entry(
        name=name,
        size=len(content),
        open=lambda: io.BytesIO(content),
        sha256=hashlib.sha256(content).hexdigest(),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedPackage:
    """A package whose list is signed and whose size is known; its entries have still to be streamed."""

    manifest: Manifest
    entries: tuple[Entry, ...]
    manifest_bytes: bytes
    signature: bytes
    size: int
    """Bytes before encryption, padding included."""

    @property
    def sealed_size_at_most(self) -> int:
        """Bytes of the age file: 16 for each 64 KiB chunk, a nonce, and the largest header we would read (64 KiB)."""
        return self.size + 16 * (self.size // 65536 + 1) + 16 + 65536


def _never() -> bool:
    return False


def plan_package(
    entries: Sequence[Entry],
    *,
    kind: Kind,
    made: date,
    sender: bytes,
    counts: Mapping[str, int],
    audit_head: str,
    sign: Callable[[bytes], str],
    stop: Callable[[], bool] = _never,
) -> PlannedPackage:
    """Hash the entries and sign the list of them.

    made: only its year and month are written down.
    sender: Ed25519 public key of this device, 32 bytes.
    sign: gives the armored SSHSIG of a message under that key, in the namespace `manifest.NAMESPACE`.

    Raises:
        EntryUnreadable, EntryChanged, EntryTooLarge: of what should be packed.
        UnsafeName, NamedTwice, PackageTooLarge, ManifestMalformed: the list would not be accepted by a reader.
        SignatureRefused: the signature does not prove the list.
        Cancelled: stop() was true.
    """
    if any(entry.size > LARGEST_ENTRY for entry in entries):
        raise EntryTooLarge
    listed = tuple(
        ListedEntry(name=entry.name, size=entry.size, sha256=entry.sha256 or _digest(entry, stop))
        for entry in entries
    )
    manifest = Manifest(
        kind=kind,
        made=f"{made:%Y-%m}",
        sender=sender,
        counts=dict(counts),
        audit_head=audit_head,
        entries=listed,
    )
    manifest_bytes = encoded(manifest)
    signature = sign(manifest_bytes)
    _prove(signature, manifest_bytes, sender)
    signature_bytes = signature.encode("ascii")
    sizes = (len(manifest_bytes), len(signature_bytes), *(entry.size for entry in entries))
    return PlannedPackage(
        manifest=manifest,
        entries=tuple(entries),
        manifest_bytes=manifest_bytes,
        signature=signature_bytes,
        size=padded_size(sum(map(space, sizes)) + len(END_OF_ARCHIVE)),
    )


def write_package(
    planned: PlannedPackage,
    encrypt: Encrypt,
    target: BinaryIO,
    *,
    stop: Callable[[], bool] = _never,
) -> None:
    """Stream the package through `encrypt` into `target`. On any error what `target` got is worthless.

    Raises:
        EntryUnreadable, EntryChanged: an entry is not what the signed list says.
        Cancelled: stop() was true.
        Whatever `encrypt`, `target` and the entries raise of their own.
    """
    source = _Pulled(_archive(planned, stop))
    try:
        encrypt(cast(BinaryIO, io.BufferedReader(source, CHUNK)), target)
    except Exception:
        # An encryptor may wrap what its source raised, and lose the fact in it.
        if source.failure is not None:
            raise source.failure from None
        raise


def _prove(signature: str, message: bytes, sender: bytes) -> None:
    try:
        signer = verify(signature, message, NAMESPACE)
    except CryptoError:
        raise SignatureRefused from None
    if signer != sender:
        raise SignatureRefused


def _archive(planned: PlannedPackage, stop: Callable[[], bool]) -> Iterator[bytes]:
    """The tar, in chunks: list, signature, entries, end, and zeros up to the planned size."""
    written = 0
    for name, content in ((MANIFEST, planned.manifest_bytes), (SIGNATURE, planned.signature)):
        yield header(name, len(content)) + content + bytes(filler(len(content)))
        written += space(len(content))
    for entry, listed in zip(planned.entries, planned.manifest.entries, strict=True):
        yield header(entry.name, entry.size)
        hashing = Hashing()
        for chunk in _content(entry, stop):
            hashing.add(chunk)
            yield chunk
        if hashing.digest().hex() != listed.sha256:
            raise EntryChanged
        yield bytes(filler(entry.size))
        written += space(entry.size)
    # Zeros after the end mark: `tar` stops before them, and no file called "padding" lies in the reader's folder.
    left = planned.size - written
    while left > 0:
        yield bytes(min(CHUNK, left))
        left -= CHUNK


def _digest(entry: Entry, stop: Callable[[], bool]) -> str:
    hashing = Hashing()
    for chunk in _content(entry, stop):
        hashing.add(chunk)
    return hashing.digest().hex()


def _content(entry: Entry, stop: Callable[[], bool]) -> Iterator[bytes]:
    """The entry's bytes, exactly as many as it says."""
    left = entry.size
    try:
        with entry.open() as reader:
            # One byte more is asked for than is left: a content that has grown is noticed.
            while chunk := reader.read(min(CHUNK, left + 1)):
                if stop():
                    raise Cancelled
                left -= len(chunk)
                if left < 0:
                    raise EntryChanged
                yield chunk
    except OSError:
        raise EntryUnreadable from None
    if left:
        raise EntryChanged


class _Pulled(io.RawIOBase):
    """A reader over chunks that are made while it is read; remembers what stopped them."""

    def __init__(self, chunks: Iterator[bytes]) -> None:
        self._chunks = chunks
        self._rest = memoryview(b"")
        self.failure: Exception | None = None

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: WriteableBuffer) -> int:
        room = memoryview(buffer).cast("B")
        try:
            while not self._rest:
                self._rest = memoryview(next(self._chunks))
        except StopIteration:
            return 0
        except Exception as failure:
            self.failure = failure
            raise
        size = min(len(room), len(self._rest))
        room[:size] = self._rest[:size]
        self._rest = self._rest[size:]
        return size
