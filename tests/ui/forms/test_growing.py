"""Forms that are still being built: what is typed into half a form is kept, and a lock may come between any two pieces."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from domain.casefile import CaseFile
from domain.ids import NoteId
from domain.note import Note
from domain.records import Record
from ui import turns as room
from ui.forms.form import RecordForm
from ui.forms.opening import form_for
from ui.forms.people_list import PeopleList
from ui.forms.section import Section
from ui.turns import turns

PIECES = (0, 1, 2, 5, 13, 40, 80)
"""After how many turns somebody types, or the lock comes; the longest form has fewer than the last."""


@pytest.fixture(autouse=True)
def one_a_turn(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every piece fills its turn."""
    monkeypatch.setattr(room, "BUDGET", 0.0)


@pytest.fixture
def opened(
    qtbot: QtBot, case_file: CaseFile, new_id: Callable[[], str]
) -> Iterator[Callable[..., RecordForm[Any]]]:
    """Opens a form in a window that has the keyboard."""
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    window.resize(700, 800)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()

    def opens(record: Record, *, may_grow: bool, draft: dict[str, Any] | None = None) -> RecordForm[Any]:
        form = form_for(record, case_file, new_id, may_grow=may_grow)
        column.addWidget(form)
        form.show()
        if draft is None:
            form.setFocus()
        else:
            form.restore(draft)
        return form

    yield opens
    window.hide()


def _after(pieces: int) -> None:
    for _piece in range(pieces):
        QApplication.processEvents()


def _field() -> QWidget:
    field = QApplication.focusWidget()
    assert field is not None
    return field


def _note(case_file: CaseFile) -> Note:
    return Note(id=NoteId("d" * 32), case=case_file.case.id)


def test_a_form_opens_with_its_first_field_and_grows_by_itself(
    qtbot: QtBot, opened: Callable[..., RecordForm[Any]], case_file: CaseFile
) -> None:
    form = opened(case_file.events[1], may_grow=True)
    before = len(form.findChildren(QWidget))
    assert form.isAncestorOf(_field())
    grown: list[bool] = []
    turns().calm.connect(lambda: grown.append(True))
    qtbot.waitUntil(lambda: bool(grown))
    whole = opened(case_file.events[1], may_grow=False)
    assert before < len(form.findChildren(QWidget)) // 2
    assert len(form.findChildren(QWidget)) == len(whole.findChildren(QWidget))


@pytest.mark.parametrize("pieces", PIECES)
def test_what_is_typed_into_half_a_form_is_in_its_draft_and_its_record(
    opened: Callable[..., RecordForm[Any]], case_file: CaseFile, pieces: int
) -> None:
    whole = opened(_note(case_file), may_grow=False)
    QTest.keyClicks(_field(), "half")
    expected = whole.draft()
    whole.hide()
    form = opened(_note(case_file), may_grow=True)
    _after(pieces)
    QTest.keyClicks(_field(), "half")
    form.flush()
    assert form.draft() == expected
    assert form.record() == whole.record()
    assert "half" in form.record().title


@pytest.mark.parametrize("pieces", PIECES)
def test_a_lock_between_any_two_pieces_keeps_the_draft_that_is_being_put_back(
    opened: Callable[..., RecordForm[Any]], case_file: CaseFile, pieces: int
) -> None:
    draft = _half_typed(opened, case_file)
    form = opened(case_file.events[1], may_grow=True, draft=draft)
    _after(pieces)
    form.flush()
    assert form.draft() | {"scroll": 0} == draft | {"scroll": 0}


@pytest.mark.parametrize("pieces", PIECES)
def test_what_is_typed_before_the_field_is_there_is_typed_into_it(
    qtbot: QtBot, opened: Callable[..., RecordForm[Any]], case_file: CaseFile, pieces: int
) -> None:
    draft = _half_typed(opened, case_file)
    form = opened(case_file.events[1], may_grow=True, draft=draft)
    _after(pieces)
    QTest.keyClicks(_field(), "xy")
    committed = QInputMethodEvent()
    committed.setCommitString("김")
    QCoreApplication.sendEvent(_field(), committed)
    expected = f"seen at the xy김{'river'}"
    qtbot.waitUntil(lambda: isinstance(_field(), QPlainTextEdit))
    field = _field()
    assert isinstance(field, QPlainTextEdit)
    assert field.toPlainText() == expected
    assert form.draft()["fields"] != draft["fields"]


