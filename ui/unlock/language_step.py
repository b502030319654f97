"""The first step: which language, each in its own script."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from resources.language import COMPLETE, language
from resources.language import translated as _
from ui.unlock.answers import Answers
from ui.unlock.step import Step
from ui.widgets.buttons import button
from ui.widgets.labels import PlainLabel


class LanguageStep(Step):
    """A button for each; pressing one goes on."""

    chosen = Signal(str)

    def __init__(self, answers: Answers) -> None:
        super().__init__(
            _("A new notebook"), _("Which language shall it speak? It can be changed at any time."), answers
        )
        promise = _("Everything in it is encrypted on this computer. Nothing is sent anywhere.")
        self.column.insertWidget(1, PlainLabel(promise, tone="quiet"))
        self.buttons: dict[str, QPushButton] = {}
        for code, name in COMPLETE.items():
            made = button(name, partial(self.chosen.emit, code))
            made.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            made.setProperty("large", True)
            made.setCheckable(True)
            made.setChecked(code == language())
            self.buttons[code] = made
            self.column.addWidget(made)

    def first_field(self) -> QWidget:
        return self.buttons[language()]
