"""Painting the custody river: the cursor's ground, the words, the lines, their bends, the legend."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from domain.river import Line, Reach
from domain.vocabulary.custody import CustodyStatus
from ui.notebook.painting import bold, draw_mark, draw_text
from ui.notebook.river_layout import Layout
from ui.notebook.river_rows import Picture
from ui.notebook.river_words import paint_legend
from ui.tokens import LARGE, TINY, Colours

LINE = 3.2
"""Pixels; a line that is only possible is as wide, and hollow."""

CHOSEN = 1.7
"""How much wider the line of the chosen person is."""

HOLLOW = 2.2
"""How many times narrower the inside of a hollow line is."""

BROKEN = (2.0, 1.6)
"""Dashes and gaps where nobody knows, in widths of the line."""


class River:
    """One painting of a picture."""

    def __init__(
        self, painter: QPainter, layout: Layout, picture: Picture, colours: Colours, chosen: str
    ) -> None:
        """chosen: the person whose line stands out."""
        self._painter, self._layout, self._picture = painter, layout, picture
        self._colours, self._chosen = colours, chosen

    def paint(self, day: date) -> None:
        """All of it, with the cursor on a day."""
        picture, layout = self._picture, self._layout
        self._painter.fillRect(self._painter.viewport(), QColor(self._colours.surface))
        self._cursor(picture.column_on(day))
        self._words()
        for line in picture.river.lines:
            self._line(line)
        for line in picture.river.lines:
            self._marks(line)
        corner = QPointF(LARGE, layout.height - layout.legend.height)
        pens = [self._pen(number) for number in range(len(picture.holders))]
        paint_legend(self._painter, layout.legend, corner, self._colours, pens)

    def _cursor(self, column: int) -> None:
        """What comes after the day stands back, on the ground of the window."""
        right, bottom = self._layout.x(column + 0.5), self._layout.bottom - TINY
        end = self._layout.x(self._picture.river.columns - 0.5)
        ground = QRectF(right, TINY, end - right, bottom - TINY)
        self._painter.fillRect(ground, QColor(self._colours.window))
        self._painter.setPen(QPen(QColor(self._colours.accent), 2))
        self._painter.drawLine(QPointF(right, TINY), QPointF(right, bottom))

    def _words(self) -> None:
        """Above each column what happened and when, as high as it needs; beside each line whose it is."""
        layout, small = self._layout, self._layout.font
        text, quiet = QColor(self._colours.text), QColor(self._colours.quiet)
        for number, column in enumerate(self._picture.columns if layout.has_words else ()):
            box = layout.words_box(number)
            used = draw_text(self._painter, box, column.kind, bold(small), text)
            if layout.has_dates:
                draw_text(self._painter, box.translated(0, used), column.when, small, quiet)
        lines = self._picture.river.lines if layout.has_names else ()
        for line, name in zip(lines, self._picture.people, strict=False):
            is_chosen = line.person == self._chosen
            self._painter.setFont(bold(small) if is_chosen else small)
            self._painter.setPen(text if is_chosen else quiet)
            beside = layout.name_box(line.reaches[0])
            # The list below says it whole.
            shown = self._painter.fontMetrics().elidedText(
                name, Qt.TextElideMode.ElideRight, int(beside.width())
            )
            self._painter.drawText(beside, int(Qt.AlignmentFlag.AlignVCenter), shown)

    def _line(self, line: Line) -> None:
        """From each reach to the next; behind the last one, to the end of its column."""
        for reach, following in zip(line.reaches, (*line.reaches[1:], None), strict=True):
            if reach.status is CustodyStatus.DEAD:
                return
            path = QPainterPath(self._layout.at(reach))
            if following is None:
                path.lineTo(self._layout.x(reach.column + 0.5), self._layout.y(reach))
            else:
                self._flow(path, reach, following)
            pen = self._pen(reach.holder)
            if line.person == self._chosen:
                pen.setWidthF(LINE * CHOSEN)
            if not reach.is_known:
                pen.setDashPattern(list(BROKEN))
            self._painter.strokePath(path, pen)
            if reach.is_known and not reach.is_sure:
                self._painter.strokePath(path, QPen(QColor(self._colours.surface), pen.widthF() / HOLLOW))

    def _flow(self, path: QPainterPath, reach: Reach, following: Reach) -> None:
        """Straight, and in the second half over to the next lane."""
        middle, end = self._layout.x(reach.column + 0.45), self._layout.at(following)
        level = self._layout.y(reach)
        path.lineTo(middle, level)
        turn = (middle + end.x()) / 2
        path.cubicTo(QPointF(turn, level), QPointF(turn, end.y()), end)

    def _marks(self, line: Line) -> None:
        for reach in line.reaches:
            if not reach.turns:
                continue
            at = self._layout.at(reach)
            if reach.status is CustodyStatus.DEAD:
                self._cross(at)
            else:
                radius = min(LINE, self._layout.lane / 2.4)
                draw_mark(self._painter, at, radius, self._pen(reach.holder).color(), filled=reach.is_sure)

    def _cross(self, at: QPointF) -> None:
        self._painter.setPen(QPen(QColor(self._colours.danger), 2))
        for slope in (-1, 1):
            self._painter.drawLine(at + QPointF(-LINE, slope * LINE), at + QPointF(LINE, -slope * LINE))

    def _pen(self, holder: int | None) -> QPen:
        every = self._colours.holders
        colour = self._colours.border if holder is None else every[holder % len(every)]
        return QPen(QColor(colour), LINE, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap)
