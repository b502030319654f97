"""Purges and what leads to them, forged by a colleague whose laptop is in other hands: nothing of anybody else's is deleted with them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

import pytest

from domain.case import Case
from domain.ids import CaseId, PurgeId
from domain.note import Note
from domain.purge import Purge
from storage.purges import signed
from storage.revision import Revision
from tests.storage.damaged import damage
from tests.workflows.forged import NOTE, Forger, revision
from tests.workflows.laptops import REASON, Laptops, a_note, purged
from workflows.casework import new_id
from workflows.purge_judging import Verdict, decide_purge, waiting_purges
from workflows.purging import plan, purge
from workflows.receiving import look, receive
from workflows.session import Session
from workflows.undoing import undo_import

LATER = "2030-01-01T00:00:00Z"
BEGUN_BY_THEM = "0c" * 16


@dataclass
class Attacker:
    """A colleague who can write any revision, and sign with their own key only."""

    session: Session
    folder: Path

    def pack(self, to: Session, *revisions: Revision) -> Path:
        """A package for somebody."""
        folder = self.folder / new_id()
        folder.mkdir()
        return Forger(self.session, to, folder).revisions(*revisions)

    def moved(self, note: Note, case: str, head: bytes) -> Revision:
        """A colleague's note, moved into another case later than anything else."""
        device = self.session.notebook.device.id
        return revision(replace(note, case=CaseId(case)), parents=(head,), made_at=LATER, device=device)

    def case(self) -> Revision:
        """A case that they begin."""
        device = self.session.notebook.device.id
        return revision(Case(id=CaseId(BEGUN_BY_THEM), reference="X-1"), device=device)

    def purge(self, record: str, kind: str, identity: str = "0e" * 16, at: str = LATER) -> Revision:
        """A purge, rightly signed as theirs."""
        device = self.session.notebook.device
        unsigned = Purge(id=PurgeId(identity), purged=record, kind=kind, reason=REASON)
        made = signed(unsigned, device.signing_key(), at=at, device=device.id, author="Worker 9")
        return revision(made, made_at=at, device=device.id)


@pytest.fixture
def attacker(theirs_with_it: Session, tmp_path: Path) -> Attacker:
    """Their laptop is in other hands."""
    return Attacker(theirs_with_it, tmp_path)


@pytest.fixture
def honest(
    session: Session, attacker: Attacker, new_session: Callable[[str], Session], laptops: Laptops
) -> Session:
    """Another colleague, who knows both and whom we know."""
    third = new_session("Honest")
    laptops.put_down(third, session, name="A")
    laptops.put_down(third, attacker.session)
    laptops.put_down(session, third, name="C")
    return third


@pytest.fixture
def gone(
    session: Session,
    attacker: Attacker,
    honest: Session,
    begin_case: Callable[..., Case],
    laptops: Laptops,
    now: datetime,
) -> str:
    """A case of ours that all three had, and that we deleted for good."""
    case = begin_case(session, "MC-2").id
    for each in (attacker.session, honest):
        laptops.pass_on(session, each, case)
    planned = plan(session, [], whole_case=case)
    purge(session, planned, REASON, typed=planned.to_type, now=now)
    return case


def into_a_case_that_is_gone(attacker: Attacker, note: Note, head: bytes, gone: str) -> list[Revision]:
    return [attacker.moved(note, gone, head)]


def into_a_case_of_their_own(attacker: Attacker, note: Note, head: bytes, _gone: str) -> list[Revision]:
    case = attacker.purge(BEGUN_BY_THEM, "case")
    return [attacker.case(), attacker.moved(note, BEGUN_BY_THEM, head), case]


@pytest.mark.parametrize(
    "attack",
    [
        (forged, is_relayed)
        for forged in (into_a_case_that_is_gone, into_a_case_of_their_own)
        for is_relayed in (False, True)
    ],
)
def test_nobody_deletes_a_record_of_another_by_moving_it_into_a_case_that_is_gone(
    session: Session,
    attacker: Attacker,
    honest: Session,
    our_case: Case,
    gone: str,
    laptops: Laptops,
    now: datetime,
    attack: tuple[Callable[[Attacker, Note, bytes, str], list[Revision]], bool],
) -> None:
    forged, is_relayed = attack
    note = a_note(session, our_case.id, now)
    for each in (attacker.session, honest):
        laptops.pass_on(session, each, our_case.id)
    revisions = forged(attacker, note, session.notebook.revisions.heads(note.id)[0], gone)

    first = honest if is_relayed else session
    looked = look(first, attacker.pack(first, *revisions), words=None)
    assert not any(each.is_here for each in looked.purges)
    assert looked.left_of_cases == 0
    received = receive(first, attacker.pack(first, *revisions), words=None, now=now)
    assert note.id not in first.notebook.purges.records()
    assert received.purged == len(revisions) // 2, "nothing but the case they began"
    laptops.pass_on(*((honest, session) if is_relayed else (session, honest)), our_case.id)
    for each in (session, honest):
        assert note.id not in each.notebook.purges.records()
        assert each.notebook.records.find(note.id) is not None
        assert each.notebook.inspection().findings() == ()


def test_what_they_moved_without_its_history_is_deleted_by_nobody(
    attacker: Attacker, honest: Session, our_case: Case, session: Session, now: datetime
) -> None:
    note = a_note(session, our_case.id, now)
    head = session.notebook.revisions.heads(note.id)[0]
    package = attacker.pack(honest, *into_a_case_of_their_own(attacker, note, head, ""))
    assert receive(honest, package, words=None, now=now).purged == 1
    assert honest.notebook.purges.records() == {BEGUN_BY_THEM}


