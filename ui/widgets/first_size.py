"""The size of a window when it opens: as large as it wants to be, and never beyond the edge of the screen, where its buttons would be."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget


def open_at(window: QWidget, width: int, height: int) -> None:
    """Give a window its first size, in pixels."""
    window.resize(QSize(width, height).boundedTo(window.screen().availableSize()))
