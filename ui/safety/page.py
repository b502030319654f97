"""A page of the safety room: a title, what is to be known before, and buttons at the foot."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.tokens import GAP, LARGE, SMALL
from ui.widgets.fitting import FittingDialog
from ui.widgets.labels import PlainLabel, ScreenTitle

WIDTH = 84
"""Small letters."""


class SafetyPage(FittingDialog):
    """Add to `column`; `foot` stands below it.  It waits without blocking: a lock goes over it."""

    def __init__(self, title: str, sentences: Iterable[str], parent: QWidget | None = None) -> None:
        """title, sentences: translated."""
        super().__init__(WIDTH, parent)
        self.setWindowTitle(title)
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

    def say(self, sentence: str, *, is_refusal: bool = False) -> None:
        """What is being done, or why it was not."""
        self.status.set_tone("danger" if is_refusal else "plain")
        self.status.setText(sentence)
        self.status.setVisible(bool(sentence))
        self.status.setAccessibleName(sentence)
        self.fit()
