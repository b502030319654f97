"""A part of a record that may be there or not: a tick, and beneath it the fields of the part."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, Generic, TypeVar

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.forms.editor import Editor
from ui.forms.field_column import FieldColumn
from ui.forms.making_room import room_in
from ui.forms.tick_list import Tick

R = TypeVar("R")


class OptionalPart(Editor[R | None], Generic[R]):
    """None while not ticked; what was typed stays in the fields when the tick is taken away."""

    def __init__(self, words: str, make: Callable[[], FieldColumn[R]], empty: R) -> None:
        """`empty`: the part as it is before anything is filled in."""
        super().__init__()
        self._make, self._empty = make, empty
        self.body: FieldColumn[R] | None = None
        self.tick = Tick(words, "is_there")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self._column.addWidget(self.tick)
        self.tick.toggled.connect(self._ticked)

    def value(self) -> R | None:
        return (
            self._read()
        )  # the column keeps what it was given; to compare what stands in it would build all of it

    def set_value(self, value: R | None) -> None:
        blocked = self.blockSignals(True)
        self._write(value)
        self.blockSignals(blocked)

    def raw(self) -> Any:
        return {"there": self.tick.box.isChecked(), "body": self.body.raw() if self.body else None}

    def set_raw(self, raw: Any) -> None:
        if raw["body"] is not None:
            self._built().set_raw(raw["body"])
        self.tick.box.setChecked(raw["there"])

    def parts(self) -> Iterator[Editor[Any]]:
        if self.body is not None and self.tick.box.isChecked():
            yield self.body

    def first_field(self) -> QWidget:
        return self.tick.box

    def set_named(self, label: str) -> None:
        self.tick.box.setAccessibleDescription(label)

    def _read(self) -> R | None:
        return self._built().value() if self.tick.box.isChecked() else None

    def _write(self, value: R | None) -> None:
        if value is not None or self.body is not None:
            self._built().set_value(self._empty if value is None else value)
        self.tick.box.setChecked(value is not None)

    def _built(self) -> FieldColumn[R]:
        if self.body is None:
            self.body = self._make()
            self.body.setObjectName("body")
            self.body.setContentsMargins(24, 0, 0, 4)
            self.body.set_value(self._empty)
            self.body.changed.connect(self.changed)
            self.body.setVisible(self.tick.box.isChecked())
            self._column.addWidget(self.body)
            self.body.build_in_turns()
        return self.body

    def _ticked(self, checked: bool) -> None:
        with room_in(self):
            self._built().setVisible(checked)
        self.changed.emit()
