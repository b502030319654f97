"""The help: F1 opens it in any window, at the page about what is on the screen, and the work goes on beside it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

import ui
from resources.help_pages import NAMES, help_pages
from resources.language import language
from ui.help.opening import PAGE_ABOUT, HelpKey, open_help, page_about
from ui.help.window import HelpWindow
from ui.input_watch import InputWatch
from ui.screen.dialog import ScreenDialog
from ui.settings import ScreenSettings

A_WINDOW = re.compile(r"^class \w+\((?:QDialog|Sheet|SafetyPage|AskingDialog)\):", re.MULTILINE)
NOWHERE = {"section": "cases", "tab": "", "form": None}


@pytest.fixture
def dialog(qapp: QApplication, qtbot: QtBot) -> Iterator[QWidget]:
    watch = InputWatch(qapp, HelpKey(qapp))
    parent = QWidget()
    qtbot.addWidget(parent)
    parent.show()
    made = ScreenDialog(ScreenSettings(), parent)
    made.open()
    made.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is made)
    yield made
    watch.deleteLater()


def opened(window: QWidget) -> HelpWindow:
    (found,) = window.findChildren(HelpWindow)
    assert isinstance(found, HelpWindow)
    return found


def title(window: HelpWindow) -> str:
    return window.list.currentItem().text()


def title_of(name: str) -> str:
    return next(page.title for page in help_pages(language()) if page.name == name)


def test_f1_in_a_dialog_opens_the_page_of_its_room_beside_it(dialog: QWidget, qtbot: QtBot) -> None:
    QTest.keyClick(dialog.windowHandle(), Qt.Key.Key_F1)
    shown = opened(dialog)
    qtbot.waitUntil(shown.isVisible)
    assert title(shown) == title_of(PAGE_ABOUT["ui.screen"])
    assert not shown.isModal()
    assert dialog.isVisible()


def test_f1_with_another_key_is_not_ours(dialog: QWidget) -> None:
    QTest.keyClick(dialog.windowHandle(), Qt.Key.Key_F1, Qt.KeyboardModifier.ShiftModifier)
    assert dialog.findChildren(HelpWindow) == []


def test_the_help_is_opened_once_and_not_about_itself(dialog: QWidget, qtbot: QtBot) -> None:
    open_help(dialog)
    shown = opened(dialog)
    shown.show_page("delete")
    open_help(shown)
    assert title(shown) == title_of("delete")
    open_help(dialog)
    assert opened(dialog) is shown
    assert title(shown) == title_of(PAGE_ABOUT["ui.screen"])


def test_the_help_closes_and_goes(dialog: QWidget, qtbot: QtBot) -> None:
    open_help(dialog)
    shown = opened(dialog)
    with qtbot.waitSignal(shown.destroyed):
        QTest.keyClick(shown, Qt.Key.Key_Escape)
    assert dialog.isVisible()


def test_a_page_is_shown_from_its_beginning_without_signs(qtbot: QtBot) -> None:
    window = HelpWindow()
    qtbot.addWidget(window)
    window.show()
    for name in NAMES:
        window.show_page(name)
        text = window.page.toPlainText()
        assert text.startswith(title_of(name))
        assert not re.search(r"[*#`]", text)
        assert window.page.verticalScrollBar().value() == 0


def test_nothing_is_loaded_into_a_page(qtbot: QtBot, tmp_path: Path) -> None:
    window = HelpWindow()
    qtbot.addWidget(window)
    file = tmp_path / "page.html"
    file.write_text("outside", encoding="utf-8")
    window.page.setSource(QUrl.fromLocalFile(str(file)))
    assert "outside" not in window.page.toPlainText()


@pytest.mark.parametrize(
    ("place", "page"),
    [
        (NOWHERE, "record"),
        ({**NOWHERE, "section": "trash"}, "delete"),
        ({**NOWHERE, "section": "partners"}, "carry"),
        ({**NOWHERE, "tab": "overview"}, "find"),
        ({**NOWHERE, "tab": "ledger"}, "summary"),
        ({**NOWHERE, "tab": "ledger", "form": {"kind": "consent"}}, "record"),
    ],
)
def test_the_window_of_a_notebook_is_helped_by_where_one_is_in_it(
    place: dict[str, object], page: str
) -> None:
    assert page_about(place) == page


def test_every_window_has_its_page() -> None:
    folder = Path(ui.__path__[0])
    files = [
        file.relative_to(folder.parent)
        for file in folder.rglob("*.py")
        if A_WINDOW.search(file.read_text("utf-8"))
    ]
    rooms = {".".join(file.parts[:-1]) for file in files} - {"ui.help", "ui.widgets"}
    assert len(rooms) > 8
    assert rooms - PAGE_ABOUT.keys() == set()
    assert set(PAGE_ABOUT.values()) <= set(NAMES)
