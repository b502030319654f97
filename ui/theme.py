"""The look of the program: Fusion with our own palette, light or dark, at 100 to 200 % text; it can change while the program runs.

A system's colour scheme is only a hint (on several desktops it says nothing, or the wrong thing), so the palette is always ours.
"""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path

from PySide6.QtCore import QDir, Qt
from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import QApplication

from ui.restyling import restyle
from ui.style_sheet import style_sheet
from ui.tokens import DARK, LIGHT, Colours

SMALLEST_TEXT, LARGEST_TEXT = 100, 200
TEXT_STEP = 10
"""Per cent: what Ctrl + and Ctrl − add and take."""

DRAWINGS = Path(__file__).parents[1] / "resources" / "icons"
"""The icons; the style sheet finds those of boxes and arrows by `url(icons:…)`."""

_FIRST_FONT = "first font"
"""Where the application keeps the font it began with: percentages are of this one."""

_WORN_FONT = "worn font"


class Look(StrEnum):
    """Which colours to show."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


def wear(application: QApplication, look: Look, text_percent: int = SMALLEST_TEXT) -> None:
    """Put the look on.  Windows that are open change their colours at once, and their size of text within the next turns."""
    dark = is_dark(application, look)
    colours = DARK if dark else LIGHT
    QDir.setSearchPaths("icons", [str(DRAWINGS)])
    font = _font(application, text_percent)
    application.setFont(font)
    sheet = style_sheet(colours, is_dark=dark)
    if sheet != application.styleSheet():
        application.setPalette(palette_of(colours))
        application.setStyleSheet(sheet)
    elif font.toString() != application.property(_WORN_FONT):
        restyle(application)
    application.setProperty(_WORN_FONT, font.toString())


def is_dark(application: QApplication, look: Look) -> bool:
    """Whether a look means the dark colours now."""
    if look is Look.SYSTEM:
        return application.styleHints().colorScheme() is Qt.ColorScheme.Dark
    return look is Look.DARK


def colours_of(palette: QPalette) -> Colours:
    """The set of colours a palette was made from; ask with `widget.palette()` while painting."""
    window = palette.color(QPalette.ColorRole.Window)
    text = palette.color(QPalette.ColorRole.WindowText)
    return DARK if text.lightness() > window.lightness() else LIGHT


def mark(widget_font: QFont, *, bold: bool = False, scale: float = 1.0) -> QFont:
    """A font like this one, heavier or of another size."""
    font = QFont(widget_font)
    font.setBold(bold)
    font.setPointSizeF(font.pointSizeF() * scale)
    return font


def text_scale(font: QFont) -> float:
    """How many times larger a font of the application is than the one it began with."""
    application = QApplication.instance()
    first = application.property(_FIRST_FONT) if application is not None else None
    return font.pointSizeF() / first.pointSizeF() if isinstance(first, QFont) else 1.0


def palette_of(colours: Colours) -> QPalette:
    """Qt's palette made of our colours."""
    role = QPalette.ColorRole
    palette = QPalette()
    for name, colour in {
        role.Window: colours.window,
        role.WindowText: colours.text,
        role.Base: colours.surface,
        role.AlternateBase: colours.raised,
        role.Text: colours.text,
        role.PlaceholderText: colours.quiet,
        role.Button: colours.raised,
        role.ButtonText: colours.text,
        role.BrightText: colours.danger,
        role.ToolTipBase: colours.raised,
        role.ToolTipText: colours.text,
        role.Highlight: colours.accent,
        role.HighlightedText: colours.on_accent,
        role.Accent: colours.accent,
        role.Link: colours.accent,
        role.LinkVisited: colours.accent,
        role.Light: colours.raised,
        role.Midlight: colours.line,
        role.Mid: colours.border,
        role.Dark: colours.border,
        role.Shadow: colours.line,
    }.items():
        palette.setColor(name, QColor(colour))
    for name in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, name, QColor(colours.quiet))
    palette.setColor(QPalette.ColorGroup.Disabled, role.Highlight, QColor(colours.line))
    palette.setColor(QPalette.ColorGroup.Disabled, role.HighlightedText, QColor(colours.text))
    return palette


def _font(application: QApplication, text_percent: int) -> QFont:
    first = application.property(_FIRST_FONT)
    if not isinstance(first, QFont):
        first = QFont(application.font())
        application.setProperty(_FIRST_FONT, first)
    font = QFont(application.font())
    percent = min(max(text_percent, SMALLEST_TEXT), LARGEST_TEXT)
    font.setPointSizeF(first.pointSizeF() * percent / 100)
    return font
