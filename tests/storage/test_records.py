"""Records as they are now, their lists page by page, and what the search finds."""

from __future__ import annotations

import dataclasses
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from domain.case import Case
from domain.custody import CustodyEvent
from domain.ids import CaseId, EventId, NoteId
from domain.note import Note
from domain.person import Person, PersonName
from domain.roughdate import RoughDate
from domain.stated import stated
from domain.vocabulary.events import EventKind
from storage.errors import NoSuchRecord, RecordDamaged
from storage.listing import LONGEST_TITLE
from storage.notebook import Notebook
from storage.records import ListRow, SortBy

if TYPE_CHECKING:
    from tests.storage.conftest import Shelf


def keep(notebook: Notebook, *records: Case | Person | Note | CustodyEvent, now: datetime) -> None:
    with notebook.transaction("kept", now=now) as transaction:
        for record in records:
            transaction.keep(record)


def test_a_changed_record_is_shown_as_it_is_now_and_its_history_stays(
    shelf: Shelf, note: Note, now: datetime
) -> None:
    notebook = shelf.create()
    keep(notebook, note, now=now)
    later = dataclasses.replace(note, text="They crossed at Dongxing.")
    keep(notebook, later, now=now + timedelta(days=1))
    kept = notebook.records.get("note", note.id)
    assert (kept.record, kept.made_at) == (later, "2015-11-21T12:00:00Z")
    history = [notebook.records.of_revision(one).record for one in notebook.revisions.of_record(note.id)]
    assert history == [note, later]


def test_a_record_of_another_kind_is_not_given_out(shelf: Shelf, note: Note, now: datetime) -> None:
    notebook = shelf.create()
    keep(notebook, note, now=now)
    with pytest.raises(NoSuchRecord):
        notebook.records.get("person", note.id)
    with pytest.raises(NoSuchRecord):
        notebook.records.get("note", "ff" * 16)
    with pytest.raises(NoSuchRecord), notebook.transaction("kept", now=now) as transaction:
        transaction.keep(Person(id=note.id, case=note.case))  # type: ignore[arg-type]  # another kind's id


def test_a_parent_must_be_a_revision_of_the_same_record(
    shelf: Shelf, case: Case, note: Note, now: datetime
) -> None:
    notebook = shelf.create()
    keep(notebook, case, note, now=now)
    for parent in (b"\x01" * 32, notebook.revisions.heads(case.id)[0]):
        with pytest.raises(NoSuchRecord), notebook.transaction("kept", now=now) as transaction:
            transaction.keep(dataclasses.replace(note, title="other"), parents=[parent])


def test_the_trash_hides_and_gives_back(shelf: Shelf, case: Case, note: Note, now: datetime) -> None:
    notebook = shelf.create()
    keep(notebook, case, note, now=now)
    with notebook.transaction("trashed", now=now) as transaction:
        transaction.trash(note.id)
    assert [kept.kind for kept in notebook.records.of_case(case.id)] == ["case"]
    assert [kept.record for kept in notebook.records.of_case(case.id, trashed=True)] == [note]
    assert notebook.records.get("note", note.id).is_trashed
    assert notebook.records.count("note") == 0
    assert hits(notebook, "crossed") == []
    with notebook.transaction("restored", now=now) as transaction:
        transaction.restore(note.id)
    assert notebook.records.count("note") == 1
    assert hits(notebook, "crossed") == [note.id]
    with pytest.raises(NoSuchRecord), notebook.transaction("trashed", now=now) as transaction:
        transaction.trash("ff" * 16)


def hits(notebook: Notebook, typed: str, **where: str) -> list[str]:
    found = notebook.search.find(typed, **where)  # type: ignore[arg-type]  # only `case` is given
    assert found is not None
    return [hit.record.id for hit in found.hits]


def test_the_records_of_a_case_stand_in_the_order_in_which_they_came(
    shelf: Shelf, case: Case, now: datetime
) -> None:
    notebook = shelf.create()
    notes = [Note(id=NoteId(f"{9 - number:032x}"), case=case.id, title=f"{number}") for number in range(5)]
    keep(notebook, case, *notes, now=now)
    keep(notebook, dataclasses.replace(notes[0], text="changed"), now=now)
    assert [kept.record.id for kept in notebook.records.of_case(case.id)][1:] == [note.id for note in notes]
    assert len(notebook.records.of_kind("note")) == 5


TITLES = ["b", "a", "나", "C", "가", "c", "É", "e", "", "ß"]


@pytest.mark.parametrize("sort_by", list(SortBy))
def test_the_pages_of_a_list_are_the_list(shelf: Shelf, sort_by: SortBy, now: datetime) -> None:
    notebook = shelf.create()
    for number, title in enumerate(TITLES * 2):
        dated = RoughDate(edtf=f"2015-0{number % 4 + 1}") if number % 3 else None
        note = Note(id=NoteId(f"{number:032x}"), case=CaseId("ca" * 16), title=title, dated=dated)
        keep(notebook, note, now=now + timedelta(days=number % 5))
    whole = notebook.records.page("note", sort_by=sort_by, limit=100)
    assert len(whole) == 20
    pages: list[ListRow] = []
    while page := notebook.records.page("note", sort_by=sort_by, after=pages[-1] if pages else None, limit=3):
        pages.extend(page)
    assert tuple(pages) == whole
    assert notebook.records.page("note", sort_by=sort_by, skip=7, limit=3) == whole[7:10]


