"""Key slots: the notebook key, wrapped once for each secret that may open the notebook.

The notebook key is 32 random bytes and never changes with a passphrase. Each slot wraps it with ChaCha20-Poly1305 under a key of its own:
    passphrase   Argon2id(passphrase, salt, cost)
    recovery     HKDF-SHA-256(128 random bits, salt)
Associated data is every parameter of the slot and the notebook's identity (`KeySlot.associated_data`).

Why any nonce would be safe: the wrapping key comes from a fresh salt and wraps this one message, so no (key, nonce) pair is used twice.
Why a cipher that does not commit to its key is safe here: a slot made to open under two passphrases would have to give a notebook key
whose header code (`check_authentication_code`) also holds, and there is nobody who answers guesses: the attacker has the file itself.
"""

from __future__ import annotations

import hmac
import json
import os
from collections.abc import Sequence
from dataclasses import dataclass, replace

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

from crypto.derivation import LABEL, Purpose, expanded, subkey
from crypto.errors import (
    CryptoError,
    EmptyPassphrase,
    Malformed,
    NameTooLong,
    Tampered,
    TooCostly,
    WrongSecret,
)
from crypto.secret import KEY_SIZE, Secret
from crypto.slot import ID_SIZE, NONCE_SIZE, OWNER_SIZE, SIZES, KeySlot, SlotKind
from crypto.stretching import SALT_SIZE, Cost, check_cost, stretch

RECOVERY_SIZE = 16
"""Bytes of a recovery secret: 128 bits, out of reach of guessing however fast; so HKDF, which works on any machine in no time."""

MOST_SLOTS = 16
"""In one header. Each passphrase slot may cost a second at every wrong passphrase, and a forged header far more."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Owner:
    """Whose a slot is. Sealed under the notebook key: a seized header must not say who works with it."""

    name: str
    """What the slot is called, such as "the office"."""
    person: str
    """Who opens with it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenedSlot:
    """The notebook key, and the slot that gave it."""

    key: Secret
    slot: KeySlot
    owner: Owner


def seal_with_passphrase(
    key: Secret, passphrase: str, *, notebook: bytes, name: str, person: str, cost: Cost
) -> KeySlot:
    """A slot that opens with a passphrase.

    key: the notebook key, 32 bytes. notebook: the notebook's identity, 16 random bytes.

    Raises:
        EmptyPassphrase, NameTooLong, TooCostly, NotEnoughMemory.
    """
    if not passphrase:
        raise EmptyPassphrase
    check_cost(cost)
    blank = _blank(key, SlotKind.PASSPHRASE, cost, notebook, Owner(name=name, person=person))
    with stretch(passphrase, blank.salt, cost) as slot_key:
        return _wrapped(key, slot_key, blank, notebook)


def seal_with_recovery(key: Secret, entropy: bytes, *, notebook: bytes, name: str, person: str) -> KeySlot:
    """A slot that opens with recovery words, whose entropy is 16 random bytes (`crypto.recovery`).

    Raises:
        Malformed: not 16 bytes. NameTooLong.
    """
    if len(entropy) != RECOVERY_SIZE:
        raise Malformed
    blank = _blank(key, SlotKind.RECOVERY, None, notebook, Owner(name=name, person=person))
    with _recovery_key(entropy, blank.salt) as slot_key:
        return _wrapped(key, slot_key, blank, notebook)


def open_slots(
    slots: Sequence[KeySlot], *, notebook: bytes, passphrase: str | None = None, recovery: bytes | None = None
) -> OpenedSlot:
    """The notebook key out of the first slot that opens. Check the header's code with it before anything else is believed.

    A slot whose cost is beyond the caps is passed over without being tried: a flipped bit in one must not close the others.

    Raises:
        WrongSecret: no slot opens. A wrong passphrase, a changed slot and another notebook's slot are the same to a cipher; an empty
            passphrase, which no slot has, is one more wrong one.
        TooCostly: no slot opens, and one was passed over; or there are more than MOST_SLOTS.
        NotEnoughMemory.
    """
    if len(slots) > MOST_SLOTS:
        raise TooCostly
    nothing_opened: type[CryptoError] = WrongSecret
    for slot in slots:
        try:
            slot_key = _slot_key(slot, passphrase, recovery)
        except TooCostly:
            nothing_opened = TooCostly
            continue
        if slot_key is None:
            continue
        with slot_key:
            key = _unwrapped(slot, slot_key, notebook)
        if key is not None:
            return OpenedSlot(key=key, slot=slot, owner=owner(slot, key, notebook=notebook))
    raise nothing_opened


