"""What was put back from outside can be accepted by a person: the journal says what was seen, and from then on everything is proven again."""

from __future__ import annotations

import shutil
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from domain.case import Case
from storage.acceptance import ACTION, gaps
from storage.errors import Damaged, HistoryAltered, StorageError
from storage.header import COPIES
from storage.history import Sign
from storage.journal import PAGE
from storage.notebook import Notebook
from tests.storage.test_history import in_the_database, keep, older, put_back, signs

if TYPE_CHECKING:
    from tests.storage.conftest import Shelf

__all__ = ["older"]


def accepted(shelf: Shelf, name: str = "Field") -> Notebook:
    """The notebook as somebody opens it who saw what was wrong and goes on."""
    seen = shelf.open(name)
    names = [each.sign.name for each in seen.seen]
    seen.close(shelf.now)
    notebook = Notebook.open(
        shelf.path(name), passphrase=shelf.passphrase, now=shelf.now, accepting=names, ballast_size=0
    )
    shelf.opened.append(notebook)
    return notebook


def reopened(shelf: Shelf, notebook: Notebook) -> Notebook:
    notebook.close(shelf.now)
    return shelf.open()


def test_an_older_database_is_accepted_and_the_journal_says_what_was_seen(
    shelf: Shelf, older: Path, case: Case, now: datetime
) -> None:
    put_back("data.db", older, shelf.path())
    before = shelf.open()
    revisions = [before.revisions.get(identity) for identity in before.revisions.ids()]
    before.close(now)
    notebook = accepted(shelf)
    assert notebook.alarm is None
    assert notebook.is_writable
    entry = next(each for each in notebook.audit.entries() if each.action == ACTION)
    assert entry.details["seen"] == ["ENTRIES_GONE"]
    assert [notebook.revisions.get(identity) for identity in notebook.revisions.ids()] == revisions
    assert notebook.inspection().findings() == ()
    keep(notebook, case, now, 3)
    again = reopened(shelf, notebook)
    assert again.alarm is None
    assert again.is_writable
    assert again.inspection().findings() == ()


def test_an_older_database_put_back_once_more_is_seen_once_more(
    shelf: Shelf, older: Path, now: datetime
) -> None:
    put_back("data.db", older, shelf.path())
    accepted(shelf).close(now)
    put_back("data.db", older, shelf.path())
    assert signs(shelf.open()) == {Sign.ENTRIES_GONE}


ACCEPTABLE = {
    "an entry changed": (
        "DROP TRIGGER audit_stays",
        "UPDATE audit SET entry = CAST(replace(CAST(entry AS TEXT), 'Kim', 'Lee') AS BLOB) WHERE n = 4",
        "UPDATE audit SET entry = CAST(replace(CAST(entry AS TEXT), 'Kim', 'Lee') AS BLOB) WHERE n = (SELECT max(n) FROM audit)",
    ),
    "every entry gone": ("DROP TRIGGER audit_is_kept", "DELETE FROM audit"),
    "two revisions gone": (
        "DROP TRIGGER revision_is_kept",
        "PRAGMA foreign_keys = OFF",
        "DELETE FROM revision WHERE number IN (2, 6)",
    ),
    "the set gone": ("DELETE FROM revision_set",),
}


@pytest.mark.parametrize("how", list(ACCEPTABLE))
def test_each_is_accepted_for_good_and_what_comes_later_is_still_proven(
    shelf: Shelf, older: Path, case: Case, how: str, now: datetime
) -> None:
    in_the_database(shelf, now, *ACCEPTABLE[how])
    notebook = accepted(shelf)
    assert notebook.alarm is None
    keep(notebook, case, now, 40)  # more than are looked at when it is opened
    notebook = reopened(shelf, notebook)
    assert notebook.alarm is None
    assert notebook.inspection().findings() == ()
    notebook.close(now)
    in_the_database(
        shelf,
        now,
        "DROP TRIGGER IF EXISTS audit_is_kept",
        "DELETE FROM audit WHERE n = (SELECT max(n) FROM audit)",
    )
    assert Sign.ENTRIES_GONE in signs(shelf.open())


def test_what_stood_before_an_acceptance_may_not_change_again(
    shelf: Shelf, older: Path, now: datetime
) -> None:
    put_back("data.db", older, shelf.path())
    accepted(shelf).close(now)
    in_the_database(
        shelf, now, "DROP TRIGGER audit_stays", "UPDATE audit SET link = zeroblob(32) WHERE n = 2"
    )
    facts = {finding.fact for finding in shelf.open().inspection().findings()}
    assert Sign.ENTRY_CHANGED in facts


