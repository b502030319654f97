"""What a colleague slipped into one notebook before it heard of the true record: nobody's own packages are barred by it, in any order."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest

from domain.case import Case
from domain.ids import CaseId, NoteId, PurgeId
from domain.purge import Purge
from storage.purges import signed
from storage.revision import Revision
from tests.workflows.forged import NOTE, Forger, revision
from tests.workflows.laptops import REASON, Laptops, a_note
from workflows.receiving import bring_together, look, receive
from workflows.session import Session

OTHER = "0b" * 16


@pytest.fixture
def honest(
    session: Session, theirs_with_it: Session, new_session: Callable[[str], Session], laptops: Laptops
) -> Session:
    """Another colleague: we exchange with them; the attacker has what they wrote."""
    third = new_session("Honest")
    laptops.put_down(third, session, name="A")
    laptops.put_down(session, third, name="C")
    return third


def goes_on_from_it(_attacker: Session, case: str, _note: str, head: bytes) -> Revision:
    return revision(replace(NOTE, id=NoteId(OTHER), case=CaseId(case)), parents=(head,))


def purges_it_as_another_kind(attacker: Session, _case: str, note: str, _head: bytes) -> Revision:
    device, at = attacker.notebook.device, "2015-11-19T12:00:00Z"
    unsigned = Purge(id=PurgeId("0e" * 16), purged=note, kind="source", reason=REASON)
    made = signed(unsigned, device.signing_key(), at=at, device=device.id, author="Worker 9")
    return revision(made, made_at=at, device=device.id)


@pytest.mark.parametrize("slipped", [goes_on_from_it, purges_it_as_another_kind])
def test_what_names_a_record_falsely_before_it_came_bars_no_package_with_it(
    session: Session,
    theirs_with_it: Session,
    honest: Session,
    our_case: Case,
    laptops: Laptops,
    tmp_path: Path,
    now: datetime,
    slipped: Callable[[Session, str, str, bytes], Revision],
) -> None:
    laptops.pass_on(session, honest, our_case.id)
    note = a_note(honest, our_case.id, now)
    head = honest.notebook.revisions.heads(note.id)[0]
    forged = slipped(theirs_with_it, our_case.id, note.id, head)
    receive(session, Forger(theirs_with_it, session, tmp_path).revisions(forged), words=None, now=now)
    laptops.pass_on(honest, session, our_case.id)
    assert session.notebook.records.find(note.id) is not None
    laptops.pass_on(session, honest, our_case.id)
    for each in (session, honest):
        assert each.notebook.records.find(note.id) is not None
        assert each.notebook.inspection().findings() == ()


def test_what_they_moved_out_of_a_case_is_told_before_and_after(
    session: Session, theirs_with_it: Session, our_case: Case, laptops: Laptops, tmp_path: Path, now: datetime
) -> None:
    notes = [a_note(session, our_case.id, now) for _ in range(2)]
    heads = [session.notebook.revisions.heads(each.id)[0] for each in notes]
    theirs = Case(id=CaseId(OTHER), reference="X-1")
    moved = [
        revision(replace(note, case=theirs.id), parents=(head,), made_at="2030-01-01T00:00:00Z")
        for note, head in zip(notes, heads, strict=True)
    ]
    retold = revision(
        replace(our_case, title="told anew"), parents=(session.notebook.revisions.heads(our_case.id)[0],)
    )
    package = Forger(theirs_with_it, session, tmp_path).revisions(revision(theirs), retold, *moved)
    looked = look(session, package, words=None)
    assert set(looked.arrival.moved) == {note.id for note in notes}
    assert looked.arrival.trashed == ()
    assert bring_together(session, looked, now=now).moved == len(notes)
