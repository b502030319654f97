"""The last step: where the notebook will be, who writes in it, and how it begins.  Only here is anything made."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from resources.language import translated as _
from ui.file_choice import choose_folder
from ui.unlock.answers import Answers, free_folder
from ui.unlock.step import Step
from ui.widgets.busy import Busy
from ui.widgets.buttons import button
from ui.widgets.card import Card
from ui.widgets.composing import ComposingLineEdit
from ui.widgets.labels import PlainLabel
from ui.widgets.warning_strip import WarningStrip


class ReadyStep(Step):
    """Asks the last two things; each of its two buttons, empty or with an example, makes the notebook."""

    make_wanted = Signal(bool)
    """Whether with the example case."""

    def __init__(self, answers: Answers) -> None:
        super().__init__(_("Ready"), "", answers)
        self.person: QLineEdit = ComposingLineEdit()
        self.person.setAccessibleName(_("Your name or initials"))
        self.person.setText(answers.person)
        self.person.textChanged.connect(self._named)
        self.person.returnPressed.connect(self.next_wanted)
        self._place = PlainLabel(str(answers.folder))
        self._other_place = button(_("Another place…"), self._choose_place, rank="link")
        self.strip = WarningStrip()
        self.busy = Busy()
        self._is_making = False
        self._lay_out()

    def next_words(self) -> str:
        return _("Start empty")

    def other_words(self) -> str:
        return _("Open an example case")

    def may_go_on(self) -> bool:
        return not self._is_making

    def try_to_go_on(self) -> bool:
        self.make_wanted.emit(False)
        return False

    def press_other(self) -> None:
        self.make_wanted.emit(True)

    def set_making(self, *, is_making: bool) -> None:
        """Show that the notebook is being made."""
        self._is_making = is_making
        self.person.setReadOnly(is_making)
        self._other_place.setDisabled(is_making)
        if is_making:
            self.strip.say("")
            self.busy.begin(_("Making it, and opening it once with each of its keys to be sure…"))
        else:
            self.busy.end()
        self.changed.emit()

    def first_field(self) -> QWidget:
        return self.person

    def _lay_out(self) -> None:
        who = PlainLabel(
            _(
                "Your name or initials. Kept inside the notebook, so that colleagues see who wrote what; it may stay empty."
            ),
            tone="quiet",
        )
        self.column.addWidget(Card(who, self.person))
        where = PlainLabel(
            _(
                "The notebook is one folder. Copy it to a second place often; a copy opens as the original does."
            ),
            tone="quiet",
        )
        self.column.addWidget(Card(where, self._place, self._other_place))
        self.column.addWidget(self.strip)
        self.column.addWidget(self.busy)

    def _named(self, text: str) -> None:
        self.answers.person = text.strip()

    def _choose_place(self) -> None:
        choose_folder(self, _("Folder for the notebook"), self.answers.folder.parent, self._take_place)

    def _take_place(self, folder: Path) -> None:
        self.answers.folder = free_folder(folder)
        self._place.setText(str(self.answers.folder))
