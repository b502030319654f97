"""Which key slots the header should have, as the database knows it: an older header put back is proven by the key like any other.

The header is written in two copies and the database is not written with them.  So a change is announced before the header is written and settled
after it; what a crash left in between is settled at the next unlock by what the header then has.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from enum import StrEnum

from crypto.errors import Tampered
from crypto.secret import Secret
from crypto.slot import KeySlot
from crypto.slot_owner import owner_of
from storage.database import Database


class _State(StrEnum):
    STANDS = "stands"
    COMES = "comes"
    """Announced; the header may not have it yet."""
    GOES = "goes"
    """Announced; the header may still have it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SlotOutOfPlace:
    """A slot that is in the header and should not be, or the other way round."""

    is_there: bool
    """It is in the header and was not put there by this notebook; False: it is missing."""
    name: str
    """What the slot is called; "" where it has no name, or does not tell its owner."""
    person: str


class ExpectedSlots:
    """The table `expected_slot`."""

    def __init__(self, database: Database, key: Secret, notebook: bytes) -> None:
        """key: the notebook key, borrowed.  notebook: its identity, 16 bytes."""
        self._database = database
        self._key = key
        self._notebook = notebook

    def announce(self, slots: Sequence[KeySlot]) -> None:
        """Note that a header with these slots is about to be written."""
        known = self._states()
        coming = {slot.id for slot in slots}
        with self._database.transaction():
            for slot in slots:
                if known.get(slot.id, (None,))[0] != digest(slot):
                    self._put(slot, _State.COMES)
            for gone in known.keys() - coming:
                self._database.execute(
                    "UPDATE expected_slot SET state = ? WHERE id = ?", (_State.GOES.value, gone)
                )

    def settle(self, slots: Sequence[KeySlot]) -> None:
        """Note that the header has these slots and no others."""
        with self._database.transaction():
            self.expect(slots)

    def expect(self, slots: Sequence[KeySlot]) -> None:
        """The same inside of a transaction of the caller."""
        self._database.execute("DELETE FROM expected_slot")
        for slot in slots:
            self._put(slot, _State.STANDS)

    def is_settled(self) -> bool:
        """Whether no change was cut off."""
        return all(state == _State.STANDS for _digest, state, _name, _person in self._states().values())

    def out_of_place(self, slots: Sequence[KeySlot]) -> tuple[SlotOutOfPlace, ...]:
        """What is in the header and should not be, and what should be and is not; nothing, if all is well."""
        known = self._states()
        # One that is being renamed has its old owner until the header is written; what opens it is the same, since a slot is never sealed anew.
        renaming = {identity for identity, (_digest, state, *_who) in known.items() if state == _State.COMES}
        there = {
            slot.id for slot in slots if slot.id in renaming or known.get(slot.id, (None,))[0] == digest(slot)
        }
        foreign = (
            SlotOutOfPlace(is_there=True, name=name, person=person)
            for name, person in map(self._owner, (slot for slot in slots if slot.id not in there))
        )
        missing = (
            SlotOutOfPlace(is_there=False, name=name, person=person)
            for identity, (_digest, state, name, person) in sorted(known.items())
            if state == _State.STANDS and identity not in there
        )
        return (*foreign, *missing)

    def _states(self) -> dict[str, tuple[bytes, str, str, str]]:
        rows = self._database.rows("SELECT id, digest, state, name, person FROM expected_slot")
        return {identity: (found, state, name, person) for identity, found, state, name, person in rows}

    def _put(self, slot: KeySlot, state: _State) -> None:
        self._database.execute(
            "INSERT OR REPLACE INTO expected_slot (id, digest, name, person, state) VALUES (?, ?, ?, ?, ?)",
            (slot.id, digest(slot), *self._owner(slot), state.value),
        )

    def _owner(self, slot: KeySlot) -> tuple[str, str]:
        with suppress(Tampered):
            found = owner_of(slot, self._key, notebook=self._notebook)
            return found.name, found.person
        return "", ""


def digest(slot: KeySlot) -> bytes:
    """SHA-256 over everything in a slot, 32 bytes."""
    return hashlib.sha256(json.dumps(slot.to_fields(), sort_keys=True).encode()).digest()
