"""How an event looks in the timeline: the date on the left, a rail with a mark, what happened, and what each source says."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QPointF, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPalette, QPen
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from resources.language import translated as _
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
from ui.notebook.timeline_rows import AccountLine, EventRow

ABOVE, LEFT, RIGHT = 9, 14, 14
RAIL = 34
"""Pixels for the rail between date and words."""

NARROW, WIDE = 96, 190
"""The least and the most pixels of the date column at the usual size of text."""


class TimelineDelegate(QStyledItemDelegate):
    """Paints an `EventRow`, as high as its words need: evidence is never cut."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        row = index.data(ROW)
        font: QFont = option.font
        view: Any = option.widget
        width = int(view.viewport().width())
        left = self._date_height(row, font, self._date_width(width))
        right = self._words(None, QRect(0, 0, self._words_width(width), 0), row, font, QPalette())
        return QSize(120, max(left, right) + 2 * ABOVE)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = index.data(ROW)
        if not isinstance(row, EventRow):
            return
        rect: QRect = option.rect
        palette: QPalette = option.palette
        font: QFont = option.font
        painter.save()
        painter.setClipRect(rect)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw_ground(painter, option, line=False)
        dates = self._date_width(rect.width())
        date_rect = QRect(rect.left() + LEFT, rect.top() + ABOVE, dates, 0)
        text = palette.color(QPalette.ColorRole.Text)
        used = draw_text(painter, date_rect, row.day, bold(font), text)
        if row.stated:
            draw_text(
                painter,
                date_rect.translated(0, used + 1),
                f"“{row.stated}”",
                smaller(font),
                quiet_colour(palette),
            )
        self._rail(painter, rect, index, row, palette, QFontMetrics(font).height())
        words = QRect(
            rect.left() + LEFT + dates + RAIL, rect.top() + ABOVE, self._words_width(rect.width()), 0
        )
        self._words(painter, words, row, font, palette)
        painter.restore()

    def _rail(
        self, painter: QPainter, rect: QRect, index: Index, row: EventRow, palette: QPalette, line_height: int
    ) -> None:
        """The line through the marks: dashed into an event whose order with the one before is not certain."""
        x = rect.left() + LEFT + self._date_width(rect.width()) + RAIL / 2
        middle = rect.top() + ABOVE + line_height / 2
        below: Any = index.sibling(index.row() + 1, 0).data(ROW)
        colour = palette.color(QPalette.ColorRole.Mid)
        for first, last, drawn, solid in (
            (float(rect.top()), middle - 8, index.row() > 0, row.order_is_certain),
            (middle + 8, float(rect.bottom() + 1), below is not None, below and below.order_is_certain),
        ):
            if drawn:
                style = Qt.PenStyle.SolidLine if solid else Qt.PenStyle.DashLine
                painter.setPen(QPen(colour if solid else warning_colour(palette), 1.6, style))
                painter.drawLine(QPointF(x, first), QPointF(x, last))
        draw_mark(
            painter,
            QPointF(x, middle),
            5.5,
            palette.color(QPalette.ColorRole.Highlight),
            filled=row.is_solid,
        )

    def _words(
        self, painter: QPainter | None, rect: QRect, row: EventRow, font: QFont, palette: QPalette
    ) -> int:
        """Draw what happened, or without a painter only measure it; its height."""
        text, quiet = palette.color(QPalette.ColorRole.Text), quiet_colour(palette)
        warning = warning_colour(palette)
        high = _put(painter, rect, 0, row.title, bold(font), text)
        high = _put(painter, rect, high, row.where, font, text)
        high = _put(painter, rect, high, row.who, font, text)
        high = _put(painter, rect, high, row.absent, font, warning)
        sure = row.certainty + (f" · {row.grade}" if row.grade else "")
        high = _put(painter, rect, high, sure, smaller(font), quiet)
        for account in row.accounts:
            if account.all_agree:
                agreed = _("{field}: agreed by {sources}").format(field=account.field, sources=account.by)
                high = _put(painter, rect, high + 2, agreed, smaller(font), quiet)
        field = ""
        for account in row.accounts:
            if account.all_agree:
                continue
            if account.field != field:
                field = account.field
                high = _put(painter, rect, high + 5, field, bold(smaller(font)), quiet)
            high = self._account(painter, rect, high, account, smaller(font), palette)
        return high

    def _account(
        self,
        painter: QPainter | None,
        rect: QRect,
        high: int,
        account: AccountLine,
        font: QFont,
        palette: QPalette,
    ) -> int:
        inside = rect.adjusted(14, 0, 0, 0)
        if painter is not None:
            centre = QPointF(rect.left() + 5, rect.top() + high + QFontMetrics(font).height() / 2 + 1)
            accent = palette.color(QPalette.ColorRole.Highlight)
            colour = accent if account.is_working else quiet_colour(palette)
            draw_mark(painter, centre, 3, colour, filled=account.is_working)
        text = palette.color(QPalette.ColorRole.Text)
        high = _put(painter, inside, high + 1, account.says, font, text)
        high = _put(painter, inside, high, account.by, font, quiet_colour(palette))
        if account.words:
            high = _put(painter, inside, high, account.words, font, quiet_colour(palette))
        return high + 2

    def _date_width(self, width: int) -> int:
        return max(NARROW, min(WIDE, width // 4))

    def _words_width(self, width: int) -> int:
        return max(80, width - self._date_width(width) - RAIL - LEFT - RIGHT)

    def _date_height(self, row: EventRow, font: QFont, width: int) -> int:
        stated = f"“{row.stated}”" if row.stated else ""
        return text_height(row.day, bold(font), width) + 1 + text_height(stated, smaller(font), width)


def _put(painter: QPainter | None, rect: QRect, high: int, text: str, font: QFont, colour: QColor) -> int:
    """Draw a text `high` pixels below the rect's top, or only measure it; how high all is now."""
    if not text:
        return high
    if painter is None:
        return high + text_height(text, font, rect.width())
    return high + draw_text(painter, rect.translated(0, high), text, font, colour)
