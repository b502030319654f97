"""A page of the safety room: a title, what is to be known before, and buttons at the foot."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.tokens import GAP, LARGE, SMALL
from ui.widgets.fitting import FittingDialog, height_at
from ui.widgets.labels import PlainLabel, ScreenTitle, Tone
from ui.widgets.scrolling import Scrolling

WIDTH = 84
"""Small letters."""


class SafetyPage(FittingDialog):
    """Add to `column`, which scrolls where the screen is too low for it; `foot` stands below it.

    It waits without blocking: a lock goes over it.
    """

    def __init__(self, title: str, sentences: Iterable[str], parent: QWidget | None = None) -> None:
        """title, sentences: translated."""
        super().__init__(WIDTH, parent)
        self.setWindowTitle(title)
        ground = _Ground()
        ground.words_changed.connect(lambda: self.fit() if self.isVisible() else None)
        self.column = QVBoxLayout(ground)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(GAP)
        self._area = Scrolling(title)
        self._area.setWidget(ground)
        self._area.setFixedHeight(0)
        self.column.addWidget(ScreenTitle(title))
        for sentence in sentences:
            self.column.addWidget(PlainLabel(sentence))
        self.status = PlainLabel("")
        self.status.hide()
        self.foot = QHBoxLayout()
        self.foot.setSpacing(SMALL)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(LARGE, LARGE, LARGE, LARGE)
        layout.setSpacing(GAP)
        layout.addWidget(self._area)
        layout.addWidget(self.status)
        layout.addStretch(1)
        layout.addLayout(self.foot)
        self.finished.connect(self.deleteLater)

    def fit(self) -> None:
        """Be as high as is needed; beyond the screen's edge what is above the foot scrolls, by the keyboard too."""
        layout = self.layout()
        if layout is None:
            return
        self.column.activate()
        layout.activate()
        besides = height_at(layout, self.width()) - self._area.minimumHeight()
        wanted, left = height_at(self.column, self.width() - 2 * LARGE), self.room() - besides
        self._area.setFixedHeight(max(0, min(wanted, left)))
        super().fit()

    def say(self, sentence: str, *, is_refusal: bool = False, tone: Tone = "plain") -> None:
        """What is being done, or why it was not."""
        self.status.set_tone("danger" if is_refusal else tone)
        self.status.setText(sentence)
        self.status.setVisible(bool(sentence))
        self.status.setAccessibleName(sentence)
        self.fit()


class _Ground(QWidget):
    """What scrolls.  The area around it keeps from the dialog that words in it came or went."""

    words_changed = Signal()

    def event(self, event: QEvent) -> bool:
        is_done = super().event(event)
        if event.type() is QEvent.Type.LayoutRequest:
            self.words_changed.emit()
        return is_done
