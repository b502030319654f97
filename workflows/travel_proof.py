"""The proof of sealed travel: what the written file holds, compared with what was packed; nothing of it is kept."""

from __future__ import annotations

from collections.abc import Sequence
from typing import BinaryIO

from export.package.lines import lines
from export.package.manifest import REVISIONS, ListedEntry, Manifest
from storage.transport import revision_of_line
from workflows.errors import Refused


class NotAsPacked(Refused):
    """The written file, opened as the office will, is not what was packed."""

    sentence = "The file was written, but opened again it is not what was packed. Do not rely on it: seal it once more, on another stick."


class Proof:
    """Takes the file as it is read, and refuses what is not as it was packed."""

    def __init__(
        self,
        *,
        sender: bytes,
        audit_head: str,
        revisions: Sequence[bytes],
        files: Sequence[tuple[str, str | None]],
    ) -> None:
        """sender: our public key.  revisions: their ids.  files: the name and SHA-256 of each.  Both in their order."""
        self._sender, self._audit_head = sender, audit_head
        self._revisions, self._wanted = list(revisions), list(files)
        self._has_revisions = False

    @property
    def is_complete(self) -> bool:
        """Whether everything that was packed was there, in its order."""
        return self._has_revisions and not self._wanted

    def begin(self, manifest: Manifest) -> None:
        """Ours, by our own signature and of this moment.  Raises NotAsPacked, as `take` does."""
        if (manifest.sender, manifest.audit_head) != (self._sender, self._audit_head):
            raise NotAsPacked

    def take(self, entry: ListedEntry, content: BinaryIO) -> None:
        """Each revision by its id, in order, none more and none less; then each file, whose bytes the reading itself proves by their hash."""
        if not self._has_revisions:
            ids = [revision_of_line(line).id for line in lines(content)]
            if entry.name != REVISIONS or ids != self._revisions:
                raise NotAsPacked
            self._has_revisions = True
        elif self._wanted[:1] != [(entry.name, entry.sha256)]:
            raise NotAsPacked
        else:
            del self._wanted[0]
