"""The badge on top of the lists: how many records were changed in two places, and the way to decide about them."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from resources.language import counted
from resources.language import translated as _
from ui.widgets.warning_strip import WarningStrip


class Undecided(WarningStrip):
    """Takes no room while nothing waits."""

    decide_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.pressed.connect(self.decide_asked)

    def show_numbers(self, changed: int, purged: int) -> None:
        """How many wait that were changed in two places, and how many that somebody deleted for good elsewhere."""
        words = []
        if changed:
            words.append(
                counted(
                    "{number} record was changed in two places.",
                    "{number} records were changed in two places.",
                    changed,
                )
            )
        if purged:
            words.append(
                counted(
                    "{number} record was deleted for good by a colleague and is still here.",
                    "{number} records were deleted for good by colleagues and are still here.",
                    purged,
                )
            )
        self.say(" ".join(words), tone="danger", action=_("Decide…"))
