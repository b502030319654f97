"""Language, look and size of text: chosen by keys, told at once, kept for this computer."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.ui.accessible import markup_labels, unnamed
from ui.screen.dialog import ScreenDialog
from ui.settings import ScreenSettings
from ui.theme import LARGEST_TEXT, SMALLEST_TEXT, Look


@pytest.fixture
def dialog(qtbot: QtBot) -> ScreenDialog:
    made = ScreenDialog(ScreenSettings(look=Look.LIGHT))
    qtbot.addWidget(made)
    made.finished.disconnect()
    with qtbot.waitExposed(made):
        made.show()
    return made


def test_each_choice_is_told_at_once_and_the_others_stay(dialog: ScreenDialog, qtbot: QtBot) -> None:
    told: list[ScreenSettings] = []
    dialog.changed.connect(told.append)
    QTest.keyClick(dialog.looks[Look.DARK], Qt.Key.Key_Space)
    QTest.keyClick(dialog.larger, Qt.Key.Key_Return)
    QTest.keyClick(dialog.language, Qt.Key.Key_Down)
    assert told[-1] == ScreenSettings(look=Look.DARK, text_percent=110, language="ko")
    assert [each.look for each in told] == [Look.DARK] * 3


def test_text_stays_between_its_smallest_and_its_largest(dialog: ScreenDialog) -> None:
    assert not dialog.smaller.isEnabled()
    for _press in range(30):
        dialog.larger.click()
    assert dialog.settings.text_percent == LARGEST_TEXT
    assert not dialog.larger.isEnabled()
    assert dialog.percent.text() == f"{LARGEST_TEXT} %"
    dialog.smaller.click()
    assert SMALLEST_TEXT < dialog.settings.text_percent < LARGEST_TEXT


def test_everything_in_it_has_a_name(dialog: ScreenDialog) -> None:
    assert unnamed(dialog) == []
    assert markup_labels(dialog) == []
