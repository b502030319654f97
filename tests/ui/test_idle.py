"""Idleness: what counts as a sign of life, and when patience ends."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication, QLineEdit

from ui.idle import IdleWatch


class Clock:
    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


def test_the_lock_is_asked_for_after_the_time_and_not_before(qtbot: Any) -> None:
    clock, asked = Clock(), []
    owner = QObject()
    watch = IdleWatch(owner, after=600, clock=clock)
    watch.idle.connect(lambda: asked.append(clock.now))
    clock.now += 599
    watch.look()
    assert asked == []
    clock.now += 1
    watch.look()
    assert asked == [1600.0]


def test_a_key_begins_the_time_anew(qtbot: Any) -> None:
    clock, asked = Clock(), []
    application = QApplication.instance()
    assert application is not None
    watch = IdleWatch(application, after=600, clock=clock)
    application.installEventFilter(watch)
    watch.idle.connect(lambda: asked.append(clock.now))
    field = QLineEdit()
    qtbot.addWidget(field)
    clock.now += 500
    qtbot.keyClick(field, Qt.Key.Key_A)
    clock.now += 500
    watch.look()
    assert asked == []
    application.removeEventFilter(watch)


def test_a_clock_that_was_set_back_counts_as_idleness(qtbot: Any) -> None:
    clock, asked = Clock(), []
    owner = QObject()
    watch = IdleWatch(owner, after=600, clock=clock)
    watch.idle.connect(lambda: asked.append(clock.now))
    clock.now -= 3600
    watch.look()
    assert len(asked) == 1