def test_an_acceptance_of_which_the_entry_is_gone_is_none(shelf: Shelf, older: Path, now: datetime) -> None:
    put_back("data.db", older, shelf.path())
    accepted(shelf).close(now)
    in_the_database(
        shelf,
        now,
        """UPDATE setting SET value = '{"entry":99,"missing":0}' WHERE name = 'history accepted'""",
    )
    notebook = shelf.open()
    assert signs(notebook) == {Sign.ENTRY_CHANGED}
    assert Sign.ENTRY_CHANGED in {finding.fact for finding in notebook.inspection().findings()}


def test_nothing_is_accepted_that_the_person_has_not_seen(shelf: Shelf, older: Path, now: datetime) -> None:
    put_back("data.db", older, shelf.path())
    notebook = Notebook.open(
        shelf.path(), passphrase=shelf.passphrase, now=now, accepting=["ENTRY_CHANGED"], ballast_size=0
    )
    shelf.opened.append(notebook)
    assert isinstance(notebook.alarm, HistoryAltered)
    assert not notebook.is_writable


def test_damage_is_not_accepted(shelf: Shelf, older: Path, now: datetime) -> None:
    path = shelf.path() / "data.db"
    put_back("data.db", older, shelf.path())
    content = bytearray(path.read_bytes())
    content[-2000] ^= 1
    path.write_bytes(content)
    try:
        notebook = accepted(shelf)
    except Damaged:
        return
    assert isinstance(notebook.alarm, Damaged)
    assert not notebook.is_writable


def test_a_write_ahead_log_is_never_followed_and_its_presence_is_told(
    shelf: Shelf, older: Path, now: datetime
) -> None:
    before = (shelf.path() / "data.db").read_bytes()
    (shelf.path() / "data.db-wal").write_bytes(log_of((older / "data.db").read_bytes()))
    notebook = shelf.open()
    assert signs(notebook) == {Sign.FOREIGN_LOG}
    assert not notebook.is_writable
    notebook.close(now)
    assert (shelf.path() / "data.db").read_bytes() == before
    assert signs(shelf.open()) == {Sign.FOREIGN_LOG}
    shelf.close()
    notebook = accepted(shelf)
    assert notebook.alarm is None
    assert reopened(shelf, notebook).alarm is None


def test_where_nothing_can_be_moved_a_write_ahead_log_is_not_followed_either(
    shelf: Shelf, older: Path, now: datetime
) -> None:
    (shelf.path() / "data.db-wal").write_bytes(log_of((older / "data.db").read_bytes()))
    before = shelf.contents()
    notebook = shelf.open(read_only=True)
    assert signs(notebook) == {Sign.FOREIGN_LOG}
    notebook.close(now)
    assert shelf.contents() == before


def log_of(pages: bytes) -> bytes:
    """A write-ahead log that puts these pages back; nothing in it needs a key (SQLite, file format 3, section 4)."""
    first = second = 0

    def summed(data: bytes) -> bytes:
        nonlocal first, second
        for at in range(0, len(data), 8):
            first = (first + int.from_bytes(data[at : at + 4], "big") + second) & 0xFFFFFFFF
            second = (second + int.from_bytes(data[at + 4 : at + 8], "big") + first) & 0xFFFFFFFF
        return first.to_bytes(4, "big") + second.to_bytes(4, "big")

    head = b"".join(number.to_bytes(4, "big") for number in (0x377F0683, 3007000, PAGE, 0, 1, 2))
    log = head + summed(head)
    count = len(pages) // PAGE
    for number in range(1, count + 1):
        page = pages[(number - 1) * PAGE : number * PAGE]
        frame = number.to_bytes(4, "big") + (count if number == count else 0).to_bytes(4, "big")
        log += frame + b"\0\0\0\1\0\0\0\2" + summed(frame + page) + page
    return log


def test_the_log_of_the_test_is_one_that_sqlite_would_follow(tmp_path: Path) -> None:
    import sqlite3

    path = tmp_path / "plain.db"
    with sqlite3.connect(path) as plain:
        plain.execute("CREATE TABLE t (a)")
    old = path.read_bytes()
    with sqlite3.connect(path) as plain:
        plain.execute("INSERT INTO t VALUES (1)")
    plain.close()
    path.with_name("plain.db-wal").write_bytes(log_of(old))
    with sqlite3.connect(path) as plain:
        assert plain.execute("SELECT count(*) FROM t").fetchall() == [(0,)]
    plain.close()


