"""Whose a key slot is: sealed under the notebook key, since a seized header must not say who works with it."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace

from crypto.derivation import Purpose
from crypto.errors import NameTooLong
from crypto.sealing import NONCE_SIZE
from crypto.secret import Secret
from crypto.slot import OWNER_SIZE, KeySlot
from crypto.wrapping import unwrapped, wrapped


@dataclass(frozen=True, slots=True, kw_only=True)
class Owner:
    """Whose a slot is, and what a header does not say of it."""

    name: str
    """What the slot is called, such as "the office"."""
    person: str
    """Who opens with it."""
    in_pieces: bool = False
    """A recovery secret that was given out as three pieces, not as twelve words."""


def sealed_owner(owner: Owner, slot_id: str, key: Secret, notebook: bytes) -> tuple[bytes, bytes]:
    """A nonce, 12 bytes, and the owner, 528 bytes whatever the names are; key: the notebook key.

    Raises:
        NameTooLong
    """
    fields = {"name": owner.name, "person": owner.person, "in_pieces": owner.in_pieces}
    # Half a surrogate pair is a character like any other: an encoding error would quote the name.
    padded = json.dumps(fields, ensure_ascii=False).encode("utf-8", "surrogatepass").ljust(OWNER_SIZE)
    if len(padded) > OWNER_SIZE:
        raise NameTooLong
    closed = wrapped(key, Purpose.OWNERS, Secret(bytearray(padded)), _bound(slot_id, notebook))
    return closed[:NONCE_SIZE], closed[NONCE_SIZE:]


def renamed(slot: KeySlot, owner: Owner, key: Secret, *, notebook: bytes) -> KeySlot:
    """The slot with another owner; what opens it is untouched and not asked for.  Raises NameTooLong."""
    nonce, sealed = sealed_owner(owner, slot.id, key, notebook)
    return replace(slot, owner_nonce=nonce, owner=sealed)


def owner_of(slot: KeySlot, key: Secret, *, notebook: bytes) -> Owner:
    """Whose a slot is; any slot of an open notebook can be asked.

    Raises:
        Tampered: it was not sealed with this notebook's key for this slot.
    """
    closed = slot.owner_nonce + slot.owner
    with unwrapped(key, Purpose.OWNERS, closed, _bound(slot.id, notebook)) as padded:
        found = json.loads(bytes(padded.view()))
    return Owner(name=found["name"], person=found["person"], in_pieces=found["in_pieces"])


def _bound(slot_id: str, notebook: bytes) -> bytes:
    return f"fieldbook slot owner\nnotebook={notebook.hex()}\nslot={slot_id}\n".encode("ascii")
