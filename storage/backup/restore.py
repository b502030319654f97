"""A notebook out of a backup: the newest copy that is whole, in a new folder, as a new device; the backup is only read.

The copy's bytes are brought over first and opened here, so that a change that was cut off is taken back on this computer and not on the stick.
"""

from __future__ import annotations

from collections.abc import Generator
from contextlib import ExitStack, closing
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from crypto.errors import CryptoError
from crypto.keyslots import Opener
from crypto.signing import SigningKey
from storage.audit_log import AuditLog, Entry
from storage.backup.errors import (
    BackupUnreadable,
    EveryCopyDamaged,
    NotABackup,
    at_the_new_place,
    from_the_backup,
)
from storage.backup.file_copy import copy_file
from storage.backup.folders import plain_files
from storage.backup.places import FILES, Copy, copies_at
from storage.backup.proof import Proven, prove, proven_header
from storage.database import Database
from storage.device import Device
from storage.errors import (
    AlreadyANotebook,
    Damaged,
    HeaderDamaged,
    HistoryAltered,
    JournalDamaged,
    NeedsRepair,
    StorageError,
    WrongHeader,
    WrongPassphrase,
)
from storage.files import new_folder
from storage.header import COPIES, DATABASE
from storage.history import revision_set_of
from storage.migrate import check_version, migrate
from storage.revision import moment
from storage.settings import UNFINISHED_ELSEWHERE, Settings
from storage.subkeys import Subkeys
from storage.unfinished_folder import unfinished_folder
from storage.unlocking import unlock

ENDORSEMENT = "fieldbook-device@v1"
"""Namespace of the signature by which the device that made a backup vouches for the one that was restored from it."""

_JOURNAL = f"{DATABASE}-journal"
_ANOTHER_MAY_BE_WHOLE = (
    Damaged,
    HistoryAltered,
    JournalDamaged,
    HeaderDamaged,
    WrongHeader,
    BackupUnreadable,
)
"""What can be wrong with one copy of a backup."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Restored:
    """A notebook that was brought back; it is closed."""

    folder: Path
    entries: int
    """Of the journal, as far as the backup goes."""
    revisions: int
    missing_files: int
    """Attachments that the backup did not give back."""
    newest_was_damaged: bool
    """An earlier copy served."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenedBackup:
    """What a passphrase opens of a backup."""

    keys: Subkeys
    """Owned by whoever opened it."""
    person: str
    copies: tuple[Copy, ...]
    """The one that goes furthest first."""
    one_is_damaged: bool
    """Of one of them it cannot be told how far it goes."""


def restored(place: Path, folder: Path, opener: Opener, *, now: datetime) -> Generator[int, None, Restored]:
    """Bring a notebook back to `folder`, which is not there yet; each step gives the bytes done of one file.

    Raises:
        NotABackup, WrongPassphrase, TooNew: nothing was begun. EveryCopyDamaged, BackupUnreadable, NoRoomToRestore, CannotRestoreThere,
        AlreadyANotebook: nothing is left at `folder`. crypto.errors.CryptoError: as `storage.unlocking.unlock`.
    """
    if folder.exists():
        raise AlreadyANotebook
    with ExitStack() as ending:
        opened = open_backup(place, opener)
        ending.callback(opened.keys.wipe)
        for number, copy in enumerate(opened.copies):
            with ExitStack() as new:
                with at_the_new_place():
                    unfinished = new.enter_context(unfinished_folder(folder))
                    new_folder(unfinished.path / FILES)
                try:
                    yield from _brought(copy, unfinished.path)
                    proven = yield from _proven_here(unfinished.path, opened.keys)
                except _ANOTHER_MAY_BE_WHOLE:
                    continue
                missing = yield from _files_brought(copy, unfinished.path)
                _as_new_device(unfinished.path, opened, now)
                with at_the_new_place():
                    unfinished.settle(folder)
            return Restored(
                folder=folder,
                entries=proven.entries,
                revisions=proven.revisions,
                missing_files=missing,
                newest_was_damaged=number > 0 or opened.one_is_damaged,
            )
        with from_the_backup():
            # A stick that was pulled out is not a damaged one.
            place.stat()
        raise EveryCopyDamaged


