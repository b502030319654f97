"""The files of cases inside a package: plain under the package's own seal, and sealed anew where they arrive.

A revision names a file by SHA-256 and size; the key of a sealed file is known to its own notebook alone.  What arrives is sealed before anybody
decided to take it in, and no row names it yet: if nobody does, the next unlock sweeps it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from contextlib import suppress
from functools import partial
from typing import BinaryIO

from domain.attachment import Attachment
from export.package.conduit import reader_of
from export.package.manifest import ListedEntry
from export.package.write import Entry
from storage.codec import CODEC
from storage.errors import NotOurs
from storage.revision import Revision
from storage.sealed_files import SealedFile, seal
from workflows.session import Session

PREFIX = "file-"
"""A file is called so, and by its SHA-256: what it was called where it came from is in its record."""

_NAME = re.compile(rf"{PREFIX}([0-9a-f]{{64}})")


def attachments_of(session: Session, case: str) -> tuple[str, ...]:
    """The ids of the files of a case."""
    kept = session.notebook.records.of_case(case)
    return tuple(each.record.id for each in kept if isinstance(each.record, Attachment))


def files_of(session: Session, revisions: Iterable[Revision]) -> tuple[SealedFile, ...]:
    """The files that some revisions name, each once; one that is missing here stays missing there."""
    found: dict[bytes, SealedFile] = {}
    for sha256, _size in named_by(revisions):
        sealed = session.notebook.files.find(sha256)
        if sealed is not None and sealed.path.exists():
            found[sha256] = sealed
    return tuple(found.values())


def named_by(revisions: Iterable[Revision]) -> dict[tuple[bytes, int], None]:
    """SHA-256 and size of every file that some revisions name, in their order.

    Raises:
        NotOurs: a revision is none of a file, though it says so. TooNew: a later program made it.
    """
    named: dict[tuple[bytes, int], None] = {}
    for revision in revisions:
        if revision.kind == "attachment":
            record = CODEC.foreign_content_of(revision.kind, revision.body).record
            assert isinstance(record, Attachment)  # noqa: S101  (its kind says so)
            named[bytes.fromhex(record.sha256), record.size] = None
    return named


def entries_of_files(files: Sequence[SealedFile]) -> list[Entry]:
    """The files as a package holds them; each is proven again while it is packed."""
    return [
        Entry(
            name=PREFIX + sealed.sha256.hex(),
            size=sealed.size,
            open=partial(reader_of, sealed.pour),
            sha256=sealed.sha256.hex(),
        )
        for sealed in files
    ]


class Arriving:
    """Files that come in a package, sealed and named by no row."""

    def __init__(self, session: Session) -> None:
        self._folder, self._here = session.folder, session.notebook.files
        self.sealed: list[SealedFile] = []

    def take(self, entry: ListedEntry, content: BinaryIO, revisions: Iterable[Revision]) -> None:
        """Seal one, if the revisions of the package name it and it is not here; anything else is passed over.

        Raises:
            NoRoomForFile, ReadOnly, DriveGone, Interrupted; NotOurs; whatever reading `content` raises.
        """
        match = _NAME.fullmatch(entry.name)
        sha256 = bytes.fromhex(match[1]) if match else b""
        if (sha256, entry.size) not in named_by(revisions) or self._is_here(sha256):
            return
        sealed = seal(content, self._folder)
        self.sealed.append(sealed)
        if sealed.sha256 != sha256:
            raise NotOurs

    def drop(self) -> None:
        """Take away what came: nothing of it is wanted."""
        for sealed in self.sealed:
            with suppress(OSError):
                sealed.path.unlink(missing_ok=True)
        self.sealed.clear()

    def _is_here(self, sha256: bytes) -> bool:
        known = self._here.find(sha256)
        return known is not None and known.path.exists()
