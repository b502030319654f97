"""Scrolling: the window's own list of 10 000 cases to its end, each page until it is painted, beside plain SQLite; and whether the screen
ever stood still.

    python -m benchmarks.scrolling [CASES]
"""

from __future__ import annotations

import os
import statistics
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from benchmarks.lists import CASES, plain_pages
from benchmarks.measure import Figure, in_words, say
from benchmarks.notebooks import NOW, cases, filled, folder, opened, plain_connection, plain_twin
from ui.background import Elsewhere, NotebookThread
from ui.notebook.browser import Browser
from ui.notebook.desk import Desk
from ui.notebook.list_pane import ListPane
from ui.theme import Look, wear
from workflows.session import Session, lock

BEAT = 2
"""Milliseconds."""

LONGEST_WORK = 0.05
"""Seconds that the screen's thread may work without a look at the keyboard."""


class Heart(QTimer):
    """Beats while the screen lives, and remembers the longest work between two beats: that of its own thread, not of its neighbours."""

    def __init__(self) -> None:
        super().__init__()
        self.longest = 0.0
        self._last = time.thread_time()
        self.timeout.connect(self._beat)
        self.start(BEAT)

    def _beat(self) -> None:
        now = time.thread_time()
        self.longest, self._last = max(self.longest, now - self._last), now


def main(number: int) -> None:
    """All figures of this page."""
    with folder() as place:
        notebook = filled(place / "A.notebook", cases(number))
        connection = plain_connection(plain_twin(notebook, place / "twin.db"))
        peer = statistics.median(list(plain_pages(connection))[1:-1])
        connection.close()
        scroll(notebook, peer)


def scroll(notebook: Path, peer: float) -> None:
    """Open the list, go to its end, load it all anew.  peer: seconds that plain SQLite takes for a page."""
    application = QApplication([])
    wear(application, Look.LIGHT)
    thread: NotebookThread[Session] = NotebookThread()
    browser = Browser(Desk(thread, Elsewhere()))
    browser.resize(400, 900)
    browser.show()
    sessions: list[Session] = []
    thread.open(browser, lambda: opened(notebook), sessions.append, _raise)
    _live_until(lambda: bool(sessions))
    heart = Heart()
    browser.show_section("cases")
    pane = browser.pane()
    _live_until(lambda: pane.model.rowCount() > 0)
    taken = list(pages(pane))
    scrolled = heart.longest
    loaded: list[bool] = []
    pane.model.loaded.connect(lambda: loaded.append(True))
    pane.model.reload()
    _live_until(lambda: bool(loaded))
    _live()
    thread.finish(lambda session: lock(session, now=NOW), within=10)
    say(
        Figure(
            name="a page scrolled to, loaded and painted",
            ours=statistics.median(taken),
            peer_name="plain SQLite",
            peer=peer,
            limit=LONGEST_WORK,
        )
    )
    goal = f"goal {in_words(LONGEST_WORK)}"
    say(f"longest work of the screen's thread while scrolling: {in_words(scrolled)}; {goal}")
    rows = pane.model.rowCount()
    say(f"longest work with a reload of all {rows} rows: {in_words(heart.longest)}; {goal}")


def pages(pane: ListPane) -> Iterator[float]:
    """What each page takes, from the scroll to the end of the list until it is painted."""
    while not pane.model.is_whole:
        began, before = time.perf_counter(), pane.model.rowCount()
        pane.view.scrollToBottom()
        while pane.model.rowCount() == before and not pane.model.is_whole:
            _live()
        pane.view.repaint()
        yield time.perf_counter() - began


def _live_until(has_come: Callable[[], bool]) -> None:
    while not has_come():
        _live()


def _live() -> None:
    """Let the screen live for a moment."""
    QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, BEAT)
    time.sleep(BEAT / 10_000)


def _raise(error: Exception) -> None:
    raise error


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    main(int(sys.argv[1]) if len(sys.argv) > 1 else CASES)
