"""Idleness: what counts as a sign of life, when patience ends, and what a clock tells that nobody looked at."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from domain.lock_times import LockTimes
from tests.ui.test_clocks import Time
from ui.idle import IdleWatch
from ui.watchdog import Watchdog


class Watched:
    """An IdleWatch whose timer does not run, and what it asked for."""

    def __init__(self) -> None:
        self.time = Time()
        self.watch = IdleWatch(cover_after=120, lock_after=600, clocks=self.time.clocks)
        self.watch._timer.stop()
        self.asked: list[str] = []
        self.watch.cover_due.connect(lambda: self.asked.append("cover"))
        self.watch.lock_due.connect(lambda: self.asked.append("lock"))

    def for_seconds(self, seconds: int) -> list[str]:
        """What is asked for while so much time passes."""
        self.asked.clear()
        for _second in range(seconds):
            self.time.goes_on(1)
            self.watch.look()
        return list(self.asked)


@pytest.fixture
def watched(qapp: QApplication) -> Iterator[Watched]:
    made = Watched()
    qapp.installEventFilter(made.watch)
    yield made
    qapp.removeEventFilter(made.watch)


@pytest.fixture
def field(qtbot: QtBot) -> QLineEdit:
    made = QLineEdit()
    qtbot.addWidget(made)
    return made


def test_the_cover_is_asked_for_once_and_then_the_lock(watched: Watched) -> None:
    assert watched.for_seconds(119) == []
    assert watched.for_seconds(1) == ["cover"]
    assert watched.for_seconds(479) == []
    assert watched.for_seconds(1) == ["lock"]


def test_a_key_begins_the_time_anew(watched: Watched, field: QLineEdit) -> None:
    watched.for_seconds(100)
    QTest.keyClick(field, Qt.Key.Key_A)
    assert watched.for_seconds(119) == []
    assert watched.for_seconds(1) == ["cover"]


def test_under_the_cover_no_key_puts_off_the_lock(watched: Watched, field: QLineEdit) -> None:
    watched.for_seconds(130)
    watched.watch.count_down(regardless=True)
    for _minute in range(7):
        QTest.keyClick(field, Qt.Key.Key_A)
        assert watched.for_seconds(60) == []
    assert watched.for_seconds(50) == ["lock"]


def test_after_the_cover_the_time_begins_anew(watched: Watched) -> None:
    watched.for_seconds(130)
    watched.watch.count_down(regardless=True)
    watched.for_seconds(300)
    watched.watch.count_down(regardless=False)
    assert watched.for_seconds(119) == []
    assert watched.for_seconds(1) == ["cover"]


@pytest.mark.parametrize("told", [86_400, -86_400])
def test_a_clock_that_was_set_asks_for_the_lock(watched: Watched, told: int) -> None:
    watched.time.goes_on(1, told=told)
    watched.watch.look()
    assert watched.asked == ["lock"]


def test_the_key_that_wakes_a_computer_locks_and_does_nothing_else(
    watched: Watched, field: QLineEdit
) -> None:
    watched.time.goes_on(3600, awake=1)
    QTest.keyClick(field, Qt.Key.Key_A)
    assert watched.asked == ["lock"]
    assert field.text() == ""


class Dog(Watchdog):
    """Notes how long it is told to wait, and bites nobody."""

    def __init__(self) -> None:
        self.waits: list[float] = []

    def wait(self, seconds: float) -> None:
        self.waits.append(seconds)


def test_the_watchdog_is_told_at_every_look_how_long_it_is_to_the_lock(
    watched: Watched, field: QLineEdit
) -> None:
    dog = Dog()
    watched.for_seconds(10)
    watched.watch.wake(dog)
    watched.for_seconds(2)
    QTest.keyClick(field, Qt.Key.Key_A)
    watched.for_seconds(1)
    watched.for_seconds(600)
    assert dog.waits[:5] == [590, 589, 588, 599, 598]
    assert min(dog.waits) == 0


def test_a_notebook_with_times_of_its_own_is_waited_for_so_long(watched: Watched) -> None:
    watched.for_seconds(100)
    watched.watch.wait_for(LockTimes(cover=1, lock=2))
    assert watched.asked == ["cover"]
    assert watched.for_seconds(19) == []
    assert watched.for_seconds(1) == ["lock"]
