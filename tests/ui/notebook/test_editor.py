"""Typing into forms over a real notebook: a pause is a draft, leaving is keeping, a lock loses nothing and asks nothing."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from domain.ids import NoteId
from domain.note import Note
from domain.records import KINDS
from tests.ui.notebook.conftest import NOW
from tests.ui.notebook.walking import form_is_open, show_the_case
from ui.notebook.loading import FormWanted, form_contents
from ui.notebook.window import NotebookWindow
from workflows import casework, drafting


class Windows(QObject):
    """Sees every window that appears."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.seen.append(f"{type(watched).__name__} {watched.objectName()}")
        return False


CONTROL = Qt.KeyboardModifier.ControlModifier


def _field() -> QWidget:
    field = QApplication.focusWidget()
    assert field is not None
    return field


def _new_case(window: NotebookWindow, qtbot: QtBot) -> None:
    QTest.keyClick(window, Qt.Key.Key_N, CONTROL)
    form_is_open(window, qtbot, "case")


def test_a_new_case_is_typed_kept_and_shown(room: Any, qtbot: QtBot) -> None:
    window = room.window()
    _new_case(window, qtbot)
    QTest.keyClicks(_field(), "T-17")
    QTest.keyClick(_field(), Qt.Key.Key_Return, CONTROL)
    qtbot.waitUntil(lambda: window.workspace.shown() is window.workspace.page)
    title = window.workspace.page.header.title.text
    qtbot.waitUntil(lambda: title() == "T-17")
    assert any(row.reference == title() for row in room.run(casework.all_cases))
    qtbot.waitUntil(lambda: any(row.title == title() for row in window.browser.pane().model.rows))
    assert room.run(drafting.drafts) == ()


def test_a_form_that_nobody_touched_leaves_nothing_behind(room: Any, qtbot: QtBot) -> None:
    window = room.window()
    before = room.run(casework.all_cases)
    _new_case(window, qtbot)
    QTest.keyClick(_field(), Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: window.workspace.editor.form is None)
    assert room.run(casework.all_cases) == before
    assert room.run(drafting.drafts) == ()


def test_a_pause_of_typing_is_a_draft(room: Any, qtbot: QtBot) -> None:
    window = room.window()
    _new_case(window, qtbot)
    QTest.keyClicks(_field(), "half")
    qtbot.waitUntil(lambda: "Draft" in window.workspace.editor.kept.text())
    (draft,) = room.run(drafting.drafts)
    assert "half" in str(draft.body)


def test_escape_keeps_what_was_typed(room: Any, qtbot: QtBot) -> None:
    window = room.window()
    _new_case(window, qtbot)
    QTest.keyClicks(_field(), "T-esc")
    QTest.keyClick(_field(), Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: window.workspace.editor.form is None)
    qtbot.waitUntil(lambda: any(row.reference == "T-esc" for row in room.run(casework.all_cases)))


def test_a_lock_in_the_middle_of_a_syllable_loses_nothing(room: Any, qtbot: QtBot) -> None:
    window = room.window()
    show_the_case(window, qtbot)
    window.do("new_person")
    form_is_open(window, qtbot, "person")
    field = next(each for each in window.workspace.editor.form.findChildren(QLineEdit) if each.isVisible())
    field.setFocus()
    committed = QInputMethodEvent()
    committed.setCommitString("리영")
    QApplication.sendEvent(field, committed)
    room.run(window.last_words())
    again = room.window()
    form_is_open(again, qtbot, "person")
    qtbot.waitUntil(lambda: isinstance(QApplication.focusWidget(), QLineEdit))
    restored = _field()
    assert isinstance(restored, QLineEdit)
    assert restored.text() == "리영"
    assert restored.cursorPosition() == 2
    QTest.keyClicks(restored, "-")
    assert restored.text() == "리영-"


@pytest.mark.parametrize("turns", [0, 1, 3])
def test_a_lock_while_a_form_is_being_built_keeps_what_was_typed(
    room: Any, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, turns: int
) -> None:
    monkeypatch.setattr("ui.turns.BUDGET", 0.0)
    window = room.window()
    show_the_case(window, qtbot)
    window.do("new_note")
    form_is_open(window, qtbot, "note")
    for _turn in range(turns):
        QApplication.processEvents()
    QTest.keyClicks(_field(), "half")
    last_words = window.last_words()
    assert window.workspace.where()["form"]["kind"] == "note"
    room.run(last_words)
    again = room.window()
    form_is_open(again, qtbot, "note")
    qtbot.waitUntil(lambda: isinstance(QApplication.focusWidget(), QLineEdit))
    QTest.keyClicks(_field(), " typed")
    qtbot.waitUntil(lambda: getattr(_field(), "text", str)() == "half typed")


