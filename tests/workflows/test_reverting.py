"""What an undone import left in a record that somebody went on from is taken back, and what they changed since is not."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest

from domain.ids import CaseId
from domain.person import Person
from workflows import casework, trash
from workflows.receiving import receive
from workflows.reverting import revert_rest
from workflows.sending import Sending, identity, send
from workflows.session import Session
from workflows.signers import Trust
from workflows.undoing import NoSuchImport, undo_import

DAY = date(2015, 11, 20)


class Passing:
    """A case that goes from one notebook to the other."""

    def __init__(self, ours: Session, theirs: Session, case: str, folder: Path, now: datetime) -> None:
        self.ours, self.theirs, self.now = ours, theirs, now
        to = identity(theirs).age_recipient
        self._sending = Sending(cases=(CaseId(case),), to=to, colleague=True, on=DAY, out=folder)
        self.receive()

    def receive(self) -> int:
        """The case as it is, taken in; the number of the import."""
        package = send(self.ours, self._sending, now=self.now).path
        return receive(self.theirs, package, words=None, trust=Trust(name="Ours"), now=self.now).batch

    def keep(self, session: Session, person: Person) -> None:
        """Keep a person, a minute later than what was kept last."""
        self.now += timedelta(minutes=1)
        casework.keep(session, person, now=self.now)

    def person(self, session: Session, like: Person) -> Person:
        """As a notebook has them."""
        found = casework.record(session, "person", like.id)
        assert isinstance(found, Person)
        return found


@pytest.fixture
def passing(
    session: Session, new_session: Callable[[str], Session], example_case: str, tmp_path: Path, now: datetime
) -> Passing:
    return Passing(session, new_session("Theirs"), example_case, tmp_path, now)


def test_what_the_import_changed_goes_back_and_what_was_changed_since_stays(
    passing: Passing, example_case: str
) -> None:
    theirs = passing.theirs
    one, other, third = casework.case_file(passing.ours, example_case).people[:3]
    for person in (one, other, third):
        passing.keep(passing.ours, replace(person, label="theirs", remarks="theirs"))
    batch = passing.receive()
    passing.keep(theirs, replace(passing.person(theirs, one), remarks="ours"))
    passing.keep(theirs, replace(passing.person(theirs, other), label="ours", remarks="ours"))
    with pytest.raises(NoSuchImport):
        revert_rest(theirs, batch, now=passing.now)
    assert undo_import(theirs, batch, now=passing.now).stays == 2
    assert passing.person(theirs, third) == third
    before = theirs.notebook.audit.count()
    changes = revert_rest(theirs, batch, now=passing.now + timedelta(minutes=1))
    assert changes.records == {one.id}
    assert passing.person(theirs, one) == replace(one, remarks="ours")
    assert passing.person(theirs, other) == replace(other, label="ours", remarks="ours")
    assert theirs.notebook.audit.count() == before + 1
    assert revert_rest(theirs, batch, now=passing.now).is_empty
    assert theirs.notebook.inspection().findings() == ()


def test_a_record_in_conflict_or_in_the_trash_is_left_to_a_person(
    passing: Passing, example_case: str
) -> None:
    theirs = passing.theirs
    one, other = casework.case_file(passing.ours, example_case).people[:2]
    for person in (one, other):
        passing.keep(passing.ours, replace(person, label="theirs"))
    batch = passing.receive()
    passing.keep(theirs, replace(passing.person(theirs, one), remarks="ours"))
    passing.keep(theirs, replace(passing.person(theirs, other), remarks="ours"))
    (head,) = theirs.notebook.revisions.heads(one.id)
    with theirs.notebook.transaction("record kept", now=passing.now) as transaction:
        transaction.keep(replace(one, label="a third"), parents=theirs.notebook.revisions.get(head).parents)
    trash.put_in(theirs, other.id, now=passing.now)
    undo_import(theirs, batch, now=passing.now)
    assert revert_rest(theirs, batch, now=passing.now).is_empty
