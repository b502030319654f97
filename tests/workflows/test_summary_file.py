"""The file of a summary is noted before it exists; stopped in the middle it is neither there nor in the ledger."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import pytest

from export.errors import Cancelled
from workflows import casework, reporting, summary_file, unfinished, upkeep
from workflows.disclosing import of_case
from workflows.errors import Refused
from workflows.reporting import Summary
from workflows.session import Session
from workflows.summary_file import Leaving


@pytest.fixture
def made(session: Session, example_case: str, now: datetime) -> Summary:
    upkeep.check_before_leaving(session, now=now)
    return reporting.make_summary(
        casework.case_file(session, example_case), profile="public_statement", language="en", on=now.date()
    )


@pytest.fixture
def leaving(session: Session, example_case: str, made: Summary, now: datetime, tmp_path: Path) -> Leaving:
    return summary_file.note_leaving(session, example_case, made, tmp_path / "s.pdf", now=now)


def test_it_is_noted_before_it_exists(
    session: Session, example_case: str, leaving: Leaving, tmp_path: Path
) -> None:
    assert not leaving.target.exists()
    assert [each.sha256 for each in of_case(session, example_case)] == [""]
    assert unfinished.noted(session) == (tmp_path / "s.pdf",)


def test_stopped_it_is_not_there_and_the_ledger_does_not_say_so(
    session: Session, example_case: str, leaving: Leaving, tmp_path: Path, now: datetime
) -> None:
    with pytest.raises(Refused) as refusal:
        leaving.write(stop=lambda: True)
    assert (refusal.value.fact, refusal.value.remnant) == (Cancelled.__name__, False)
    assert list(tmp_path.glob("s.pdf*")) == []
    summary_file.note_not_written(session, leaving, refusal.value, now=now)
    assert of_case(session, example_case) == ()
    assert unfinished.noted(session) == ()


def test_what_could_not_be_taken_away_stays_in_the_ledger_and_is_looked_for_again(
    session: Session, example_case: str, leaving: Leaving, now: datetime
) -> None:
    summary_file.note_not_written(session, leaving, Refused(remnant=True), now=now)
    assert len(of_case(session, example_case)) == 1
    assert unfinished.noted(session) == (leaving.target,)


def test_written_it_is_in_the_ledger_by_its_hash(
    session: Session, example_case: str, made: Summary, leaving: Leaving, now: datetime
) -> None:
    path = summary_file.note_written(session, leaving, leaving.write(), now=now)
    assert path.read_bytes() == made.pdf
    assert [each.sha256 for each in of_case(session, example_case)] == [made.sha256]
    assert unfinished.noted(session) == ()
