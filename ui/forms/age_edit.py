"""An age as it was stated: how much, in months or years, counted how, on which day; and the birth dates that allows."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from domain.age import AgeStatement, AgeSystem, AgeUnit, birth_interval
from domain.errors import DomainError
from domain.roughdate import RoughDate
from resources.language import message
from resources.language import translated as _
from ui.forms.choice import Choice
from ui.forms.date_boxes import NarrowLine
from ui.forms.date_words import day_in_words
from ui.forms.editor import Editor
from ui.forms.flow import FlowLayout
from ui.forms.looks import Complaint, quiet_label
from ui.forms.rough_date_edit import RoughDateEdit
from ui.forms.text_editors import ParagraphsEditor
from ui.tokens import TINY
from ui.widgets.labels import PlainLabel

UNITS = {AgeUnit.YEARS: message("years"), AgeUnit.MONTHS: message("months")}
SYSTEMS = {
    AgeSystem.UNKNOWN: message("Way of counting not known"),
    AgeSystem.INTERNATIONAL: message("Completed years since birth"),
    AgeSystem.KOREAN: message("Korean: 1 at birth, one more at each New Year"),
}
_OR_OLDER = "+"
_MOST_DIGITS = 4


class AgeEdit(Editor[AgeStatement | None]):
    """As “11”, “40–45” or “60+”; None while no number is written."""

    def __init__(self) -> None:
        super().__init__()
        self.number = NarrowLine(_("Age"), "number", "000–000")
        self.unit = Choice([(unit, _(words)) for unit, words in UNITS.items()])
        self.unit.setObjectName("unit")
        self.system = Choice([(system, _(words)) for system, words in SYSTEMS.items()])
        self.system.setObjectName("system")
        self.at = RoughDateEdit()
        self.at.setObjectName("at")
        self.words = ParagraphsEditor(_("As stated, word for word"), fewest_lines=1)
        self.words.setObjectName("words")
        self._born, self._complaint = quiet_label(), Complaint()
        row = FlowLayout()
        for widget in (self.number, self.unit, self.system):
            row.addWidget(widget)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(TINY)
        layout.addLayout(row)
        layout.addWidget(self._complaint)
        layout.addWidget(PlainLabel(_("on")))
        layout.addWidget(self.at)
        layout.addWidget(self.words)
        layout.addWidget(self._born)
        self.number.written.connect(self._changed)
        for part in (self.unit, self.system, self.at, self.words):
            part.changed.connect(self._changed)
        self._follow()

    def raw(self) -> Any:
        return {
            "number": self.number.shown_text(),
            "unit": self.unit.raw(),
            "system": self.system.raw(),
            "at": self.at.raw(),
            "words": self.words.raw(),
        }

    def set_raw(self, raw: Any) -> None:
        self.number.setText(raw["number"])
        self.unit.set_raw(raw["unit"])
        self.system.set_raw(raw["system"])
        self.at.set_raw(raw["at"])
        self.words.set_raw(raw["words"])
        self._follow()

    def complaints(self) -> tuple[str, ...]:
        return (sentence,) if (sentence := self._statement()[1]) else ()

    def parts(self) -> Iterator[Editor[Any]]:
        yield from (self.unit, self.system, self.at, self.words)

    def first_field(self) -> QWidget:
        return self.number

    def set_named(self, label: str) -> None:
        self.number.setAccessibleName(label)
        self.unit.set_named(_("{field}: unit").format(field=label))
        self.system.set_named(_("{field}: way of counting").format(field=label))
        self.at.set_named(_("{field}: on the day").format(field=label))
        self.words.set_named(_("{field}, as stated").format(field=label))

    def _read(self) -> AgeStatement | None:
        return self._statement()[0]

    def _write(self, value: AgeStatement | None) -> None:
        self.number.setText(_number_text(value))
        self.unit.set_value(value.unit if value else AgeUnit.YEARS)
        self.system.set_value(value.system if value else AgeSystem.UNKNOWN)
        self.at.set_value(value.at if value else None)
        self.words.set_value(value.words if value else "")
        self._follow()

    def _statement(self) -> tuple[AgeStatement | None, str]:
        """The statement, and the translated sentence why there is none."""
        typed = self.number.shown_text().strip()
        if not typed:
            return None, ""
        least, most = _bounds(typed)
        if least is None:
            return None, _("Write an age as 11, 40-45 or 60+.")
        try:
            return (
                AgeStatement(
                    minimum=least,
                    maximum=most,
                    unit=self.unit.value(),
                    system=self.system.value(),
                    at=self.at.value() or RoughDate.unknown(),
                    words=self.words.value(),
                ),
                "",
            )
        except DomainError as error:
            return None, _(error.sentence)

    def _changed(self) -> None:
        self._follow()
        self.changed.emit()

    def _follow(self) -> None:
        """Say which birth dates the statement allows."""
        statement, sentence = self._statement()
        self._complaint.say((sentence,) if sentence else ())
        born = birth_interval(statement) if statement else None
        words = ""
        if born and born.earliest and born.latest:
            words = _("Born between {first} and {last}.").format(
                first=day_in_words(born.earliest), last=day_in_words(born.latest)
            )
        elif born and born.latest:
            words = _("Born on {last} or earlier.").format(last=day_in_words(born.latest))
        self._born.setText(words)
        self._born.setVisible(bool(words))


def _number_text(statement: AgeStatement | None) -> str:
    if statement is None:
        return ""
    if statement.maximum is None:
        return f"{statement.minimum}{_OR_OLDER}"
    if statement.maximum == statement.minimum:
        return str(statement.minimum)
    return f"{statement.minimum}–{statement.maximum}"


def _bounds(typed: str) -> tuple[int | None, int | None]:
    """The least and the greatest number that a text says; (None, None) when it says none."""
    if typed.endswith(_OR_OLDER):
        return _whole(typed.removesuffix(_OR_OLDER)), None
    first, dash, last = typed.replace("–", "-").partition("-")
    least = _whole(first)
    most = _whole(last) if dash else least
    return (None, None) if most is None else (least, most)


def _whole(text: str) -> int | None:
    digits = text.strip()
    return int(digits) if digits.isdecimal() and len(digits) <= _MOST_DIGITS else None
