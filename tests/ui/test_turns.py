"""The queue of what is built a piece at a time."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
import shiboken6
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ui import turns as room
from ui.turns import Turns, turns


def _pieces(done: list[str], *names: str) -> Iterator[None]:
    for name in names:
        done.append(name)
        yield


@pytest.fixture
def one_a_turn(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every piece fills its turn."""
    monkeypatch.setattr(room, "BUDGET", 0.0)


@pytest.mark.usefixtures("one_a_turn")
def test_the_screen_is_asked_between_two_pieces_and_the_first_is_done_first(qtbot: QtBot) -> None:
    queue, owner, done = Turns(), QObject(), list[str]()
    calm: list[bool] = []
    queue.calm.connect(lambda: calm.append(True))
    queue.give(owner, _pieces(done, "a", "b"))
    queue.give(owner, _pieces(done, "c"))
    assert done == []
    QApplication.processEvents()
    assert done == ["a"]
    qtbot.waitUntil(lambda: bool(calm))
    assert done == ["a", "b", "c"]
    assert calm == [True]


@pytest.mark.usefixtures("one_a_turn")
def test_nothing_more_is_done_for_an_owner_that_is_gone(qtbot: QtBot) -> None:
    queue, owner, other, done = Turns(), QObject(), QObject(), list[str]()
    queue.give(owner, _pieces(done, "a", "b"))
    queue.give(other, _pieces(done, "c"))
    QApplication.processEvents()
    shiboken6.delete(owner)
    qtbot.waitUntil(lambda: "c" in done)
    assert done == ["a", "c"]


def test_a_piece_that_fails_does_not_keep_the_others_waiting(qtbot: QtBot) -> None:
    def failing() -> Iterator[None]:
        yield
        raise LookupError

    queue, owner, done = Turns(), QObject(), list[str]()
    queue.give(owner, failing())
    queue.give(owner, _pieces(done, "a"))
    with qtbot.capture_exceptions() as caught:
        qtbot.waitUntil(lambda: done == ["a"])
    assert [kind for kind, _error, _trace in caught] == [LookupError]


def test_there_is_one_queue_for_the_whole_screen(qapp: QApplication) -> None:
    assert turns() is turns()
    assert turns().parent() is qapp


def test_all_of_it_can_be_done_at_once(qapp: QApplication) -> None:
    queue, owner, done = Turns(), QObject(), list[str]()
    queue.give(owner, _pieces(done, "a", "b"))
    queue.finish()
    assert done == ["a", "b"]
