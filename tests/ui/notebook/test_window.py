"""The window over a real notebook, with real keys: what is chosen is shown, what is typed is kept, where one was is found again."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from functools import partial
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from domain.casefile import CaseFile
from tests.ui.accessible import markup_labels, unnamed, unreadable_rows
from tests.ui.notebook.walking import show_the_case
from ui.notebook.keys_sheet import KeysSheet
from ui.notebook.window import NotebookWindow
from workflows import casework, drafting


def test_enter_on_a_case_shows_its_nine_people_and_seven_events(room: Any, qtbot: QtBot) -> None:
    window = room.window()
    show_the_case(window, qtbot)
    page = window.workspace.page
    qtbot.waitUntil(lambda: len(page.overview.model.rows) == 9)
    assert page.header.title.text() == "Example: nine arrested in Mong Cai"
    assert page.tabs.tabText(1) == "Timeline 7"


def test_everything_the_keyboard_reaches_has_a_name_and_every_row_a_sentence(room: Any, qtbot: QtBot) -> None:
    window = room.window()
    show_the_case(window, qtbot)
    assert unnamed(window) == []
    assert markup_labels(window) == []
    for view in (window.browser.pane().view, window.workspace.page.timeline.view):
        assert unreadable_rows(view) == []


def test_the_lock_is_in_sight_at_every_width_and_asks_nothing(room: Any, qtbot: QtBot) -> None:
    window = room.window()
    for width in (700, 900, 1400):
        window.resize(width, 700)
        qtbot.wait(10)
        lock = window.toolbar.lock
        right = lock.mapTo(window, lock.rect().topRight()).x()
        assert lock.isVisible()
        assert width - 24 <= right <= window.width()
    with qtbot.waitSignal(window.lock_asked):
        QTest.mouseClick(window.toolbar.lock, Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(window.lock_asked):
        QTest.keyClick(window, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    with qtbot.waitSignal(window.close_and_lock_asked):
        QTest.keyClick(window, Qt.Key.Key_L, both)


def test_the_title_of_the_window_tells_nobody_what_is_in_it(room: Any, qtbot: QtBot) -> None:
    window = room.window()
    show_the_case(window, qtbot)
    assert window.windowTitle() == "Notebook"


def test_search_finds_while_the_syllable_is_being_composed_and_forgets(room: Any, qtbot: QtBot) -> None:
    window = room.window()
    QTest.keyClick(window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    search = window.search
    qtbot.waitUntil(search.isVisible)
    committed = QInputMethodEvent()
    committed.setCommitString("망")
    QApplication.sendEvent(search.field, committed)
    composing = QInputMethodEvent("까", [])
    QApplication.sendEvent(search.field, composing)
    assert search.field.text() == "망"
    qtbot.waitUntil(lambda: [row.title for row in search.model.rows] == ["Móng Cái"])
    QTest.keyClick(search.field, Qt.Key.Key_Escape)
    assert not search.isVisible()
    assert search.field.text() == ""
    assert search.model.rows == ()


def test_a_hit_is_opened_with_arrows_and_enter(room: Any, qtbot: QtBot) -> None:
    window = room.window()
    window.do("search")
    QTest.keyClicks(window.search.field, "shenyang")
    qtbot.waitUntil(lambda: any(row.kind == "event" for row in window.search.model.rows))
    rows = window.search.model.rows
    wanted = next(number for number, row in enumerate(rows) if row.kind == "event")
    for _step in range(wanted):
        QTest.keyClick(window.search.field, Qt.Key.Key_Down)
    QTest.keyClick(window.search.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.workspace.page.tab == "timeline")
    assert window.workspace.case == rows[wanted].case


def test_words_that_match_nothing_are_said_to_match_nothing(room: Any, qtbot: QtBot) -> None:
    window = room.window()
    window.do("search")
    QTest.keyClicks(window.search.field, "qqqq")
    qtbot.waitUntil(lambda: "No match for qqqq" in window.search.told.text())


def test_a_filter_narrows_the_list_and_gives_it_back(room: Any, qtbot: QtBot) -> None:
    window = room.window()
    QTest.keyClick(window, Qt.Key.Key_3, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: len(window.browser.pane().model.rows) > 5)
    everything = len(window.browser.pane().model.rows)
    QTest.keyClick(window, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(window.browser.pane().filter, "mong cai")
    qtbot.waitUntil(lambda: len(window.browser.pane().model.rows) == 1)
    window.browser.pane().filter.clear()
    qtbot.waitUntil(lambda: len(window.browser.pane().model.rows) == everything)


def test_the_other_possibilities_of_the_infant_open_with_space(room: Any, qtbot: QtBot) -> None:
    window = room.window()
    show_the_case(window, qtbot)
    overview = window.workspace.page.overview
    qtbot.waitUntil(lambda: len(overview.model.rows) == 9)
    overview.view.setFocus()
    QTest.keyClick(overview.view, Qt.Key.Key_End)
    QTest.keyClick(overview.view, Qt.Key.Key_Space)
    assert [row.is_open for row in overview.model.rows] == [False] * 8 + [True]
    QTest.keyClick(overview.view, Qt.Key.Key_Left)
    assert not overview.model.rows[8].is_open


def test_alt_and_an_arrow_move_an_event_that_no_date_puts_in_order(
    room: Any, qtbot: QtBot, example: CaseFile, now: datetime
) -> None:
    for event in example.events:
        room.run(partial(casework.keep, record=replace(event, links=(), position=0), now=now))
    window = room.window()
    show_the_case(window, qtbot)
    window.workspace.page.show_tab("timeline")
    timeline = window.workspace.page.timeline
    before = [row.id for row in timeline.model.rows]
    timeline.view.setFocus()
    timeline.choose(before[6])
    QTest.keyClick(timeline.view, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    after = [*before[:5], before[6], before[5]]
    qtbot.waitUntil(lambda: [row.id for row in timeline.model.rows] == after)
    qtbot.waitUntil(lambda: timeline.chosen() == before[6])
    QTest.keyClick(timeline.view, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: [row.id for row in timeline.model.rows] == before)


def test_an_event_whose_date_is_known_stays_where_it_is_and_the_reason_is_said(
    room: Any, qtbot: QtBot
) -> None:
    window = room.window()
    show_the_case(window, qtbot)
    timeline = window.workspace.page.timeline
    window.workspace.page.show_tab("timeline")
    timeline.choose(timeline.model.rows[0].id)
    QTest.keyClick(timeline.view, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert "Their dates or a tie" in window.told.sentence


@pytest.mark.parametrize("tab", ["timeline", "people", "sources"])
def test_after_a_lock_one_is_where_one_was(room: Any, qtbot: QtBot, tab: str) -> None:
    window = room.window()
    show_the_case(window, qtbot)
    page = window.workspace.page
    page.show_tab(tab)
    page.part(tab).view.setCurrentIndex(page.part(tab).model.index(2))
    place = window.where()
    room.run(window.last_words())
    assert room.run(drafting.remembered_place) == place
    again = room.window()
    qtbot.waitUntil(lambda: again.workspace.case == window.workspace.case)
    qtbot.waitUntil(lambda: again.where() | {"pane": 0} == place | {"pane": 0})


def test_what_cannot_be_done_without_a_case_cannot_be_pressed(room: Any, qtbot: QtBot) -> None:
    window = room.window()
    window.browser._rest.stop()
    assert not window.acts["new_event"].isEnabled()
    show_the_case(window, qtbot)
    assert window.acts["new_event"].isEnabled()
    with qtbot.waitSignal(window.summary_asked) as asked:
        window.acts["summary"].trigger()
    assert asked.args == [window.workspace.case]


def test_a_notebook_that_is_open_for_reading_says_so_and_offers_nothing_that_writes(
    room: Any, qtbot: QtBot
) -> None:
    window = NotebookWindow(room.thread, room.elsewhere, read_only_because="Its history was changed.")
    qtbot.addWidget(window)
    window.show()
    assert window.banner.sentence == "Its history was changed."
    assert not window.acts["new_case"].isEnabled()
    assert window.acts["search"].isEnabled()
    assert window.acts["lock"].isEnabled()


def test_notices_after_unlocking_stay_until_they_are_closed(room: Any, qtbot: QtBot) -> None:
    window = NotebookWindow(room.thread, room.elsewhere, notices=("2 attempts failed.",))
    qtbot.addWidget(window)
    window.show()
    window.desk.refused.emit("")
    assert window.strips.notices.sentence == "2 attempts failed."
    window.strips.notices.pressed.emit()
    assert window.strips.notices.sentence == ""


def test_what_could_not_be_kept_is_never_called_saved(room: Any, qtbot: QtBot) -> None:
    window = room.window()
    (case,) = room.run(casework.all_cases)
    record = room.run(partial(casework.record, kind="case", identity=case.id))

    def keeps(title: str, because: str | None) -> None:
        room.run(lambda session: setattr(session, "read_only_because", because))
        window.desk.keep([replace(record, title=title)])

    keeps("one", "Its history was changed.")
    qtbot.waitUntil(lambda: window.status.text.startswith("Not saved"))
    keeps("two", None)
    qtbot.waitUntil(lambda: window.status.text.startswith("Saved "))


def test_the_keys_can_be_read_as_a_list(room: Any, qtbot: QtBot) -> None:
    window = room.window()
    QTest.keyClick(window, Qt.Key.Key_Slash, Qt.KeyboardModifier.ControlModifier)
    sheet = window.findChild(KeysSheet)
    assert sheet is not None
    assert unreadable_rows(sheet.view) == []
    assert any("Ctrl+L" in row.sentence for row in sheet.model.rows)


def test_no_two_commands_have_the_same_keys(room: Any, qtbot: QtBot) -> None:
    keys = [keys.toString() for action in room.window().acts.values() for keys in action.shortcuts()]
    assert len(keys) == len(set(keys))


def test_an_empty_list_offers_its_one_button_to_the_keyboard_each_time_and_nothing_to_filter(
    room: Any, qtbot: QtBot
) -> None:
    window = room.window()
    for section in ("section_6", "section_1", "section_6"):
        window.do(section)
        qtbot.waitUntil(lambda: window.browser.pane().model.is_whole)
    pane = window.browser.pane()
    qtbot.waitUntil(pane.nothing.button.isVisible)
    assert not pane.filter.isVisible()
    assert window.focusWidget() is pane.nothing.button


def test_ctrl_o_shows_the_files_of_the_case_and_asks_for_one(room: Any, qtbot: QtBot) -> None:
    window = room.window()
    show_the_case(window, qtbot)
    QTest.keyClick(window, Qt.Key.Key_O, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: bool(window.findChildren(QFileDialog)))
    qtbot.waitUntil(lambda: window.workspace.page.tab == "files")
    window.findChildren(QFileDialog)[0].reject()
