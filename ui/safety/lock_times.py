"""How soon the notebook is covered and locks: two lists, and what is chosen holds at once."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from domain.lock_times import COVER_MINUTES, LOCK_MINUTES, LockTimes
from resources.language import counted
from resources.language import translated as _
from ui.background import NotebookThread
from ui.errors import sentence_of
from ui.forms.choice import ListBox
from ui.safety.page import SafetyPage
from ui.widgets.buttons import button
from ui.widgets.labels import PlainLabel
from workflows.lock_times import lock_times, put_lock_times
from workflows.session import Session


class LockTimesPage(SafetyPage):
    """Every choice is kept and told by `chosen`; there is nothing to confirm."""

    chosen = Signal(object)
    """The LockTimes that hold from now on."""

    def __init__(self, thread: NotebookThread[Session], parent: QWidget | None = None) -> None:
        super().__init__(
            _("When it locks"),
            (
                _(
                    "After so long without a key or the mouse it is covered, and then locks. "
                    "Sooner is safer, and costs nothing but typing the passphrase."
                ),
            ),
            parent,
        )
        self._thread = thread
        self.cover, self.lock = ListBox(), ListBox()
        for box, words, choices in (
            (self.cover, _("Cover it after"), COVER_MINUTES),
            (self.lock, _("Lock it after"), LOCK_MINUTES),
        ):
            box.setAccessibleName(words)
            for minutes in choices:
                box.addItem(counted("{number} minute", "{number} minutes", minutes), minutes)
            box.setEnabled(False)
            box.activated.connect(self._choose)
            self.column.addWidget(PlainLabel(words, tone="quiet"))
            self.column.addWidget(box)
        self.foot.addStretch(1)
        self.foot.addWidget(button(_("Close"), self.reject, rank="primary"))
        thread.run(self, lock_times, self.show_times, self._refuse)

    def show_times(self, times: LockTimes) -> None:
        """Show what holds, and let it be changed."""
        for box, minutes in ((self.cover, times.cover), (self.lock, times.lock)):
            box.setCurrentIndex(box.findData(minutes))
            box.setEnabled(True)

    def _choose(self, _row: int) -> None:
        times = LockTimes(cover=self.cover.currentData(), lock=self.lock.currentData())
        kept = partial(self.chosen.emit, times)
        self._thread.run(self, partial(put_lock_times, times=times), lambda _nothing: kept(), self._refuse)

    def _refuse(self, error: Exception) -> None:
        self.say(sentence_of(error), is_refusal=True)
