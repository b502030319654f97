"""Passphrases and recovery: every way to open the notebook in one list, and what can be done about it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QListWidgetItem, QVBoxLayout, QWidget

from resources.language import translated as _
from ui.background import Elsewhere, NotebookThread
from ui.errors import sentence_of
from ui.passphrases.asking import AskingDialog, Job
from ui.passphrases.change import AddPassphraseDialog, ChangePassphraseDialog
from ui.passphrases.everything import ChangeEverythingDialog
from ui.passphrases.naming import RenameDialog
from ui.passphrases.recovery import RecoveryDialog
from ui.passphrases.way_words import way_in_words
from ui.tokens import GAP, SMALL
from ui.widgets.buttons import button
from ui.widgets.first_size import open_at
from ui.widgets.labels import PlainLabel
from ui.widgets.row_list import RowList
from ui.widgets.warning_strip import WarningStrip
from workflows import key_slots
from workflows.key_slots import Way
from workflows.session import Session


class RemoveDialog(AskingDialog):
    """One way to open the notebook is taken away."""

    def __init__(self, thread: NotebookThread[Session], way: Way, parent: QWidget | None = None) -> None:
        super().__init__(thread, _("Take away"), parent, meaning=way_in_words(way), done=_("Take away"))
        self._way = way
        self.column.addWidget(
            PlainLabel(
                _(
                    "It will open this notebook no more. Backups and copies made until now still open with it."
                ),
                tone="quiet",
            )
        )
        self.column.addSpacing(GAP)
        self.add_proof(_("Your passphrase"))
        self.proof.entered.connect(self.do)

    def job(self) -> Job | None:
        return partial(key_slots.remove, proof=self.means(), slot=self._way.slot, now=datetime.now(UTC))


class PassphrasesDialog(QDialog):
    """The list, and a button for each thing."""

    locked = Signal()
    """Everything was changed, and the notebook is closed."""

    def __init__(
        self,
        thread: NotebookThread[Session],
        elsewhere: Elsewhere,
        documents: Path,
        parent: QWidget | None = None,
        *,
        may_write: bool = True,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(_("Passphrases and recovery"))
        open_at(self, 620, 480)
        self._thread, self._elsewhere, self._documents, self._may_write = (
            thread,
            elsewhere,
            documents,
            may_write,
        )
        self._ways: tuple[Way, ...] = ()
        self.list = RowList()
        self.list.setAccessibleName(_("What opens the notebook"))
        self.list.setWordWrap(True)
        self.list.currentRowChanged.connect(lambda _row: self._allow())
        self.strip = WarningStrip()
        self.remove_button = button(_("Take away…"), self._remove)
        self.rename_button = button(_("Rename…"), self._rename)
        self.change_button = button(_("Change passphrase…"), self.change_passphrase)
        self.add_button = button(_("Add a passphrase…"), self._add)
        self.recovery_button = button(_("New recovery…"), self._new_recovery)
        self.everything_button = button(_("Change everything…"), self._change_everything)
        self._lay_out()
        self._allow()
        self.reload()

    def reload(self) -> None:
        """Ask for the list anew."""
        self._thread.run(self, key_slots.ways, self.show_ways, self._refuse)

    def show_ways(self, ways: Sequence[Way]) -> None:
        """Show the ways to open the notebook."""
        self._ways = tuple(ways)
        self.list.clear()
        for way in ways:
            words = way_in_words(way)
            item = QListWidgetItem(f"{words} · {_('opened it this time')}" if way.is_own else words)
            self.list.addItem(item)
        self.list.setCurrentRow(0)
        recovery = any(way.kind in (key_slots.Kind.WORDS, key_slots.Kind.PIECES) for way in ways)
        self.strip.say(
            "" if recovery else _("If the passphrase is forgotten, everything is lost: there is no recovery.")
        )
        self._allow()

    def change_passphrase(self) -> None:
        """Change the passphrase."""
        self._open(ChangePassphraseDialog(self._thread, self._elsewhere, self._documents, self))

    def _add(self) -> None:
        self._open(AddPassphraseDialog(self._thread, self._elsewhere, self._documents, self))

    def _new_recovery(self) -> None:
        self._open(RecoveryDialog(self._thread, self))

    def _remove(self) -> None:
        row = self.list.currentRow()
        if 0 <= row < len(self._ways):
            self._open(RemoveDialog(self._thread, self._ways[row], self))

    def _rename(self) -> None:
        row = self.list.currentRow()
        if 0 <= row < len(self._ways):
            self._open(RenameDialog(self._thread, self._ways[row], self))

    def _change_everything(self) -> None:
        dialog = ChangeEverythingDialog(self._thread, self._elsewhere, self._documents, self._ways, self)
        dialog.locked.connect(self.locked)
        dialog.open()

    def _open(self, dialog: AskingDialog) -> None:
        dialog.changed.connect(self.reload)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _allow(self) -> None:
        for each in (self.change_button, self.add_button, self.recovery_button, self.everything_button):
            each.setEnabled(self._may_write)
        for each in (self.remove_button, self.rename_button):
            each.setEnabled(self._may_write and self.list.currentRow() >= 0)

    def _refuse(self, error: Exception) -> None:
        self.strip.say(sentence_of(error))

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setSpacing(SMALL)
        layout.addWidget(PlainLabel(_("Each of these opens the notebook by itself.")))
        layout.addWidget(self.list, 1)
        layout.addWidget(self.strip)
        for row in (
            (self.add_button, self.rename_button, self.remove_button),
            (self.change_button, self.recovery_button, self.everything_button),
        ):
            line = QHBoxLayout()
            for each in row:
                line.addWidget(each)
            line.addStretch(1)
            layout.addLayout(line)
        layout.addSpacing(GAP)
        foot = QHBoxLayout()
        foot.addWidget(button(_("Close"), self.accept))
        foot.addStretch(1)
        layout.addLayout(foot)
