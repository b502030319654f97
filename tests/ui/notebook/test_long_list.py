"""A list of 10 000 cases in its pane: what is asked for is what is looked at, a page at a time, never everything."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ui.notebook.list_pane import ListPane
from ui.notebook.record_list import PAGE, RecordList
from ui.notebook.rows import InList, Row

CASES = 10_000


class Shelf:
    """Ten thousand rows, and a note of how many were asked for each time."""

    def __init__(self) -> None:
        self.asked: list[int] = []
        self._rows = [Row(kind="case", id=f"{each}", title=f"Case {each}") for each in range(CASES)]

    def ask(self, last: InList | None, limit: int, answer: Callable[[Sequence[InList]], None]) -> None:
        """Answer at once."""
        self.asked.append(limit)
        start = int(last.id) + 1 if last is not None else 0
        answer(self._rows[start : start + limit])


@pytest.fixture
def shelf() -> Shelf:
    """The rows."""
    return Shelf()


@pytest.fixture
def pane(shelf: Shelf, qtbot: QtBot) -> ListPane:
    """The list over them, as high as a screen."""
    pane = ListPane(RecordList(shelf.ask), "Cases", empty="No cases yet.", new="New case")
    qtbot.addWidget(pane)
    pane.resize(400, 900)
    pane.show()
    pane.model.reload()
    QApplication.processEvents()
    return pane


def test_only_what_can_be_seen_is_asked_for_at_first(shelf: Shelf, pane: ListPane) -> None:
    assert shelf.asked == [PAGE]
    assert pane.model.rowCount() == PAGE


def test_each_scroll_to_the_end_asks_for_one_more_page(shelf: Shelf, pane: ListPane) -> None:
    for pages in range(2, 6):
        pane.view.scrollToBottom()
        QApplication.processEvents()
        assert shelf.asked == [PAGE] * pages
    assert pane.model.rowCount() == 5 * PAGE


def test_the_last_case_is_reached_and_each_was_asked_for_once(shelf: Shelf, pane: ListPane) -> None:
    while not pane.model.is_whole:
        pane.view.scrollToBottom()
        QApplication.processEvents()
    assert [row.id for row in pane.model.rows] == [str(each) for each in range(CASES)]
    assert max(shelf.asked) == PAGE
    assert sum(shelf.asked) <= CASES + PAGE