def open_backup(place: Path, opener: Opener) -> OpenedBackup:
    """What a passphrase, or recovery words, open at a place.

    Raises as `restored`.
    """
    with from_the_backup():
        copies = copies_at(place) if place.is_dir() else ()
    if not copies:
        raise NotABackup
    refusal: StorageError | CryptoError = WrongPassphrase()
    for copy in copies:
        try:
            with from_the_backup():
                unlocked = unlock(
                    copy.folder,
                    passphrase=opener.passphrase,
                    recovery=opener.recovery,
                    key_file=opener.key_file,
                )
        except (StorageError, CryptoError) as fact:
            # That a passphrase is wrong is said only when no copy has anything else to say, such as what is missing beside it.
            refusal = refusal if type(fact) is WrongPassphrase else fact
            continue
        keys = Subkeys(unlocked.key, unlocked.lasting)
        ours = [(_entries(each, keys), each) for each in copies if _opens(each, keys, unlocked.slot)]
        # Of two that go as far, the later one has the later drafts.
        ours.sort(key=lambda each: (each[0] or 0, each[1].headers[0].generation), reverse=True)
        return OpenedBackup(
            keys=keys,
            person=unlocked.person,
            copies=tuple(each for _entries_of_it, each in ours),
            one_is_damaged=any(entries is None for entries, _each in ours),
        )
    raise refusal


def _opens(copy: Copy, keys: Subkeys, slot: str) -> bool:
    """Whether a copy has the slot that gave the keys: one that was taken away must not open what was copied later."""
    try:
        header = proven_header(copy.folder, keys)
    except StorageError:
        return False
    return any(each.id == slot for each in header.slots)


def _entries(copy: Copy, keys: Subkeys) -> int | None:
    """How many entries the journal of a copy has; 0 where a change was cut off, which reading cannot take back; None: it is damaged."""
    try:
        database = Database(copy.folder / DATABASE, keys.database, writable=False)
        try:
            return AuditLog(database, keys.audit).count()
        finally:
            database.close()
    except NeedsRepair:
        return 0
    except StorageError:
        return None


def _brought(copy: Copy, folder: Path) -> Generator[int, None, None]:
    with from_the_backup():
        names = [name for name in (*COPIES, DATABASE, _JOURNAL) if (copy.folder / name).exists()]
    for name in names:
        yield from copy_file(
            copy.folder / name, folder / name, reading=from_the_backup, writing=at_the_new_place
        )


def _proven_here(folder: Path, keys: Subkeys) -> Generator[int, None, Proven]:
    # Opened for writing, a change that was cut off is taken back.
    with closing(Database(folder / DATABASE, keys.database, writable=True)) as database:
        check_version(database)
        migrate(database)
    proven = yield from prove(folder, keys)
    if not proven.pages_are_whole:
        with closing(Database(folder / DATABASE, keys.database, writable=True)) as database:
            database.vacuum()
        proven = yield from prove(folder, keys)
    return proven


def _files_brought(copy: Copy, folder: Path) -> Generator[int, None, int]:
    """Bring the sealed attachments; how many could not be read.  Each is proven by its own seal when it is opened."""
    missing = 0
    with from_the_backup():
        files = plain_files(copy.files)
    for file in files:
        try:
            yield from copy_file(
                file, folder / FILES / file.name, reading=from_the_backup, writing=at_the_new_place
            )
        except BackupUnreadable:
            (folder / FILES / f"{file.name}.part").unlink(missing_ok=True)
            missing += 1
    return missing


def _as_new_device(folder: Path, opened: OpenedBackup, now: datetime) -> None:
    """Make the notebook another device than the one that was lost, endorsed by it, and enter that in the journal."""
    keys = opened.keys
    with closing(Database(folder / DATABASE, keys.database, writable=True)) as database:
        former = Device(database, keys.lasting)
        was, signer = former.id, former.signing_key()
        audit = AuditLog(database, keys.audit)
        with database.transaction():
            device = Device.create(database, keys.lasting)
            Settings(database).put(UNFINISHED_ELSEWHERE, [])
            entry = Entry(
                n=audit.count() + 1,
                at=moment(now),
                person=opened.person,
                device=device.id,
                action="notebook restored",
                details={"former device": was, **_endorsed(device, signer)},
                revisions=(),
                revision_set=revision_set_of(database, keys.revision_set).digest(),
            )
            audit.append(entry)
        signer.wipe()


def _endorsed(device: Device, signer: SigningKey) -> dict[str, str]:
    """The keys of a device, signed by the one before it."""
    key = device.signing_key()
    statement = f"{device.id} {key.public_line()} {device.age_recipient}\n".encode()
    return {
        "key": key.public_line(),
        "age": device.age_recipient,
        "endorsed by": signer.public_line(),
        "endorsement": signer.sign(statement, namespace=ENDORSEMENT),
    }
