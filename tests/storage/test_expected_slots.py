"""A header that somebody put back or changed: which key slots came or went is known, and said, as soon as the notebook is open."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

import pytest

from storage.errors import HistoryAltered, StorageError, WrongHeader
from storage.expected_slots import SlotOutOfPlace
from storage.header import COPIES, Header, read_headers
from storage.history import Sign
from storage.notebook import Notebook
from storage.unlocking import OtherHeader
from tests.storage.new_slots import of_passphrase
from tests.storage.tampering import forge

if TYPE_CHECKING:
    from tests.storage.conftest import Shelf

LEE = SlotOutOfPlace(is_there=True, name="office", person="Lee")


def headers_of(shelf: Shelf) -> dict[str, bytes]:
    return {name: (shelf.path() / name).read_bytes() for name in COPIES}


def put_back(shelf: Shelf, headers: dict[str, bytes], *names: str) -> None:
    for name in names or COPIES:
        (shelf.path() / name).write_bytes(headers[name])


def with_two_passphrases(shelf: Shelf) -> Notebook:
    notebook = shelf.create()
    notebook.key_slots.add(of_passphrase("another", name="office", person="Lee"))
    return notebook


def slot_named(notebook: Notebook, name: str) -> str:
    return next(slot.slot for slot in notebook.key_slots.owners() if slot.name == name)


def test_a_slot_that_was_taken_away_and_put_back_with_both_headers_is_named(
    shelf: Shelf, now: datetime
) -> None:
    notebook = with_two_passphrases(shelf)
    older = headers_of(shelf)
    notebook.key_slots.remove(slot_named(notebook, "office"))
    notebook.close(now)
    put_back(shelf, older)
    for passphrase in (shelf.passphrase, "another"):
        notebook = shelf.open(passphrase=passphrase)
        assert isinstance(notebook.alarm, HistoryAltered)
        assert [(each.sign, each.slot) for each in notebook.seen] == [(Sign.SLOT_ADDED, LEE)]
        assert not notebook.is_writable
        notebook.close(now)


def test_a_slot_that_is_missing_because_both_headers_are_older_is_named(shelf: Shelf, now: datetime) -> None:
    notebook = shelf.create()
    older = headers_of(shelf)
    notebook.key_slots.add(of_passphrase("another", name="office", person="Lee"))
    notebook.close(now)
    put_back(shelf, older)
    notebook = shelf.open()
    assert [(each.sign, each.slot) for each in notebook.seen] == [
        (Sign.SLOT_GONE, SlotOutOfPlace(is_there=False, name="office", person="Lee"))
    ]
    notebook.close(now)
    notebook = Notebook.open(
        shelf.path(), passphrase=shelf.passphrase, now=now, accepting=["SLOT_GONE"], ballast_size=0
    )
    assert notebook.alarm is None
    notebook.close(now)
    assert shelf.open().alarm is None


def test_an_older_header_with_the_same_slots_takes_nothing_away(shelf: Shelf, now: datetime) -> None:
    notebook = shelf.create()
    older = headers_of(shelf)
    notebook.close(now)
    put_back(shelf, older)
    assert shelf.open().alarm is None


def test_the_other_header_is_told_apart(shelf: Shelf, now: datetime) -> None:
    shelf.create("Other").close(now)
    foreign = (shelf.path("Other") / "header.a").read_bytes()
    notebook = shelf.create()
    old_slots = headers_of(shelf)["header.b"]
    notebook.key_slots.add(of_passphrase("another", name="office", person="Lee"))
    older = headers_of(shelf)["header.b"]
    notebook.close(now)
    newest = headers_of(shelf)
    header = Header.from_bytes(newest["header.b"])
    slots = [slot.to_fields() for slot in header.slots]

    def other(content: bytes | None = None, **changes: object) -> OtherHeader:
        put_back(shelf, newest)
        path = shelf.path() / "header.b"
        if content is not None:
            path.write_bytes(content)
        if changes:
            forge(path, **changes)
        notebook = shelf.open()
        assert notebook.alarm is None
        found = notebook.other_header
        assert notebook.header_was_repaired == (found is not OtherHeader.SAME)
        notebook.close(now)
        assert read_headers(shelf.path()).are_whole
        return found

    assert other() is OtherHeader.SAME
    assert other(b"") is OtherHeader.DAMAGED
    assert other(older) is OtherHeader.OLDER
    assert other(old_slots) is OtherHeader.OLDER_SLOTS
    assert other(foreign) is OtherHeader.FOREIGN
    assert other(seal="00" * 32, generation=999) is OtherHeader.CHANGED
    assert other(slots=[*slots, slots[0]], generation=999) is OtherHeader.CHANGED
    assert other(slots=[*slots, {**slots[0], "id": "00" * 16}]) is OtherHeader.SLOT_ADDED
    assert other(slots=slots[:1], generation=999) is OtherHeader.SLOT_REMOVED


def test_swapped_headers_are_named_as_those_of_another_notebook(shelf: Shelf, now: datetime) -> None:
    shelf.create("one").close(now)
    shelf.create("other").close(now)
    first = {name: (shelf.path("one") / name).read_bytes() for name in COPIES}
    for name in COPIES:
        (shelf.path("one") / name).write_bytes((shelf.path("other") / name).read_bytes())
        (shelf.path("other") / name).write_bytes(first[name])
    for name in ("one", "other"):
        with pytest.raises(WrongHeader):
            shelf.open(name)


@pytest.mark.parametrize("cut_off", ["before the header", "behind the header"])
def test_a_change_that_a_crash_cut_off_raises_no_alarm_and_is_settled(
    shelf: Shelf, now: datetime, cut_off: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    from storage import key_slots
    from storage.expected_slots import ExpectedSlots

    notebook = with_two_passphrases(shelf)

    def crash(*_arguments: object) -> None:
        raise StorageError

    with monkeypatch.context() as crashing:
        if cut_off == "before the header":
            crashing.setattr(key_slots, "write_header", crash)
            with pytest.raises(StorageError):
                notebook.key_slots.remove(slot_named(notebook, "office"))
        else:
            crashing.setattr(ExpectedSlots, "settle", crash)
            notebook.key_slots.remove(slot_named(notebook, "office"))
    newest = headers_of(shelf)
    notebook._ending.close()
    notebook = shelf.open()
    assert notebook.alarm is None
    assert notebook._database.rows("SELECT DISTINCT state FROM expected_slot") == [("stands",)]
    assert len(notebook.key_slots.owners()) == (3 if cut_off == "before the header" else 2)
    notebook.close(now)
    if cut_off == "behind the header":
        put_back(shelf, newest)
        assert shelf.open().alarm is None


@pytest.mark.parametrize("cut_off", ["before the header", "behind one copy", "behind the header"])
def test_a_renaming_that_a_crash_cut_off_raises_no_alarm_and_ends_with_one_of_the_names(
    shelf: Shelf, now: datetime, cut_off: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    from storage import key_slots
    from storage.expected_slots import ExpectedSlots

    notebook = with_two_passphrases(shelf)
    older = headers_of(shelf)

    def crash(*_arguments: object) -> None:
        raise StorageError

    with monkeypatch.context() as crashing:
        if cut_off == "before the header":
            crashing.setattr(key_slots, "write_header", crash)
            with pytest.raises(StorageError):
                notebook.key_slots.rename(slot_named(notebook, "office"), name="bureau", person="Lee")
        else:
            crashing.setattr(ExpectedSlots, "settle", crash)
            notebook.key_slots.rename(slot_named(notebook, "office"), name="bureau", person="Lee")
    notebook._ending.close()
    if cut_off == "behind one copy":
        put_back(shelf, older, "header.a")
    for passphrase in ("another", shelf.passphrase):
        notebook = shelf.open(passphrase=passphrase)
        assert notebook.alarm is None
        names = [slot.name for slot in notebook.key_slots.owners()]
        assert ("office" if cut_off == "before the header" else "bureau") in names
        assert notebook._database.rows("SELECT DISTINCT state FROM expected_slot") == [("stands",)]
        notebook.close(now)


def test_an_older_name_put_back_with_both_headers_is_told(shelf: Shelf, now: datetime) -> None:
    notebook = with_two_passphrases(shelf)
    older = headers_of(shelf)
    notebook.key_slots.rename(slot_named(notebook, "office"), name="bureau", person="Lee")
    notebook.close(now)
    put_back(shelf, older)
    notebook = shelf.open()
    bureau = SlotOutOfPlace(is_there=False, name="bureau", person="Lee")
    assert [(each.sign, each.slot) for each in notebook.seen] == [
        (Sign.SLOT_ADDED, LEE),
        (Sign.SLOT_GONE, bureau),
    ]
    notebook.close(now)


def test_a_slot_whose_owner_cannot_be_read_is_noted_without_a_name(shelf: Shelf, now: datetime) -> None:
    import dataclasses

    notebook = shelf.create()
    slots = notebook.key_slots._header.slots
    strange = dataclasses.replace(slots[0], id="00" * 16)
    assert notebook.key_slots._expected.out_of_place((*slots, strange)) == (
        SlotOutOfPlace(is_there=True, name="", person=""),
    )
