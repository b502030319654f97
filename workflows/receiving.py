"""Receiving: a colleague's package looked at first, then brought together with what is here, whole or not at all."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import BinaryIO

from export.errors import PackageTooLarge, PackageTooNew
from export.package.lines import lines
from export.package.manifest import REVISIONS, Kind, ListedEntry, Manifest
from export.package.read import read_package
from export.stick.parts import open_parts
from storage.arrival import Arrival, arrival
from storage.codec import CODEC
from storage.errors import TooNew
from storage.judged import Judged, judged
from storage.listing import listing_of
from storage.revision import Revision
from storage.sealed_files import SealedFile
from storage.transport import revision_of_line
from workflows.errors import Refused, refusing
from workflows.packed_files import Arriving
from workflows.session import Session
from workflows.signers import Signer, Trust, signer_of, trusted_partner
from workflows.unsealing import unseal
from workflows.vouching import note_signer

LARGEST_RECEIVED = 512 * 1024 * 1024
"""Bytes of the revisions that are taken in: they are held in memory until all of the package is proven.  Files are sealed as they come."""


class NotAWholeRecord(Refused):
    """A package for a partner holds a redacted case, not revisions."""

    sentence = "This package holds a redacted case to be read, not a record that can be brought together. Nothing was taken in."


class UnknownSigner(Refused):
    """Nobody here put this key down as a colleague's or the office's."""

    sentence = (
        "Nobody here knows who signed this package, so it can only be looked at. "
        "Compare the words of the key with the colleague first. Nothing was taken in."
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Looked:
    """A package that was opened and proven, and what it would bring; the notebook is as it was."""

    signer: Signer
    made: str
    """Year and month, "2015-11"."""
    arrival: Arrival
    kinds: dict[str, int]
    """Kind → how many records of it are new or would change."""
    manifest: Manifest = field(repr=False)
    revisions: tuple[Judged, ...] = field(repr=False)
    files: tuple[SealedFile, ...] = field(repr=False)
    """What came with them and was not here: sealed, and named by no row yet."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Received:
    """What a package brought."""

    batch: int
    """The number that it can be taken back by (`workflows.undoing`)."""
    new: int
    known: int
    conflicts: int
    """Records that now wait for a decision."""
    sender: str
    """The public key that signed it, as OpenSSH writes it."""


@refusing
def look(session: Session, source: Path, *, words: str | None) -> Looked:
    """Open a package and say who signed it and what it would bring; nothing is taken in.

    Raises:
        NotAWholeRecord: it is a partner's package.
        Refused: it is damaged, not signed, not for this notebook, or holds something that is no revision.
    """
    staged = _Staged(Arriving(session))
    secret = session.notebook.device.age_identity()

    def decrypt(sealed: BinaryIO, target: BinaryIO) -> None:
        unseal(sealed, target, key=secret if words is None else None, words=words)

    try:
        with open_parts(source) as opened:
            manifest = read_package(opened, decrypt, staged)
    except BaseException:
        staged.files.drop()
        raise
    try:
        found = [judged(each, CODEC, listing_of) for each in staged.revisions]
    except TooNew:
        # Its own sentence speaks of a notebook.
        raise PackageTooNew from None
    brought = arrival(found, session.notebook.revisions, session.notebook.device.id)
    kind_of = {revision.record: revision.kind for revision in staged.revisions}
    kinds: dict[str, int] = {}
    for record in (*brought.new, *brought.changed):
        kinds[kind_of[record]] = kinds.get(kind_of[record], 0) + 1
    return Looked(
        signer=signer_of(session, manifest.sender),
        made=manifest.made,
        arrival=brought,
        kinds=kinds,
        manifest=manifest,
        revisions=tuple(found),
        files=tuple(staged.files.sealed),
    )


@refusing
def bring_together(
    session: Session, looked: Looked, *, trust: Trust | None = None, now: datetime
) -> Received:
    """Take in by union of revisions what was looked at; the same package again brings nothing.

    trust: for a key that nobody here knows; it is kept in the same transaction, on the page of a partner.

    Raises:
        UnknownSigner: the key is not known, or was withdrawn, and no trust is given. NoNameToTrust, NotOneToTrust.
        Refused: nothing was taken in.
    """
    session.check_may_change()
    # Asked again: the page of a partner may have changed since the look.
    signer = signer_of(session, looked.manifest.sender)
    partner = None if signer.is_trusted or trust is None else trusted_partner(session, signer, trust)
    if not signer.is_trusted and (partner is None or signer.partner not in (None, partner.id)):
        raise UnknownSigner
    manifest = looked.manifest
    details = {
        "sender": manifest.sender.hex(),
        "audit head": manifest.audit_head,
        "trusted": partner.id if partner else "",
    }
    with session.notebook.transaction(
        "package received", details=details, is_logged_always=True, now=now
    ) as transaction:
        if partner is not None:
            transaction.keep(partner)
            note_signer(session, partner, trust.checked if trust else None)
        batch = transaction.begin_batch(sender=manifest.sender, package=bytes.fromhex(manifest.audit_head))
        new = transaction.receive(looked.revisions)
        for sealed in looked.files:
            transaction.keep_file(sealed)
    return Received(
        batch=batch,
        new=new,
        known=len(looked.revisions) - new,
        conflicts=len(session.notebook.records.conflicts()),
        sender=signer.key,
    )


@refusing
def receive(
    session: Session, source: Path, *, words: str | None, trust: Trust | None = None, now: datetime
) -> Received:
    """Look and bring together, one after the other.  Raises as both."""
    session.check_may_change()
    return bring_together(session, look(session, source, words=words), trust=trust, now=now)


class _Staged:
    """What a package holds, kept apart until all of it is proven."""

    def __init__(self, files: Arriving) -> None:
        self.revisions: list[Revision] = []
        self.files = files

    def begin(self, manifest: Manifest) -> None:
        if manifest.kind is not Kind.COLLEAGUE:
            raise NotAWholeRecord

    def take(self, entry: ListedEntry, content: BinaryIO) -> None:
        if entry.name == REVISIONS:
            if entry.size > LARGEST_RECEIVED:
                raise PackageTooLarge
            self.revisions = [revision_of_line(line) for line in lines(content)]
        else:
            self.files.take(entry, content, self.revisions)
