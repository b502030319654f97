"""A screen that scrolls: the keyboard comes to it only where it can do something there, and is seen."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ui.theme import Look, wear
from ui.widgets.labels import PlainLabel
from ui.widgets.scrolling import Scrolling


@pytest.fixture
def screen(qtbot: QtBot, qapp: QApplication) -> QWidget:
    """Worn as the program is."""
    wear(qapp, Look.LIGHT, 100)
    made = QWidget()
    qtbot.addWidget(made)
    return made


def _laid_out(qtbot: QtBot, screen: QWidget, height: int) -> tuple[QLineEdit, Scrolling, QLineEdit]:
    """A field, thirty lines that scroll, and a field; the keyboard is in the first."""
    before, area, after = QLineEdit(), Scrolling("Lines"), QLineEdit()
    area.setWidget(PlainLabel("\n".join("line" for _number in range(30))))
    column = QVBoxLayout(screen)
    for widget in (before, area, after):
        column.addWidget(widget)
    screen.resize(300, height)
    with qtbot.waitActive(screen):
        screen.show()
        screen.activateWindow()
    before.setFocus()
    return before, area, after


def test_tab_passes_what_is_seen_whole(qtbot: QtBot, screen: QWidget) -> None:
    before, _area, after = _laid_out(qtbot, screen, 1200)
    QTest.keyClick(before, Qt.Key.Key_Tab)
    assert after.hasFocus()


def test_the_arrows_move_what_is_higher_than_the_screen_and_its_handle_shows_that_they_do(
    qtbot: QtBot, screen: QWidget
) -> None:
    before, area, after = _laid_out(qtbot, screen, 200)
    bar = area.verticalScrollBar()
    still = bar.grab().toImage()
    QTest.keyClick(before, Qt.Key.Key_Tab)
    assert area.hasFocus()
    assert bar.grab().toImage() != still
    QTest.keyClick(area, Qt.Key.Key_Down)
    assert bar.value() > 0
    bar.setValue(0)
    QTest.keyClick(area, Qt.Key.Key_Tab)
    assert after.hasFocus()
    assert bar.grab().toImage() == still
