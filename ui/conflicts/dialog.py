"""Deciding: each record that was changed in two places, its two versions side by side, one record after the other."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from domain.merging import Take
from resources.language import counted
from resources.language import translated as _
from ui.background import NotebookThread
from ui.conflicts.choice_row import ChoiceRow
from ui.conflicts.field_words import kind_words
from ui.conflicts.purge_choice import PurgeChoice
from ui.errors import sentence_of
from ui.forms.date_words import day_in_words
from ui.notebook.date_words import clock_in_words
from ui.tokens import GAP, LARGE, SMALL
from ui.widgets.buttons import button
from ui.widgets.first_size import open_at
from ui.widgets.labels import PlainLabel, ScreenTitle
from ui.widgets.scrolling import Scrolling
from workflows import conflicts
from workflows.changes import Changes
from workflows.conflicts import Conflict, Side, Waiting
from workflows.purge_judging import WaitingPurge, decide_purge, waiting_purges
from workflows.session import Session


class DecideDialog(QDialog):
    """Choose left or right, field by field or for all; nothing is kept before the last button, and both versions stay in the history."""

    decided = Signal(object)  # Changes

    def __init__(
        self, thread: NotebookThread[Session], parent: QWidget | None = None, *, first: str = ""
    ) -> None:
        """first: the case whose records come before all others."""
        super().__init__(parent)
        self._thread, self._first = thread, first
        self._waiting: Sequence[Waiting] = ()
        self._conflict: Conflict | None = None
        self.rows: list[ChoiceRow] = []
        self.setWindowTitle(_("Decide"))
        open_at(self, 860, 680)
        self.title = ScreenTitle()
        self.count = PlainLabel(tone="quiet")
        self.left, self.right = PlainLabel(tone="quiet"), PlainLabel(tone="quiet")
        self.status = PlainLabel("")
        self.all_left = button(_("Use left everywhere"), partial(self._choose_all, Take.THIS))
        self.all_right = button(_("Use right everywhere"), partial(self._choose_all, Take.THAT))
        self.separate = button(_("Keep both as separate reports"), self._keep_separate)
        self.keep = button(_("Keep as chosen"), self._keep, rank="primary")
        self._scroll = Scrolling(_("Decide"))
        self.purge = PurgeChoice()
        self.purge.decided.connect(self._decide_purge)
        self._purge: WaitingPurge | None = None
        self._lay_out()
        self._ask()

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(LARGE, LARGE, LARGE, LARGE)
        layout.setSpacing(GAP)
        layout.addWidget(self.title)
        layout.addWidget(self.count)
        self._heads = heads = QHBoxLayout()
        heads.setSpacing(GAP)
        for side, everywhere in ((self.left, self.all_left), (self.right, self.all_right)):
            column = QVBoxLayout()
            column.setSpacing(SMALL)
            column.addWidget(side)
            column.addWidget(everywhere)
            column.addStretch(1)
            heads.addLayout(column, 1)
        layout.addLayout(heads)
        layout.addWidget(self.purge, 1)
        self.purge.hide()
        self._scroll.verticalScrollBar().rangeChanged.connect(self._put_heads_over_columns)
        self._put_heads_over_columns(0, 0)
        layout.addWidget(self._scroll, 1)
        layout.addWidget(self.status)
        foot = QHBoxLayout()
        foot.setSpacing(SMALL)
        foot.addWidget(button(_("Close"), self.close))
        foot.addStretch(1)
        foot.addWidget(self.separate)
        foot.addWidget(self.keep)
        layout.addLayout(foot)
        self._allow()

    def _put_heads_over_columns(self, _first: int, last: int) -> None:
        bar = self._scroll.verticalScrollBar().sizeHint().width() if last else 0
        self._heads.setContentsMargins(GAP, 0, GAP + SMALL + bar, 0)

    def show_waiting(self, waiting: Sequence[Waiting]) -> None:
        """Go to the first that waits, or say that none does."""
        self._waiting = waiting = sorted(
            waiting, key=lambda each: self._first not in (each.case, each.record)
        )
        if waiting:
            job = partial(conflicts.conflict, record=waiting[0].record)
            self._thread.run(self, job, self.show_conflict, self._refuse)
            return
        self._conflict = None
        self._fill(())
        self.title.setText(_("Nothing waits for a decision."))
        for label in (self.count, self.left, self.right):
            label.setText("")
        self._allow()
        # No empty page for one sentence.
        self._scroll.hide()
        self.resize(self.width(), self.minimumSizeHint().height())

    def show_all(self, found: tuple[Sequence[Waiting], Sequence[WaitingPurge]]) -> None:
        """What was deleted for good elsewhere comes first, then what was changed in two places."""
        waiting, purges = found
        self._purge = purges[0] if purges else None
        self._scroll.setVisible(self._purge is None)
        self.purge.setVisible(self._purge is not None)
        if self._purge is None:
            self.show_waiting(waiting)
            return
        self._conflict = None
        self._fill(())
        kind, title = kind_words(self._purge.kind), self._purge.title
        self.title.setText(_("{kind}: {title}").format(kind=kind, title=title) if title else kind)
        self.count.setText(
            counted(
                "Deleted for good elsewhere, and still here. {number} of these waits.",
                "Deleted for good elsewhere, and still here. {number} of these wait.",
                len(purges),
            )
        )
        for label in (self.left, self.right):
            label.setText("")
        self.purge.show_purge(self._purge)
        self._allow()

    def show_conflict(self, conflict: Conflict) -> None:
        """Put the two versions side by side."""
        self._scroll.show()
        self._conflict = conflict
        title = self._waiting[0].title if self._waiting else ""
        kind = kind_words(conflict.kind)
        self.title.setText(_("{kind}: {title}").format(kind=kind, title=title) if title else kind)
        self.count.setText(
            counted(
                "Changed in two places. {number} of these waits; both versions stay in the history.",
                "Changed in two places. {number} of these wait; both versions stay in the history.",
                len(self._waiting),
            )
        )
        self.left.setText(_side_words(_("Left"), conflict.this))
        self.right.setText(_side_words(_("Right"), conflict.that))
        self._fill([ChoiceRow(each, conflict.names) for each in conflict.differences])
        self._allow()
        first = next((row for row in self.rows if row.take is None), None)
        (first.buttons[Take.THIS] if first else self.keep).setFocus()

    def _fill(self, rows: Sequence[ChoiceRow]) -> None:
        self.rows = list(rows)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, SMALL, 0)
        column.setSpacing(SMALL)
        for row in rows:
            row.chosen.connect(self._allow)
            column.addWidget(row)
        column.addStretch(1)
        self._scroll.setWidget(inside)  # which deletes the one before
        inside.show()  # the area is seen already, and does not do it then

    def _choose_all(self, take: Take) -> None:
        for row in self.rows:
            row.choose(take)

    def _allow(self) -> None:
        found = self._conflict
        for each in (self.all_left, self.all_right):
            each.setVisible(found is not None)
        self.separate.setVisible(found is not None and found.may_be_separate)
        self.keep.setVisible(found is not None)
        self.keep.setEnabled(all(row.take is not None for row in self.rows))

    def _keep(self) -> None:
        if self._conflict is not None:
            takes = {row.name: row.take for row in self.rows if row.take is not None}
            self._do(partial(conflicts.decide, looked_at=self._conflict, takes=takes, now=datetime.now(UTC)))

    def _keep_separate(self) -> None:
        if self._conflict is not None:
            self._do(partial(conflicts.keep_separate, looked_at=self._conflict, now=datetime.now(UTC)))

    def _decide_purge(self, obey: bool) -> None:
        if self._purge is not None:
            job = partial(decide_purge, waiting=self._purge, obey=obey, now=datetime.now(UTC))
            self._thread.run(self, job, self._done, self._refuse)

    def _do(self, job: partial[Changes]) -> None:
        self.keep.setEnabled(False)
        self.separate.setEnabled(False)
        self._thread.run(self, job, self._done, self._refuse)

    def _done(self, changes: Changes) -> None:
        self.separate.setEnabled(True)
        self.status.setText("")
        self.decided.emit(changes)
        self._ask()

    def _ask(self) -> None:
        self._thread.run(
            self,
            lambda session: (conflicts.conflicts(session), waiting_purges(session)),
            self.show_all,
            self._refuse,
        )

    def _refuse(self, error: Exception) -> None:
        self.separate.setEnabled(True)
        self._allow()
        self.status.set_tone("danger")
        self.status.setText(sentence_of(error))


def _side_words(side: str, version: Side) -> str:
    """Whose version it is, and when it was kept."""
    made = datetime.fromisoformat(version.made_at).astimezone()
    where = _("on this laptop") if version.is_here else _("came in a package")
    when = f"{day_in_words(made.date())} {clock_in_words(made)}"
    return " · ".join(filter(None, (side, version.author, when, where)))
