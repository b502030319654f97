"""What stands where nothing is yet: one sentence about what goes here, and the one button that makes it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from ui.icons import picture
from ui.tokens import GAP, HUGE
from ui.widgets.buttons import button
from ui.widgets.labels import PlainLabel
from ui.widgets.pane import Pane

DRAWING_SIZE = 40
WIDTH = 52
"""Characters in a line of the sentence."""


class EmptyState(Pane):
    """A drawing, a sentence, a button; in the middle of the room."""

    pressed = Signal()

    def __init__(
        self, sentence: str, action: str = "", *, drawing: str = "", parent: QWidget | None = None
    ) -> None:
        """`sentence` and `action` are translated; drawing: the name of an icon."""
        super().__init__(parent)
        self._drawing = drawing
        self._painted: tuple[str, float] | None = None
        """The colour and the scale of the picture; a window changes a hundred times while it is built."""
        self._picture = QLabel()
        self._picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._sentence = PlainLabel(sentence, tone="quiet")
        self._sentence.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._sentence.setMaximumWidth(self.fontMetrics().averageCharWidth() * WIDTH)
        self.button = button(action, self.pressed.emit, rank="primary")
        if not action:
            self.button.hide()  # never shown from here: it has no parent yet, and would be a window of its own
        column = QVBoxLayout(self)
        column.setContentsMargins(HUGE, HUGE, HUGE, HUGE)
        column.setSpacing(GAP)
        column.addStretch(2)
        column.addWidget(self._picture)
        middle = QHBoxLayout()
        middle.addStretch(1)
        middle.addWidget(self._sentence, 1000)
        middle.addStretch(1)
        column.addLayout(middle)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)
        self._picture.setVisible(bool(drawing))
        self._paint_picture()

    def keyboard_to(self) -> QWidget:
        return self if self.button.isHidden() else self.button

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        self._paint_picture()

    def _paint_picture(self) -> None:
        if self._drawing:
            colour, scale = self.palette().color(QPalette.ColorRole.Mid), self.devicePixelRatioF()
            if self._painted != (colour.name(), scale):
                self._painted = colour.name(), scale
                self._picture.setPixmap(picture(self._drawing, DRAWING_SIZE, colour, scale))
