"""Where everything of the custody river stands, for one width and one size of text."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF
from PySide6.QtGui import QFont, QFontMetricsF

from domain.river import Reach
from ui.notebook.painting import bold, smaller, text_height
from ui.notebook.river_rows import Picture
from ui.notebook.river_words import Legend
from ui.tokens import GAP, LARGE, SMALL, TINY

MOST_NAMED = 14
"""Lanes up to which each line has its name beside it; with more, lines come closer, and the chosen one stands out."""

CLOSE_LANE, LEAST_LANE = 11, 5
"""Pixels from line to line without names; and those below which lines could not be told apart."""

NAMES = 0.22
"""Of the width, at most, for the names of the people."""

COLUMN_WORDS = 62
"""Pixels a column needs for its words; in narrower ones they are left to the list."""


class Layout:
    """Pixels for columns and lanes."""

    def __init__(
        self, picture: Picture, font: QFont, width: int, *, dates: bool, names: bool, kinds: bool = True
    ) -> None:
        """dates, kinds: above each column; names: beside each line.  `layout_for` says which there is room for."""
        self.font = smaller(font)
        metrics = QFontMetricsF(self.font)
        self.line_height = metrics.lineSpacing()
        lanes = picture.river.lanes
        self.has_names, self.has_dates = names, dates
        longest = max((metrics.horizontalAdvance(name) for name in picture.people), default=0)
        self.left = LARGE + (min(longest, NAMES * width) + SMALL if names else 0)
        self.column = (width - self.left - LARGE) / max(1, picture.river.columns)
        close = max(LEAST_LANE, min(CLOSE_LANE, MOST_NAMED * CLOSE_LANE / max(1, lanes)))
        self.lane = self.line_height if names else close
        room = int(self.column) - SMALL
        self.has_words = kinds and room >= COLUMN_WORDS
        words = [
            text_height(column.kind, bold(self.font), room)
            + (text_height(column.when, self.font, room) if dates else 0)
            for column in picture.columns
            if self.has_words
        ]
        self.top = LARGE + max(words, default=0)
        self.bottom = self.top + lanes * self.lane + GAP
        self.legend = Legend(picture.holders, self.font, width - 2 * LARGE)
        self.height = round(self.bottom + self.legend.height)

    def x(self, column: float) -> float:
        """The middle of a column."""
        return self.left + (column + 0.5) * self.column

    def y(self, reach: Reach) -> float:
        """The middle of a lane."""
        return self.top + reach.lane * self.lane

    def at(self, reach: Reach) -> QPointF:
        """Where a reach begins."""
        return QPointF(self.x(reach.column), self.y(reach))

    def column_at(self, x: float) -> int:
        """The number of the column that a pixel is in; it may be none of the picture's."""
        return int((x - self.left) // self.column)

    def words_box(self, column: int) -> QRect:
        """Where the words of a column begin, and how wide they may be."""
        return QRect(int(self.x(column - 0.5)) + TINY, SMALL, int(self.column) - SMALL, 0)

    def name_box(self, reach: Reach) -> QRectF:
        """Where the name beside a line stands."""
        return QRectF(
            LARGE, self.y(reach) - self.line_height / 2, self.left - LARGE - SMALL, self.line_height
        )


def layout_for(picture: Picture, font: QFont, width: int, tallest: int) -> Layout:
    """The one that says most in so many pixels of height; the barest, if none fits."""
    may_name = picture.river.lanes <= MOST_NAMED
    fullest = ((True, may_name), (False, may_name), (True, False), (False, False))
    every = (Layout(picture, font, width, dates=dates, names=names) for dates, names in fullest)
    for layout in every:
        if layout.height <= tallest:
            return layout
    return Layout(picture, font, width, dates=False, names=False, kinds=False)
