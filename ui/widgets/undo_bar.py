"""The bar that offers, for ten seconds, to take back what was just done; nobody is asked beforehand."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QTimer
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from resources.language import translated as _
from ui.tokens import GAP, SMALL
from ui.widgets.buttons import button
from ui.widgets.labels import PlainLabel

OFFERED_FOR = 10_000
"""Milliseconds; longer while the keyboard is in the bar, so that nothing times out under somebody's fingers."""


class UndoBar(QFrame):
    """One offer at a time; a new one takes the place of the last."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("strip", "plain")
        self._words = PlainLabel()
        self._undo: Callable[[], object] | None = None
        self.button = button(_("Undo"), self._take_back, rank="link", drawing="undo")
        row = QHBoxLayout(self)
        row.setContentsMargins(GAP, SMALL, SMALL, SMALL)
        row.addWidget(self._words, 1)
        row.addWidget(self.button)
        self._clock = QTimer(self)
        self._clock.setSingleShot(True)
        self._clock.setInterval(OFFERED_FOR)
        self._clock.timeout.connect(self._withdraw)
        self.hide()

    def offer(self, words: str, undo: Callable[[], object]) -> None:
        """Say what was done (translated) and offer to take it back by `undo`."""
        self._words.setText(words)
        self._undo = undo
        self.setAccessibleName(words)
        self.show()
        self._clock.start()
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    def _take_back(self) -> None:
        undo, self._undo = self._undo, None
        self.hide()
        if undo is not None:
            undo()

    def _withdraw(self) -> None:
        if self.button.hasFocus():
            self._clock.start()
        else:
            self._undo = None
            self.hide()
