"""The whole check: it finds what is wrong, finds nothing where nothing is, runs beside the notebook and ends when asked to."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime
from typing import TYPE_CHECKING

import pytest

from domain.case import Case
from domain.note import Note
from domain.person import Person
from storage.derived import PARENTAGE_OF_ALL
from storage.errors import Damaged, Stopped, TooNew
from storage.history import Sign
from storage.integrity import Fact, Finding
from storage.journal import PAGE
from storage.judged import Judged
from storage.listing import NOTHING
from storage.notebook import Notebook
from storage.opening import STATEMENTS

if TYPE_CHECKING:
    from tests.storage.conftest import Shelf


@pytest.fixture
def notebook(shelf: Shelf, case: Case, person: Person, note: Note, now: datetime) -> Notebook:
    """A notebook with a case, a person and a long note that was changed once."""
    notebook = shelf.create()
    with notebook.transaction("kept", now=now) as transaction:
        transaction.keep(case)
        transaction.keep(person)
        transaction.keep(dataclasses.replace(note, text="x" * 30_000))
    with notebook.transaction("kept", now=now) as transaction:
        transaction.keep(note)
    return notebook


def facts(notebook: Notebook) -> set[Fact | Sign]:
    return {finding.fact for finding in notebook.inspection().findings()}


def test_nothing_is_found_where_nothing_is_wrong(notebook: Notebook) -> None:
    assert notebook.inspection().findings() == ()


DERIVED_WRONG = [
    "UPDATE record SET title = 'other' WHERE kind = 'note'",
    "DELETE FROM record WHERE kind = 'person'",
    "UPDATE record SET trashed = 1 WHERE kind = 'case'",
    "DELETE FROM head WHERE record = (SELECT id FROM record WHERE kind = 'person')",
    "INSERT INTO head (revision, record) SELECT number, record FROM revision WHERE number = 3",
    "DELETE FROM parentage",
    "INSERT INTO parentage VALUES (zeroblob(32), 1)",
    "INSERT INTO head VALUES ('ff', 1)",
    "INSERT INTO search (search) VALUES ('delete-all')",
]


@pytest.mark.parametrize("statement", DERIVED_WRONG)
def test_lists_that_differ_are_found_and_made_anew(notebook: Notebook, statement: str, now: datetime) -> None:
    notebook._database.execute(statement)
    assert facts(notebook) == {Fact.LISTS_DIFFER}
    notebook.rebuild()
    assert notebook.inspection().findings() == ()


def test_making_lists_anew_can_be_stopped_and_changes_nothing_then(notebook: Notebook) -> None:
    before = tuple(notebook.records.rows())
    with pytest.raises(Stopped):
        notebook.rebuild(stop=lambda: True)
    assert tuple(notebook.records.rows()) == before
    assert notebook.inspection().findings() == ()


def test_making_lists_anew_tells_how_far_it_is(notebook: Notebook) -> None:
    parts: list[float] = []
    notebook.rebuild(deriving=parts.append)
    assert parts == [0.0, PARENTAGE_OF_ALL]
    assert notebook.inspection().findings() == ()


def test_a_notebook_stays_as_it_was_set_after_its_lists_were_made_anew(notebook: Notebook) -> None:
    notebook.rebuild()
    assert notebook._database._statements == STATEMENTS
    with pytest.raises(Stopped):
        notebook.rebuild(stop=lambda: True)
    assert notebook._database._statements == STATEMENTS


def test_what_a_later_program_kept_is_counted_as_a_head_and_left_alone(
    notebook: Notebook, note: Note, now: datetime
) -> None:
    later = dataclasses.replace(
        notebook.revisions.get(notebook.revisions.heads(note.id)[0]),
        kind="satellite",
        made_at="2016-01-01T00:00:00Z",
    )
    with notebook.transaction("received", now=now) as transaction:
        transaction._add([Judged(revision=later, content=None, listing=NOTHING, entry=("", ""))])
    (row,) = notebook.records.conflicts()
    assert (row.kind, row.title, row.case) == ("satellite", "", None)
    with pytest.raises(TooNew):
        notebook.records.find(note.id)
    assert notebook.inspection().findings() == ()
    notebook.rebuild()
    assert notebook.records.conflicts() == (row,)


def test_a_damaged_record_is_named_by_its_id_and_kind(notebook: Notebook, note: Note) -> None:
    database = notebook._database
    database.execute("DROP TRIGGER revision_stays")
    database.execute("UPDATE revision SET author = 'Lee' WHERE record = ? AND number = 3", (note.id,))
    findings = notebook.inspection().findings()
    assert Finding(fact=Fact.RECORD_DAMAGED, record=note.id, kind="note") in findings


def reopened_with(
    notebook: Notebook, shelf: Shelf, now: datetime, change: Callable[[bytearray], None]
) -> Notebook:
    notebook.close(now)
    path = shelf.path() / "data.db"
    content = bytearray(path.read_bytes())
    change(content)
    path.write_bytes(content)
    return shelf.open()


def test_every_damaged_page_is_found(notebook: Notebook, shelf: Shelf, now: datetime) -> None:
    notebook.close(now)
    path = shelf.path() / "data.db"
    content = path.read_bytes()
    unseen = []
    for page in range(1, len(content) // PAGE):
        changed = bytearray(content)
        changed[page * PAGE + 77] ^= 1
        path.write_bytes(changed)
        if not is_found(shelf, now):
            unseen.append(page + 1)
    assert unseen == []


def is_found(shelf: Shelf, now: datetime) -> bool:
    try:
        notebook = shelf.open()
    except Damaged:
        return True
    try:
        return notebook.inspection().findings() != ()
    finally:
        notebook.close(now)


def test_damage_in_a_page_that_nothing_uses_is_told_as_such_and_tidied_away(
    notebook: Notebook, shelf: Shelf, now: datetime
) -> None:
    database = notebook._database
    database.execute("CREATE TABLE once (a)")
    database.execute("INSERT INTO once VALUES (randomblob(400000))")
    database.execute("DROP TABLE once")
    (pages,) = database.row("PRAGMA page_count") or (0,)

    def damage(content: bytearray) -> None:
        content[(pages - 2) * PAGE + 100] ^= 1

    notebook = reopened_with(notebook, shelf, now, damage)
    assert notebook.alarm is None
    assert facts(notebook) == {Fact.UNUSED_PAGE_DAMAGED}
    notebook.tidy_up()
    assert notebook.inspection().findings() == ()
    assert notebook.records.count("note") == 1


def test_an_order_that_is_not_that_of_its_table_is_found(notebook: Notebook) -> None:
    """Every page is whole, every record proven and every list right: only the structure is asked in vain."""
    notebook._database.execute("PRAGMA writable_schema = ON")
    notebook._database.execute(
        "UPDATE sqlite_master SET sql = replace(sql, 'title_key', 'day') WHERE name = 'record_by_title'"
    )
    assert facts(notebook) == {Fact.STRUCTURE_DAMAGED}


def test_a_file_cut_off_by_whole_pages_is_found(notebook: Notebook, shelf: Shelf, now: datetime) -> None:
    def cut(content: bytearray) -> None:
        del content[-2 * PAGE :]

    try:
        notebook = reopened_with(notebook, shelf, now, cut)
    except Damaged:
        return
    assert facts(notebook) & {Fact.STRUCTURE_DAMAGED, Fact.RECORD_DAMAGED, Sign.ENTRY_CHANGED}


def test_it_runs_on_another_thread_while_the_notebook_is_written(
    notebook: Notebook, note: Note, now: datetime
) -> None:
    inspection = notebook.inspection()
    with ThreadPoolExecutor(1) as elsewhere:
        running = [elsewhere.submit(inspection.findings) for _ in range(3)]
        for number in range(30):
            with notebook.transaction("kept", now=now) as transaction:
                transaction.keep(dataclasses.replace(note, title=f"Title {number}"))
            notebook.settings.put("place", number)
        assert [check.result() for check in running] == [(), (), ()]


def test_it_stands_back_while_the_notebook_writes_and_ends_when_asked(
    notebook: Notebook, now: datetime
) -> None:
    inspection = notebook.inspection()
    asked = 0

    def after_some_time() -> bool:
        nonlocal asked
        asked += 1
        return asked > 5

    with notebook.transaction("kept", now=now), ThreadPoolExecutor(1) as elsewhere, pytest.raises(Stopped):
        elsewhere.submit(inspection.findings, after_some_time).result()


def test_after_the_lock_it_stops(notebook: Notebook, now: datetime) -> None:
    inspection = notebook.inspection()
    notebook.close(now)
    with pytest.raises(Stopped):
        inspection.findings()
