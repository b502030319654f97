"""Deleted for good here, and what other laptops make of it: done at once, asked about, or not obeyed, and always said why."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest

from domain.case import Case
from domain.ids import CaseId, NoteId
from domain.note import Note
from domain.partner import Partner, PartnerKind
from domain.vocabulary.purges import PurgeReason
from storage.errors import NotOurs
from storage.transport import line_of, revision_of_line
from tests.workflows.laptops import DAY, Laptops
from workflows import casework, disclosing
from workflows.errors import NoSuchCase, Refused
from workflows.partners import Given, put_down, withdraw
from workflows.purge_judging import NoSuchPurge, Verdict, decide_purge, judged, waiting_purges
from workflows.purging import NothingToPurge, NotTyped, WholeCaseWanted, plan, purge
from workflows.receiving import bring_together, look, receive
from workflows.sending import NothingToSend, Sending, identity, send
from workflows.session import Session
from workflows.undoing import imports, undo_import

REASON = PurgeReason.CONSENT_WITHDRAWN


@pytest.fixture
def laptops(tmp_path: Path, now: datetime) -> Laptops:
    return Laptops(tmp_path, now)


@pytest.fixture
def case(session: Session, begin_case: Callable[..., Case]) -> Case:
    """A case of ours."""
    return begin_case(session, "MC-1")


def a_note(session: Session, case: str, now: datetime, title: str = "A call") -> Note:
    note = Note(id=NoteId(casework.new_id()), case=CaseId(case), title=title, text="the words")
    casework.keep(session, note, now=now)
    return note


def purged(session: Session, record: str, now: datetime) -> None:
    planned = plan(session, [record])
    purge(session, planned, REASON, typed=planned.to_type, now=now)


@pytest.fixture
def theirs(session: Session, new_session: Callable[[str], Session], laptops: Laptops, case: Case) -> Session:
    """A colleague's, who knows us and has the case."""
    theirs = new_session("Theirs")
    laptops.put_down(theirs, session)
    laptops.put_down(session, theirs)
    laptops.pass_on(session, theirs, case.id)
    return theirs


# ---- here ----------------------------------------------------------------------------------------------------------


def test_it_says_what_it_would_do_and_does_it_once_the_reference_is_typed(
    session: Session, example_case: str, now: datetime
) -> None:
    file = casework.case_file(session, example_case)
    person = file.people[0]
    planned = plan(session, [person.id])
    assert planned.kinds == {"person": 1}
    assert planned.to_type == file.case.reference
    assert planned.naming > 0
    with pytest.raises(NotTyped):
        purge(session, planned, REASON, typed="yes", now=now)
    done = purge(session, planned, REASON, typed=f" {file.case.reference} ", now=now)
    assert (done.records, done.revisions, done.files) == (1, 1, 0)
    assert person.id not in {each.id for each in casework.case_file(session, example_case).people}
    (entry,) = session.notebook.audit.entries(limit=1)
    assert (entry.action, dict(entry.details)["revisions"]) == ("record purged", 1)
    with pytest.raises(NothingToPurge):
        purge(session, planned, REASON, typed=planned.to_type, now=now)
    with pytest.raises(NothingToPurge):
        plan(session, [person.id])


def test_a_whole_case_goes_with_what_is_in_its_trash_and_the_ledger_stays(
    session: Session, theirs: Session, case: Case, now: datetime
) -> None:
    note, thrown_away = (a_note(session, case.id, now) for _ in range(2))
    casework.trash(session, "note", thrown_away.id, now=now)
    with pytest.raises(WholeCaseWanted):
        plan(session, [case.id])
    with pytest.raises(NoSuchCase):
        plan(session, [], whole_case="00" * 16)
    (told,) = disclosing.of_case(session, case.id)
    reason = dataclasses.replace(told, reason="words that somebody wrote")
    casework.keep(session, reason, now=now)
    planned = plan(session, [], whole_case=case.id)
    assert planned.kinds == {"case": 1, "note": 2, "disclosure": 1}
    assert len(planned.readers) == 1
    purge(session, planned, REASON, typed="MC-1", now=now)
    assert session.notebook.purges.records() == {case.id, note.id, thrown_away.id, told.id}
    (left,) = disclosing.of_case(session, case.id)
    assert (left.partner, left.told, left.reason) == (told.partner, told.told, "")
    assert session.notebook.inspection().findings() == ()


# ---- elsewhere -----------------------------------------------------------------------------------------------------


