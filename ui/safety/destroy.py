"""The page on which a notebook is destroyed: what that does and does not do, and a button that has to be held."""

from __future__ import annotations

from datetime import UTC, datetime
from functools import partial

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from resources.language import counted
from resources.language import translated as _
from ui.background import NotebookThread
from ui.errors import sentence_of
from ui.safety.page import SafetyPage
from ui.widgets.buttons import button
from ui.widgets.held_button import HeldButton
from ui.widgets.labels import PlainLabel
from workflows import destroying
from workflows.destroying import Destroyed
from workflows.session import Session

READ_FOR = 2500
"""Milliseconds that the last sentence stands before the program starts anew."""


class DestroyPage(SafetyPage):
    """Nothing can be held before there is a backup, or somebody said that there is to be none."""

    gone = Signal()
    """The notebook is destroyed, and its last sentence was shown."""

    def __init__(self, thread: NotebookThread[Session], parent: QWidget | None = None) -> None:
        super().__init__(_("Destroy this notebook"), map(_, destroying.WHAT_SURVIVES), parent)
        self._thread = thread
        self._has_backup = self._is_destroyed = False
        self.backup = PlainLabel("", tone="warning")
        self.none_wanted = QCheckBox(_("There is no backup, and there is to be none"))
        self.none_wanted.toggled.connect(self._allow)
        self.destroy_button = HeldButton(_("Hold to destroy it"))
        self.destroy_button.held.connect(self.destroy_it)
        self.cancel_button = button(_("Cancel"), self.reject)
        self.column.addWidget(self.backup)
        self.column.addWidget(self.none_wanted)
        self.column.addWidget(
            PlainLabel(_("Hold the button, or the space bar on it, for three seconds."), tone="quiet")
        )
        self.foot.addWidget(self.cancel_button)
        self.foot.addStretch(1)
        self.foot.addWidget(self.destroy_button)
        self.show_backup(has_backup=False)
        self.cancel_button.setFocus()
        self._thread.run(
            self,
            destroying.has_backup,
            lambda found: self.show_backup(has_backup=found),
            lambda _error: self.show_backup(has_backup=False),
        )

    def show_backup(self, *, has_backup: bool) -> None:
        """Say whether there is a backup."""
        self._has_backup = has_backup
        self.backup.set_tone("quiet" if has_backup else "warning")
        self.backup.setText(
            _("There is a backup of this notebook. It stays as it is, and its passphrase opens it.")
            if has_backup
            else _("No backup of this notebook was ever made.")
        )
        self.none_wanted.setVisible(not has_backup)
        self.fit()
        self._allow()

    def destroy_it(self) -> None:
        """Do it."""
        for widget in (self.destroy_button, self.cancel_button, self.none_wanted):
            widget.setEnabled(False)
        job = partial(destroying.destroy, without_backup=self.none_wanted.isChecked(), now=datetime.now(UTC))
        self._thread.run(self, job, self._done, self._refuse)

    def _done(self, destroyed: Destroyed) -> None:
        self._is_destroyed = True
        said = _("Destroyed: nothing opens this notebook any more. The program starts anew.")
        if destroyed.left:
            said += " " + counted(
                "{number} file could not be taken away; it cannot be read.",
                "{number} files could not be taken away; they cannot be read.",
                destroyed.left,
            )
        self.say(said)
        QTimer.singleShot(READ_FOR, self, self.gone.emit)

    def done(self, result: int) -> None:
        if self._is_destroyed:
            self.gone.emit()
        super().done(result)

    def _refuse(self, error: Exception) -> None:
        self.say(sentence_of(error), is_refusal=True)
        self.cancel_button.setEnabled(True)
        self.none_wanted.setEnabled(True)
        self._allow()

    def _allow(self) -> None:
        self.destroy_button.setEnabled(self._has_backup or self.none_wanted.isChecked())
