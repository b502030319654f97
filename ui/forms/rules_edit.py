"""Who may see what: a row for each kind of field, what becomes of it, and an example that changes with the choice."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QGridLayout, QWidget

from domain.redaction.profiles import PROFILES, Operator, Profile
from domain.redaction.rules import CHOICES, Rule
from domain.sensitivity import Kind, Sensitivity
from resources.language import message
from resources.language import translated as _
from ui.forms.choice import ListBox
from ui.forms.editor import Editor
from ui.forms.looks import quiet_label
from ui.tokens import GAP, SMALL
from ui.widgets.labels import PlainLabel

Key = tuple[Kind, Sensitivity]

_GENERALISED, _CONSENTED = Sensitivity.GENERALISED, Sensitivity.CONSENTED

ROWS: dict[Key, str] = {
    (Kind.RELATION, _GENERALISED): message("Who took part"),
    (Kind.NAME, _CONSENTED): message("Names, with a consent"),
    (Kind.DATE, _GENERALISED): message("Dates"),
    (Kind.PLACE, _GENERALISED): message("Places"),
    (Kind.AGE, _GENERALISED): message("Ages"),
    (Kind.DATE, _CONSENTED): message("Birth dates, with a consent"),
    (Kind.SEX, _GENERALISED): message("Sex"),
    (Kind.HEALTH, _GENERALISED): message("What puts them at risk"),
    (Kind.HEALTH, _CONSENTED): message("Health, with a consent"),
    (Kind.NUMBER, _CONSENTED): message("Identity documents, with a consent"),
    (Kind.PHOTOGRAPH, _CONSENTED): message("Photographs, with a consent"),
    (Kind.COUNT, _GENERALISED): message("Numbers of people"),
    (Kind.STATUS, _GENERALISED): message("What became of each"),
    (Kind.SOURCE, _GENERALISED): message("Which accounts share a source"),
}
"""The words of each row, in the order of the table."""

_WORDS = {
    Operator.DROP: message("Leave out"),
    Operator.TOKEN: message("A label for each"),
    Operator.BAND: message("Only roughly"),
    Operator.YEAR: message("The year"),
    Operator.QUARTER: message("The quarter of the year"),
    Operator.MONTH: message("The month"),
    Operator.DAY: message("The day"),
    Operator.COUNTRY: message("The country"),
    Operator.PROVINCE: message("The province"),
    Operator.TOWN: message("The town"),
    Operator.KEEP: message("As it is"),
}

_WITHHELD = message("Withheld")

_EXAMPLES: dict[Kind, dict[Operator, str]] = {
    Kind.RELATION: {Operator.BAND: message("A group"), Operator.TOKEN: message("Person A, Person B")},
    Kind.NAME: {Operator.KEEP: "리영희, Ri Yong Hui"},
    Kind.DATE: {
        Operator.BAND: message("Nothing but the age group it gives"),
        Operator.YEAR: "2015",
        Operator.QUARTER: message("fourth quarter of 2015"),
        Operator.MONTH: "2015-10",
        Operator.DAY: "2015-10-22",
        Operator.KEEP: "1984-03-05",
    },
    Kind.PLACE: {
        Operator.COUNTRY: message("Vietnam"),
        Operator.PROVINCE: "Quảng Ninh",
        Operator.TOWN: "Móng Cái",
        Operator.KEEP: message("The border post in Móng Cái"),
    },
    Kind.AGE: {Operator.BAND: "18–34", Operator.KEEP: message("31 years")},
    Kind.SEX: {Operator.KEEP: message("Woman")},
    Kind.HEALTH: {Operator.BAND: message("A child"), Operator.KEEP: message("Infant, nursing mother")},
    Kind.NUMBER: {Operator.KEEP: message("Passport KP1234567")},
    Kind.PHOTOGRAPH: {Operator.KEEP: message("Only those you choose, cut and covered by hand")},
    Kind.COUNT: {Operator.BAND: message("A group"), Operator.KEEP: message("9, one of them an infant")},
    Kind.STATUS: {Operator.BAND: message("In words of the list"), Operator.KEEP: message("As recorded")},
    Kind.SOURCE: {Operator.TOKEN: message("Source 1, Source 2")},
}


class RulesEdit(Editor[tuple[Rule, ...]]):
    """The changes to a profile; what is as the profile has it is no change."""

    def __init__(self, profile: str, parent: QWidget | None = None) -> None:
        """profile: code of the profile that the changes are to."""
        super().__init__(parent)
        self._profile: Profile = PROFILES.get(profile, PROFILES["partner_ngo"])
        self._boxes: dict[Key, ListBox] = {}
        self._examples: dict[Key, PlainLabel] = {}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(GAP)
        grid.setVerticalSpacing(SMALL)
        grid.setColumnStretch(0, 2)
        grid.setColumnStretch(2, 3)
        for row, (key, words) in enumerate(ROWS.items()):
            box, example = ListBox(), PlainLabel("", tone="quiet")
            box.setObjectName(f"{key[0].value}-{key[1].value}")
            box.setAccessibleName(_(words))
            for operator in CHOICES[key]:
                box.addItem(_(_WORDS[operator]))
            box.currentIndexChanged.connect(self._chosen)
            self._boxes[key], self._examples[key] = box, example
            grid.addWidget(PlainLabel(_(words)), row, 0)
            grid.addWidget(box, row, 1)
            grid.addWidget(example, row, 2)
        never = quiet_label()
        never.setText(
            _(
                "Route, broker, safe house, faith, the wish to reach the South, relatives in the North and who the sources are "
                "never leave, whatever is chosen here."
            )
        )
        grid.addWidget(never, len(ROWS), 0, 1, 3)
        self.set_value(())

    def set_profile(self, code: str) -> None:
        """Begin from another profile: what was changed stays changed, the rest follows."""
        changes = self._read()
        self._profile = PROFILES.get(code, self._profile)
        self._write(changes)

    def raw(self) -> Any:
        return [[rule.kind.value, rule.sensitivity.value, rule.operator.value] for rule in self._read()]

    def set_raw(self, raw: Any) -> None:
        self._write(
            tuple(
                Rule(kind=Kind(kind), sensitivity=Sensitivity(sensitivity), operator=Operator(operator))
                for kind, sensitivity, operator in raw
            )
        )

    def first_field(self) -> QWidget:
        return next(iter(self._boxes.values()))

    def set_named(self, label: str) -> None:
        """Each row has a name of its own."""

    def _operator(self, key: Key) -> Operator:
        return CHOICES[key][self._boxes[key].currentIndex()]

    def _usual(self, key: Key) -> Operator:
        operator = self._profile.rules.get(key, Operator.DROP)
        return operator if operator in CHOICES[key] else CHOICES[key][0]

    def _read(self) -> tuple[Rule, ...]:
        return tuple(
            Rule(kind=key[0], sensitivity=key[1], operator=self._operator(key))
            for key in self._boxes
            if self._operator(key) is not self._usual(key)
        )

    def _write(self, value: tuple[Rule, ...]) -> None:
        changed = {(rule.kind, rule.sensitivity): rule.operator for rule in value}
        blocked = self.blockSignals(True)
        for key, box in self._boxes.items():
            operator = changed.get(key, self._usual(key))
            choices = CHOICES[key]
            box.setCurrentIndex(choices.index(operator) if operator in choices else 0)
        self.blockSignals(blocked)
        self._show_examples()

    def _chosen(self, _index: int) -> None:
        self._show_examples()
        self.changed.emit()

    def _show_examples(self) -> None:
        for key, label in self._examples.items():
            example = _EXAMPLES[key[0]].get(self._operator(key), _WITHHELD)
            label.setText(_(example))
