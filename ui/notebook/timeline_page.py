"""The timeline of a case: what happened, in order as far as it is known, with what each source says."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from domain.casefile import CaseFile
from resources.language import translated as _
from ui.forms.choice import ListBox
from ui.notebook.desk import Desk
from ui.notebook.event_order import moved
from ui.notebook.record_list import ROW, RecordList
from ui.notebook.row_view import RowView
from ui.notebook.timeline_delegate import TimelineDelegate
from ui.notebook.timeline_rows import EventRow, event_rows
from ui.tokens import GAP, LARGE, SMALL
from ui.widgets.buttons import Button
from ui.widgets.empty_state import EmptyState
from ui.widgets.labels import PlainLabel
from ui.widgets.pane import Pane
from workflows.reading import TimelineRow, timeline


class TimelineView(RowView):
    """The events; Alt with ↑ or ↓ moves one among those whose order nobody knows."""

    move_asked = Signal(str, int)
    """An event's id; -1 up, 1 down."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        row = self.currentIndex().data(ROW)
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        is_alt = event.modifiers() & Qt.KeyboardModifier.AltModifier
        step = steps.get(Qt.Key(event.key()))
        if is_alt and step and isinstance(row, EventRow):
            self.move_asked.emit(row.id, step)
            return
        super().keyPressEvent(event)


class TimelinePage(Pane):
    """The events of one case, or of one person in it."""

    event_asked = Signal(str)
    new_event_asked = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._case_file: CaseFile | None = None
        self._rows: tuple[TimelineRow, ...] = ()
        self._wanted = ""
        self.model = RecordList(parent=self)
        self.view = TimelineView(_("Timeline"))
        self.view.setItemDelegate(TimelineDelegate(self.view))
        self.view.setModel(self.model)
        self.view.opened.connect(lambda row: self.event_asked.emit(row.id))
        self.view.move_asked.connect(self._move)
        self.person = ListBox()
        self.person.setAccessibleName(_("Show the events of"))
        self.person.setSizeAdjustPolicy(ListBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.person.setMinimumContentsLength(14)
        self.person.currentIndexChanged.connect(self._show)
        self.told = PlainLabel(tone="quiet")
        self.new = Button(_("New event"))
        self.new.clicked.connect(self.new_event_asked)
        self.nothing = EmptyState(
            _("No events yet. An event says what happened to whom, when, where, and who says so."),
            _("New event"),
            drawing="timeline",
        )
        self.nothing.pressed.connect(self.new_event_asked)
        top = QHBoxLayout()
        top.setContentsMargins(LARGE, SMALL, GAP, SMALL)
        top.setSpacing(SMALL)
        top.addWidget(self.person)
        top.addWidget(self.told, 1)
        top.addWidget(self.new)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(top)
        layout.addWidget(self.view, 1)
        layout.addWidget(self.nothing, 1)
        self.nothing.hide()

    def keyboard_to(self) -> QWidget:
        return self.nothing if self.view.isHidden() else self.view

    def show_case(self, case_file: CaseFile) -> None:
        """Show the events of a case."""
        self._case_file = case_file
        self._show_people(case_file)
        self._desk.work_out(self, lambda: (case_file, timeline(case_file)), self._have_timeline)

    def chosen(self) -> str:
        """The id of the event that the cursor is on; "" for none."""
        return self.view.chosen()

    def choose(self, event: str) -> None:
        """Put the cursor on an event, now or once the timeline is there."""
        if not self.view.choose(event):
            self._wanted = event

    def _show_people(self, case_file: CaseFile) -> None:
        chosen = self.person.currentData()
        self.person.blockSignals(True)
        self.person.clear()
        self.person.addItem(_("Everybody"), None)
        for person in case_file.people:
            self.person.addItem(person.shown_name or _("Person without a name"), person.id)
        self.person.setCurrentIndex(max(0, self.person.findData(chosen)) if chosen else 0)
        self.person.blockSignals(False)

    def _have_timeline(self, answer: tuple[CaseFile, tuple[TimelineRow, ...]]) -> None:
        case_file, rows = answer
        if case_file is self._case_file:
            self._rows = rows
            self._show()

    def _show(self, *_ignored: object) -> None:
        if self._case_file is None:
            return
        rows = event_rows(self._case_file, self._of_person(self._case_file))
        self.model.show(rows)
        with self.changing():
            self.nothing.setVisible(not self._rows)
            for widget in (self.view, self.person, self.new):
                widget.setVisible(bool(self._rows))
        unsure = any(not row.order_is_certain for row in rows)
        self.told.setText(
            _("Dashed: the order is not certain. Alt+↑ and Alt+↓ move an event.") if unsure else ""
        )
        if rows and not self.view.choose(self._wanted) and not self.view.currentIndex().isValid():
            self.view.setCurrentIndex(self.model.index(0))
        self._wanted = ""

    def _of_person(self, case_file: CaseFile) -> tuple[TimelineRow, ...]:
        """The events that name the chosen person, by any account."""
        person = self.person.currentData()
        if person is None:
            return self._rows
        theirs = {event.id for event in case_file.events if event.participation_of(person)}
        return tuple(row for row in self._rows if row.event in theirs)

    def _move(self, event: str, step: int) -> None:
        if self._case_file is None:
            return
        changed = moved(self._case_file.events, event, step)
        if not changed:
            self._desk.refused.emit(
                _(
                    "Their dates or a tie between them say which of the two came first, so they stay in this order."
                )
            )
        else:
            self._wanted = event
            self._desk.keep(changed)
