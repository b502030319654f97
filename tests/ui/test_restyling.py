"""Another size of text for windows that are open."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
import shiboken6
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QStyle, QStyleOptionFrame, QWidget
from pytestqt.qtbot import QtBot

from ui import turns as room
from ui.forms.date_boxes import NarrowLine
from ui.forms.text_edit import TextEdit
from ui.theme import Look, wear
from ui.turns import turns
from ui.widgets.labels import ScreenTitle


@pytest.fixture(autouse=True)
def _plain(qapp: QApplication) -> Iterator[None]:
    wear(qapp, Look.LIGHT)
    turns().finish()
    yield
    wear(qapp, Look.LIGHT)
    turns().finish()


def _points(*widgets: QWidget) -> list[float]:
    return [round(widget.font().pointSizeF(), 2) for widget in widgets]


def _shown(qtbot: QtBot, *made: QWidget) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    for each in made:
        each.setParent(window)
    window.show()
    return window


def test_each_widget_grows_in_its_turn_those_outside_first(
    qapp: QApplication, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    labels = [QLabel(str(number)) for number in range(4)]
    window = _shown(qtbot, *labels)
    small = window.font().pointSizeF()
    turns().finish()
    monkeypatch.setattr(room, "BUDGET", 0.0)
    wear(qapp, Look.LIGHT, 200)
    seen = []
    while not turns().is_calm:
        qapp.processEvents()
        seen.append(sum(_points(*labels)) / small)
    assert seen[0] == pytest.approx(4)
    assert pytest.approx(5) in seen
    assert seen == sorted(seen)
    assert seen[-1] == pytest.approx(8)


def test_fields_buttons_and_titles_grow_with_the_text(qapp: QApplication, qtbot: QtBot) -> None:
    made = [QLineEdit("Tumen"), QPushButton("Keep"), ScreenTitle("Notebook")]
    _window = _shown(qtbot, *made)
    before = [each.sizeHint().height() for each in made]
    wear(qapp, Look.LIGHT, 200)
    turns().finish()
    assert [each.sizeHint().height() / old >= 1.7 for each, old in zip(made, before, strict=True)] == [
        True
    ] * 3


def test_what_is_opened_meanwhile_has_the_new_size(qapp: QApplication, qtbot: QtBot) -> None:
    first = QLabel()
    _window = _shown(qtbot, first)
    wear(qapp, Look.LIGHT, 200)
    second = QLabel()
    _other = _shown(qtbot, second)
    assert _points(second) == [qapp.font().pointSizeF()]
    turns().finish()
    assert _points(first, second) == [qapp.font().pointSizeF()] * 2


def test_a_newer_size_ends_the_one_before(qapp: QApplication, qtbot: QtBot) -> None:
    label = QLabel()
    _window = _shown(qtbot, label)
    for percent in (200, 150, 110):
        wear(qapp, Look.LIGHT, percent)
    turns().finish()
    assert _points(label) == [qapp.font().pointSizeF()]


def test_what_is_closed_meanwhile_is_left_alone(qapp: QApplication, qtbot: QtBot) -> None:
    going, staying = QLabel(), QLabel()
    _window = _shown(qtbot, going, staying)
    wear(qapp, Look.LIGHT, 200)
    qapp.processEvents()
    going.setParent(None)
    going.deleteLater()
    qapp.processEvents()
    turns().finish()
    assert _points(staying) == [qapp.font().pointSizeF()]


def test_the_same_size_again_gives_nothing_to_do(qapp: QApplication, qtbot: QtBot) -> None:
    _window = _shown(qtbot, QLabel())
    wear(qapp, Look.LIGHT)
    assert turns().is_calm


@pytest.mark.parametrize("percent", [100, 110, 120, 130, 140, 150, 160, 170, 180, 190, 200])
def test_no_letter_moves_when_the_keyboard_comes(qapp: QApplication, qtbot: QtBot, percent: int) -> None:
    wear(qapp, Look.LIGHT, percent)
    turns().finish()
    field, other = QLineEdit("Tumen"), QLineEdit()
    _window = _shown(qtbot, field, other)

    def letters() -> tuple[int, QRect]:
        option = QStyleOptionFrame()
        field.initStyleOption(option)
        part = QStyle.SubElement.SE_LineEditContents
        return field.sizeHint().height(), field.style().subElementRect(part, option, field)

    other.setFocus()
    without = letters()
    field.activateWindow()
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    assert letters() == without


def test_what_is_counted_in_letters_is_counted_anew(qapp: QApplication, qtbot: QtBot) -> None:
    year, lines = NarrowLine("Year", "year", "00000"), TextEdit(fewest_lines=2)
    _window = _shown(qtbot, year, lines)
    before = year.width(), lines.height()
    wear(qapp, Look.LIGHT, 200)
    turns().finish()
    assert year.width() > 1.8 * before[0]
    assert lines.height() > 1.5 * before[1]


def test_a_window_that_is_gone_meanwhile_is_left_alone(
    qapp: QApplication, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    windows = [_shown(qtbot, QLabel()) for _each in range(3)]
    monkeypatch.setattr(room, "BUDGET", 0.0)
    wear(qapp, Look.LIGHT, 200)
    qapp.processEvents()
    for window in windows:
        shiboken6.delete(window)
    turns().finish()
    assert turns().is_calm


def test_a_sheet_that_is_taken_off_meanwhile_takes_no_style_from_the_rest(
    qapp: QApplication, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    _window = _shown(qtbot, *(QLabel() for _each in range(3)))
    monkeypatch.setattr(room, "BUDGET", 0.0)
    wear(qapp, Look.LIGHT, 200)
    qapp.processEvents()
    qapp.setStyleSheet("")
    qapp.processEvents()
    turns().finish()
    assert turns().is_calm
