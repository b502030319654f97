"""Fields of a record below each other, short ones side by side, each below its name, for any dataclass with fields of these names.

A field is built when its turn comes (`ui.turns`), and the record shows through those that are not there yet: a column can be read at any
moment.  Whoever asks for the fields themselves gets all of them.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import Any, Generic, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from resources.language import translated as _
from ui.forms.choice import Choice
from ui.forms.editor import Editor
from ui.forms.flow import FlowLayout
from ui.forms.looks import field_label, quiet_label
from ui.forms.making_room import room_in
from ui.tokens import LARGE
from ui.turns import turns

R = TypeVar("R")


def under_label(words: str, editor: Editor[Any], hint: str = "") -> QWidget:
    """An editor below its name, with a quiet explanation where one is needed."""
    together = QWidget()
    layout = QVBoxLayout(together)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(3)
    label = field_label(words)
    label.setBuddy(editor.first_field())
    layout.addWidget(label)
    if hint:
        layout.addWidget(quiet_label(hint))
    layout.addWidget(editor)
    return together


@dataclass(frozen=True, slots=True, kw_only=True)
class _ToBuild:
    """A field that is not there yet."""

    name: str
    make: Callable[[], Editor[Any]]
    label: str | None
    """None for a part, whose fields have labels of their own."""
    hint: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Part:
    """A field that is there, perhaps not yet with all that is in it."""

    name: str
    editor: Editor[Any]
    with_its_name: QWidget
    is_hidden: bool
    """Until it stands as a draft holds it, so that nobody types into it before."""


class FieldColumn(Editor[R], Generic[R]):
    """Some fields of one dataclass; all others of it stay as they were given."""

    whole = Signal()
    """The last field was built."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._fields: dict[str, Editor[Any]] = {}
        self._to_build: deque[_ToBuild] = deque()
        self._part: _Part | None = None
        """The editor that is being built part by part."""
        self._labels: dict[str, str] = {}
        self._called = ""
        self._record: R | None = None
        self._raw: dict[str, Any] = {}
        """What is to stand in fields that are not there yet."""
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(14)
        self._row: FlowLayout | None = None
        """Where the closed lists stand that follow each other: beside one another, as far as there is room."""

    def add(self, name: str, label: str, make: Callable[[], Editor[Any]], hint: str = "") -> None:
        """Add the field `name` of the record under its (translated) label.  make: makes its editor."""
        self._labels[name] = label
        self._to_build.append(_ToBuild(name=name, make=make, label=label, hint=hint))

    def add_part(self, name: str, make: Callable[[], FieldColumn[Any]]) -> None:
        """Add the fields of a part of the record, which is a dataclass of its own, without a label over them."""
        self._to_build.append(_ToBuild(name=name, make=make, label=None))

    @property
    def fields(self) -> dict[str, Editor[Any]]:
        """The editors by the names of their fields."""
        self.complete()
        return self._fields

    @property
    def is_whole(self) -> bool:
        """Whether every field is there."""
        return not self._to_build and self._part is None

    def build_next(self) -> bool:
        """Build one field more; whether there was one to build."""
        if self.is_whole:
            return False
        if self._part is not None:
            self._part.editor.build_next()
        else:
            self._build(self._to_build.popleft())
        if self._part is not None and self._part.editor.is_whole:
            self._show(self._part)
            self._part = None
        if self.is_whole:
            self.whole.emit()
        return True

    def complete(self) -> None:
        """Build all that is missing, now."""
        while self.build_next():
            pass

    def build_in_turns(self) -> None:
        """Build the fields while the screen goes on living."""
        turns().give(self, self._one_by_one())

    def _one_by_one(self) -> Iterator[None]:
        while self.build_next():
            yield

    def _build(self, wanted: _ToBuild) -> None:
        name, editor = wanted.name, wanted.make()
        editor.setObjectName(name)
        if self._record is not None:
            editor.set_value(getattr(self._record, name))
        if name in self._raw and (isinstance(editor, FieldColumn) or editor.is_whole):
            editor.set_raw(self._raw.pop(name))
        editor.changed.connect(self.changed)
        self._fields[name] = editor
        with_its_name = editor if wanted.label is None else under_label(wanted.label, editor, wanted.hint)
        self._part = _Part(name=name, editor=editor, with_its_name=with_its_name, is_hidden=name in self._raw)
        with room_in(self):
            with_its_name.hide()
            self._put_in(with_its_name, is_short=isinstance(editor, Choice) and not wanted.hint)
            with_its_name.setVisible(not self._part.is_hidden)
        self._name(name, editor)

    def _put_in(self, with_its_name: QWidget, *, is_short: bool) -> None:
        if not is_short:
            self._row = None
            self._column.addWidget(with_its_name)
            return
        if self._row is None:
            self._row = FlowLayout(gap=LARGE)
            self._column.addLayout(self._row)
        self._row.addWidget(with_its_name)

    def _show(self, part: _Part) -> None:
        """A part is whole: what a draft holds of it can be put in."""
        if part.name in self._raw:
            part.editor.set_raw(self._raw.pop(part.name))
        if part.is_hidden:
            with room_in(self):
                part.with_its_name.show()

    def applied(self, record: R) -> R:
        """A record with the fields of this column as they stand now, and all others as they are in it."""
        if self._raw or self._record is None:
            self.complete()
        values = {each.name: getattr(self._record, each.name) for each in self._to_build}
        values |= {name: editor.value() for name, editor in self._fields.items()}
        if all(value == getattr(record, name) for name, value in values.items()):
            return record
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

    def set_value(self, value: R) -> None:
        self._write(value)  # each field keeps what it was given, and so the column does

    def raw(self) -> Any:
        return {name: editor.raw() for name, editor in self.fields.items()}

    def set_raw(self, raw: Any) -> None:
        for name, editor in self._fields.items():
            if name in raw:
                editor.set_raw(raw[name])
        self._raw = {each.name: raw[each.name] for each in self._to_build if each.name in raw}

    def parts(self) -> Iterator[Editor[Any]]:
        yield from self.fields.values()

    def first_field(self) -> QWidget:
        if not self._fields:
            self.build_next()
        return next((editor.first_field() for editor in self._fields.values()), self)

    def set_named(self, label: str) -> None:
        self.setAccessibleName(label)

    def call_fields_of(self, label: str) -> None:
        """Say to screen readers with each field what it is a field of."""
        self._called = label
        for name, editor in self._fields.items():
            self._name(name, editor)

    def _name(self, name: str, editor: Editor[Any]) -> None:
        if isinstance(editor, FieldColumn):
            editor.call_fields_of(self._called)
        elif self._called:
            editor.set_named(_("{field}: {part}").format(field=self._called, part=self._labels[name]))
        else:
            editor.set_named(self._labels[name])

    def _read(self) -> R:
        if self._record is None:
            raise LookupError
        return self.applied(self._record)

    def _write(self, value: R) -> None:
        self._record = value
        for name, editor in self._fields.items():
            editor.set_value(getattr(value, name))
