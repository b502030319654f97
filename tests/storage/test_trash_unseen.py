"""No list and no search shows what is in the trash: every read of records there is, found by reflection, or it says why it may."""

from __future__ import annotations

import ast
import inspect
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from domain.case import Case
from domain.custody import CustodyEvent
from domain.ids import CaseId, EventId, NoteId, PersonId
from domain.note import Note
from domain.person import Person
from domain.roughdate import RoughDate
from domain.stated import stated
from domain.vocabulary.events import EventKind
from storage.notebook import Notebook
from storage.records import Records, SortBy
from storage.search import Search
from tests.storage.backup.drain import result_of

if TYPE_CHECKING:
    from tests.storage.conftest import Shelf

WORKFLOWS = Path(__file__).parents[2] / "workflows"
DAY = RoughDate(edtf="2015-10-22")
OPEN, THROWN_AWAY = CaseId("0a" * 16), CaseId("0b" * 16)
NOTE, PERSON, EVENT = NoteId("1a" * 16), PersonId("1b" * 16), EventId("1c" * 16)
"""Of the case that is in the trash: none of them was put there by itself."""
ALONE = NoteId("2a" * 16)
"""Put there by itself; its case was not."""

LISTS: dict[str, Callable[[Notebook], Any]] = {
    "of_case": lambda notebook: notebook.records.of_case(OPEN),
    "of_kind": lambda notebook: notebook.records.of_kind("case"),
    "cases_with": lambda notebook: notebook.records.cases_with("event", 1, 999_999),
    "naming": lambda notebook: result_of(notebook.records.naming(OPEN)),
    "count": lambda notebook: [notebook.records.count(kind) for kind in ("case", "note", "person", "event")],
    "counts_of_cases": lambda notebook: notebook.records.counts_of_cases([OPEN], "note"),
    "page": lambda notebook: [
        notebook.records.page(kind, sort_by=sort_by)
        for kind in ("case", "note", "person", "event")
        for sort_by in SortBy
    ],
    "search": lambda notebook: notebook.search.find("swallow"),
    "search of a kind": lambda notebook: notebook.search.find("swallow", kinds=("note", "person")),
}
"""Reads that leave out what is in the trash."""

MAY_SEE = {
    "find": "by id: the record says that it is in the trash",
    "get": "as find",
    "find_each": "as find",
    "of_revision": "a state of a record, as it was",
    "of_rows": "the records of rows that a list gave",
    "titles": "what an id is called, where something names it",
    "conflicts": "a person decides about a record in the trash as well",
    "rows": "every record, for a check of the whole notebook",
    "in_trash": "what is there",
}
"""Reads that give it out, and why."""

SEEN_BY = {
    "attachments": "one file by id",
    "cards": "a partner by id; the reference of a case that a row of the ledger names",
    "casework": "by id; a shared record that something names is passed over in the trash",
    "case_import": "what is kept is compared with the file",
    "conflicts": "what waits for a decision, and what ids in it are called",
    "browsing": "the rows of a list; whether something waits for a decision",
    "disclosing": "whether an event is still there",
    "drafting": "the version that a draft goes on from",
    "finding": "the titles of the cases of hits",
    "going_on": "the version that a form saw",
    "ledger_reading": "what an id in the ledger is called: who was told stays told",
    "linked_cases": "what must not be read out of a text",
    "partners": "the page that was compared, by id",
    "patching": "by id; refused in the trash",
    "purge_judging": "a record that somebody deleted for good",
    "purging": "what goes for good, in the trash or not",
    "receiving": "how many wait for a decision",
    "recipients": "what a case and its events close to somebody, by id; whose keys they are, in the trash or not",
    "reverting": "by id; left alone in the trash",
    "telling": "what waits for a decision",
    "trash": "what is there",
    "travelling": "everything travels",
    "vouching": "a withdrawn key stays withdrawn",
    "whole_cases": "a colleague hears what was thrown away",
}
"""Rooms' files that use such a read, and for what."""


