"""The overview of a case: where each person is on a chosen day, who holds them, since when, who says so, how sure."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from domain.casefile import CaseFile
from resources.language import translated as _
from ui.notebook.desk import Desk
from ui.notebook.record_list import ROW, RecordList
from ui.notebook.river_rows import Picture, picture_of
from ui.notebook.river_view import RiverView
from ui.notebook.row_view import RowView
from ui.notebook.state_delegate import StateDelegate
from ui.notebook.state_rows import PersonState, person_states
from ui.tokens import GAP, LARGE, SMALL
from ui.widgets.buttons import Button
from ui.widgets.day_box import DayBox
from ui.widgets.empty_state import EmptyState
from ui.widgets.labels import PlainLabel
from ui.widgets.pane import Pane
from workflows.reading import StateRow, states

PICTURE = 0.5
"""Of the height, at most, for the picture; the rest is for the words."""


class StatesView(RowView):
    """The people of a case; Space or → shows the other possibilities of one, ← hides them."""

    toggled = Signal(str, bool)
    """A person's id, and whether their other possibilities shall be shown."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        row = self.currentIndex().data(ROW)
        if isinstance(row, PersonState) and row.others:
            if event.key() == Qt.Key.Key_Space:
                self.toggled.emit(row.id, not row.is_open)
                return
            if event.key() in (Qt.Key.Key_Right, Qt.Key.Key_Left):
                self.toggled.emit(row.id, event.key() == Qt.Key.Key_Right)
                return
        super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        index: QModelIndex = self.indexAt(event.position().toPoint())
        row = index.data(ROW)
        delegate = self.itemDelegate()
        if isinstance(row, PersonState) and isinstance(delegate, StateDelegate):
            at = event.position().toPoint() - self.visualRect(index).topLeft()
            if delegate.is_on_arrow(at, row, self.viewport().width(), self.font()):
                self.toggled.emit(row.id, not row.is_open)


class Overview(Pane):
    """Nine people, nine rows: nobody drops out."""

    person_asked = Signal(str)
    event_asked = Signal(str)
    new_person_asked = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._case_file: CaseFile | None = None
        self._states: tuple[StateRow, ...] = ()
        self._opened: frozenset[str] = frozenset()
        self._wanted = ""
        self.model = RecordList(parent=self)
        self.view = StatesView(_("Custody state of each person"))
        self.view.setItemDelegate(StateDelegate(self.view))
        self.view.setModel(self.model)
        self.view.opened.connect(lambda row: self.person_asked.emit(row.id))
        self.view.toggled.connect(self._toggle)
        self.river = RiverView()
        self.river.keep_within(0)  # until it is known how much room there is, on a tab that is not shown too
        self.river.event_asked.connect(self.event_asked)
        self.river.day_asked.connect(self.show_day)
        self.view.selectionModel().currentChanged.connect(self._show_line)
        self.day = DayBox(desk.today)
        self.day.setAccessibleName(_("Custody on this day"))
        self.day.dateChanged.connect(self._work_out)
        label = QLabel(_("Custody on"))
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setBuddy(self.day)
        self.today_button = Button(_("Today"))
        self.today_button.clicked.connect(lambda: self.show_day(desk.today))
        self.told = PlainLabel(tone="quiet")
        self.nothing = EmptyState(
            _("Nobody is named in this case yet. A person may be “Adult 3, name unknown”."),
            _("New person"),
            drawing="people",
        )
        self.nothing.pressed.connect(self.new_person_asked)
        top = QHBoxLayout()
        top.setContentsMargins(LARGE, SMALL, GAP, SMALL)
        top.setSpacing(SMALL)
        for widget in (label, self.day, self.today_button):
            top.addWidget(widget)
        top.addWidget(self.told, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(top)
        layout.addWidget(self.river)
        layout.addWidget(self.view, 1)
        layout.addWidget(self.nothing, 1)
        self.nothing.hide()

    def keyboard_to(self) -> QWidget:
        return self.nothing if self.view.isHidden() else self.view

    def show_case(self, case_file: CaseFile) -> None:
        """Show a case, on the day that is chosen; an example on the day of its last event."""
        before = self._case_file
        self._case_file = case_file
        self._desk.work_out(self, lambda: (case_file, picture_of(case_file)), self._have_picture)
        if before is None or before.case.id != case_file.case.id:
            self._opened = frozenset()
            self.show_day(_first_day(case_file, self._desk.today))
        self._work_out()

    def chosen(self) -> str:
        """The id of the person that the cursor is on; "" for none."""
        return self.view.chosen()

    def choose(self, person: str) -> None:
        """Put the cursor on a person, now or once the states are there."""
        if not self.view.choose(person):
            self._wanted = person

    def show_day(self, day: date) -> None:
        """Show the custody states of a day."""
        self.day.choose(day)

    @property
    def shown_day(self) -> date:
        """The day whose custody states are shown."""
        return self.day.day()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.river.keep_within(round(self.height() * PICTURE))

    def _work_out(self) -> None:
        case_file, day = self._case_file, self.shown_day
        self.river.show_day(day)
        if case_file is None:
            return
        is_first = case_file.case.is_example and day == _first_day(case_file, day)
        self.told.setText(_("An example: shown on the day of its last event.") if is_first else "")
        self._desk.work_out(self, lambda: (case_file, day, states(case_file, day)), self._have_states)

    def _show_line(self, *_changed: object) -> None:
        self.river.show_person(self.chosen())

    def _have_picture(self, answer: tuple[CaseFile, Picture]) -> None:
        case_file, picture = answer
        if case_file is self._case_file:
            self.river.show_picture(picture)

    def _have_states(self, answer: tuple[CaseFile, date, tuple[StateRow, ...]]) -> None:
        case_file, day, rows = answer
        if case_file is self._case_file and day == self.shown_day:
            self._states = rows
            self._show()

    def _toggle(self, person: str, is_open: bool) -> None:
        self._opened = self._opened | {person} if is_open else self._opened - {person}
        self._show()

    def _show(self) -> None:
        self.model.show(person_states(self._states, self._opened))
        with self.changing():
            self.nothing.setVisible(not self._states)
            self.view.setVisible(bool(self._states))
        if self._states and not self.view.choose(self._wanted) and not self.view.currentIndex().isValid():
            self.view.setCurrentIndex(self.model.index(0))
        self._wanted = ""


def _first_day(case_file: CaseFile, today: date) -> date:
    if not case_file.case.is_example:
        return today
    days = [day for event in case_file.events if event.when and (day := event.when.working_value.earliest)]
    return max(days, default=today)
