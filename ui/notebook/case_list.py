"""A list of one kind of record in a case: short, every word shown, with a button for a new one."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from ui.notebook.record_list import RecordList
from ui.notebook.row_delegate import WholeRowDelegate
from ui.notebook.row_view import RowView
from ui.notebook.rows import Row
from ui.tokens import GAP, LARGE, SMALL
from ui.widgets.buttons import button
from ui.widgets.empty_state import EmptyState
from ui.widgets.pane import Pane


class CaseList(Pane):
    """People, notes, sources or appeals of one case."""

    record_asked = Signal(str, str)
    """Kind and id."""
    new_asked = Signal(str)
    """Kind."""

    def __init__(
        self, kind: str, name: str, empty: str, new: str, *, drawing: str, parent: QWidget | None = None
    ) -> None:
        """`name`, `empty`, `new`: translated: what the list is called, its sentence when nothing is in it, its button."""
        super().__init__(parent)
        self._wanted = ""
        self._says = empty, new, drawing
        self._kind = kind
        self._nothing: EmptyState | None = None
        self.model = RecordList(parent=self)
        self.view = RowView(name)
        self.view.setItemDelegate(WholeRowDelegate(self.view))
        self.view.setModel(self.model)
        self.view.opened.connect(lambda row: self.record_asked.emit(row.kind, row.id))
        self.new = button(new, lambda: self.new_asked.emit(kind))
        # What is noted by itself has no button for a new one.
        if not new:
            self.new.hide()
        top = QHBoxLayout()
        top.setContentsMargins(LARGE, SMALL, GAP, SMALL)
        top.setSpacing(SMALL)
        top.addStretch(1)
        top.addWidget(self.new)
        self._full = QWidget(self)
        column = QVBoxLayout(self._full)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(top)
        column.addWidget(self.view, 1)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self._full)

    def keyboard_to(self) -> QWidget:
        return self.view if self._stack.currentWidget() is self._full else self.nothing

    @property
    def nothing(self) -> EmptyState:
        """What stands here when the list is empty, made when it first is."""
        if self._nothing is None:
            sentence, action, drawing = self._says
            self._nothing = EmptyState(sentence, action, drawing=drawing, parent=self)
            self._nothing.pressed.connect(lambda: self.new_asked.emit(self._kind))
            self._stack.addWidget(self._nothing)
        return self._nothing

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Show these records."""
        self.model.show(rows)
        with self.changing():
            self._stack.setCurrentWidget(self._full if rows else self.nothing)
        if rows and not self.view.choose(self._wanted) and not self.view.currentIndex().isValid():
            self.view.setCurrentIndex(self.model.index(0))
        self._wanted = ""

    def chosen(self) -> str:
        """The id of the record that the cursor is on; "" for none."""
        return self.view.chosen()

    def choose(self, record: str) -> None:
        """Put the cursor on a record, now or once it is there."""
        self._wanted = "" if self.view.choose(record) else record
