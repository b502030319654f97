"""The files of cases inside a package: plain under the package's own seal, and sealed anew where they arrive.

A revision names a file by SHA-256 and size; the key of a sealed file is known to its own notebook alone.  What arrives is sealed before anybody
decided to take it in, and no row names it yet: if nobody does, the next unlock sweeps it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Sequence
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import BinaryIO

from domain.attachment import Attachment
from domain.records import Record
from export.package.conduit import reader_of
from export.package.manifest import ListedEntry
from export.package.write import Entry
from storage.codec import CODEC
from storage.errors import NotOurs
from storage.file_facts import FileDamaged, FileMissing
from storage.revision import Revision
from storage.sealed_files import SealedFile, seal
from workflows.errors import refusing
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
            named[_file_of(record)] = None
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


@refusing
def damaged_files(
    files: Iterable[SealedFile], *, stop: Callable[[], bool] = lambda: False
) -> tuple[SealedFile, ...]:
    """Those that are not there, or not as they were taken in; needs no notebook, and reads all of each.

    Raises:
        Refused: the drive with the notebook is gone, or it was stopped.
    """
    found = []
    for sealed in files:
        try:
            sealed.check(stop=stop)
        except (FileDamaged, FileMissing):
            found.append(sealed)
    return tuple(found)


class Arriving:
    """Files that come in a package, sealed and named by no row.  Needs no notebook."""

    def __init__(self, folder: Path, here: Collection[bytes]) -> None:
        """folder: of the notebook.  here: SHA-256 of the files that are in it."""
        self._folder, self._here = folder, here
        self._named: frozenset[tuple[bytes, int]] = frozenset()
        self.sealed: list[SealedFile] = []

    def expect(self, records: Iterable[Record | None]) -> None:
        """Take in what these records name, from now on."""
        self._named = frozenset(_file_of(each) for each in records if isinstance(each, Attachment))

    def take(self, entry: ListedEntry, content: BinaryIO) -> None:
        """Seal one, if a record of the package names it and it is not here; anything else is passed over.

        Raises:
            NoRoomForFile, ReadOnly, DriveGone, Interrupted; NotOurs; whatever reading `content` raises.
        """
        match = _NAME.fullmatch(entry.name)
        sha256 = bytes.fromhex(match[1]) if match else b""
        if (sha256, entry.size) not in self._named or sha256 in self._here:
            return
        sealed = seal(content, self._folder)
        self.sealed.append(sealed)
        if sealed.sha256 != sha256:
            raise NotOurs

    @property
    def absent(self) -> int:
        """How many files are named in it and neither came nor are here."""
        came = {sealed.sha256 for sealed in self.sealed}
        return sum(1 for sha256, _size in self._named if sha256 not in came and sha256 not in self._here)

    def drop(self) -> None:
        """Take away what came: nothing of it is wanted."""
        for sealed in self.sealed:
            with suppress(OSError):
                sealed.path.unlink(missing_ok=True)
        self.sealed.clear()


def _file_of(record: Attachment) -> tuple[bytes, int]:
    return bytes.fromhex(record.sha256), record.size
