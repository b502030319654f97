"""The help, as it looks."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QWidget

from resources.help_pages import NAMES
from ui.help.window import HelpWindow


def _help(name: str) -> QWidget:
    window = HelpWindow()
    window.show_page(name)
    return window


SCENES: dict[str, Callable[[], QWidget]] = {f"help-{name}": partial(_help, name) for name in NAMES}
