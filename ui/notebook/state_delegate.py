"""How a person's custody state looks: name, state and proof in three columns, one under the other when there is little room."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QPoint, QPointF, QRect, QSize
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPalette
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from ui.notebook.painting import (
    bold,
    draw_ground,
    draw_mark,
    draw_text,
    quiet_colour,
    smaller,
    text_height,
    warning_colour,
)
from ui.notebook.record_list import ROW, Index
from ui.notebook.state_rows import PersonState

LEFT, ABOVE, MARK, GUTTER = 14, 8, 20, 14

COLUMNS = (0.26, 0.40, 0.34)
"""How the width is shared by name, state and proof."""

LEAST_CHARACTERS = 62
"""Below so many small letters of width the three columns stand one under the other."""

Part = tuple[str, QFont, QColor]


class StateDelegate(QStyledItemDelegate):
    """Paints a `PersonState`, as high as its words need."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        view: Any = option.widget
        rect = QRect(0, 0, int(view.viewport().width()), 0)
        return QSize(120, self._put(None, rect, index.data(ROW), option) + 2 * ABOVE)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = index.data(ROW)
        if not isinstance(row, PersonState):
            return
        rect: QRect = option.rect
        font: QFont = option.font
        palette: QPalette = option.palette
        painter.save()
        painter.setClipRect(rect)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw_ground(painter, option)
        colour = warning_colour(palette) if row.is_urgent else palette.color(QPalette.ColorRole.Highlight)
        centre = QPointF(rect.left() + LEFT + 5, rect.top() + ABOVE + QFontMetrics(font).height() / 2)
        draw_mark(painter, centre, 5, colour, filled=row.is_solid)
        self._put(painter, rect, row, option)
        painter.restore()

    def is_on_arrow(self, at: QPoint, row: PersonState, width: int, font: QFont) -> bool:
        """Whether a point of a row, counted from its upper left corner, lies on the words that open its other possibilities."""
        if not row.others:
            return False
        inside = width - LEFT - MARK - GUTTER
        is_narrow = inside < LEAST_CHARACTERS * QFontMetrics(font).horizontalAdvance("x")
        column = inside if is_narrow else int(inside * COLUMNS[0]) - GUTTER
        name = ABOVE + text_height(row.name, bold(font), column)
        told = text_height(f"▸ {row.others_told}", smaller(font), column)
        return LEFT + MARK <= at.x() <= LEFT + MARK + column and name <= at.y() <= name + told

    def _put(
        self, painter: QPainter | None, rect: QRect, row: PersonState, option: QStyleOptionViewItem
    ) -> int:
        """Draw the row's words, or without a painter only measure them; their height."""
        palette: QPalette = option.palette
        font: QFont = option.font
        text, quiet = palette.color(QPalette.ColorRole.Text), quiet_colour(palette)
        told = f"{'▾' if row.is_open else '▸'} {row.others_told}" if row.others else ""
        columns: tuple[list[Part], ...] = (
            [(row.name, bold(font), text), (told, smaller(font), palette.color(QPalette.ColorRole.Link))],
            [
                (row.status, font, warning_colour(palette) if row.is_urgent else text),
                (row.held, font, text),
                (row.since, smaller(font), quiet),
            ],
            [
                (row.certainty, font, text),
                (row.confirmed, smaller(font), quiet),
                (row.silence, smaller(font), quiet),
            ],
        )
        inside = QRect(rect.left() + LEFT + MARK, rect.top() + ABOVE, rect.width() - LEFT - MARK - GUTTER, 0)
        high = self._columns(painter, inside, columns, font)
        if row.is_open:
            others: list[Part] = [(f"– {other}", smaller(font), text) for other in row.others]
            high += 4 + _stacked(painter, inside.translated(0, high + 4), others)
        return high

    def _columns(
        self, painter: QPainter | None, inside: QRect, columns: tuple[list[Part], ...], font: QFont
    ) -> int:
        if inside.width() < LEAST_CHARACTERS * QFontMetrics(font).horizontalAdvance("x"):
            return _stacked(painter, inside, [part for column in columns for part in column])
        left, high = inside.left(), 0
        for column, share in zip(columns, COLUMNS, strict=True):
            width = int(inside.width() * share)
            high = max(high, _stacked(painter, QRect(left, inside.top(), width - GUTTER, 0), column))
            left += width
        return high


def _stacked(painter: QPainter | None, rect: QRect, parts: list[Part]) -> int:
    """Texts one under the other; how high they are together."""
    high = 0
    for text, font, colour in parts:
        if text and painter is not None:
            high += draw_text(painter, rect.translated(0, high), text, font, colour)
        else:
            high += text_height(text, font, rect.width())
    return high
