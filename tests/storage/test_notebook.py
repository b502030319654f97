"""A notebook is made, kept in, closed and found again; every reason not to open it has a sentence of its own."""

from __future__ import annotations

import dataclasses
import os
import sqlite3
import stat
from datetime import datetime
from typing import TYPE_CHECKING

import pytest

from crypto.errors import EmptyPassphrase, TooCostly
from crypto.stretching import CHEAPEST, Cost
from domain.case import Case
from domain.errors import UnsafeText
from domain.person import Person
from storage import ballast, opening
from storage.commits import SEAL_EVERY
from storage.derived import PARENTAGE_OF_ALL
from storage.errors import (
    AlreadyANotebook,
    DiskFull,
    Locked,
    NeedsUpgrade,
    NotEncrypting,
    ReadOnly,
    WrongPassphrase,
)
from storage.header import Header
from storage.notebook import Notebook

if TYPE_CHECKING:
    from tests.storage.conftest import Shelf


def test_what_was_kept_is_there_after_closing(
    shelf: Shelf, case: Case, person: Person, now: datetime
) -> None:
    notebook = shelf.create()
    with notebook.transaction("case kept", now=now) as transaction:
        transaction.keep(case)
        transaction.keep(person)
    notebook.close(now)
    opened = shelf.open()
    assert [kept.record for kept in opened.records.of_case(case.id)] == [case, person]
    assert opened.records.get("person", person.id).author == "Kim"


def test_the_recovery_words_open_it_too(shelf: Shelf, now: datetime) -> None:
    shelf.create().close(now)
    notebook = Notebook.open(shelf.path(), recovery=shelf.recovery, now=now, ballast_size=0)
    assert notebook.person == "Kim"
    notebook.close(now)


def test_without_recovery_words_none_open_it(shelf: Shelf, now: datetime) -> None:
    shelf.create(recovery=None).close(now)
    with pytest.raises(WrongPassphrase):
        Notebook.open(shelf.path(), recovery=shelf.recovery, now=now)


@pytest.mark.parametrize("read_only", [False, True])
def test_opening_tells_how_far_lists_are_where_they_are_to_be_made_first(
    shelf: Shelf, case: Case, now: datetime, read_only: bool
) -> None:
    notebook = shelf.create()
    with notebook.transaction("case kept", now=now) as transaction:
        transaction.keep(case)
    notebook.close(now)
    told: list[list[float]] = []
    for is_derived in (True, False):
        if not is_derived:
            notebook = shelf.open()
            notebook.settings.put("derived version", value=0)
            notebook.close(now)
        told.append([])
        opened = Notebook.open(
            shelf.path(),
            passphrase=shelf.passphrase,
            now=now,
            read_only=read_only,
            ballast_size=0,
            deriving=told[-1].append,
        )
        assert opened.records.count("case") == 1
        opened.close(now)
    assert told == [[], [0.0, PARENTAGE_OF_ALL]]


def test_a_renamed_or_copied_folder_opens(shelf: Shelf, now: datetime) -> None:
    shelf.create().close(now)
    shelf.path().rename(shelf.path("다른 이름 #1 %20?"))
    assert shelf.open("다른 이름 #1 %20?").alarm is None


def test_an_error_inside_a_transaction_takes_all_of_it_back(
    shelf: Shelf, case: Case, person: Person, now: datetime
) -> None:
    notebook = shelf.create()

    def keep_half() -> None:
        with notebook.transaction("case kept", now=now) as transaction:
            transaction.keep(case)
            raise KeyError

    entries = notebook.audit.count()
    with pytest.raises(KeyError):
        keep_half()
    assert notebook.records.find(case.id) is None
    assert notebook.audit.count() == entries
    with notebook.transaction("person kept", now=now) as transaction:
        transaction.keep(person)
    assert notebook.inspection().findings() == ()


def test_each_kept_thing_has_one_audit_entry_with_its_revisions(
    shelf: Shelf, case: Case, person: Person, now: datetime
) -> None:
    notebook = shelf.create()
    with notebook.transaction("case kept", concerning=case.id, details={"rows": 2}, now=now) as transaction:
        kept = {transaction.keep(case), transaction.keep(person)}
    (entry,) = notebook.audit.entries(limit=1)
    assert (entry.action, entry.concerning, entry.details) == ("case kept", case.id, {"rows": 2})
    assert set(entry.revisions) == kept
    assert (entry.person, entry.device, entry.at) == ("Kim", notebook.device.id, "2015-11-20T12:00:00Z")


def test_keeping_what_is_kept_already_adds_nothing(shelf: Shelf, case: Case, now: datetime) -> None:
    notebook = shelf.create()
    for _ in range(2):
        with notebook.transaction("case kept", now=now) as transaction:
            transaction.keep(case)
    assert notebook.revisions.last_number() == 1
    assert [entry.action for entry in notebook.audit.entries()].count("case kept") == 1


def test_what_keeps_no_record_can_be_logged(shelf: Shelf, now: datetime) -> None:
    notebook = shelf.create()
    notebook.log("summary exported", now=now, details={"sha256": "00"})
    assert notebook.audit.entries(limit=1)[0].action == "summary exported"


def test_nothing_can_be_kept_after_the_lock(shelf: Shelf, now: datetime) -> None:
    notebook = shelf.create()
    notebook.close(now)
    assert not notebook.is_open
    with pytest.raises(Locked):
        notebook.records.find("ca" * 16)
    notebook.close(now)


def test_locking_is_not_stopped_by_a_folder_that_is_gone(shelf: Shelf, now: datetime) -> None:
    notebook = shelf.create()
    shelf.path().rename(shelf.path("gone"))
    notebook.close(now)
    assert not notebook.is_open


