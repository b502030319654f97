"""A list with what belongs to it: the filter field, the sort menu, the button for a new record, the words when it is empty."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import (
    QHBoxLayout,
    QMenu,
    QStackedLayout,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from resources.language import translated as _
from ui.notebook.record_list import ROW, RecordList
from ui.notebook.row_delegate import RowDelegate
from ui.notebook.row_view import RowView
from ui.notebook.rows import Row
from ui.tokens import SMALL
from ui.widgets.buttons import ToolButton
from ui.widgets.composing import ComposingLineEdit
from ui.widgets.empty_state import EmptyState
from ui.widgets.pane import Pane

FILTER_AFTER = 150
"""Milliseconds without a key before the list is asked for anew."""


class ListPane(Pane):
    """One list of records."""

    opened = Signal(object)
    """Row: to be shown or edited."""
    chosen = Signal(object)
    """Row: the one the cursor is on now, or None."""
    new_asked = Signal()
    filtered = Signal(str)
    sorted = Signal(object)
    """What the sort menu's entry stands for."""

    def __init__(
        self,
        model: RecordList,
        name: str,
        *,
        empty: str,
        new: str,
        drawing: str = "",
        sorts: Sequence[tuple[str, object]] = (),
        parent: QWidget | None = None,
    ) -> None:
        """`name`: what the list is called aloud; `empty`: its sentence when nothing is in it; `new`: its button's words, "" for none.

        sorts: without any the list stays as it comes, and has no filter.
        """
        super().__init__(parent)
        self.model = model
        self.filter = ComposingLineEdit()
        self.view = RowView(name)
        self.nothing = EmptyState(empty, new, drawing=drawing)
        self.no_match = EmptyState(_("No match. Try fewer letters."), drawing="search")
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(FILTER_AFTER)
        self._pause.timeout.connect(lambda: self.filtered.emit(self.filter.shown_text().strip()))
        self.filter.written.connect(self._pause.start)
        self.filter.setPlaceholderText(_("Filter"))
        self.filter.setAccessibleName(_("Filter: {list}").format(list=name))
        self.filter.setClearButtonEnabled(True)
        self.view.setItemDelegate(RowDelegate(self.view))
        self.view.setUniformItemSizes(True)
        self.view.setModel(model)
        self.view.opened.connect(self.opened)
        self.view.selectionModel().currentChanged.connect(self._tell_chosen)
        self.nothing.pressed.connect(self.new_asked)
        model.loaded.connect(self._show_what_is_there)
        model.rowsInserted.connect(self._show_what_is_there)
        self.filter.setParent(self)
        self.filter.setVisible(bool(sorts))
        self._narrowing: list[QWidget] = [self.filter, self._sort_button(sorts)] if sorts else []
        """What there is no use for in an empty list."""
        top = QHBoxLayout()
        top.setContentsMargins(SMALL, SMALL, SMALL, SMALL)
        top.setSpacing(SMALL)
        for widget in self._narrowing:
            top.addWidget(widget)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(top)
        self._stack = QStackedLayout()
        layout.addLayout(self._stack, 1)
        # Only now: in a layout without a widget the first page would become a window of its own.
        for page in (self.view, self.nothing, self.no_match):
            self._stack.addWidget(page)

    def keyboard_to(self) -> QWidget:
        shown = self._stack.currentWidget()
        return self.nothing if shown is self.nothing else self.filter if shown is self.no_match else self.view

    def choose(self, identity: str) -> bool:
        """Put the cursor on a record; whether it is loaded."""
        return self.view.choose(identity)

    def current(self) -> Row | None:
        """The row the cursor is on."""
        row = self.view.currentIndex().data(ROW)
        return row if isinstance(row, Row) else None

    def _sort_button(self, sorts: Sequence[tuple[str, object]]) -> QToolButton:
        button = ToolButton()
        button.setProperty("menu", True)
        button.setText(sorts[0][0])
        button.setAccessibleName(_("Sort by"))
        button.setToolTip(_("Sort by"))
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        menu = QMenu(button)
        group = QActionGroup(menu)
        for number, (words, meaning) in enumerate(sorts):
            action = QAction(words, menu)
            action.setCheckable(True)
            action.setChecked(number == 0)
            action.setData(meaning)
            group.addAction(action)
            menu.addAction(action)
        group.triggered.connect(lambda action: button.setText(action.text()))
        group.triggered.connect(lambda action: self.sorted.emit(action.data()))
        button.setMenu(menu)
        return button

    def _show_what_is_there(self, *_ignored: object) -> None:
        typed = self.filter.shown_text().strip()
        page = self.view if self.model.rowCount() else self.no_match if typed else self.nothing
        with self.changing():
            self._stack.setCurrentWidget(page)
            for widget in self._narrowing:
                widget.setVisible(page is not self.nothing)
        self.view.take_cursor()

    def _tell_chosen(self, index: QModelIndex, _before: QModelIndex) -> None:
        self.chosen.emit(index.data(ROW))
