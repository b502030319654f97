"""The custody river on the screen: what the timeline says, at a glance; and a cursor over its days.

What it shows stands as words in the lists beside it, where a screen reader finds it.  ← and → move the cursor from event to event, Enter opens
the event under it.
"""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from resources.language import translated as _
from ui.notebook.river_layout import layout_for
from ui.notebook.river_painting import River
from ui.notebook.river_rows import Column, Picture
from ui.theme import colours_of

TALLEST = 320
"""Pixels, until it is told how much room there is."""


class RiverView(QWidget):
    """Paints a `Picture`."""

    event_asked = Signal(str)
    """The id of an event to open."""
    day_asked = Signal(object)
    """A date to show the states of."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._picture: Picture | None = None
        self._day = date.min
        self._person = ""
        self._tallest = TALLEST
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(_("Custody river"))
        self.setAccessibleDescription(
            _("A picture of what the timeline says. Left and right move to another event, Enter opens it.")
        )
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.hide()

    def show_picture(self, picture: Picture) -> None:
        """Show a case; one in which nothing has happened to anybody has no picture."""
        self._picture = picture
        self.setVisible(bool(picture.river.lines))
        self.updateGeometry()
        self.update()

    def show_day(self, day: date) -> None:
        """Put the cursor on a day."""
        self._day = day
        self.update()

    def show_person(self, person: str) -> None:
        """Let one person's line stand out; "" for none."""
        self._person = person
        self.update()

    def keep_within(self, tallest: int) -> None:
        """Take no more than so many pixels of height; where there is less room, fewer words are said."""
        self._tallest = tallest
        self.updateGeometry()

    # -- sizes --------------------------------------------------------------------------------------------------

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return layout_for(self._picture, self.font(), width, self._tallest).height if self._picture else 0

    def sizeHint(self) -> QSize:
        return QSize(480, self.heightForWidth(max(self.width(), 480)))

    def minimumSizeHint(self) -> QSize:
        return QSize(200, self.heightForWidth(max(self.width(), 200)))

    # -- hands --------------------------------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._look_at(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._look_at(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        column = self._column_at(event.position().x())
        if column is not None:
            self.event_asked.emit(column.event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        step = steps.get(Qt.Key(event.key()))
        picture = self._picture
        if picture is not None and step:
            self._step(picture, step)
        elif picture is not None and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            now = picture.column_on(self._day)
            if now >= 0:
                self.event_asked.emit(picture.columns[now].event)
        else:
            super().keyPressEvent(event)

    def _step(self, picture: Picture, step: int) -> None:
        """To the next column, in a direction, that begins on another day."""
        at = picture.column_on(self._day) + step
        while 0 <= at < len(picture.columns):
            day = picture.columns[at].day
            if day is not None and picture.column_on(day) != picture.column_on(self._day):
                self.day_asked.emit(day)
                return
            at += step

    def _look_at(self, event: QMouseEvent) -> None:
        column = self._column_at(event.position().x())
        if column is not None and column.day is not None and column.day != self._day:
            self.day_asked.emit(column.day)

    def _column_at(self, x: float) -> Column | None:
        picture = self._picture
        if picture is None:
            return None
        at = layout_for(picture, self.font(), self.width(), self._tallest).column_at(x)
        return picture.columns[at] if 0 <= at < len(picture.columns) else None

    # -- painting -----------------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._picture is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        layout = layout_for(self._picture, self.font(), self.width(), self._tallest)
        River(painter, layout, self._picture, colours_of(self.palette()), self._person).paint(self._day)
        if self.hasFocus():
            painter.setPen(QPen(QColor(colours_of(self.palette()).accent), 1.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(QRectF(self.rect()).adjusted(1, 1, -1, -1))
