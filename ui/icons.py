"""Icons: line drawings in resources/icons, painted in the colour of the text beside them and sharp at every size.

An icon asks for its colour each time it is painted, so nothing has to be set anew when the look changes.
"""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QByteArray, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QIconEngine, QPainter, QPalette, QPixmap
from PySide6.QtSvg import QSvgRenderer

from ui.theme import DRAWINGS, colours_of


class NoSuchIcon(KeyError):
    """There is no drawing of this name in resources/icons."""


def icon(name: str, tone: str = "text") -> QIcon:
    """The drawing `name` as an icon.  tone: a colour of `ui.tokens.Colours`, as "danger" for the padlock.

    Raises:
        NoSuchIcon: there is no such drawing.
    """
    _drawing(name)
    return QIcon(_LineEngine(name, tone))


def picture(name: str, size: int, colour: QColor, ratio: float = 2.0) -> QPixmap:
    """The drawing as a square of `size` device-independent pixels, painted with `ratio` pixels for each of them."""
    pixmap = QPixmap(round(size * ratio), round(size * ratio))
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    _paint(painter, QRectF(pixmap.rect()), name, colour)
    painter.end()
    pixmap.setDevicePixelRatio(ratio)
    return pixmap


class _LineEngine(QIconEngine):
    """Paints one drawing; a button that cannot be pressed shows it in the quiet colour."""

    def __init__(self, name: str, tone: str) -> None:
        super().__init__()
        self._name, self._tone = name, tone

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        _paint(painter, QRectF(rect), self._name, self._colour(mode))

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        return self.scaledPixmap(size, mode, state, 1.0)

    def scaledPixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State, scale: float) -> QPixmap:
        side = min(size.width(), size.height())
        return picture(self._name, side, self._colour(mode), 1.0)

    def clone(self) -> QIconEngine:
        return _LineEngine(self._name, self._tone)

    def _colour(self, mode: QIcon.Mode) -> QColor:
        palette: QPalette = QGuiApplication.palette()
        colours = colours_of(palette)
        return QColor(colours.quiet if mode == QIcon.Mode.Disabled else getattr(colours, self._tone))


def _paint(painter: QPainter, rect: QRectF, name: str, colour: QColor) -> None:
    drawing = _drawing(name).replace("currentColor", colour.name())
    QSvgRenderer(QByteArray(drawing.encode())).render(painter, rect)


@cache
def _drawing(name: str) -> str:
    try:
        return (DRAWINGS / f"{name}.svg").read_text(encoding="utf-8")
    except OSError:
        raise NoSuchIcon(name) from None
