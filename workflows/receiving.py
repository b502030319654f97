"""Receiving: a colleague's package taken in by union of revisions, whole or not at all."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import BinaryIO

from crypto.signing import public_line
from export.package.lines import lines
from export.package.manifest import REVISIONS, Kind, ListedEntry, Manifest
from export.package.read import read_package
from export.stick.parts import open_parts
from storage.revision import Revision
from storage.transport import revision_of_line
from workflows.errors import Refused, refusing
from workflows.session import Session
from workflows.unsealing import unseal

LARGEST_RECEIVED = 512 * 1024 * 1024
"""Bytes of a package that is taken in; its revisions are held in memory until all of it is proven."""


class NotAWholeRecord(Refused):
    """A package for a partner holds a redacted case, not revisions."""

    sentence = "This package holds a redacted case to be read, not a record that can be brought together. Nothing was taken in."


@dataclass(frozen=True, slots=True, kw_only=True)
class Received:
    """What a package brought."""

    new: int
    known: int
    conflicts: int
    """Records that now wait for a decision."""
    sender: str
    """The public key that signed it, as OpenSSH writes it."""


@refusing
def receive(session: Session, source: Path, *, words: str | None, now: datetime) -> Received:
    """Take a colleague's package in by union of revisions; the same package again brings nothing.

    Raises:
        NotAWholeRecord: it is a partner's package.
        Refused: it is damaged, not signed, not for this notebook, or holds something that is no revision; nothing was taken in.
    """
    session.check_may_change()
    staged = _Staged()
    secret = session.notebook.device.age_identity()

    def decrypt(sealed: BinaryIO, target: BinaryIO) -> None:
        unseal(sealed, target, key=secret if words is None else None, words=words)

    with open_parts(source) as opened:
        manifest = read_package(opened, decrypt, staged, largest=LARGEST_RECEIVED)
    new = 0
    details = {"sender": manifest.sender.hex(), "audit head": manifest.audit_head}
    with session.notebook.transaction(
        "package received", details=details, is_logged_always=True, now=now
    ) as transaction:
        transaction.begin_batch(sender=manifest.sender, package=bytes.fromhex(manifest.audit_head))
        for revision in staged.revisions:
            new += transaction.receive(revision)
    return Received(
        new=new,
        known=len(staged.revisions) - new,
        conflicts=len(session.notebook.records.conflicts()),
        sender=public_line(manifest.sender),
    )


class _Staged:
    """What a package holds, kept apart in memory until all of it is proven."""

    def __init__(self) -> None:
        self.revisions: list[Revision] = []

    def begin(self, manifest: Manifest) -> None:
        if manifest.kind is not Kind.COLLEAGUE:
            raise NotAWholeRecord

    def take(self, entry: ListedEntry, content: BinaryIO) -> None:
        if entry.name == REVISIONS:
            self.revisions = [revision_of_line(line) for line in lines(content)]
