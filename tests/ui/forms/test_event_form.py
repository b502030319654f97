"""The event form: opening it loses nothing, whatever is unfolded."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from domain.casefile import CaseFile
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
