"""Redacting a text: what linked cases know is withheld too, and a lock stops it between two steps."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime

import pytest

from domain.case import Case
from domain.ids import NoteId, SourceId
from domain.note import Note
from domain.source import Source
from workflows.casework import keep, new_id
from workflows.errors import Refused
from workflows.session import Session
from workflows.text_redaction import Stopped, decisions_of, known_for, redact_text, steps_of

ON = date(2015, 11, 20)
TEXT = "Oh Mi Sun and Ryang Kum Hui told it to Swallow."


@pytest.fixture
def two_cases(session: Session, begin_case: Callable[..., Case], now: datetime) -> tuple[Case, Case]:
    """Two cases with a source in common, each with a note by somebody else."""
    source = Source(id=SourceId(new_id()), label="Swallow")
    keep(session, source, now=now)
    cases = (begin_case(session, "ONE-1"), begin_case(session, "TWO-2"))
    for case, author in zip(cases, ("Oh Mi Sun", "Ryang Kum Hui"), strict=True):
        note = Note(id=NoteId(new_id()), case=case.id, author=author, source=source.id)
        keep(session, note, now=now)
    return cases


def test_what_a_linked_case_knows_is_withheld_too(session: Session, two_cases: tuple[Case, Case]) -> None:
    known = known_for(session, two_cases[0].id, profile="partner_ngo", on=ON)
    assert redact_text(TEXT, known).text == "[person 1] and [person 2] told it to [withheld]."


def test_a_case_without_sources_has_no_linked_cases(
    session: Session, two_cases: tuple[Case, Case], begin_case: Callable[..., Case]
) -> None:
    alone = begin_case(session, "ALONE-3")
    known = known_for(session, alone.id, profile="partner_ngo", on=ON)
    assert redact_text(TEXT, known).is_refused


def test_it_goes_in_steps_and_stops_between_them(session: Session, two_cases: tuple[Case, Case]) -> None:
    known = known_for(session, two_cases[0].id, profile="partner_ngo", on=ON)
    done = list(steps_of(TEXT * 50, known))
    assert len(done) > 5
    assert all(0 <= each <= 1 for each in done)
    with pytest.raises(Stopped):
        redact_text(TEXT, known, stop=lambda: True)


def test_another_profile_than_those_there_are_is_refused(
    session: Session, two_cases: tuple[Case, Case]
) -> None:
    with pytest.raises(Refused):
        known_for(session, two_cases[0].id, profile="everybody", on=ON)


def test_decisions_are_read_from_json() -> None:
    (decision,) = decisions_of(b'[{"words": "hope", "kind": "person", "verdict": "keep"}]')
    assert (decision.words, decision.what.value, decision.verdict.value) == ("hope", "person", "keep")
