"""The words of the journal: six of them stand for everything up to now, and those on an older receipt show whether the notebook was put back."""

from __future__ import annotations

from datetime import datetime
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget

from resources.language import counted
from resources.language import translated as _
from ui.background import NotebookThread
from ui.errors import sentence_of
from ui.safety.page import SafetyPage
from ui.tokens import SMALL
from ui.widgets.buttons import button
from ui.widgets.card import Card
from ui.widgets.labels import PlainLabel, SectionHeading
from workflows import history
from workflows.history import JournalEnd
from workflows.session import Session


class JournalWordsPage(SafetyPage):
    """Shows the words of now, and asks for those of a receipt."""

    def __init__(self, thread: NotebookThread[Session], parent: QWidget | None = None) -> None:
        super().__init__(
            _("Journal words"),
            (
                _(
                    "These six words stand for everything that the journal has noted up to now. They change with every entry. "
                    "Write them down or tell them to the office."
                ),
            ),
            parent,
        )
        self._thread = thread
        self.words = SectionHeading("")
        self.words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByKeyboard)
        self.words.setAccessibleName(_("Journal words"))
        self.extent = PlainLabel("", tone="quiet")
        card = Card(self.words, self.extent)
        card.rows.setSpacing(SMALL)
        self.column.addWidget(card)
        self.column.addWidget(SectionHeading(_("Compare with a receipt")))
        self.column.addWidget(
            PlainLabel(
                _(
                    "If somebody put back an older copy of the whole notebook, nothing in it can show that. The words on a receipt can: "
                    "a notebook that was put back does not know them."
                )
            )
        )
        self.receipt = QLineEdit()
        self.receipt.setPlaceholderText(_("the six words of a receipt"))
        self.receipt.setAccessibleName(_("The six words of a receipt"))
        self.receipt.returnPressed.connect(self.compare)
        self.column.addWidget(self.receipt)
        self.foot.addWidget(button(_("Close"), self.reject))
        self.foot.addStretch(1)
        self.foot.addWidget(button(_("Compare"), self.compare, rank="primary"))
        self._thread.run(self, history.journal_end, self.show_end, self._refuse)

    def show_end(self, end: JournalEnd | None) -> None:
        """Show how far the journal goes."""
        if end is None:
            self.words.setText(_("The journal cannot be read."))
            return
        self.words.setText(end.words)
        parts = [counted("{number} entry", "{number} entries", end.entries)]
        if end.at:
            parts.append(_("the last on {moment}").format(moment=_local(end.at)))
        self.extent.setText(" · ".join(parts))

    def compare(self) -> None:
        """Look for the words that were typed."""
        job = partial(history.moment_of, words=self.receipt.text())
        self._thread.run(self, job, self._show_moment, self._refuse)

    def _show_moment(self, at: str | None) -> None:
        if at is None:
            self.say(_(history.UNKNOWN_RECEIPT), is_refusal=True)
        else:
            said = _(
                "This receipt is of {moment}. The notebook has gone on from there; nothing was put back."
            )
            self.say(said.format(moment=_local(at)))

    def _refuse(self, error: Exception) -> None:
        self.say(sentence_of(error), is_refusal=True)


def _local(at: str) -> str:
    """A moment of the journal as the clock on this desk shows it."""
    return datetime.fromisoformat(at).astimezone().strftime("%Y-%m-%d %H:%M")
