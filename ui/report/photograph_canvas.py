"""A photograph to be cut and covered: its pixels, and a frame over them that mouse and keyboard move.

Arrows move the frame, with Shift they change its size, with Ctrl they go by single pixels; Enter covers what is in it.
"""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from domain.pixels import DEPTH, Area, Pixels
from resources.language import translated as _
from ui.theme import colours_of

LARGEST = 3.0
"""Pixels of the screen for one of a small picture."""

_STEPS = 40
"""Presses of an arrow key from one side to the other."""

_LEAST = 2
"""Pixels of the picture that a frame has at least, either way."""

_EDGE = 3.0
"""Pixels of the ring that says where the keyboard is."""

_DIRECTIONS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}


def image_of(pixels: Pixels) -> QImage:
    """The picture for the screen."""
    width = pixels.width * DEPTH
    return QImage(pixels.rgb, pixels.width, pixels.height, width, QImage.Format.Format_RGB888).copy()


class PhotographCanvas(QWidget):
    """Paints a picture and a frame; what is done with the frame is another's business."""

    framed = Signal(object)
    """Area: the frame is elsewhere, or another."""
    cover_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._image = QImage()
        self._from: QPointF | None = None
        self.frame = Area(0, 0, _LEAST, _LEAST)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.CrossCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(_("Photograph with a frame"))

    def show_pixels(self, pixels: Pixels, *, new_frame: bool) -> None:
        """Show a picture.  new_frame: put the frame in the middle of it; otherwise it stays where it is, as far as it can."""
        self._image = image_of(pixels)
        width, height = pixels.width, pixels.height
        middle = Area(width // 3, height // 3, max(width // 3, 1), max(height // 3, 1))
        self._put(middle if new_frame else self.frame)

    def sizeHint(self) -> QSize:
        return QSize(520, 420)

    def minimumSizeHint(self) -> QSize:
        return QSize(240, 200)

    # -- keyboard and mouse -------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.cover_asked.emit()
            return
        direction = _DIRECTIONS.get(Qt.Key(event.key()))
        if direction is None or self._image.isNull():
            super().keyPressEvent(event)
            return
        is_exact = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        step = 1 if is_exact else max(1, max(self._image.width(), self._image.height()) // _STEPS)
        across, down = direction[0] * step, direction[1] * step
        frame = self.frame
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self._put(Area(frame.left, frame.top, frame.width + across, frame.height + down))
        else:
            left = min(max(frame.left + across, 0), self._image.width() - frame.width)
            top = min(max(frame.top + down, 0), self._image.height() - frame.height)
            self._put(Area(left, top, frame.width, frame.height))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self._from = self._in_picture(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._from is not None:
            to = self._in_picture(event.position())
            left, right = sorted((self._from.x(), to.x()))
            top, foot = sorted((self._from.y(), to.y()))
            # Outwards to whole pixels: what is half in the frame is in it.
            self._put(Area(int(left), int(top), -int(-right // 1) - int(left), -int(-foot // 1) - int(top)))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self._from = None

    # -- painting -----------------------------------------------------------------------------------------------

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        colours = colours_of(self.palette())
        if not self._image.isNull():
            room = self._room()
            painter.drawImage(room, self._image)
            scale = room.width() / self._image.width()
            frame = QRectF(
                room.left() + self.frame.left * scale,
                room.top() + self.frame.top * scale,
                self.frame.width * scale,
                self.frame.height * scale,
            )
            # White under black: seen on any picture.
            painter.setPen(QPen(QColor("white"), 3))
            painter.drawRect(frame)
            painter.setPen(QPen(QColor("black"), 1, Qt.PenStyle.DashLine))
            painter.drawRect(frame)
        if self.hasFocus():
            painter.setPen(QPen(QColor(colours.accent), 2))
            painter.drawRect(QRectF(self.rect()).adjusted(1, 1, -1, -1))
        painter.end()

    def _room(self) -> QRectF:
        """Where the picture is painted."""
        width, height = self._image.width(), self._image.height()
        inside = QRectF(self.rect()).adjusted(_EDGE, _EDGE, -_EDGE, -_EDGE)
        scale = min(inside.width() / width, inside.height() / height, LARGEST)
        room = QRectF(0, 0, width * scale, height * scale)
        room.moveCenter(inside.center())
        return room

    def _in_picture(self, at: QPointF) -> QPointF:
        """A place on the screen in pixels of the picture, at its edge where it is outside."""
        room = self._room()
        across = (at.x() - room.left()) / room.width() * self._image.width()
        down = (at.y() - room.top()) / room.height() * self._image.height()
        return QPointF(min(max(across, 0), self._image.width()), min(max(down, 0), self._image.height()))

    def _put(self, frame: Area) -> None:
        """Put the frame somewhere, as far as that is in the picture."""
        width, height = self._image.width(), self._image.height()
        least_across, least_down = min(_LEAST, width), min(_LEAST, height)
        left = min(max(frame.left, 0), width - least_across)
        top = min(max(frame.top, 0), height - least_down)
        self.frame = Area(
            left,
            top,
            min(max(frame.width, least_across), width - left),
            min(max(frame.height, least_down), height - top),
        )
        self.framed.emit(self.frame)
        self.update()
