"""The body of a form: its heading, columns of fields, and sections that can be folded, built one after the other from above.

Everything is put in its place before it is filled: what is built first and put in later is styled anew at each step on its way.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator
from typing import Any, Generic, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from domain.errors import DomainError
from ui.forms.field_column import FieldColumn
from ui.forms.looks import letters
from ui.forms.making_room import room_in
from ui.forms.section import Section
from ui.tokens import LARGE, READING_WIDTH, SMALL, TINY
from ui.turns import turns
from ui.widgets.labels import SectionHeading

R = TypeVar("R")

MOST_LETTERS = READING_WIDTH * 3 // 2
"""The width of the column of fields, which holds more than running text: cards, rows of boxes."""


class FormBody(QWidget, Generic[R]):
    """The groups of a form, of which those that are not there yet are as the record was given."""

    changed = Signal()
    """Somebody changed something in it."""

    def __init__(self, title: str, record: R) -> None:
        super().__init__()
        self.setObjectName("body")
        self.fit_to_text()
        self._given = record
        self._groups: dict[str, FieldColumn[R] | Section[R]] = {}
        self._to_build: deque[tuple[str, Callable[[], Section[R]]]] = deque()
        self._raw: dict[str, Any] = {}
        """What a draft holds for groups that are not there yet."""
        self._columns, self._sections = QVBoxLayout(), QVBoxLayout()
        self._columns.setSpacing(LARGE)
        self._sections.setSpacing(TINY)
        column = QVBoxLayout(self)
        column.setContentsMargins(LARGE - TINY, SMALL, LARGE - TINY, LARGE)
        column.setSpacing(LARGE)
        column.addWidget(SectionHeading(title))
        column.addLayout(self._columns)
        column.addLayout(self._sections)
        column.addStretch(1)

    @property
    def groups(self) -> dict[str, FieldColumn[R] | Section[R]]:
        """The columns of fields and the sections, all of them, by their names."""
        self.complete()
        return self._groups

    def fit_to_text(self) -> None:
        """Be as wide as lines can be read."""
        self.setMaximumWidth(letters(self, MOST_LETTERS))

    def add_group(self, name: str, group: FieldColumn[R]) -> None:
        """Add a column of fields."""
        self._columns.addWidget(group)
        self._take_in(name, group)

    def add_section(self, name: str, make: Callable[[], Section[R]]) -> None:
        """Add a section below the columns, when its turn comes."""
        self._to_build.append((name, make))

    def build_in_turns(self) -> None:
        """Build everything while the screen goes on living."""
        turns().give(self, self._one_by_one())

    def complete(self) -> None:
        """Build all that is missing, now."""
        with room_in(self):
            for _piece in self._one_by_one():
                pass

    def first_field(self) -> QWidget:
        """Where the keyboard goes first."""
        return next(iter(self._groups.values())).first_field()

    def give(self, record: R) -> None:
        """Show another record."""
        self._given = record
        for group in self._groups.values():
            group.set_value(record)

    def applied(self, record: R) -> R:
        """The best record that what stands in the fields can give."""
        for group in self.groups.values():
            try:
                record = group.applied(record)
            except DomainError:
                continue  # a part that contradicts itself stays as it was given; the fields and the draft hold what is typed
        return record

    def raw(self) -> dict[str, Any]:
        """What stands in the fields, convertible or not, and what is folded."""
        return {name: group.raw() for name, group in self.groups.items()}

    def set_raw(self, raw: dict[str, Any]) -> None:
        """Put back what `raw` gave."""
        self._raw = dict(raw)
        for name, group in self._groups.items():
            if name in self._raw:
                group.set_raw(self._raw.pop(name))

    def _one_by_one(self) -> Iterator[None]:
        for group in list(self._groups.values()):
            while isinstance(group, FieldColumn) and group.build_next():
                yield
        while self._to_build:
            name, make = self._to_build.popleft()
            section = make()
            with room_in(self):
                self._sections.addWidget(section)
                section.show()
            self._take_in(name, section)
            yield

    def _take_in(self, name: str, group: FieldColumn[R] | Section[R]) -> None:
        group.setObjectName(name)
        group.set_value(self._given)
        if name in self._raw:
            group.set_raw(self._raw.pop(name))
        group.changed.connect(self.changed)
        self._groups[name] = group
