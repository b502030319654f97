"""A form that stood open while a package changed its record: nothing is overwritten, and no key comes back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

import pytest

from crypto.age import new_identity
from domain.case import Case
from domain.consent import Consent
from domain.ids import CaseId, ConsentId, NoteId, PersonId, SourceId
from domain.note import Note
from domain.partner import Partner, PartnerKind
from domain.sensitivity import Protection, Sensitivity
from domain.source import Source
from domain.vocabulary.protection import ConsentPurpose, ConsentScope
from tests.workflows.laptops import Laptops, a_note
from tests.workflows.sender_of_pages import Sender
from workflows import casework, trash
from workflows.conflicts import conflict, conflicts
from workflows.partners import Given, put_down
from workflows.session import Session
from workflows.undoing import imports, undo_import
from workflows.vouching import is_withdrawn, vouched

Change = Callable[..., None]


@pytest.fixture
def note(session: Session, theirs_with_it: Session, laptops: Laptops, our_case: Case, now: datetime) -> Note:
    """A note that a colleague has too."""
    made = a_note(session, our_case.id, now)
    laptops.pass_on(session, theirs_with_it, our_case.id)
    return made


@pytest.fixture
def change_there(
    session: Session, theirs_with_it: Session, laptops: Laptops, our_case: Case, now: datetime
) -> Change:
    """Lets a package bring what the colleague made of the note."""

    def change(note: Note, **fields: Any) -> None:
        casework.keep(theirs_with_it, replace(note, **fields), now=now + timedelta(hours=1))
        laptops.pass_on(theirs_with_it, session, our_case.id)

    return change


def note_of(session: Session, note: Note) -> Note:
    found = session.notebook.records.get("note", note.id).record
    assert isinstance(found, Note)
    return found


def test_what_each_side_changed_stays(
    session: Session, note: Note, change_there: Change, now: datetime
) -> None:
    seen = casework.revision(session, note.id)
    change_there(note, title="Another call")
    casework.keep(session, replace(note, text="more words"), seen=seen, now=now)
    kept = note_of(session, note)
    assert (kept.title, kept.text) == ("Another call", "more words")
    assert conflicts(session) == ()


def test_a_form_that_says_what_came_keeps_nothing(
    session: Session, note: Note, change_there: Change, now: datetime
) -> None:
    seen = casework.revision(session, note.id)
    change_there(note, title="Another call")
    assert casework.keep(session, note, seen=seen, now=now).is_empty
    assert casework.keep(session, replace(note, title="Another call"), seen=seen, now=now).is_empty
    assert note_of(session, note).title == "Another call"


def test_where_both_changed_a_field_a_person_decides(
    session: Session, note: Note, change_there: Change, now: datetime
) -> None:
    seen = casework.revision(session, note.id)
    change_there(note, title="Another call")
    casework.keep(session, replace(note, title="A visit"), seen=seen, now=now)
    found = conflict(session, note.id)
    assert {side.record.title for side in (found.this, found.that) if isinstance(side.record, Note)} == {
        "A visit",
        "Another call",
    }


OPEN = (Protection(field="text", sensitivity=Sensitivity.OPEN),)
CONSENT = Consent(id=ConsentId("c0" * 16), case=CaseId(""), person=PersonId("b0" * 16))
SOURCE = Source(id=SourceId("a0" * 16), label="S-1")
WORDS = Note(id=NoteId("d0" * 16), case=CaseId(""), title="A call", text="nothing yet")


@pytest.mark.parametrize(
    ("record", "mine", "theirs"),
    [
        (CONSENT, {"purposes": (ConsentPurpose.RECORD,)}, {"scopes": (ConsentScope.NAME,)}),
        (SOURCE, {"may_be_named": True}, {"label": "Kim Chol-su"}),
        (SOURCE, {"label": "Kim Chol-su"}, {"may_be_named": True}),
        (WORDS, {"protection": OPEN}, {"text": "Kim Chol-su hides there"}),
        (WORDS, {"text": "Kim Chol-su hides there"}, {"protection": OPEN}),
    ],
)
def test_two_sides_together_let_nothing_out_that_neither_did(
    session: Session,
    theirs_with_it: Session,
    laptops: Laptops,
    our_case: Case,
    now: datetime,
    record: Any,
    mine: dict[str, Any],
    theirs: dict[str, Any],
) -> None:
    if not isinstance(record, Source):
        record = replace(record, case=our_case.id)
    else:
        casework.keep(session, replace(WORDS, case=our_case.id, source=record.id), now=now)
    casework.keep(session, record, now=now)
    laptops.pass_on(session, theirs_with_it, our_case.id)
    seen = casework.revision(session, record.id)
    casework.keep(theirs_with_it, replace(record, **theirs), now=now + timedelta(hours=1))
    laptops.pass_on(theirs_with_it, session, our_case.id)
    casework.keep(session, replace(record, **mine), seen=seen, now=now)
    assert [each.record for each in conflicts(session)] == [record.id]


def test_what_was_thrown_away_meanwhile_is_not_brought_back_unasked(
    session: Session, theirs_with_it: Session, laptops: Laptops, our_case: Case, note: Note, now: datetime
) -> None:
    seen = casework.revision(session, note.id)
    trash.put_in(theirs_with_it, note.id, now=now + timedelta(hours=1))
    laptops.pass_on(theirs_with_it, session, our_case.id)
    casework.keep(session, replace(note, text="more words"), seen=seen, now=now)
    assert [each.record for each in conflicts(session)] == [note.id]


def test_what_came_and_was_undone_is_gone_on_from_as_it_stands(
    session: Session, note: Note, change_there: Change, now: datetime
) -> None:
    change_there(note, title="Another call")
    seen = casework.revision(session, note.id)
    undo_import(session, imports(session)[-1].number, now=now)
    casework.keep(session, replace(note, text="more words"), seen=seen, now=now)
    assert note_of(session, note).text == "more words"
    assert conflicts(session) == ()


def test_what_was_undone_does_not_come_back_with_a_form_that_showed_it(
    session: Session, note: Note, change_there: Change, now: datetime
) -> None:
    change_there(note, title="Another call", author="Pak")
    seen, shown = casework.revision(session, note.id), note_of(session, note)
    undo_import(session, imports(session)[0].number, now=now)
    casework.keep(session, replace(shown, text="more words", author="Kim"), seen=seen, now=now)
    kept = note_of(session, note)
    assert (kept.title, kept.text, kept.author) == (note.title, "more words", "Kim")
    assert conflicts(session) == ()


def test_a_new_record_has_nothing_to_go_on_from(session: Session, our_case: Case, now: datetime) -> None:
    note = Note(id=NoteId(casework.new_id()), case=our_case.id, title="new")
    assert casework.revision(session, note.id) == ""
    casework.keep(session, note, seen="", now=now)
    assert note_of(session, note) == note


@pytest.fixture
def office(sender: Sender) -> Partner:
    """Our page of the office, which a colleague has too."""
    key = new_identity().recipient
    put_down(sender.ours, Given(name="Office", kind=PartnerKind.PARTNER, age_recipient=key), now=sender.now)
    sender.take_ours()
    return sender.page("Office")


def test_an_open_form_gives_no_withdrawn_key_back_and_speaks_for_no_kind(
    sender: Sender, office: Partner
) -> None:
    seen = casework.revision(sender.ours, office.id)
    sender.bring(replace(office, withdrawn=True, kind=PartnerKind.OFFICE))
    casework.keep(sender.ours, replace(office, remarks="moved"), seen=seen, now=sender.now)
    page = sender.page("Office")
    assert (page.withdrawn, page.kind, page.remarks) == (True, PartnerKind.OFFICE, "moved")
    assert is_withdrawn(sender.ours, page)
    known = vouched(sender.ours, page.id)
    assert (known.kind, known.withdrawn) == (PartnerKind.PARTNER, False)


def test_nor_where_both_changed_the_same(sender: Sender, office: Partner) -> None:
    seen = casework.revision(sender.ours, office.id)
    sender.bring(replace(office, withdrawn=True, remarks="closed"))
    casework.keep(sender.ours, replace(office, remarks="moved"), seen=seen, now=sender.now)
    assert [each.record for each in conflicts(sender.ours)] == [office.id]
    found = conflict(sender.ours, office.id)
    assert [getattr(side.record, "withdrawn", False) for side in (found.this, found.that)] == [True, True]


def test_who_takes_a_withdrawal_back_in_the_form_does_so(sender: Sender, office: Partner) -> None:
    casework.keep(sender.ours, replace(office, withdrawn=True), now=sender.now)
    seen = casework.revision(sender.ours, office.id)
    casework.keep(sender.ours, office, seen=seen, now=sender.now)
    assert not is_withdrawn(sender.ours, sender.page("Office"))


def test_no_kind_that_was_undone_becomes_somebodys_word(sender: Sender, office: Partner) -> None:
    sender.bring(replace(office, kind=PartnerKind.OFFICE, remarks="the office"))
    seen, shown = casework.revision(sender.ours, office.id), sender.page("Office")
    assert shown.kind is PartnerKind.OFFICE
    undo_import(sender.ours, imports(sender.ours)[0].number, now=sender.now)
    casework.keep(sender.ours, replace(shown, organisation="theirs"), seen=seen, now=sender.now)
    page = sender.page("Office")
    assert (page.kind, page.organisation, page.remarks) == (PartnerKind.PARTNER, "theirs", office.remarks)
    assert vouched(sender.ours, office.id).kind == PartnerKind.PARTNER
