"""Key slots: the notebook key, wrapped once for each secret that may open the notebook.

The notebook key is 32 random bytes. Each slot wraps it with ChaCha20-Poly1305 under a key of its own:
    passphrase                 Argon2id(passphrase, salt, cost)
    passphrase and key file    HKDF-SHA-256(Argon2id(passphrase, salt, cost) and SHA-256(file), salt)
    recovery                   HKDF-SHA-256(128 random bits, salt)
Associated data is every parameter of the slot and the notebook's identity (`KeySlot.associated_data`).

Why any nonce would be safe: the wrapping key comes from a fresh salt and wraps this one message, so no (key, nonce) pair is used twice.
Why a cipher that does not commit to its key is safe here: a slot made to open under two passphrases would have to give a notebook key
whose header code (`check_authentication_code`) also holds, and there is nobody who answers guesses: the attacker has the file itself.
"""

from __future__ import annotations

import hmac
import os
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from crypto.derivation import LABEL, Purpose, expanded, subkey
from crypto.errors import CryptoError, EmptyPassphrase, Malformed, Tampered, TooCostly, WrongSecret
from crypto.sealing import NONCE_SIZE, opened, sealed
from crypto.secret import KEY_SIZE, Secret
from crypto.slot import ID_SIZE, SIZES, KeySlot, SlotKind
from crypto.slot_owner import Owner, owner_of, sealed_owner
from crypto.stretching import SALT_SIZE, Cost, stretch

RECOVERY_SIZE = 16
"""Bytes of a recovery secret: 128 bits, out of reach of guessing however fast; so HKDF, which works on any machine in no time."""

MOST_SLOTS = 16
"""In one header. Each passphrase slot may cost a second at every wrong passphrase, and a forged header far more."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Opener:
    """What somebody brings to open a notebook; a slot takes of it what its kind asks for."""

    passphrase: str | None = field(default=None, repr=False)
    key_file: Secret | None = None
    """The digest of a key file (`crypto.key_file`)."""
    recovery: bytes | None = field(default=None, repr=False)
    """16 bytes, from recovery words or from pieces."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenedSlot:
    """The notebook key, and the slot that gave it."""

    key: Secret
    slot: KeySlot
    owner: Owner


def seal_with_passphrase(
    key: Secret, passphrase: str, *, notebook: bytes, owner: Owner, cost: Cost, key_file: Secret | None = None
) -> KeySlot:
    """A slot that opens with a passphrase, or with a passphrase and a key file together.

    key: the notebook key, 32 bytes. notebook: the notebook's identity, 16 random bytes. key_file: its digest, borrowed.

    Raises:
        EmptyPassphrase, NameTooLong, TooCostly, NotEnoughMemory.
    """
    kind = SlotKind.PASSPHRASE if key_file is None else SlotKind.PASSPHRASE_AND_FILE
    return _sealed(key, kind, cost, Opener(passphrase=passphrase, key_file=key_file), notebook, owner)


def seal_with_recovery(key: Secret, entropy: bytes, *, notebook: bytes, owner: Owner) -> KeySlot:
    """A slot that opens with a recovery secret: 16 random bytes (`crypto.recovery`, `crypto.pieces`).

    Raises:
        Malformed: not 16 bytes. NameTooLong.
    """
    if len(entropy) != RECOVERY_SIZE:
        raise Malformed
    return _sealed(key, SlotKind.RECOVERY, None, Opener(recovery=entropy), notebook, owner)


def open_slots(slots: Sequence[KeySlot], opener: Opener, *, notebook: bytes) -> OpenedSlot:
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
            slot_key = _slot_key(slot, opener)
        except TooCostly:
            nothing_opened = TooCostly
            continue
        if slot_key is None:
            continue
        with slot_key:
            key = opened(slot_key, slot.nonce, slot.wrapped, slot.associated_data(notebook))
        if key is not None:
            try:
                return OpenedSlot(key=key, slot=slot, owner=owner_of(slot, key, notebook=notebook))
            except Tampered:
                key.wipe()
    raise nothing_opened


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


def _sealed(
    key: Secret, kind: SlotKind, cost: Cost | None, opener: Opener, notebook: bytes, owner: Owner
) -> KeySlot:
    identity = os.urandom(ID_SIZE).hex()
    owner_nonce, owners = sealed_owner(owner, identity, key, notebook)
    blank = KeySlot(
        id=identity,
        kind=kind,
        cost=cost,
        salt=os.urandom(SALT_SIZE),
        nonce=os.urandom(NONCE_SIZE),
        wrapped=bytes(SIZES["wrapped"]),
        owner_nonce=owner_nonce,
        owner=owners,
    )
    slot_key = _slot_key(blank, opener)
    if slot_key is None:
        raise EmptyPassphrase
    with slot_key:
        return replace(blank, wrapped=sealed(slot_key, blank.nonce, key, blank.associated_data(notebook)))


def _slot_key(slot: KeySlot, opener: Opener) -> Secret | None:
    """The key that this slot would open with; None if what it asks for was not brought."""
    if slot.cost is None:
        return _recovery_key(opener.recovery, slot.salt) if opener.recovery else None
    if not opener.passphrase:
        return None
    if slot.kind is SlotKind.PASSPHRASE:
        return stretch(opener.passphrase, slot.salt, slot.cost)
    if opener.key_file is None:
        return None
    # Both halves have a fixed size, so no other split of the two gives the same material.
    with stretch(opener.passphrase, slot.salt, slot.cost) as stretched, Secret.zeros(2 * KEY_SIZE) as both:
        both.room()[:KEY_SIZE] = stretched.view()
        both.room()[KEY_SIZE:] = opener.key_file.view()
        return expanded(both, LABEL + b"passphrase and key file slot", slot.salt)


def _recovery_key(entropy: bytes, salt: bytes) -> Secret:
    with Secret(bytearray(entropy)) as material:
        return expanded(material, LABEL + b"recovery slot", salt)
