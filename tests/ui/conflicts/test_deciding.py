"""Deciding by keyboard, over a real notebook with one record that was changed in two places."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt

from crypto.stretching import CHEAPEST
from domain.person import Person
from domain.records import KINDS
from ui.background import Elsewhere, NotebookThread
from ui.conflicts.dialog import DecideDialog
from ui.conflicts.field_words import FIELD_WORDS, KIND_WORDS
from ui.notebook.browser import _rows
from ui.notebook.loading import case_contents
from ui.notebook.rows import Row
from ui.notebook.window import NotebookWindow
from workflows import casework
from workflows.browsing import browse
from workflows.case_import import import_example
from workflows.session import Session, create_notebook, lock

WAIT = 30_000
TODAY = date(2015, 11, 20)


class Apart:
    """A notebook on its own thread, whose first person has two versions."""

    def __init__(self, qtbot: Any, folder: Path, now: datetime) -> None:
        self.thread: NotebookThread[Session] = NotebookThread()
        self.person = ""
        self.case = ""

        def opening() -> Session:
            session = create_notebook(folder, passphrase="p", recovery=None, now=now, cost=CHEAPEST)
            self.case = import_example(session, now=now).case
            person = casework.case_file(session, self.case).people[0]
            self.person = person.id
            start = session.notebook.revisions.heads(person.id)
            for number, fields in enumerate(({"label": "Woman 1"}, {"label": "Mother", "remarks": "seen"})):
                later = now + timedelta(minutes=number)
                with session.notebook.transaction("kept", now=later) as transaction:
                    transaction.keep(dataclasses.replace(person, **fields), parents=start)  # type: ignore[arg-type]
            return session

        opened: list[Session] = []
        self.thread.open(self.thread, opening, opened.append, lambda error: pytest.fail(str(error)))
        qtbot.waitUntil(lambda: bool(opened), timeout=WAIT)
        self.session = opened[0]

    def kept(self, qtbot: Any) -> Person:
        """The person as the notebook has it."""
        found: list[Any] = []
        self.thread.run(
            self.thread,
            lambda session: casework.record(session, "person", self.person),
            found.append,
            lambda error: pytest.fail(str(error)),
        )
        qtbot.waitUntil(lambda: bool(found), timeout=WAIT)
        assert isinstance(found[0], Person)
        return found[0]


@pytest.fixture
def apart(qtbot: Any, tmp_path: Path, now: datetime) -> Iterator[Apart]:
    made = Apart(qtbot, tmp_path / "A.notebook", now)
    yield made
    made.thread.finish(lambda session: lock(session, now=now), within=10)


@pytest.fixture
def dialog(qtbot: Any, apart: Apart) -> DecideDialog:
    made = DecideDialog(apart.thread)
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    qtbot.waitUntil(lambda: bool(made.rows), timeout=WAIT)
    return made


def press(qtbot: Any, dialog: DecideDialog, key: Qt.Key) -> None:
    qtbot.keyClick(dialog.focusWidget(), key)


def test_a_choice_for_what_both_changed_is_asked_and_kept_by_keyboard(
    qtbot: Any, apart: Apart, dialog: DecideDialog
) -> None:
    label, remarks = dialog.rows
    assert label.isVisible()
    assert (label.name, label.take) == ("label", None)
    assert remarks.take is not None
    assert not dialog.keep.isEnabled()
    assert dialog.focusWidget() in label.buttons.values()
    press(qtbot, dialog, Qt.Key.Key_Space)
    assert dialog.keep.isEnabled()
    decided: list[Any] = []
    dialog.decided.connect(decided.append)
    press(qtbot, dialog, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(decided) and not dialog.rows, timeout=WAIT)
    kept = apart.kept(qtbot)
    assert (kept.label, kept.remarks) == ("Mother", "seen")
    assert dialog.title.text() == "Nothing waits for a decision."
    assert not dialog.keep.isVisible()


def test_one_side_everywhere(qtbot: Any, apart: Apart, dialog: DecideDialog) -> None:
    dialog.all_right.click()
    dialog.keep.click()
    qtbot.waitUntil(lambda: not dialog.rows, timeout=WAIT)
    kept = apart.kept(qtbot)
    assert (kept.label, kept.remarks) == ("Woman 1", "")


def test_both_are_kept_as_two_records(qtbot: Any, apart: Apart, dialog: DecideDialog) -> None:
    dialog.separate.click()
    qtbot.waitUntil(lambda: not dialog.rows, timeout=WAIT)
    assert apart.kept(qtbot).label == "Mother"


def test_the_badge_stands_on_top_of_the_list_until_it_is_decided(
    qtbot: Any, apart: Apart, dialog: DecideDialog
) -> None:
    window = NotebookWindow(apart.thread, Elsewhere())
    qtbot.addWidget(window)
    undecided = window.browser.undecided
    qtbot.waitUntil(lambda: bool(undecided.sentence), timeout=WAIT)
    assert undecided.sentence == "1 record was changed in two places."
    asked: list[bool] = []
    window.browser.decide_asked.connect(lambda: asked.append(True))
    undecided._button.click()
    window.acts["decide"].trigger()
    assert asked == [True, True]
    dialog.decided.connect(lambda _changes: window.reload())
    dialog.separate.click()
    qtbot.waitUntil(lambda: not undecided.sentence, timeout=WAIT)


def test_every_field_of_every_kind_has_words() -> None:
    fields = {field.name for record in KINDS.values() for field in dataclasses.fields(record)}
    assert KINDS.keys() <= KIND_WORDS.keys()
    assert fields - {"id"} <= FIELD_WORDS.keys()


def test_a_record_with_two_versions_stands_on_top_of_its_list_in_the_case_and_is_marked_in_the_others(
    qtbot: Any, apart: Apart
) -> None:
    answers: list[Any] = []

    def look(session: Session) -> tuple[Any, Any]:
        case_page = case_contents(session, apart.case)
        everybody = _rows(session, "person", browse(session, "person"), TODAY)
        return case_page.undecided, [
            row.id for row in everybody if row.chips and row.chips[0].text == "Decide"
        ]

    apart.thread.run(apart.thread, look, answers.append, lambda error: pytest.fail(str(error)))
    qtbot.waitUntil(lambda: bool(answers), timeout=WAIT)
    assert answers == [({apart.person}, [apart.person])]
    window = NotebookWindow(apart.thread, Elsewhere())
    qtbot.addWidget(window)
    window.workspace.show_case(apart.case)
    people = window.workspace.page.lists["people"]
    qtbot.waitUntil(lambda: bool(people.model.rows), timeout=WAIT)
    first = people.model.rows[0]
    assert isinstance(first, Row)
    assert (first.id, first.chips[0].text) == (apart.person, "Decide")
