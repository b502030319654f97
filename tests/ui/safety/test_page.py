"""A page of the safety room on a low screen: its buttons are on it, and the rest scrolls."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea
from pytestqt.qtbot import QtBot

from ui.safety.page import SafetyPage
from ui.widgets.buttons import button
from ui.widgets.labels import PlainLabel

SENTENCE = "It is as it is, and whoever reads this reads a sentence that is long enough to be wrapped twice at this width. "


def page(qtbot: QtBot, sentences: int) -> SafetyPage:
    made = SafetyPage("Title", [SENTENCE * 2] * sentences)
    made.foot.addWidget(button("Close", made.close))
    qtbot.addWidget(made)
    made.show()
    return made


def test_a_page_is_never_higher_than_the_screen(qtbot: QtBot) -> None:
    high = page(qtbot, 60)
    qtbot.waitUntil(lambda: high.height() == high.room())
    (area,) = high.findChildren(QScrollArea)
    assert area.verticalScrollBar().maximum() > 0
    assert area.focusPolicy() is Qt.FocusPolicy.StrongFocus
    assert high.rect().contains(high.foot.geometry())


def test_a_page_is_as_high_as_its_words_and_goes_back_to_that(qtbot: QtBot) -> None:
    low = page(qtbot, 2)
    (area,) = low.findChildren(QScrollArea)
    before = low.height()
    assert area.verticalScrollBar().maximum() == 0
    assert area.focusPolicy() is Qt.FocusPolicy.NoFocus
    more = PlainLabel(SENTENCE * 8)
    low.column.addWidget(more)
    more.show()
    qtbot.waitUntil(lambda: low.height() > before)
    more.hide()
    qtbot.waitUntil(lambda: low.height() == before)
    assert area.verticalScrollBar().maximum() == 0
