"""For these tests: a sender, a receiver that keeps what it is handed, and a forger who can write what our own writer never would."""

from __future__ import annotations

import hashlib
import io
import json
import shutil
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import BinaryIO

import pytest

from crypto.signing import SigningKey, public_line
from export.errors import PackageError
from export.package.manifest import MANIFEST, NAMESPACE, SIGNATURE, Kind, ListedEntry, Manifest
from export.package.read import read_package
from export.package.tar import BLOCK, END_OF_ARCHIVE, filler, header
from export.package.write import Entry, PlannedPackage, entry_of_bytes, plan_package, write_package


@dataclass
class Keeper:
    """Takes everything in, and remembers in which order it was told."""

    manifest: Manifest | None = None
    files: dict[str, bytes] = field(default_factory=dict)

    def begin(self, manifest: Manifest) -> None:
        assert self.manifest is None
        self.manifest = manifest

    def take(self, entry: ListedEntry, content: BinaryIO) -> None:
        assert self.manifest is not None
        self.files[entry.name] = content.read()


def in_the_open(source: BinaryIO, target: BinaryIO) -> None:
    """No encryption at all, so that a test can change single bytes of the archive."""
    shutil.copyfileobj(source, target)


@dataclass(frozen=True)
class Sender:
    """A device that makes packages."""

    key: SigningKey

    def plan(self, *entries: Entry, kind: Kind = Kind.COLLEAGUE) -> PlannedPackage:
        return plan_package(
            entries,
            kind=kind,
            made=date(2015, 11, 20),
            sender=self.key.public,
            counts={"case": 1, "person": 9},
            audit_head="ab" * 32,
            sign=lambda message: self.key.sign(message, NAMESPACE),
        )

    def archive(self, files: Mapping[str, bytes], *, kind: Kind = Kind.COLLEAGUE) -> bytes:
        """The tar of a package, not encrypted."""
        planned = self.plan(*(entry_of_bytes(name, content) for name, content in files.items()), kind=kind)
        target = io.BytesIO()
        write_package(planned, in_the_open, target)
        return target.getvalue()

    def fields(self, files: Mapping[str, bytes]) -> dict[str, object]:
        """A manifest as JSON has it, for a forger to change."""
        return {
            "format": "fieldbook-package",
            "schema": 1,
            "kind": "colleague",
            "made": "2015-11",
            "sender": public_line(self.key.public),
            "counts": {"case": 1},
            "audit_head": "ab" * 32,
            "entries": [
                {"name": name, "size": len(content), "sha256": hashlib.sha256(content).hexdigest()}
                for name, content in files.items()
            ],
        }

    def forged(
        self,
        fields: Mapping[str, object] | bytes,
        members: Sequence[bytes] = (),
        *,
        signature: str | None = None,
        end: bytes = END_OF_ARCHIVE,
    ) -> bytes:
        """A rightly signed archive of any manifest and any members."""
        text = fields if isinstance(fields, bytes) else json.dumps(fields).encode()
        proof = (self.key.sign(text, NAMESPACE) if signature is None else signature).encode()
        return b"".join((member(MANIFEST, text), member(SIGNATURE, proof), *members, end))


def member(name: str, content: bytes) -> bytes:
    """A file of the archive as our writer makes it."""
    return header(name, len(content)) + content + bytes(filler(len(content)))


def raw_header(**changes: tuple[int, bytes]) -> bytes:
    """The header of an empty file `a` with bytes written over it, each (offset, bytes), and the checksum made right again."""
    block = bytearray(header("a", 0))
    for offset, content in changes.values():
        block[offset : offset + len(content)] = content
    block[148:156] = b" " * 8
    block[148:156] = b"%06o\0 " % sum(block)
    assert len(block) == BLOCK
    return bytes(block)


def taken(archive: bytes, keeper: Keeper | None = None) -> Keeper:
    """What a reader gets out of an archive that is not encrypted."""
    keeper = keeper or Keeper()
    read_package(io.BytesIO(archive), in_the_open, keeper)
    return keeper


SENDER = Sender(SigningKey.generate())


def refused(archive: bytes, expected: type[Exception] | tuple[type[Exception], ...] = PackageError) -> Keeper:
    """The archive is refused; what the receiver had been handed until then."""
    keeper = Keeper()
    with pytest.raises(expected) as error:
        taken(archive, keeper)
    assert error.value.__cause__ is None
    return keeper