# ---- making one ---------------------------------------------------------------------------------------------------


def test_a_new_notebook_never_goes_where_something_is(shelf: Shelf) -> None:
    shelf.path().mkdir()
    with pytest.raises(AlreadyANotebook):
        shelf.create()
    assert list(shelf.path().iterdir()) == []


def test_a_notebook_that_could_not_be_made_leaves_nothing(shelf: Shelf, now: datetime) -> None:
    def create(passphrase: str = "x", person: str = "Kim", cost: Cost = CHEAPEST) -> None:
        Notebook.create(shelf.path(), passphrase=passphrase, cost=cost, person=person, recovery=None, now=now)

    with pytest.raises(EmptyPassphrase):
        create(passphrase="")
    with pytest.raises(UnsafeText):
        create(person="Kim\u202e")
    with pytest.raises(TooCostly):
        create(cost=dataclasses.replace(CHEAPEST, memory_kib=2**40))
    assert list(shelf.folder.iterdir()) == []


def test_an_installation_that_cannot_encrypt_leaves_nothing(
    shelf: Shelf, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(opening, "dbapi2", sqlite3)
    with pytest.raises(NotEncrypting):
        shelf.create()
    assert list(shelf.folder.iterdir()) == []


def test_only_the_owner_can_read_any_of_it(shelf: Shelf, case: Case, now: datetime) -> None:
    old = os.umask(0)
    try:
        notebook = shelf.create()
        with notebook.transaction("case kept", now=now) as transaction:
            transaction.keep(case)
        notebook.seal()
    finally:
        os.umask(old)
    files = [shelf.path(), *shelf.path().rglob("*")]
    assert {file.name for file in files if stat.S_IMODE(file.stat().st_mode) & 0o077} == set()


# ---- reading only, a full disk, the seal ----------------------------------------------------------------------------


def test_opened_for_reading_it_shows_everything_and_writes_nothing(
    shelf: Shelf, case: Case, now: datetime
) -> None:
    notebook = shelf.create()
    with notebook.transaction("case kept", now=now) as transaction:
        transaction.keep(case)
    notebook.close(now)
    before = shelf.contents()
    reading = shelf.open(read_only=True)
    assert reading.records.get("case", case.id).record == case
    assert reading.alarm is None
    with pytest.raises(ReadOnly), reading.transaction("case kept", now=now):
        pytest.fail("a transaction began")
    with pytest.raises(ReadOnly):
        reading.settings.put("place", {})
    with pytest.raises(ReadOnly):
        reading.rebuild()
    with pytest.raises(ReadOnly):
        reading.tidy_up()
    reading.close(now)
    assert shelf.contents() == before


def test_on_a_full_disk_the_reserve_is_freed_and_the_next_try_succeeds(
    shelf: Shelf, case: Case, now: datetime
) -> None:
    notebook = shelf.create()
    ballast.lay_ballast(notebook.folder, 4096)
    database = notebook._database
    (pages,) = database.row("PRAGMA page_count") or (0,)
    database.execute(f"PRAGMA max_page_count = {pages}")
    large = dataclasses.replace(case, risk_note="x" * 90_000)
    with pytest.raises(DiskFull), notebook.transaction("case kept", now=now) as transaction:
        transaction.keep(large)
    assert not (notebook.folder / ballast.NAME).exists()
    database.execute("PRAGMA max_page_count = 100000")
    with notebook.transaction("case kept", now=now) as transaction:
        transaction.keep(large)
    assert notebook.records.get("case", case.id).record == large


def test_on_a_disk_without_any_room_it_opens_for_reading(
    shelf: Shelf, case: Case, now: datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    notebook = shelf.create()
    with notebook.transaction("case kept", now=now) as transaction:
        transaction.keep(case)
    (pages,) = notebook._database.row("PRAGMA page_count") or (0,)
    notebook._database.execute(f"PRAGMA max_page_count = {pages}")

    def log_until_nothing_fits() -> None:
        while True:
            notebook.log("something", now=now)

    with pytest.raises(DiskFull):
        log_until_nothing_fits()
    notebook._ending.close()
    monkeypatch.setitem(opening.SETTINGS, "max_page_count", str(pages))
    notebook = shelf.open()
    assert not notebook.is_writable
    assert notebook.had_no_room
    assert notebook.alarm is None
    assert notebook.records.get("case", case.id).record == case


def test_a_notebook_of_an_earlier_form_is_brought_up_to_date_only_where_it_can_be_written(
    shelf: Shelf, case: Case, now: datetime
) -> None:
    notebook = shelf.create()
    with notebook.transaction("case kept", now=now) as transaction:
        transaction.keep(case)
    notebook.settings.put("derived version", 0)
    notebook._database.execute("DELETE FROM record")
    notebook.close(now)
    notebook = shelf.open()
    assert notebook.records.count("case") == 1
    notebook._database.execute("PRAGMA user_version = 0")
    notebook.close(now)
    with pytest.raises(NeedsUpgrade):
        shelf.open(read_only=True)


def test_the_header_is_sealed_every_few_commits(shelf: Shelf, case: Case, now: datetime) -> None:
    notebook = shelf.create()
    sealed = Header.from_bytes((notebook.folder / "header.a").read_bytes()).seal
    for number in range(SEAL_EVERY):
        with notebook.transaction("case kept", now=now) as transaction:
            transaction.keep(dataclasses.replace(case, title=f"Title {number}"))
    assert Header.from_bytes((notebook.folder / "header.a").read_bytes()).seal != sealed
