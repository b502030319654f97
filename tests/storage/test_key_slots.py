"""Who may open a notebook: slots come and go, each proven, none left behind by a crash, the last one never taken away."""

from __future__ import annotations

import dataclasses
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from crypto.errors import NameTooLong, TooCostly
from crypto.slot import SlotKind
from crypto.stretching import CHEAPEST
from domain.errors import DomainError
from storage import key_slots
from storage.errors import HeaderDamaged, LastSlot, NoSuchRecord, TooManySlots, WrongPassphrase
from storage.header import COPIES, FoundHeaders, Header, read_headers
from storage.key_slots import KeySlots
from storage.notebook import Notebook
from storage.unlocking import unlock
from tests.storage.new_slots import of_passphrase, of_recovery
from tests.storage.tampering import forge

if TYPE_CHECKING:
    from tests.storage.conftest import Shelf


def test_a_second_passphrase_opens_it_for_a_second_person(shelf: Shelf, now: datetime) -> None:
    notebook = shelf.create()
    notebook.key_slots.add(of_passphrase("another", name="office", person="Lee"))
    assert [(slot.kind, slot.name, slot.person) for slot in notebook.key_slots.owners()] == [
        (SlotKind.PASSPHRASE, "", "Kim"),
        (SlotKind.RECOVERY, "", "Kim"),
        (SlotKind.PASSPHRASE, "office", "Lee"),
    ]
    notebook.close(now)
    assert shelf.open(passphrase="another").person == "Lee"


@pytest.mark.parametrize("person", ["Kim\nLee", "Kim\u202e", "K" * 201])
def test_nobody_works_under_a_name_that_no_revision_can_have(
    shelf: Shelf, person: str, now: datetime, tmp_path: Path
) -> None:
    notebook = shelf.create()
    before = notebook.key_slots.owners()
    with pytest.raises((DomainError, NameTooLong)):
        notebook.key_slots.add(of_passphrase("another", person=person))
    with pytest.raises((DomainError, NameTooLong)):
        notebook.key_slots.rename(before[0].slot, name="", person=person)
    assert notebook.key_slots.owners() == before
    with pytest.raises((DomainError, NameTooLong)):
        Notebook.create(
            tmp_path / "other.notebook", passphrase="p", cost=CHEAPEST, person=person, recovery=None, now=now
        )
    assert not (tmp_path / "other.notebook").exists()


def test_a_changed_passphrase_closes_the_old_one_out_of_both_copies(shelf: Shelf, now: datetime) -> None:
    notebook = shelf.create()
    old = notebook.key_slots.owners()[0].slot
    notebook.key_slots.add(of_passphrase("the new one"))
    notebook.key_slots.remove(old)
    notebook.close(now)
    for damaged in (None, *COPIES):
        if damaged:
            (shelf.path() / damaged).write_bytes(b"")
        with pytest.raises(WrongPassphrase):
            shelf.open()
        shelf.open(passphrase="the new one").close(now)


def test_every_passphrase_of_the_notebook_is_known_and_no_other(shelf: Shelf) -> None:
    notebook = shelf.create()
    notebook.key_slots.add(of_passphrase("another", person="Lee"))
    asked = (shelf.passphrase, "another", "neither", "")
    assert [notebook.key_slots.is_passphrase(text) for text in asked] == [True, True, False, False]


def test_one_place_stays_free_so_that_a_passphrase_can_always_be_changed(shelf: Shelf, now: datetime) -> None:
    notebook = shelf.create(recovery=None)
    for number in range(14):
        notebook.key_slots.add(of_recovery(bytes([number] * 16)))
    with pytest.raises(TooManySlots):
        notebook.key_slots.add(of_recovery(bytes(16)))
    new = of_passphrase("new")
    notebook.key_slots.replace(notebook.slot, new)
    assert len(notebook.key_slots.owners()) == 15
    notebook.close(now)
    shelf.open(passphrase="new")


def test_a_slot_that_is_not_there_is_not_replaced(shelf: Shelf) -> None:
    notebook = shelf.create()
    before = notebook.key_slots.owners()
    new = of_passphrase("new", person="")
    with pytest.raises(NoSuchRecord):
        notebook.key_slots.replace("00" * 16, new)
    assert notebook.key_slots.owners() == before


