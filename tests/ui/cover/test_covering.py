"""The cover comes, whatever is wrong with what it hides."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NoReturn

import pytest
from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QDialog, QLabel
from pytestqt.qtbot import QtBot

from tests.ui.backup.scenes import _silent
from ui.background import Elsewhere
from ui.cover.covering import Covering
from ui.notebook.window import NotebookWindow


@pytest.fixture
def window(qtbot: QtBot) -> NotebookWindow:
    made = NotebookWindow(_silent(), Elsewhere())
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def cover(qtbot: QtBot, window: NotebookWindow) -> Iterator[Callable[[], Covering]]:
    """Covers the window, and takes the cover off after the test: it watches the whole program."""
    owner = QObject()
    covers: list[Covering] = []

    def begin() -> Covering:
        made = Covering(window, _silent(), owner)
        qtbot.addWidget(made.screen)
        covers.append(made)
        return made

    yield begin
    for each in covers:
        with qtbot.waitSignal(each.over):
            each.screen.uncovered.emit(0)


def fail() -> NoReturn:
    raise RuntimeError


def test_a_form_that_is_broken_is_covered(
    qtbot: QtBot, window: NotebookWindow, cover: Callable[[], Covering], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(window.workspace, "keep_now", fail)
    with qtbot.captureExceptions() as told:
        covering = cover()
        qtbot.waitUntil(lambda: bool(told))
    assert not window.isVisible()
    assert covering.screen.isVisible()


def test_what_opens_by_itself_under_the_cover_is_not_seen(
    qtbot: QtBot, window: NotebookWindow, cover: Callable[[], Covering]
) -> None:
    cover()
    answer = QDialog(window)
    answer.show()
    assert answer.windowOpacity() == 0
    qtbot.waitUntil(lambda: not answer.isVisible())
    assert answer.windowOpacity() == 1


@pytest.fixture
def screen_reader() -> Iterator[None]:
    """Somebody listens."""
    QAccessible.setActive(True)
    yield
    QAccessible.setActive(False)


def test_what_a_screen_reader_has_met_is_not_answered_for_under_the_cover(
    window: NotebookWindow, cover: Callable[[], Covering], screen_reader: None
) -> None:
    label = QLabel("리영희", window)
    number = QAccessible.uniqueId(QAccessible.queryAccessibleInterface(label))
    known = QAccessible.accessibleInterface(number)
    assert known is not None
    del known
    covering = cover()
    assert QAccessible.accessibleInterface(number) is None
    field = covering.screen.passphrase.line
    assert QAccessible.queryAccessibleInterface(field).text(QAccessible.Text.Name) == "Passphrase"
