"""A dialog as high as what stands in it, as far as the screen goes: Qt asks no window of its own how high wrapped words are at its width."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QDialog, QLayout, QWidget

from ui.forms.looks import letters
from ui.widgets.first_size import FRAME


class FittingDialog(QDialog):
    """Keeps its height to its words: when it is shown, when somebody makes it narrower, and when words come or go."""

    def __init__(self, width: int, parent: QWidget | None = None) -> None:
        """width: in small letters; it is not made narrower."""
        super().__init__(parent)
        self._needed = 0
        self.setMinimumWidth(letters(self, width))
        self.resize(self.minimumWidth(), 1)

    def fit(self) -> None:
        """Be as high as is needed."""
        layout = self.layout()
        if layout is not None:
            layout.activate()
            needed = min(height_at(layout, self.width()), self.room())
            if needed != self._needed:
                self._needed = (
                    needed  # the minimum of the window does not tell it: a layout sets that by itself
                )
                self.setMinimumHeight(needed)
                self.resize(self.width(), needed)
                self._stay_on_the_screen()

    def room(self) -> int:
        """Pixels of height that the screen has for it."""
        return self.screen().availableGeometry().height() - FRAME.height()

    def _stay_on_the_screen(self) -> None:
        beyond = self.geometry().bottom() - self.screen().availableGeometry().bottom()
        if self.isVisible() and beyond > 0:
            self.move(self.x(), max(self.y() - beyond, self.screen().availableGeometry().top()))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.fit()

    def event(self, event: QEvent) -> bool:
        is_done = super().event(event)
        # What comes from the notebook comes after the dialog was shown.
        if event.type() is QEvent.Type.LayoutRequest and self.isVisible():
            self.fit()
        return is_done


def height_at(layout: QLayout, width: int) -> int:
    """How high what is laid out wants to be at a width, both in pixels."""
    at_width = layout.totalHeightForWidth(width)
    return at_width if at_width >= 0 else layout.totalSizeHint().height()