def test_lists_are_sorted_by_title_change_and_day(shelf: Shelf, now: datetime) -> None:
    notebook = shelf.create()
    notes = [
        Note(id=NoteId("01" * 16), case=CaseId("ca" * 16), title="b", dated=RoughDate(edtf="2015-10-24")),
        Note(id=NoteId("02" * 16), case=CaseId("ca" * 16), title="A"),
        Note(id=NoteId("03" * 16), case=CaseId("ca" * 16), title="c", dated=RoughDate(edtf="2015-10-22")),
    ]
    for days, note in enumerate(notes):
        keep(notebook, note, now=now + timedelta(days=days))

    def titles(sort_by: SortBy) -> str:
        return "".join(row.title for row in notebook.records.page("note", sort_by=sort_by))

    assert [titles(sort_by) for sort_by in SortBy] == ["Abc", "cAb", "cbA"]


def test_an_event_is_listed_by_the_day_of_its_working_date(shelf: Shelf, case: Case, now: datetime) -> None:
    notebook = shelf.create()
    event = CustodyEvent(
        id=EventId("0f" * 16),
        case=case.id,
        kind=next(iter(EventKind)),
        when=stated(RoughDate(edtf="2015-10-22")),
    )
    keep(notebook, event, now=now)
    (row,) = notebook.records.page("event")
    assert row.day == datetime(2015, 10, 22, tzinfo=now.tzinfo).toordinal()


def test_a_title_of_any_length_keeps_the_row_small(shelf: Shelf, now: datetime) -> None:
    notebook = shelf.create()
    note = Note(id=NoteId("01" * 16), case=CaseId("ca" * 16), title="가" * 500)
    keep(notebook, note, now=now)
    (row,) = notebook.records.page("note")
    assert row.title == note.title[:LONGEST_TITLE]
    assert notebook.records.page("note", after=row) == ()


# ---- search -------------------------------------------------------------------------------------------------------


def test_a_person_is_found_by_any_spelling_and_shown_from_the_revision(
    shelf: Shelf, case: Case, person: Person, note: Note, now: datetime
) -> None:
    notebook = shelf.create()
    keep(notebook, case, person, note, now=now)
    for typed in ("리영희", "리영", "이영희", "Ri Yong Hui", "Lee Young-hee"):
        assert hits(notebook, typed) == [person.id], typed
    assert hits(notebook, "mong cai") == [note.id]
    assert hits(notebook, "crossed zebra") == []
    assert notebook.search.find("  ") is None


def test_the_newest_is_found_first_and_old_words_no_more(shelf: Shelf, note: Note, now: datetime) -> None:
    notebook = shelf.create()
    other = dataclasses.replace(note, id=NoteId("0d" * 16), text="crossed too")
    keep(notebook, note, other, now=now)
    assert hits(notebook, "crossed") == [other.id, note.id]
    keep(notebook, dataclasses.replace(note, text="They were crossed out."), now=now)
    assert hits(notebook, "crossed") == [note.id, other.id]
    assert hits(notebook, "mong cai") == []


def test_a_search_can_be_kept_to_a_case_and_to_kinds(
    shelf: Shelf, person: Person, note: Note, now: datetime
) -> None:
    notebook = shelf.create()
    elsewhere = dataclasses.replace(note, id=NoteId("0d" * 16), case=CaseId("cb" * 16))
    named = dataclasses.replace(person, names=(PersonName(text="Crossed"),))
    keep(notebook, note, elsewhere, named, now=now)
    assert set(hits(notebook, "crossed")) == {note.id, elsewhere.id, person.id}
    assert set(hits(notebook, "crossed", case=note.case)) == {note.id, person.id}
    found = notebook.search.find("crossed", kinds=("person", "case"))
    assert found is not None
    assert [hit.kind for hit in found.hits] == ["person"]


def test_more_hits_than_asked_for_are_said_to_be_more(shelf: Shelf, note: Note, now: datetime) -> None:
    notebook = shelf.create()
    keep(
        notebook,
        *(dataclasses.replace(note, id=NoteId(f"{number:032x}")) for number in range(5)),
        now=now,
    )
    few, all_of_them = notebook.search.find("crossed", limit=4), notebook.search.find("crossed", limit=5)
    assert few is not None
    assert all_of_them is not None
    assert (len(few.hits), few.is_everything) == (4, False)
    assert (len(all_of_them.hits), all_of_them.is_everything) == (5, True)


# ---- what cannot be proven is not shown -----------------------------------------------------------------------------


def with_zeros_in_the_body(notebook: Notebook, record: str) -> None:
    """What SQLCipher does with a damaged last overflow page: zeros, and no error."""
    database = notebook._database
    (body,) = database.row("SELECT body FROM revision WHERE record = ?", (record,)) or (b"",)
    database.execute("DROP TRIGGER revision_stays")
    database.execute("UPDATE revision SET body = ? WHERE record = ?", (body[:-50] + bytes(50), record))


def test_a_record_that_its_id_does_not_prove_is_never_shown(
    shelf: Shelf, case: Case, note: Note, person: Person, now: datetime
) -> None:
    notebook = shelf.create()
    keep(notebook, case, note, person, now=now)
    with_zeros_in_the_body(notebook, note.id)
    with pytest.raises(RecordDamaged) as raised:
        notebook.records.find(note.id)
    assert raised.value.kind == "note"
    assert note.title not in str(raised.value)
    with pytest.raises(RecordDamaged):
        list(notebook.revisions.of_records([person.id, note.id]))
    found = notebook.search.find("crossed")
    assert found is not None
    assert (found.hits, found.damaged) == ((), 1)
    assert notebook.records.get("person", person.id).record == person


def test_a_damaged_record_gets_well_by_keeping_it_anew(shelf: Shelf, note: Note, now: datetime) -> None:
    notebook = shelf.create()
    keep(notebook, note, now=now)
    with_zeros_in_the_body(notebook, note.id)
    keep(notebook, note, now=now)
    assert notebook.records.get("note", note.id).record == note
    assert hits(notebook, "crossed") == [note.id]
