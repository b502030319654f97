"""Text that is being composed: seen while it is composed, and kept before a lock."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QGuiApplication, QInputMethodEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ui.widgets.composing import ComposingLineEdit, commit_composing_text


def composed(text: str, *, committed: str = "") -> QInputMethodEvent:
    event = QInputMethodEvent(text, [])
    event.setCommitString(committed)
    return event


@pytest.fixture
def line(qtbot: QtBot) -> ComposingLineEdit:
    made = ComposingLineEdit()
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    made.setFocus()
    qtbot.waitUntil(made.hasFocus)
    return made


def test_a_syllable_is_seen_while_it_is_composed(line: ComposingLineEdit) -> None:
    said: list[str] = []
    line.written.connect(lambda: said.append(line.shown_text()))
    for step in ("ㄱ", "기", "김"):
        QGuiApplication.sendEvent(line, composed(step))
    QGuiApplication.sendEvent(line, composed("ㅊ", committed="김"))
    assert said[:3] == ["ㄱ", "기", "김"]
    assert line.shown_text() == said[-1] == "김ㅊ"
    assert line.text() == "김"


def test_what_is_composed_stands_where_the_cursor_is(line: ComposingLineEdit) -> None:
    line.setText("리희")
    line.setCursorPosition(1)
    QGuiApplication.sendEvent(line, composed("영"))
    assert line.shown_text() == "리영희"


def test_nothing_is_emitted_when_nothing_changes(line: ComposingLineEdit) -> None:
    QGuiApplication.sendEvent(line, composed("김"))
    said: list[bool] = []
    line.written.connect(lambda: said.append(True))
    QGuiApplication.sendEvent(line, composed("김"))
    assert said == []


def test_leaving_is_told(qtbot: QtBot, line: ComposingLineEdit) -> None:
    with qtbot.waitSignal(line.left):
        line.clearFocus()


def test_committing_is_harmless_when_nothing_has_the_keyboard(qtbot: QtBot) -> None:
    for window in QApplication.topLevelWidgets():
        window.hide()
    qtbot.waitUntil(lambda: QGuiApplication.focusObject() is None)
    commit_composing_text()
    assert QGuiApplication.focusObject() is None
