"""What is half typed in an event: nothing of it is lost, and it comes back where it was."""

from __future__ import annotations

import json
from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit
from pytestqt.qtbot import QtBot

from domain.casefile import CaseFile
from domain.person import Person
from domain.place import Place
from tests.ui.forms.event_parts import compose, people, when, where
from ui.forms.event_form import EventForm
from ui.forms.section import Section

Key = Qt.Key
CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def test_a_place_that_is_half_typed_is_kept_in_the_draft_and_taken_over_on_the_way_out(
    qtbot: QtBot, form: EventForm
) -> None:
    made: list[Place] = []
    form.made.connect(made.append)
    field = where(form).field
    field.setFocus()
    QTest.keyClicks(field, "Hekou bri")
    form.flush()
    assert made == [], "a lock makes no record of half a name"
    assert form.holds_more_than_its_record()
    assert form.draft()["fields"]["first"]["place"]["accounts"][0]["value"]["text"] == "Hekou bri"
    QTest.keyClick(field, Key.Key_Escape)  # the suggestions
    QTest.keyClick(field, Key.Key_Escape)
    assert [place.name for place in made] == ["Hekou bri"]
    assert not form.holds_more_than_its_record()


def test_a_korean_name_is_composed_slowly_and_nothing_of_it_is_lost(qtbot: QtBot, form: EventForm) -> None:
    made: list[Person] = []
    form.made.connect(made.append)
    field = people(form).newcomer.line
    field.setFocus()
    compose(field, "리", "")
    compose(field, "여", "리")
    with qtbot.waitSignal(form.edited, timeout=2000):
        pass
    assert form.draft()["fields"]["first"]["participations"]["newcomer"] == "리여"
    assert field.text() == "리", "a pause of typing must not tear the syllable that is being composed"
    compose(field, "영", "")
    compose(field, "희", "영")
    compose(field, "", "희")
    QTest.keyClick(field, Key.Key_Return)
    assert [person.names[0].text for person in made] == ["리영희"]
    assert form.record().participations[-1].person == made[0].id


def test_a_draft_puts_back_the_field_the_cursor_and_the_half_typed_text(
    qtbot: QtBot, form: EventForm, case_file: CaseFile, new_id: Callable[[], str]
) -> None:
    details = form.groups["details"]
    assert isinstance(details, Section)
    details.open()
    when(form).start.year.setText("20")
    assert details.body is not None
    title = details.body.fields["title"].first_field()
    assert isinstance(title, QLineEdit)
    title.setFocus()
    QTest.keyClicks(title, "taken at the br")
    title.setCursorPosition(5)
    form.area.verticalScrollBar().setValue(321)
    draft = json.loads(json.dumps(form.draft()))

    again = EventForm(form.record(), case_file, new_id, is_new=True)
    qtbot.addWidget(again)
    again.resize(form.size())
    again.show()
    again.restore(draft)
    qtbot.waitUntil(lambda: again.area.verticalScrollBar().value() == 321)
    field = again.focusWidget()
    assert isinstance(field, QLineEdit)
    assert field.text() == "taken at the br"
    assert field.cursorPosition() == 5
    assert when(again).start.year.text() == "20"
    assert again.draft()["fields"] == draft["fields"]


def test_a_draft_puts_back_a_selection_in_a_long_text(
    qtbot: QtBot, form: EventForm, case_file: CaseFile, new_id: Callable[[], str]
) -> None:
    area = when(form).words.open().area
    area.setFocus()
    QTest.keyClicks(area, "a few days later")
    cursor = area.textCursor()
    cursor.setPosition(2)
    cursor.setPosition(5, cursor.MoveMode.KeepAnchor)
    area.setTextCursor(cursor)
    again = EventForm(form.record(), case_file, new_id, is_new=True)
    qtbot.addWidget(again)
    again.show()
    again.restore(json.loads(json.dumps(form.draft())))
    field = again.focusWidget()
    assert isinstance(field, QPlainTextEdit)
    assert field.textCursor().selectedText() == "few"
