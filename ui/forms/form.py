"""What every form is: a column of fields that tells what stands in it at each pause of typing, and never stands in the way.

Where it `may_grow`, only its first field is there when it opens; the others come while somebody begins to type.  Whatever is asked of a form
as a whole (its record, its draft, to be kept) builds what is missing first, so nobody but the eye ever meets half a form.

A form talks to no notebook.  Whoever shows it keeps what `edited` brings as a draft (with `draft()`), keeps `made` and `finished` as
records, and keeps the draft beside a finished record while `things_to_check()` says that something typed could not be taken into it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, Generic, TypeVar

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from domain.casefile import CaseFile
from domain.records import Record
from resources.language import translated as _
from ui.forms.arrival import Arrival
from ui.forms.editor import Editor, every_editor
from ui.forms.field_column import FieldColumn
from ui.forms.footer import Footer
from ui.forms.form_body import FormBody
from ui.forms.plain import from_plain, plain
from ui.forms.reading_order import go_on
from ui.forms.section import Section
from ui.forms.surroundings import Surroundings
from ui.forms.things_to_check import ThingToCheck, complaints_of
from ui.forms.where_in_form import Cursor, cursor_in
from ui.tokens import GAP
from ui.turns import turns
from ui.widgets.composing import commit_composing_text

R = TypeVar("R", bound=Record)

PAUSE = 400
"""Milliseconds after the last key: a pause of typing."""


class RecordForm(QWidget, Generic[R]):
    """A form for one record."""

    edited = Signal(object)
    """The record as it stands, after a pause of typing or when a field was left."""
    made = Signal(object)
    """A record that was made in this form (a place, a source, an authority), to be kept before this form's own."""
    finished = Signal(object)
    """Keep the record and close."""
    finished_and_next = Signal(object)
    """Keep the record and open a form for the next."""
    closed = Signal()
    """Close; the draft stays."""

    title = ""
    """What the form is for (an English message id)."""
    has_next = True
    """Whether "keep and add next" makes sense."""

    def __init__(
        self,
        record: R,
        case_file: CaseFile,
        new_id: Callable[[], str],
        *,
        is_new: bool = False,
        may_grow: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        """`new_id`: gives a fresh record id at every call; `is_new`: nobody has filled anything in yet; `may_grow`: see above."""
        super().__init__(parent)
        self.is_new = is_new
        self.surroundings = Surroundings(case_file, new_id, self)
        self._given = record
        self._is_pending = False
        self._is_whole = False
        self._is_untouched = True
        self._restored: dict[str, Any] | None = None
        """The draft that this form was given."""
        self._arrival: Arrival | None = None
        self._scroll = 0
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self.area = QScrollArea()
        self._body: FormBody[R] = FormBody(_(self.title), record)
        self._lay_out()
        self.fill(record)
        self.footer = Footer(has_next=self.has_next)  # last, so that a window that opens does not begin in it
        self._whole.addWidget(self.footer)
        self._connect()
        self.setFocusProxy(self._body.first_field())
        if may_grow:
            self._body.build_in_turns()
            turns().calm.connect(self.complete)
        else:
            self.complete()

    @property
    def groups(self) -> dict[str, FieldColumn[R] | Section[R]]:
        """The columns of fields and the sections by their names."""
        return self._body.groups

    def fill(self, record: R) -> None:
        """Add the groups of the form with `add_group` and `add_section`."""
        raise NotImplementedError

    def questions(self) -> Iterator[tuple[str, Editor[Any]]]:
        """What a form of this kind would like to know, in translated sentences, and where."""
        return iter(())

    def add_group(self, name: str, group: FieldColumn[R]) -> None:
        """Add a column of fields."""
        self._body.add_group(name, group)

    def add_section(
        self, name: str, title: str, make: Callable[[], FieldColumn[R]], filled: Callable[[R], int]
    ) -> None:
        """Add a section that can be folded (see `Section`) below what is there."""
        self._body.add_section(name, lambda: Section(title, make, filled))

    def complete(self) -> None:
        """Build all that is missing, now."""
        if not self._is_whole:
            self._is_whole = True
            self._body.complete()
            self._check()
        if self._arrival is not None:
            self._arrival.end()
            self._arrival = None
            QTimer.singleShot(0, self, self._scroll_back)  # the heights are known once the layout has run

    def holds_more_than_its_record(self) -> bool:
        """Whether something typed could not be taken into the record, so that the draft must be kept beside it."""
        every = (part for group in self.groups.values() for part in every_editor(group))
        return any(part.complaints() for part in every)

    def record(self) -> R:
        """The best record that what stands in the fields can give."""
        return self._body.applied(self._given)

    def things_to_check(self) -> tuple[ThingToCheck, ...]:
        """Everything that could not be taken as it stands, then the questions."""
        complaints = complaints_of(self.groups.values())
        questions = (
            ThingToCheck(sentence=sentence, field=editor.first_field())
            for sentence, editor in self.questions()
        )
        return (*complaints, *questions)

    def flush(self) -> None:
        """Take in what is being composed and tell what stands in the form, now; before a lock, a change of page, the end."""
        commit_composing_text()
        self._tell()

    def finish(self) -> None:
        """Keep and close."""
        self._settle()
        self.finished.emit(self.record())

    def finish_and_next(self) -> None:
        """Keep, and go on with the next."""
        self._settle()
        self.finished_and_next.emit(self.record())

    def close_form(self) -> None:
        """Close; what was typed stays in the draft."""
        self._settle()
        self.closed.emit()

    def draft(self) -> dict[str, Any]:
        """All that stands in the form, convertible or not, what is folded, and where the cursor is; JSON can hold it.

        A form that still grows and that nobody has changed is not built for it: it is as it was given, and a lock waits for nothing.
        """
        has_typed_ahead = self._arrival is not None and self._arrival.has_typed
        is_as_given = not self._is_whole and self._is_untouched and not has_typed_ahead
        if is_as_given and self._restored is not None:
            return self._restored
        if not is_as_given:
            self.complete()
        cursor = cursor_in(self)
        return {
            "record": plain(self._given),
            "fields": {} if is_as_given else self._body.raw(),
            "field": cursor.path,
            "cursor": cursor.position,
            "anchor": cursor.anchor,
            "scroll": self.area.verticalScrollBar().value(),
        }

    def restore(self, draft: dict[str, Any]) -> None:
        """Put back exactly what `draft` gave.

        A new record that was never kept is in its draft alone, with all that was filled in for it (the people of the event before).
        """
        if self.is_new:
            self._given = from_plain(type(self._given), draft["record"])
            self._body.give(self._given)
        self._body.set_raw(draft["fields"])
        self._restored, self._scroll = draft, draft["scroll"]
        cursor = Cursor(path=draft["field"], position=draft["cursor"], anchor=draft["anchor"])
        self._arrival = Arrival(self, cursor, self._body.first_field())
        if self._is_whole:
            self._is_whole = False
            self.complete()

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab goes in the order in which the form is read, whatever was built first."""
        return go_on(self, forward=forward) or super().focusNextPrevChild(forward)

    def _lay_out(self) -> None:
        ground = QWidget()
        # Side by side, since a column would ask the body for its height at a width that it never gets.
        around = QHBoxLayout(ground)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(self._body, 1)
        around.addStretch()
        self.area.setWidget(ground)
        self.area.setWidgetResizable(True)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._whole = QVBoxLayout(self)
        self._whole.setContentsMargins(0, 0, 0, 0)
        self._whole.setSpacing(0)
        self._whole.addWidget(self.area, 1)
        self.setMinimumWidth(GAP * 20)

    def _scroll_back(self) -> None:
        self.area.verticalScrollBar().setValue(self._scroll)

    def _connect(self) -> None:
        self._body.changed.connect(self._changed)
        self.surroundings.made.connect(self.made)
        self._pause.timeout.connect(self._tell)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._focus_moved)
        self.footer.keep.clicked.connect(self.finish)
        self.footer.keep_and_next.clicked.connect(self.finish_and_next)
        self.footer.close_it.clicked.connect(self.close_form)
        for keys, action in (
            ("Ctrl+Return", self.finish),
            ("Ctrl+Enter", self.finish),
            ("Ctrl+Shift+Return", self.finish_and_next),
            ("Ctrl+Shift+Enter", self.finish_and_next),
            ("Escape", self.close_form),
        ):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(action)

    def _changed(self) -> None:
        self._is_untouched, self._is_pending = False, True
        self._pause.start()

    def _focus_moved(self, before: QWidget | None, _now: QWidget | None) -> None:
        if before is not None and self.isAncestorOf(before):
            self._tell()

    def _tell(self) -> None:
        if self._is_pending:
            self._is_pending = False
            self._pause.stop()
            self._check()
            self.edited.emit(self.record())

    def _settle(self) -> None:
        commit_composing_text()
        for group in self.groups.values():
            group.settle()
        self._tell()

    def _check(self) -> None:
        self.footer.show_things([(thing.sentence, thing.field) for thing in self.things_to_check()])