def test_it_is_done_at_once_where_the_maker_signed_it(
    session: Session, theirs: Session, case: Case, laptops: Laptops, now: datetime
) -> None:
    note = a_note(session, case.id, now)
    older = laptops.pack(session, theirs, case.id)
    laptops.pass_on(session, theirs, case.id)
    casework.keep(theirs, dataclasses.replace(note, text="gone on from"), now=now)
    purged(session, note.id, now)
    package = laptops.pack(session, theirs, case.id)
    looked = look(theirs, package, words=None)
    assert [(each.verdict, each.is_here) for each in looked.purges] == [(Verdict.AT_ONCE, True)]
    received = laptops.pass_on(session, theirs, case.id)
    assert (received.purged, received.waiting_purges, received.refused) == (1, 0, ())
    assert theirs.notebook.records.find(note.id) is None
    # What left before it was deleted does not bring it back.
    looked = look(theirs, older, words=None)
    assert looked.arrival.purged == 1
    assert bring_together(theirs, looked, now=now).new == 0
    assert theirs.notebook.records.find(note.id) is None
    assert theirs.notebook.inspection().findings() == ()


def test_a_whole_case_that_is_gone_is_told_by_a_package_without_any_case(
    session: Session, theirs: Session, case: Case, laptops: Laptops, now: datetime
) -> None:
    with pytest.raises(NothingToSend):
        laptops.pass_on(session, theirs)
    planned = plan(session, [], whole_case=case.id)
    purge(session, planned, REASON, typed=planned.to_type, now=now)
    assert laptops.pass_on(session, theirs).purged == 1
    assert theirs.notebook.records.find(case.id) is None


def test_a_colleague_who_did_not_make_it_is_asked_about(
    session: Session, theirs: Session, case: Case, laptops: Laptops, now: datetime
) -> None:
    note = a_note(session, case.id, now)
    laptops.pass_on(session, theirs, case.id)
    purged(theirs, note.id, now)
    received = laptops.pass_on(theirs, session, case.id)
    assert (received.purged, received.waiting_purges) == (0, 1)
    assert session.notebook.records.find(note.id) is not None
    (waiting,) = waiting_purges(session)
    assert (waiting.title, waiting.reason, waiting.signer, waiting.author) == (
        "A call",
        REASON,
        "B",
        "Worker 3",
    )
    assert laptops.pass_on(theirs, session, case.id).waiting_purges == 1
    decide_purge(session, waiting, obey=False, now=now)
    assert waiting_purges(session) == ()
    with pytest.raises(NoSuchPurge):
        decide_purge(session, waiting, obey=True, now=now)
    assert session.notebook.records.find(note.id) is not None
    assert laptops.pass_on(theirs, session, case.id).waiting_purges == 0


def test_a_person_may_do_as_the_colleague_did(
    session: Session, theirs: Session, case: Case, laptops: Laptops, now: datetime
) -> None:
    note = a_note(session, case.id, now)
    laptops.pass_on(session, theirs, case.id)
    purged(theirs, note.id, now)
    laptops.pass_on(theirs, session, case.id)
    (waiting,) = waiting_purges(session)
    decide_purge(session, waiting, obey=True, now=now)
    assert session.notebook.records.find(note.id) is None
    assert session.notebook.inspection().findings() == ()


def test_the_office_may(
    session: Session, theirs: Session, case: Case, laptops: Laptops, now: datetime
) -> None:
    note = a_note(session, case.id, now)
    laptops.pass_on(session, theirs, case.id)
    laptops.put_down(session, theirs, PartnerKind.OFFICE)
    purged(theirs, note.id, now)
    assert laptops.pass_on(theirs, session, case.id).purged == 1


def test_a_page_that_calls_itself_the_office_in_a_package_is_none(
    session: Session, theirs: Session, case: Case, laptops: Laptops, now: datetime
) -> None:
    note = a_note(session, case.id, now)
    given = Given(name="B", age_recipient=identity(theirs).age_recipient)
    put_down(session, given, now=now)
    # The ledger brings our page of them along; with the second package; there it is changed, and comes back.
    wanted = Sending(cases=(case.id,), to="B", colleague=True, on=DAY, out=laptops.folder)
    for _time in range(2):
        receive(theirs, send(session, wanted, now=now).path, words=None, now=now)
    (page,) = (each for each in casework.shared(theirs, "partner") if getattr(each, "age_recipient", ""))
    assert isinstance(page, Partner)
    casework.keep(theirs, dataclasses.replace(page, kind=PartnerKind.OFFICE), now=now)
    purged(theirs, note.id, now)
    received = laptops.pass_on(theirs, session, case.id)
    (page,) = casework.shared(session, "partner")
    assert isinstance(page, Partner)
    assert page.kind is PartnerKind.OFFICE
    assert (received.purged, received.waiting_purges) == (0, 1)


