"""A short list of plain rows to choose from, with the air around each that the style sheet gives them."""

from __future__ import annotations

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QListWidget


class RowList(QListWidget):
    """Lays its rows out anew when it is shown: one that was filled before knew nothing of the style, and its rows would overlap."""

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.scheduleDelayedItemsLayout()
