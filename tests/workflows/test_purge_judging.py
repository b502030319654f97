"""What other laptops make of a deletion for good: it is done at once, asked about, or not obeyed, and always said why."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from datetime import datetime

import pytest

from domain.case import Case
from domain.partner import Partner, PartnerKind
from storage.errors import NotOurs
from storage.transport import line_of, revision_of_line
from tests.workflows.laptops import DAY, REASON, Laptops, a_note, purged
from workflows import casework, disclosing, trash
from workflows.drafting import Draft, drafts, keep_draft
from workflows.errors import Refused
from workflows.partners import Given, put_down, withdraw
from workflows.purge_judging import NoSuchPurge, Verdict, decide_purge, judged, waiting_purges
from workflows.purging import plan, purge
from workflows.receiving import bring_together, look, receive
from workflows.sending import NothingToSend, Sending, identity, send
from workflows.session import Session
from workflows.undoing import imports, undo_import


def test_it_is_done_at_once_where_the_maker_signed_it(
    session: Session, theirs_with_it: Session, our_case: Case, laptops: Laptops, now: datetime
) -> None:
    note = a_note(session, our_case.id, now)
    older = laptops.pack(session, theirs_with_it, our_case.id)
    laptops.pass_on(session, theirs_with_it, our_case.id)
    casework.keep(theirs_with_it, dataclasses.replace(note, text="gone on from"), now=now)
    purged(session, note.id, now)
    package = laptops.pack(session, theirs_with_it, our_case.id)
    looked = look(theirs_with_it, package, words=None)
    assert [(each.verdict, each.is_here) for each in looked.purges] == [(Verdict.AT_ONCE, True)]
    received = laptops.pass_on(session, theirs_with_it, our_case.id)
    assert (received.purged, received.waiting_purges, received.refused) == (1, 0, ())
    assert theirs_with_it.notebook.records.find(note.id) is None
    # What left before it was deleted does not bring it back.
    looked = look(theirs_with_it, older, words=None)
    assert looked.arrival.purged == 1
    assert bring_together(theirs_with_it, looked, now=now).new == 0
    assert theirs_with_it.notebook.records.find(note.id) is None
    assert theirs_with_it.notebook.inspection().findings() == ()


def test_a_whole_case_that_is_gone_is_told_by_a_package_without_any_case(
    session: Session, theirs_with_it: Session, our_case: Case, laptops: Laptops, now: datetime
) -> None:
    with pytest.raises(NothingToSend):
        laptops.pass_on(session, theirs_with_it)
    planned = plan(session, [], whole_case=our_case.id)
    purge(session, planned, REASON, typed=planned.to_type, now=now)
    assert laptops.pass_on(session, theirs_with_it).purged == 1
    assert theirs_with_it.notebook.records.find(our_case.id) is None


def test_a_colleague_who_did_not_make_it_is_asked_about(
    session: Session, theirs_with_it: Session, our_case: Case, laptops: Laptops, now: datetime
) -> None:
    note = a_note(session, our_case.id, now)
    laptops.pass_on(session, theirs_with_it, our_case.id)
    purged(theirs_with_it, note.id, now)
    received = laptops.pass_on(theirs_with_it, session, our_case.id)
    assert (received.purged, received.waiting_purges) == (0, 1)
    assert session.notebook.records.find(note.id) is not None
    (waiting,) = waiting_purges(session)
    assert (waiting.title, waiting.reason, waiting.signer, waiting.author) == (
        "A call",
        REASON,
        "B",
        "Worker 3",
    )
    assert laptops.pass_on(theirs_with_it, session, our_case.id).waiting_purges == 1
    decide_purge(session, waiting, obey=False, now=now)
    assert waiting_purges(session) == ()
    with pytest.raises(NoSuchPurge):
        decide_purge(session, waiting, obey=True, now=now)
    assert session.notebook.records.find(note.id) is not None
    assert laptops.pass_on(theirs_with_it, session, our_case.id).waiting_purges == 0


def test_a_person_may_do_as_the_colleague_did(
    session: Session, theirs_with_it: Session, our_case: Case, laptops: Laptops, now: datetime
) -> None:
    note = a_note(session, our_case.id, now)
    laptops.pass_on(session, theirs_with_it, our_case.id)
    purged(theirs_with_it, note.id, now)
    laptops.pass_on(theirs_with_it, session, our_case.id)
    (waiting,) = waiting_purges(session)
    decide_purge(session, waiting, obey=True, now=now)
    assert session.notebook.records.find(note.id) is None
    assert session.notebook.inspection().findings() == ()


def test_the_office_may(
    session: Session, theirs_with_it: Session, our_case: Case, laptops: Laptops, now: datetime
) -> None:
    note = a_note(session, our_case.id, now)
    laptops.pass_on(session, theirs_with_it, our_case.id)
    laptops.put_down(session, theirs_with_it, PartnerKind.OFFICE)
    purged(theirs_with_it, note.id, now)
    assert laptops.pass_on(theirs_with_it, session, our_case.id).purged == 1


def test_a_page_that_calls_itself_the_office_in_a_package_is_none(
    session: Session, theirs_with_it: Session, our_case: Case, laptops: Laptops, now: datetime
) -> None:
    note = a_note(session, our_case.id, now)
    given = Given(name="B", age_recipient=identity(theirs_with_it).age_recipient)
    put_down(session, given, now=now)
    # The ledger brings our page of them along; with the second package; there it is changed, and comes back.
    wanted = Sending(cases=(our_case.id,), to="B", colleague=True, on=DAY, out=laptops.folder)
    for _time in range(2):
        receive(theirs_with_it, send(session, wanted, now=now).path, words=None, now=now)
    (page,) = (
        each for each in casework.shared(theirs_with_it, "partner") if getattr(each, "age_recipient", "")
    )
    assert isinstance(page, Partner)
    casework.keep(theirs_with_it, dataclasses.replace(page, kind=PartnerKind.OFFICE), now=now)
    purged(theirs_with_it, note.id, now)
    received = laptops.pass_on(theirs_with_it, session, our_case.id)
    (page,) = casework.shared(session, "partner")
    assert isinstance(page, Partner)
    assert page.kind is PartnerKind.OFFICE
    assert (received.purged, received.waiting_purges) == (0, 1)


def test_a_stranger_and_a_withdrawn_key_delete_nothing_and_it_is_said(
    session: Session,
    theirs_with_it: Session,
    new_session: Callable[[str], Session],
    our_case: Case,
    laptops: Laptops,
    now: datetime,
) -> None:
    note, other = (a_note(session, our_case.id, now, title) for title in ("one", "two"))
    stranger = new_session("Stranger")
    laptops.put_down(stranger, session)
    laptops.put_down(theirs_with_it, stranger, name="C")
    for each in (theirs_with_it, stranger):
        laptops.pass_on(session, each, our_case.id)
    purged(stranger, note.id, now)
    laptops.pass_on(stranger, theirs_with_it, our_case.id)
    received = laptops.pass_on(theirs_with_it, session, our_case.id)
    assert received.refused == (Verdict.UNKNOWN.value,)
    assert session.notebook.records.find(note.id) is not None
    assert waiting_purges(session) == ()

    laptops.put_down(session, stranger, name="C")
    withdraw(session, "C", now=now)
    purged(stranger, other.id, now)
    laptops.pass_on(stranger, theirs_with_it, our_case.id)
    assert laptops.pass_on(theirs_with_it, session, our_case.id).refused == (Verdict.WITHDRAWN.value,) * 2
    assert session.notebook.records.find(other.id) is not None


def test_a_relayed_purge_of_the_maker_counts_though_nobody_knows_the_maker(
    session: Session,
    theirs_with_it: Session,
    new_session: Callable[[str], Session],
    our_case: Case,
    laptops: Laptops,
    now: datetime,
) -> None:
    note = a_note(session, our_case.id, now)
    third = new_session("Third")
    laptops.put_down(third, theirs_with_it)
    laptops.pass_on(session, theirs_with_it, our_case.id)
    laptops.pass_on(theirs_with_it, third, our_case.id)
    purged(session, note.id, now)
    laptops.pass_on(session, theirs_with_it, our_case.id)
    assert laptops.pass_on(theirs_with_it, third, our_case.id).purged == 1
    assert third.notebook.records.find(note.id) is None


@pytest.mark.parametrize("field", ["device", "author", "made_at"])
def test_a_purge_in_which_anything_was_changed_is_refused_with_its_package(
    session: Session, theirs_with_it: Session, our_case: Case, now: datetime, field: str
) -> None:
    note = a_note(session, our_case.id, now)
    purged(session, note.id, now)
    (kept,) = session.notebook.records.of_kind("purge")
    revision = session.notebook.revisions.get(kept.revision)
    forged = {
        "device": theirs_with_it.notebook.device.id,
        "author": "Nobody",
        "made_at": "2015-01-01T00:00:00Z",
    }
    changed = dataclasses.replace(revision, **{field: forged[field]})  # type: ignore[arg-type]
    assert judged(theirs_with_it, revision_of_line(line_of(revision))) is Verdict.WAITS
    with pytest.raises(NotOurs):
        judged(theirs_with_it, changed)


def test_an_import_that_brought_a_waiting_purge_can_be_undone_and_one_that_was_obeyed_stays(
    session: Session, theirs_with_it: Session, our_case: Case, laptops: Laptops, now: datetime
) -> None:
    ours, also_ours = (a_note(session, our_case.id, now) for _ in range(2))
    laptops.pass_on(session, theirs_with_it, our_case.id)
    purged(theirs_with_it, ours.id, now)
    laptops.pass_on(theirs_with_it, session, our_case.id)
    undo_import(session, imports(session)[0].number, now=now)
    assert waiting_purges(session) == ()
    assert laptops.pass_on(theirs_with_it, session, our_case.id).waiting_purges == 1

    purged(session, also_ours.id, now)
    laptops.pass_on(session, theirs_with_it, our_case.id)
    undo_import(theirs_with_it, imports(theirs_with_it)[0].number, now=now)
    assert theirs_with_it.notebook.records.find(also_ours.id) is None
    assert theirs_with_it.notebook.inspection().findings() == ()


def test_what_was_thrown_away_here_is_thrown_away_there(
    session: Session, theirs_with_it: Session, our_case: Case, laptops: Laptops, now: datetime
) -> None:
    note = a_note(session, our_case.id, now)
    laptops.pass_on(session, theirs_with_it, our_case.id)
    trash.put_in(session, note.id, now=now)
    laptops.pass_on(session, theirs_with_it, our_case.id)
    kept = theirs_with_it.notebook.records.find(note.id)
    assert kept is not None
    assert kept.is_trashed
    assert not kept.in_conflict
    with pytest.raises(Refused):
        casework.record(theirs_with_it, "note", "00" * 16)


def test_what_was_written_in_a_case_that_is_gone_goes_too(
    session: Session, theirs_with_it: Session, our_case: Case, laptops: Laptops, now: datetime
) -> None:
    late = a_note(theirs_with_it, our_case.id, now)
    planned = plan(session, [], whole_case=our_case.id)
    purge(session, planned, REASON, typed=planned.to_type, now=now)
    # What they wrote meanwhile comes here, and the deletion goes there.
    laptops.pass_on(theirs_with_it, session, our_case.id)
    assert session.notebook.records.find(late.id) is None
    assert laptops.pass_on(session, theirs_with_it).purged >= 2
    assert theirs_with_it.notebook.records.find(late.id) is None
    assert casework.all_cases(theirs_with_it) == ()
    (told,) = disclosing.of_case(session, our_case.id)[:1]
    assert told.reason == ""
    for each in (session, theirs_with_it):
        assert each.notebook.inspection().findings() == ()


def test_a_form_that_is_still_open_keeps_no_draft_of_what_is_gone(
    session: Session, our_case: Case, now: datetime
) -> None:
    note = a_note(session, our_case.id, now)
    draft = Draft(key=note.id, kind="note", record=note.id, body={"fields": {}})
    keep_draft(session, draft, now=now)
    purged(session, note.id, now)
    with pytest.raises(Refused):
        keep_draft(session, draft, now=now)
    assert drafts(session) == ()
