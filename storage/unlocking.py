"""From a passphrase or recovery words to the notebook key, by way of the headers; and what it means when that fails."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from crypto.errors import TooCostly, WrongSecret
from crypto.keyslots import OpenedSlot, open_slots
from crypto.secret import Secret
from storage.errors import DatabaseEmpty, DatabaseMissing, HeaderDamaged, WrongHeader, WrongPassphrase
from storage.failed_unlocks import count_failed_unlock
from storage.files import file_errors
from storage.header import DATABASE, SALT_SIZE, FoundHeaders, Header, read_headers, salt_digest


@dataclass(frozen=True, slots=True, kw_only=True)
class Unlocked:
    """What a passphrase gave."""

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
    headers_are_whole: bool
    """Both copies were in order and the same."""


def unlock(folder: Path, *, passphrase: str | None, recovery: bytes | None) -> Unlocked:
    """The notebook key out of the headers of a folder.

    Raises:
        WrongPassphrase: the headers are in order, and no slot opens; it is counted.
        HeaderDamaged, TooNew, WrongHeader, DatabaseMissing, DatabaseEmpty: before anything is computed.
        crypto.errors.TooCostly, crypto.errors.NotEnoughMemory.
    """
    found = _of_this_database(folder, read_headers(folder))
    too_costly: TooCostly | None = None
    for header in found.headers:
        try:
            opened = open_slots(
                header.slots, notebook=header.notebook, passphrase=passphrase, recovery=recovery
            )
        except WrongSecret:
            continue
        except TooCostly as refusal:
            too_costly = refusal
            continue
        return _proven(opened, header, found)
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


def _proven(opened: OpenedSlot, by: Header, found: FoundHeaders) -> Unlocked:
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
        headers_are_whole=found.are_whole and newest is by,
    )


def _is_proven(header: Header, key: Secret) -> bool:
    try:
        header.check(key)
    except HeaderDamaged:
        return False
    return True
