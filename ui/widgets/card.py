"""A card: a thin frame around what belongs together."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from ui.tokens import GAP, LARGE


class Card(QFrame):
    """Widgets one below the other; add to `rows`."""

    def __init__(self, *widgets: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("card", True)
        self.rows = QVBoxLayout(self)
        self.rows.setContentsMargins(LARGE, LARGE, LARGE, LARGE)
        self.rows.setSpacing(GAP)
        for widget in widgets:
            self.rows.addWidget(widget)
