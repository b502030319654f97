"""Transaction: what one intention of a person keeps, together or not at all, with one entry in the audit log."""

from __future__ import annotations

import os
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from crypto.chain import RevisionSet
from crypto.signing import SigningKey
from domain.ids import ID_BYTES, PurgeId
from domain.purge import Purge
from domain.records import Record
from domain.vocabulary.purges import PurgeReason
from storage.arrival import check_beside
from storage.audit_log import AuditLog, Entry
from storage.batches import Batches
from storage.codec import Content
from storage.database import Database
from storage.derived import Derived
from storage.errors import Damaged, NoSuchRecord, RecordDamaged
from storage.judged import Judged, with_listing
from storage.purge_facts import RecordPurged
from storage.purges import KIND as PURGE
from storage.purges import Purges, purge_of, signed
from storage.purging import Purging
from storage.revision import SALT_SIZE, Revision, check_size
from storage.revisions import Revisions
from storage.sealed_files import SealedFile, add_row


@dataclass(frozen=True, slots=True, kw_only=True)
class Intention:
    """Who does what, when, and on which device."""

    action: str
    at: str
    person: str
    device: str
    concerning: str
    details: Mapping[str, Any]
    is_logged_always: bool


class Transaction:
    """An open transaction.  It is kept when its `with` block ends, and taken back when an error leaves the block."""

    def __init__(
        self,
        intention: Intention,
        database: Database,
        *,
        revisions: Revisions,
        derived: Derived,
        audit: AuditLog,
        revision_set: RevisionSet,
    ) -> None:
        self._intention = intention
        self._database = database
        self._revisions = revisions
        self._derived = derived
        self._audit = audit
        self._codec = derived.codec
        self._set = revision_set
        self._batches = Batches(database)
        self._purges = Purges(database)
        self._details: dict[str, Any] = {}
        self._batch: int | None = None
        self.kept: list[bytes] = []
        """The ids of the revisions added so far."""
        self.purging = Purging(database, revisions, derived)
        """What is deleted for good."""

    def keep(self, record: Record, *, parents: Sequence[bytes] | None = None, trashed: bool = False) -> bytes:
        """Keep a record as it is now; the id of its revision.  One that says what its only parent says is not written again.

        parents: the revisions that the person saw and went on from; by default the working head.  To bring a conflict to an end, name all heads.

        Raises:
            NoSuchRecord: the id belongs to a record of another kind, or a parent is no revision of this record. RecordPurged, RecordTooLarge.
        """
        if self._purges.is_purged(record.id):
            raise RecordPurged
        kind = self._codec.kind_of(record)
        if self._revisions.kind_of(record.id) not in (None, kind):
            raise NoSuchRecord
        heads = self._revisions.heads(record.id)
        named = heads[:1] if parents is None else tuple(sorted(set(parents)))
        if any(self._revisions.record_of(parent) != record.id for parent in named):
            raise NoSuchRecord
        content = Content(record=record, is_trashed=trashed)
        if len(named) == 1 and named[0] in heads and self._content(named[0]) == content:
            return named[0]
        revision = Revision(
            record=record.id,
            kind=kind,
            parents=named,
            made_at=self._intention.at,
            device=self._intention.device,
            author=self._intention.person,
            salt=os.urandom(SALT_SIZE),
            body=self._codec.body_of(content),
        )
        check_size(revision)
        self._add([with_listing(revision, content, self._derived.listing_of)])
        return revision.id

    def keep_file(self, sealed: SealedFile) -> None:
        """Name a sealed file, together with the record that names it.

        Raises:
            FileMissing: it is not there any more.
        """
        add_row(self._database, sealed)

    def trash(self, identity: str) -> bytes:
        """Put a record into the trash, with all it says; the id of the revision.

        Raises:
            NoSuchRecord, RecordDamaged.
        """
        return self._keep_again(identity, trashed=True)

    def restore(self, identity: str) -> bytes:
        """Take a record out of the trash.  Raises as `trash`."""
        return self._keep_again(identity, trashed=False)

    def purge(self, identity: str, reason: PurgeReason, key: SigningKey) -> None:
        """Delete a record for good, every state of it, and keep who did it and why in a revision that key signs.

        Raises:
            NoSuchRecord: nothing of it is here, or it is a purge itself. RecordPurged: it was done.
        """
        kind = self._revisions.kind_of(identity)
        if kind is None or kind == PURGE:
            raise NoSuchRecord
        if self._purges.is_purged(identity):
            raise RecordPurged
        new = PurgeId(os.urandom(ID_BYTES).hex())
        unsigned = Purge(id=new, purged=identity, kind=kind, reason=reason)
        whose = self._intention
        purge = signed(unsigned, key, at=whose.at, device=whose.device, author=whose.person)
        self.obey_purge(self._number_of(self.keep(purge)))

    def obey_purge(self, number: int) -> None:
        """Do what a purge says that is here, by the number of its revision; twice is fine.  Who may say so is for the caller to know."""
        self.purging.obey(number, purge_of(self._revisions.at(number)))

    def decline_purge(self, number: int) -> None:
        """Note that a person decided against a purge from elsewhere; what it names stays."""
        self._purges.decline(number)

    def note(self, name: str, value: Any) -> None:
        """Put something into the details of the entry that is known only now."""
        self._details[name] = value

    def begin_batch(self, *, sender: bytes, package: bytes) -> int:
        """Note that what is received from now on came together; the batch's number.

        sender: the key that signed, 32 bytes.  package: what the package is known by, such as SHA-256 of its list.
        """
        self._batch = self._batches.begin(received_at=self._intention.at, sender=sender, package=package)
        return self._batch

    def receive(self, revisions: Sequence[Judged]) -> int:
        """Take in revisions from elsewhere; how many were not here or count again.  The order in which they come does not matter.

        What was purged here is passed over.  A purge among them is kept, and not obeyed.

        Their ids were computed; their records and kinds are compared with what is known.  Nothing is believed.

        Raises:
            NotOurs: one breaks a rule; the caller gives up the whole transaction.
        """
        together = self._revisions.together
        gone = together.purged([each.revision.record for each in revisions])
        by_id = {each.revision.id: each for each in revisions if each.revision.record not in gone}
        numbers = together.numbers_of([*by_id])
        aside = together.set_aside([*numbers.values()])
        new = [each for identity, each in by_id.items() if identity not in numbers]
        back = {number: by_id[identity] for identity, number in numbers.items() if number in aside}
        check_beside([each.revision for each in (*new, *back.values())], self._revisions)
        if self._batch is not None:
            self._batches.note(self._batch, self._batches.brought_among([*numbers.values()]))
        self._batches.let_stand(back)
        self._derived.take(back)
        added = self._add(new)
        if self._batch is not None:
            self._batches.note(self._batch, added)
        return len(new) + len(back)

    def set_aside(self, numbers: Collection[int]) -> None:
        """Let revisions, by number, count no more; they stay where they are, but files that only they name go.

        Only an undone import does this (`storage.undoing`).  Raises Damaged: one of them cannot be read.
        """
        found = self._revisions.at_each([*numbers])
        if len(found) != len(numbers):
            raise Damaged
        files = self.purging.files_of(found.values())
        self._batches.set_aside(numbers)
        self._derived.leave_out(found)
        self.purging.drop_unnamed(files)

    def undo_batch(self, batch: int) -> None:
        """Note that an import was undone."""
        self._batches.undo(batch)

    def count_anew(self, revision_set: RevisionSet) -> None:
        """Go on from another set of revisions than the notebook had noted; only an acceptance does this (`storage.acceptance`)."""
        self._set = revision_set

    def finish(self) -> None:
        """Write the index, the audit entry and the state of the revision set.  The notebook calls this at the end of the block."""
        self._derived.finish()
        self.purging.finish()
        if not self.kept and not self._intention.is_logged_always:
            return
        self._audit.append(
            Entry(
                n=self._audit.count() + 1,
                at=self._intention.at,
                person=self._intention.person,
                device=self._intention.device,
                action=self._intention.action,
                concerning=self._intention.concerning,
                details={**self._intention.details, **self._details},
                revisions=tuple(self.kept),
                revision_set=self._set.digest(),
            )
        )
        self._database.execute(
            "INSERT INTO revision_set (only, state) VALUES (1, ?) ON CONFLICT (only) DO UPDATE SET state = excluded.state",
            (self._set.state(),),
        )

    def _add(self, added: Sequence[Judged]) -> tuple[int, ...]:
        """Put revisions in; their numbers."""
        numbers = self._revisions.add_all(each.revision for each in added)
        self._derived.take(dict(zip(numbers, added, strict=True)))
        for each in added:
            self._set.add(each.revision.id)
            self.kept.append(each.revision.id)
        return numbers

    def _number_of(self, identity: bytes) -> int:
        number = self._revisions.number_of(identity)
        if number is None:
            raise NoSuchRecord
        return number

    def _keep_again(self, identity: str, *, trashed: bool) -> bytes:
        heads = self._revisions.heads(identity)
        if not heads:
            raise NoSuchRecord
        revision = self._revisions.get(heads[0])
        content = self._codec.content_of(revision.kind, revision.body)
        return self.keep(content.record, trashed=trashed)

    def _content(self, identity: bytes) -> Content | None:
        try:
            revision = self._revisions.get(identity)
            return self._codec.content_of(revision.kind, revision.body)
        except RecordDamaged:
            # What cannot be read is not what is kept now; keeping it anew is how it gets well.
            return None
