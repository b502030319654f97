"""How a record looks in a list: a title, chips, and facts that wrap; every row of a list is equally high, so ten thousand scroll."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QObject, QRect, QSize
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPalette
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from ui.forms.looks import letters
from ui.notebook.painting import (
    bold,
    chip_width,
    draw_chip,
    draw_ground,
    draw_lines,
    draw_text,
    quiet_colour,
    text_height,
    wrapped,
)
from ui.notebook.record_list import ROW, Index
from ui.notebook.rows import Chip, Row

LEFT, RIGHT, ABOVE = 14, 12, 8
"""Pixels between a row's edge and its words."""

GAP = 4

NARROW = 44
"""Small letters of width; in a narrower list each row has a line more, so that its facts are not cut."""

SHORT = 2
"""Lines; rows of no more than these say their facts in one line, and have none more."""


class RowDelegate(QStyledItemDelegate):
    """Paints a `Row` in so many lines: title, facts, and the chips in the lower right corner."""

    def __init__(self, parent: QObject | None = None, *, lines: int = 3) -> None:
        super().__init__(parent)
        self._lines = lines

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        font: QFont = option.font
        return QSize(120, self._lines_in(option) * QFontMetrics(font).lineSpacing() + 2 * ABOVE + 2)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = index.data(ROW)
        if not isinstance(row, Row):
            return
        font: QFont = option.font
        palette: QPalette = option.palette
        inside = _begin(painter, option)
        lines = self._lines_in(option)
        bottom = inside.top() + (lines - 1) * QFontMetrics(font).lineSpacing() + 1
        chips = _draw_chips(painter, inside, bottom, row.chips, font, palette)
        room = inside.width() - chips
        title = wrapped(
            row.title, bold(font), inside.width(), max(1, self._lines - 1), room if lines == 1 else None
        )
        high = draw_lines(painter, inside, title, bold(font), palette.color(QPalette.ColorRole.Text))
        facts = wrapped(row.facts, font, inside.width(), lines - len(title), room)
        draw_lines(painter, inside.translated(0, high + 2), facts, font, quiet_colour(palette))
        painter.restore()

    def _lines_in(self, option: QStyleOptionViewItem) -> int:
        view: Any = option.widget
        is_narrow = view is not None and view.viewport().width() < letters(view, NARROW)
        return self._lines + 1 if is_narrow and self._lines > SHORT else self._lines


class WholeRowDelegate(QStyledItemDelegate):
    """Paints a `Row` as high as its words need, with the chips in the upper right corner; for the short lists of one case."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        row = index.data(ROW)
        font: QFont = option.font
        view: Any = option.widget
        # Qt asks for sizes before it gives a rect.
        width = int(view.viewport().width()) - LEFT - RIGHT
        title = text_height(row.title, bold(font), width - _chips_width(row.chips, font, width))
        return QSize(120, title + 2 + text_height(row.facts, font, width) + 2 * ABOVE + 2)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = index.data(ROW)
        if not isinstance(row, Row):
            return
        font: QFont = option.font
        palette: QPalette = option.palette
        inside = _begin(painter, option)
        chips = _draw_chips(painter, inside, inside.top(), row.chips, font, palette)
        title = inside.adjusted(0, 0, -chips, 0)
        high = draw_text(painter, title, row.title, bold(font), palette.color(QPalette.ColorRole.Text))
        draw_text(painter, inside.translated(0, high + 2), row.facts, font, quiet_colour(palette))
        painter.restore()


def _begin(painter: QPainter, option: QStyleOptionViewItem) -> QRect:
    """Paint the ground of a row; the rect for its words."""
    rect: QRect = option.rect
    painter.save()
    painter.setClipRect(rect)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    draw_ground(painter, option)
    return rect.adjusted(LEFT, ABOVE, -RIGHT, -ABOVE)


def _draw_chips(
    painter: QPainter, inside: QRect, top: int, chips: tuple[Chip, ...], font: QFont, palette: QPalette
) -> int:
    """Draw the chips that fit, from the right; how much width they take."""
    right = inside.right()
    for chip in _fitting(chips, font, inside.width()):
        right = draw_chip(painter, right, top, chip, font, palette) - GAP
    return inside.right() - right


def _chips_width(chips: tuple[Chip, ...], font: QFont, width: int) -> int:
    return sum(chip_width(chip, font) + GAP for chip in _fitting(chips, font, width))


def _fitting(chips: tuple[Chip, ...], font: QFont, width: int) -> list[Chip]:
    """As many chips as leave half of the width to words."""
    fitting: list[Chip] = []
    taken = 0
    for chip in chips:
        taken += chip_width(chip, font) + GAP
        if taken > width / 2:
            break
        fitting.append(chip)
    return fitting
