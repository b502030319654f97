"""The receive dialog: which package, the words if it has some, and what it brought."""

from __future__ import annotations

from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QProgressBar,
    QVBoxLayout,
    QWidget,
)

from resources.language import counted
from resources.language import translated as _
from ui.background import NotebookThread
from ui.errors import sentence_of
from ui.file_choice import choose_file
from ui.widgets.buttons import button
from ui.widgets.first_size import open_at
from ui.widgets.labels import PlainLabel
from workflows import receiving
from workflows.receiving import Received
from workflows.session import Session


class ReceiveDialog(QDialog):
    """Take a colleague's package into the notebook."""

    received = Signal(object)  # Received

    def __init__(self, thread: NotebookThread[Session], folder: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(_("Receive"))
        open_at(self, 560, 320)
        self._thread, self._folder = thread, folder
        self._path: Path | None = None
        self._name = PlainLabel(_("No package chosen yet."))
        self._words = QLineEdit()
        self._status = PlainLabel("")
        self._progress = QProgressBar()
        self._take = button(_("Bring together"), self._bring_together, rank="primary")
        self._lay_out()

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setSpacing(8)
        layout.addWidget(
            PlainLabel(_("A package that a colleague sealed for this notebook, on a stick or in a folder."))
        )
        choose = button(_("Choose the package…"), self._ask_which)
        layout.addWidget(choose, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addWidget(self._name)
        layout.addSpacing(8)
        layout.addWidget(PlainLabel(_("Words that open it, if it was sealed with words:")))
        self._words.setAccessibleName(_("Words that open the package"))
        self._words.setInputMethodHints(
            Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoPredictiveText
        )
        layout.addWidget(self._words)
        self._progress.setRange(0, 0)
        self._progress.setTextVisible(False)
        self._progress.hide()
        layout.addWidget(self._progress)
        layout.addWidget(self._status)
        layout.addStretch(1)
        row = QHBoxLayout()
        close = button(_("Close"), self.close)
        self._take.setEnabled(False)
        row.addWidget(close)
        row.addStretch(1)
        row.addWidget(self._take)
        layout.addLayout(row)

    def _ask_which(self) -> None:
        choose_file(self, _("Package"), self._folder, _("Packages (*.age)"), self.take_file)

    def take_file(self, path: Path) -> None:
        """Choose the package."""
        self._path = path
        self._name.setText(path.name)
        self._take.setEnabled(True)

    def _bring_together(self) -> None:
        if self._path is None:
            return
        self._take.setEnabled(False)
        self._progress.show()
        self._status.setText(_("Opening and checking…"))
        job = partial(
            receiving.receive,
            source=self._path,
            words=self._words.text().strip() or None,
            now=datetime.now(UTC),
        )
        self._thread.run(self, job, self._done, self._refuse)

    def _done(self, received: Received) -> None:
        self._progress.hide()
        self._take.setEnabled(True)
        parts = [
            counted("{number} new entry", "{number} new entries", received.new),
            counted("{number} was here already", "{number} were here already", received.known),
        ]
        if received.conflicts:
            parts.append(
                counted("{number} needs your decision", "{number} need your decision", received.conflicts)
            )
        self._status.setText(" · ".join(parts))
        self.received.emit(received)

    def _refuse(self, error: Exception) -> None:
        self._progress.hide()
        self._take.setEnabled(True)
        self._status.setText(sentence_of(error))
