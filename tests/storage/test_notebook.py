"""A notebook is made, kept in, closed and found again; every reason not to open it has a sentence of its own."""

from __future__ import annotations

import dataclasses
import os
import stat
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from crypto.errors import EmptyPassphrase, TooCostly
from crypto.stretching import CHEAPEST, Cost
from domain.case import Case
from domain.errors import UnsafeText
from domain.person import Person
from storage import ballast
from storage import errors as facts
from storage.commits import SEAL_EVERY
from storage.errors import (
    AlreadyANotebook,
    Busy,
    DatabaseEmpty,
    DatabaseMissing,
    DiskFull,
    HeaderDamaged,
    Locked,
    NotANotebook,
    ReadOnly,
    StorageError,
    TooNew,
    WrongHeader,
    WrongPassphrase,
)
from storage.header import COPIES, Header
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


# ---- reasons not to open ------------------------------------------------------------------------------------------


def test_a_wrong_passphrase_is_one_and_is_counted_for_the_owner(shelf: Shelf, now: datetime) -> None:
    shelf.create().close(now)
    for passphrase in ("", "x", "x" * 10_000, "\0", "\ud800", "🏞"):
        with pytest.raises(WrongPassphrase):
            shelf.open(passphrase=passphrase)
    notebook = shelf.open()
    assert notebook.failed_unlocks == 6
    assert notebook.audit.entries(limit=1)[0].details["failed before"] == 6
    notebook.close(now)
    assert shelf.open().failed_unlocks == 0


def empty_folder(folder: Path) -> None:
    for file in folder.iterdir():
        if file.is_file():
            file.unlink()


def without_headers(folder: Path) -> None:
    for name in COPIES:
        (folder / name).unlink()


def with_damaged_headers(folder: Path) -> None:
    for name in COPIES:
        content = bytearray((folder / name).read_bytes())
        content[len(content) // 2] ^= 1
        (folder / name).write_bytes(content)


def with_headers_from_the_future(folder: Path) -> None:
    import hashlib
    import json

    for name in COPIES:
        fields = json.loads((folder / name).read_bytes())
        del fields["checksum"]
        fields["min_reader"] = 2
        fields["something"] = "new"
        text = json.dumps(fields, sort_keys=True, separators=(",", ":"))
        fields["checksum"] = hashlib.sha256(text.encode()).hexdigest()
        (folder / name).write_text(json.dumps(fields, sort_keys=True, separators=(",", ":")))


def without_database(folder: Path) -> None:
    (folder / "data.db").unlink()


def with_empty_database(folder: Path) -> None:
    (folder / "data.db").write_bytes(b"")


@pytest.mark.parametrize(
    ("change", "fact"),
    [
        (empty_folder, NotANotebook),
        (without_headers, HeaderDamaged),
        (with_damaged_headers, HeaderDamaged),
        (with_headers_from_the_future, TooNew),
        (without_database, DatabaseMissing),
        (with_empty_database, DatabaseEmpty),
    ],
)
def test_each_reason_not_to_open_is_told_apart_and_changes_nothing(
    shelf: Shelf, now: datetime, change: Callable[[Path], None], fact: type[StorageError]
) -> None:
    shelf.create().close(now)
    change(shelf.path())
    before = contents(shelf.path())
    with pytest.raises(fact):
        shelf.open()
    assert contents(shelf.path()) == before


def contents(folder: Path) -> dict[str, bytes]:
    return {
        file.name: file.read_bytes() for file in folder.iterdir() if file.is_file() and file.name != "lock"
    }


def test_the_headers_of_another_notebook_are_named_as_such(shelf: Shelf, now: datetime) -> None:
    shelf.create("one").close(now)
    shelf.create("other").close(now)
    for name in COPIES:
        (shelf.path("one") / name).write_bytes((shelf.path("other") / name).read_bytes())
    with pytest.raises(WrongHeader):
        shelf.open("one")


def test_a_folder_that_is_not_there_is_no_notebook(shelf: Shelf) -> None:
    with pytest.raises(NotANotebook):
        shelf.open("nowhere")
    assert not shelf.path("nowhere").exists()


def test_a_second_opening_is_refused_while_the_first_lasts(shelf: Shelf, now: datetime) -> None:
    notebook = shelf.create()
    with pytest.raises(Busy):
        shelf.open()
    notebook.close(now)
    assert shelf.open().is_open


def test_a_failed_opening_leaves_no_lock_behind(shelf: Shelf, now: datetime) -> None:
    shelf.create().close(now)
    with pytest.raises(WrongPassphrase):
        shelf.open(passphrase="wrong")
    assert shelf.open().is_open


def test_every_fact_has_a_sentence_of_its_own() -> None:
    every = [
        fact
        for fact in vars(facts).values()
        if isinstance(fact, type) and issubclass(fact, StorageError) and fact is not StorageError
    ]
    assert len({fact.sentence for fact in every}) == len(every)


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
    before = contents(shelf.path())
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
    assert contents(shelf.path()) == before


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


def test_the_header_is_sealed_every_few_commits(shelf: Shelf, case: Case, now: datetime) -> None:
    notebook = shelf.create()
    sealed = Header.from_bytes((notebook.folder / "header.a").read_bytes()).seal
    for number in range(SEAL_EVERY):
        with notebook.transaction("case kept", now=now) as transaction:
            transaction.keep(dataclasses.replace(case, title=f"Title {number}"))
    assert Header.from_bytes((notebook.folder / "header.a").read_bytes()).seal != sealed


def test_one_damaged_copy_of_the_header_is_repaired_and_told(shelf: Shelf, now: datetime) -> None:
    shelf.create().close(now)
    for name in COPIES:
        path = shelf.path() / name
        content = bytearray(path.read_bytes())
        content[100] ^= 1
        path.write_bytes(content)
        notebook = shelf.open()
        assert notebook.header_was_repaired
        notebook.close(now)
    assert not shelf.open().header_was_repaired
