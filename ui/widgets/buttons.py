"""Buttons in their ranks: the one a screen is for, the others, and those that read like links.  Enter presses each of them, as Space does."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QPushButton, QSizePolicy, QToolButton, QWidget

from ui.icons import icon

Rank = Literal["primary", "plain", "danger", "link"]


def presses(button: QAbstractButton, event: QKeyEvent) -> bool:
    """Press the button that has the keyboard, if this is Enter alone; whether it was.

    Qt leaves this to the desktop: on one Enter presses what is marked, on another nothing, and in a dialog always its first button.
    """
    is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
    is_plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    if not (is_enter and is_plain):
        return False
    if not event.isAutoRepeat():
        button.click()
    return True


class Button(QPushButton):
    """A button that Enter presses."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not presses(self, event):
            super().keyPressEvent(event)


class ToolButton(QToolButton):
    """The same for a toolbar, or with a menu."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not presses(self, event):
            super().keyPressEvent(event)


def button(
    text: str,
    pressed: Callable[[], object] | None = None,
    *,
    rank: Rank = "plain",
    drawing: str = "",
    parent: QWidget | None = None,
) -> QPushButton:
    """A button.  drawing: the name of an icon (ui.icons) before its words."""
    made = Button(text, parent)
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
