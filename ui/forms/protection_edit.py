"""How dangerous each field of a record is, and where a person raises or lowers that."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from domain.sensitivity import Protection, Sensitivity, guards_of
from resources.language import message
from resources.language import translated as _
from ui.forms.choice import Choice
from ui.forms.editor import Editor
from ui.forms.field_column import under_label
from ui.forms.looks import Complaint

CLASS_WORDS = {
    Sensitivity.NEVER: message("Never leaves this notebook"),
    Sensitivity.CONSENTED: message("Only under consent, to a named partner"),
    Sensitivity.GENERALISED: message("Only made coarser"),
    Sensitivity.OPEN: message("Open"),
}
_WEAKNESS = list(Sensitivity)


class ProtectionEdit(Editor[tuple[Protection, ...]]):
    """A class for each field; those that hold their default are not part of the value."""

    def __init__(self, record_type: type, labels: dict[str, str]) -> None:
        """`labels`: field name → its translated label, for the fields to show."""
        super().__init__()
        guards = guards_of(record_type)
        self._defaults = {name: guards[name].sensitivity for name in labels}
        self._elsewhere: tuple[Protection, ...] = ()
        self.choices: dict[str, Choice[Sensitivity]] = {}
        self._lowered = Complaint()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        for name, label in labels.items():
            choice = Choice([(sensitivity, _(words)) for sensitivity, words in CLASS_WORDS.items()])
            choice.setObjectName(name)
            choice.set_named(_("{field}: protection").format(field=label))
            choice.set_value(self._defaults[name])
            choice.changed.connect(self._changed)
            self.choices[name] = choice
            layout.addWidget(under_label(label, choice))
        layout.addWidget(self._lowered)

    def raw(self) -> Any:
        return {name: choice.raw() for name, choice in self.choices.items()}

    def set_raw(self, raw: Any) -> None:
        for name, choice in self.choices.items():
            if name in raw:
                choice.set_raw(raw[name])
        self._tell()

    def first_field(self) -> QWidget:
        return next(iter(self.choices.values())).first_field()

    def _read(self) -> tuple[Protection, ...]:
        changed = (
            Protection(field=name, sensitivity=choice.value())
            for name, choice in self.choices.items()
            if choice.value() is not self._defaults[name]
        )
        return (*self._elsewhere, *changed)

    def _write(self, value: tuple[Protection, ...]) -> None:
        self._elsewhere = tuple(each for each in value if each.field not in self.choices)
        changed = {each.field: each.sensitivity for each in value}
        for name, choice in self.choices.items():
            choice.set_value(changed.get(name, self._defaults[name]))
        self._tell()

    def _changed(self) -> None:
        self._tell()
        self.changed.emit()

    def _tell(self) -> None:
        """Say plainly when a field is less protected than it would be by itself."""
        is_lower = any(
            _WEAKNESS.index(choice.value()) > _WEAKNESS.index(self._defaults[name])
            for name, choice in self.choices.items()
        )
        words = _("Some fields are less protected than usual. That is written into the record of actions.")
        self._lowered.say((words,) if is_lower else ())
