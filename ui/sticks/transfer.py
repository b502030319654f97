"""A copy while it runs beside the screen: what it does, how much of how much, how long it still takes, and how it is stopped."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QProgressBar, QVBoxLayout, QWidget

from resources.language import counted
from resources.language import translated as _
from ui.sticks.size_words import size_in_words
from ui.tokens import SMALL
from ui.widgets.labels import PlainLabel
from workflows.sticks import Doing, Passage

SHOWN_EVERY = 100
"""Milliseconds between two looks at how far it has come."""

SURE_AFTER = 2.0
"""Seconds after which how fast it goes says how long it takes."""

LONG = 10.0
"""Seconds that must be left before they are spoken of."""


class Pace:
    """How long what is being done still takes, at the pace it had so far."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._doing: object = None
        self._since = self._from = 0.0

    def left(self, passage: Passage) -> float | None:
        """Seconds; None: it cannot be said yet."""
        now = self._clock()
        if passage.doing is not self._doing:
            self._doing, self._since, self._from = passage.doing, now, float(passage.done)
        taken, done = now - self._since, passage.done - self._from
        if taken < SURE_AFTER or done <= 0:
            return None
        return taken * (passage.of - passage.done) / done


class Transfer(QWidget):
    """A bar with words below it.  `tell` and `is_stopped` are used from the thread that writes; everything else from the screen's."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.is_stopped = False
        self._passage: Passage | None = None
        self._pace = Pace()
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.words = PlainLabel("", tone="quiet")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SMALL)
        layout.addWidget(self.bar)
        layout.addWidget(self.words)
        self._clock = QTimer(self, interval=SHOWN_EVERY)
        self._clock.timeout.connect(self.look)
        self.hide()

    def begin(self) -> None:
        """Show it, before anything is known."""
        self.is_stopped, self._passage, self._pace = False, None, Pace()
        self.look()
        self._clock.start()
        self.show()

    def end(self) -> None:
        """Hide it."""
        self._clock.stop()
        self.hide()

    def tell(self, passage: Passage) -> None:
        """How far it has come."""
        self._passage = passage

    def look(self) -> None:
        """Show how far it has come."""
        passage = self._passage
        if passage is None or not passage.of:
            self.bar.setRange(0, 0)
            self.words.setText("")
            return
        self.bar.setRange(0, 200)
        part = min(100, 100 * passage.done // passage.of)
        self.bar.setValue(part + (100 if passage.doing is Doing.READING_BACK else 0))
        self.words.setText(self._in_words(passage))
        self.words.setAccessibleName(self.words.text())

    def _in_words(self, passage: Passage) -> str:
        much = _("{done} of {size}").format(
            done=size_in_words(min(passage.done, passage.of)), size=size_in_words(passage.of)
        )
        parts = [_(passage.doing.value), much]
        left = self._pace.left(passage)
        if left is not None and left >= LONG:
            minutes = max(1, round(left / 60))
            parts.append(counted("about {number} minute left", "about {number} minutes left", minutes))
        return " · ".join(parts)
