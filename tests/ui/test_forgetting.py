"""Forgetting: whatever is freed is overwritten for as long as a passphrase may be typed, and no longer."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import Any

import pytest
from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from ui import forgetting as room
from ui.background import Elsewhere, NotebookThread
from ui.forgetting import Forgetting


@pytest.fixture
def is_overwriting(monkeypatch: pytest.MonkeyPatch) -> list[bool]:
    """The switch of the C library, each time that it is set."""
    switched: list[bool] = []
    monkeypatch.setattr(room, "overwrite_what_is_freed", lambda *, is_on: switched.append(is_on))
    monkeypatch.setattr(room, "FORGET_AFTER", 0)
    return switched


@pytest.fixture
def thread(qtbot: QtBot) -> Iterator[NotebookThread[Any]]:
    made: NotebookThread[Any] = NotebookThread()
    made.open(made, object, lambda _session: None, lambda _error: None)
    yield made
    made.finish(lambda _session: None, within=30)


@pytest.fixture
def forgetting(thread: NotebookThread[Any]) -> Iterator[Forgetting]:
    elsewhere = Elsewhere(thread)
    yield Forgetting(thread, elsewhere, thread)
    elsewhere.finish(within=30)


def test_the_switch_is_off_again_once_the_passphrase_is_overwritten(
    forgetting: Forgetting, is_overwriting: list[bool], qtbot: QtBot
) -> None:
    forgetting.begin()
    forgetting.end()
    qtbot.waitUntil(lambda: is_overwriting == [True, False])


def test_a_cover_that_comes_while_the_unlocking_is_forgotten_keeps_the_switch_on(
    forgetting: Forgetting, thread: NotebookThread[Any], is_overwriting: list[bool], qtbot: QtBot
) -> None:
    through: list[None] = []
    forgetting.begin()
    forgetting.end()
    # Asked behind the forgetting, so answered behind it.
    behind = partial(thread.run, thread, lambda _session: None, through.append, lambda _error: None)
    QTimer.singleShot(0, thread, behind)
    forgetting.begin()
    qtbot.waitUntil(lambda: bool(through))
    assert is_overwriting == [True, True]
