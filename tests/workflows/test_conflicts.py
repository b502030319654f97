"""Conflicts between two real notebooks that exchange packages: decided by a person, the same in both, and nothing is lost."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest

from domain.merging import Take
from domain.partner import PartnerKind
from domain.person import Person
from domain.sensitivity import Protection, Sensitivity
from workflows import casework, trash
from workflows.conflicts import NothingToDecide, conflict, conflicts, decide, keep_separate, use
from workflows.errors import Refused
from workflows.partners import Given, put_down
from workflows.receiving import receive
from workflows.sending import Sending, identity, send
from workflows.session import Session

DAY = date(2015, 11, 20)


class Two:
    """Two colleagues who know each other, with the example case on both laptops."""

    def __init__(self, ours: Session, theirs: Session, case: str, folder: Path, now: datetime) -> None:
        self.ours, self.theirs, self.case, self.folder, self.now = ours, theirs, case, folder, now
        for one, other in ((ours, theirs), (theirs, ours)):
            given = Given(name="B", kind=PartnerKind.COLLEAGUE, signing_key=identity(other).signing_key)
            put_down(one, given, now=now)
        self.pass_on(ours, theirs)

    def pass_on(self, sender: Session, to: Session) -> None:
        """A package from one to the other."""
        sending = Sending(
            cases=(self.case,), to=identity(to).age_recipient, colleague=True, on=DAY, out=self.folder
        )
        receive(to, send(sender, sending, now=self.now).path, words=None, now=self.now)

    def person(self, session: Session, number: int = 0) -> Person:
        return casework.case_file(session, self.case).people[number]


@pytest.fixture
def two(
    session: Session, new_session: Callable[[str], Session], example_case: str, tmp_path: Path, now: datetime
) -> Two:
    return Two(session, new_session("Theirs"), example_case, tmp_path, now)


def changed_apart(two: Two, ours: dict[str, object], theirs: dict[str, object]) -> Person:
    """One person, changed on both laptops; theirs is the newer version, and is brought to ours."""
    before = two.person(two.ours)
    casework.keep(two.ours, replace(before, **ours), now=two.now)  # type: ignore[arg-type]
    casework.keep(two.theirs, replace(before, **theirs), now=two.now + timedelta(hours=1))  # type: ignore[arg-type]
    two.pass_on(two.theirs, two.ours)
    return before


def test_what_only_one_side_changed_is_merged_and_the_decision_travels(two: Two) -> None:
    before = changed_apart(two, {"label": "Woman 1"}, {"remarks": "seen twice"})
    found = conflict(two.ours, before.id)
    assert (found.this.is_here, found.that.is_here) == (False, True)
    offered = {each.name: each.offered for each in found.differences}
    assert offered == {"label": Take.THAT, "remarks": Take.THIS}
    decide(two.ours, found, {"label": Take.THAT, "remarks": Take.THIS}, now=two.now + timedelta(hours=2))
    assert conflicts(two.ours) == ()
    kept = two.person(two.ours)
    assert (kept.label, kept.remarks) == ("Woman 1", "seen twice")
    two.pass_on(two.ours, two.theirs)
    assert conflicts(two.theirs) == ()
    assert two.person(two.theirs) == kept
    entry = next(each for each in two.ours.notebook.audit.entries() if each.action == "conflict decided")
    assert entry.concerning == before.id
    with pytest.raises(NothingToDecide):
        decide(two.ours, found, {"label": Take.THAT, "remarks": Take.THIS}, now=two.now)
    with pytest.raises(NothingToDecide):
        conflict(two.ours, before.id)


def test_what_both_changed_is_never_chosen_by_the_program(two: Two) -> None:
    before = changed_apart(two, {"label": "Woman 1"}, {"label": "Mother"})
    found = conflict(two.ours, before.id)
    assert [each.offered for each in found.differences] == [None]
    with pytest.raises(Refused, match="not decided yet"):
        decide(two.ours, found, {}, now=two.now)
    assert len(conflicts(two.ours)) == 1
    use(two.ours, found, Take.THAT, now=two.now)
    assert two.person(two.ours).label == "Woman 1"
    history = [*two.ours.notebook.revisions.of_record(before.id)]
    assert len(history) == 4
    assert len(history[-1].parents) == 2


def test_both_go_on_as_records_of_their_own(two: Two) -> None:
    before = changed_apart(two, {"label": "Woman 1"}, {"label": "Mother"})
    keep_separate(two.ours, conflict(two.ours, before.id), now=two.now)
    people = casework.case_file(two.ours, two.case).people
    assert {person.label for person in people} >= {"Woman 1", "Mother"}
    assert len(people) == 10
    assert conflicts(two.ours) == ()


def test_a_protection_that_the_other_side_lowered_is_not_offered(two: Two) -> None:
    lower = (Protection(field="remarks", sensitivity=Sensitivity.OPEN),)
    before = changed_apart(two, {"label": "Woman 1"}, {"protection": lower})
    found = conflict(two.ours, before.id)
    assert {each.name: each.offered for each in found.differences} == {"label": Take.THAT, "protection": None}
    use(two.ours, found, Take.THIS, now=two.now)
    entry = next(each for each in two.ours.notebook.audit.entries() if each.action == "conflict decided")
    assert entry.details["protection_lowered"]


def test_a_record_thrown_away_here_and_changed_there_waits_for_a_person(two: Two) -> None:
    before = two.person(two.ours)
    trash.put_in(two.ours, before.id, now=two.now)
    casework.keep(two.theirs, replace(before, label="Mother"), now=two.now + timedelta(hours=1))
    two.pass_on(two.theirs, two.ours)
    found = conflict(two.ours, before.id)
    assert [(each.name, each.offered) for each in found.differences] == [
        ("trash", None),
        ("label", Take.THIS),
    ]
    with pytest.raises(Refused, match="not decided yet"):
        decide(two.ours, found, {"label": Take.THIS}, now=two.now)
    use(two.ours, found, Take.THAT, now=two.now)
    assert before.id not in {person.id for person in casework.case_file(two.ours, two.case).people}
