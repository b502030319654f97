"""Casework: one keeping is one revision and one entry; what is half typed and where the person was come back."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from importlib.resources import files

import pytest

from domain.case import Case
from domain.ids import CaseId, PersonId
from domain.person import Person, PersonName
from domain.sensitivity import Protection, Sensitivity
from domain.vocabulary.protection import Publicity
from resources import examples
from workflows import casework, drafting, finding, trash
from workflows.case_import import case_file_schema, import_case, import_example
from workflows.drafting import Draft
from workflows.errors import NoSuchCase, Refused, SeveralCases
from workflows.reading import as_json, states, timeline
from workflows.session import Session
from workflows.upkeep import check


def a_person(case: str) -> Person:
    return Person(id=PersonId(casework.new_id()), case=CaseId(case), names=(PersonName(text="리영희"),))


def test_a_case_file_holds_the_case_and_everything_it_names(session: Session, example_case: str) -> None:
    case_file = casework.case_file(session, example_case)
    counts = [
        len(getattr(case_file, name))
        for name in ("people", "events", "sources", "places", "authorities", "appeals", "context")
    ]
    assert counts == [9, 7, 3, 9, 6, 3, 9]


def test_the_example_twice_adds_nothing(session: Session, example_case: str, now: datetime) -> None:
    before = session.notebook.audit.count()
    again = import_example(session, now=now)
    assert (again.added, again.changed) == (0, 0)
    assert session.notebook.audit.count() == before


def test_a_corrected_file_changes_only_what_differs(
    session: Session, example_case: str, now: datetime
) -> None:
    text = (
        files(examples).joinpath("mong-cai.json").read_bytes().replace(b"Adult 3, name unknown", b"Adult 3")
    )
    corrected = import_case(session, text, now=now)
    assert (corrected.added, corrected.changed) == (0, 1)


def test_a_file_brings_its_case_out_of_the_trash_and_nothing_else(
    session: Session, example_case: str, now: datetime
) -> None:
    (person,) = (
        each for each in casework.case_file(session, example_case).people if each.label.startswith("Adult 3")
    )
    trash.put_in(session, person.id, now=now)
    text = (
        files(examples).joinpath("mong-cai.json").read_bytes().replace(b"Adult 3, name unknown", b"Adult 3")
    )
    assert import_case(session, text, now=now).changed == 1
    trash.put_in(session, example_case, now=now)
    again = import_case(session, text, now=now)
    assert (again.added, again.changed) == (0, 1)
    assert [row.id for row in casework.all_cases(session)] == [example_case]
    assert [each.id for each in trash.in_trash(session)] == [person.id]


def test_a_bad_file_leaves_the_notebook_as_it_was(session: Session, example_case: str, now: datetime) -> None:
    before = session.notebook.audit.count()
    with pytest.raises(Refused):
        import_case(session, b'{"case": {"id": "c"}}', now=now)
    assert session.notebook.audit.count() == before
    assert len(casework.all_cases(session)) == 1


def test_keeping_the_same_again_is_no_change(session: Session, example_case: str, now: datetime) -> None:
    person = a_person(example_case)
    assert casework.keep(session, person, now=now).records == {person.id}
    assert casework.keep(session, person, now=now).is_empty
    assert casework.record(session, "person", person.id) == person


def test_what_no_other_notebook_would_take_in_is_refused_where_it_is_typed(
    session: Session, example_case: str, now: datetime
) -> None:
    person = casework.case_file(session, example_case).people[0]
    names = tuple(PersonName(text="가" * 300 + str(number)) for number in range(5000))
    with pytest.raises(Refused) as refusal:
        casework.keep(session, replace(person, names=names), now=now)
    assert refusal.value.fact == "RecordTooLarge"
    assert casework.case_file(session, example_case).people[0] == person


def test_lowering_a_protection_is_in_the_journal(session: Session, example_case: str, now: datetime) -> None:
    person = a_person(example_case)
    casework.keep(session, person, now=now)
    lower = replace(person, protection=(Protection(field="names", sensitivity=Sensitivity.OPEN),))
    casework.keep(session, lower, now=now)
    newest = session.notebook.audit.entries(limit=1)[0]
    assert newest.details["protection_lowered"] == ["names"]


def test_a_case_that_becomes_more_public_is_in_the_journal(
    session: Session, begin_case: Callable[..., Case], now: datetime
) -> None:
    case = begin_case(session, "A-17")
    casework.keep(session, replace(case, publicity=Publicity.PUBLIC), now=now)
    assert session.notebook.audit.entries(limit=1)[0].details["protection_lowered"] == ["publicity"]


def test_what_is_in_the_trash_is_in_no_case_file(session: Session, example_case: str, now: datetime) -> None:
    person = a_person(example_case)
    casework.keep(session, person, now=now)
    trash.put_in(session, person.id, now=now)
    assert person not in casework.case_file(session, example_case).people


def test_a_case_is_found_by_reference_or_id_and_by_nothing_else(session: Session, example_case: str) -> None:
    assert (
        casework.case_id(session, "EXAMPLE-2015") == example_case == casework.case_id(session, example_case)
    )
    for wrong in ("", "EXAMPLE", "0" * 32, casework.case_file(session, example_case).people[0].id):
        with pytest.raises(NoSuchCase):
            casework.case_id(session, wrong)


def test_two_cases_of_one_reference_are_told_apart_by_a_person(
    session: Session, begin_case: Callable[..., Case]
) -> None:
    first = begin_case(session, "A-17")
    begin_case(session, "A-17")
    with pytest.raises(SeveralCases):
        casework.case_id(session, "A-17")
    assert casework.case_id(session, first.id) == first.id


def test_a_file_that_lowers_a_protection_is_in_the_journal(session: Session, now: datetime) -> None:
    protected = {"id": "p", "case": "c", "protection": [{"field": "age", "sensitivity": "open"}]}
    content = {"case": {"id": "c", "reference": "r"}, "people": [protected]}
    import_case(session, json.dumps(content).encode(), now=now)
    (newest,) = session.notebook.audit.entries(limit=1)
    assert list(newest.details["protection_lowered"].values()) == [["age"]]


@pytest.mark.parametrize("typed", ["리영", "이영희", "Ri Yong Hui", "Lee Young-hee", "영희"])
def test_a_person_is_found_by_every_spelling(
    session: Session, example_case: str, now: datetime, typed: str
) -> None:
    person = a_person(example_case)
    casework.keep(session, person, now=now)
    assert person.id in {found.id for found in finding.find(session, typed)}


def test_an_event_without_a_title_is_found_under_what_happened(session: Session, example_case: str) -> None:
    titles = {found.title for found in finding.find(session, "garrison") if found.kind == "event"}
    assert titles == {"Rumour only, [2015-11-16..2015-12-02]"}
    assert finding.find(session, "  ") == ()


def test_a_draft_and_a_place_come_back(session: Session, now: datetime) -> None:
    draft = Draft(
        key="event new",
        kind="event",
        record=None,
        body={"words": "a few d"},
        place={"field": "words", "cursor": 7},
    )
    drafting.keep_draft(session, draft, now=now)
    assert drafting.draft(session, "event new") == draft
    assert drafting.drafts(session) == (draft,)
    drafting.forget_draft(session, "event new")
    assert drafting.draft(session, "event new") is None
    drafting.remember_place(session, {"case": "c", "tab": "timeline"})
    assert drafting.remembered_place(session) == {"case": "c", "tab": "timeline"}


def test_rows_for_a_program_say_what_the_rows_for_a_person_say(
    session: Session, example_case: str, now: datetime
) -> None:
    case_file = casework.case_file(session, example_case)
    rows = timeline(case_file)
    assert [row.number for row in rows] == [1, 2, 3, 4, 5, 6, 7]
    assert rows[2].people == ("Infant, name unknown",)
    assert b'"kind": "arrest"' in as_json(rows)
    assert len(states(case_file, now.date())) == 9


def test_a_sound_notebook_has_nothing_to_be_found_in_it(
    session: Session, example_case: str, now: datetime
) -> None:
    assert check(session, now=now) == ()
    assert b"CaseFile" in case_file_schema()