def test_after_keep_and_add_next_the_new_event_has_the_same_people(room: Any, qtbot: QtBot) -> None:
    window = room.window()
    show_the_case(window, qtbot)
    page = window.workspace.page
    page.show_tab("timeline")
    page.timeline.view.setFocus()
    page.timeline.choose(page.timeline.model.rows[3].id)
    QTest.keyClick(page.timeline.view, Qt.Key.Key_F2)
    form_is_open(window, qtbot, "event")
    first = window.workspace.editor.form
    people = [part.person for part in first.record().participations]
    first.finish_and_next()
    qtbot.waitUntil(lambda: window.workspace.editor.form not in (None, first))
    following = window.workspace.editor.form
    assert following.is_new
    assert [part.person for part in following.record().participations] == people


def test_going_to_another_case_keeps_the_open_form(room: Any, qtbot: QtBot) -> None:
    window = room.window()
    _new_case(window, qtbot)
    QTest.keyClicks(_field(), "T-left")
    window.browser.setFocus()
    QTest.keyClick(window.browser.pane().view, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.workspace.shown() is window.workspace.page)
    qtbot.waitUntil(lambda: any(row.reference == "T-left" for row in room.run(casework.all_cases)))


@pytest.mark.parametrize("kind", sorted(set(KINDS) - {"attachment", "disclosure", "purge"}))
def test_a_form_opens_without_a_second_window_that_takes_the_keyboard(
    room: Any, qtbot: QtBot, kind: str
) -> None:
    window = room.window()
    show_the_case(window, qtbot)
    watch = Windows()
    application = QApplication.instance()
    assert application is not None
    application.installEventFilter(watch)
    window.do(f"new_{kind}")
    form_is_open(window, qtbot, kind)
    application.removeEventFilter(watch)
    assert watch.seen == []
    assert window.workspace.editor.isAncestorOf(_field())


def test_what_came_while_a_form_stood_open_is_not_overwritten(room: Any, qtbot: QtBot) -> None:
    window = room.window()
    show_the_case(window, qtbot)
    case = window.workspace.page.case_file.case
    note = Note(id=NoteId(casework.new_id()), case=case.id, title="a call", author="Kim")
    room.run(lambda session: casework.keep(session, note, now=NOW))
    window.workspace.open("note", note.id)
    form_is_open(window, qtbot, "note")
    came = replace(note, author="Pak")
    room.run(lambda session: casework.keep(session, came, now=NOW))
    form = window.workspace.editor.form
    assert form is not None
    form.setFocus()
    QTest.keyClicks(_field(), "!")
    QTest.keyClick(_field(), Qt.Key.Key_Return, CONTROL)
    qtbot.waitUntil(lambda: window.workspace.shown() is window.workspace.page)
    kept = room.run(lambda session: casework.record(session, "note", note.id))
    assert (kept.author, "!" in kept.title) == ("Pak", True)


def test_a_draft_remembers_what_its_form_was_filled_from(room: Any, qtbot: QtBot) -> None:
    window = room.window()
    show_the_case(window, qtbot)
    case = window.workspace.page.case_file.case
    note = Note(id=NoteId(casework.new_id()), case=case.id, title="a call", author="Kim")
    room.run(lambda session: casework.keep(session, note, now=NOW))
    seen = room.run(lambda session: casework.revision(session, note.id))
    window.workspace.open("note", note.id)
    form_is_open(window, qtbot, "note")
    form = window.workspace.editor.form
    assert form is not None
    form.setFocus()
    QTest.keyClicks(_field(), "!")
    draft = window.workspace.half_typed()
    assert draft is not None
    room.run(lambda session: drafting.keep_draft(session, draft, now=NOW))
    room.run(lambda session: casework.keep(session, replace(note, author="Pak"), now=NOW))
    contents = room.run(
        lambda session: form_contents(session, FormWanted(kind="note", id=note.id, case=case.id))
    )
    assert contents.seen == seen
