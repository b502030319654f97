"""A key slot as it stands in a header: its fields, their sizes, and the canonical text that is bound as associated data."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from crypto.errors import Malformed, UnknownFormat
from crypto.sealing import NONCE_SIZE, TAG_SIZE
from crypto.secret import KEY_SIZE
from crypto.stretching import SALT_SIZE, Cost

VERSION = 1
"""Of a slot."""

ID_SIZE = 16
OWNER_SIZE = 512
"""Every owner is padded to this, so that its length says nothing about a name."""

SIZES = {
    "id": ID_SIZE,
    "salt": SALT_SIZE,
    "nonce": NONCE_SIZE,
    "wrapped": KEY_SIZE + TAG_SIZE,
    "owner_nonce": NONCE_SIZE,
    "owner": OWNER_SIZE + TAG_SIZE,
}
"""Field → its bytes; each is written as lower-case hexadecimal, two digits a byte."""

COST_FIELDS = ("memory_kib", "passes", "lanes")
LARGEST_NUMBER = 2**32 - 1
"""Argon2 counts in 32 bits (RFC 9106 §3.1). Larger numbers are no slot at all; smaller ones may still be too costly."""


class SlotKind(StrEnum):
    """What opens a slot."""

    PASSPHRASE = "passphrase"  # noqa: S105  # the word, not one
    PASSPHRASE_AND_FILE = "passphrase-and-file"  # noqa: S105
    """A passphrase and a key file together."""
    RECOVERY = "recovery"


@dataclass(frozen=True, slots=True, kw_only=True)
class KeySlot:
    """The notebook key wrapped under one secret. Everything in it is public, and nothing in it names anybody."""

    id: str
    """16 random bytes as hexadecimal."""
    kind: SlotKind
    cost: Cost | None
    """None for a recovery slot: 128 random bits need no stretching."""
    salt: bytes
    """16 random bytes of this slot alone, so the key that wraps is new for each slot and wraps one message in its life."""
    nonce: bytes
    """12 random bytes."""
    wrapped: bytes
    """The notebook key under the slot's own key: 32 bytes and the tag."""
    owner_nonce: bytes
    owner: bytes
    """The slot's name and its person, under a subkey of the notebook key: 512 bytes and the tag."""

    def to_fields(self) -> dict[str, str | int]:
        """The slot for a header: a flat mapping of small numbers and lower-case ASCII words."""
        cost = {} if self.cost is None else {name: getattr(self.cost, name) for name in COST_FIELDS}
        return {
            "version": VERSION,
            "kind": self.kind.value,
            **cost,
            "id": self.id,
            "salt": self.salt.hex(),
            "nonce": self.nonce.hex(),
            "wrapped": self.wrapped.hex(),
            "owner_nonce": self.owner_nonce.hex(),
            "owner": self.owner.hex(),
        }

    @classmethod
    def from_fields(cls, fields: Mapping[str, object]) -> KeySlot:
        """The slot that `to_fields` wrote. What its cost asks for is not judged here but before it is paid.

        Raises:
            UnknownFormat: another version.
            Malformed: a field too many or too few, of another type, size, case or sign.
        """
        if _number(fields.get("version")) != VERSION:
            raise UnknownFormat
        kind = fields.get("kind")
        if kind not in [known.value for known in SlotKind]:
            raise Malformed
        has_cost = kind != SlotKind.RECOVERY
        if set(fields) != {"version", "kind", *SIZES, *(COST_FIELDS if has_cost else ())}:
            raise Malformed
        found = {name: _bytes(fields[name], size) for name, size in SIZES.items()}
        return cls(
            id=found.pop("id").hex(),
            kind=SlotKind(str(kind)),
            cost=Cost(**{name: _number(fields[name]) for name in COST_FIELDS}) if has_cost else None,
            **found,
        )

    def associated_data(self, notebook: bytes) -> bytes:
        """What the wrapping binds beside the key: every field but the wrapped key and the owner, and whose notebook it is.

        The owner is sealed by itself (`crypto.slot_owner`), bound to this slot: a slot can be renamed by who has no secret of it.

        A line `name=value` for each, names sorted. No value can hold a line break or an equals sign (they are numbers, hexadecimal and the
        words of SlotKind), so two different slots never give the same text. A weaker cost, another salt, or the slot of another notebook
        put into this header therefore do not open.
        """
        fields = {**self.to_fields(), "notebook": notebook.hex()}
        for name in ("wrapped", "owner", "owner_nonce"):
            del fields[name]
        lines = (f"{name}={value}\n" for name, value in sorted(fields.items()))
        return ("fieldbook key slot\n" + "".join(lines)).encode("ascii")


def _number(value: object) -> int:
    # `type(...) is int`: True is an int to isinstance, and a header that says True was not written by us.
    if type(value) is not int or not 0 <= value <= LARGEST_NUMBER:
        raise Malformed
    return value


def _bytes(value: object, size: int) -> bytes:
    if not isinstance(value, str) or len(value) != 2 * size:
        raise Malformed
    try:
        found = bytes.fromhex(value)
    except ValueError:
        raise Malformed from None
    # One way to write a slot: fromhex also takes capitals and spaces.
    if found.hex() != value:
        raise Malformed
    return found
