"""Old or altered pages put back are seen at the next unlock: the notebook opens for reading, with an alarm."""

from __future__ import annotations

import dataclasses
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from crypto.chain import FIRST
from domain.case import Case
from storage.audit_log import AuditLog
from storage.errors import Damaged, HistoryAltered, ReadOnly
from storage.header import COPIES
from storage.history import Sign
from storage.journal import PAGE
from storage.notebook import Notebook
from tests.storage.tampering import in_the_database, keep, put_back, signs

if TYPE_CHECKING:
    from tests.storage.conftest import Shelf


def alarm_of(shelf: Shelf) -> Notebook:
    notebook = shelf.open()
    assert isinstance(notebook.alarm, HistoryAltered)
    assert not notebook.is_writable
    return notebook


def test_an_honest_notebook_has_no_alarm(shelf: Shelf, older: Path, case: Case) -> None:
    notebook = shelf.open()
    assert notebook.alarm is None
    assert notebook.inspection().findings() == ()


def test_an_older_database_under_its_newer_header_is_opened_for_reading_only(
    shelf: Shelf, older: Path, case: Case, now: datetime
) -> None:
    put_back("data.db", older, shelf.path())
    before = {name: (shelf.path() / name).read_bytes() for name in ("data.db", *COPIES)}
    notebook = alarm_of(shelf)
    assert signs(notebook) == {Sign.ENTRIES_GONE}
    assert notebook.records.find(case.id) is not None
    with pytest.raises(ReadOnly), notebook.transaction("case kept", now=now):
        pytest.fail("a transaction began")
    with pytest.raises(ReadOnly):
        notebook.settings.put("place", {})
    notebook.close(now)
    assert {name: (shelf.path() / name).read_bytes() for name in before} == before
    assert isinstance(shelf.open().alarm, HistoryAltered)


def test_a_crash_before_the_first_seal_raises_no_alarm(shelf: Shelf, case: Case, now: datetime) -> None:
    notebook = shelf.create()
    keep(notebook, case, now)
    notebook.key_slots.seal(FIRST)
    notebook._ending.close()
    notebook = shelf.open()
    assert notebook.alarm is None
    assert notebook.inspection().findings() == ()


def test_a_database_ahead_of_its_seal_is_normal(shelf: Shelf, older: Path) -> None:
    for name in COPIES:
        put_back(name, older, shelf.path())
    assert shelf.open().alarm is None


def test_an_older_copy_of_everything_is_what_the_receipts_are_for(
    shelf: Shelf, older: Path, now: datetime
) -> None:
    newest = shelf.open()
    link = newest.audit.newest_link()
    newest.close(now)
    for name in ("data.db", *COPIES):
        put_back(name, older, shelf.path())
    notebook = shelf.open()
    # Nothing in the folder can show it; the link on a receipt does.
    assert notebook.alarm is None
    assert notebook.audit.number_of(link) is None


