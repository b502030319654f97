"""Notebook: one encrypted notebook, open on one thread.  Everything above this room begins here."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from contextlib import AbstractContextManager, ExitStack, suppress
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Any

from crypto.secret import Secret
from crypto.stretching import Cost
from storage import ballast
from storage.audit_log import AuditLog
from storage.batches import Batches
from storage.beginning import DERIVED_VERSION, Beginning, Seen
from storage.codec import CODEC
from storage.commits import Commits
from storage.creating import create_files
from storage.database import Database
from storage.derived import VERSION, Derived, Deriving, unheard
from storage.device import Device
from storage.drafts import Drafts
from storage.errors import StorageError
from storage.expected_slots import ExpectedSlots
from storage.files import can_write
from storage.header import DATABASE, check_is_notebook
from storage.integrity import Inspection
from storage.journal import is_hot, set_aside_foreign_log
from storage.key_change import CHANGED, TAKEN_BACK, change_key
from storage.key_slots import KeySlots, NewSlot
from storage.listing import ListingOf, listing_of
from storage.migrate import check_version
from storage.opening import check_unreadable_without_key
from storage.process_lock import ProcessLock
from storage.purges import Purges
from storage.records import Records
from storage.revision import check_author, moment
from storage.revisions import Revisions
from storage.sealed_files import SealedFiles
from storage.search import Search
from storage.settings import Settings
from storage.subkeys import Subkeys
from storage.transaction import Intention, Transaction
from storage.unlocking import Unlocked, unlock


class Notebook:
    """An open notebook.  Its parts are for reading; records are kept through `transaction`."""

    def __init__(
        self,
        folder: Path,
        unlocked: Unlocked,
        database: Database,
        keys: Subkeys,
        *,
        listing: ListingOf,
        ending: ExitStack,
    ) -> None:
        """Use `create` or `open`.  ending: closes the database, forgets the keys and lets go of the lock."""
        self.folder = folder
        self.id = unlocked.header.notebook.hex()
        """The notebook's identity, 32 hexadecimal digits: the same in its copies."""
        self.slot = unlocked.slot
        """The id of the slot that opened it."""
        self.person = unlocked.person
        """Whose passphrase opened it."""
        self.alarm: StorageError | None = None
        """What was wrong with the notebook's history when it was opened; with an alarm nothing can be changed."""
        self.seen: tuple[Seen, ...] = ()
        """What the alarm is about, each sign once."""
        self.other_header = unlocked.other
        """What the copy of the header was that did not serve."""
        self.header_was_repaired = False
        """It was put right."""
        self.key_change = unlocked.key_change
        """What was found of a change of everything that was cut off; by now it is put in order."""
        self.was_cut_off = False
        """The last process ended in the middle of a change, which was taken back; a good moment for `storage.integrity`."""
        self.had_no_room = False
        """Not even the unlocking could be noted, on a disk without any room; nothing can be changed then."""
        self.failed_unlocks = 0
        """How many failed since the last unlock."""
        self.revisions = Revisions(database)
        self.records = Records(database, self.revisions, CODEC)
        self.search = Search(database, self.revisions, self.records)
        self.batches = Batches(database)
        self.purges = Purges(database)
        self.drafts = Drafts(database)
        self.settings = Settings(database)
        self.files = SealedFiles(database, folder)
        self.audit = AuditLog(database, keys.audit)
        self.device = Device(database, keys.lasting)
        expected = ExpectedSlots(database, keys.notebook, unlocked.header.notebook)
        self.key_slots = KeySlots(folder, unlocked.header, keys.notebook, expected)
        self._database = database
        self._keys = keys
        self._ending = ending
        self._listing = listing
        self._derive = partial(Derived, database, self.revisions, CODEC, listing)
        self._commits = Commits(
            database, keys, self.revisions, self._derive, self.audit, self.key_slots, self.files
        )

    @classmethod
    def create(
        cls,
        folder: Path,
        *,
        passphrase: str,
        cost: Cost,
        person: str,
        recovery: bytes | None,
        in_pieces: bool = False,
        now: datetime,
        ballast_size: int = ballast.SIZE,
    ) -> Notebook:
        """Make a new notebook and open it.

        folder: does not exist yet; its parent does.  person: who works with it, in every revision they make.  recovery: 16 random bytes
        (crypto.recovery); None for a notebook that only the passphrase opens.

        Raises:
            AlreadyANotebook, ReadOnly, DiskFull, DriveGone, NotEncrypting. domain.errors.DomainError: the name is no line of text.
            crypto.errors.CryptoError: the passphrase is empty, the name too long, the cost too high.
        """
        check_author(person)
        with Secret.random() as key:
            create_files(
                folder,
                key,
                passphrase=passphrase,
                cost=cost,
                person=person,
                recovery=recovery,
                in_pieces=in_pieces,
            )
        notebook = cls.open(folder, passphrase=passphrase, now=now, ballast_size=ballast_size)
        notebook.seal()
        return notebook

    @classmethod
    def open(  # noqa: PLR0913  (each is named; a caller gives two or three)
        cls,
        folder: Path,
        *,
        passphrase: str | None = None,
        key_file: Secret | None = None,
        recovery: bytes | None = None,
        now: datetime,
        read_only: bool = False,
        accepting: Sequence[str] | None = None,
        ballast_size: int = ballast.SIZE,
        listing: ListingOf = listing_of,
        deriving: Deriving = unheard,
    ) -> Notebook:
        """Open a notebook with a passphrase or with the entropy of its recovery words.  Takes no longer for a large one, once it was derived.

        deriving: gets how much of lists and search is made, from 0 to 1, where that is to be done first: after a restore or an upgrade.
        accepting: the names of the signs (storage.history.Sign) of a changed history that a person has seen and goes on from; None: nobody has.

        Raises:
            NotANotebook, HeaderDamaged, WrongHeader, TooNew, DatabaseMissing, DatabaseEmpty, WrongPassphrase, Busy, JournalDamaged,
            NeedsRepair, NeedsUpgrade, Damaged, DriveGone, NotEncrypting: each with its own sentence.
        """
        check_is_notebook(folder)
        with ExitStack() as ending:
            lock = ProcessLock(folder)
            lock.take()
            ending.callback(lock.release)
            unlocked = unlock(folder, passphrase=passphrase, key_file=key_file, recovery=recovery)
            keys = Subkeys(unlocked.key, unlocked.lasting)
            ending.callback(keys.wipe)
            was_cut_off = is_hot(folder / DATABASE)
            writable = not read_only and can_write(folder)
            if writable:
                set_aside_foreign_log(folder / DATABASE)
            database = Database(folder / DATABASE, keys.database, writable=writable)
            ending.callback(database.close)
            database.when_full = lambda: ballast.free_ballast(folder)
            check_unreadable_without_key(folder / DATABASE)
            check_version(database)
            notebook = cls(folder, unlocked, database, keys, listing=listing, ending=ending)
            notebook.was_cut_off = was_cut_off
            beginning = Beginning(notebook, database, keys, unlocked, notebook._derive, deriving)
            beginning.run(now, ballast_size, accepting)
            # From here on it is the notebook's to end.
            notebook._ending = ending.pop_all()
            return notebook

    @property
    def is_writable(self) -> bool:
        """Whether anything can be kept."""
        return self._database.is_writable

    def transaction(
        self,
        action: str,
        *,
        now: datetime,
        concerning: str = "",
        details: Mapping[str, Any] | None = None,
        is_logged_always: bool = False,
    ) -> AbstractContextManager[Transaction]:
        """Everything kept inside the `with` block is kept together with one audit entry when it ends, or nothing is.

        action: what was done, a short English text that never changes ("case kept").  concerning: the id of what it was done to.  details: small
        values for the log, such as a file's SHA-256.  is_logged_always: an entry even if nothing was kept.

        Raises:
            ReadOnly: at the beginning. DiskFull, Busy, Damaged, DriveGone, Interrupted: nothing was kept.
        """
        intention = Intention(
            action=action,
            at=moment(now),
            person=self.person,
            device=self.device.id,
            concerning=concerning,
            details=details or {},
            is_logged_always=is_logged_always,
        )
        return self._commits.transaction(intention)

    def log(
        self, action: str, *, now: datetime, concerning: str = "", details: Mapping[str, Any] | None = None
    ) -> None:
        """An entry in the audit log about something that keeps no record, such as a print."""
        with self.transaction(action, now=now, concerning=concerning, details=details, is_logged_always=True):
            pass

    def seal(self) -> None:
        """Write into the header how far the history goes; done by itself every few commits, and at the lock."""
        self._commits.seal()

    def rebuild(self, stop: Callable[[], bool] | None = None, deriving: Deriving = unheard) -> None:
        """Derive lists, conflicts and the search index anew from the revisions, in one transaction.

        Raises:
            Stopped: `stop` said so, and everything is as it was. ReadOnly, RecordDamaged.
        """
        with self._database.few_statements(), self._database.transaction():
            self._derive().rebuild(stop, deriving)
            self.settings.put(DERIVED_VERSION, VERSION)

    def inspection(self) -> Inspection:
        """The whole check of this notebook, to be run on another thread while this one goes on."""
        return Inspection(
            path=self._database.path,
            keys=self._keys,
            codec=CODEC,
            listing=self._listing,
            is_wanted=lambda: self._database.is_writing,
            seal=self.key_slots.sealed,
        )

    def tidy_up(self) -> None:
        """Write the database anew without its unused pages, which heals damage in one of those.  Raises ReadOnly, DiskFull."""
        self._database.vacuum()

    def change_key(
        self, new: Sequence[NewSlot], *, now: datetime, stop: Callable[[], bool] = lambda: False
    ) -> None:
        """Change everything: a new notebook key, and these ways to open it alone.  The notebook is closed after it.

        Raises as `storage.key_change.change_key`; where that leaves the database open, so is the notebook.
        """
        self.log(CHANGED, now=now, details={"slots": len(new)})
        self.seal()
        try:
            change_key(self.folder, self._database, self.key_slots, self._keys, new, stop)
        except BaseException:
            with suppress(StorageError):
                self.log(TAKEN_BACK, now=now)
            raise
        finally:
            if not self.is_open:
                self._ending.close()

    def close(self, now: datetime) -> None:
        """Lock: note it, seal, close, forget the keys.  Nothing can stop it; twice is fine."""
        if self.is_open:
            with suppress(StorageError):
                if self.is_writable:
                    self.log("notebook locked", now=now)
                    self.seal()
        self._ending.close()

    @property
    def is_open(self) -> bool:
        """False once it was closed."""
        return not self._database.is_closed

    def forbid_changes(self, alarm: StorageError) -> None:
        """Let nothing be changed from now on, because of something that the whole check found."""
        self.alarm = alarm
        self._database.forbid_writing()