def owner(slot: KeySlot, key: Secret, *, notebook: bytes) -> Owner:
    """Whose a slot is; any slot of an open notebook can be asked.

    Raises:
        Tampered: it was not sealed with this notebook's key for this slot.
    """
    with subkey(key, Purpose.OWNERS) as owners_key:
        try:
            padded = ChaCha20Poly1305(owners_key.view()).decrypt(
                slot.owner_nonce, slot.owner, _owner_data(slot.id, notebook)
            )
        except InvalidTag:
            raise Tampered from None
    found = json.loads(padded.rstrip(b" "))
    return Owner(name=found["name"], person=found["person"])


def authentication_code(key: Secret, header: bytes) -> bytes:
    """HMAC-SHA-256 of a whole header under its own subkey: 32 bytes. It shows a slot added, dropped or taken from an older header."""
    with subkey(key, Purpose.HEADER) as header_key:
        return hmac.digest(header_key.view(), header, "sha256")


def check_authentication_code(key: Secret, header: bytes, code: bytes) -> None:
    """Compare in constant time.

    Raises:
        Tampered: the header is not as somebody with the notebook key left it.
    """
    if not hmac.compare_digest(authentication_code(key, header), code):
        raise Tampered


def _blank(key: Secret, kind: SlotKind, cost: Cost | None, notebook: bytes, of: Owner) -> KeySlot:
    """A slot complete but for the wrapped key."""
    text = json.dumps({"name": of.name, "person": of.person}, ensure_ascii=False)
    # Half a surrogate pair is a character like any other: an encoding error would quote the name.
    padded = text.encode("utf-8", "surrogatepass").ljust(OWNER_SIZE)
    if len(padded) > OWNER_SIZE:
        raise NameTooLong
    identity = os.urandom(ID_SIZE).hex()
    # This key seals one owner for each slot ever made, some dozens: 12 random bytes do not repeat among those.
    owner_nonce = os.urandom(NONCE_SIZE)
    with subkey(key, Purpose.OWNERS) as owners_key:
        sealed = ChaCha20Poly1305(owners_key.view()).encrypt(
            owner_nonce, padded, _owner_data(identity, notebook)
        )
    return KeySlot(
        id=identity,
        kind=kind,
        cost=cost,
        salt=os.urandom(SALT_SIZE),
        nonce=os.urandom(NONCE_SIZE),
        wrapped=bytes(SIZES["wrapped"]),
        owner_nonce=owner_nonce,
        owner=sealed,
    )


def _owner_data(slot: str, notebook: bytes) -> bytes:
    return f"fieldbook slot owner\nnotebook={notebook.hex()}\nslot={slot}\n".encode("ascii")


def _wrapped(key: Secret, slot_key: Secret, blank: KeySlot, notebook: bytes) -> KeySlot:
    cipher = ChaCha20Poly1305(slot_key.view())
    return replace(blank, wrapped=cipher.encrypt(blank.nonce, key.view(), blank.associated_data(notebook)))


def _unwrapped(slot: KeySlot, slot_key: Secret, notebook: bytes) -> Secret | None:
    key = Secret.zeros(KEY_SIZE)
    cipher = ChaCha20Poly1305(slot_key.view())
    try:
        cipher.decrypt_into(slot.nonce, slot.wrapped, slot.associated_data(notebook), key.room())
    except InvalidTag:
        return None
    return key


def _slot_key(slot: KeySlot, passphrase: str | None, recovery: bytes | None) -> Secret | None:
    """The key that this slot would open with; None if nothing of its kind was typed."""
    if slot.cost is not None:
        return stretch(passphrase, slot.salt, slot.cost) if passphrase else None
    return _recovery_key(recovery, slot.salt) if recovery else None


def _recovery_key(entropy: bytes, salt: bytes) -> Secret:
    with Secret(bytearray(entropy)) as material:
        return expanded(material, LABEL + b"recovery slot", salt)
