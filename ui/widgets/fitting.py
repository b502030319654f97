"""A dialog that is as high as what stands in it: Qt asks no window of its own how high wrapped words are at its width."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QDialog, QWidget

from ui.forms.looks import letters


class FittingDialog(QDialog):
    """Keeps its height to its words: when it is shown, when somebody makes it narrower, and when words come or go."""

    def __init__(self, width: int, parent: QWidget | None = None) -> None:
        """width: in small letters; it is not made narrower."""
        super().__init__(parent)
        self.setMinimumWidth(letters(self, width))
        self.resize(self.minimumWidth(), 1)

    def fit(self) -> None:
        """Be as high as is needed."""
        layout = self.layout()
        if layout is not None:
            layout.activate()
            needed = layout.totalHeightForWidth(self.width())
            if needed != self.minimumHeight():
                self.setMinimumHeight(needed)
                self.resize(self.width(), needed)

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