def test_gaps_are_runs_of_numbers() -> None:
    class Numbers:
        def numbers(self, *, last: int) -> list[int]:
            return [number for number in (2, 3, 6, 7, 9) if number <= last]

    assert list(gaps(Numbers(), 12)) == [(1, 1), (4, 5), (8, 8), (10, 12)]  # type: ignore[arg-type]
    assert list(gaps(Numbers(), 3)) == [(1, 1)]  # type: ignore[arg-type]


# ---- any old pages -------------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def states(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, bytes, bytes]:
    """A closed notebook's folder, an older state of its database, and the newest."""
    from datetime import UTC

    from domain.ids import CaseId
    from tests.storage.conftest import Shelf

    now = datetime(2015, 11, 20, tzinfo=UTC)
    shelf = Shelf(tmp_path_factory.mktemp("states"), now)
    case = Case(id=CaseId("ca" * 16), reference="MC-1", title="Nine at the river")
    notebook = shelf.create()
    keep(notebook, case, now, 30)
    notebook.close(now)
    old = (shelf.path() / "data.db").read_bytes()
    notebook = shelf.open()
    keep(notebook, case, now, 12)
    notebook.close(now)
    return shelf.path(), old, (shelf.path() / "data.db").read_bytes()


def _seen_or_harmless(folder: Path, content: bytes, newest: bytes, now: datetime) -> None:
    """With these pages either an alarm is raised, the whole check finds something, or everything kept is there all the same."""
    copy = folder.parent / "looked at.notebook"
    shutil.rmtree(copy, ignore_errors=True)
    shutil.copytree(folder, copy)
    (copy / "data.db").write_bytes(content)
    try:
        notebook = Notebook.open(
            copy, passphrase="nine people at the river", now=now, read_only=True, ballast_size=0
        )
    except StorageError:
        return
    try:
        if notebook.alarm is not None or notebook.inspection().findings():
            return
        assert notebook.revisions.last_number() == 42
        assert len([notebook.revisions.get(identity) for identity in notebook.revisions.ids()]) == 42
        assert notebook.records.find("ca" * 16) is not None
    finally:
        notebook.close(now)


@settings(max_examples=12, suppress_health_check=list(HealthCheck), deadline=None)
@given(data=st.data())
def test_no_choice_of_old_pages_takes_anything_back_unseen(
    states: tuple[Path, bytes, bytes], data: st.DataObject
) -> None:
    _some_old_pages(states, data)


@pytest.mark.long
@settings(max_examples=2000, suppress_health_check=list(HealthCheck), deadline=None)
@given(data=st.data())
def test_no_choice_of_old_pages_out_of_thousands_takes_anything_back_unseen(
    states: tuple[Path, bytes, bytes], data: st.DataObject
) -> None:
    _some_old_pages(states, data)


def _some_old_pages(states: tuple[Path, bytes, bytes], data: st.DataObject) -> None:
    from datetime import UTC

    folder, old, new = states
    differing = [
        number
        for number in range(min(len(old), len(new)) // PAGE)
        if old[number * PAGE : (number + 1) * PAGE] != new[number * PAGE : (number + 1) * PAGE]
    ]
    chosen = data.draw(st.sets(st.sampled_from(differing), min_size=1))
    content = bytearray(new)
    for number in chosen:
        content[number * PAGE : (number + 1) * PAGE] = old[number * PAGE : (number + 1) * PAGE]
    if data.draw(st.booleans()):
        del content[len(old) :]
    _seen_or_harmless(folder, bytes(content), new, datetime(2015, 11, 20, tzinfo=UTC))


def test_an_accepted_notebook_that_was_killed_on_the_way_is_accepted_again(
    shelf: Shelf, older: Path, now: datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    put_back("data.db", older, shelf.path())
    names = {name: (shelf.path() / name).read_bytes() for name in COPIES}
    accepted(shelf)._ending.close()
    for name, content in names.items():  # as if the header had not been written any more
        (shelf.path() / name).write_bytes(content)
    assert signs(shelf.open()) == {Sign.ENTRIES_GONE}
    shelf.close()
    notebook = accepted(shelf)
    assert notebook.alarm is None
    assert reopened(shelf, notebook).inspection().findings() == ()
