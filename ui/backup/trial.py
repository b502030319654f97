"""Trying a restore: the passphrase is asked for as on another computer, and the backup is opened beside the notebook to be looked at."""

from __future__ import annotations

from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from resources.language import translated as _
from ui.background import NotebookThread
from ui.errors import sentence_of
from ui.tokens import GAP
from ui.unlock.secret_entry import SecretEntry
from ui.widgets.busy import Busy
from ui.widgets.buttons import button
from ui.widgets.first_size import open_at
from ui.widgets.labels import PlainLabel
from ui.widgets.warning_strip import WarningStrip
from workflows import restoring
from workflows.means import Means
from workflows.session import Session


class TrialDialog(QDialog):
    """Asks for what a restore would need."""

    opened = Signal(object, object)
    """The thread (NotebookThread) of the backup, and the Session on it."""

    def __init__(self, place: Path, parent: QWidget | None = None) -> None:
        """place: where the backup lies.  The thread is the parent's: it outlives this dialog."""
        super().__init__(parent)
        self.setWindowTitle(_("Try a restore"))
        open_at(self, 520, 320)
        self._place = place
        self._thread: NotebookThread[Session] = NotebookThread(parent)
        self.secret = SecretEntry()
        self.strip = WarningStrip()
        self.busy = Busy()
        self.try_button = button(_("Open the backup"), self.try_it, rank="primary", drawing="unlock")
        self._is_opening = False
        self._lay_out()

    def try_it(self) -> None:
        """Prove the backup and open it; the answer comes while the screen goes on living."""
        if self._is_opening or self.secret.is_empty():
            return
        self._set_opening(is_opening=True)
        opening = partial(_looked_at, self._place, self.secret.means)
        self._thread.open(self, opening, self._done, self._refuse)

    def _done(self, session: Session) -> None:
        self.secret.clear()
        self._set_opening(is_opening=False)
        self.opened.emit(self._thread, session)
        self.accept()

    def _refuse(self, error: Exception) -> None:
        self._set_opening(is_opening=False)
        self.strip.say(sentence_of(error))
        self.secret.take_focus()

    def _set_opening(self, *, is_opening: bool) -> None:
        self._is_opening = is_opening
        self.try_button.setEnabled(not is_opening)
        self.secret.setEnabled(not is_opening)
        if is_opening:
            self.strip.say("")
            self.busy.begin(_("Reading all of the backup and checking it…"))
        else:
            self.busy.end()

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setSpacing(GAP)
        layout.addWidget(
            PlainLabel(
                _(
                    "The backup is opened as it would be on another computer, and shown in a window of its own. "
                    "Nothing is written, and your notebook stays as it is."
                )
            )
        )
        for widget in (self.secret, self.strip, self.busy):
            layout.addWidget(widget)
        layout.addStretch(1)
        row = QHBoxLayout()
        row.addWidget(button(_("Cancel"), self.reject))
        row.addStretch(1)
        row.addWidget(self.try_button)
        layout.addLayout(row)
        self.secret.entered.connect(self.try_it)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.secret.passphrase_field.setFocus(Qt.FocusReason.OtherFocusReason)


def _looked_at(place: Path, means: Means) -> Session:
    steps = restoring.look(place, means, now=datetime.now(UTC))
    while True:
        try:
            next(steps)
        except StopIteration as ended:
            session: Session = ended.value
            return session
