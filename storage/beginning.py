"""The first moments of an open notebook: what its history looks like, what a person accepted of it, and the note that it was unlocked."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from storage import acceptance, ballast
from storage.backup.safety import make_safety_copy, sweep_unfinished
from storage.database import Database
from storage.derived import VERSION, Derived, Deriving, unheard
from storage.derived_in_memory import derive_in_memory
from storage.errors import Damaged, DiskFull, HistoryAltered, NeedsUpgrade, ReadOnly, StorageError
from storage.expected_slots import SlotOutOfPlace
from storage.failed_unlocks import failed_unlocks, forget_failed_unlocks
from storage.history import Sign, signs_in
from storage.integrity import Fact
from storage.journal import accept_foreign_log, was_log_set_aside
from storage.key_change import TAKEN_BACK, sweep
from storage.migrate import is_newest, migrate
from storage.purging import overwrite
from storage.subkeys import Subkeys
from storage.unlocking import KeyChange, OtherHeader, Unlocked

if TYPE_CHECKING:
    from storage.notebook import Notebook

DERIVED_VERSION = "derived version"
"""The setting that says by which rules the derived tables were made."""

NOT_TO_BE_ACCEPTED = frozenset((Fact.PAGE_DAMAGED, Fact.STRUCTURE_DAMAGED, Fact.RECORD_DAMAGED))
"""With damage there is nothing to go on from: a backup is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """One sign, and for a key slot which one."""

    sign: Sign
    slot: SlotOutOfPlace | None = None


class Beginning:
    """Runs once for a notebook that was just opened, before anybody gets it."""

    def __init__(
        self,
        notebook: Notebook,
        database: Database,
        keys: Subkeys,
        unlocked: Unlocked,
        derive: Callable[[], Derived],
        deriving: Deriving = unheard,
    ) -> None:
        """derive: what makes the derived tables.  deriving: told how far that is, where all are made anew."""
        self._notebook = notebook
        self._database = database
        self._keys = keys
        self._unlocked = unlocked
        self._derive = derive
        self._deriving = deriving

    def run(self, now: datetime, ballast_size: int, accepting: Sequence[str] | None) -> None:
        """Look at the history, bring the form up to date, note the unlock; on damage, what can be read can be read.

        accepting: see `Notebook.open`.
        """
        notebook = self._notebook
        try:
            notebook.seen = tuple(self._seen())
            if accepting is not None and notebook.is_writable:
                self._accept(accepting, now)
            notebook.alarm = HistoryAltered() if notebook.seen else None
            if notebook.alarm is None and notebook.is_writable:
                self._begin_writing(now, ballast_size)
        except Damaged as damage:
            notebook.alarm = damage
        if notebook.alarm is not None or not notebook.is_writable:
            if not is_newest(self._database):
                raise NeedsUpgrade
            if notebook.alarm is None and notebook.settings.get(DERIVED_VERSION) != VERSION:
                # A backup that is looked at has nothing derived.
                derive_in_memory(self._database, self._derive(), self._deriving)
            self._database.forbid_writing()

    def _seen(self) -> Iterator[Seen]:
        notebook = self._notebook
        seal = self._unlocked.header.seal
        found = [
            Seen(sign=sign)
            for sign in signs_in(
                seal, self._database, notebook.audit, notebook.revisions, self._keys.revision_set
            )
        ]
        found += [
            Seen(sign=Sign.SLOT_ADDED if slot.is_there else Sign.SLOT_GONE, slot=slot)
            for slot in notebook.key_slots.out_of_place()
        ]
        if found and notebook.was_cut_off:
            found.append(Seen(sign=Sign.JOURNAL_PLAYED))
        if was_log_set_aside(self._database.path):
            found.append(Seen(sign=Sign.FOREIGN_LOG))
        return iter(dict.fromkeys(found))

    def _accept(self, seen: Sequence[str], now: datetime) -> None:
        """Go on from the notebook as it is; what the person saw stands in the journal, and so does what it is accepted over.

        Raises:
            Damaged: a page or a record cannot be read, or something else is to be seen than what the person saw.
        """
        notebook = self._notebook
        if not {each.sign.name for each in notebook.seen} <= set(seen):
            return
        if any(finding.fact in NOT_TO_BE_ACCEPTED for finding in notebook.inspection().findings()):
            raise Damaged
        notebook.rebuild(deriving=self._deriving)
        count = notebook.audit.count()
        before = acceptance.as_it_stands(notebook.audit, notebook.revisions, last_entry=count)
        missing = sum(last - first + 1 for first, last in before["missing"])
        revision_set = acceptance.set_of(
            notebook.revisions, self._keys.revision_set, last=before["revisions"]
        )
        details = {"seen": sorted(seen), **before}
        with notebook.transaction(
            acceptance.ACTION, now=now, details=details, is_logged_always=True
        ) as transaction:
            transaction.count_anew(revision_set)
            notebook.key_slots.accept()
            acceptance.note(self._database, acceptance.Acceptance(entry=count + 1, missing=missing))
        notebook.seal()
        accept_foreign_log(self._database.path)
        notebook.seen = ()

    def _begin_writing(self, now: datetime, ballast_size: int) -> None:
        notebook = self._notebook
        ballast.lay_ballast(notebook.folder, ballast_size)
        sweep(notebook.folder)
        sweep_unfinished(notebook.folder)
        if not is_newest(self._database):
            make_safety_copy(notebook.folder, self._keys)
            migrate(self._database)
        if notebook.settings.get(DERIVED_VERSION) != VERSION:
            notebook.rebuild(deriving=self._deriving)
        notebook.files.sweep()
        overwrite(self._database)
        self._note_unlock(now)
        self._put_key_change_in_order(now)
        with suppress(StorageError):
            notebook.key_slots.settle()
            if self._unlocked.other is not OtherHeader.SAME:
                notebook.key_slots.repair()
                notebook.header_was_repaired = True

    def _put_key_change_in_order(self, now: datetime) -> None:
        """Write the header as it should be after a change of everything that was cut off."""
        if self._unlocked.key_change is KeyChange.NONE:
            return
        with suppress(StorageError):
            if self._unlocked.key_change is KeyChange.TAKEN_BACK:
                self._notebook.log(TAKEN_BACK, now=now)
            self._notebook.key_slots.repair()

    def _note_unlock(self, now: datetime) -> None:
        notebook = self._notebook
        notebook.failed_unlocks = failed_unlocks(notebook.folder)
        details = {"slot": self._unlocked.slot, "failed before": notebook.failed_unlocks}
        for _ in range(2):
            try:
                notebook.log("notebook unlocked", now=now, details=details)
            except DiskFull:
                # The ballast is free now, so the second try has room.
                notebook.had_no_room = True
                continue
            except ReadOnly:
                notebook.had_no_room = False
                break
            notebook.had_no_room = False
            forget_failed_unlocks(notebook.folder)
            return
        # Reading what is there must be possible on a disk that has no room at all.
        self._database.forbid_writing()
