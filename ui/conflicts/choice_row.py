"""One field that two versions have differently: what it is called, and what each says, to be chosen from."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QGridLayout, QRadioButton, QSizePolicy, QWidget

from domain.merging import Difference, Take
from resources.language import translated as _
from ui.conflicts.field_words import field_words
from ui.conflicts.value_words import value_words
from ui.tokens import GAP, SMALL
from ui.widgets.labels import PlainLabel, SectionHeading


class ChoiceRow(QFrame):
    """The two values side by side, each under its button; a mark says which was changed by one side alone."""

    chosen = Signal()

    def __init__(
        self, difference: Difference, names: Mapping[str, str], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setProperty("card", True)
        self.name = difference.name
        called = field_words(difference.name)
        grid = QGridLayout(self)
        grid.setContentsMargins(GAP, SMALL, GAP, GAP)
        grid.setHorizontalSpacing(GAP)
        grid.setVerticalSpacing(SMALL)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        grid.addWidget(SectionHeading(called), 0, 0)
        if difference.offered is None:
            grid.addWidget(PlainLabel(_("Changed on both sides: choose"), tone="warning"), 0, 1)
        self.buttons: dict[Take, QRadioButton] = {}
        self._group = QButtonGroup(self)
        for column, (take, words, value) in enumerate(
            ((Take.THIS, _("Use left"), difference.this), (Take.THAT, _("Use right"), difference.that))
        ):
            said = value_words(value, names)
            self._add(take, words, f"{called}: {said}", grid, 1, column)
            text = PlainLabel(said)
            text.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
            grid.addWidget(text, 2, column, Qt.AlignmentFlag.AlignTop)
        if difference.may_be_both:
            self._add(Take.BOTH, _("Keep both"), called, grid, 3, 0)
        if difference.offered is not None:
            self.buttons[difference.offered].setChecked(True)

    @property
    def take(self) -> Take | None:
        """What is chosen; None: nothing yet."""
        return next((take for take, button in self.buttons.items() if button.isChecked()), None)

    def choose(self, take: Take) -> None:
        """Choose one."""
        self.buttons[take].setChecked(True)

    def _add(
        self, take: Take, words: str, description: str, grid: QGridLayout, row: int, column: int
    ) -> None:
        button = QRadioButton(words)
        button.setAccessibleDescription(description)
        button.toggled.connect(self.chosen)
        self._group.addButton(button)
        self.buttons[take] = button
        grid.addWidget(button, row, column)
