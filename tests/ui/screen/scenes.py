"""Pictures of the page about the screen."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from ui.screen.dialog import ScreenDialog
from ui.settings import ScreenSettings


def screen() -> QWidget:
    """As it opens."""
    return ScreenDialog(ScreenSettings(text_percent=150))


SCENES = {"screen": screen}
