"""The legend of the custody river: a piece of line for each holder, and how to read a hollow and a broken one."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from resources.language import message
from resources.language import translated as _
from ui.tokens import LARGE, SMALL, TINY, Colours

SAMPLE = 22
"""Pixels of line before each name."""

POSSIBLE = message("possible")
NOBODY_KNOWS = message("nobody knows")
HELD_BY = message("Held by")


class Legend:
    """Where each entry stands, wrapped to a width."""

    def __init__(self, holders: Sequence[str], font: QFont, width: float) -> None:
        """width: in pixels, of the room for all entries."""
        self.font = font
        self.entries: list[tuple[QPointF, str]] = []
        metrics = QFontMetricsF(font)
        x = metrics.horizontalAdvance(_(HELD_BY)) + SMALL
        y = float(SMALL)
        for words in (*holders, _(POSSIBLE), _(NOBODY_KNOWS)):
            wide = SAMPLE + TINY + metrics.horizontalAdvance(words) + LARGE
            if self.entries and x + wide > width:
                x, y = 0.0, y + metrics.lineSpacing() + TINY
            self.entries.append((QPointF(x, y), words))
            x += wide
        self.height = y + metrics.lineSpacing() + SMALL


def paint_legend(
    painter: QPainter, legend: Legend, at: QPointF, colours: Colours, pens: Sequence[QPen]
) -> None:
    """Paint it from a corner on; pens: of the holders."""
    metrics = QFontMetricsF(legend.font)
    painter.setFont(legend.font)
    painter.setPen(QColor(colours.quiet))
    first = QRectF(at.x(), at.y() + SMALL, metrics.horizontalAdvance(_(HELD_BY)) + 1, metrics.lineSpacing())
    painter.drawText(first, int(Qt.AlignmentFlag.AlignLeft), _(HELD_BY))
    plain = QPen(QColor(colours.quiet), pens[0].widthF() if pens else 3)
    broken = QPen(plain)
    broken.setDashPattern([2.0, 1.6])
    samples = [*pens, plain, broken]
    for (place, words), pen in zip(legend.entries, samples, strict=True):
        corner = at + place
        middle = corner.y() + metrics.lineSpacing() / 2
        painter.setPen(pen)
        painter.drawLine(QPointF(corner.x(), middle), QPointF(corner.x() + SAMPLE, middle))
        if words == _(POSSIBLE):
            painter.setPen(QPen(QColor(colours.surface), pen.widthF() / 2.2))
            painter.drawLine(QPointF(corner.x(), middle), QPointF(corner.x() + SAMPLE, middle))
        painter.setPen(QColor(colours.text))
        box = QRectF(
            corner.x() + SAMPLE + TINY,
            corner.y(),
            metrics.horizontalAdvance(words) + 1,
            metrics.lineSpacing(),
        )
        painter.drawText(box, int(Qt.AlignmentFlag.AlignLeft), words)
