"""One row of a list as fields of a small dataclass, some in sight and the rest opened on demand."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, Generic, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout

from resources.language import translated as _
from ui.forms.editor import Editor
from ui.forms.field_column import FieldColumn
from ui.forms.link_button import LinkButton
from ui.forms.making_room import room_in
from ui.forms.plain import from_plain, plain
from ui.tokens import SMALL

R = TypeVar("R")


class RowOfFields(Editor[R | None], Generic[R]):
    """A small record; None while it says nothing."""

    def __init__(
        self,
        shown: FieldColumn[R],
        empty: R,
        says_something: Callable[[R], bool],
        make_rest: Callable[[], FieldColumn[R]] | None = None,
    ) -> None:
        """`empty`: the record before anything is filled in; `make_rest`: makes the fields behind "More…"."""
        super().__init__()
        self.shown = shown
        self.shown.setObjectName("shown")
        self.shown.complete()
        self.rest: FieldColumn[R] | None = None
        self._empty, self._record, self._label = empty, empty, ""
        self._says_something, self._make_rest = says_something, make_rest
        self.more = LinkButton(_("More…"))
        self.more.setObjectName("more")
        if make_rest is None:
            self.more.hide()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(SMALL)
        self._column.addWidget(shown)
        self._column.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)
        self.shown.changed.connect(self.changed)
        self.more.clicked.connect(self._open)
        self.shown.set_value(empty)

    def raw(self) -> Any:
        """Rows move, so each must be whole by itself, the fields too that were never opened."""
        return {
            "held": plain(self._record),
            "shown": self.shown.raw(),
            "rest": self.rest.raw() if self.rest else None,
            "open": self.rest is not None and not self.rest.isHidden(),
        }

    def set_raw(self, raw: Any) -> None:
        self._record = from_plain(type(self._empty), raw["held"])
        self.shown.set_raw(raw["shown"])
        if self.rest is not None:
            self.rest.set_value(self._record)
        if raw["rest"] is not None:
            self._built().set_raw(raw["rest"])
        if self.rest is not None:
            self.rest.setVisible(raw["open"])
            self.more.setVisible(not raw["open"])

    def parts(self) -> Iterator[Editor[Any]]:
        yield self.shown
        if self.rest is not None:
            yield self.rest

    def set_named(self, label: str) -> None:
        self.more.setAccessibleName(_("{field}: more").format(field=label))
        self._label = label
        for column in (self.shown, self.rest):
            if column is not None:
                column.call_fields_of(label)

    def _read(self) -> R | None:
        record = self.shown.applied(self._record)
        if self.rest is not None:
            record = self.rest.applied(record)
        return record if self._says_something(record) else None

    def _write(self, value: R | None) -> None:
        self._record = self._empty if value is None else value
        self.shown.set_value(self._record)
        if self.rest is not None:
            self.rest.set_value(self._record)

    def _open(self) -> None:
        with room_in(self):
            self._built().show()
            self.more.hide()
        self._built().first_field().setFocus()

    def _built(self) -> FieldColumn[R]:
        if self.rest is None and self._make_rest is not None:
            self.rest = self._make_rest()
            self.rest.setObjectName("rest")
            self.rest.set_value(self._record)
            self.rest.call_fields_of(self._label)
            self.rest.changed.connect(self.changed)
            self._column.insertWidget(1, self.rest)
            self.rest.build_in_turns()
        if self.rest is None:
            raise LookupError
        return self.rest
