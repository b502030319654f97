"""The event form: opening it loses nothing, whatever is unfolded."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from domain.casefile import CaseFile
from domain.roughdate import RoughDate
from domain.stated import stated
from tests.ui.accessible import markup_labels, unnamed
from ui.forms.event_form import EventForm
from ui.forms.people_list import PeopleList
from ui.forms.section import Section

EVENTS = ("journey", "arrest", "separation", "hand-over", "transport", "garrison", "lost")


def unfold(form: EventForm) -> None:
    """Open everything that can be opened."""
    for group in form.groups.values():
        if isinstance(group, Section):
            group.open()
    people = form.first.fields["participations"]
    assert isinstance(people, PeopleList)
    for row in people.rows.values():
        row.open()


@pytest.fixture(params=range(len(EVENTS)), ids=EVENTS)
def number(request: pytest.FixtureRequest) -> int:
    return int(request.param)


def test_opening_an_event_loses_nothing(
    qtbot: QtBot, case_file: CaseFile, new_id: Callable[[], str], number: int
) -> None:
    event = case_file.events[number]
    form = EventForm(event, case_file, new_id)
    qtbot.addWidget(form)
    assert form.record() == event
    assert form.things_to_check() == ()


def test_unfolding_everything_loses_nothing(
    qtbot: QtBot, case_file: CaseFile, new_id: Callable[[], str], number: int
) -> None:
    event = case_file.events[number]
    form = EventForm(event, case_file, new_id)
    qtbot.addWidget(form)
    unfold(form)
    assert form.record() == event
    assert unnamed(form) == []
    assert markup_labels(form) == []


def test_a_draft_alone_holds_the_whole_event(
    qtbot: QtBot, case_file: CaseFile, new_id: Callable[[], str], number: int
) -> None:
    event = case_file.events[number]
    full = EventForm(event, case_file, new_id)
    qtbot.addWidget(full)
    unfold(full)
    empty = type(event)(id=event.id, case=event.case, kind=event.kind, position=event.position)
    blank = EventForm(empty, case_file, new_id)
    qtbot.addWidget(blank)
    blank.restore(json.loads(json.dumps(full.draft())))
    assert blank.record() == event
    assert blank.draft()["fields"] == full.draft()["fields"]


def test_an_order_that_cannot_be_is_a_question_not_an_error(
    qtbot: QtBot, case_file: CaseFile, new_id: Callable[[], str]
) -> None:
    hand_over = case_file.events[3]  # tied to the arrest of 22 October: comes after it
    early = replace(hand_over, when=stated(RoughDate(edtf="2015-10-20")))
    form = EventForm(early, case_file, new_id)
    qtbot.addWidget(form)
    assert [thing.sentence for thing in form.things_to_check()] == [
        "The dates say otherwise than the tie to “Arrested, 22 Oct 2015”. Is that right?"
    ]
    assert not form.holds_more_than_its_record()
    with qtbot.waitSignal(form.finished) as done:
        form.finish()
    assert done.args == [early]


def test_an_end_before_the_beginning_is_a_question(
    qtbot: QtBot, case_file: CaseFile, new_id: Callable[[], str]
) -> None:
    event = replace(case_file.events[1], until=stated(RoughDate(edtf="2015-10-21")))
    form = EventForm(event, case_file, new_id)
    qtbot.addWidget(form)
    assert [thing.sentence for thing in form.things_to_check()] == [
        "It ends before it begins. Is that right?"
    ]
