"""The key slots of an open notebook, and the header they stand in with the seal: changed together, written twice."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path

from crypto.errors import CryptoError, TooCostly, WrongSecret
from crypto.keyslots import MOST_SLOTS, Opener, open_slots, seal_with_passphrase, seal_with_recovery
from crypto.secret import Secret
from crypto.slot import KeySlot, SlotKind
from crypto.slot_owner import Owner, owner_of, renamed
from crypto.stretching import Cost
from storage.errors import (
    HeaderDamaged,
    LastSlot,
    NoSuchRecord,
    StorageError,
    TooManySlots,
    WrongPassphrase,
)
from storage.expected_slots import ExpectedSlots, SlotOutOfPlace
from storage.header import Header, read_headers, write_header
from storage.revision import check_author


@dataclass(frozen=True, slots=True, kw_only=True)
class SlotOwner:
    """One way to open the notebook, and whose it is."""

    slot: str
    """The slot's id."""
    kind: SlotKind
    name: str
    person: str
    in_pieces: bool
    """A recovery secret that was given out as three pieces."""
    cost: Cost | None
    """What a guess costs; None for a recovery secret, which nobody guesses."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NewSlot:
    """A slot to be made: what will open it, whose it is, and what a guess will cost."""

    opener: Opener
    owner: Owner
    cost: Cost | None
    """None for a recovery secret."""

    def sealed(self, key: Secret, notebook: bytes) -> KeySlot:
        """The slot around a notebook key.

        Raises:
            crypto.errors.EmptyPassphrase, NameTooLong, NotEnoughMemory, Malformed. domain.errors.DomainError: the person is no line of text.
        """
        check_author(self.owner.person)
        if self.cost is None:
            return seal_with_recovery(key, self.opener.recovery or b"", notebook=notebook, owner=self.owner)
        return seal_with_passphrase(
            key,
            self.opener.passphrase or "",
            notebook=notebook,
            owner=self.owner,
            cost=self.cost,
            key_file=self.opener.key_file,
        )

    def check_opens(self, slot: KeySlot, key: Secret, notebook: bytes) -> None:
        """Open a slot as a person would.

        Raises:
            HeaderDamaged: it does not give this key.
        """
        try:
            with open_slots([slot], self.opener, notebook=notebook).key as found:
                if found.same_as(key):
                    return
        except CryptoError:
            pass
        raise HeaderDamaged


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

    @property
    def header(self) -> Header:
        """The header as it is on the disk."""
        return self._header

    def owners(self) -> tuple[SlotOwner, ...]:
        """Every slot with its owner, who is sealed in it."""
        found = ((slot, owner_of(slot, self._key, notebook=self.notebook)) for slot in self._header.slots)
        return tuple(
            SlotOwner(
                slot=slot.id,
                kind=slot.kind,
                name=whose.name,
                person=whose.person,
                in_pieces=whose.in_pieces,
                cost=slot.cost,
            )
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

    def slot_of(self, opener: Opener) -> str:
        """The id of the slot that this opens.

        Raises:
            WrongPassphrase: none. crypto.errors.NotEnoughMemory.
        """
        try:
            opened = open_slots(self._header.slots, opener, notebook=self.notebook)
        except (WrongSecret, TooCostly):
            raise WrongPassphrase from None
        opened.key.wipe()
        return opened.slot.id

    def is_passphrase(self, passphrase: str, key_file: Secret | None = None) -> bool:
        """Whether a passphrase, with a key file where one goes with it, opens one of the slots.

        Raises:
            crypto.errors.NotEnoughMemory.
        """
        try:
            self.slot_of(Opener(passphrase=passphrase, key_file=key_file))
        except WrongPassphrase:
            return False
        return True

    def seal(self, link: bytes) -> None:
        """Write down that the history goes as far as this link of the audit chain."""
        self._write(seal=link)

    def repair(self) -> None:
        """Write both copies as they should be, after one of them was found damaged or behind."""
        self._write()

    def foretell(self, slots: Sequence[KeySlot]) -> None:
        """Note in the database, before it is copied, that the header will have these slots."""
        self._expected.announce(slots)

    def announce(self, coming: Header | None) -> None:
        """Write the header that will follow when the database is replaced, into both copies; None: it will not."""
        header = replace(self._header, generation=self._header.generation + 1, coming=coming)
        self._put(header.authenticated(self._key))

    def add(self, new: NewSlot) -> str:
        """One more way to open the notebook, proven by opening it from the disk; its slot's id.

        Raises:
            TooManySlots. HeaderDamaged: it does not open, and was taken out again. And as `NewSlot.sealed`.
        """
        if len(self._header.slots) >= MOST_SLOTS - 1:
            raise TooManySlots
        return self._add(new)

    def replace(self, slot_id: str, new: NewSlot) -> str:
        """Another secret in place of one: the new slot is added and proven, then the old one goes.  Cut off in between, both open.

        Raises:
            NoSuchRecord: there is no such slot. HeaderDamaged: the new one does not open, and the old one still does.
        """
        if all(slot.id != slot_id for slot in self._header.slots):
            raise NoSuchRecord
        added = self._add(new)
        self.remove(slot_id)
        return added

    def rename(self, slot_id: str, *, name: str, person: str) -> None:
        """Call a slot something else; what opens it stays.

        Raises:
            NoSuchRecord: there is no such slot. crypto.errors.NameTooLong. domain.errors.DomainError: the person is no line of text.
        """
        check_author(person)
        if all(slot.id != slot_id for slot in self._header.slots):
            raise NoSuchRecord

        def called(slot: KeySlot) -> KeySlot:
            before = owner_of(slot, self._key, notebook=self.notebook)
            owner = replace(before, name=name, person=person)
            return renamed(slot, owner, self._key, notebook=self.notebook)

        self._write(slots=tuple(called(slot) if slot.id == slot_id else slot for slot in self._header.slots))

    def remove(self, slot_id: str) -> None:
        """Take a slot away.  Older copies of the header still open with it: nothing can reach those.

        Raises:
            LastSlot: no passphrase would be left. NoSuchRecord: there is no such slot.
        """
        left = tuple(slot for slot in self._header.slots if slot.id != slot_id)
        if len(left) == len(self._header.slots):
            raise NoSuchRecord
        if all(slot.kind is SlotKind.RECOVERY for slot in left):
            raise LastSlot
        self._write(slots=left)

    def _add(self, new: NewSlot) -> str:
        before = self._header.slots
        slot = new.sealed(self._key, self.notebook)
        self._write(slots=(*before, slot))
        try:
            new.check_opens(self._as_written(slot.id), self._key, self.notebook)
        except HeaderDamaged:
            self._write(slots=before)
            raise
        return slot.id

    def _as_written(self, slot_id: str) -> KeySlot:
        """A slot as both copies have it on the disk."""
        found = read_headers(self._folder)
        for slot in found.headers[0].slots:
            if slot.id == slot_id and found.are_whole:
                return slot
        raise HeaderDamaged

    def _write(self, *, seal: bytes | None = None, slots: tuple[KeySlot, ...] | None = None) -> None:
        header = replace(
            self._header,
            generation=self._header.generation + 1,
            seal=self._header.seal if seal is None else seal,
            slots=self._header.slots if slots is None else slots,
        )
        if slots is not None:
            self._expected.announce(slots)
        self._put(header.authenticated(self._key))
        if slots is not None:
            with suppress(StorageError):
                # Otherwise the next unlock settles it.
                self._expected.settle(slots)

    def _put(self, header: Header) -> None:
        write_header(self._folder, header)
        self._header = header