def test_every_single_old_page_put_back_is_seen(shelf: Shelf, older: Path, now: datetime) -> None:
    old = (older / "data.db").read_bytes()
    new = (shelf.path() / "data.db").read_bytes()
    differing = [
        at for at in range(0, min(len(old), len(new)), PAGE) if old[at : at + PAGE] != new[at : at + PAGE]
    ]
    assert len(differing) > 3
    unseen = []
    for at in differing:
        (shelf.path() / "data.db").write_bytes(new[:at] + old[at : at + PAGE] + new[at + PAGE :])
        if not is_seen(shelf, now):
            unseen.append(at // PAGE + 1)
    # Page 1 holds the schema and counters; an old one with the same schema takes nothing away.
    assert set(unseen) <= {1}


def is_seen(shelf: Shelf, now: datetime) -> bool:
    """Whether an unlock, or else the whole check behind it, notices."""
    try:
        notebook = shelf.open()
    except Damaged:
        return True
    try:
        return notebook.alarm is not None or notebook.inspection().findings() != ()
    except Damaged:
        return True
    finally:
        notebook.close(now)


def test_an_old_journal_put_back_is_seen(shelf: Shelf, case: Case, now: datetime) -> None:
    notebook = shelf.create()
    keep(notebook, case, now, 3)
    journal = shelf.path() / "data.db-journal"
    captured = bytearray()
    with notebook.transaction("case kept", now=now) as transaction:
        transaction.keep(dataclasses.replace(case, title="later"))
        notebook._database.execute("PRAGMA cache_spill = 1")
        captured += journal.read_bytes()
    notebook.close(now)
    # As the journal of a change in progress, whose pages are the old ones.
    count = (len(captured) - 512) // (PAGE + 8)
    captured[:12] = bytes.fromhex("d9d505f920a163d7") + count.to_bytes(4, "big")
    journal.write_bytes(captured)
    notebook = alarm_of(shelf)
    assert signs(notebook) > {Sign.JOURNAL_PLAYED}


WHAT_IS_SEEN = {
    "an entry changed": Sign.ENTRY_CHANGED,
    "the last entry gone": Sign.ENTRIES_GONE,
    "every entry gone": Sign.ENTRIES_GONE,
    "the last revision gone": Sign.RECORD_GONE,
    "the count put back": Sign.RECORDS_DIFFER,
}


TAMPERED = {
    "an entry changed": (
        "DROP TRIGGER audit_stays",
        "UPDATE audit SET entry = CAST(replace(CAST(entry AS TEXT), 'Kim', 'Lee') AS BLOB) WHERE n = (SELECT max(n) FROM audit)",
    ),
    "the last entry gone": (
        "DROP TRIGGER audit_is_kept",
        "DELETE FROM audit WHERE n = (SELECT max(n) FROM audit)",
    ),
    "an entry in the middle gone": (
        "DROP TRIGGER audit_is_kept",
        "DELETE FROM audit WHERE n = (SELECT max(n) - 1 FROM audit)",
    ),
    "every entry gone": ("DROP TRIGGER audit_is_kept", "DELETE FROM audit"),
    "a revision gone": (
        "DROP TRIGGER revision_is_kept",
        "PRAGMA foreign_keys = OFF",
        "DELETE FROM revision WHERE number = 3",
    ),
    "the last revision gone": (
        "DROP TRIGGER revision_is_kept",
        "PRAGMA foreign_keys = OFF",
        "DELETE FROM revision WHERE number = (SELECT max(number) FROM revision)",
    ),
    "a revision exchanged": (
        "DROP TRIGGER revision_stays",
        "UPDATE revision SET author = 'Lee' WHERE number = 6",
    ),
    "the count put back": ("UPDATE revision_set SET state = zeroblob(40)",),
    "the set gone": ("DELETE FROM revision_set",),
}


@pytest.mark.parametrize("how", list(TAMPERED))
def test_history_that_does_not_agree_with_itself_raises_the_alarm(
    shelf: Shelf, older: Path, how: str, now: datetime
) -> None:
    in_the_database(shelf, now, *TAMPERED[how])
    notebook = shelf.open()
    assert isinstance(notebook.alarm, HistoryAltered | Damaged)
    assert not notebook.is_writable
    assert how not in WHAT_IS_SEEN or WHAT_IS_SEEN[how] in signs(notebook)
    assert notebook.inspection().findings() != ()


# ---- the log itself -------------------------------------------------------------------------------------------------


def test_the_log_is_read_from_the_newest_back(shelf: Shelf, case: Case, now: datetime) -> None:
    notebook = shelf.create()
    keep(notebook, case, now, 5)
    newest = notebook.audit.entries(limit=2)
    assert [entry.n for entry in newest] == [6, 5]
    assert [entry.n for entry in notebook.audit.entries(before=5)] == [4, 3, 2, 1]
    assert notebook.audit.entries(before=1) == ()
    assert notebook.audit.number_of(notebook.audit.newest_link()) == 6


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE audit SET link = zeroblob(32) WHERE n = 2",
        "UPDATE audit SET n = 9 WHERE n = 3",
        "DELETE FROM audit WHERE n = 2",
    ],
)
def test_an_entry_is_shown_only_when_the_chain_proves_it(
    shelf: Shelf, case: Case, now: datetime, statement: str
) -> None:
    notebook = shelf.create()
    keep(notebook, case, now, 2)
    for trigger in ("audit_stays", "audit_is_kept"):
        notebook._database.execute(f"DROP TRIGGER {trigger}")
    notebook._database.execute(statement)
    with pytest.raises(HistoryAltered):
        notebook.audit.entries()


def test_another_key_proves_no_entry(shelf: Shelf, case: Case, now: datetime) -> None:
    notebook = shelf.create()
    foreign = AuditLog(notebook._database, notebook._keys.database)
    with pytest.raises(HistoryAltered):
        list(foreign.proven(1))