def test_a_stranger_and_a_withdrawn_key_delete_nothing_and_it_is_said(
    session: Session,
    theirs: Session,
    new_session: Callable[[str], Session],
    case: Case,
    laptops: Laptops,
    now: datetime,
) -> None:
    note, other = (a_note(session, case.id, now, title) for title in ("one", "two"))
    stranger = new_session("Stranger")
    laptops.put_down(stranger, session)
    laptops.put_down(theirs, stranger, name="C")
    for each in (theirs, stranger):
        laptops.pass_on(session, each, case.id)
    purged(stranger, note.id, now)
    laptops.pass_on(stranger, theirs, case.id)
    received = laptops.pass_on(theirs, session, case.id)
    assert received.refused == (Verdict.UNKNOWN.value,)
    assert session.notebook.records.find(note.id) is not None
    assert waiting_purges(session) == ()

    laptops.put_down(session, stranger, name="C")
    withdraw(session, "C", now=now)
    purged(stranger, other.id, now)
    laptops.pass_on(stranger, theirs, case.id)
    assert laptops.pass_on(theirs, session, case.id).refused == (Verdict.WITHDRAWN.value,) * 2
    assert session.notebook.records.find(other.id) is not None


def test_a_relayed_purge_of_the_maker_counts_though_nobody_knows_the_maker(
    session: Session,
    theirs: Session,
    new_session: Callable[[str], Session],
    case: Case,
    laptops: Laptops,
    now: datetime,
) -> None:
    note = a_note(session, case.id, now)
    third = new_session("Third")
    laptops.put_down(third, theirs)
    laptops.pass_on(session, theirs, case.id)
    laptops.pass_on(theirs, third, case.id)
    purged(session, note.id, now)
    laptops.pass_on(session, theirs, case.id)
    assert laptops.pass_on(theirs, third, case.id).purged == 1
    assert third.notebook.records.find(note.id) is None


@pytest.mark.parametrize("field", ["device", "author", "made_at"])
def test_a_purge_in_which_anything_was_changed_is_refused_with_its_package(
    session: Session, theirs: Session, case: Case, now: datetime, field: str
) -> None:
    note = a_note(session, case.id, now)
    purged(session, note.id, now)
    (kept,) = session.notebook.records.of_kind("purge")
    revision = session.notebook.revisions.get(kept.revision)
    forged = {"device": theirs.notebook.device.id, "author": "Nobody", "made_at": "2015-01-01T00:00:00Z"}
    changed = dataclasses.replace(revision, **{field: forged[field]})  # type: ignore[arg-type]
    assert judged(theirs, revision_of_line(line_of(revision))) is Verdict.WAITS
    with pytest.raises(NotOurs):
        judged(theirs, changed)


def test_an_import_that_brought_a_waiting_purge_can_be_undone_and_one_that_was_obeyed_stays(
    session: Session, theirs: Session, case: Case, laptops: Laptops, now: datetime
) -> None:
    ours, also_ours = (a_note(session, case.id, now) for _ in range(2))
    laptops.pass_on(session, theirs, case.id)
    purged(theirs, ours.id, now)
    laptops.pass_on(theirs, session, case.id)
    undo_import(session, imports(session)[0].number, now=now)
    assert waiting_purges(session) == ()
    assert laptops.pass_on(theirs, session, case.id).waiting_purges == 1

    purged(session, also_ours.id, now)
    laptops.pass_on(session, theirs, case.id)
    undo_import(theirs, imports(theirs)[0].number, now=now)
    assert theirs.notebook.records.find(also_ours.id) is None
    assert theirs.notebook.inspection().findings() == ()


def test_what_was_thrown_away_here_is_thrown_away_there(
    session: Session, theirs: Session, case: Case, laptops: Laptops, now: datetime
) -> None:
    note = a_note(session, case.id, now)
    laptops.pass_on(session, theirs, case.id)
    casework.trash(session, "note", note.id, now=now)
    laptops.pass_on(session, theirs, case.id)
    kept = theirs.notebook.records.find(note.id)
    assert kept is not None
    assert kept.is_trashed
    assert not kept.in_conflict
    with pytest.raises(Refused):
        casework.record(theirs, "note", "00" * 16)
