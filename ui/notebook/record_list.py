"""The model of every list of records: rows that come page by page from the notebook's thread, by key and never by number."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from ui.notebook.rows import InList

PAGE = 200
"""Rows asked for at once; about ten screens."""

Index = QModelIndex | QPersistentModelIndex
AskForRows = Callable[[InList | None, int, Callable[[Sequence[InList]], None]], None]
"""Ask for at most so many rows after this one (None: the first ones); the third is called with them on the UI thread."""

ROW = Qt.ItemDataRole.UserRole + 1
"""What the list was given for the row."""

_NOWHERE = QModelIndex()


class RecordList(QAbstractListModel):
    """Rows of one list.  Without `ask` they are what `show` was given; with it they are loaded as somebody scrolls."""

    loaded = Signal()
    """The first page is there, or all rows."""

    def __init__(self, ask: AskForRows | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._ask = ask
        self._rows: list[InList] = []
        self._is_waiting = False
        self._is_whole = ask is None
        self._question = 0

    @property
    def rows(self) -> Sequence[InList]:
        """The rows loaded so far."""
        return tuple(self._rows)

    @property
    def is_whole(self) -> bool:
        """Whether every row is loaded."""
        return self._is_whole

    def reload(self) -> None:
        """Ask for everything anew; what is shown stays until the answer is there, and as many rows come back."""
        if self._ask is None:
            return
        self._is_waiting, self._is_whole = True, False
        self._question += 1
        question, many = self._question, max(PAGE, len(self._rows))
        self._ask(None, many, lambda rows: self._replace(question, rows, many))

    def show(self, rows: Sequence[InList]) -> None:
        """Show these rows and no others."""
        if [row.id for row in rows] == [row.id for row in self._rows]:
            # The same records: the view stays where it is scrolled, with its cursor.
            self._rows = list(rows)
            if rows:
                self.dataChanged.emit(self.index(0), self.index(len(rows) - 1))
        else:
            self.beginResetModel()
            self._rows = list(rows)
            self.endResetModel()
        self.loaded.emit()

    def number_of(self, identity: str) -> int | None:
        """Where the row of a record is, or None while it is not loaded."""
        return next((number for number, row in enumerate(self._rows) if row.id == identity), None)

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return row.title
            case Qt.ItemDataRole.AccessibleTextRole | Qt.ItemDataRole.ToolTipRole:
                return row.sentence
        return row if role == ROW else None

    def canFetchMore(self, parent: Index) -> bool:
        return not parent.isValid() and not self._is_whole and not self._is_waiting

    def fetchMore(self, parent: Index) -> None:
        if self._ask is None or not self.canFetchMore(parent):
            return
        self._is_waiting = True
        question = self._question
        last = self._rows[-1] if self._rows else None
        self._ask(last, PAGE, lambda rows: self._append(question, rows))

    def _replace(self, question: int, rows: Sequence[InList], asked_for: int) -> None:
        if question != self._question:
            return
        self._is_waiting, self._is_whole = False, len(rows) < asked_for
        self.show(rows)

    def _append(self, question: int, rows: Sequence[InList]) -> None:
        if question != self._question:
            return
        is_first = not self._rows
        self._is_waiting, self._is_whole = False, len(rows) < PAGE
        if rows:
            self.beginInsertRows(_NOWHERE, len(self._rows), len(self._rows) + len(rows) - 1)
            self._rows.extend(rows)
            self.endInsertRows()
        if is_first:
            self.loaded.emit()
