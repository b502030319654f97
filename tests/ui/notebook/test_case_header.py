"""The head of a case's page: one strip, for what needs an eye first."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from pytestqt.qtbot import QtBot

from domain.casefile import CaseFile
from ui.notebook.case_header import CaseHeader

LATE = date(2015, 12, 24)


def _strip(qtbot: QtBot, example: CaseFile, *, is_example: bool, in_conflict: bool, today: date) -> str:
    header = CaseHeader()
    qtbot.addWidget(header)
    header.show_case(replace(example.case, is_example=is_example), in_conflict=in_conflict, today=today)
    return header.strip.sentence


def test_a_conflict_is_said_before_anything_else(qtbot: QtBot, example: CaseFile) -> None:
    said = _strip(qtbot, example, is_example=False, in_conflict=True, today=LATE)
    assert "changed in two places" in said


def test_the_button_of_the_strip_is_about_what_it_says(qtbot: QtBot, example: CaseFile) -> None:
    header = CaseHeader()
    qtbot.addWidget(header)
    asked: list[str] = []
    header.decide_asked.connect(lambda: asked.append("decide"))
    header.edit_asked.connect(lambda: asked.append("edit"))
    case = replace(example.case, is_example=False)
    for in_conflict in (True, False):
        header.show_case(case, in_conflict=in_conflict, today=LATE)
        header.strip._button.click()
    assert asked == ["decide", "edit"]


def test_a_check_that_is_overdue_is_said(qtbot: QtBot, example: CaseFile) -> None:
    assert "next check is over" in _strip(qtbot, example, is_example=False, in_conflict=False, today=LATE)


def test_an_example_is_marked_as_one_and_never_late(qtbot: QtBot, example: CaseFile) -> None:
    assert _strip(qtbot, example, is_example=True, in_conflict=False, today=LATE).startswith("EXAMPLE")


def test_when_nothing_needs_an_eye_there_is_no_strip(qtbot: QtBot, example: CaseFile) -> None:
    assert _strip(qtbot, example, is_example=False, in_conflict=False, today=date(2015, 11, 20)) == ""
