"""The middle of the window: for each section its list, loaded from the notebook page by page."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from functools import partial
from typing import cast

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from domain.partner import Partner
from resources.language import translated as _
from ui.forms.looks import letters
from ui.notebook.desk import Desk
from ui.notebook.list_pane import ListPane
from ui.notebook.record_list import RecordList
from ui.notebook.record_rows import case_row, marked, partner_row, row_of
from ui.notebook.rows import InList, Row
from ui.notebook.sections import SECTIONS, Section
from ui.notebook.undecided import Undecided
from ui.trash.words import thrown_row
from ui.widgets.pane import Pane
from workflows import partners
from workflows.browsing import Listed, Sorting, browse
from workflows.conflicts import conflicts
from workflows.purge_judging import waiting_purges
from workflows.session import Session
from workflows.trash import in_trash

NARROWEST = 26
"""Small letters."""

LOOK_AFTER = 160
"""Milliseconds that the cursor rests on a row before the page beside the list follows it."""


class Browser(Pane):
    """One list at a time, and above it what waits for a decision."""

    looked_at = Signal(object)
    """Row: the cursor rests on it."""
    opened = Signal(object)
    """Row: Enter, F2 or a double click."""
    new_asked = Signal(str)
    """Kind."""
    decide_asked = Signal()
    """About what was changed in two places."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._lists: dict[str, _SectionList] = {}
        self._wanted = ""
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(LOOK_AFTER)
        self._rest.timeout.connect(self._look)
        self.undecided = Undecided()
        self.undecided.decide_asked.connect(self.decide_asked)
        self._stack = QStackedWidget()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.undecided)
        layout.addWidget(self._stack, 1)
        self.fit_to_text()
        self._count_undecided()

    def keyboard_to(self) -> QWidget:
        return self._stack.currentWidget() or self

    def fit_to_text(self) -> None:
        """Never be narrower than a name."""
        self.setMinimumWidth(letters(self, NARROWEST))

    def show_section(self, name: str) -> None:
        """Show a section's list; it is loaded when it is first shown."""
        section = next((each for each in SECTIONS if each.name == name), None)
        if section is None:
            return
        if name not in self._lists:
            self._lists[name] = self._made(section)
        with self.changing():
            self._stack.setCurrentWidget(self._lists[name].pane)

    def reload(self) -> None:
        """Load every list anew that was ever shown."""
        for section_list in self._lists.values():
            section_list.model.reload()
        self._count_undecided()

    def choose(self, record: str) -> None:
        """Put the cursor on a record, now or once it is loaded."""
        self._wanted = "" if self.pane().choose(record) else record

    def chosen(self) -> str:
        """The id of the record that the cursor is on; "" for none."""
        return self.pane().view.chosen()

    def row(self) -> Row | None:
        """The row that the cursor is on."""
        return self.pane().current()

    def focus_filter(self) -> None:
        """Put the keyboard into the filter of the list."""
        self.pane().filter.setFocus()

    def shows(self, kind: str) -> bool:
        """Whether the list that is shown is of this kind of record."""
        return any(each.pane is self.pane() and each.kind == kind for each in self._lists.values())

    def pane(self) -> ListPane:
        """The list that is shown."""
        pane = self._stack.currentWidget()
        assert isinstance(pane, ListPane)  # noqa: S101  (nothing else is ever added)
        return pane

    def _made(self, section: Section) -> _SectionList:
        made = _SectionList(self._desk, section)
        made.pane.opened.connect(self.opened)
        made.pane.chosen.connect(lambda row: self._rest.start() if row is not None else None)
        made.pane.view.may_discard = section.kind != "trash"
        made.pane.view.discard_asked.connect(self._desk.discard_asked)
        made.pane.new_asked.connect(lambda: self.new_asked.emit(section.kind))
        made.model.loaded.connect(lambda: self._loaded(made.pane))
        self._stack.addWidget(made.pane)
        return made

    def _loaded(self, pane: ListPane) -> None:
        if pane is not self._stack.currentWidget():
            return
        if self._wanted and pane.choose(self._wanted):
            self._wanted = ""

    def _count_undecided(self) -> None:
        self._desk.ask(
            self,
            lambda session: (len(conflicts(session)), len(waiting_purges(session))),
            lambda numbers: self.undecided.show_numbers(*numbers),
        )

    def _look(self) -> None:
        row = self.row()
        if row is not None:
            self.looked_at.emit(row)


class _SectionList:
    """A section's pane and model, and what they ask the notebook for."""

    def __init__(self, desk: Desk, section: Section) -> None:
        self._desk, self.kind = desk, section.kind
        self._containing = ""
        self._sorting = Sorting.TITLE
        self.model = RecordList(self._ask)
        is_trash = section.kind == "trash"
        sorts = [] if is_trash else [(_("By name"), Sorting.TITLE), (_("Changed last"), Sorting.CHANGED)]
        if section.kind in ("note", "source"):
            sorts.append((_("By date"), Sorting.DAY))
        self.pane = ListPane(
            self.model,
            _(section.title),
            empty=_(section.empty),
            new=_(section.new),
            drawing=section.drawing,
            sorts=sorts,
        )
        self.model.setParent(self.pane)
        self.pane.filtered.connect(self._narrow)
        self.pane.sorted.connect(self._sort)
        self.model.reload()

    def _narrow(self, words: str) -> None:
        if words != self._containing:
            self._containing = words
            self.model.reload()

    def _sort(self, sorting: Sorting) -> None:
        self._sorting = sorting
        self.model.reload()

    def _ask(self, last: InList | None, limit: int, answer: Callable[[Sequence[InList]], None]) -> None:
        after = last.after if isinstance(last, Row) else None
        if last is not None and after is None:
            answer(())  # a narrowed list is whole from the beginning
            return
        kind, today = self.kind, self._desk.today
        if kind == "trash":
            there = partial(in_trash, after=after, limit=limit)
            self._desk.ask(self.pane, lambda session: list(map(thrown_row, there(session))), answer)
            return
        page = partial(
            browse, kind=kind, containing=self._containing, sorting=self._sorting, after=after, limit=limit
        )
        # The rows are put into words on the notebook's thread too: ten thousand are too many for the screen's.
        self._desk.ask(self.pane, lambda session: _rows(session, kind, page(session), today), answer)


def _rows(session: Session, kind: str, listed: Sequence[Listed], today: date) -> list[Row]:
    rows = zip(_plain_rows(session, kind, listed, today), listed, strict=True)
    return [marked(row) if each.in_conflict else row for row, each in rows]


def _plain_rows(session: Session, kind: str, listed: Sequence[Listed], today: date) -> list[Row]:
    if kind == "case":
        return [case_row(each, today) for each in listed]
    if kind == "partner":
        return [
            replace(partner_row(partner, partners.row_of(session, partner)), after=each.after)
            for each in listed
            for partner in (cast("Partner", each.record),)
        ]
    return [row_of(each.record, each.after) for each in listed]
