"""Changing everything: a new notebook key, the database encrypted anew under it, and every way to open it made anew.

    1   data.next           a copy of the database under the next key, proven by reading all of it
    2   header.a, header.b  as they were, and in them the header that is coming: it names data.next, and its slots hold the next key
    3   data.db             replaced by data.next, in one step of the file system
    4   header.a, header.b  the header that was coming

Both keys are in both copies of the header while the database may have either, and a header names its database by the salt it begins with. So
whatever ends this, the files say by themselves which side of step 3 they are on: before it the old secrets open, after it the new ones, and
the next unlock takes back what was begun or writes what is missing (`storage.unlocking.KeyChange`).

Why a copy and not SQLCipher's own rekey: docs/decisions/0008.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path

from crypto.derivation import Purpose, subkey
from crypto.keyslots import MOST_SLOTS
from crypto.secret import Secret
from storage.backup.safety import remove_safety_copy
from storage.database import Database
from storage.errors import (
    Damaged,
    DiskFull,
    HeaderDamaged,
    LastSlot,
    NoRoomForChange,
    StorageError,
    TooManySlots,
)
from storage.files import file_errors, move_over, new_file, sync_folder
from storage.header import (
    DATABASE,
    Header,
    read_headers,
    salt_digest,
    wrapped_lasting_key,
    write_header,
)
from storage.key_slots import KeySlots, NewSlot
from storage.opening import check_unreadable_without_key
from storage.subkeys import Subkeys

CHANGED, TAKEN_BACK = "notebook key changed", "change of notebook key taken back"
"""What the audit log says: the first before the database is copied, the second in the database that stayed."""

NEXT = "data.next"

SPARE = 8 * 1024 * 1024
"""Bytes that must stay free beside the copy."""


def change_key(
    folder: Path,
    database: Database,
    key_slots: KeySlots,
    keys: Subkeys,
    new: Sequence[NewSlot],
    stop: Callable[[], bool],
) -> None:
    """Do it; afterwards the database is closed, and the notebook opens with the new slots alone.

    new: every way to open it from now on. What is not among them opens it no more.  stop: asked while the database is copied.

    Raises:
        LastSlot: no passphrase among them. TooManySlots, NoRoomForChange, ReadOnly, Damaged, Stopped, crypto.errors.CryptoError: everything
            is as it was, and the database is open.
        DriveGone, Interrupted: with the database closed; which secrets open is told by the next unlock.
    """
    if all(one.cost is None for one in new):
        raise LastSlot
    if len(new) >= MOST_SLOTS:
        raise TooManySlots
    with Secret.random() as next_key:
        try:
            slots = tuple(one.sealed(next_key, key_slots.notebook) for one in new)
            key_slots.foretell(slots)
            _copy(folder, database, next_key, stop)
            coming = Header(
                notebook=key_slots.notebook,
                database_salt=salt_digest(folder / NEXT),
                generation=key_slots.header.generation + 2,
                slots=slots,
                seal=key_slots.sealed,
                lasting=wrapped_lasting_key(keys.lasting, next_key, key_slots.notebook),
            ).authenticated(next_key)
            key_slots.announce(coming)
            _check(folder, coming, new, next_key)
        except BaseException:
            _take_back(folder, key_slots)
            raise
    database.close()
    move_over(folder / NEXT, folder / DATABASE)
    # Where this fails, the next unlock does it.
    with suppress(StorageError):
        write_header(folder, coming)
    with suppress(StorageError):
        # A copy that was made before an upgrade opens with the old secrets.
        remove_safety_copy(folder)


def sweep(folder: Path) -> None:
    """Take away what a change that was cut off has left."""
    with file_errors():
        for name in (NEXT, f"{NEXT}-journal"):
            (folder / name).unlink(missing_ok=True)


def _copy(folder: Path, database: Database, key: Secret, stop: Callable[[], bool]) -> None:
    path = folder / NEXT
    sweep(folder)
    with file_errors():
        room = shutil.disk_usage(folder).free - (folder / DATABASE).stat().st_size
    if room < SPARE:
        raise NoRoomForChange
    with subkey(key, Purpose.DATABASE) as database_key:
        try:
            new_file(path)
            copy = Database(path, database_key, writable=True, is_new=True)
            try:
                database.copy_into(copy, stop)
            finally:
                copy.close()
        except DiskFull:
            raise NoRoomForChange from None
        check_unreadable_without_key(path)
        _check_whole(path, database_key)
    with file_errors():
        (folder / f"{NEXT}-journal").unlink(missing_ok=True)
        handle = os.open(path, os.O_RDWR)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
    sync_folder(folder)


def _check_whole(path: Path, key: Secret) -> None:
    copy = Database(path, key, writable=False)
    try:
        whole = not copy.rows("PRAGMA cipher_integrity_check") and copy.rows("PRAGMA integrity_check(1)")
        if whole != [("ok",)]:
            raise Damaged
    finally:
        copy.close()


def _check(folder: Path, coming: Header, new: Sequence[NewSlot], key: Secret) -> None:
    """Open every new slot, as it is on the disk."""
    found = read_headers(folder)
    written = found.headers[0].coming
    if not found.are_whole or written != coming:
        raise HeaderDamaged
    written.check(key)
    for one, slot in zip(new, written.slots, strict=True):
        one.check_opens(slot, key, written.notebook)


def _take_back(folder: Path, key_slots: KeySlots) -> None:
    with suppress(StorageError):
        if key_slots.header.coming is not None:
            key_slots.announce(None)
        key_slots.settle()
    with suppress(StorageError):
        sweep(folder)
