"""Every key, click and syllable is seen by who watches, in every window, and hardly anything else."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QMenu, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ui.input_watch import InputWatch


class Eye(QObject):
    """Notes what it sees and lets everything pass."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[QEvent.Type] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.seen.append(event.type())
        return False


@pytest.fixture
def eye(qapp: QApplication) -> Iterator[Eye]:
    made = Eye()
    watch = InputWatch(qapp, made)
    yield made
    watch.deleteLater()


def shown(qtbot: QtBot, window: QWidget) -> QLineEdit:
    """The first of two fields in this window; it has the keyboard."""
    field, other = QLineEdit(), QLineEdit()
    layout = QVBoxLayout(window)
    layout.addWidget(field)
    layout.addWidget(other)
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    field.setFocus()
    qtbot.waitUntil(lambda: QApplication.focusObject() is field)
    return field


def press_a_key(window: QWidget) -> None:
    """As the window system gives it: to the window, not to a widget."""
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_A)


def test_a_key_and_a_click_are_seen_in_every_window(qtbot: QtBot, eye: Eye) -> None:
    first, second = QWidget(), QDialog()
    for window in (first, second):
        shown(qtbot, window)
        eye.seen.clear()
        press_a_key(window)
        QTest.mouseClick(window.windowHandle(), Qt.MouseButton.LeftButton, pos=QPoint(5, 5))
        assert QEvent.Type.KeyPress in eye.seen
        assert QEvent.Type.MouseButtonPress in eye.seen


def test_a_key_is_seen_while_a_menu_is_open(qtbot: QtBot, eye: Eye) -> None:
    window = QWidget()
    shown(qtbot, window)
    menu = QMenu(window)
    menu.addAction("one")
    menu.popup(window.mapToGlobal(QPoint(5, 5)))
    qtbot.waitUntil(lambda: QApplication.focusWindow() is menu.windowHandle())
    eye.seen.clear()
    press_a_key(window)
    assert QEvent.Type.KeyPress in eye.seen
    menu.close()


def test_a_syllable_is_seen_that_an_input_method_composes(qtbot: QtBot, eye: Eye) -> None:
    window = QWidget()
    field = shown(qtbot, window)
    eye.seen.clear()
    QCoreApplication.sendEvent(field, QInputMethodEvent("기", []))
    assert QEvent.Type.InputMethod in eye.seen


def test_a_field_that_has_lost_the_keyboard_is_looked_at_no_more(qtbot: QtBot, eye: Eye) -> None:
    window = QWidget()
    field = shown(qtbot, window)
    window.findChildren(QLineEdit)[1].setFocus()
    eye.seen.clear()
    QCoreApplication.sendEvent(field, QInputMethodEvent("기", []))
    assert eye.seen == []


def test_an_input_method_is_asked_to_learn_from_no_field(qtbot: QtBot, eye: Eye) -> None:
    window = QWidget()
    field = shown(qtbot, window)
    other = window.findChildren(QLineEdit)[1]
    other.setInputMethodHints(Qt.InputMethodHint.ImhDigitsOnly)
    other.setFocus()
    for each in (field, other):
        told = Qt.InputMethodHint(each.inputMethodQuery(Qt.InputMethodQuery.ImHints))
        assert told & Qt.InputMethodHint.ImhSensitiveData
    assert told & Qt.InputMethodHint.ImhDigitsOnly
    assert field.inputMethodQuery(Qt.InputMethodQuery.ImEnabled)


def test_building_widgets_is_not_looked_at(qtbot: QtBot, eye: Eye) -> None:
    window = QWidget()
    shown(qtbot, window)
    eye.seen.clear()
    for _ in range(100):
        QVBoxLayout(QWidget(window)).addWidget(QLineEdit())
    qtbot.wait(1)
    assert len(eye.seen) < 50
