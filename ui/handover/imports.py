"""What was taken in so far, each import with who signed it, and the way to take one back, however long ago it was."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QListWidgetItem, QWidget

from resources.language import counted
from resources.language import translated as _
from ui.background import NotebookThread
from ui.errors import sentence_of
from ui.forms.date_words import day_in_words
from ui.notebook.date_words import clock_in_words
from ui.safety.page import SafetyPage
from ui.widgets.buttons import button
from ui.widgets.row_list import RowList
from workflows import reverting, undoing
from workflows.changes import Changes
from workflows.session import Session
from workflows.undoing import ImportRow, Undone

LINES = 8
"""Lines of text that are always seen of the list."""


class ImportsDialog(SafetyPage):
    """The newest first; one is chosen and undone."""

    undone = Signal(object)  # Undone, or Changes

    def __init__(self, thread: NotebookThread[Session], parent: QWidget | None = None) -> None:
        super().__init__(
            _("What was taken in"),
            (
                _(
                    "An import that is undone counts no more, except for what somebody here went on from. "
                    "Receiving the package again brings it back."
                ),
            ),
            parent,
        )
        self._thread = thread
        self._rows: Sequence[ImportRow] = ()
        self.list = RowList()
        self.list.setAccessibleName(_("Imports"))
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setMinimumHeight(LINES * self.fontMetrics().lineSpacing())
        self.list.currentRowChanged.connect(self._allow)
        self.column.addWidget(self.list)
        self.undo = button(_("Undo this import"), self._undo)
        self.revert = button(_("Take back what stayed"), self._revert)
        self.foot.addWidget(button(_("Close"), self.close))
        self.foot.addStretch(1)
        self.foot.addWidget(self.revert)
        self.foot.addWidget(self.undo)
        self.undo.setEnabled(False)
        self._ask()

    def show_rows(self, rows: Sequence[ImportRow]) -> None:
        """Show every import; the choice stays where it was."""
        at = max(0, self.list.currentRow())
        self._rows = rows
        self.list.clear()
        for row in rows:
            self.list.addItem(QListWidgetItem(row_in_words(row)))
        self.list.setVisible(bool(rows))
        if rows:
            self.list.setCurrentRow(min(at, len(rows) - 1))
        else:
            self.say(_("Nothing was taken in yet."))
        self._allow()

    def _allow(self) -> None:
        row = self._chosen()
        self.undo.setEnabled(row is not None and not row.undone)
        self.revert.setVisible(row is not None and row.undone)

    def _chosen(self) -> ImportRow | None:
        at = self.list.currentRow()
        return self._rows[at] if 0 <= at < len(self._rows) else None

    def _ask(self) -> None:
        self._thread.run(self, undoing.imports, self.show_rows, self._refuse)

    def _undo(self) -> None:
        row = self._chosen()
        if row is None:
            return
        self.undo.setEnabled(False)
        self.say(_("Undoing the import…"))
        job = partial(undoing.undo_import, number=row.number, now=datetime.now(UTC))
        self._thread.run(self, job, self.show_undone, self._refuse)

    def show_undone(self, undone: Undone) -> None:
        """Say what went and what stays, and read the list again."""
        self.say(undone_in_words(undone))
        self.undone.emit(undone)
        self._ask()

    def _revert(self) -> None:
        row = self._chosen()
        if row is not None:
            job = partial(reverting.revert_rest, number=row.number, now=datetime.now(UTC))
            self._thread.run(self, job, self.show_reverted, self._refuse)

    def show_reverted(self, changes: Changes) -> None:
        """Say in how many records something was taken back."""
        self.say(
            counted(
                "What it changed was taken back in {number} record; what somebody changed since stays.",
                "What it changed was taken back in {number} records; what somebody changed since stays.",
                len(changes.records),
            )
            if changes.records
            else _("Nothing of it is left that could be taken back by itself.")
        )
        self.undone.emit(changes)

    def _refuse(self, error: Exception) -> None:
        self._allow()
        self.say(sentence_of(error), is_refusal=True)


def row_in_words(row: ImportRow) -> str:
    """When, from whom, how much."""
    received = datetime.fromisoformat(row.received_at).astimezone()
    state = _("undone") if row.undone else counted("{number} entry", "{number} entries", row.revisions)
    sender = _("unknown key: {words}").format(words=row.words) if row.words else row.sender
    return f"{day_in_words(received.date())} {clock_in_words(received)} · {sender} · {state}"


def undone_in_words(undone: Undone) -> str:
    """What went, and what stays because somebody went on from it."""
    sentence = counted(
        "The import was undone: {number} entry counts no more. Receiving the package again brings it back.",
        "The import was undone: {number} entries count no more. Receiving the package again brings them back.",
        undone.revisions,
    )
    if undone.stays:
        sentence += " " + counted(
            "{number} record stays, since something here goes on from it or names it.",
            "{number} records stay, since something here goes on from them or names them.",
            undone.stays,
        )
    return sentence
