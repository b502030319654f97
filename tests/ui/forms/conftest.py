"""The reference case as a form is opened with it, and a way to open forms."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from domain.casefile import CaseFile
from domain.custody import CustodyEvent
from domain.ids import EventId
from domain.vocabulary.events import EventKind
from storage.case_json import case_file_from_json
from ui.forms.event_form import EventForm

EXAMPLE = Path(__file__).parents[3] / "resources" / "examples" / "mong-cai.json"


@pytest.fixture(scope="session")
def case_file() -> CaseFile:
    """The nine of Mong Cai, with two sources that disagree."""
    return case_file_from_json(EXAMPLE.read_bytes())


@pytest.fixture
def new_id() -> Callable[[], str]:
    """Ids that no record of the example has."""
    numbers: Iterator[int] = count(1)
    return lambda: f"{next(numbers):032x}"


@pytest.fixture
def form(qtbot: QtBot, case_file: CaseFile, new_id: Callable[[], str]) -> EventForm:
    """A new event in a window that has the keyboard."""
    event = CustodyEvent(id=EventId("e" * 32), case=case_file.case.id, kind=EventKind.OTHER)
    form = EventForm(event, case_file, new_id, is_new=True)
    qtbot.addWidget(form)
    form.resize(700, 800)
    with qtbot.waitActive(form):
        form.show()
        form.activateWindow()
    form.setFocus()
    return form
