"""The files of a case: a list, what can be seen of the one that the cursor is on, and what can be done with it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QStackedLayout, QVBoxLayout, QWidget

from domain.attachment import Attachment
from resources.language import translated as _
from ui.errors import sentence_of
from ui.file_choice import choose_file
from ui.files.acts import FileActs
from ui.files.intake import Intake
from ui.files.preview import PreviewPane
from ui.files.words import facts_in_words, file_row
from ui.forms.looks import letters
from ui.notebook.desk import Desk
from ui.notebook.record_list import ROW, RecordList
from ui.notebook.row_delegate import WholeRowDelegate
from ui.notebook.row_view import RowView
from ui.notebook.rows import Row
from ui.tokens import GAP, LARGE, SMALL
from ui.widgets.buttons import button
from ui.widgets.empty_state import EmptyState
from ui.widgets.labels import PlainLabel
from ui.widgets.pane import Pane
from workflows import attachments, file_previews
from workflows.attachments import Attached
from workflows.file_previews import Preview

LOOK_AFTER = 160
"""Milliseconds that the cursor rests on a file before it is opened: an arrow key held down opens none."""
NARROWEST = 30
"""Small letters of width of the list."""
SEEN_WITHIN = 1600
"""Pixels on the longest side of what is asked for."""


class FilesPage(Pane):
    """One case's files."""

    record_asked = Signal(str, str)
    """Kind and id: somebody wants to write about it."""
    counted = Signal(int)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._case = self._wanted = ""
        self._looked_at: tuple[str, int] = ("", 0)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(LOOK_AFTER)
        self._rest.timeout.connect(self._look)
        self.model = RecordList(parent=self)
        self.view = RowView(_("Files"))
        self.view.setItemDelegate(WholeRowDelegate(self.view))
        self.view.setModel(self.model)
        self.view.opened.connect(lambda row: self.record_asked.emit("attachment", row.id))
        self.view.selectionModel().currentChanged.connect(lambda *_rows: self._rest.start())
        self.preview = PreviewPane()
        self.preview.page_asked.connect(self._turn_to)
        self.facts = PlainLabel(tone="quiet")
        self.facts.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.intake = Intake(desk)
        self.acts = FileActs(desk, self)
        self.intake.ended.connect(self.acts.offer_deletion)
        self.intake.refused.connect(lambda sentence: self.acts.strip.say(sentence, tone="danger"))
        self.add = button(_("Add…"), self.ask_for_file, drawing="attach")
        self.check_all = button(_("Check all again"), lambda: self.acts.check(self._records()))
        self.nothing = EmptyState(
            _(
                "No files yet. Add photographs, scans and recordings, or drop them here: they are copied and sealed, and what "
                "they came from is only read."
            ),
            _("Add…"),
            drawing="attach",
        )
        self.nothing.pressed.connect(self.ask_for_file)
        self._lay_out()

    def keyboard_to(self) -> QWidget:
        return self.view if self._stack.currentWidget() is self._full else self.nothing

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setContentsMargins(LARGE, SMALL, GAP, SMALL)
        top.setSpacing(SMALL)
        top.addStretch(1)
        top.addWidget(self.check_all)
        top.addWidget(self.add)
        seen = QWidget()
        right = QVBoxLayout(seen)
        right.setContentsMargins(GAP, 0, GAP, GAP)
        right.setSpacing(SMALL)
        right.addWidget(self.preview, 1)
        right.addWidget(self.facts)
        right.addWidget(self.acts.buttons)
        self._split = QSplitter(Qt.Orientation.Horizontal)
        self._split.setChildrenCollapsible(False)
        self._split.addWidget(self.view)
        self._split.addWidget(seen)
        self.fit_to_text()
        self._split.setStretchFactor(0, 2)
        self._split.setStretchFactor(1, 3)
        self._full = QWidget()
        column = QVBoxLayout(self._full)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(top)
        column.addWidget(self._split, 1)
        body = QWidget()
        self._stack = QStackedLayout(body)
        self._stack.addWidget(self.nothing)
        self._stack.addWidget(self._full)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.acts.strip)
        layout.addWidget(self.intake)
        layout.addWidget(body, 1)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange) and hasattr(self, "view"):
            self.fit_to_text()

    def fit_to_text(self) -> None:
        """Give the list room for a name and what it is."""
        self.view.setMinimumWidth(letters(self, NARROWEST))

    def show_case(self, case: str) -> None:
        """Show the files of a case."""
        if case != self._case:
            self._case = case
            self.acts.forget()
        self._desk.ask(self, lambda session: attachments.attached(session, case), partial(self._show, case))

    def take_in(self, paths: Sequence[Path]) -> None:
        """Take files into the case that is shown."""
        if paths:
            self.intake.take_in(self._case, paths)

    def chosen(self) -> str:
        """The id of the file that the cursor is on; "" for none."""
        return self.view.chosen()

    def choose(self, record: str) -> None:
        """Put the cursor on a file, now or once it is there."""
        self._wanted = "" if self.view.choose(record) else record

    def _show(self, case: str, found: Sequence[Attached]) -> None:
        if case != self._case:
            return
        rows = [file_row(each) for each in found]
        self.model.show(rows)
        with self.changing():
            self._stack.setCurrentWidget(self._full if rows else self.nothing)
        if rows and not self.view.choose(self._wanted) and not self.view.currentIndex().isValid():
            self.view.setCurrentIndex(self.model.index(0))
        self._wanted = ""
        self._looked_at = ("", 0)
        self._look()
        self.counted.emit(len(rows))

    def _records(self) -> tuple[Attachment, ...]:
        return tuple(row.record for row in self.model.rows if isinstance(row, Row))

    def _look(self) -> None:
        row = self.view.currentIndex().data(ROW)
        record = row.record if row is not None else None
        self.acts.show_record(record)
        self.facts.setText(facts_in_words(record) if record is not None else "")
        if record is None:
            self._looked_at = ("", 0)
            self.preview.say("")
        elif record.id != self._looked_at[0]:
            self.preview.say(_("Opening…"))
            self._turn_to(0)

    def _turn_to(self, page: int) -> None:
        wanted = self._looked_at = (self.view.chosen(), page)

        def seen(stored: attachments.Stored) -> Preview | None:
            # The cursor has gone on while others were opened.
            is_wanted = self._looked_at == wanted
            return file_previews.preview(stored, page=page, within=SEEN_WITHIN) if is_wanted else None

        self._desk.ask(
            self,
            lambda session: attachments.stored(session, wanted[0]),
            lambda stored: self._desk.work_out(
                self, partial(seen, stored), partial(self._seen, wanted), partial(self._not_seen, wanted)
            ),
            partial(self._not_seen, wanted),
        )

    def _seen(self, wanted: tuple[str, int], preview: Preview | None) -> None:
        row = self.view.currentIndex().data(ROW)
        if wanted == self._looked_at and preview is not None and row is not None:
            self.preview.show_preview(preview, row.title, page=wanted[1])

    def _not_seen(self, wanted: tuple[str, int], error: Exception) -> None:
        if wanted == self._looked_at:
            self.preview.say(sentence_of(error))

    def ask_for_file(self) -> None:
        """Ask which file is to be taken in."""
        choose_file(
            self, _("Add a file"), Path.home(), _("All files (*)"), lambda path: self.take_in((path,))
        )
