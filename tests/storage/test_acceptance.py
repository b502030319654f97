"""What was put back from outside can be accepted by a person: the journal says what was seen, and from then on everything is proven again."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from domain.case import Case
from storage.acceptance import ACTION, gaps
from storage.errors import Damaged, HistoryAltered
from storage.header import COPIES
from storage.history import Sign
from storage.notebook import Notebook
from tests.storage.tampering import accepted, in_the_database, keep, put_back, reopened, signs

if TYPE_CHECKING:
    from tests.storage.conftest import Shelf


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


def test_gaps_are_runs_of_numbers() -> None:
    class Numbers:
        def numbers(self, *, last: int) -> list[int]:
            return [number for number in (2, 3, 6, 7, 9) if number <= last]

    assert list(gaps(Numbers(), 12)) == [(1, 1), (4, 5), (8, 8), (10, 12)]  # type: ignore[arg-type]
    assert list(gaps(Numbers(), 3)) == [(1, 1)]  # type: ignore[arg-type]


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
