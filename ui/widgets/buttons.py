"""Buttons in their three ranks: the one a screen is for, the others, and those that read like links."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from ui.icons import icon

Rank = Literal["primary", "plain", "danger", "link"]


def button(
    text: str,
    pressed: Callable[[], object] | None = None,
    *,
    rank: Rank = "plain",
    drawing: str = "",
    parent: QWidget | None = None,
) -> QPushButton:
    """A button.  drawing: the name of an icon (ui.icons) before its words."""
    made = QPushButton(text, parent)
    made.setAutoDefault(rank == "primary")
    made.setDefault(rank == "primary")
    made.setProperty(rank, True)
    made.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
    if rank == "link":
        made.setCursor(Qt.CursorShape.PointingHandCursor)
    if drawing:
        made.setIcon(icon(drawing, {"primary": "on_accent", "link": "accent"}.get(rank, "text")))
    if pressed is not None:
        made.clicked.connect(lambda _checked=False: pressed())
    return made
