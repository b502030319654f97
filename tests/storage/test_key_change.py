"""Changing everything: a new key, a database encrypted anew, and at every moment exactly one side of the change that opens."""

from __future__ import annotations

import shutil
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from crypto.errors import EmptyPassphrase
from crypto.keyslots import Opener
from crypto.secret import Secret
from crypto.slot_owner import Owner
from crypto.stretching import CHEAPEST
from domain.case import Case
from storage import key_change
from storage.errors import (
    HeaderDamaged,
    LastSlot,
    NoRoomForChange,
    ReadOnly,
    Stopped,
    TooManySlots,
    WrongHeader,
    WrongPassphrase,
)
from storage.header import COPIES, DATABASE
from storage.key_slots import NewSlot
from storage.notebook import Notebook
from storage.unlocking import KeyChange, OtherHeader, unlock
from tests.export.stick.bench import tmpfs
from tests.storage.changed import NEW, check_is_whole, wanted

if TYPE_CHECKING:
    from tests.storage.conftest import Shelf


@pytest.fixture
def notebook(shelf: Shelf, case: Case, now: datetime) -> Notebook:
    """A notebook with a case, open."""
    notebook = shelf.create()
    with notebook.transaction("case kept", now=now) as transaction:
        transaction.keep(case)
    return notebook


def test_afterwards_the_new_secrets_open_it_and_no_old_one(
    shelf: Shelf, notebook: Notebook, case: Case, now: datetime
) -> None:
    file = Secret(bytearray(32))
    new = [
        *wanted(NEW),
        NewSlot(
            opener=Opener(passphrase=NEW, key_file=file), owner=Owner(name="", person="Lee"), cost=CHEAPEST
        ),
        NewSlot(
            opener=Opener(recovery=bytes(16)), owner=Owner(name="", person="", in_pieces=True), cost=None
        ),
    ]
    notebook.change_key(new, now=now)
    assert not notebook.is_open
    for passphrase, recovery in ((shelf.passphrase, None), (None, shelf.recovery)):
        with pytest.raises(WrongPassphrase):
            unlock(shelf.path(), passphrase=passphrase, recovery=recovery)
    for passphrase, key_file, recovery in ((NEW, None, None), (NEW, file, None), (None, None, bytes(16))):
        found = Notebook.open(
            shelf.path(), passphrase=passphrase, key_file=key_file, recovery=recovery, now=now, ballast_size=0
        )
        check_is_whole(found, case)
        assert found.key_change is KeyChange.NONE
        assert found.other_header is OtherHeader.SAME
        assert [slot.in_pieces for slot in found.key_slots.owners()] == [False, False, True]
        found.close(now)


def test_an_old_header_put_back_opens_nothing(
    shelf: Shelf, notebook: Notebook, case: Case, now: datetime
) -> None:
    notebook.seal()
    before = {name: (shelf.path() / name).read_bytes() for name in (*COPIES, DATABASE)}
    notebook.change_key(wanted(NEW), now=now)
    for name in COPIES:
        (shelf.path() / name).write_bytes(before[name])
    with pytest.raises(WrongHeader):
        shelf.open()
    # With the old database as well it is the whole old notebook: nothing in it can tell.
    (shelf.path() / DATABASE).write_bytes(before[DATABASE])
    check_is_whole(shelf.open(), case)


def test_no_byte_of_the_database_stays_and_everything_that_hangs_on_the_lasting_key_does(
    shelf: Shelf, notebook: Notebook, case: Case, now: datetime
) -> None:
    device, recipient = notebook.device.id, notebook.device.age_recipient
    public = notebook.device.signing_key().public
    links = notebook._database.rows("SELECT n, link FROM audit ORDER BY n")
    before = (shelf.path() / DATABASE).read_bytes()
    notebook.change_key(wanted(NEW), now=now)
    after = (shelf.path() / DATABASE).read_bytes()
    pages = {before[start : start + 4096] for start in range(0, len(before), 4096)}
    assert not pages & {after[start : start + 4096] for start in range(0, len(after), 4096)}
    found = shelf.open(passphrase=NEW)
    assert found._database.rows("SELECT n, link FROM audit ORDER BY n")[: len(links)] == links
    assert (found.device.id, found.device.age_recipient) == (device, recipient)
    assert found.device.signing_key().public == public
    assert [entry.action for entry in found.audit.entries()][:2] == ["notebook unlocked", key_change.CHANGED]
    check_is_whole(found, case)


