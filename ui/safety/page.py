"""A page of the safety room: a title, what is to be known before, and buttons at the foot."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QEvent
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from ui.forms.looks import letters
from ui.tokens import GAP, LARGE, SMALL
from ui.widgets.labels import PlainLabel, ScreenTitle

WIDTH = 84
"""Small letters."""


class SafetyPage(QDialog):
    """Add to `column`; `foot` stands below it.  It waits without blocking: a lock goes over it."""

    def __init__(self, title: str, sentences: Iterable[str], parent: QWidget | None = None) -> None:
        """title, sentences: translated."""
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setMinimumWidth(letters(self, WIDTH))
        self.resize(self.minimumWidth(), 1)
        self.column = QVBoxLayout()
        self.column.setSpacing(GAP)
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
        layout.addLayout(self.column)
        layout.addWidget(self.status)
        layout.addStretch(1)
        layout.addLayout(self.foot)
        self.finished.connect(self.deleteLater)

    def fit(self) -> None:
        """Be as high as the words need at this width: a window of its own is not asked for that by Qt."""
        layout = self.layout()
        if layout is not None:
            layout.activate()
            needed = layout.totalHeightForWidth(self.width())
            if needed != self.minimumHeight():
                self.setMinimumHeight(needed)
                self.resize(self.width(), needed)

    def event(self, event: QEvent) -> bool:
        is_done = super().event(event)
        # Words that come from the notebook come after the page was shown.
        if event.type() is QEvent.Type.LayoutRequest and self.isVisible():
            self.fit()
        return is_done

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.fit()

    def say(self, sentence: str, *, is_refusal: bool = False) -> None:
        """What is being done, or why it was not."""
        self.status.set_tone("danger" if is_refusal else "plain")
        self.status.setText(sentence)
        self.status.setVisible(bool(sentence))
        self.status.setAccessibleName(sentence)
        self.fit()
