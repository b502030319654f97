"""Buttons, numbers and rows: pressed by Enter wherever they stand, and with air around their words at every size of text."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QLineEdit,
    QStyle,
    QStyleOptionFrame,
    QVBoxLayout,
    QWidget,
)

from ui.forms.date_boxes import DateBoxes
from ui.theme import Look, wear
from ui.widgets.buttons import ToolButton, button
from ui.widgets.number_box import NumberBox
from ui.widgets.row_list import RowList

TEXT_MARGIN = 2
"""Pixels; what Qt keeps free in a line at each side."""

SIZES = pytest.mark.parametrize("percent", [100, 150, 200])


@pytest.fixture(autouse=True)
def _plain_afterwards(qapp: QApplication) -> Iterator[None]:
    yield
    wear(qapp, Look.LIGHT)


@pytest.fixture
def room(qtbot: Any) -> QDialog:
    made = QDialog()
    QVBoxLayout(made)
    qtbot.addWidget(made)
    return made


def show(qtbot: Any, room: QDialog, *widgets: QWidget) -> None:
    layout = room.layout()
    assert layout is not None
    for widget in widgets:
        layout.addWidget(widget)
    with qtbot.waitExposed(room):
        room.show()


def test_enter_presses_the_button_that_has_the_keyboard_and_not_the_first_one(
    qtbot: Any, room: QDialog
) -> None:
    pressed: list[str] = []
    first = button("Destroy it", lambda: pressed.append("first"), rank="primary")
    other = button("Cancel", lambda: pressed.append("other"))
    tool = ToolButton()
    tool.clicked.connect(lambda: pressed.append("tool"))
    show(qtbot, room, first, other, tool)
    QTest.keyClick(other, Qt.Key.Key_Return)
    QTest.keyClick(tool, Qt.Key.Key_Enter, Qt.KeyboardModifier.KeypadModifier)
    assert pressed == ["other", "tool"]
    QTest.keyClick(other, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert "first" not in pressed


@SIZES
def test_the_rows_of_a_list_that_was_filled_before_it_was_shown_do_not_overlap(
    qapp: QApplication, qtbot: Any, room: QDialog, percent: int
) -> None:
    wear(qapp, Look.LIGHT, percent)
    rows = RowList()
    rows.addItems(["Stick: BLUE", "Folder: Documents"])
    rows.setCurrentRow(0)
    show(qtbot, room, rows)
    first, second = rows.item(0), rows.item(1)
    qtbot.waitUntil(lambda: rows.visualItemRect(first).bottom() < rows.visualItemRect(second).top())
    assert rows.visualItemRect(first).height() > rows.fontMetrics().lineSpacing()


@SIZES
def test_a_number_keeps_its_distance_from_the_edge_of_its_box(
    qapp: QApplication, qtbot: Any, room: QDialog, percent: int
) -> None:
    wear(qapp, Look.LIGHT, percent)
    number, line = NumberBox(), QLineEdit()
    show(qtbot, room, number, line)
    within = number.lineEdit()
    assert within.x() + within.textMargins().left() >= number.fontMetrics().horizontalAdvance("x")


@SIZES
def test_the_words_in_the_boxes_of_a_date_are_not_cut(
    qapp: QApplication, qtbot: Any, room: QDialog, percent: int
) -> None:
    wear(qapp, Look.LIGHT, percent)
    boxes = DateBoxes("when")
    show(qtbot, room, boxes)
    for line in (boxes.year, boxes.month, boxes.day):
        option = QStyleOptionFrame()
        line.initStyleOption(option)
        inside = line.style().subElementRect(QStyle.SubElement.SE_LineEditContents, option, line).width()
        overhang = max(0, -line.fontMetrics().minLeftBearing())
        words = line.placeholderText()
        assert inside - 2 * TEXT_MARGIN - overhang >= line.fontMetrics().horizontalAdvance(words), words
