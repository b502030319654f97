"""A list of things that are alike (names, documents, links), each in a card of its own, that can grow and shrink."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from typing import Any, Generic, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from resources.language import translated as _
from ui.forms.editor import Editor
from ui.forms.flow import FlowLayout
from ui.forms.growing_editor import GrowingEditor
from ui.forms.link_button import LinkButton
from ui.forms.looks import Card
from ui.forms.making_room import room_in

T = TypeVar("T")


class RowsEdit(GrowingEditor[tuple[T, ...]], Generic[T]):
    """Rows made alike; a row whose value is None (nothing typed yet) is left out of the value."""

    def __init__(
        self,
        make_row: Callable[[], Editor[T | None]],
        words_for_more: str,
        *,
        framed: bool = True,
        ready: bool = False,
    ) -> None:
        """`make_row`: makes the editor of one row; `words_for_more`: (translated) words of the button that adds one.

        `ready`: where nothing is held yet, an empty row waits for the first.
        """
        super().__init__()
        self._make_row, self._framed, self._ready = make_row, framed, ready
        self._label = ""
        self._taken_away: list[Any] = []
        self._rows: list[Editor[T | None]] = []
        self._cards: list[Card] = []
        self.more = LinkButton(words_for_more)
        self.more.setObjectName("more")
        self.bring_back = LinkButton(_("Bring back what was taken away"))
        self.bring_back.setObjectName("bring_back")
        self.bring_back.hide()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)
        links = FlowLayout()
        links.addWidget(self.more)
        links.addWidget(self.bring_back)
        self._column.addLayout(links)
        self.more.clicked.connect(self.add_row)
        self.bring_back.clicked.connect(self._bring_back)

    @property
    def rows(self) -> list[Editor[T | None]]:
        """The editors of all rows."""
        self.complete()
        return self._rows

    def _raw_so_far(self) -> Any:
        return {"rows": [row.raw() for row in self._rows], "taken_away": list(self._taken_away)}

    def set_raw(self, raw: Any) -> None:
        self.complete()
        self._set_count(len(raw["rows"]))
        for row, held in zip(self.rows, raw["rows"], strict=True):
            row.set_raw(held)
        self._taken_away = list(raw["taken_away"])
        self.bring_back.setVisible(bool(self._taken_away))

    def parts(self) -> Iterator[Editor[Any]]:
        yield from self.rows

    def first_field(self) -> QWidget:
        return self._rows[0].first_field() if self._rows else self.more

    def set_named(self, label: str) -> None:
        self._label = label
        self.more.setAccessibleDescription(label)
        for number, row in enumerate(self._rows, 1):
            row.setObjectName(f"row{number}")
            row.set_named(_("{field} {number}").format(field=label, number=number))

    def add_row(self) -> None:
        """Add an empty row and go there."""
        self.complete()
        self._append()
        self.set_named(self._label)
        self.rows[-1].first_field().setFocus()
        self.changed.emit()

    def _read(self) -> tuple[T, ...]:
        return tuple(value for row in self.rows if (value := row.value()) is not None)

    def _write(self, value: tuple[T, ...]) -> None:
        held_rows: list[T | None] = list(value) or [None] * self._ready
        there = max(len(self._rows), 1)
        self._set_count(min(len(held_rows), there))
        for row, held in zip(self._rows, held_rows, strict=False):
            row.set_value(held)
        self._steps.extend(partial(self._build_row, held) for held in held_rows[there:])
        self._taken_away = []
        self.bring_back.hide()

    def _build_row(self, held: T | None) -> None:
        with room_in(self):
            self._append()
            self._cards[-1].show()
        self._rows[-1].set_value(held)
        self.set_named(self._label)
        self._given_raw["rows"].append(self._rows[-1].raw())

    def _set_count(self, count: int) -> None:
        while len(self._rows) > count:
            self._drop(len(self._rows) - 1)
        while len(self._rows) < count:
            self._append()
        self.set_named(self._label)

    def _append(self) -> None:
        row = self._make_row()
        card = Card()
        card.show_frame(shown=self._framed)
        take_away = LinkButton(_("Take away"))
        take_away.setObjectName("take_away")
        card.put_in(row)
        card.put_in(take_away)
        row.changed.connect(self.changed)
        take_away.clicked.connect(lambda: self._take_away(row))
        self._rows.append(row)
        self._cards.append(card)
        self._column.insertWidget(self._column.count() - 1, card)

    def _take_away(self, row: Editor[T | None]) -> None:
        self.complete()
        self._taken_away.append(row.raw())
        self._drop(self._rows.index(row))
        self.set_named(self._label)
        self.bring_back.show()
        self.more.setFocus(Qt.FocusReason.OtherFocusReason)
        self.changed.emit()

    def _bring_back(self) -> None:
        self.complete()
        self._append()
        self._rows[-1].set_raw(self._taken_away.pop())
        self.set_named(self._label)
        self.bring_back.setVisible(bool(self._taken_away))
        self._rows[-1].first_field().setFocus()
        self.changed.emit()

    def _drop(self, number: int) -> None:
        self._rows.pop(number)
        card = self._cards.pop(number)
        card.hide()
        self._column.removeWidget(card)
        card.deleteLater()
