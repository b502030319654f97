"""A turning ring with a word beside it: something is being done elsewhere, and the screen goes on living."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QHideEvent, QPainter, QPaintEvent, QPen, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from resources.language import translated as _
from ui.theme import colours_of
from ui.tokens import SMALL
from ui.widgets.labels import PlainLabel

STEP = 40
"""Milliseconds between two pictures of the ring."""
TURN = 15
"""Degrees it turns in a step."""


class Ring(QWidget):
    """The ring alone; turns while it is seen."""

    turned = Signal()
    """With every picture."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._angle = 0
        self._clock = QTimer(self)
        self._clock.setInterval(STEP)
        self._clock.timeout.connect(self._turn)

    def sizeHint(self) -> QSize:
        side = self.fontMetrics().height()
        return QSize(side, side)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._clock.start()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._clock.stop()

    def paintEvent(self, event: QPaintEvent) -> None:
        colours = colours_of(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width = max(2.0, self.width() / 9)
        ring = QRectF(self.rect()).adjusted(width, width, -width, -width)
        painter.setPen(QPen(QColor(colours.line), width))
        painter.drawEllipse(ring)
        painter.setPen(QPen(QColor(colours.accent), width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        painter.drawArc(ring, -self._angle * 16, 100 * 16)
        painter.end()

    def _turn(self) -> None:
        self._angle = (self._angle + TURN) % 360
        self.update()
        self.turned.emit()


class Busy(QWidget):
    """The ring and what is being done; keeps its room while nothing is, so that nothing jumps."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ring = Ring()
        self._words = PlainLabel(tone="quiet")
        self._later: Callable[[], str | None] | None = None
        self._ring.turned.connect(self._ask_later)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SMALL)
        row.addWidget(self._ring)
        row.addWidget(self._words, 1)
        policy = self.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.setSizePolicy(policy)
        self._hold_room()
        self.hide()

    def changeEvent(self, event: QEvent) -> None:
        """A look or a size of text was put on."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._hold_room()

    def _hold_room(self) -> None:
        """Keep the height of a line in the screen's script, which an empty label, measured in the first font, lacks."""
        self._words.setMinimumHeight(PlainLabel(_("Opening…"), tone="quiet").sizeHint().height())

    def begin(self, words: str, later: Callable[[], str | None] | None = None) -> None:
        """Show that something is being done; `words` are translated.

        later: asked at every turn of the ring for the words that hold by then; None: those there were.
        """
        self._later = later
        self._say(words)
        self.show()

    def _ask_later(self) -> None:
        words = self._later() if self._later else None
        if words is not None and words != self._words.text():
            self._say(words)

    def _say(self, words: str) -> None:
        self._words.setText(words)
        self.setAccessibleName(words)

    def end(self) -> None:
        """It is done."""
        self._later = None
        self.hide()
