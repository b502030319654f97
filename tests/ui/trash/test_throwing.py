"""Thrown away and taken back in the window, by real keys: from a list, from a form, a whole case; the list of what is there."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QMenu
from pytestqt.qtbot import QtBot

from tests.ui.accessible import markup_labels, unnamed, unreadable_rows
from tests.ui.notebook.conftest import NOW, Room, example, room
from tests.ui.notebook.walking import form_is_open, show_the_case
from ui.notebook.row_view import RowView
from ui.notebook.window import NotebookWindow
from workflows import casework, trash
from workflows.session import Session
from workflows.trash import ThrownAway

__all__ = ["example", "room"]

REFERENCE = "EXAMPLE-2015"


def case_of(room: Room) -> str:
    return str(room.run(partial(casework.case_id, reference=REFERENCE)))


def there(room: Room) -> list[ThrownAway]:
    return list(room.run(trash.in_trash))


def people_of(room: Room) -> list[str]:
    return [each.id for each in room.run(partial(casework.case_file, case=case_of(room))).people]


@pytest.fixture
def window(room: Room, qtbot: QtBot) -> NotebookWindow:
    """With the people of the case shown, and the cursor on the first."""
    window = room.window()
    show_the_case(window, qtbot)
    window.workspace.page.show_tab("people")
    view = people(window)
    qtbot.waitUntil(lambda: bool(view.chosen()))
    view.setFocus()
    return window


def people(window: NotebookWindow) -> RowView:
    return window.workspace.page.lists["people"].view


def said(window: NotebookWindow) -> str:
    """What the page of the trash says of the record."""
    labels = window.workspace.trashed.findChildren(QLabel)
    return "\n".join(label.text() for label in labels if not label.isHidden())


def strip_button(window: NotebookWindow) -> Any:
    return window.strips.thrown._button


def test_del_puts_a_row_into_the_trash_and_undo_brings_it_back(
    room: Room, window: NotebookWindow, qtbot: QtBot
) -> None:
    person, before = people(window).chosen(), people_of(room)
    QTest.keyClick(people(window), Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: "is in the trash" in window.strips.thrown.sentence)
    assert [each.id for each in there(room)] == [person]
    qtbot.waitUntil(lambda: len(window.workspace.page.lists["people"].model.rows) == len(before) - 1)
    assert unnamed(window) == []
    strip_button(window).setFocus()
    QTest.keyClick(strip_button(window), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.strips.thrown.sentence == "")
    assert there(room) == []
    assert people_of(room) == before
    qtbot.waitUntil(lambda: people(window).chosen() == person)
    assert window.workspace.page.tab == "people"


def test_the_menu_of_a_row_offers_it_by_mouse_and_by_the_key_for_menus(
    room: Room, window: NotebookWindow, qtbot: QtBot
) -> None:
    view = people(window)
    person = view.chosen()
    at = view.visualRect(view.currentIndex()).center()
    for reason, where in (
        (QContextMenuEvent.Reason.Mouse, at),
        (QContextMenuEvent.Reason.Keyboard, QPoint()),
    ):
        QApplication.sendEvent(
            view.viewport(), QContextMenuEvent(reason, where, view.viewport().mapToGlobal(at))
        )
        (menu,) = (each for each in view.findChildren(QMenu) if each.isVisible())
        assert [action.text() for action in menu.actions()] == ["Open it", "Into the trash"]
        menu.close()
        qtbot.waitUntil(lambda: not view.findChildren(QMenu))
    QApplication.sendEvent(
        view.viewport(),
        QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, view.viewport().mapToGlobal(at)),
    )
    view.findChildren(QMenu)[0].actions()[1].trigger()
    qtbot.waitUntil(lambda: bool(window.strips.thrown.sentence))
    assert [each.id for each in there(room)] == [person]


def test_what_is_typed_in_a_form_is_kept_before_it_goes(
    room: Room, window: NotebookWindow, qtbot: QtBot
) -> None:
    person = people(window).chosen()
    QTest.keyClick(people(window), Qt.Key.Key_Return)
    form_is_open(window, qtbot, "person")
    form = window.workspace.editor.form
    assert form is not None
    field = next(each for each in form.findChildren(QLineEdit) if each.isVisible())
    field.setFocus()
    QTest.keyClicks(field, "Aa")
    # Del in a field takes away a letter and no record.
    QTest.keyClick(field, Qt.Key.Key_Delete)
    assert there(room) == []
    window.workspace.editor.trash.setFocus()
    QTest.keyClick(window.workspace.editor.trash, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(window.strips.thrown.sentence))
    assert window.workspace.editor.form is None
    (gone,) = there(room)
    assert gone.id == person
    assert "Aa" in repr(gone.record)


def test_a_whole_case_goes_from_the_list_and_comes_back_from_the_trash(
    room: Room, window: NotebookWindow, qtbot: QtBot
) -> None:
    case = case_of(room)
    window.browser.setFocus()
    QTest.keyClick(window.browser.pane().view, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: "with everything in it" in window.strips.thrown.sentence)
    assert window.workspace.case == ""
    assert window.workspace.shown() is window.workspace.nothing
    assert not window.acts["summary"].isEnabled()
    qtbot.waitUntil(window.browser.pane().nothing.isVisible)

    QTest.keyClick(window, Qt.Key.Key_7, Qt.KeyboardModifier.ControlModifier)
    pane = window.browser.pane()
    qtbot.waitUntil(lambda: [row.id for row in pane.model.rows] == [case])
    assert not pane.filter.isVisible()
    assert unreadable_rows(pane.view) == []
    pane.view.setFocus()
    qtbot.waitUntil(lambda: window.workspace.shown() is window.workspace.trashed)
    assert unnamed(window) == []
    assert markup_labels(window) == []
    qtbot.waitUntil(lambda: "Person × 9" in said(window))
    # What is in the trash is not put there again.
    QTest.keyClick(pane.view, Qt.Key.Key_Delete)
    QTest.keyClick(pane.view, Qt.Key.Key_Return)
    button = window.workspace.trashed.take_out
    qtbot.waitUntil(button.hasFocus)
    QTest.keyClick(button, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.workspace.case == case)
    assert there(room) == []
    assert window.workspace.shown() is window.workspace.page
    qtbot.waitUntil(pane.nothing.isVisible)


def test_the_menu_of_the_window_throws_away_what_is_open(
    room: Room, window: NotebookWindow, qtbot: QtBot
) -> None:
    window.acts["trash"].trigger()
    qtbot.waitUntil(lambda: bool(window.strips.thrown.sentence))
    assert [each.kind for each in there(room)] == ["case"]
    window.acts["trash"].trigger()
    assert [each.kind for each in there(room)] == ["case"]
    strip = window.strips.thrown
    strip.second_pressed.emit()
    assert strip.sentence == ""
    strip.pressed.emit()
    assert [each.kind for each in there(room)] == ["case"]


def test_what_is_in_the_trash_is_what_would_be_deleted_for_good(
    room: Room, window: NotebookWindow, qtbot: QtBot
) -> None:
    person = people(window).chosen()
    QTest.keyClick(people(window), Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: bool(window.strips.thrown.sentence))
    (gone,) = there(room)
    window.workspace.show_thrown_away(gone)
    assert window.workspace.open_record() == ((person,), None)
    with qtbot.waitSignal(window.workspace.purge_asked):
        window.workspace.trashed.purge.click()
    window.workspace.show_thrown_away(replace(gone, kind="case"))
    assert window.workspace.open_record() == ((), person)


def test_a_place_goes_and_is_taken_out_where_no_case_is_around_it(
    room: Room, window: NotebookWindow, qtbot: QtBot
) -> None:
    window.do("section_3")
    pane = window.browser.pane()
    qtbot.waitUntil(lambda: bool(pane.model.rows))
    pane.view.setFocus()
    place = pane.view.chosen()
    QTest.keyClick(pane.view, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: place not in {row.id for row in pane.model.rows})
    window.do("section_7")
    trash_pane = window.browser.pane()
    qtbot.waitUntil(lambda: [row.id for row in trash_pane.model.rows] == [place])
    trash_pane.view.setFocus()
    QTest.keyClick(trash_pane.view, Qt.Key.Key_Return)
    qtbot.waitUntil(window.workspace.trashed.take_out.hasFocus)
    QTest.keyClick(window.workspace.trashed.take_out, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.workspace.shown() is window.workspace.nothing)
    assert there(room) == []


def test_it_is_said_how_many_records_go_without_it(room: Room, window: NotebookWindow, qtbot: QtBot) -> None:
    person = people(window).chosen()
    case_file = room.run(partial(casework.case_file, case=case_of(room)))
    naming = [each for each in case_file.records() if each.id != person and person in repr(each)]
    assert len(naming) > 1
    QTest.keyClick(people(window), Qt.Key.Key_Delete)
    lack = f"{len(naming)} records name it, and go without it until it is taken out."
    qtbot.waitUntil(lambda: window.strips.thrown.sentence.endswith(lack))
    assert "is in the trash" in window.strips.thrown.sentence


def test_what_cannot_be_done_is_said(room: Room, window: NotebookWindow, qtbot: QtBot) -> None:
    window.desk.discard_asked.emit("00" * 16)
    qtbot.waitUntil(lambda: "No record of this notebook has that id." in window.told.sentence)
    assert window.strips.thrown.sentence == ""


def test_a_case_that_a_package_put_into_the_trash_is_shown_no_more(
    room: Room, window: NotebookWindow, qtbot: QtBot
) -> None:
    case = window.workspace.case
    window.workspace.new("note")
    form_is_open(window, qtbot, "note")
    field = QApplication.focusWidget()
    assert isinstance(field, QLineEdit)
    QTest.keyClicks(field, "half")
    # As a package from elsewhere does: nobody here asked for it.
    room.run(lambda session: trash.put_in(session, case, now=NOW))
    window.reload()
    qtbot.waitUntil(lambda: window.workspace.shown() is window.workspace.nothing)
    assert window.workspace.case == ""
    titles = [each.record.title for each in room.run(partial(of_kind, kind="note"))]
    assert any("half" in title for title in titles)
    qtbot.waitUntil(lambda: "it is in the trash, or was deleted for good" in window.told.sentence)


def of_kind(session: Session, kind: str) -> tuple[Any, ...]:
    return tuple(session.notebook.records.of_kind(kind))
