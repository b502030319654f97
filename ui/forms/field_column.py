"""Fields of a record under each other, each below its name, read from and written into any dataclass with fields of these names."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any, Generic, TypeVar

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.forms.editor import Editor
from ui.forms.looks import field_label, quiet_label

R = TypeVar("R")


def under_label(words: str, editor: Editor[Any], hint: str = "") -> QVBoxLayout:
    """An editor below its name, with a quiet explanation where one is needed."""
    layout = QVBoxLayout()
    layout.setSpacing(3)
    label = field_label(words)
    label.setBuddy(editor.first_field())
    layout.addWidget(label)
    if hint:
        layout.addWidget(quiet_label(hint))
    layout.addWidget(editor)
    return layout


class FieldColumn(Editor[R], Generic[R]):
    """Some fields of one dataclass; all others of it stay as they were given."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.fields: dict[str, Editor[Any]] = {}
        self._labels: dict[str, str] = {}
        self._record: R | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(14)

    def add(self, name: str, label: str, editor: Editor[Any], hint: str = "") -> None:
        """Add the field `name` of the record under its (translated) label."""
        editor.setObjectName(name)
        editor.set_named(label)
        editor.changed.connect(self.changed)
        self.fields[name] = editor
        self._labels[name] = label
        self._column.addLayout(under_label(label, editor, hint))

    def add_part(self, name: str, editor: FieldColumn[Any]) -> None:
        """Add the fields of a part of the record, which is a dataclass of its own, without a label over them."""
        editor.setObjectName(name)
        editor.changed.connect(self.changed)
        self.fields[name] = editor
        self._column.addWidget(editor)

    def applied(self, record: R) -> R:
        """A record with the fields of this column as they stand now, and all others as they are in it."""
        values = {name: editor.value() for name, editor in self.fields.items()}
        changed: Any = record
        after: R = replace(changed, **values)
        return after

    def labelled(self) -> Iterator[tuple[str, Editor[Any]]]:
        """Each editor with its translated label, those of parts too."""
        for name, editor in self.fields.items():
            if isinstance(editor, FieldColumn):
                yield from editor.labelled()
            else:
                yield self._labels[name], editor

    def raw(self) -> Any:
        return {name: editor.raw() for name, editor in self.fields.items()}

    def set_raw(self, raw: Any) -> None:
        for name, editor in self.fields.items():
            if name in raw:
                editor.set_raw(raw[name])

    def parts(self) -> Iterator[Editor[Any]]:
        yield from self.fields.values()

    def set_named(self, label: str) -> None:
        self.setAccessibleName(label)

    def _read(self) -> R:
        if self._record is None:
            raise LookupError
        return self.applied(self._record)

    def _write(self, value: R) -> None:
        self._record = value
        for name, editor in self.fields.items():
            editor.set_value(getattr(value, name))
