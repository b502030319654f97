"""The small parts that every screen uses."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from domain.lock_times import USUAL
from resources.language import set_language, translated
from tests.ui.accessible import markup_labels, unnamed
from ui.theme import Look, wear
from ui.widgets.busy import Busy, Ring
from ui.widgets.buttons import button
from ui.widgets.card import Card
from ui.widgets.empty_state import EmptyState
from ui.widgets.labels import PlainLabel
from ui.widgets.status_strip import StatusStrip
from ui.widgets.warning_strip import WarningStrip


@pytest.fixture
def room(qtbot: Any) -> QWidget:
    made = QWidget()
    QVBoxLayout(made)
    qtbot.addWidget(made)
    made.resize(300, 400)
    made.show()
    return made


def put(room: QWidget, widget: Any) -> Any:
    layout = room.layout()
    assert layout is not None
    layout.addWidget(widget)
    return widget


def test_a_label_never_reads_markup_out_of_a_record(room: QWidget) -> None:
    label = put(room, PlainLabel("<b>Ri</b> <img src='/etc/passwd'>"))
    assert label.textFormat() is Qt.TextFormat.PlainText
    assert markup_labels(room) == []


def test_a_label_wraps_and_is_never_cut(qtbot: Any, room: QWidget) -> None:
    label = put(room, PlainLabel("transported by train together with her child " * 20))
    qtbot.wait(20)
    assert label.width() <= 300
    assert label.height() >= label.heightForWidth(label.width())


def test_an_unknown_tone_changes_nothing_but_the_property(room: QWidget) -> None:
    label = put(room, PlainLabel("late", tone="quiet"))
    label.set_tone("warning")
    assert label.property("tone") == "warning"


def test_a_strip_takes_no_room_until_it_has_something_to_say(qtbot: Any, room: QWidget) -> None:
    strip = put(room, WarningStrip())
    assert not strip.isVisible()
    strip.say("The next check was due.", action="Show")
    assert strip.isVisible()
    assert strip.sentence == strip.accessibleName() == "The next check was due."
    with qtbot.waitSignal(strip.pressed):
        strip._button.click()
    assert unnamed(strip) == []
    strip.say("")
    assert (strip.sentence, strip.isVisible()) == ("", False)


def test_an_empty_place_says_what_goes_there_and_offers_the_one_button(qtbot: Any, room: QWidget) -> None:
    empty = put(room, EmptyState("No cases yet.", "New case", drawing="case"))
    with qtbot.waitSignal(empty.pressed):
        empty.button.click()
    assert unnamed(empty) == []


def test_an_empty_place_without_a_button_has_none(room: QWidget) -> None:
    assert not put(room, EmptyState("Nothing was found.")).button.isVisible()


def test_what_is_being_done_is_asked_again_while_the_ring_turns(qtbot: Any, room: QWidget) -> None:
    busy, words = put(room, Busy()), [None, "Searching…", None]
    busy.begin("Opening…", lambda: words.pop(0) if words else None)
    assert busy.accessibleName() == "Opening…"
    qtbot.waitUntil(lambda: not words)
    assert busy.accessibleName() == "Searching…"
    busy.begin("Opening…")
    qtbot.wait(100)
    assert busy.accessibleName() == "Opening…"


def test_a_ring_turns_only_while_it_is_seen(qtbot: Any, room: QWidget) -> None:
    busy = put(room, Busy())
    ring = busy.findChild(Ring)
    assert not ring._clock.isActive()
    busy.begin("Opening…")
    before = ring.grab().toImage()
    qtbot.waitUntil(lambda: ring.grab().toImage() != before)
    assert busy.accessibleName() == "Opening…"
    busy.end()
    assert not ring._clock.isActive()


@pytest.mark.parametrize("language", ["en", "ko"])
@pytest.mark.parametrize("percent", [100, 120, 125, 150, 200])
def test_nothing_jumps_when_the_ring_begins_to_turn(
    room: QWidget, qapp: QApplication, language: str, percent: int
) -> None:
    set_language(language)
    busy = put(room, Busy())
    wear(qapp, Look.LIGHT, percent)
    height = room.sizeHint().height()
    busy.begin(translated("Opening…"))
    assert room.sizeHint().height() == height


def test_the_status_says_how_safe_things_are(room: QWidget) -> None:
    strip = put(room, StatusStrip())
    assert strip.text == "No backup yet  ·  No network"
    strip.show_lock_times(USUAL)
    strip.show_backup(timedelta(hours=3))
    assert strip.text == "Backup: today  ·  Locks after 10 minutes  ·  No network"
    strip.show_saved(datetime(2015, 11, 20, 14, 2))  # noqa: DTZ001  (as a clock on the wall shows it)
    strip.show_backup(timedelta(days=1))
    assert strip.text.startswith("Saved 14:02  ·  Backup: 1 day ago")
    strip.show_backup(timedelta(days=-400))
    assert "Backup: age not known" in strip.text
    strip.show_not_saved()
    strip.show_backup(None)
    assert strip.text.startswith("Not saved  ·  No backup yet")


def test_an_old_backup_is_said_louder_until_there_is_a_new_one(room: QWidget) -> None:
    strip = put(room, StatusStrip())
    strip.show_backup(timedelta(days=9))
    strip.show_not_saved()
    assert strip._words.property("tone") == "warning"
    strip.show_backup(timedelta(0))
    assert strip._words.property("tone") == "quiet"


def test_only_the_primary_button_answers_enter(room: QWidget) -> None:
    pressed: list[str] = []
    primary = button("Unlock", lambda: pressed.append("unlock"), rank="primary", drawing="unlock")
    plain = button("Show", lambda: pressed.append("show"))
    card = put(room, Card(primary, plain))
    assert (primary.autoDefault(), plain.autoDefault()) == (True, False)
    primary.click()
    plain.click()
    assert pressed == ["unlock", "show"]
    assert unnamed(card) == []
