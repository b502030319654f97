"""The model of a long list: pages come by key, in order, each once; a late answer to an old question is dropped."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QListView
from pytestqt.qtbot import QtBot

from ui.notebook.record_list import PAGE, RecordList
from ui.notebook.row_delegate import RowDelegate
from ui.notebook.rows import InList, Row

EVERYTHING = [Row(kind="case", id=str(number), title=f"Case {number}") for number in range(2 * PAGE + 7)]


class Notebook:
    """Answers when it is told to, with the rows behind the last one."""

    def __init__(self) -> None:
        self.questions: list[tuple[InList | None, int, Callable[[Sequence[InList]], None]]] = []

    def ask(self, last: InList | None, limit: int, answer: Callable[[Sequence[InList]], None]) -> None:
        """Take a question."""
        self.questions.append((last, limit, answer))

    def answer(self, number: int = 0) -> None:
        """Answer one of the questions that wait."""
        last, limit, answer = self.questions.pop(number)
        start = EVERYTHING.index(last) + 1 if isinstance(last, Row) else 0
        answer(EVERYTHING[start : start + limit])


def test_pages_come_one_after_the_other_until_all_is_there() -> None:
    notebook = Notebook()
    model = RecordList(notebook.ask)
    model.reload()
    notebook.answer()
    while model.canFetchMore(QModelIndex()):
        model.fetchMore(QModelIndex())
        assert not model.canFetchMore(QModelIndex()), "a page is asked for once"
        notebook.answer()
    assert list(model.rows) == EVERYTHING
    assert model.is_whole


def test_an_answer_to_a_question_that_was_asked_anew_is_dropped() -> None:
    notebook = Notebook()
    model = RecordList(notebook.ask)
    model.reload()
    model.reload()
    notebook.answer(1)
    model.show(EVERYTHING[:3])
    notebook.answer(0)
    assert list(model.rows) == EVERYTHING[:3]


def test_after_a_change_as_many_rows_come_back_and_the_cursor_stays(qtbot: QtBot) -> None:
    notebook = Notebook()
    model = RecordList(notebook.ask)
    view = QListView()
    qtbot.addWidget(view)
    view.setModel(model)
    model.reload()
    notebook.answer()
    model.fetchMore(QModelIndex())
    notebook.answer()
    view.setCurrentIndex(model.index(PAGE + 5))
    model.reload()
    notebook.answer()
    assert len(model.rows) == 2 * PAGE
    assert view.currentIndex().row() == PAGE + 5


def test_every_row_of_a_long_list_is_equally_high_however_long_its_words_are(qtbot: QtBot) -> None:
    model = RecordList()
    view = QListView()
    qtbot.addWidget(view)
    view.setItemDelegate(RowDelegate(view))
    view.setModel(model)
    model.show([EVERYTHING[0], Row(kind="case", id="x", title="long " * 80, facts="words " * 200)])
    assert view.sizeHintForRow(0) == view.sizeHintForRow(1)
    assert "words words" in str(model.index(1).data(Qt.ItemDataRole.ToolTipRole))
