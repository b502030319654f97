"""Restoring on this computer: which backup, what opens it, and where the notebook will be."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from resources.language import translated as _
from ui.background import NotebookThread
from ui.file_choice import choose_folder
from ui.tokens import GAP, LARGE
from ui.unlock.answers import free_folder
from ui.unlock.deriving import Deriving
from ui.unlock.secret_entry import SecretEntry
from ui.unlock.sheet import Sheet
from ui.widgets.busy import Busy
from ui.widgets.buttons import button
from ui.widgets.labels import PlainLabel, ScreenTitle
from ui.widgets.warning_strip import WarningStrip

if TYPE_CHECKING:
    from workflows.means import Means
    from workflows.session import Session


class RestoreScreen(Sheet):
    """Brings a notebook back from a backup and opens it."""

    opened = Signal(object)
    """The Session."""
    back_wanted = Signal()

    def __init__(
        self,
        thread: NotebookThread[Session],
        documents: Path,
        parent: QWidget | None = None,
        *,
        place: Path | None = None,
    ) -> None:
        """documents: where the notebook will be.  place: the backup, if it was chosen already."""
        super().__init__(parent)
        self._thread, self._documents, self._place = thread, documents, place
        self._is_restoring = False
        self._chosen = PlainLabel("")
        self.choose_button = button(_("Choose the stick or folder…"), self._ask_place)
        self.secret = SecretEntry()
        self.strip = WarningStrip()
        self.busy = Busy()
        self._deriving = Deriving()
        self.back_button = button(_("Back"), self.back_wanted.emit, drawing="back")
        self.restore_button = button(_("Restore"), self.restore, rank="primary", drawing="unlock")
        self._lay_out()
        self._show_place()

    def take_place(self, place: Path) -> None:
        """Restore from this stick or folder."""
        self._place = place
        self._show_place()
        self.secret.take_focus()

    def restore(self) -> None:
        """Bring it back; the answer comes while the screen goes on living."""
        if self._is_restoring or self._place is None or self.secret.is_empty():
            return
        self._set_restoring(is_restoring=True)
        folder = free_folder(self._documents)
        restoring = partial(_restored, self._place, folder, self.secret.means, self._deriving.note)
        self._thread.open(self, restoring, self._done, self._refuse)

    def _done(self, session: Session) -> None:
        self.secret.clear()
        self._set_restoring(is_restoring=False)
        self.opened.emit(session)

    def _refuse(self, error: Exception) -> None:
        from ui.errors import sentence_of  # noqa: PLC0415  (the sentences of every room, when there is an error)

        self._set_restoring(is_restoring=False)
        self.strip.say(sentence_of(error))
        self.secret.take_focus()

    def _set_restoring(self, *, is_restoring: bool) -> None:
        self._is_restoring = is_restoring
        for widget in (self.restore_button, self.back_button, self.choose_button, self.secret):
            widget.setEnabled(not is_restoring)
        if is_restoring:
            self.strip.say("")
            self._deriving = Deriving()
            self.busy.begin(_("Bringing everything back and checking it…"), self._deriving.words)
        else:
            self.busy.end()

    def _ask_place(self) -> None:
        choose_folder(self, _("The stick or folder with the backup"), self._documents, self.take_place)

    def _show_place(self) -> None:
        self._chosen.setText(self._place.name or str(self._place) if self._place else _("None chosen yet."))
        self._chosen.set_tone("plain" if self._place else "quiet")
        self.restore_button.setEnabled(self._place is not None)

    def _lay_out(self) -> None:
        self.column.addStretch(1)
        self.column.addWidget(ScreenTitle(_("Restore from a backup")))
        self.column.addWidget(
            PlainLabel(
                _(
                    "The notebook comes back to this computer, in a folder of its own. "
                    "It opens with the passphrase and the recovery words that it had. The backup is only read."
                )
            )
        )
        self.column.addSpacing(GAP)
        self.column.addWidget(PlainLabel(_("The backup"), tone="quiet"))
        row = QHBoxLayout()
        row.addWidget(self.choose_button)
        row.addWidget(self._chosen, 1)
        self.column.addLayout(row)
        for widget in (self.secret, self.strip, self.busy):
            self.column.addWidget(widget)
        self.column.addSpacing(LARGE)
        buttons = QHBoxLayout()
        buttons.addWidget(self.back_button)
        buttons.addStretch(1)
        buttons.addWidget(self.restore_button)
        self.column.addLayout(buttons)
        self.column.addStretch(2)
        self.secret.entered.connect(self.restore)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._place is None:
            self.choose_button.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.secret.take_focus()


def _restored(place: Path, folder: Path, means: Means, deriving: Callable[[float], None]) -> Session:
    # The store is loaded on the notebook's thread, after the screen is there.
    from workflows.restoring import restore  # noqa: PLC0415

    steps = restore(place, folder, means, now=datetime.now(UTC), deriving=deriving)
    while True:
        try:
            next(steps)
        except StopIteration as ended:
            session: Session = ended.value
            return session