def test_cut_off_between_the_two_steps_of_a_change_both_passphrases_open(
    shelf: Shelf, now: datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    notebook = shelf.create()
    monkeypatch.setattr(KeySlots, "remove", lambda *_all: (_ for _ in ()).throw(KeyboardInterrupt()))
    new = of_passphrase("new", person="")
    with pytest.raises(KeyboardInterrupt):
        notebook.key_slots.replace(notebook.slot, new)
    notebook.close(now)
    for passphrase in (shelf.passphrase, "new"):
        shelf.open(passphrase=passphrase).close(now)


def test_a_new_slot_that_only_one_copy_of_the_header_has_is_taken_out_again(
    shelf: Shelf, monkeypatch: pytest.MonkeyPatch
) -> None:
    notebook = shelf.create()
    before = notebook.key_slots.owners()
    monkeypatch.setattr(
        key_slots, "read_headers", lambda folder: dataclasses.replace(read_headers(folder), are_whole=False)
    )
    with pytest.raises(HeaderDamaged):
        notebook.key_slots.add(of_passphrase("another", person="Lee"))
    assert notebook.key_slots.owners() == before


def test_new_recovery_words_open_it(shelf: Shelf, now: datetime) -> None:
    notebook = shelf.create(recovery=None)
    notebook.key_slots.add(of_recovery(b"\x05" * 16))
    notebook.close(now)
    Notebook.open(shelf.path(), recovery=b"\x05" * 16, now=now, ballast_size=0).close(now)


def test_the_last_passphrase_stays(shelf: Shelf) -> None:
    notebook = shelf.create()
    passphrase, recovery = notebook.key_slots.owners()
    with pytest.raises(LastSlot):
        notebook.key_slots.remove(passphrase.slot)
    with pytest.raises(NoSuchRecord):
        notebook.key_slots.remove("00" * 16)
    notebook.key_slots.remove(recovery.slot)
    assert notebook.key_slots.owners() == (passphrase,)


def test_a_slot_that_does_not_open_from_the_disk_is_taken_out_again(
    shelf: Shelf, monkeypatch: pytest.MonkeyPatch
) -> None:
    notebook = shelf.create()
    before = notebook.key_slots.owners()

    def misread(folder: Path) -> FoundHeaders:
        found = read_headers(folder)
        slots = tuple(dataclasses.replace(slot, wrapped=bytes(48)) for slot in found.headers[0].slots)
        return dataclasses.replace(found, headers=(dataclasses.replace(found.headers[0], slots=slots),))

    monkeypatch.setattr(key_slots, "read_headers", misread)
    with pytest.raises(HeaderDamaged):
        notebook.key_slots.add(of_passphrase("another", person="Lee"))
    assert notebook.key_slots.owners() == before
    assert [slot.id for slot in read_headers(shelf.path()).headers[0].slots] == [one.slot for one in before]


# ---- copies of the header that differ -------------------------------------------------------------------------------


def test_after_a_crash_between_the_two_writes_the_newer_copy_counts(shelf: Shelf, now: datetime) -> None:
    notebook = shelf.create()
    older = (shelf.path() / "header.b").read_bytes()
    notebook.key_slots.add(of_passphrase("another", person="Lee"))
    notebook.close(now)
    (shelf.path() / "header.b").write_bytes(older)
    notebook = shelf.open(passphrase="another")
    assert notebook.header_was_repaired
    notebook.close(now)
    assert read_headers(shelf.path()).are_whole


def test_a_passphrase_that_was_taken_away_does_not_open_through_an_older_copy(
    shelf: Shelf, now: datetime
) -> None:
    notebook = shelf.create()
    older = (shelf.path() / "header.b").read_bytes()
    notebook.key_slots.add(of_passphrase("the new one"))
    notebook.key_slots.remove(notebook.key_slots.owners()[0].slot)
    notebook.close(now)
    (shelf.path() / "header.b").write_bytes(older)
    with pytest.raises(WrongPassphrase):
        shelf.open()
    assert shelf.open(passphrase="the new one").header_was_repaired


def test_a_copy_changed_by_a_stranger_does_not_shut_out_the_owner(shelf: Shelf, now: datetime) -> None:
    shelf.create().close(now)
    header = Header.from_bytes((shelf.path() / "header.a").read_bytes())
    closed = {**header.slots[0].to_fields(), "wrapped": "00" * 48}
    for changes in (
        {"generation": 1_000, "slots": [closed]},
        {"generation": 1_000, "slots": [{**closed, "memory_kib": 2**32 - 1}]},
        {"generation": 1_000, "seal": "00" * 32},
    ):
        forge(shelf.path() / "header.a", **changes)
        notebook = shelf.open()
        assert notebook.header_was_repaired
        assert notebook.alarm is None
        notebook.close(now)


def test_both_copies_changed_by_a_stranger_are_damaged(shelf: Shelf, now: datetime) -> None:
    shelf.create().close(now)
    for name in COPIES:
        forge(shelf.path() / name, seal="00" * 32)
    with pytest.raises(HeaderDamaged):
        shelf.open()


def test_a_slot_that_asks_for_too_much_is_not_tried(shelf: Shelf, now: datetime) -> None:
    shelf.create(recovery=None).close(now)
    header = Header.from_bytes((shelf.path() / "header.a").read_bytes())
    for name in COPIES:
        forge(shelf.path() / name, slots=[{**header.slots[0].to_fields(), "memory_kib": 2**32 - 1}])
    with pytest.raises(TooCostly):
        shelf.open()


def test_one_copy_of_another_notebook_is_passed_over(shelf: Shelf, now: datetime) -> None:
    shelf.create("one").close(now)
    shelf.create("other").close(now)
    (shelf.path("one") / "header.a").write_bytes((shelf.path("other") / "header.a").read_bytes())
    notebook = shelf.open("one")
    assert notebook.header_was_repaired


def test_a_slot_whose_owner_was_changed_is_damage(shelf: Shelf, now: datetime) -> None:
    shelf.create().close(now)
    header = Header.from_bytes((shelf.path() / "header.a").read_bytes())
    for name in COPIES:
        forge(shelf.path() / name, slots=[{**header.slots[0].to_fields(), "owner": "00" * 528}])
    with pytest.raises((HeaderDamaged, WrongPassphrase)):
        unlock(shelf.path(), passphrase=shelf.passphrase, recovery=None)
