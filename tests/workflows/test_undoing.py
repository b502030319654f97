"""An import taken back: noted in the journal, gone from every list and package, and back when it is received again."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import pytest

from domain.partner import PartnerKind
from workflows import casework
from workflows.finding import find
from workflows.partners import Given, all_partners, put_down
from workflows.receiving import receive
from workflows.sending import identity
from workflows.session import Session
from workflows.signers import Trust
from workflows.travelling import travel
from workflows.undoing import NoSuchImport, imports, undo_import

DAY = date(2015, 11, 20)


def test_an_import_is_undone_and_the_trust_stays(theirs: Session, package: Path, now: datetime) -> None:
    received = receive(theirs, package, words=None, trust=Trust(name="Worker 3"), now=now)
    (row,) = imports(theirs)
    assert (row.number, row.sender, row.revisions, row.undone) == (received.batch, "Worker 3", 47, False)
    undone = undo_import(theirs, received.batch, now=now)
    assert (undone.revisions, undone.stays) == (47, 0)
    assert casework.all_cases(theirs) == ()
    assert find(theirs, "Mong Cai") == ()
    assert [partner.name for partner in all_partners(theirs)] == ["Worker 3"]
    (entry,) = (each for each in theirs.notebook.audit.entries() if each.action == "import undone")
    assert entry.details["revisions"] == 47
    assert theirs.notebook.inspection().findings() == ()
    with pytest.raises(NoSuchImport):
        undo_import(theirs, received.batch, now=now)
    with pytest.raises(NoSuchImport):
        undo_import(theirs, 7, now=now)
    assert receive(theirs, package, words=None, now=now).new == 47
    assert len(casework.all_cases(theirs)) == 1


def test_what_was_written_since_keeps_what_it_stands_on(
    theirs: Session, package: Path, example_case: str, now: datetime
) -> None:
    received = receive(theirs, package, words=None, trust=Trust(name="Worker 3"), now=now)
    person = casework.case_file(theirs, example_case).people[0]
    casework.keep(theirs, replace(person, label="Woman 1"), now=now)
    undone = undo_import(theirs, received.batch, now=now)
    assert undone.stays >= 2
    case_file = casework.case_file(theirs, example_case)
    assert [each.label for each in case_file.people] == ["Woman 1"]
    assert case_file.case.id == example_case


def test_what_was_undone_does_not_travel(
    new_session: Callable[[str], Session], theirs: Session, package: Path, tmp_path: Path, now: datetime
) -> None:
    received = receive(theirs, package, words=None, trust=Trust(name="Worker 3"), now=now)
    undo_import(theirs, received.batch, now=now)
    office = new_session("Office")
    given = Given(name="The office", kind=PartnerKind.OFFICE, age_recipient=identity(office).age_recipient)
    put_down(theirs, given, now=now)
    sealed = travel(theirs, cases=(), to="The office", out=tmp_path, now=now)
    assert receive(office, sealed.path, words=None, trust=Trust(name="Laptop"), now=now).new == 2
