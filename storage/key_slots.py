"""The key slots of an open notebook, and the header they stand in with the seal: changed together, written twice."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path

from crypto.errors import WrongSecret
from crypto.keyslots import open_slots, owner, seal_with_passphrase, seal_with_recovery
from crypto.secret import Secret
from crypto.slot import KeySlot, SlotKind
from crypto.stretching import Cost
from storage.errors import HeaderDamaged, LastSlot, NoSuchRecord, StorageError
from storage.expected_slots import ExpectedSlots, SlotOutOfPlace
from storage.header import Header, read_headers, write_header


@dataclass(frozen=True, slots=True, kw_only=True)
class SlotOwner:
    """One way to open the notebook, and whose it is."""

    slot: str
    """The slot's id."""
    kind: SlotKind
    name: str
    person: str


class KeySlots:
    """The header of an open notebook.  Every change is on the disk, in both copies, when the call returns."""

    def __init__(self, folder: Path, header: Header, key: Secret, expected: ExpectedSlots) -> None:
        """key: the notebook key, borrowed."""
        self._folder = folder
        self._header = header
        self._key = key
        self._expected = expected

    @property
    def notebook(self) -> bytes:
        """The notebook's identity, 16 bytes."""
        return self._header.notebook

    @property
    def sealed(self) -> bytes:
        """The link of the audit chain up to which the history is sealed."""
        return self._header.seal

    def owners(self) -> tuple[SlotOwner, ...]:
        """Every slot with its owner, who is sealed in it."""
        found = ((slot, owner(slot, self._key, notebook=self.notebook)) for slot in self._header.slots)
        return tuple(
            SlotOwner(slot=slot.id, kind=slot.kind, name=whose.name, person=whose.person)
            for slot, whose in found
        )

    def out_of_place(self) -> tuple[SlotOutOfPlace, ...]:
        """The slots that were put into the header or taken out of it from outside, as far as the database can tell."""
        return self._expected.out_of_place(self._header.slots)

    def settle(self) -> None:
        """Finish a change that a crash cut off between the header and the database."""
        if not self._expected.is_settled():
            self._expected.settle(self._header.slots)

    def accept(self) -> None:
        """Take the slots as they are for those that should be; inside of a transaction of the caller."""
        self._expected.expect(self._header.slots)

    def seal(self, link: bytes) -> None:
        """Write down that the history goes as far as this link of the audit chain."""
        self._write(seal=link)

    def repair(self) -> None:
        """Write both copies as they should be, after one of them was found damaged or behind."""
        self._write()

    def add_passphrase(self, passphrase: str, *, name: str, person: str, cost: Cost) -> str:
        """One more passphrase, proven by opening the slot from the disk; its slot's id.

        Raises:
            crypto.errors.EmptyPassphrase, NameTooLong, NotEnoughMemory. HeaderDamaged: it does not open, and was taken out again.
        """
        slot = seal_with_passphrase(
            self._key, passphrase, notebook=self.notebook, name=name, person=person, cost=cost
        )
        self._add(slot, passphrase=passphrase, recovery=None)
        return slot.id

    def add_recovery(self, entropy: bytes, *, name: str, person: str) -> str:
        """One more set of recovery words, proven likewise; entropy: 16 bytes."""
        slot = seal_with_recovery(self._key, entropy, notebook=self.notebook, name=name, person=person)
        self._add(slot, passphrase=None, recovery=entropy)
        return slot.id

    def remove(self, slot_id: str) -> None:
        """Take a slot away.  Older copies of the header still open with it: nothing can reach those.

        Raises:
            LastSlot: no passphrase would be left. NoSuchRecord: there is no such slot.
        """
        left = tuple(slot for slot in self._header.slots if slot.id != slot_id)
        if len(left) == len(self._header.slots):
            raise NoSuchRecord
        if not any(slot.kind is SlotKind.PASSPHRASE for slot in left):
            raise LastSlot
        self._write(slots=left)

    def is_passphrase(self, passphrase: str) -> bool:
        """Whether a passphrase opens one of the slots.

        Raises:
            crypto.errors.NotEnoughMemory.
        """
        try:
            open_slots(self._header.slots, notebook=self.notebook, passphrase=passphrase).key.wipe()
        except WrongSecret:
            return False
        return True

    def _add(self, slot: KeySlot, *, passphrase: str | None, recovery: bytes | None) -> None:
        before = self._header.slots
        self._write(slots=(*before, slot))
        written = [known for known in read_headers(self._folder).headers[0].slots if known.id == slot.id]
        try:
            opened = open_slots(written, notebook=self.notebook, passphrase=passphrase, recovery=recovery)
        except WrongSecret:
            self._write(slots=before)
            raise HeaderDamaged from None
        opened.key.wipe()

    def _write(self, *, seal: bytes | None = None, slots: tuple[KeySlot, ...] | None = None) -> None:
        header = replace(
            self._header,
            generation=self._header.generation + 1,
            seal=self._header.seal if seal is None else seal,
            slots=self._header.slots if slots is None else slots,
        ).authenticated(self._key)
        if slots is not None:
            self._expected.announce(slots)
        write_header(self._folder, header)
        self._header = header
        if slots is not None:
            with suppress(StorageError):
                # Otherwise the next unlock settles it.
                self._expected.settle(slots)
