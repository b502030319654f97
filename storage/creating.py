"""A new notebook: made under another name beside its place, so that the place holds a whole one or none."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

from crypto.chain import FIRST
from crypto.derivation import Purpose, subkey
from crypto.keyslots import seal_with_passphrase, seal_with_recovery
from crypto.secret import Secret
from crypto.slot import KeySlot
from crypto.slot_owner import Owner
from crypto.stretching import Cost
from storage.database import Database
from storage.device import Device
from storage.errors import AlreadyANotebook, DiskFull, DriveGone
from storage.expected_slots import ExpectedSlots
from storage.files import new_file, new_folder
from storage.header import DATABASE, Header, salt_digest, wrapped_lasting_key, write_header
from storage.migrate import migrate
from storage.opening import check_unreadable_without_key
from storage.unfinished_folder import unfinished_folder

NOTEBOOK_ID_SIZE = 16


class NoPlaceForNotebook(DriveGone):
    """The folder that a new notebook should lie in is not there."""

    sentence = "The folder in which the notebook was to be made is not there. Nothing was made. Choose another place."


class NoRoomForNotebook(DiskFull):
    """No room to make a new notebook in."""

    sentence = "There is not enough room here for a notebook. Nothing was left behind. Make room, or choose another place."


def create_files(
    folder: Path,
    key: Secret,
    *,
    passphrase: str,
    cost: Cost,
    person: str,
    recovery: bytes | None,
    in_pieces: bool = False,
) -> None:
    """Make a notebook without a single record or audit entry.

    key: the notebook key, 32 random bytes, borrowed.  recovery: 16 random bytes; None: no recovery slot.

    Raises:
        AlreadyANotebook: something is at `folder`. NoPlaceForNotebook, NoRoomForNotebook, ReadOnly, DriveGone.
        crypto.errors.EmptyPassphrase, TooCostly, NameTooLong, NotEnoughMemory.
    """
    if folder.exists():
        raise AlreadyANotebook
    if not folder.parent.is_dir():
        raise NoPlaceForNotebook
    identity = os.urandom(NOTEBOOK_ID_SIZE)
    owner = Owner(name="", person=person)
    slots = [
        seal_with_passphrase(key, passphrase, notebook=identity, owner=owner, cost=cost),
        *(
            [seal_with_recovery(key, recovery, notebook=identity, owner=replace(owner, in_pieces=in_pieces))]
            if recovery is not None
            else []
        ),
    ]
    try:
        with unfinished_folder(folder) as unfinished:
            new_folder(unfinished.path / "files")
            database = unfinished.path / DATABASE
            with Secret.random() as lasting:
                _create_database(database, key, lasting, identity, slots)
                wrapped = wrapped_lasting_key(lasting, key, identity)
            header = Header(
                notebook=identity,
                database_salt=salt_digest(database),
                generation=1,
                slots=tuple(slots),
                seal=FIRST,
                lasting=wrapped,
            )
            write_header(unfinished.path, header.authenticated(key))
            unfinished.settle(folder)
    except DiskFull:
        raise NoRoomForNotebook from None


def _create_database(path: Path, key: Secret, lasting: Secret, identity: bytes, slots: list[KeySlot]) -> None:
    new_file(path)
    with subkey(key, Purpose.DATABASE) as database_key:
        database = Database(path, database_key, writable=True, is_new=True)
        try:
            migrate(database)
            Device.create(database, lasting)
            ExpectedSlots(database, key, identity).settle(slots)
        finally:
            database.close()
    check_unreadable_without_key(path)
