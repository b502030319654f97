"""From a passphrase or a recovery secret to the notebook key, by way of the headers; and what it means when that fails."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import Enum, auto
from pathlib import Path

from crypto.errors import CryptoError, TooCostly, WrongSecret
from crypto.keyslots import OpenedSlot, Opener, open_slots
from crypto.secret import Secret
from crypto.slot import KeySlot, SlotKind
from crypto.slot_owner import owner_of
from storage.errors import (
    ChangeTakenBack,
    ChangeTookHold,
    DatabaseEmpty,
    DatabaseMissing,
    HeaderDamaged,
    KeyFileMayBeWanted,
    KeyFileWanted,
    WrongHeader,
    WrongPassphrase,
    WrongPassphraseOrKeyFile,
    WrongRecovery,
)
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


class KeyChange(Enum):
    """What an unlock finds of a change of everything (`storage.key_change`) that was cut off."""

    NONE = auto()
    TAKEN_BACK = auto()
    """The new database had not taken the old one's place: the notebook is as it was before."""
    TOOK_HOLD = auto()
    """It had: only the header remains to be written."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Unlocked:
    """What the headers gave for what was typed."""

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
    key_change: KeyChange


def unlock(
    folder: Path, *, passphrase: str | None, recovery: bytes | None, key_file: Secret | None = None
) -> Unlocked:
    """The notebook key out of the headers of a folder.

    key_file: the digest of a key file (`crypto.key_file`), borrowed.

    Raises:
        WrongPassphrase or one of its kinds: the headers are in order, and no slot opens; it is counted.
        KeyFileWanted, HeaderDamaged, TooNew, WrongHeader, DatabaseMissing, DatabaseEmpty: before anything is computed.
        crypto.errors.TooCostly, crypto.errors.NotEnoughMemory.
    """
    every = read_headers(folder)
    found = _of_this_database(folder, every)
    opener = Opener(passphrase=passphrase, key_file=key_file, recovery=recovery)
    if _lacks_only_the_file(found, opener):
        raise KeyFileWanted
    too_costly: TooCostly | None = None
    for header in found.headers:
        try:
            opened = open_slots(header.slots, opener, notebook=header.notebook)
        except WrongSecret:
            continue
        except TooCostly as refusal:
            too_costly = refusal
            continue
        return _proven(opened, found, every)
    if too_costly is not None:
        raise too_costly
    count_failed_unlock(folder)
    raise _refusal(every, found, opener)


def _of_this_database(folder: Path, every: FoundHeaders) -> FoundHeaders:
    """The headers that name the database beside them, and of a change that took hold, the ones that were coming."""
    database = folder / DATABASE
    with file_errors():
        if not database.exists():
            raise DatabaseMissing
        if database.stat().st_size < SALT_SIZE:
            raise DatabaseEmpty
    digest = salt_digest(database)
    ours = tuple(header for header in _with_coming(every) if header.database_salt == digest)
    if not ours:
        raise WrongHeader
    return FoundHeaders(
        headers=tuple(dict.fromkeys(ours)), are_whole=every.are_whole and ours == every.headers
    )


def _with_coming(every: FoundHeaders) -> tuple[Header, ...]:
    return tuple(each for header in every.headers for each in (header, header.coming) if each is not None)


def _lacks_only_the_file(found: FoundHeaders, opener: Opener) -> bool:
    """Whether a passphrase alone was typed, and each passphrase of the notebook goes with a key file."""
    kinds = _kinds(found)
    return (
        bool(opener.passphrase)
        and opener.key_file is None
        and SlotKind.PASSPHRASE_AND_FILE in kinds
        and SlotKind.PASSPHRASE not in kinds
    )


def _kinds(found: FoundHeaders) -> set[SlotKind]:
    return {slot.kind for header in found.headers for slot in header.slots}


def _refusal(every: FoundHeaders, found: FoundHeaders, opener: Opener) -> WrongPassphrase:
    """What it means that nothing opened; told from what was brought and what the slots ask for, never from what a slot holds."""
    for header in every.headers:
        if header.coming is None:
            continue
        took_hold = header.coming in found.headers
        if _opens(header.slots if took_hold else header.coming.slots, opener, header.notebook):
            return ChangeTookHold() if took_hold else ChangeTakenBack()
    if opener.recovery is not None:
        return WrongRecovery()
    if SlotKind.PASSPHRASE_AND_FILE not in _kinds(found):
        return WrongPassphrase()
    return KeyFileMayBeWanted() if opener.key_file is None else WrongPassphraseOrKeyFile()


def _opens(slots: tuple[KeySlot, ...], opener: Opener, notebook: bytes) -> bool:
    try:
        open_slots(slots, opener, notebook=notebook).key.wipe()
    except CryptoError:
        return False
    return True


def _proven(opened: OpenedSlot, found: FoundHeaders, every: FoundHeaders) -> Unlocked:
    """The newest header that the key proves, if it still has the slot that gave the key.

    Two copies differ after a crash between the two writes, or when somebody changed one.  A slot that was taken away must not open through
    the older copy, and a copy that was changed must not shut out its owner.
    """
    newest = next((header for header in found.headers if _is_proven(header, opened.key)), None)
    if newest is None:
        opened.key.wipe()
        raise HeaderDamaged
    slot = next((slot for slot in newest.slots if slot.id == opened.slot.id), None)
    if slot is None:
        opened.key.wipe()
        raise WrongPassphrase
    return Unlocked(
        header=replace(newest, coming=None),
        key=opened.key,
        lasting=newest.lasting_key(opened.key),
        person=owner_of(slot, opened.key, notebook=newest.notebook).person,
        slot=slot.id,
        other=_other(newest, every, opened.key),
        key_change=_key_change(newest, every),
    )


def _key_change(newest: Header, every: FoundHeaders) -> KeyChange:
    if newest.coming is not None:
        return KeyChange.TAKEN_BACK
    return KeyChange.NONE if newest in every.headers else KeyChange.TOOK_HOLD


def _other(served: Header, found: FoundHeaders, key: Secret) -> OtherHeader:
    if found.are_whole:
        return OtherHeader.SAME
    other = next(
        (header for header in found.headers if header != served and not _announces(header, key)), None
    )
    if other is None:
        return OtherHeader.OLDER if len(found.headers) > 1 else OtherHeader.DAMAGED
    if other.notebook != served.notebook or other.database_salt != served.database_salt:
        return OtherHeader.FOREIGN
    if _is_proven(other, key):
        return OtherHeader.OLDER if other.slots == served.slots else OtherHeader.OLDER_SLOTS
    if set(other.slots) > set(served.slots):
        return OtherHeader.SLOT_ADDED
    return OtherHeader.SLOT_REMOVED if set(other.slots) < set(served.slots) else OtherHeader.CHANGED


def _announces(header: Header, key: Secret) -> bool:
    """Whether it is what stood here before everything was changed to this key."""
    return header.coming is not None and _is_proven(header.coming, key)


def _is_proven(header: Header, key: Secret) -> bool:
    try:
        header.check(key)
    except HeaderDamaged:
        return False
    return True
