"""Deleted for good: what it would do is said, then the reference is typed, then it is gone with its case, and the ledger stays."""

from __future__ import annotations

import dataclasses
from datetime import datetime

import pytest

from domain.case import Case
from storage.integrity import Fact
from tests.workflows.laptops import REASON, a_note, purged
from workflows import casework, disclosing, trash, upkeep
from workflows.errors import NoSuchCase
from workflows.purging import NothingToPurge, NotTyped, WholeCaseWanted, plan, purge
from workflows.session import Session


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
    session: Session, theirs_with_it: Session, our_case: Case, now: datetime
) -> None:
    note, thrown_away = (a_note(session, our_case.id, now) for _ in range(2))
    trash.put_in(session, thrown_away.id, now=now)
    with pytest.raises(WholeCaseWanted):
        plan(session, [our_case.id])
    with pytest.raises(NoSuchCase):
        plan(session, [], whole_case="00" * 16)
    (told,) = disclosing.of_case(session, our_case.id)
    reason = dataclasses.replace(told, reason="words that somebody wrote")
    casework.keep(session, reason, now=now)
    planned = plan(session, [], whole_case=our_case.id)
    assert planned.kinds == {"case": 1, "note": 2, "disclosure": 1}
    assert len(planned.readers) == 1
    purge(session, planned, REASON, typed="MC-1", now=now)
    assert session.notebook.purges.records() == {our_case.id, note.id, thrown_away.id, told.id}
    (left,) = disclosing.of_case(session, our_case.id)
    assert (left.partner, left.told, left.reason) == (told.partner, told.told, "")
    assert session.notebook.inspection().findings() == ()


def test_what_an_older_page_brought_back_is_deleted_again_by_the_check(
    session: Session, our_case: Case, now: datetime
) -> None:
    note = a_note(session, our_case.id, now)
    database = session.notebook._database
    columns = "parents, made_at, device, author, salt, body"
    before = database.row(f"SELECT {columns} FROM revision WHERE record = ?", (note.id,)) or ()
    purged(session, note.id, now)
    (trigger,) = database.row("SELECT sql FROM sqlite_master WHERE name = 'revision_stays'") or ("",)
    database.execute("DROP TRIGGER revision_stays")
    database.execute(
        f"UPDATE revision SET ({columns}) = (?, ?, ?, ?, ?, ?) WHERE record = ?", (*before, note.id)
    )
    database.execute(trigger)
    assert [each.fact for each in session.notebook.inspection().findings()] == [Fact.PURGED_IS_BACK]
    assert upkeep.check(session, now=now) == ()
    assert session.notebook.inspection().findings() == ()
    actions = [entry.action for entry in session.notebook.audit.entries(limit=3)]
    assert "purge done again" in actions


def test_what_belongs_to_no_case_is_named_by_its_digits(
    session: Session, example_case: str, now: datetime
) -> None:
    source = casework.case_file(session, example_case).sources[0]
    planned = plan(session, [source.id])
    assert (planned.case, planned.to_type) == (None, source.id[:8])
    assert planned.naming > 0
    assert purge(session, planned, REASON, typed=source.id[:8], now=now).records == 1
    assert len(casework.case_file(session, example_case).events) > 0
