"""Purging: what obeying a purge takes out of a notebook, all of it inside one transaction.

Bodies, what is derived from them, what was being typed of the record, and the rows of files that nothing names any more.  The files
themselves go when the transaction is durable, and the sweep at the next unlock takes what a crash left; without its row a file is noise.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from contextlib import suppress

from domain.attachment import Attachment
from domain.purge import Purge
from storage.database import Database
from storage.derived import Derived
from storage.drafts import Drafts
from storage.errors import RecordDamaged, StorageError, TooNew
from storage.purges import Purges
from storage.revision import Revision
from storage.revisions import SLICE, STANDS, Revisions
from storage.sealed_files import drop_row
from storage.settings import Settings

OVERWRITE = "pages to be written over"
"""The setting that stands from a purge until the database was written anew: a page may keep bytes of rows that were moved out of it."""


KEYS_WAIT = "keys of files wait"
"""The setting that stands from a purge that let no key go, because an attachment could not be read, until each attachment can be."""


def overwrite(database: Database) -> bool:
    """Write the database anew if a purge waits for it; whether it was.  Where that fails, the next unlock or purge makes up for it."""
    settings = Settings(database)
    with suppress(StorageError):
        if settings.get(OVERWRITE, default=False):
            database.vacuum()
            settings.put(OVERWRITE, value=False)
            return True
    return False


class Purging:
    """Purges of one transaction."""

    def __init__(self, database: Database, revisions: Revisions, derived: Derived) -> None:
        self._database = database
        self._revisions = revisions
        self._derived = derived
        self._codec = derived.codec
        self._purges = Purges(database)
        self.records: list[str] = []
        """What was purged so far."""
        self.revisions = 0
        """How many revisions were emptied."""
        self.files: list[str] = []
        """Names of sealed files that no row names any more; they go when this is durable."""

    def obey(self, number: int, purge: Purge) -> None:
        """Delete for good what a purge, by the number of its revision, names; nothing, if that was done."""
        record = purge.purged
        if self._purges.is_purged(record):
            return
        numbers = self._revisions.numbers_of(record)
        readable = self._readable(numbers)
        files = self.files_of(readable)
        if len(readable) != len(numbers) and purge.kind == "attachment":
            # Which file it named nobody can say, so all are looked at.
            Settings(self._database).put(KEYS_WAIT, value=True)
        self._derived.forget(record, numbers)
        self._purges.add(record, number)
        self.revisions += self._purges.empty_revisions(record)
        Drafts(self._database).delete_of(record)
        self.drop_unnamed(files)
        self.records.append(record)

    def obey_again(self) -> None:
        """Empty once more what an older page brought back."""
        for record in [*self._purges.came_back()]:
            self.revisions += self._purges.empty_revisions(record)
            self.records.append(record)

    def drop_unnamed(self, files: Iterable[bytes]) -> None:
        """Forget the keys of those files, by SHA-256, that no revision which counts names, and no draft.

        None, while a revision of any attachment cannot be read: it may name one of them, and come back from a backup.  Once it is well, or gone
        itself, the keys that waited for it are looked at too.
        """
        wanted, settings = set(files), Settings(self._database)
        has_waiting = settings.get(KEYS_WAIT, default=False)
        if not wanted and not has_waiting:
            return
        named = self._files_that_stand()
        if (named is None) != has_waiting:
            settings.put(KEYS_WAIT, value=named is None)
        if named is None:
            return
        if has_waiting:
            wanted.update(bytes(sha256) for (sha256,) in self._database.rows("SELECT sha256 FROM blob"))
        drafts = [draft.body for draft in Drafts(self._database).all()]
        for sha256 in sorted(wanted - named):
            if not any(sha256.hex().encode() in body for body in drafts):
                self.files += drop_row(self._database, sha256)

    def files_of(self, revisions: Iterable[Revision]) -> set[bytes]:
        """The SHA-256 of every file that some revisions name; what cannot be read names none."""
        found = set()
        for revision in revisions:
            with suppress(RecordDamaged, TooNew):
                found |= self._files_in(revision)
        return found

    def finish(self) -> None:
        """After the last purge: take the words out of the index, and note that pages are to be written over."""
        if self.records:
            self._derived.drop_words()
            Settings(self._database).put(OVERWRITE, value=True)

    def _readable(self, numbers: Sequence[int]) -> Collection[Revision]:
        return self._revisions.at_each(numbers).values()

    def _files_in(self, revision: Revision) -> set[bytes]:
        """The SHA-256 of the file that a revision names, if any.  Raises RecordDamaged, TooNew."""
        if revision.kind != "attachment":
            return set()
        record = self._codec.content_of(revision.kind, revision.body).record
        return {bytes.fromhex(record.sha256)} if isinstance(record, Attachment) and record.sha256 else set()

    def _files_that_stand(self) -> set[bytes] | None:
        """The SHA-256 of every file that an attachment names in a revision that counts; None: one of them cannot be read."""
        rows = self._database.rows(
            f"SELECT number FROM record JOIN revision ON record = record.id WHERE record.kind = 'attachment' AND {STANDS}"  # noqa: S608  # a constant
        )
        found = set()
        for start in range(0, len(rows), SLICE):
            numbers = [number for (number,) in rows[start : start + SLICE]]
            revisions = self._revisions.at_each(numbers)
            if len(revisions) != len(numbers):
                return None
            try:
                found |= {sha256 for each in revisions.values() for sha256 in self._files_in(each)}
            except (RecordDamaged, TooNew):
                return None
        return found
