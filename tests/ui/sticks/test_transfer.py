"""A copy on the screen: what it does, how much of how much, how long."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from ui.sticks.transfer import Pace, Transfer
from workflows.sticks import Doing, Passage


def passage(done: int, of: int = 4_000_000_000, doing: Doing = Doing.WRITING) -> Passage:
    return Passage(doing=doing, done=done, of=of)


def test_how_long_it_takes_is_said_when_the_pace_is_known_and_anew_for_reading_back() -> None:
    now = [0.0]
    pace = Pace(lambda: now[0])
    assert pace.left(passage(0)) is None
    now[0] = 1.0
    assert pace.left(passage(1_000_000_000)) is None
    now[0] = 20.0
    assert pace.left(passage(1_000_000_000)) == 60.0
    assert pace.left(passage(0, doing=Doing.READING_BACK)) is None
    now[0] = 30.0
    assert pace.left(passage(2_000_000_000, doing=Doing.READING_BACK)) == 10.0


def test_the_bar_and_the_words_follow(qtbot: QtBot) -> None:
    transfer = Transfer()
    qtbot.addWidget(transfer)
    transfer.begin()
    assert (transfer.bar.maximum(), transfer.words.text()) == (0, "")
    transfer.tell(passage(1_240_000_000))
    qtbot.waitUntil(lambda: transfer.words.text() != "")
    assert transfer.words.text() == "Writing · 1.2 GB of 4.0 GB"
    assert (transfer.bar.value(), transfer.bar.maximum()) == (31, 200)
    transfer._clock.stop()
    now = [0.0]
    transfer._pace = Pace(lambda: now[0])
    transfer.look()
    now[0] = 60.0
    transfer.tell(passage(2_480_000_000))
    transfer.look()
    assert transfer.words.text().endswith("about 1 minute left")
    transfer.tell(passage(3_800_000_000, 3_800_000_000, Doing.READING_BACK))
    transfer.look()
    assert transfer.words.text() == "Reading back and comparing · 3.8 GB of 3.8 GB"
    assert transfer.bar.value() == 200
    transfer.end()
    assert transfer.isHidden()
