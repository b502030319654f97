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
    cut_chip,
    draw_chip,
    draw_ground,
    draw_lines,
    draw_text,
    quiet_colour,
    smaller,
    text_height,
    wrapped,
)
from ui.notebook.record_list import ROW, Index
from ui.notebook.rows import Chip, Row, Tone

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
        # Only one line is theirs: what needs somebody's eye comes before what merely says more.
        chips = next(iter(_chip_lines(_warnings_first(row.chips), font, inside.width())), [])
        _draw_chips(painter, inside, bottom, chips, font, palette)
        room = inside.width() - _chips_width(chips, font)
        if lines > 1 and not _are_beside([chips], font, inside.width()):
            lines, room = lines - 1, inside.width()
        most = max(1, min(lines, self._lines - 1)) if row.facts else lines
        last = room if most == lines else None
        title = wrapped(row.title, bold(font), inside.width(), most, last)
        high = draw_lines(painter, inside, title, bold(font), palette.color(QPalette.ColorRole.Text))
        facts = wrapped(row.facts, font, inside.width(), lines - len(title), room)
        draw_lines(painter, inside.translated(0, high + 2), facts, font, quiet_colour(palette))
        painter.restore()

    def _lines_in(self, option: QStyleOptionViewItem) -> int:
        view: Any = option.widget
        is_narrow = view is not None and view.viewport().width() < letters(view, NARROW)
        return self._lines + 1 if is_narrow and self._lines > SHORT else self._lines


class WholeRowDelegate(QStyledItemDelegate):
    """Paints a `Row` as high as its words need, with the chips in the upper right corner, or below in a narrow list; for short lists."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        row = index.data(ROW)
        font: QFont = option.font
        view: Any = option.widget
        # Qt asks for sizes before it gives a rect.
        width = int(view.viewport().width()) - LEFT - RIGHT
        _chips, beside, below = self._around_words(row, font, width)
        title = text_height(row.title, bold(font), width - beside)
        words = title + 2 + text_height(row.facts, font, width)
        return QSize(120, words + below + 2 * ABOVE + 2)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = index.data(ROW)
        if not isinstance(row, Row):
            return
        font: QFont = option.font
        palette: QPalette = option.palette
        inside = _begin(painter, option)
        chips, beside, below = self._around_words(row, font, inside.width())
        title = inside.adjusted(0, 0, -beside, 0)
        high = draw_text(painter, title, row.title, bold(font), palette.color(QPalette.ColorRole.Text))
        draw_text(painter, inside.translated(0, high + 2), row.facts, font, quiet_colour(palette))
        top = inside.bottom() - below + GAP if below else inside.top()
        for number, line in enumerate(chips):
            _draw_chips(painter, inside, top + number * _chip_height(font), line, font, palette)
        painter.restore()

    def _around_words(self, row: Row, font: QFont, width: int) -> tuple[list[list[Chip]], int, int]:
        """The lines of chips, and the room that they take beside the title or below the words."""
        chips = _chip_lines(row.chips, font, width)
        if _are_beside(chips, font, width):
            return chips, sum(_chips_width(line, font) for line in chips), 0
        return chips, 0, len(chips) * _chip_height(font)


def _begin(painter: QPainter, option: QStyleOptionViewItem) -> QRect:
    """Paint the ground of a row; the rect for its words."""
    rect: QRect = option.rect
    painter.save()
    painter.setClipRect(rect)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    draw_ground(painter, option)
    return rect.adjusted(LEFT, ABOVE, -RIGHT, -ABOVE)


def _warnings_first(chips: tuple[Chip, ...]) -> tuple[Chip, ...]:
    return tuple(sorted(chips, key=lambda chip: chip.tone is not Tone.WARNING))


def _chip_height(font: QFont) -> int:
    return QFontMetrics(smaller(font)).height() + 4 + GAP


def _chip_lines(chips: tuple[Chip, ...], font: QFont, width: int) -> list[list[Chip]]:
    """The chips in lines of a width; none is left out, and one that is wider alone is cut."""
    lines: list[list[Chip]] = []
    room = 0
    for chip in chips:
        shown = cut_chip(chip, font, width)
        needed = chip_width(shown, font) + GAP
        if not lines or needed > room:
            lines.append([])
            room = width + GAP
        lines[-1].append(shown)
        room -= needed
    return lines


def _are_beside(lines: list[list[Chip]], font: QFont, width: int) -> bool:
    """Whether chips leave half of the width to words; otherwise they stand below them."""
    return not lines or (len(lines) == 1 and _chips_width(lines[0], font) <= width / 2)


def _chips_width(chips: list[Chip], font: QFont) -> int:
    return sum(chip_width(chip, font) + GAP for chip in chips)


def _draw_chips(
    painter: QPainter, inside: QRect, top: int, chips: list[Chip], font: QFont, palette: QPalette
) -> None:
    """Draw a line of chips, from the right."""
    right = inside.right()
    for chip in chips:
        right = draw_chip(painter, right, top, chip, font, palette) - GAP
