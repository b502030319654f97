"""The trash: put there and taken out, seen in no list, travelling like any other revision, and no word of it in what leaves."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest

from domain.case import Case
from domain.ids import CaseId, PersonId, SourceId
from domain.partner import PartnerKind
from domain.person import Person, PersonName
from domain.records import KINDS
from domain.source import Source
from tests.workflows.laptops import Laptops, a_note
from workflows import casework, finding, trash
from workflows.attachments import attached, check_all
from workflows.browsing import browse
from workflows.casework import keep, new_id
from workflows.conflicts import conflicts
from workflows.errors import InTrash, NoSuchCase
from workflows.partners import Given, put_down
from workflows.patching import DecideFirst, NoSuchRecord
from workflows.sending import Sending, identity, send
from workflows.session import Session
from workflows.taking_in import take_in

ON = date(2015, 11, 20)


def a_person(case: str, *names: str) -> Person:
    return Person(
        id=PersonId(new_id()), case=CaseId(case), names=tuple(PersonName(text=name) for name in names)
    )


def there(session: Session) -> list[str]:
    return [each.id for each in trash.in_trash(session)]


def test_one_of_every_kind_goes_there_and_comes_back(
    session: Session, example_case: str, now: datetime
) -> None:
    seen = {kind: [each.record.id for each in browse(session, kind)] for kind in trash.MAY_GO}
    assert set(KINDS) - set(trash.MAY_GO) == {"disclosure", "purge"}
    records = [ids[0] for kind, ids in seen.items() if ids and kind != "case"]
    assert len(records) >= 6
    moved = trash.put_in(session, *records, now=now)
    assert [each.id for each in moved] == records
    assert {each.case for each in moved} == {example_case, None}
    assert set(there(session)) == set(records)
    for kind in seen:
        assert not {each.record.id for each in browse(session, kind)} & set(records)
    case_file = casework.case_file(session, example_case)
    assert not {record.id for record in case_file.records()} & set(records)
    assert {record.id for record in casework.with_trash(session, example_case).records()} >= set(records)
    trash.take_out(session, *records, now=now)
    assert there(session) == []
    assert seen == {kind: [each.record.id for each in browse(session, kind)] for kind in seen}


def test_each_way_is_one_revision_and_one_entry(session: Session, our_case: Case, now: datetime) -> None:
    note = a_note(session, our_case.id, now)
    before = session.notebook.audit.count()
    trash.put_in(session, note.id, now=now)
    trash.put_in(session, note.id, now=now)
    trash.take_out(session, note.id, now=now)
    trash.take_out(session, note.id, now=now)
    assert session.notebook.audit.count() == before + 2
    assert len(list(session.notebook.revisions.of_record(note.id))) == 3


def test_a_row_says_what_it_is_of_which_case_and_who_put_it_there(
    session: Session, our_case: Case, now: datetime
) -> None:
    note = a_note(session, our_case.id, now)
    trash.put_in(session, note.id, now=now + timedelta(hours=1))
    (row,) = trash.in_trash(session)
    assert (row.kind, row.title, row.case, row.case_title) == ("note", "A call", our_case.id, "MC-1")
    assert (row.since, row.by) == ("2015-11-20T13:00:00Z", "Worker 3")
    assert note.title not in repr(row)


def test_a_case_takes_everything_with_it_and_brings_it_back(
    session: Session, example_case: str, now: datetime
) -> None:
    before = casework.case_file(session, example_case)
    (moved,) = trash.put_in(session, example_case, now=now)
    assert moved.changes.cases == {example_case}
    assert there(session) == [example_case]
    assert casework.all_cases(session) == ()
    for kind in ("case", "person", "event", "note"):
        assert browse(session, kind) == ()
    assert not [hit for hit in finding.find(session, "Mong Cai") if hit.case]
    with pytest.raises(NoSuchCase):
        casework.case_file(session, example_case)
    trash.take_out(session, example_case, now=now)
    assert casework.case_file(session, example_case) == before


def test_a_form_does_not_bring_it_back_unasked(session: Session, our_case: Case, now: datetime) -> None:
    note = a_note(session, our_case.id, now)
    trash.put_in(session, note.id, now=now)
    with pytest.raises(InTrash):
        casework.record(session, "note", note.id)


def test_what_cannot_go_there_is_refused_whole(session: Session, our_case: Case, now: datetime) -> None:
    note = a_note(session, our_case.id, now)
    with pytest.raises(NoSuchRecord):
        trash.put_in(session, note.id, "00" * 16, now=now)
    assert there(session) == []


def test_the_ledger_cannot_go_there(
    session: Session, example_case: str, tmp_path: Path, now: datetime
) -> None:
    given = Given(name="P", kind=PartnerKind.PARTNER, age_recipient=identity(session).age_recipient)
    put_down(session, given, now=now)
    send(session, Sending(cases=(example_case,), to="P", on=ON, out=tmp_path), now=now)
    (told,) = session.notebook.records.of_kind("disclosure")
    with pytest.raises(trash.NotForTheTrash):
        trash.put_in(session, told.record.id, now=now)


def test_it_is_in_the_trash_at_the_colleagues_too(
    session: Session, theirs_with_it: Session, laptops: Laptops, our_case: Case, now: datetime
) -> None:
    source = Source(id=SourceId(new_id()), label="Swallow")
    keep(session, source, now=now)
    note = replace(a_note(session, our_case.id, now), source=source.id)
    keep(session, note, now=now)
    laptops.pass_on(session, theirs_with_it, our_case.id)
    trash.put_in(session, note.id, source.id, now=now + timedelta(hours=1))
    laptops.pass_on(session, theirs_with_it, our_case.id)
    assert set(there(theirs_with_it)) == {note.id, source.id}
    assert casework.shared(theirs_with_it, "source") == ()


def test_put_there_here_and_changed_there_it_has_two_heads_and_a_person_decides(
    session: Session, theirs_with_it: Session, laptops: Laptops, our_case: Case, now: datetime
) -> None:
    note = a_note(session, our_case.id, now)
    laptops.pass_on(session, theirs_with_it, our_case.id)
    trash.put_in(theirs_with_it, note.id, now=now)
    keep(session, replace(note, text="more"), now=now)
    laptops.pass_on(theirs_with_it, session, our_case.id)
    assert [each.record for each in conflicts(session)] == [note.id]
    for move in (trash.put_in, trash.take_out):
        with pytest.raises(DecideFirst):
            move(session, note.id, now=now)


def test_a_file_in_the_trash_is_checked_and_travels_with_its_bytes(
    session: Session, theirs_with_it: Session, laptops: Laptops, our_case: Case, tmp_path: Path, now: datetime
) -> None:
    path = tmp_path / "F-1.txt"
    path.write_text("They crossed.", encoding="utf-8")
    file = take_in(session, our_case.id, path, now=now)
    trash.put_in(session, file, now=now)
    assert attached(session, our_case.id) == ()
    for case in (our_case.id, None):
        assert check_all(session, case, now=now).whole == (file,)
    laptops.pass_on(session, theirs_with_it, our_case.id)
    trash.take_out(theirs_with_it, file, now=now + timedelta(hours=1))
    assert [(each.record.id, each.is_here) for each in attached(theirs_with_it, our_case.id)] == [
        (file, True)
    ]