def test_a_lock_takes_along_what_was_typed_before_the_field_was_there(
    opened: Callable[..., RecordForm[Any]], case_file: CaseFile
) -> None:
    draft = _half_typed(opened, case_file)
    form = opened(case_file.events[1], may_grow=True, draft=draft)
    QTest.keyClicks(_field(), "xy")
    form.flush()
    assert "seen at the xyriver" in str(form.draft())


@pytest.mark.parametrize("pieces", PIECES[:4])
@pytest.mark.parametrize("has_draft", [True, False])
def test_a_lock_builds_nothing_of_a_form_that_nobody_has_changed(
    opened: Callable[..., RecordForm[Any]], case_file: CaseFile, pieces: int, has_draft: bool
) -> None:
    draft = _half_typed(opened, case_file) if has_draft else None
    form = opened(case_file.events[1], may_grow=True, draft=draft)
    _after(pieces)
    before = len(form.findChildren(QWidget))
    form.flush()
    kept = form.draft()
    assert len(form.findChildren(QWidget)) == before
    assert draft in (None, kept)
    again = opened(case_file.events[1], may_grow=True, draft=kept)
    form.hide()
    turns().finish()
    QApplication.processEvents()
    expected = opened(case_file.events[1], may_grow=False, draft=draft)
    assert again.draft()["fields"] == expected.draft()["fields"]
    assert again.record() == expected.record()


def test_a_new_record_that_nobody_has_changed_keeps_what_was_filled_in_for_it(
    opened: Callable[..., RecordForm[Any]], case_file: CaseFile, new_id: Callable[[], str]
) -> None:
    record = replace(_note(case_file), title="as the one before")
    form = form_for(record, case_file, new_id, is_new=True, may_grow=True)
    again = form_for(_note(case_file), case_file, new_id, is_new=True, may_grow=True)
    again.restore(form.draft())
    assert again.record() == record
    for each in (form, again):
        each.deleteLater()


def test_somebody_who_went_elsewhere_is_not_called_back(
    qtbot: QtBot, opened: Callable[..., RecordForm[Any]], case_file: CaseFile
) -> None:
    draft = _half_typed(opened, case_file)
    form = opened(case_file.events[1], may_grow=True, draft=draft)
    form.footer.close_it.setFocus()
    turns().finish()
    assert _field() is form.footer.close_it


def test_tab_goes_on_from_the_first_field_of_a_form_that_has_grown(
    opened: Callable[..., RecordForm[Any]], case_file: CaseFile
) -> None:
    opened(_note(case_file), may_grow=True)
    _after(PIECES[-1])
    assert isinstance(_field(), QLineEdit)
    QTest.keyClick(_field(), Qt.Key.Key_Tab)
    assert isinstance(_field(), QPlainTextEdit)


def test_the_fields_carry_the_same_names_however_they_were_built(
    opened: Callable[..., RecordForm[Any]], case_file: CaseFile
) -> None:
    def names(form: RecordForm[Any]) -> list[str]:
        _unfold(form)
        turns().finish()
        return [each.accessibleName() for each in form.findChildren(QWidget) if each.accessibleName()]

    grown = opened(case_file.events[1], may_grow=True)
    turns().finish()
    whole = opened(case_file.events[1], may_grow=False)
    assert sorted(names(grown)) == sorted(names(whole))


def _half_typed(opened: Callable[..., RecordForm[Any]], case_file: CaseFile) -> dict[str, Any]:
    """The draft of an event with every section open, somebody's details too, and the cursor in the middle of a text deep in it."""
    form = opened(case_file.events[1], may_grow=False)
    _unfold(form)
    who = form.groups["first"].fields["participations"]  # type: ignore[union-attr]
    assert isinstance(who, PeopleList)
    row = next(iter(who.rows.values()))
    row.open()
    assert row.body is not None
    field = row.body.fields["condition"].first_field()
    assert isinstance(field, QPlainTextEdit)
    field.setFocus()
    QTest.keyClicks(field, "seen at the river")
    for _letter in "river":
        QTest.keyClick(field, Qt.Key.Key_Left)
    form.flush()
    draft = form.draft()
    form.hide()
    return draft


def _unfold(form: RecordForm[Any]) -> None:
    for group in form.groups.values():
        if isinstance(group, Section):
            group.open()
