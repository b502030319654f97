"""The strips over the panes: why nothing may be changed, what the unlock noticed, what could not be done, what was thrown away."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from resources.language import translated as _
from ui.notebook.desk import Desk
from ui.widgets.warning_strip import WarningStrip


class Strips(QWidget):
    """Takes no room while there is nothing to say."""

    def __init__(self, desk: Desk, notices: tuple[str, ...], parent: QWidget | None = None) -> None:
        """`notices`: translated sentences of the session."""
        super().__init__(parent)
        self.banner, self.notices, self.told, self.thrown = (WarningStrip() for _each in range(4))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for strip in (self.banner, self.notices, self.told, self.thrown):
            column.addWidget(strip)
        desk.refused.connect(lambda sentence: self.told.say(sentence, action=_("Close")))
        self.told.pressed.connect(lambda: self.told.say(""))
        self.notices.pressed.connect(lambda: self.notices.say(""))
        self.notices.say(" ".join(notices), tone="plain", action=_("Close"))
