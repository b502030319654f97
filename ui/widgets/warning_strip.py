"""A strip across a screen with what somebody should see, and at most two things to do about it."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from ui.tokens import GAP, SMALL
from ui.widgets.buttons import button
from ui.widgets.labels import PlainLabel

StripTone = Literal["plain", "warning", "danger", "good"]


class WarningStrip(QFrame):
    """Takes no room while there is nothing to say."""

    pressed = Signal()
    """Its button was pressed."""
    second_pressed = Signal()
    """Its second button was pressed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sentence = PlainLabel()
        self._button = button("", self.pressed.emit, rank="link")
        self._second = button("", self.second_pressed.emit, rank="link")
        self._button.hide()
        self._second.hide()
        row = QHBoxLayout(self)
        row.setContentsMargins(GAP, SMALL, SMALL, SMALL)
        row.setSpacing(GAP)
        row.addWidget(self._sentence, 1)
        row.addWidget(self._button)
        row.addWidget(self._second)
        self.hide()

    @property
    def sentence(self) -> str:
        """What it says now; "" for nothing."""
        return self._sentence.text() if not self.isHidden() else ""

    def say(self, sentence: str, *, tone: StripTone = "warning", action: str = "", second: str = "") -> None:
        """Show a (translated) sentence, or nothing for "".  action, second: the words of the buttons, "" for none.

        A screen reader speaks it at once.
        """
        if self.property("strip") != tone:
            self.setProperty("strip", tone)
            self.style().polish(self)
        self._sentence.setText(sentence)
        self._button.setText(action)
        self._button.setVisible(bool(action))
        self._second.setText(second)
        self._second.setVisible(bool(second))
        self.setVisible(bool(sentence))
        self.setAccessibleName(sentence)
        if sentence:
            # Loaded when there is something to say: the unlock screen has a strip, and nothing in it.
            from PySide6.QtGui import QAccessible, QAccessibleEvent  # noqa: PLC0415

            QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))
