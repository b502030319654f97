"""How a record looks in a list: a title, chips, and facts that wrap; every row of a list is equally high, so ten thousand scroll."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPalette
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from ui.notebook.painting import (
    bold,
    chip_width,
    draw_chip,
    draw_ground,
    draw_lines,
    quiet_colour,
    text_height,
    wrapped,
)
from ui.notebook.record_list import ROW, Index
from ui.notebook.rows import Chip, Row

LEFT, RIGHT, ABOVE = 14, 12, 8
"""Pixels between a row's edge and its words."""

GAP = 4

_AS_MANY_AS_IT_NEEDS = 1_000


class RowDelegate(QStyledItemDelegate):
    """Paints a `Row`."""

    def __init__(self, parent: Any = None, *, lines: int = 3) -> None:
        """`lines`: how many lines of text each row has room for."""
        super().__init__(parent)
        self._lines = lines

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        font: QFont = option.font
        return QSize(120, self._lines * QFontMetrics(font).lineSpacing() + 2 * ABOVE + 2)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = index.data(ROW)
        if not isinstance(row, Row):
            return
        rect: QRect = option.rect
        palette: QPalette = option.palette
        font: QFont = option.font
        painter.save()
        painter.setClipRect(rect)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw_ground(painter, option)
        inside = rect.adjusted(LEFT, ABOVE, -RIGHT, -ABOVE)
        room = inside.width() - self._draw_chips(painter, inside, row.chips, font, palette)
        title = wrapped(row.title, bold(font), room, max(1, self._lines - 1))
        inside.setTop(
            inside.top()
            + draw_lines(painter, inside, title, bold(font), palette.color(QPalette.ColorRole.Text))
            + 2
        )
        facts = wrapped(row.facts, font, inside.width(), self._lines - len(title))
        draw_lines(painter, inside, facts, font, quiet_colour(palette))
        painter.restore()

    def _draw_chips(
        self, painter: QPainter, inside: QRect, chips: tuple[Chip, ...], font: QFont, palette: QPalette
    ) -> int:
        """Draw the chips in the upper right corner, as many as leave half the width to the title; their width."""
        right = inside.right()
        for chip in chips:
            if inside.right() - right + chip_width(chip, font) > inside.width() / 2:
                break
            right = draw_chip(painter, right, inside.top(), chip, font, palette) - GAP
        return inside.right() - right


class WholeRowDelegate(RowDelegate):
    """Paints a `Row` as high as its words need; for the short lists of one case."""

    def __init__(self, parent: Any = None) -> None:
        super().__init__(parent, lines=_AS_MANY_AS_IT_NEEDS)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        row = index.data(ROW)
        font: QFont = option.font
        width = self.width_of(option)
        title = wrapped(
            row.title, bold(font), width - self._chips_width(row, font, width), _AS_MANY_AS_IT_NEEDS
        )
        high = len(title) * QFontMetrics(bold(font)).lineSpacing() + 2
        return QSize(120, high + text_height(row.facts, font, width) + 2 * ABOVE + 2)

    def width_of(self, option: QStyleOptionViewItem) -> int:
        """How wide the words of a row can be: Qt asks for sizes before it gives a rect."""
        view: Any = option.widget
        return int(view.viewport().width()) - LEFT - RIGHT

    def _chips_width(self, row: Row, font: QFont, width: int) -> int:
        taken = 0
        for chip in row.chips:
            if taken + chip_width(chip, font) > width / 2:
                break
            taken += chip_width(chip, font) + GAP
        return taken
