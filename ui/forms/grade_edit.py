"""An Admiralty grade: a letter for the source, a digit for what it says."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QWidget

from domain.stated import Grade
from domain.vocabulary.sources import Credibility, Reliability
from resources.language import translated as _
from ui.forms.choice import term_choice
from ui.forms.editor import Editor
from ui.forms.flow import FlowLayout


class GradeEdit(Editor[Grade | None]):
    """Two lists, each judged by itself; None when neither is graded."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.reliability, self.credibility = term_choice(Reliability), term_choice(Credibility)
        self.reliability.setObjectName("reliability")
        self.credibility.setObjectName("credibility")
        self._write(None)
        layout = FlowLayout(self)
        for choice in (self.reliability, self.credibility):
            choice.changed.connect(self.changed)
            layout.addWidget(choice)

    def raw(self) -> Any:
        return {"reliability": self.reliability.raw(), "credibility": self.credibility.raw()}

    def set_raw(self, raw: Any) -> None:
        self.reliability.set_raw(raw["reliability"])
        self.credibility.set_raw(raw["credibility"])

    def first_field(self) -> QWidget:
        return self.reliability.first_field()

    def set_named(self, label: str) -> None:
        self.reliability.set_named(_("{field}, the source").format(field=label))
        self.credibility.set_named(_("{field}, what it says").format(field=label))

    def _read(self) -> Grade | None:
        grade = Grade(reliability=self.reliability.value(), credibility=self.credibility.value())
        ungraded = Grade(reliability=Reliability.UNKNOWN, credibility=Credibility.UNKNOWN)
        return None if grade == ungraded else grade

    def _write(self, value: Grade | None) -> None:
        self.reliability.set_value(value.reliability if value else Reliability.UNKNOWN)
        self.credibility.set_value(value.credibility if value else Credibility.UNKNOWN)