def test_it_goes_on_being_a_notebook(shelf: Shelf, notebook: Notebook, case: Case, now: datetime) -> None:
    notebook.change_key(wanted(NEW), now=now)
    for passphrase in (NEW, "and once more"):
        found = shelf.open(passphrase=passphrase)
        with found.transaction("case kept", now=now) as transaction:
            transaction.keep(case)
        check_is_whole(found, case)
        found.change_key(wanted("and once more"), now=now)
    check_is_whole(shelf.open(passphrase="and once more"), case)


# ---- what is refused, and leaves all as it was ----------------------------------------------------------------------


def test_what_cannot_be_done_changes_nothing(
    shelf: Shelf, notebook: Notebook, case: Case, now: datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    recovery = NewSlot(opener=Opener(recovery=bytes(16)), owner=Owner(name="", person=""), cost=None)
    before = notebook.key_slots.owners()
    for new, fact in (
        ([], LastSlot),
        ([recovery], LastSlot),
        (wanted(*map(str, range(16))), TooManySlots),
        (wanted(""), EmptyPassphrase),
    ):
        with pytest.raises(fact):
            notebook.change_key(new, now=now)
    monkeypatch.setattr(key_change, "SPARE", 2**62)
    with pytest.raises(NoRoomForChange):
        notebook.change_key(wanted(NEW), now=now)
    assert notebook.key_slots.owners() == before
    check_is_whole(notebook, case)
    notebook.close(now)
    check_is_whole(shelf.open(), case)


def test_a_notebook_that_cannot_be_written_is_not_changed(
    shelf: Shelf, notebook: Notebook, now: datetime
) -> None:
    notebook.close(now)
    with pytest.raises(ReadOnly):
        shelf.open(read_only=True).change_key(wanted(NEW), now=now)


def test_a_person_can_stop_it(shelf: Shelf, notebook: Notebook, case: Case, now: datetime) -> None:
    with pytest.raises(Stopped):
        notebook.change_key(wanted(NEW), now=now, stop=lambda: True)
    check_is_whole(notebook, case)
    assert notebook.audit.entries(limit=1)[0].action == key_change.TAKEN_BACK
    notebook.close(now)
    check_is_whole(shelf.open(), case)


def test_a_new_slot_that_does_not_open_from_the_disk_ends_it(
    shelf: Shelf, notebook: Notebook, case: Case, now: datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(NewSlot, "check_opens", lambda *_all: (_ for _ in ()).throw(HeaderDamaged()))
    with pytest.raises(HeaderDamaged):
        notebook.change_key(wanted(NEW), now=now)
    notebook.close(now)
    check_is_whole(shelf.open(), case)


def test_a_full_disk_ends_it(
    tmp_path: Path, case: Case, now: datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(key_change, "SPARE", -(2**40))
    with tmpfs(tmp_path / "small", "size=1400k") as small:
        folder = small / "N.notebook"
        notebook = Notebook.create(
            folder, passphrase="p", cost=CHEAPEST, person="", recovery=None, now=now, ballast_size=0
        )
        with notebook.transaction("case kept", now=now) as transaction:
            transaction.keep(case)
        (small / "filling").write_bytes(bytes(200_000))
        with suppress(OSError), (small / "filling").open("ab") as filling:
            filling.write(bytes(shutil.disk_usage(small).free - (folder / DATABASE).stat().st_size // 2))
        with pytest.raises(NoRoomForChange):
            notebook.change_key(wanted(NEW), now=now)
        check_is_whole(notebook, case)
        notebook.close(now)
        Notebook.open(folder, passphrase="p", now=now, ballast_size=0).close(now)
