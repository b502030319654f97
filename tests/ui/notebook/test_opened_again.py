"""A form that is opened once more: beside the draft that stayed, over itself, and after a cut right behind keeping; nothing typed is lost."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from domain.ids import NoteId
from domain.note import Note
from tests.ui.notebook.conftest import NOW
from tests.ui.notebook.walking import form_is_open, show_the_case
from ui.notebook.window import NotebookWindow
from workflows import casework, drafting
from workflows.conflicts import conflicts


def _field() -> QWidget:
    field = QApplication.focusWidget()
    assert field is not None
    return field


def test_who_was_cut_off_when_a_new_record_was_kept_comes_back_to_it(room: Any, qtbot: QtBot) -> None:
    window = room.window()
    show_the_case(window, qtbot)
    window.do("new_note")
    form_is_open(window, qtbot, "note")
    QTest.keyClicks(_field(), "kept")
    qtbot.waitUntil(lambda: "Draft" in window.workspace.editor.kept.text())
    place = room.run(drafting.remembered_place)
    window.workspace.editor.close_form()
    note = place["form"]["id"]
    qtbot.waitUntil(lambda: bool(room.run(lambda session: casework.revision(session, note))))
    # Without its last words: the place is still the one from before.
    window.go_to(place)
    form_is_open(window, qtbot, "note")
    form: Any = window.workspace.editor.form
    form.setFocus()
    QTest.keyClicks(_field(), "!")
    window.workspace.editor.close_form()
    assert room.run(lambda session: casework.record(session, "note", note)).title in ("kept!", "!kept")


def _leave_with_a_date_that_is_none(window: NotebookWindow, qtbot: QtBot, title: str) -> None:
    """Give the note that is open a title, and a date that cannot be taken: the draft stays beside the record."""
    form: Any = window.workspace.editor.form
    fields = [each for each in form.findChildren(QLineEdit) if each.isVisible()]
    fields[0].setText("")
    fields[0].setFocus()
    QTest.keyClicks(fields[0], title)
    form.complete()
    year = form.groups["first"].fields["dated"].start.year
    year.setText("")
    QTest.keyClicks(year, "2o15")
    form.flush()
    assert form.holds_more_than_its_record()
    window.workspace.editor.close_form()
    qtbot.waitUntil(lambda: window.workspace.editor.form is None)


def test_a_draft_beside_its_record_goes_on_from_what_was_kept_of_it(room: Any, qtbot: QtBot) -> None:
    window = room.window()
    show_the_case(window, qtbot)
    case = window.workspace.page.case_file.case
    note = Note(id=NoteId(casework.new_id()), case=case.id, title="one")
    room.run(lambda session: casework.keep(session, note, now=NOW))
    for title in ("two", "one", "three"):
        window.workspace.open("note", note.id)
        form_is_open(window, qtbot, "note")
        _leave_with_a_date_that_is_none(window, qtbot, title)
        assert room.run(lambda session: casework.record(session, "note", note.id)).title == title
        assert room.run(conflicts) == ()


def test_a_draft_of_a_new_record_goes_on_from_what_was_kept_of_it(room: Any, qtbot: QtBot) -> None:
    window = room.window()
    show_the_case(window, qtbot)
    window.do("new_note")
    form_is_open(window, qtbot, "note")
    _leave_with_a_date_that_is_none(window, qtbot, "one")
    (draft,) = room.run(drafting.drafts)
    seen = room.run(lambda session: casework.revision(session, draft.key))
    assert draft.place["seen"] == seen


def test_a_row_that_is_opened_again_leaves_the_form_as_it_is_typed(room: Any, qtbot: QtBot) -> None:
    window = room.window()
    window.sections.choose("places")
    qtbot.waitUntil(lambda: bool(window.browser.pane().model.rows))
    view = window.browser.pane().view
    view.setFocus()
    view.setCurrentIndex(view.model().index(0, 0))
    place = window.browser.chosen()
    QTest.keyClick(view, Qt.Key.Key_Return)
    form_is_open(window, qtbot, "place")
    form = window.workspace.editor.form
    assert form is not None
    form.setFocus()
    QTest.keyClicks(_field(), "!")
    view.setFocus()
    QTest.keyClick(view, Qt.Key.Key_Return)
    room.run(lambda _session: None)
    QApplication.processEvents()
    form = window.workspace.editor.form
    assert form is not None
    form.setFocus()
    QTest.keyClicks(_field(), "?")
    window.workspace.editor.close_form()
    kept = room.run(lambda session: casework.record(session, "place", place))
    assert "!" in str(kept)
    assert "?" in str(kept)
    assert room.run(conflicts) == ()
