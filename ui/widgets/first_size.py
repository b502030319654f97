"""The size of a window when it opens: as large as it wants to be, and never beyond the edge of the screen, where its buttons would be."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication, QWidget

from ui.theme import text_scale

FRAME = QSize(8, 44)
"""What a desktop draws around a window, at most: the edges and the title."""


def open_at(window: QWidget, width: int, height: int) -> None:
    """Give a window its first size: pixels for text of the usual size, more for larger text."""
    scale = text_scale(QApplication.font())
    room = window.screen().availableSize() - FRAME
    window.resize(QSize(round(width * scale), round(height * scale)).boundedTo(room))
