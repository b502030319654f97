"""What one source says of one value: the value, and quietly beneath it who says so, how good that is, and in which words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any, Generic, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QRadioButton, QVBoxLayout

from domain.stated import Account
from resources.language import translated as _
from ui.forms.account_details import NOTHING_SAID, account_details, in_a_line, raw_of
from ui.forms.editor import Editor
from ui.forms.field_column import FieldColumn
from ui.forms.flow import FlowLayout
from ui.forms.link_button import LinkButton
from ui.forms.looks import quiet_label
from ui.forms.making_room import room_in
from ui.forms.shelves import SourceShelf
from ui.forms.surroundings import Surroundings

T = TypeVar("T")

INDENT = 14


class AccountEdit(Editor[Account[T] | None], Generic[T]):
    """One account; None while it has no value."""

    made_working = Signal()
    """This account shall be the one worked with."""
    taken_away = Signal()

    def __init__(self, inner: Editor[T | None], surroundings: Surroundings) -> None:
        super().__init__()
        self.inner = inner
        self.inner.setObjectName("value")
        self.details: FieldColumn[Account[Any]] | None = None
        self._shelf = SourceShelf(surroundings)
        self._said: Account[Any] = NOTHING_SAID
        self._label = ""
        self.working = QRadioButton(_("We work with this one"))
        self.working.setObjectName("working")
        self.take_away = LinkButton(_("Take away"))
        self.take_away.setObjectName("take_away")
        self.who = LinkButton(_("Who says so…"))
        self.who.setObjectName("who")
        self._summary = quiet_label()
        self.links = FlowLayout()
        """What one can do with the account; a lone one has the offer of a rival beside it."""
        head = FlowLayout()
        head.addWidget(self.working)
        head.addWidget(self.take_away)
        self.links.addWidget(self.who)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)
        self._column.addLayout(head)
        self._column.addWidget(self.inner)
        self._column.addWidget(self._summary)
        self._column.addLayout(self.links)
        self.inner.changed.connect(self._changed)
        self.working.clicked.connect(self.made_working)
        self.take_away.clicked.connect(self.taken_away)
        self.who.clicked.connect(self._open_details)
        self._sum_up()

    def stand_alone(self, *, alone: bool) -> None:
        """An account without rivals needs neither the choice of the working one nor a way to be taken away."""
        self.working.setVisible(not alone)
        self.take_away.setVisible(not alone)

    def said(self) -> Account[Any]:
        """Who says so, whatever the value is."""
        return self._said if self.details is None else self.details.value()

    def raw(self) -> Any:
        details = raw_of(self._said, self._shelf) if self.details is None else self.details.raw()
        return {"value": self.inner.raw(), "details": details, "open": self.is_open}

    def set_raw(self, raw: Any) -> None:
        self.inner.set_raw(raw["value"])
        if self.details is not None or raw["details"] != raw_of(self._said, self._shelf):
            self._built().set_raw(raw["details"])
        self._show_details(shown=raw["open"])

    def complaints(self) -> tuple[str, ...]:
        says_who = replace(self.said(), value=None) != NOTHING_SAID
        if says_who and self.inner.value() is None:
            return (_("This account says who, but not yet what."),)
        return ()

    def parts(self) -> Iterator[Editor[Any]]:
        yield self.inner
        if self.details is not None:
            yield self.details

    def set_named(self, label: str) -> None:
        self._label = label
        self.inner.set_named(label)
        self.who.setAccessibleName(_("{field}: who says so").format(field=label))
        self.working.setAccessibleName(_("{field}: we work with this account").format(field=label))
        self.take_away.setAccessibleName(_("{field}: take this account away").format(field=label))
        self._name_details()

    @property
    def is_open(self) -> bool:
        """Whether one sees who says so."""
        return self.details is not None and not self.details.isHidden()

    def unfold(self) -> None:
        """Show who says so."""
        self._show_details(shown=True)

    def _built(self) -> FieldColumn[Account[Any]]:
        if self.details is None:
            self.details = account_details(self._shelf)
            self.details.setObjectName("details")
            self.details.setContentsMargins(INDENT, 2, 0, 2)
            self.details.set_value(self._said)
            self.details.changed.connect(self._changed)
            self.details.hide()
            self._column.insertWidget(self._column.count() - 1, self.details)
            self._name_details()
            self.details.build_in_turns()
        return self.details

    def _show_details(self, *, shown: bool) -> None:
        with room_in(self):
            if shown or self.details is not None:
                self._built().setVisible(shown)
            self.who.setVisible(not shown)
            self._sum_up()

    def _read(self) -> Account[T] | None:
        value = self.inner.value()
        return None if value is None else replace(self.said(), value=value)

    def _write(self, value: Account[T] | None) -> None:
        self.inner.set_value(value.value if value else None)
        self._said = value or NOTHING_SAID
        if self.details is not None:
            self.details.set_value(self._said)
        self._sum_up()

    def _changed(self) -> None:
        self._sum_up()
        self.changed.emit()

    def _open_details(self) -> None:
        self.unfold()
        self._built().first_field().setFocus()

    def _name_details(self) -> None:
        """Say to screen readers of which value this is the source, which the grade."""
        if self.details is not None and self._label:
            self.details.call_fields_of(self._label)

    def _sum_up(self) -> None:
        words = "" if self.is_open else in_a_line(self.said(), self._shelf)
        self._summary.setText(words)
        self._summary.setVisible(bool(words))
