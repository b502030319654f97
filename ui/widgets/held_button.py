"""A button that has to be held: for what cannot be taken back, by mouse or by the space bar, and let go of at any moment before the end."""

from __future__ import annotations

from PySide6.QtCore import QElapsedTimer, QRectF, QTimer, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from resources.language import translated as _
from ui.theme import colours_of

HOLD = 3000
"""Milliseconds."""

STEP = 40
"""Milliseconds between two pictures."""

BAR = 5
"""Device-independent pixels of the bar that grows."""


class HeldButton(QPushButton):
    """Emits `held` once it was held for three seconds; a click does nothing."""

    held = Signal()

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._words = text
        self.setAutoDefault(False)
        self.setProperty("danger", True)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setAccessibleDescription(_("Hold the mouse button or the space bar for three seconds."))
        self._since = QElapsedTimer()
        self._clock = QTimer(self)
        self._clock.setInterval(STEP)
        self._clock.timeout.connect(self._look)
        self.pressed.connect(self._begin)
        self.released.connect(self._let_go)

    @property
    def part(self) -> float:
        """How much of the time it was held, 0 to 1."""
        return min(1.0, self._since.elapsed() / HOLD) if self._clock.isActive() else 0.0

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.part:
            painter = QPainter(self)
            inner = QRectF(self.rect()).adjusted(3, 0, -3, -3)
            bar = QRectF(inner.left(), inner.bottom() - BAR, inner.width() * self.part, BAR)
            painter.fillRect(bar, QColor(colours_of(self.palette()).danger))
            painter.end()

    def _begin(self) -> None:
        # The button keeps the width that its words gave it, so that it does not shrink under the pointer.
        if self.isVisible():
            self.setMinimumWidth(self.width())
        self._since.start()
        self._clock.start()
        self._look()

    def _look(self) -> None:
        if self._since.elapsed() >= HOLD:
            self._let_go()
            self.setDown(False)
            self.held.emit()
            return
        left = -(-(HOLD - self._since.elapsed()) // 1000)
        self.setText(_("Keep holding: {seconds}").format(seconds=left))
        self.update()

    def _let_go(self) -> None:
        self._clock.stop()
        self.setText(self._words)
        self.setMinimumWidth(0)
        self.update()
