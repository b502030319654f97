"""Packages that nobody honest would make: rightly signed by a colleague whom the notebook knows, rightly sealed to it, with anything inside."""

from __future__ import annotations

import io
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

from crypto import age
from domain.ids import CaseId, NoteId
from domain.note import Note
from domain.records import Record, kind_of
from export.package.manifest import REVISIONS
from export.package.write import Entry, entry_of_bytes, write_package
from storage.codec import CODEC, Content
from storage.revision import Revision
from storage.transport import line_of
from tests.export.package.forge import Sender
from workflows.sending import identity
from workflows.session import Session

NOTE = Note(
    id=NoteId("0a" * 16), case=CaseId("0c" * 16), title="Seen at the market", text="A woman and an infant."
)
DEVICE = "0d" * 16


def revision(of: Record = NOTE, **changes: Any) -> Revision:
    """A good revision of a record, made on another device, with what a forger changes."""
    fields: dict[str, Any] = {
        "record": of.id,
        "kind": kind_of(of),
        "parents": (),
        "made_at": "2015-11-19T12:00:00Z",
        "device": DEVICE,
        "author": "Worker 9",
        "salt": bytes(16),
        "body": CODEC.body_of(Content(record=of, is_trashed=False)),
    }
    return Revision(**(fields | changes))


def line(of: Revision | None = None, **changes: Any) -> bytes:
    """A line of a package, some of its fields replaced as JSON has them."""
    fields = json.loads(line_of(of or revision()))
    return json.dumps(fields | changes, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()


def body(of: Record = NOTE, **changes: Any) -> str:
    """The body of a revision as a text, some fields of the record replaced."""
    fields = json.loads(CODEC.body_of(Content(record=of, is_trashed=False)))
    fields["record"].update(changes)
    return json.dumps(fields, sort_keys=True, separators=(",", ":"), ensure_ascii=False)


class Forger:
    """A colleague of a notebook, with the real key of another one."""

    def __init__(self, colleague: Session, victim: Session, folder: Path) -> None:
        self.sender = Sender(colleague.notebook.device.signing_key())
        self._recipient = identity(victim).age_recipient
        self._folder = folder
        self._count = 0

    def revisions(self, *revisions: Revision) -> Path:
        """A package with revisions, each as our own writer would write it."""
        return self.lines(map(line_of, revisions))

    def lines(self, lines: Iterable[bytes]) -> Path:
        """A package with any lines in the place of revisions."""
        return self.entries([entry_of_bytes(REVISIONS, b"".join(each + b"\n" for each in lines))])

    def entries(self, entries: Sequence[Entry]) -> Path:
        """A package with any files that its list may name."""
        target = io.BytesIO()
        write_package(self.sender.plan(*entries), partial(age.encrypt, recipients=[self._recipient]), target)
        return self._written(target.getvalue())

    def archive(self, archive: bytes) -> Path:
        """A package with anything at all under the seal."""
        target = io.BytesIO()
        age.encrypt(io.BytesIO(archive), target, [self._recipient])
        return self._written(target.getvalue())

    def listed(self, fields: Mapping[str, object], members: Sequence[bytes] = ()) -> Path:
        """A package with any list, rightly signed."""
        return self.archive(self.sender.forged(fields, members))

    def _written(self, content: bytes) -> Path:
        self._count += 1
        path = self._folder / f"forged-{self._count}.age"
        path.write_bytes(content)
        return path


def noted(number: int) -> Note:
    """One of many notes."""
    return replace(NOTE, id=NoteId(f"{number:032x}"), title=f"note {number}")
