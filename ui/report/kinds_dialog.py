"""What each kind of reader may see who is no partner, as one table with examples, and kept for every summary from then on."""

from __future__ import annotations

from datetime import UTC, datetime
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from domain.redaction.rules import Rule
from resources.language import translated as _
from ui.background import NotebookThread
from ui.errors import sentence_of
from ui.forms.choice import ListBox
from ui.forms.rules_edit import RulesEdit
from ui.report.whom_step import READERS
from ui.tokens import GAP, LARGE, SMALL
from ui.widgets.buttons import button
from ui.widgets.first_size import open_at
from ui.widgets.labels import PlainLabel, SectionHeading
from ui.widgets.scrolling import Scrolling
from workflows import reader_rules
from workflows.session import Session


class KindsDialog(QDialog):
    """Choose a kind of reader, change its table, keep it."""

    kept = Signal()

    def __init__(self, thread: NotebookThread[Session], profile: str, parent: QWidget | None = None) -> None:
        """profile: code of the one to begin with."""
        super().__init__(parent)
        self.setWindowTitle(_("Kinds of reader"))
        open_at(self, 760, 720)
        self._thread = thread
        self.kind = ListBox()
        self.kind.setAccessibleName(_("Kind of reader"))
        for code, (title, _meaning) in READERS.items():
            self.kind.addItem(_(title), code)
        self.kind.setCurrentIndex(max(self.kind.findData(profile), 0))
        self.kind.currentIndexChanged.connect(lambda _row: self._load())
        self.rules: RulesEdit | None = None
        self.area = Scrolling(_("Who may see what"))
        self.status = PlainLabel("")
        self.keep = button(_("Keep"), self._keep, rank="primary")
        self.as_built_in = button(_("As it came with the program"), self._as_built_in)
        self._lay_out()
        self._load()

    @property
    def profile(self) -> str:
        """The code of the kind that is shown."""
        return str(self.kind.currentData())

    def show_rules(self, profile: str, rules: tuple[Rule, ...]) -> None:
        """Show what is changed for a kind; an answer for another than is chosen now is forgotten."""
        if profile != self.profile:
            return
        self.rules = RulesEdit(profile)
        self.rules.set_value(rules)
        self.area.setWidget(self.rules)
        self.keep.setEnabled(True)

    def _load(self) -> None:
        self.keep.setEnabled(False)
        profile = self.profile
        job = partial(_changes, profile=profile)
        self._thread.run(self, job, partial(self.show_rules, profile), self._refuse)

    def _as_built_in(self) -> None:
        self.show_rules(self.profile, ())

    def _keep(self) -> None:
        if self.rules is None:
            return
        job = partial(
            reader_rules.change, profile=self.profile, rules=self.rules.value(), now=datetime.now(UTC)
        )
        self._thread.run(self, job, lambda _profile: self._done(), self._refuse)

    def _done(self) -> None:
        self.status.set_tone("plain")
        self.status.setText(_("Kept. It counts for every summary from now on, and stands in the journal."))
        self.kept.emit()

    def _refuse(self, error: Exception) -> None:
        self.status.set_tone("danger")
        self.status.setText(sentence_of(error))

    def _lay_out(self) -> None:
        foot = QHBoxLayout()
        foot.setSpacing(SMALL)
        foot.addWidget(button(_("Close"), self.reject))
        foot.addWidget(self.status, 1)
        foot.addWidget(self.as_built_in)
        foot.addWidget(self.keep)
        column = QVBoxLayout(self)
        column.setContentsMargins(LARGE, LARGE, LARGE, LARGE)
        column.setSpacing(GAP)
        column.addWidget(SectionHeading(_("What any reader of a kind may see")))
        column.addWidget(
            PlainLabel(
                _("For a partner the same table stands on the partner's page, and counts before this one."),
                tone="quiet",
            )
        )
        column.addWidget(self.kind)
        column.addWidget(self.area, 1)
        column.addLayout(foot)


def _changes(session: Session, profile: str) -> tuple[Rule, ...]:
    return reader_rules.changes_of(session, profile)
