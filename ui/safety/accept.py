"""The page on which somebody accepts a notebook that was changed from outside, as it is."""

from __future__ import annotations

from datetime import UTC, datetime
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from resources.language import translated as _
from ui.background import NotebookThread
from ui.errors import sentence_of
from ui.safety.page import SafetyPage
from ui.unlock.secret_entry import SecretEntry
from ui.widgets.busy import Busy
from ui.widgets.buttons import button
from workflows import history
from workflows.session import Session


class AcceptPage(SafetyPage):
    """Says what accepting means, and asks for the passphrase once more."""

    accepted = Signal()

    def __init__(self, thread: NotebookThread[Session], seen: str, parent: QWidget | None = None) -> None:
        """seen: the sentences of the banner."""
        super().__init__(
            _("Accept the notebook as it is"),
            (
                seen,
                _(
                    "Somebody had these files in their hands, or an old copy of them was put back by mistake. What was kept after it may be "
                    "missing, and nobody can tell from here what it was. A backup that goes further is better."
                ),
                _(
                    "If you accept it, everything that is here stays, nothing is deleted, and you can go on writing. "
                    "The journal keeps for good what was seen, and that you accepted it."
                ),
            ),
            parent,
        )
        self._thread = thread
        self.secret = SecretEntry()
        self.busy = Busy()
        self.accept_button = button(_("Accept it as it is"), self.accept_it, rank="danger")
        self.cancel_button = button(_("Cancel"), self.reject)
        self.column.addWidget(self.secret)
        self.foot.addWidget(self.cancel_button)
        self.foot.addWidget(self.busy, 1)
        self.foot.addWidget(self.accept_button)
        self.secret.entered.connect(self.accept_it)
        self.secret.take_focus()

    def accept_it(self) -> None:
        """Prove who it is, and accept."""
        if self.secret.is_empty():
            self.say(_("Type the passphrase first."), is_refusal=True)
            self.secret.take_focus()
            return
        self._set_busy(is_busy=True)
        job = partial(
            history.accept,
            passphrase=self.secret.passphrase,
            recovery_words=self.secret.words,
            now=datetime.now(UTC),
        )
        self._thread.run(self, job, lambda _none: self._done(), self._refuse)

    def _done(self) -> None:
        self.secret.clear()
        self.accepted.emit()
        self.accept()

    def _refuse(self, error: Exception) -> None:
        self._set_busy(is_busy=False)
        self.secret.clear()
        self.say(sentence_of(error), is_refusal=True)
        self.secret.take_focus()

    def _set_busy(self, *, is_busy: bool) -> None:
        for widget in (self.accept_button, self.secret):
            widget.setEnabled(not is_busy)
        if is_busy:
            self.say("")
            self.busy.begin(_("Checking everything, and opening it anew…"))
        else:
            self.busy.end()
