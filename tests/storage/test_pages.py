"""A page of a list with its records read together: the same as reading each by itself, whatever happened to one of them."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from domain.ids import CaseId, NoteId, PersonId
from domain.note import Note
from domain.person import Person
from storage.errors import NoSuchRecord, RecordDamaged
from storage.notebook import Notebook

if TYPE_CHECKING:
    from tests.storage.conftest import Shelf


@pytest.fixture
def notebook(shelf: Shelf, note: Note, now: datetime) -> Notebook:
    """Five notes, one of them changed in two places, and three people in one case, two in another."""
    notebook = shelf.create()
    notes = [replace(note, id=NoteId(f"{number:032x}"), title=f"Call {number}") for number in range(5)]
    with notebook.transaction("kept", now=now) as transaction:
        first = [transaction.keep(each) for each in notes]
        for number in range(5):
            transaction.keep(Person(id=PersonId(f"b{number:031x}"), case=CaseId(f"ca{number // 3:030x}")))
    for title in ("Call 2, by Kim", "Call 2, by Pak"):
        with notebook.transaction("kept", now=now + timedelta(days=1)) as transaction:
            transaction.keep(replace(notes[2], title=title), parents=[first[2]])
    return notebook


def test_records_read_together_are_those_read_one_by_one(notebook: Notebook) -> None:
    rows = notebook.records.page("note")
    assert notebook.records.of_rows(rows) == tuple(notebook.records.get("note", row.id) for row in rows)
    assert [kept.in_conflict for kept in notebook.records.of_rows(rows)].count(True) == 1
    assert notebook.records.of_rows(()) == ()


def test_people_are_counted_for_many_cases_at_once(notebook: Notebook) -> None:
    cases = [f"ca{number:030x}" for number in range(600)]
    assert notebook.records.counts_of_cases(cases, "person") == {cases[0]: 3, cases[1]: 2}


def test_a_row_without_its_record_is_refused(notebook: Notebook) -> None:
    row = notebook.records.page("note")[0]
    for other in (replace(row, id="ff" * 16), replace(row, kind="person")):
        with pytest.raises(NoSuchRecord):
            notebook.records.of_rows([other])


def test_a_damaged_record_is_noticed_in_a_page_as_well(notebook: Notebook) -> None:
    rows = notebook.records.page("note")
    notebook._database.execute("DROP TRIGGER revision_stays")
    notebook._database.execute("UPDATE revision SET author = 'Nobody' WHERE record = ?", (rows[0].id,))
    with pytest.raises(RecordDamaged):
        notebook.records.of_rows(rows)


def test_a_row_that_leads_to_another_record_is_damage(notebook: Notebook) -> None:
    first, second = notebook.records.page("note")[:2]
    notebook._database.execute(
        "UPDATE record SET working = (SELECT working FROM record WHERE id = ?) WHERE id = ?",
        (second.id, first.id),
    )
    with pytest.raises(RecordDamaged):
        notebook.records.of_rows([first])


def test_a_search_shows_what_can_be_proven_and_counts_the_rest(notebook: Notebook) -> None:
    notebook._database.execute("DROP TRIGGER revision_stays")
    rows = notebook.records.page("note")
    notebook._database.execute("UPDATE revision SET author = 'Nobody' WHERE record = ?", (rows[0].id,))
    found = notebook.search.find("Call")
    assert found is not None
    assert found.damaged == 1
    assert {kept.record.id for kept in found.hits} == {row.id for row in rows[1:]}
    assert [len(kept.heads) for kept in found.hits].count(2) == 1