def test_a_purge_is_not_silenced_by_another_under_its_id(
    session: Session, attacker: Attacker, honest: Session, our_case: Case, laptops: Laptops, now: datetime
) -> None:
    note = a_note(session, our_case.id, now)
    for each in (attacker.session, honest):
        laptops.pass_on(session, each, our_case.id)
    purged(session, note.id, now)
    (kept,) = session.notebook.records.of_kind("purge")
    other = attacker.purge("0f" * 16, "note", identity=kept.record.id)
    assert receive(honest, attacker.pack(honest, other), words=None, now=now).purged == 0
    received = laptops.pass_on(session, honest, our_case.id)
    assert (received.purged, received.conflicts) == (1, 0)
    assert honest.notebook.records.find(note.id) is None
    assert honest.notebook.inspection().findings() == ()


@pytest.mark.parametrize("obey", [False, True])
def test_a_person_decides_about_the_purge_that_they_were_shown(
    session: Session,
    attacker: Attacker,
    honest: Session,
    our_case: Case,
    laptops: Laptops,
    now: datetime,
    obey: bool,
) -> None:
    note, other = (a_note(session, our_case.id, now, title) for title in ("one", "two"))
    for each in (attacker.session, honest):
        laptops.pass_on(session, each, our_case.id)
    purged(honest, note.id, now)
    (kept,) = honest.notebook.records.of_kind("purge")
    laptops.pass_on(honest, session, our_case.id)
    later = attacker.purge(other.id, "note", identity=kept.record.id)
    assert receive(session, attacker.pack(session, later), words=None, now=now).waiting_purges == 2
    shown = {each.record: each for each in waiting_purges(session)}
    assert shown.keys() == {note.id, other.id}
    decide_purge(session, shown[note.id], obey=obey, now=now)
    assert session.notebook.purges.records() == ({note.id} if obey else set())
    assert waiting_purges(session) == (shown[other.id],)


def test_a_second_beginning_counts_no_more_once_its_import_was_undone(
    session: Session, attacker: Attacker, honest: Session, our_case: Case, laptops: Laptops, now: datetime
) -> None:
    note = a_note(session, our_case.id, now)
    laptops.pass_on(session, honest, our_case.id)
    bogus = revision(note, device=attacker.session.notebook.device.id)
    received = receive(honest, attacker.pack(honest, bogus), words=None, now=now)
    undo_import(honest, received.batch, now=now)
    purged(session, note.id, now)
    assert laptops.pass_on(session, honest, our_case.id).purged == 1


def test_a_damaged_record_of_a_case_that_is_gone_stops_no_import(
    session: Session, attacker: Attacker, our_case: Case, laptops: Laptops, now: datetime
) -> None:
    theirs = attacker.session
    late = a_note(theirs, our_case.id, now)
    planned = plan(session, [], whole_case=our_case.id)
    damage(theirs.notebook, late.id)
    purge(session, planned, REASON, typed=planned.to_type, now=now)
    assert laptops.pass_on(session, theirs).purged >= 1
    assert laptops.pass_on(session, theirs).purged == 0
    assert theirs.notebook.purges.is_purged(our_case.id)


def test_a_damaged_record_can_be_deleted_as_it_was_elsewhere(
    session: Session, attacker: Attacker, our_case: Case, laptops: Laptops, now: datetime
) -> None:
    note, also = (a_note(session, our_case.id, now) for _ in range(2))
    laptops.pass_on(session, attacker.session, our_case.id)
    purged(attacker.session, note.id, now)
    planned = plan(session, [also.id])
    damage(session.notebook, note.id)
    assert laptops.pass_on(attacker.session, session, our_case.id).waiting_purges == 1
    (waiting,) = waiting_purges(session)
    decide_purge(session, waiting, obey=True, now=now)
    damage(session.notebook, also.id)
    assert purge(session, planned, REASON, typed=planned.to_type, now=now).records == 1
    assert session.notebook.inspection().findings() == ()


def test_a_look_tells_what_would_go_with_a_case_and_goes_by_who_began_it_in_the_package(
    session: Session, attacker: Attacker, now: datetime
) -> None:
    first = attacker.pack(session, revision(replace(NOTE, case=CaseId(BEGUN_BY_THEM))))
    receive(session, first, words=None, now=now)
    package = attacker.pack(session, attacker.case(), attacker.purge(BEGUN_BY_THEM, "case"))
    looked = look(session, package, words=None)
    assert [(each.verdict, each.is_here) for each in looked.purges] == [(Verdict.AT_ONCE, False)]
    assert looked.left_of_cases == 1
    assert receive(session, package, words=None, now=now).purged == 2


def test_purges_of_what_is_not_here_are_asked_about_only_once_it_comes(
    session: Session, attacker: Attacker, honest: Session, our_case: Case, laptops: Laptops, now: datetime
) -> None:
    laptops.pass_on(session, honest, our_case.id)
    note = a_note(honest, our_case.id, now)
    strangers = [attacker.purge(f"{number:032x}", "note", f"{number:031x}e") for number in range(1, 9)]
    forged = attacker.pack(session, attacker.purge(note.id, "note"), *strangers)
    assert receive(session, forged, words=None, now=now).waiting_purges == 0
    # Each takes a signature to judge, and there can be a hundred thousand: later imports do not ask them all again.
    assert session.notebook.purges.open() == ()
    assert laptops.pass_on(honest, session, our_case.id).waiting_purges == 1
    assert [each.record for each in waiting_purges(session)] == [note.id]
