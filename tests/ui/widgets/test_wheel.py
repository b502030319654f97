"""The mouse wheel scrolls a screen; it never changes what a box on it says."""

from __future__ import annotations

import ast
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from ui.forms.choice import ListBox
from ui.unlock.sheet import LanguageBox
from ui.widgets.day_box import DayBox
from ui.widgets.number_box import NumberBox

UI = Path(__file__).parents[3] / "ui"


def _list_box() -> ListBox:
    box = ListBox()
    box.addItems(["one", "two", "three"])
    box.setCurrentIndex(1)
    return box


def _number_box() -> NumberBox:
    box = NumberBox()
    box.setValue(7)
    return box


BOXES: dict[str, Callable[[], ListBox | LanguageBox | DayBox | NumberBox]] = {
    "list": _list_box,
    "language": LanguageBox,
    "day": lambda: DayBox(date(2015, 10, 22)),
    "number": _number_box,
}


@pytest.mark.parametrize("name", BOXES)
@pytest.mark.parametrize("turn", [-120, 120])
def test_the_wheel_goes_on_to_what_is_behind_the_box(qtbot: QtBot, name: str, turn: int) -> None:
    box = BOXES[name]()
    qtbot.addWidget(box)
    box.show()
    box.setFocus()
    before = _said(box)
    wheel = QWheelEvent(
        QPointF(box.rect().center()),
        QPointF(box.mapToGlobal(box.rect().center())),
        QPoint(0, turn),
        QPoint(0, turn),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(box, wheel)
    assert not wheel.isAccepted()
    assert _said(box) == before


def test_no_screen_has_a_box_that_the_wheel_would_change() -> None:
    changed_by_it = {"QComboBox", "QSpinBox", "QDoubleSpinBox", "QDateEdit", "QTimeEdit", "QSlider", "QDial"}
    found = [
        f"{file.relative_to(UI)} line {node.lineno}"
        for file in UI.rglob("*.py")
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in changed_by_it
    ]
    assert found == []


def _said(box: QWidget) -> str:
    return str(box.property("currentText") or box.property("text"))
