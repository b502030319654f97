"""From what somebody brings (a passphrase, perhaps with a key file, or a recovery secret) to the notebook key, by way of the headers; and what it means when that fails."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto
from pathlib import Path

from crypto.errors import TooCostly, WrongSecret
from crypto.keyslots import OpenedSlot, Opener, open_slots
from crypto.secret import Secret
from storage.errors import DatabaseEmpty, DatabaseMissing, HeaderDamaged, WrongHeader, WrongPassphrase
from storage.failed_unlocks import count_failed_unlock
from storage.files import file_errors
from storage.header import DATABASE, SALT_SIZE, FoundHeaders, Header, read_headers, salt_digest


class OtherHeader(Enum):
    """What the copy of the header was that did not serve."""

    SAME = auto()
    """As the one that served: all is well."""
    DAMAGED = auto()
    """Damaged or missing."""
    OLDER = auto()
    """An older one, with the same key slots, as after a crash between the two writes."""
    OLDER_SLOTS = auto()
    """An older one, with other key slots."""
    CHANGED = auto()
    """Changed by somebody who does not have the key."""
    SLOT_ADDED = auto()
    """The same: a key slot was put in."""
    SLOT_REMOVED = auto()
    """The same: a key slot was taken out."""
    FOREIGN = auto()
    """That of another notebook."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Unlocked:
    """What the headers gave for it."""

    header: Header
    """The newest one that the key proves."""
    key: Secret
    """The notebook key."""
    lasting: Secret
    """The key of what stays when the notebook key changes."""
    person: str
    """Whose slot it was."""
    slot: str
    """The slot's id."""
    other: OtherHeader
    """What the other copy of the header was."""


def unlock(folder: Path, opener: Opener) -> Unlocked:
    """The notebook key out of the headers of a folder.

    Raises:
        WrongPassphrase: the headers are in order, and no slot opens; it is counted.
        HeaderDamaged, TooNew, WrongHeader, DatabaseMissing, DatabaseEmpty: before anything is computed.
        crypto.errors.TooCostly, crypto.errors.NotEnoughMemory.
    """
    everything = read_headers(folder)
    found = _of_this_database(folder, everything)
    too_costly: TooCostly | None = None
    for header in found.headers:
        try:
            opened = open_slots(header.slots, opener, notebook=header.notebook)
        except WrongSecret:
            continue
        except TooCostly as refusal:
            too_costly = refusal
            continue
        return _proven(opened, found, everything)
    if too_costly is not None:
        raise too_costly
    count_failed_unlock(folder)
    raise WrongPassphrase


def _of_this_database(folder: Path, found: FoundHeaders) -> FoundHeaders:
    database = folder / DATABASE
    with file_errors():
        if not database.exists():
            raise DatabaseMissing
        if database.stat().st_size < SALT_SIZE:
            raise DatabaseEmpty
    digest = salt_digest(database)
    ours = tuple(header for header in found.headers if header.database_salt == digest)
    if not ours:
        raise WrongHeader
    return FoundHeaders(headers=ours, are_whole=found.are_whole and ours == found.headers)


def _proven(opened: OpenedSlot, found: FoundHeaders, everything: FoundHeaders) -> Unlocked:
    """The newest header that the key proves, if it still has the slot that gave the key.

    Two copies differ after a crash between the two writes, or when somebody changed one.  A slot that was taken away must not open through
    the older copy, and a copy that was changed must not shut out its owner.
    """
    newest = next((header for header in found.headers if _is_proven(header, opened.key)), None)
    if newest is None:
        opened.key.wipe()
        raise HeaderDamaged
    if opened.slot not in newest.slots:
        opened.key.wipe()
        raise WrongPassphrase
    return Unlocked(
        header=newest,
        key=opened.key,
        lasting=newest.lasting_key(opened.key),
        person=opened.owner.person,
        slot=opened.slot.id,
        other=_other(newest, everything, opened.key),
    )


def _other(served: Header, found: FoundHeaders, key: Secret) -> OtherHeader:
    if found.are_whole:
        return OtherHeader.SAME
    other = next((header for header in found.headers if header != served), None)
    if other is None:
        return OtherHeader.DAMAGED
    if other.notebook != served.notebook or other.database_salt != served.database_salt:
        return OtherHeader.FOREIGN
    if _is_proven(other, key):
        return OtherHeader.OLDER if other.slots == served.slots else OtherHeader.OLDER_SLOTS
    if set(other.slots) > set(served.slots):
        return OtherHeader.SLOT_ADDED
    return OtherHeader.SLOT_REMOVED if set(other.slots) < set(served.slots) else OtherHeader.CHANGED


def _is_proven(header: Header, key: Secret) -> bool:
    try:
        header.check(key)
    except HeaderDamaged:
        return False
    return True
