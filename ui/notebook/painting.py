"""Painting of list rows: wrapped text, chips, the look of a chosen row.  Colours come from the palette, sizes from the font."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFont,
    QFontMetrics,
    QPainter,
    QPalette,
    QPen,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from ui.notebook.rows import Chip, Tone
from ui.theme import colours_of

_WRAPPED = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
_TALL = 100_000

CHIP_PADDING = 14
"""Pixels of a chip that are not its words."""

BREATH = 0.12
"""How much of a chip's own colour is in its ground."""


def warning_colour(palette: QPalette) -> QColor:
    """The colour of what needs somebody's eye."""
    return QColor(colours_of(palette).warning)


def quiet_colour(palette: QPalette) -> QColor:
    """The colour of words that step back."""
    return QColor(colours_of(palette).quiet)


def bold(font: QFont) -> QFont:
    """The same font, bold."""
    heavier = QFont(font)
    heavier.setBold(True)
    return heavier


def smaller(font: QFont) -> QFont:
    """The same font for chips and stated words."""
    small = QFont(font)
    small.setPointSizeF(max(7.0, font.pointSizeF() * 0.88))
    return small


def text_height(text: str, font: QFont, width: int) -> int:
    """How high a text is when wrapped to a width, in pixels; 0 for no text."""
    if not text:
        return 0
    return QFontMetrics(font).boundingRect(QRect(0, 0, max(1, width), _TALL), _WRAPPED, text).height()


def draw_text(painter: QPainter, rect: QRect, text: str, font: QFont, colour: QColor) -> int:
    """Draw a whole text, wrapped to the rect's width; gives back how high it is."""
    painter.setFont(font)
    painter.setPen(colour)
    painter.drawText(rect.adjusted(0, 0, 0, _TALL), int(_WRAPPED), text)
    return text_height(text, font, rect.width())


def wrapped(text: str, font: QFont, width: int, most: int, last_width: int | None = None) -> list[str]:
    """A text in at most so many lines; what does not fit is told by "…" at the end of the last, which may be shorter."""
    if most <= 0 or not text:
        return []
    layout = QTextLayout(text, font)
    layout.setTextOption(QTextOption(Qt.AlignmentFlag.AlignLeft))
    layout.beginLayout()
    lines: list[str] = []
    while (line := layout.createLine()).isValid():
        line.setLineWidth(max(1, width))
        if len(lines) == most - 1:
            rest, room = text[line.textStart() :], max(1, width if last_width is None else last_width)
            lines.append(QFontMetrics(font).elidedText(rest, Qt.TextElideMode.ElideRight, room))
            break
        lines.append(text[line.textStart() : line.textStart() + line.textLength()].rstrip())
    layout.endLayout()
    return lines


def draw_lines(painter: QPainter, rect: QRect, lines: Sequence[str], font: QFont, colour: QColor) -> int:
    """Draw lines that are already cut to the width; gives back how high they are."""
    metrics = QFontMetrics(font)
    painter.setFont(font)
    painter.setPen(colour)
    for number, text in enumerate(lines):
        painter.drawText(rect.left(), rect.top() + number * metrics.lineSpacing() + metrics.ascent(), text)
    return len(lines) * metrics.lineSpacing()


def chip_width(chip: Chip, font: QFont) -> int:
    """How wide a chip is."""
    return QFontMetrics(smaller(font)).horizontalAdvance(chip.text) + CHIP_PADDING


def cut_chip(chip: Chip, font: QFont, width: int) -> Chip:
    """A chip no wider than this, in pixels."""
    room = width - CHIP_PADDING
    return replace(
        chip, text=QFontMetrics(smaller(font)).elidedText(chip.text, Qt.TextElideMode.ElideRight, room)
    )


def chip_colour(chip: Chip, palette: QPalette) -> QColor:
    """The colour of a chip's words and frame."""
    match chip.tone:
        case Tone.WARNING:
            return warning_colour(palette)
        case Tone.ACCENT:
            return palette.color(QPalette.ColorRole.Link)
        case Tone.QUIET:
            return quiet_colour(palette)
        case Tone.PLAIN:
            return palette.color(QPalette.ColorRole.Text)


def chip_ground(chip: Chip, palette: QPalette) -> QColor:
    """What its words stand on: a breath of their colour over the ground of lists, also where the row is chosen."""
    ink, paper = chip_colour(chip, palette), QColor(colours_of(palette).surface)
    inks, papers = (ink.red(), ink.green(), ink.blue()), (paper.red(), paper.green(), paper.blue())
    mixed = (round(BREATH * own + (1 - BREATH) * under) for own, under in zip(inks, papers, strict=True))
    return QColor(*mixed)


def draw_chip(painter: QPainter, right: int, top: int, chip: Chip, font: QFont, palette: QPalette) -> int:
    """Draw a chip that ends at `right`; gives back where it begins."""
    small = smaller(font)
    metrics = QFontMetrics(small)
    width = chip_width(chip, font)
    colour = chip_colour(chip, palette)
    ground = chip_ground(chip, palette)
    box = QRectF(right - width + 0.5, top + 0.5, width - 1, metrics.height() + 3)
    painter.setPen(QPen(colour if chip.tone is Tone.WARNING else ground, 1))
    painter.setBrush(QBrush(ground))
    painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
    painter.setFont(small)
    painter.setPen(colour)
    painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), chip.text)
    return right - width


def draw_ground(painter: QPainter, option: QStyleOptionViewItem, *, line: bool = True) -> None:
    """The ground of a row: chosen, under the mouse, or plain with a thin line beneath."""
    # The stubs do not know what a style option inherits, so its palette and state are read by name.
    palette: QPalette = option.palette
    state: QStyle.StateFlag = option.state
    rect: QRect = option.rect
    colours = colours_of(palette)
    if state & QStyle.StateFlag.State_Selected:
        painter.fillRect(rect, QColor(colours.accent_soft))
        painter.fillRect(QRect(rect.left(), rect.top(), 3, rect.height()), QColor(colours.accent))
    elif state & QStyle.StateFlag.State_MouseOver:
        painter.fillRect(rect, QColor(colours.raised))
    if line:
        painter.setPen(QPen(QColor(colours.line), 1))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
    if state & QStyle.StateFlag.State_HasFocus and state & QStyle.StateFlag.State_KeyboardFocusChange:
        painter.setPen(QPen(QColor(colours.accent), 1.5))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(QRectF(rect).adjusted(1, 1, -1, -1))


def draw_mark(painter: QPainter, centre: QPointF, radius: float, colour: QColor, *, filled: bool) -> None:
    """A dot: filled for what is reported or confirmed, a dotted ring for what is only possible."""
    pen = QPen(colour, 1.8)
    if not filled:
        pen.setStyle(Qt.PenStyle.DotLine)
    painter.setPen(pen)
    painter.setBrush(QBrush(colour) if filled else QBrush(Qt.BrushStyle.NoBrush))
    painter.drawEllipse(centre, radius, radius)
