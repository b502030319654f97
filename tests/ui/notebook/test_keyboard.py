"""The keyboard in the window: Tab comes to everything and gets away from it, and is somewhere in sight after whatever was done."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from resources.language import set_language
from tests.ui.accessible import name_of
from tests.ui.notebook.walking import form_is_open, show_the_case
from ui.notebook.case_page import TABS
from ui.notebook.commands import MENUS
from ui.notebook.window import NotebookWindow

MANY = 60
"""No screen has so many stops."""


def _here() -> QWidget:
    here = QApplication.focusWidget()
    assert here is not None, "the keyboard is nowhere"
    assert here.isVisible()
    return here


def _round_trip() -> list[str]:
    """The names of the stops of Tab from here until it is here again."""
    start, names = _here(), []
    for _press in range(MANY):
        names.append(name_of(_here()))
        QTest.keyClick(_here(), Qt.Key.Key_Tab)
        if _here() is start:
            return names
    raise AssertionError(f"Tab does not come back: {names[-3:]}")


def _show_an_empty_case(window: NotebookWindow, qtbot: QtBot) -> None:
    window.do("new_case")
    form_is_open(window, qtbot, "case")
    QTest.keyClicks(_here(), "K-1")
    QTest.keyClick(_here(), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: window.workspace.shown() is window.workspace.page)


@pytest.mark.parametrize("is_empty", [True, False])
def test_on_every_tab_of_a_case_tab_comes_round_the_whole_window(
    room: Any, qtbot: QtBot, is_empty: bool
) -> None:
    window = room.window()
    (_show_an_empty_case if is_empty else show_the_case)(window, qtbot)
    everywhere = {"Sections", "Filter: Cases", "Sort by", "Cases", "Edit case", "Lock"}
    for tab in TABS:
        window.workspace.page.show_tab(tab)
        window.browser.setFocus()
        stops = _round_trip()
        assert everywhere - set(stops) == set(), tab
        assert any(name.startswith(TABS[tab]) for name in stops), tab


def test_f6_comes_to_each_pane_and_on_every_tab_to_something_that_can_be_pressed(
    room: Any, qtbot: QtBot
) -> None:
    window = room.window()
    _show_an_empty_case(window, qtbot)
    window.sections.setFocus()
    for tab in TABS:
        window.workspace.page.show_tab(tab)
        for pane in (window.browser, window.workspace.page, window.sections):
            window.do("next_pane")
            assert pane is _here() or pane.isAncestorOf(_here()), tab
            can_be_pressed = bool(_here().focusPolicy() & Qt.FocusPolicy.TabFocus)
            assert can_be_pressed or tab == "ledger", tab  # where nothing is, and nothing can be made


def test_after_a_new_case_was_kept_enter_makes_its_first_person(room: Any, qtbot: QtBot) -> None:
    window = room.window()
    _show_an_empty_case(window, qtbot)
    qtbot.waitUntil(window.workspace.page.overview.nothing.button.hasFocus)
    QTest.keyClick(_here(), Qt.Key.Key_Space)
    form_is_open(window, qtbot, "person")
    QTest.keyClicks(_here(), "Kim")
    QTest.keyClick(_here(), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    people = window.workspace.page.lists["people"]
    qtbot.waitUntil(people.view.hasFocus)
    assert people.chosen() != ""


@pytest.mark.parametrize("language", ["en", "ko"])
def test_alt_and_the_same_letter_open_each_menu_in_every_language(
    room: Any, qtbot: QtBot, language: str
) -> None:
    set_language(language)
    window = room.window()
    opened = []
    for title in MENUS:
        QTest.keyClick(_here(), Qt.Key(ord(title[0])), Qt.KeyboardModifier.AltModifier)
        qtbot.waitUntil(lambda: QApplication.activePopupWidget() is not None)
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        opened.append(menu.menuAction())
        menu.close()
    assert opened == window.menuBar().actions()
    assert len({title[0] for title in MENUS}) == len(MENUS)


@pytest.mark.parametrize("has_case", [False, True])
def test_after_a_form_outside_any_case_the_keyboard_is_on_its_row_of_the_list(
    room: Any, qtbot: QtBot, has_case: bool
) -> None:
    window = room.window()
    if has_case:
        show_the_case(window, qtbot)
    window.do("section_6")
    pane = window.browser.pane()
    qtbot.waitUntil(pane.nothing.button.hasFocus)
    QTest.keyClick(_here(), Qt.Key.Key_Space)
    form_is_open(window, qtbot, "partner")
    QTest.keyClicks(_here(), "Advocate Nguyen")
    QTest.keyClick(_here(), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(pane.view.hasFocus)
    qtbot.waitUntil(lambda: pane.view.chosen() != "")


@pytest.mark.parametrize("tab", ["overview", "people", "timeline"])
def test_esc_in_the_search_brings_the_keyboard_back_to_where_it_was(
    room: Any, qtbot: QtBot, tab: str
) -> None:
    window = room.window()
    show_the_case(window, qtbot)
    window.workspace.page.show_tab(tab)
    window.workspace.page.setFocus()
    before = _here()
    for _time in range(2):
        window.do("search")
        window.do("search")
        QTest.keyClicks(_here(), "tumen")
        QTest.keyClick(_here(), Qt.Key.Key_Escape)
        assert _here() is before
