"""Taking files in, one after the other: sealed beside the notebook's thread, with how far it is, and a stop that leaves nothing."""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence
from contextlib import suppress
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QWidget

from resources.language import translated as _
from ui.background import Stop
from ui.errors import sentence_of
from ui.notebook.desk import Desk
from ui.tokens import LARGE, SMALL
from ui.widgets.buttons import button
from ui.widgets.labels import PlainLabel
from workflows import taking_in
from workflows.changes import Changes
from workflows.taking_in import TakenIn

LOOK_EVERY = 100
"""Milliseconds between two looks at how far it is."""
WHOLE = 1000
"""Steps of the bar."""


class Intake(QWidget):
    """A line with a bar and a stop; not seen while nothing is taken in."""

    ended = Signal(object)
    """A tuple of (id, path) of each file that was taken in since it began."""
    refused = Signal(str)
    """Why one was not, as a sentence."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._waiting: deque[tuple[str, Path]] = deque()
        self._taken: list[tuple[str, Path]] = []
        self._done = self._size = 0
        self._is_working = self._is_stopped = False
        self.words = PlainLabel()
        self.bar = QProgressBar()
        self.bar.setRange(0, WHOLE)
        self.bar.setTextVisible(False)
        self.stop_button = button(_("Stop"), self.stop)
        row = QHBoxLayout(self)
        row.setContentsMargins(LARGE, SMALL, LARGE, SMALL)
        row.setSpacing(SMALL)
        row.addWidget(self.words, 2)
        row.addWidget(self.bar, 1)
        row.addWidget(self.stop_button)
        self._clock = QTimer(self)
        self._clock.setInterval(LOOK_EVERY)
        self._clock.timeout.connect(self._look)
        self.hide()

    def take_in(self, case: str, paths: Sequence[Path]) -> None:
        """Take files into a case, after those that wait."""
        self._waiting.extend((case, path) for path in paths)
        if not self._is_working:
            self._taken.clear()
            self._is_stopped = False
            self._next()

    def stop(self) -> None:
        """Leave the rest where it is; what was taken in stays."""
        self._is_stopped = True
        self._waiting.clear()

    def _next(self) -> None:
        self._is_working = bool(self._waiting)
        self.setVisible(self._is_working)
        if not self._is_working:
            self._clock.stop()
            if self._taken:
                self.ended.emit(tuple(self._taken))
            return
        case, path = self._waiting.popleft()
        self._done = self._size = 0
        self._look()
        self._clock.start()
        words = _("Taking in {name}…").format(name=path.name)
        self.words.setText(words)
        self.bar.setAccessibleName(words)
        self._desk.ask(self, taking_in.folder_for, partial(self._seal, case, path), self._refuse)

    def _seal(self, case: str, path: Path, folder: Path) -> None:
        self._desk.work_out_stoppable(
            self,
            partial(self._sealed, path, folder),
            partial(self._keep, case, path),
            self._refuse,
            stopped=lambda: self._is_stopped,
        )

    def _sealed(self, path: Path, folder: Path, *, stop: Stop) -> TakenIn:
        """On the other thread."""
        with suppress(OSError):
            self._size = path.stat().st_size
        return taking_in.sealed_from(path, folder, progress=self._tell, stop=stop)

    def _tell(self, done: int) -> None:
        self._done = done

    def _keep(self, case: str, path: Path, taken: TakenIn) -> None:
        now = datetime.now(UTC)
        self._desk.ask(
            self,
            lambda session: taking_in.keep(session, case, taken, now=now),
            partial(self._kept, path),
            self._refuse,
        )

    def _kept(self, path: Path, answer: tuple[str, Changes]) -> None:
        identity, changes = answer
        self._taken.append((identity, path))
        self._desk.changed.emit(changes)
        self._next()

    def _refuse(self, error: Exception) -> None:
        self.refused.emit(sentence_of(error))
        self._next()

    def _look(self) -> None:
        self.bar.setValue(WHOLE * self._done // self._size if self._size else 0)
