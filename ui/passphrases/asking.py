"""What these dialogs have in common: a passphrase first, one thing to do, and one sentence about how it went."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from resources.language import translated as _
from ui.background import NotebookThread
from ui.errors import sentence_of
from ui.tokens import GAP, SMALL
from ui.widgets.busy import Busy
from ui.widgets.buttons import button
from ui.widgets.composing import ComposingLineEdit
from ui.widgets.fitting import FittingDialog, height_at
from ui.widgets.labels import PlainLabel
from ui.widgets.passphrase_field import PassphraseField
from ui.widgets.warning_strip import WarningStrip
from workflows.means import Means
from workflows.session import Session

Job = Callable[[Session], Any]
WIDTH = 84
"""Small letters."""


class AskingDialog(FittingDialog):
    """Add to `column`; say in `job` what is done with the notebook."""

    changed = Signal()
    """Something about who can open the notebook is different now."""

    def __init__(
        self,
        thread: NotebookThread[Session],
        title: str,
        parent: QWidget | None = None,
        *,
        meaning: str = "",
        done: str = "",
    ) -> None:
        """title, meaning: translated.  done: what the button says that does it."""
        super().__init__(WIDTH, parent)
        self.setWindowTitle(title)
        self.thread_of_notebook = thread
        self.column = QVBoxLayout()
        self.column.setSpacing(SMALL)
        self.proof = PassphraseField(_("Your passphrase"))
        self.strip = WarningStrip()
        self.busy = Busy()
        self.do_button = button(done, self.do, rank="primary")
        self.close_button = button(_("Close"), self.reject)
        if meaning:
            self.column.addWidget(PlainLabel(meaning))
            self.column.addSpacing(GAP)
        self.column.setContentsMargins(0, 0, 0, 0)
        content = QWidget()
        above = QVBoxLayout(content)
        above.setContentsMargins(0, 0, 0, 0)
        above.addLayout(self.column)
        above.addStretch(1)  # what there is more room for than is asked stands below it, not between
        self._scrolling = QScrollArea()
        self._scrolling.setFrameShape(QFrame.Shape.NoFrame)
        self._scrolling.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scrolling.setWidgetResizable(True)
        self._scrolling.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scrolling.setWidget(content)
        self._scrolling.setFixedHeight(0)
        whole = QVBoxLayout(self)
        whole.setSpacing(SMALL)
        whole.addWidget(self._scrolling)
        whole.addWidget(self.strip)
        whole.addWidget(self.busy)
        whole.addStretch(1)
        foot = QHBoxLayout()
        foot.addWidget(self.close_button)
        foot.addStretch(1)
        foot.addWidget(self.do_button)
        whole.addLayout(foot)

    def add_proof(self, words: str) -> None:
        """Put the field for the passphrase here; words: what stands above it."""
        self.column.addWidget(PlainLabel(words, tone="quiet"))
        self.column.addWidget(self.proof)
        self.proof.setFocus(Qt.FocusReason.OtherFocusReason)

    def add_line(self, words: str, text: str = "") -> QLineEdit:
        """A line to type into; words: what stands above it.  text: what stands in it already."""
        line = ComposingLineEdit()
        line.setText(text)
        line.setAccessibleName(words)
        self.column.addWidget(PlainLabel(words, tone="quiet"))
        self.column.addWidget(line)
        return line

    def means(self) -> Means:
        """What the person says to be allowed to."""
        return Means(passphrase=self.proof.passphrase())

    def do(self) -> None:
        """Do what the dialog is for."""
        if not self.proof.passphrase():
            self.say(_("Type your passphrase first."))
            self.proof.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        job = self.job()
        if job is not None:
            self.run(job, self.finished_well)

    def job(self) -> Job | None:
        """What is to be done, from what was typed; None: something is missing, and was said."""
        raise NotImplementedError

    def finished_well(self, _answer: object) -> None:
        """It was done."""
        self.changed.emit()
        self.accept()

    def run(self, job: Job, done: Callable[[Any], object]) -> None:
        """Run a job on the notebook's thread, and show that it runs."""
        self.say("")
        self._set_running(is_running=True)
        self.thread_of_notebook.run(self, job, lambda answer: self._ended(done, answer), self._refuse)

    def say(self, sentence: str) -> None:
        """Show a (translated) sentence, all of it."""
        self.strip.say(sentence)
        self.fit()

    def fit(self) -> None:
        """Be as high as is needed, as far as the screen goes; beyond that what is asked scrolls."""
        layout = self.layout()
        if layout is not None:
            self.column.activate()
            margins = layout.contentsMargins()
            wanted = self.column.totalHeightForWidth(self.width() - margins.left() - margins.right())
            layout.activate()
            besides = height_at(layout, self.width()) - self._scrolling.minimumHeight()
            self._scrolling.setFixedHeight(max(0, min(wanted, self.room() - besides)))
        super().fit()
        # Qt gives nothing back while no field has the keyboard, whatever its signature says.
        typed_into: QWidget | None = self.focusWidget()
        if typed_into is not None and self._scrolling.isAncestorOf(typed_into) and layout is not None:
            layout.activate()
            self._scrolling.ensureWidgetVisible(typed_into)

    def _ended(self, done: Callable[[Any], object], answer: object) -> None:
        self._set_running(is_running=False)
        done(answer)

    def _refuse(self, error: Exception) -> None:
        self._set_running(is_running=False)
        self.say(sentence_of(error))
        self.proof.setFocus(Qt.FocusReason.OtherFocusReason)
        self.proof.line.selectAll()

    def _set_running(self, *, is_running: bool) -> None:
        self.do_button.setEnabled(not is_running)
        if is_running:
            self.busy.begin(_("Trying it on the disk…"))
        else:
            self.busy.end()
