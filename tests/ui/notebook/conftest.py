"""A notebook with the reference case, open on its thread, and the window over it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from crypto.stretching import CHEAPEST
from domain.casefile import CaseFile
from storage.case_json import case_file_from_json
from ui.background import Elsewhere, NotebookThread
from ui.notebook.desk import Desk
from ui.notebook.window import NotebookWindow
from workflows import case_import, session
from workflows.session import Session

EXAMPLE = Path(__file__).parents[3] / "resources" / "examples" / "mong-cai.json"
NOW = datetime(2015, 11, 20, 12, 0, tzinfo=UTC)


@pytest.fixture(scope="session")
def example() -> CaseFile:
    """The nine of Mong Cai."""
    return case_file_from_json(EXAMPLE.read_bytes())


class Room:
    """A notebook on its thread, and how a test waits for it."""

    def __init__(self, qtbot: QtBot, folder: Path) -> None:
        self.qtbot, self.folder = qtbot, folder
        self.thread: NotebookThread[Session] = NotebookThread()
        self.elsewhere = Elsewhere()
        self.desk = Desk(self.thread, self.elsewhere)
        self._answers: list[Any] = []
        self.desk.refused.connect(self._answers.append)

    def run(self, job: Callable[[Session], Any]) -> Any:
        """Run a job on the notebook's thread and wait for its answer."""
        answers: list[Any] = []
        errors: list[Exception] = []
        self.thread.run(self.desk, job, answers.append, errors.append)
        self.qtbot.waitUntil(lambda: bool(answers or errors))
        assert errors == []
        return answers[0]

    def make(self) -> None:
        """Make a new notebook with the reference case in it."""
        done: list[Session] = []
        self.thread.open(
            self.desk,
            lambda: session.create_notebook(
                self.folder, passphrase="a b c", recovery=None, now=NOW, cost=CHEAPEST
            ),
            done.append,
            self._raise,
        )
        self.qtbot.waitUntil(lambda: bool(done))
        self.run(lambda opened: case_import.import_example(opened, now=NOW))

    def open(self) -> None:
        """Open the notebook that is there."""
        done: list[Session] = []
        self.thread.open(
            self.desk,
            lambda: session.unlock(self.folder, passphrase="a b c", now=NOW),
            done.append,
            self._raise,
        )
        self.qtbot.waitUntil(lambda: bool(done))

    def window(self) -> NotebookWindow:
        """The window over the notebook, where somebody left it."""
        window = NotebookWindow(self.thread, self.elsewhere)
        self.qtbot.addWidget(window)
        window.resize(1280, 860)
        with self.qtbot.waitActive(window):
            window.show()
            window.activateWindow()
        window.begin()
        self.run(lambda _opened: None)  # jobs are answered in order: the place has been gone to
        self.qtbot.waitUntil(
            lambda: window.browser._stack.count() > 0 and bool(window.browser.pane().model.rows)
        )
        return window

    def lock(self, last: Callable[[Session], None]) -> None:
        """Keep the last words and close, as the program does."""

        def close(opened: Session) -> None:
            last(opened)
            session.lock(opened, now=NOW)

        assert self.thread.finish(close, within=10)
        self.elsewhere.finish()

    def _raise(self, error: Exception) -> None:
        raise error


@pytest.fixture
def room(qtbot: QtBot, tmp_path: Path) -> Iterator[Room]:
    """A new notebook with the reference case."""
    made = Room(qtbot, tmp_path / "A.notebook")
    made.make()
    yield made
    made.lock(lambda _opened: None)
