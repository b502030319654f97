"""The view of every list: its cursor is on a record, not on a line."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from ui.notebook.record_list import RecordList
from ui.notebook.row_view import RowView
from ui.notebook.rows import Row

FIRST, SECOND, THIRD = (Row(kind="event", id=name, title=name) for name in ("first", "second", "third"))


@pytest.fixture
def view(qtbot: QtBot) -> RowView:
    """A list of three with the cursor on the second."""
    view = RowView("Events")
    qtbot.addWidget(view)
    model = RecordList(parent=view)
    view.setModel(model)
    model.show([FIRST, SECOND, THIRD])
    assert view.choose("second")
    return view


def model_of(view: RowView) -> RecordList:
    model = view.model()
    assert isinstance(model, RecordList)
    return model


def test_the_cursor_stays_on_its_record_when_the_order_changes(view: RowView) -> None:
    model_of(view).show([SECOND, FIRST, THIRD])
    assert view.chosen() == "second"
    model_of(view).show([THIRD, FIRST, SECOND])
    assert view.chosen() == "second"


def test_the_cursor_is_nowhere_when_its_record_is_gone(view: RowView) -> None:
    model_of(view).show([FIRST, THIRD])
    assert view.chosen() == ""


def test_the_cursor_is_seen_on_the_first_row_when_the_keyboard_comes(qtbot: QtBot, view: RowView) -> None:
    model_of(view).show([])
    model_of(view).show([FIRST, SECOND])
    with qtbot.waitActive(view):
        view.show()
        view.activateWindow()
    view.setFocus()
    assert view.chosen() == "first"
    assert view.selectionModel().isSelected(view.currentIndex())


@pytest.mark.parametrize(("left", "wanted"), [([FIRST, THIRD], "third"), ([FIRST], "first"), ([], "")])
def test_with_the_keyboard_the_cursor_goes_to_the_next_row_when_its_record_is_gone(
    qtbot: QtBot, view: RowView, left: list[Row], wanted: str
) -> None:
    with qtbot.waitActive(view):
        view.show()
        view.activateWindow()
    view.setFocus()
    model_of(view).show(left)
    assert view.chosen() == wanted
