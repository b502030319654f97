"""A step on the way to a new notebook: a title, its contents, and whether one may go on."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from resources.language import translated as _
from ui.tokens import GAP
from ui.unlock.answers import Answers
from ui.widgets.labels import PlainLabel, ScreenTitle


class Step(QWidget):
    """Made anew each time it is shown, from what was answered."""

    changed = Signal()
    """Whether one may go on has changed."""
    next_wanted = Signal()

    def __init__(self, title: str, meaning: str, answers: Answers) -> None:
        """`title` and `meaning` are translated."""
        super().__init__()
        self.answers = answers
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(GAP)
        self.column.addWidget(ScreenTitle(title))
        if meaning:
            self.column.addWidget(PlainLabel(meaning))

    def may_go_on(self) -> bool:
        """Whether what was answered here is enough."""
        return True

    def next_words(self) -> str:
        """What the button that goes on says."""
        return _("Next")

    def other_words(self) -> str:
        """What the second button beside it says; "" for none."""
        return ""

    def press_other(self) -> None:
        """The second button was pressed."""

    def try_to_go_on(self) -> bool:
        """The person wants to go on; a step with something to check first answers False and says what."""
        return self.may_go_on()

    def try_to_go_back(self) -> bool:
        """The person wants to go back; False when that led back inside this step."""
        return True

    def first_field(self) -> QWidget | None:
        """Where the keyboard goes; None for the button that goes on."""
        return None
