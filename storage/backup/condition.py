"""What condition the copies of a backup are in before a run: which can be gone on from, which must be made anew, and whether any knows more."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from storage.acceptance import acceptance
from storage.audit_log import AuditLog
from storage.backup.copy_database import open_copy
from storage.backup.errors import NOT_AS_WRITTEN, BackupFromBefore, BackupGoesFurther, BackupNotKept
from storage.backup.places import COPY_NAMES
from storage.backup.proof import proven_header
from storage.database import Database
from storage.header import DATABASE, Header, read_headers
from storage.history import history_alarm
from storage.revisions import Revisions
from storage.subkeys import Subkeys


@dataclass(frozen=True, slots=True, kw_only=True)
class Condition:
    """One copy that is, or is not yet, in its place."""

    folder: Path
    entries: int | None
    """How far its journal goes; None: it is missing, damaged, or under a key that was changed."""
    header: Header | None
    """The one that the key proves."""
    is_complete: bool = False
    """The run that wrote it came to its end: the header is sealed last, when everything is proven."""

    @property
    def generation(self) -> int:
        """Of its header: of two copies that go as far, the later has the greater."""
        return self.header.generation if self.header else 0

    @property
    def is_usable(self) -> bool:
        """Whether a run can go on from it."""
        return self.entries is not None


def conditions(
    backup: Path, keys: Subkeys, source: Database, notebook: bytes, entries: int
) -> tuple[Condition, Condition]:
    """Both copies of a backup: first the one that the next run writes, then the one that it leaves alone.

    source, notebook, entries: the notebook's database, its identity and how far its journal goes.

    Raises:
        BackupFromBefore: a person accepted a changed history since.
        BackupGoesFurther: a copy was made of something that this notebook does not know, or by another notebook.
        TooNew. BackupPulledOut, BackupReadOnly.
    """
    journal = AuditLog(source, keys.audit)
    found = [_condition(backup / name, keys, journal, notebook, entries) for name in COPY_NAMES]
    accepted = acceptance(source).entry
    if any(each.entries and each.entries < accepted for each in found):
        raise BackupFromBefore
    # Written is what cannot be used, before what was left unfinished, before what goes less far.
    target, other = sorted(
        found, key=lambda each: (each.is_usable, each.is_complete, each.entries or 0, each.generation)
    )
    return target, other


def _condition(folder: Path, keys: Subkeys, journal: AuditLog, notebook: bytes, entries: int) -> Condition:
    nothing = Condition(folder=folder, entries=None, header=None)
    try:
        if any(header.notebook != notebook for header in read_headers(folder).headers):
            raise BackupGoesFurther
        header = proven_header(folder, keys)
        database = open_copy(folder / DATABASE, keys.database)
    except (*NOT_AS_WRITTEN, BackupNotKept):
        return nothing
    try:
        there = AuditLog(database, keys.audit)
        alarm = history_alarm(header.seal, database, there, Revisions(database), keys.revision_set)
        if alarm is not None:
            return nothing
        count, link = there.count(), there.newest_link()
    except (*NOT_AS_WRITTEN, BackupNotKept):
        return nothing
    finally:
        database.close()
    if count > entries or (count and journal.number_of(link) != count):
        raise BackupGoesFurther
    return Condition(folder=folder, entries=count, header=header, is_complete=header.seal == link)
