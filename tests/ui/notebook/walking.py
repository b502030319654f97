"""Steps that many tests of the window take."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from ui.notebook.window import NotebookWindow


def show_the_case(window: NotebookWindow, qtbot: QtBot) -> None:
    """Press Enter on the first case and wait for its page."""
    window.browser.setFocus()
    QTest.keyClick(window.browser.pane().view, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(window.workspace.case))
    qtbot.waitUntil(lambda: len(window.workspace.page.timeline.model.rows) == 7)


def form_is_open(window: NotebookWindow, qtbot: QtBot, kind: str) -> None:
    """Wait for the form of this kind."""
    workspace = window.workspace
    qtbot.waitUntil(lambda: (workspace.editor.where() or {}).get("kind") == kind)
    qtbot.waitUntil(lambda: workspace.shown() is workspace.editor)
