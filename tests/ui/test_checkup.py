"""The check in the background: who wants to send waits for it, a lock ends it, and what it finds stands in the banner."""

from __future__ import annotations

from typing import Any

import shiboken6
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from tests.ui.notebook.conftest import Room, example, room
from ui.checkup import Checkup

__all__ = ["example", "room"]


def test_who_asks_early_is_called_when_it_is_done_and_later_at_once(room: Room, qtbot: QtBot) -> None:
    checkup, called = Checkup(room.thread), list[int]()
    gone = QObject()
    checkup.before_leaving(room.desk, lambda: called.append(1))
    checkup.before_leaving(gone, lambda: called.append(99))
    assert called == []
    shiboken6.delete(gone)
    qtbot.waitUntil(lambda: called == [1])
    checkup.before_leaving(room.desk, lambda: called.append(2))
    assert called == [1, 2]
    assert room.run(lambda session: session.checked) is not None


def test_it_tells_how_far_it_is_and_that_nothing_was_found(room: Room, qtbot: QtBot) -> None:
    checkup, parts, found = Checkup(room.thread), list[float](), list[Any]()
    checkup.progressed.connect(parts.append)
    checkup._clock.setInterval(1)
    checkup.ended.connect(found.append)
    checkup.begin()
    checkup.begin()
    qtbot.waitUntil(lambda: bool(found))
    assert parts == sorted(parts)
    assert found[0].sentences == ()
    assert found[0].read_only_because is None


def test_a_lock_ends_it(room: Room, qtbot: QtBot) -> None:
    checkup, found = Checkup(room.thread), list[Any]()
    checkup.ended.connect(found.append)
    checkup.begin()
    checkup.stop()
    room.lock(lambda _session: None)
    qtbot.wait(50)
    checkup.begin()
    assert found == []


def test_what_it_finds_closes_the_window_for_writing(room: Room, qtbot: QtBot) -> None:
    def damage(session: Any) -> None:
        session.notebook._database.execute("DROP TRIGGER audit_stays")
        session.notebook._database.execute("UPDATE audit SET link = zeroblob(32) WHERE n = 2")

    room.run(damage)
    window = room.window()
    assert window.acts["new_case"].isEnabled()
    window.checkup.begin()
    qtbot.waitUntil(lambda: "An entry of the journal is missing" in window.banner.sentence)
    assert not window.acts["new_case"].isEnabled()
    window.checkup.stop()
