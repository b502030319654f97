"""The case file: its parts belong together, and short names become ids that stay the same."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from domain.casefile import CaseFile, case_file_of, check_whole, with_real_ids
from domain.custody import EventLink
from domain.errors import DanglingReference, ImpossibleRecord
from domain.ids import EventId, PersonId, is_id
from domain.records import KINDS, case_of, kind_of
from domain.references import references
from domain.sensitivity import Protection, Sensitivity
from domain.vocabulary.events import EventLinkKind


def test_the_example_is_whole(example: CaseFile) -> None:
    check_whole(example)
    assert len(example.people) == 9


def test_short_names_become_ids_and_the_same_ones_each_time(example: CaseFile) -> None:
    once, again = with_real_ids(example), with_real_ids(example)
    assert once == again
    assert all(is_id(identity) for ids in references(once).values() for identity in ids)
    assert with_real_ids(once) == once
    check_whole(once)


def test_the_same_short_name_in_another_case_is_another_record(example: CaseFile) -> None:
    other = replace(example, case=replace(example.case, reference="ANOTHER"))
    assert not {person.id for person in with_real_ids(example).people} & {
        person.id for person in with_real_ids(other).people
    }


def test_every_kind_of_record_is_told_apart(example: CaseFile) -> None:
    kinds = {kind_of(record) for record in example.records()}
    assert kinds == set(KINDS) - {"note", "consent", "partner", "disclosure", "attachment", "purge"}


def test_what_the_notebook_shares_belongs_to_no_case(example: CaseFile) -> None:
    assert {case_of(record) for record in example.records()} == {example.case.id, None}


def test_a_case_file_is_put_together_from_its_records(example: CaseFile) -> None:
    records: dict[str, list[Any]] = {}
    for record in example.records():
        records.setdefault(kind_of(record), []).append(record)
    assert case_file_of(example.case, records) == example


def test_records_are_found_by_their_ids(example: CaseFile) -> None:
    assert example.place(example.places[1].id) is example.places[1]
    assert example.authority(example.authorities[1].id) is example.authorities[1]
    assert example.person(example.people[1].id) is example.people[1]
    assert example.source(example.sources[1].id) is example.sources[1]
    assert example.place(None) is None


def test_another_format_is_refused(example: CaseFile) -> None:
    with pytest.raises(ImpossibleRecord, match="not a case file"):
        check_whole(replace(example, format="something/9"))


def test_an_id_used_twice_is_refused(example: CaseFile) -> None:
    with pytest.raises(ImpossibleRecord, match="same id"):
        check_whole(replace(example, people=(*example.people, example.people[0])))


def test_a_record_of_another_case_is_refused(example: CaseFile) -> None:
    stray = replace(example.people[0], id=PersonId("stray"), case=type(example.case.id)("elsewhere"))
    with pytest.raises(ImpossibleRecord, match="another case"):
        check_whole(replace(example, people=(*example.people, stray)))


def test_a_name_that_stands_for_nothing_is_refused(example: CaseFile) -> None:
    with pytest.raises(DanglingReference):
        check_whole(replace(example, people=example.people[1:]))


@pytest.mark.parametrize("kind", [EventLinkKind.PRECEDES, EventLinkKind.FOLLOWS])
def test_events_in_a_circle_are_refused(example: CaseFile, kind: EventLinkKind) -> None:
    first, second, *rest = example.events
    circle = (
        replace(first, links=(EventLink(event=second.id, kind=kind),)),
        replace(second, links=(EventLink(event=first.id, kind=kind),)),
    )
    with pytest.raises(ImpossibleRecord, match="circle"):
        check_whole(replace(example, events=(*circle, *rest)))


def test_a_link_without_order_makes_no_circle(example: CaseFile) -> None:
    first, *rest = example.events
    linked = replace(first, links=(EventLink(event=EventId(first.id), kind=EventLinkKind.SAME_TIME),))
    check_whole(replace(example, events=(linked, *rest)))


@pytest.mark.parametrize("fields", [("nosuchfield",), ("age", "age")])
def test_a_protection_that_protects_nothing_is_refused(example: CaseFile, fields: tuple[str, ...]) -> None:
    protections = tuple(Protection(field=field, sensitivity=Sensitivity.NEVER) for field in fields)
    trusting = replace(example.people[0], protection=protections)
    with pytest.raises(ImpossibleRecord, match="protection"):
        check_whole(replace(example, people=(trusting, *example.people[1:])))
