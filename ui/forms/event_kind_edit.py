"""What happened: ten big choices, and the other kinds of event one step away."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from domain.vocabulary.events import URGENT_KINDS, EventKind
from resources.language import translated as _
from ui.forms.choice import Choice
from ui.forms.editor import Editor
from ui.forms.one_of import OneOf


class EventKindEdit(Editor[EventKind]):
    """One kind of event; none at all in a new event until somebody chooses."""

    def __init__(self, *, is_new: bool) -> None:
        super().__init__()
        self._is_new = is_new
        self._start = EventKind.OTHER
        self.urgent = OneOf([(kind, _(kind.label)) for kind in URGENT_KINDS], large=True)
        self.urgent.setObjectName("urgent")
        rest = [(kind, _(kind.label)) for kind in EventKind if kind not in URGENT_KINDS]
        self.others: Choice[EventKind | None] = Choice([(None, _("Something else…")), *rest])
        self.others.setObjectName("others")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.urgent)
        layout.addWidget(self.others)
        self.urgent.changed.connect(self._urgent_chosen)
        self.others.changed.connect(self._other_chosen)

    @property
    def is_chosen(self) -> bool:
        """Whether somebody said what happened."""
        return bool(self.urgent.raw() or self.others.raw())

    def raw(self) -> Any:
        return {"urgent": self.urgent.raw(), "other": self.others.raw()}

    def set_raw(self, raw: Any) -> None:
        blocked = self.blockSignals(True)
        self.urgent.set_raw(raw["urgent"])
        self.others.set_raw(raw["other"])
        self.blockSignals(blocked)

    def first_field(self) -> QWidget:
        return self.urgent.first_field()

    def set_named(self, label: str) -> None:
        self.urgent.set_named(label)
        self.others.set_named(_("{field}: something else").format(field=label))

    def _read(self) -> EventKind:
        return self.urgent.value() or self.others.value() or self._start

    def _write(self, value: EventKind) -> None:
        self._start = value
        is_open = self._is_new and value is EventKind.OTHER
        is_urgent = value in URGENT_KINDS
        self.set_raw(
            {
                "urgent": value.value if is_urgent else None,
                "other": "" if is_urgent or is_open else value.value,
            }
        )

    def _urgent_chosen(self) -> None:
        if self.urgent.raw():
            self.others.set_raw("")
            self.changed.emit()

    def _other_chosen(self) -> None:
        if self.others.raw():
            self.urgent.set_raw(None)
            self.changed.emit()
