"""Whose a key slot is: sealed under the notebook key, since a seized header must not say who works with it."""

from __future__ import annotations

import json
import os
from dataclasses import dataclass, replace

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

from crypto.derivation import Purpose, subkey
from crypto.errors import NameTooLong, Tampered
from crypto.secret import Secret
from crypto.slot import NONCE_SIZE, OWNER_SIZE, KeySlot


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

    The nonce is random: this subkey seals one owner for each slot ever made or renamed, some dozens; 12 random bytes do not repeat among those.

    Raises:
        NameTooLong
    """
    fields = {"name": owner.name, "person": owner.person, "in_pieces": owner.in_pieces}
    # Half a surrogate pair is a character like any other: an encoding error would quote the name.
    padded = json.dumps(fields, ensure_ascii=False).encode("utf-8", "surrogatepass").ljust(OWNER_SIZE)
    if len(padded) > OWNER_SIZE:
        raise NameTooLong
    nonce = os.urandom(NONCE_SIZE)
    with subkey(key, Purpose.OWNERS) as owners_key:
        return nonce, ChaCha20Poly1305(owners_key.view()).encrypt(nonce, padded, _bound(slot_id, notebook))


def renamed(slot: KeySlot, owner: Owner, key: Secret, *, notebook: bytes) -> KeySlot:
    """The slot with another owner; what opens it is untouched and not asked for.  Raises NameTooLong."""
    nonce, sealed = sealed_owner(owner, slot.id, key, notebook)
    return replace(slot, owner_nonce=nonce, owner=sealed)


def owner_of(slot: KeySlot, key: Secret, *, notebook: bytes) -> Owner:
    """Whose a slot is; any slot of an open notebook can be asked.

    Raises:
        Tampered: it was not sealed with this notebook's key for this slot.
    """
    with subkey(key, Purpose.OWNERS) as owners_key:
        try:
            padded = ChaCha20Poly1305(owners_key.view()).decrypt(
                slot.owner_nonce, slot.owner, _bound(slot.id, notebook)
            )
        except InvalidTag:
            raise Tampered from None
    found = json.loads(padded.rstrip(b" "))
    return Owner(name=found["name"], person=found["person"], in_pieces=found["in_pieces"])


def _bound(slot_id: str, notebook: bytes) -> bytes:
    return f"fieldbook slot owner\nnotebook={notebook.hex()}\nslot={slot_id}\n".encode("ascii")
