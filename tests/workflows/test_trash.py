"""The trash: put there and taken out, seen in no list, travelling like any other revision, and no word of it in what leaves."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest

from crypto.signing import public_key
from domain.case import Case
from domain.ids import CaseId, NoteId, PartnerId, PersonId, SourceId
from domain.note import Note
from domain.partner import Partner, PartnerKind
from domain.person import Person, PersonName
from domain.records import KINDS
from domain.redaction.labels import Labels
from domain.redaction.profiles import PROFILES
from domain.redaction.redact import redact
from domain.source import Source
from tests.workflows.laptops import Laptops, a_note
from workflows import casework, finding, mosaics, trash
from workflows.attachments import attached, check_all
from workflows.browsing import browse
from workflows.casework import keep, new_id
from workflows.conflicts import conflicts
from workflows.errors import InTrash, NoSuchCase, Refused
from workflows.partners import Given, put_down, withdraw
from workflows.patching import DecideFirst, NoSuchRecord
from workflows.reading import states, timeline
from workflows.recipients import NotForThisPartner
from workflows.reporting import make_summary
from workflows.sending import Sending, identity, send
from workflows.session import Session
from workflows.signers import Standing, signer_of
from workflows.taking_in import take_in
from workflows.text_redaction import known_for, redact_text
from workflows.travelling import travel

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


def test_no_word_of_it_is_in_a_redacted_text(session: Session, example_case: str, now: datetime) -> None:
    thrown = a_person(example_case, "Ryang Kum Hui")
    keep(session, thrown, now=now)
    trash.put_in(session, thrown.id, now=now)
    known = known_for(session, example_case, profile="partner_ngo", on=ON)
    assert "Ryang" not in redact_text("Ryang Kum Hui was there.", known).text


def test_it_is_looked_for_in_a_finished_summary(session: Session, example_case: str, now: datetime) -> None:
    thrown = a_person(example_case, "Ryang Kum Hui")
    keep(session, thrown, now=now)
    trash.put_in(session, thrown.id, now=now)
    whole = casework.with_trash(session, example_case)
    case_file = casework.case_file(session, example_case)
    redacted = [
        redact(case_file, PROFILES["partner_ngo"], labels=Labels.letters(), on=ON, with_trash=each)
        for each in (None, whole)
    ]
    assert [thrown.names[0].text in each.forbidden for each in redacted] == [False, True]
    assert redacted[0].case == redacted[1].case
    made = [
        make_summary(case_file, profile="partner_ngo", language="en", on=ON, with_trash=each).pdf
        for each in (None, whole)
    ]
    assert made[0] == made[1]


def test_who_took_part_and_is_in_the_trash_is_told_of_nowhere(
    session: Session, example_case: str, now: datetime
) -> None:
    thrown = casework.case_file(session, example_case).people[0]
    trash.put_in(session, thrown.id, now=now)
    case_file = casework.case_file(session, example_case)
    assert any(event.participation_of(thrown.id) for event in case_file.events)
    made = make_summary(
        case_file,
        profile="partner_ngo",
        language="en",
        on=ON,
        with_trash=casework.with_trash(session, example_case),
    )
    assert thrown.id not in {each.person for each in made.disclosure.people}
    assert thrown.id.encode() not in made.redacted_json
    assert [row for row in timeline(case_file) if thrown.shown_name in row.people] == []
    assert [state.person for state in states(case_file, ON)] == [each.id for each in case_file.people]


def test_a_case_in_the_trash_still_guards_its_names(
    session: Session, begin_case: Callable[..., Case], now: datetime
) -> None:
    one, other = begin_case(session, "ONE-1"), begin_case(session, "TWO-2")
    for case, names in ((one, ("리영희",)), (other, ("Ri Yong Hui", "Swallowtail Hong"))):
        keep(session, a_person(case.id, *names), now=now)
    trash.put_in(session, other.id, now=now)
    known = known_for(session, one.id, profile="partner_ngo", on=ON)
    assert "Swallowtail" not in redact_text("Swallowtail Hong told it.", known).text


def test_a_case_in_the_trash_with_a_source_in_common_still_guards_its_names(
    session: Session, begin_case: Callable[..., Case], now: datetime
) -> None:
    source = Source(id=SourceId(new_id()), label="Swallow")
    keep(session, source, now=now)
    cases = (begin_case(session, "ONE-1"), begin_case(session, "TWO-2"))
    for case, author in zip(cases, ("Oh Mi Sun", "Ryang Kum Hui"), strict=True):
        keep(session, Note(id=NoteId(new_id()), case=case.id, author=author, source=source.id), now=now)
    trash.put_in(session, cases[1].id, now=now)
    known = known_for(session, cases[0].id, profile="partner_ngo", on=ON)
    assert "Ryang" not in redact_text("Ryang Kum Hui told it.", known).text


def test_other_cases_are_counted_without_those_in_the_trash(
    session: Session, example_case: str, now: datetime
) -> None:
    case_file = casework.case_file(session, example_case)
    made = make_summary(case_file, profile="partner_ngo", language="en", on=ON)
    other = Case(id=CaseId(new_id()), reference="B-2")
    keep(session, other, now=now)
    for event in case_file.events:
        keep(session, replace(event, id=type(event.id)(new_id()), case=other.id, links=()), now=now)
    counted = mosaics.alike(session, example_case, made.sight)
    trash.put_in(session, other.id, now=now)
    assert (counted, mosaics.alike(session, example_case, made.sight)) == (1, 0)


def test_a_withdrawn_key_stays_withdrawn_in_the_trash(
    session: Session, new_session: Callable[[str], Session], our_case: Case, tmp_path: Path, now: datetime
) -> None:
    theirs = identity(new_session("Theirs"))
    given = Given(
        name="Min",
        kind=PartnerKind.COLLEAGUE,
        age_recipient=theirs.age_recipient,
        signing_key=theirs.signing_key,
    )
    row = put_down(session, given, now=now)
    withdraw(session, "Min", now=now)
    trash.put_in(session, row.id, now=now)
    assert casework.shared(session, "partner") == ()
    assert signer_of(session, public_key(theirs.signing_key)).standing is Standing.WITHDRAWN
    with pytest.raises(NotForThisPartner):
        send(
            session,
            Sending(cases=(our_case.id,), to=theirs.age_recipient, on=ON, out=tmp_path),
            now=now,
        )


def test_with_everything_what_is_in_the_trash_travels_too(
    session: Session, new_session: Callable[[str], Session], our_case: Case, tmp_path: Path, now: datetime
) -> None:
    office = new_session("Office")
    page = Partner(
        id=PartnerId(new_id()),
        name="Office",
        kind=PartnerKind.OFFICE,
        age_recipient=identity(office).age_recipient,
    )
    keep(session, page, keys={"age_recipient"}, now=now)
    trash.put_in(session, our_case.id, now=now)
    travel(session, cases=(), to="Office", out=tmp_path, now=now)
    told = [each.record for each in session.notebook.records.of_kind("disclosure")]
    assert [getattr(each, "case", "") for each in told] == [our_case.id]
    closed = replace(our_case, do_not_share_with=(page.id,))
    trash.take_out(session, our_case.id, now=now)
    keep(session, closed, now=now)
    trash.put_in(session, our_case.id, now=now)
    with pytest.raises(Refused, match="not to be shared"):
        travel(session, cases=(), to="Office", out=tmp_path, now=now)


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
