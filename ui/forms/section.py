"""A part of a form that can be folded away.  What is in it is built when it is first opened; until then it stays as it was given."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from resources.language import counted
from ui.forms.editor import Editor
from ui.forms.field_column import FieldColumn
from ui.forms.looks import quiet_label
from ui.forms.making_room import room_in
from ui.icons import icon
from ui.tokens import TINY
from ui.widgets.buttons import ToolButton
from ui.widgets.labels import PlainLabel

R = TypeVar("R")

ARROW = 14
"""Device-independent pixels."""


class Section(Editor[R], Generic[R]):
    """A column of fields under a heading that opens and folds it."""

    def __init__(
        self,
        title: str,
        make: Callable[[], FieldColumn[R]],
        filled: Callable[[R], int] | None = None,
    ) -> None:
        """`filled`: how many fields of a record say something, told beside the heading while the section is folded."""
        super().__init__()
        self._make, self._filled, self._title = make, filled, title
        self.body: FieldColumn[R] | None = None
        self._record: R | None = None
        self.header = ToolButton()
        self.header.setObjectName("header")
        self.header.setAccessibleName(title)
        self.header.setProperty("link", True)
        self.header.setCheckable(True)
        self.header.setIconSize(QSize(ARROW, ARROW))
        self._words = PlainLabel(title)
        self._words.setProperty("link", True)
        self._words.setCursor(Qt.CursorShape.PointingHandCursor)
        self._words.installEventFilter(self)
        self._count = quiet_label()
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._words)
        words.addWidget(self._count)
        head = QHBoxLayout()
        head.setSpacing(TINY)
        head.addWidget(self.header, 0, Qt.AlignmentFlag.AlignTop)
        head.addLayout(words, 1)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        self._column.addLayout(head)
        self.header.toggled.connect(self._show_body)
        self._show_body(False)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A click on the words of the heading counts as one on its button."""
        if event.type() is QEvent.Type.MouseButtonRelease:
            self.header.click()
            return True
        return super().eventFilter(watched, event)

    @property
    def is_open(self) -> bool:
        """Whether the section is unfolded."""
        return self.header.isChecked()

    def open(self) -> None:
        """Unfold it."""
        self.header.setChecked(True)

    def applied(self, record: R) -> R:
        """A record with the fields of this section as they stand now."""
        return record if self.body is None else self.body.applied(record)

    def labelled(self) -> Iterator[tuple[str, Editor[Any]]]:
        """Each editor that was built, with its label."""
        if self.body is not None:
            yield from self.body.labelled()

    def raw(self) -> Any:
        return {"open": self.is_open, "body": self.body.raw() if self.body else None}

    def set_raw(self, raw: Any) -> None:
        if raw["body"] is not None:
            self._built().set_raw(raw["body"])
        self.header.setChecked(raw["open"])

    def parts(self) -> Iterator[Editor[Any]]:
        if self.body is not None:
            yield self.body

    def first_field(self) -> QWidget:
        return self.header

    def _read(self) -> R:
        if self._record is None:
            raise LookupError
        return self.applied(self._record)

    def _write(self, value: R) -> None:
        self._record = value
        if self.body is not None:
            self.body.set_value(value)
        self._tell_count()

    def _built(self) -> FieldColumn[R]:
        if self.body is None:
            self.body = self._make()
            self.body.setObjectName("body")
            self.body.setContentsMargins(26, 4, 0, 10)
            if self._record is not None:
                self.body.set_value(self._record)
            self.body.changed.connect(self.changed)
            self.body.whole.connect(self._tell_count)
            self._column.addWidget(self.body)
            self.body.build_in_turns()
        return self.body

    def _show_body(self, is_open: bool) -> None:
        self.header.setIcon(icon("unfolded" if is_open else "folded", "accent"))
        with room_in(self):
            if is_open:
                self._built()
            if self.body is not None:
                self.body.setVisible(is_open)
            self._tell_count()

    def _tell_count(self) -> None:
        number = 0
        is_whole = self.body is None or self.body.is_whole
        if self._filled is not None and self._record is not None and not self.is_open and is_whole:
            number = self._filled(self.applied(self._record))
        self._count.setVisible(number > 0)
        said = counted("{number} field filled in", "{number} fields filled in", number)
        self._count.setText(said)
        self.header.setAccessibleDescription(said if number else "")
