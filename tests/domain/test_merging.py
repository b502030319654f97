"""Two versions of a record: what only one side changed is offered, what both changed is a person's choice."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.custody import CustodyEvent
from domain.ids import CaseId, EventId, NoteId, PersonId, SourceId
from domain.merging import Take, Undecided, carried_over, differences, merged
from domain.note import Note
from domain.roughdate import RoughDate
from domain.sensitivity import Protection, Sensitivity
from domain.stated import stated
from domain.vocabulary.events import EventKind

NOTE = Note(id=NoteId("01" * 16), case=CaseId("ca" * 16), title="start", text="text")
FIELDS = ("title", "text", "author")
WORDS = st.sampled_from(("", "a", "b"))
NOTES = st.builds(
    lambda title, text, author: replace(NOTE, title=title, text=text, author=author), WORDS, WORDS, WORDS
)


def test_what_only_one_side_changed_is_offered_from_that_side() -> None:
    this, that = replace(NOTE, title="mine", text="mine"), replace(NOTE, text="theirs", author="B")
    assert [(each.name, each.offered) for each in differences(this, that, NOTE)] == [
        ("title", Take.THIS),
        ("text", None),
        ("author", Take.THAT),
    ]
    assert [each.offered for each in differences(this, that, None)] == [None, None, None]


def test_nothing_is_chosen_for_a_person() -> None:
    this, that = replace(NOTE, title="mine"), replace(NOTE, title="theirs")
    for takes in ({}, {"title": Take.BOTH}, {"text": Take.THIS}):
        with pytest.raises(Undecided):
            merged(this, that, takes)


def test_the_accounts_of_both_stand_side_by_side() -> None:
    day, week = (
        stated(RoughDate(edtf="2015-10-24")),
        stated(RoughDate(edtf="[2015-10-23..2015-10-29]"), source=SourceId("02" * 16)),
    )
    event = CustodyEvent(id=EventId("03" * 16), case=CaseId("ca" * 16), kind=EventKind.ARREST, when=day)
    other = replace(event, when=replace(week, accounts=(*week.accounts, *day.accounts)))
    (difference,) = differences(event, other, None)
    assert difference.may_be_both
    kept = merged(event, other, {"when": Take.BOTH})
    assert kept.when is not None
    assert kept.when.accounts == (*day.accounts, *week.accounts)
    assert kept.when.working_value == day.working_value


@given(before=NOTES, this=NOTES, that=NOTES)
def test_a_merge_of_what_is_offered_is_the_same_whoever_is_asked_first(
    before: Note, this: Note, that: Note
) -> None:
    forth = {each.name: each.offered for each in differences(this, that, before)}
    back = {each.name: each.offered for each in differences(that, this, before)}
    other = {Take.THIS: Take.THAT, Take.THAT: Take.THIS}
    assert back == {name: other.get(take) if take else None for name, take in forth.items()}
    chosen = {name: take for name, take in forth.items() if take}
    if len(chosen) == len(forth):
        kept = merged(this, that, chosen)
        assert kept == merged(that, this, {name: other[take] for name, take in chosen.items()})
        for name in FIELDS:
            versions = {getattr(this, name), getattr(that, name)}
            expected = versions - {getattr(before, name)} or versions
            assert getattr(kept, name) in expected


@given(this=NOTES, that=NOTES)
def test_one_side_taken_whole_is_that_side(this: Note, that: Note) -> None:
    assert merged(this, that, dict.fromkeys(FIELDS, Take.THIS)) == this
    assert merged(this, that, dict.fromkeys(FIELDS, Take.THAT)) == that


def test_entries_of_both_lists_stand_together_each_once() -> None:
    this, that = (replace(NOTE, people=tuple(map(PersonId, people))) for people in (("a", "b"), ("b", "c")))
    (difference,) = differences(this, that, NOTE)
    assert (difference.offered, difference.may_be_both) == (None, True)
    assert merged(this, that, {"people": Take.BOTH}).people == ("a", "b", "c")


def test_a_person_takes_part_once_and_a_field_is_protected_once() -> None:
    once = (Protection(field="text", sensitivity=Sensitivity.OPEN),)
    (difference,) = differences(NOTE, replace(NOTE, protection=once), None)
    assert not difference.may_be_both


@given(now=NOTES, before=NOTES, changed=NOTES)
def test_what_somebody_changed_is_carried_over_and_nothing_else_is_touched(
    now: Note, before: Note, changed: Note
) -> None:
    kept = carried_over(now, before, changed)
    sides = {name: [getattr(each, name) for each in (now, before, changed)] for name in FIELDS}
    disputed = [name for name, (is_now, was, mine) in sides.items() if len({is_now, was, mine}) == 3]
    assert (kept is None) == bool(disputed)
    if kept is not None:
        for name, (is_now, was, mine) in sides.items():
            assert getattr(kept, name) == (is_now if mine == was else mine)