@pytest.fixture
def notebook(shelf: Shelf, now: datetime) -> Notebook:
    """An open case with one note in the trash, and a case in the trash."""
    made = shelf.create()
    with made.transaction("kept", now=now) as transaction:
        for record in (
            Case(id=OPEN, reference="A-1"),
            Note(id=NoteId("3a" * 16), case=OPEN, text="swallow"),
            Note(id=ALONE, case=OPEN, text="swallow"),
            Case(id=THROWN_AWAY, reference="B-1", title="swallow"),
            Note(id=NOTE, case=THROWN_AWAY, text="swallow"),
            Person(id=PERSON, case=THROWN_AWAY, label="swallow"),
            CustodyEvent(id=EVENT, case=THROWN_AWAY, kind=EventKind.ARREST, when=stated(DAY)),
        ):
            transaction.keep(record)
    with made.transaction("trashed", now=now) as transaction:
        transaction.trash(ALONE)
        transaction.trash(THROWN_AWAY)
    return made


def test_every_read_of_records_is_listed_here() -> None:
    reads = {name for name, _made in inspect.getmembers(Records, inspect.isfunction) if name[0] != "_"}
    assert reads == {name for name in LISTS if " " not in name and name != "search"} | set(MAY_SEE)
    assert [name for name, _made in inspect.getmembers(Search, inspect.isfunction) if name[0] != "_"] == [
        "find"
    ]


@pytest.mark.parametrize("name", LISTS)
def test_a_list_leaves_out_what_is_in_the_trash(notebook: Notebook, name: str) -> None:
    given = repr(LISTS[name](notebook))
    for hidden in (THROWN_AWAY, NOTE, PERSON, EVENT, ALONE):
        assert hidden not in given
    assert given not in ("()", "[]", "{}") or name == "cases_with"


def test_the_numbers_count_what_is_seen(notebook: Notebook) -> None:
    assert LISTS["count"](notebook) == [1, 1, 0, 0]
    assert LISTS["naming"](notebook) == 1


def test_all_of_it_comes_back_with_its_case(notebook: Notebook, now: datetime) -> None:
    assert [row.id for row in notebook.records.in_trash(("note", "case"))] == [ALONE, THROWN_AWAY]
    with notebook.transaction("restored", now=now) as transaction:
        transaction.restore(THROWN_AWAY)
    assert LISTS["count"](notebook) == [2, 2, 1, 1]
    found = notebook.search.find("swallow")
    assert found is not None
    assert {hit.record.id for hit in found.hits} >= {THROWN_AWAY, NOTE, PERSON}
    assert [row.id for row in notebook.records.in_trash(("note", "case"))] == [ALONE]


def test_the_trash_is_read_page_by_page(notebook: Notebook) -> None:
    (first,) = notebook.records.in_trash(("note", "case"), limit=1)
    (second,) = notebook.records.in_trash(("note", "case"), after=first, limit=1)
    assert {first.id, second.id} == {ALONE, THROWN_AWAY}
    assert notebook.records.in_trash(("note", "case"), after=second) == ()


def test_who_must_know_finds_it_all_the_same(notebook: Notebook) -> None:
    found = notebook.search.find("swallow", of_cases_in_trash=True)
    assert found is not None
    assert {hit.record.id for hit in found.hits} == {NoteId("3a" * 16), NOTE, PERSON}


def test_every_file_that_reads_past_the_trash_says_why() -> None:
    assert {path.stem for path in WORKFLOWS.glob("*.py") if _reads_past_it(path)} == set(SEEN_BY)


def _reads_past_it(path: Path) -> bool:
    """Whether a file calls one of MAY_SEE on the records of a notebook, or a list with `trashed=True`."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if not isinstance(node, ast.Call):
            continue
        if any(each.arg in ("trashed", "of_cases_in_trash") for each in node.keywords):
            return True
        if isinstance(node.func, ast.Attribute):
            on = node.func.value
            name = on.attr if isinstance(on, ast.Attribute) else getattr(on, "id", "")
            if node.func.attr in MAY_SEE and name == "records":
                return True
    return False
