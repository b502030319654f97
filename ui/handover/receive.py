"""The receive dialog: which package, then who signed it and what it would bring, then bring it together."""

from __future__ import annotations

from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QLineEdit, QProgressBar, QVBoxLayout, QWidget

from resources.language import translated as _
from ui.background import Elsewhere, NotebookThread
from ui.errors import sentence_of
from ui.handover.imports import undone_in_words
from ui.handover.looked import LookedCard
from ui.handover.received_words import is_plain_success, received_in_words
from ui.handover.which import WhichPackage
from ui.safety.page import SafetyPage
from ui.widgets.buttons import button
from ui.widgets.labels import PlainLabel
from workflows import receiving, sending, undoing
from workflows.opened_package import Opened, Ready, open_package, ready
from workflows.receiving import Looked, Received
from workflows.session import Session
from workflows.undoing import Undone

LOOK_EVERY = 100
"""Milliseconds between two looks at how far it is."""
WHOLE = 1000
"""Steps of the bar."""


class ReceiveDialog(SafetyPage):
    """Look into a colleague's package, and bring it together with the notebook."""

    received = Signal(object)  # Received
    undone = Signal(object)  # Undone
    decide_asked = Signal()
    """To decide about what was changed in two places."""
    imports_asked = Signal()
    """To see what was taken in before."""

    def __init__(
        self,
        thread: NotebookThread[Session],
        elsewhere: Elsewhere,
        folder: Path,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(
            _("Receive"),
            (_("A package that a colleague sealed for this notebook, on a stick or in a folder."),),
            parent,
        )
        self._thread, self._elsewhere = thread, elsewhere
        self.which = WhichPackage(elsewhere, folder)
        self._name = PlainLabel("", tone="quiet")
        self._looked: Looked | None = None
        self.card: LookedCard | None = None
        self._our_words = ""
        self._words_label = PlainLabel(_("Words that open it, if it was sealed with words:"))
        self._words = QLineEdit()
        self._progress = QProgressBar()
        self._place = QVBoxLayout()
        self._open = button(_("Look into it"), self._look, rank="primary")
        self._take = button(_("Bring together"), self._bring_together, rank="primary")
        self._undo = button(_("Undo this import"), self._undo_import)
        self._decide = button(_("Decide…"), self._ask_to_decide, rank="primary")
        self._again = button(_("Another package…"), self._forget_look)
        self._earlier = button(_("Earlier imports…"), self.imports_asked.emit)
        self._close = button(_("Close"), self._cancel)
        self._batch = 0
        self._part = 0.0
        self._is_working = self._is_stopped = False
        self._clock = QTimer(self)
        self._clock.setInterval(LOOK_EVERY)
        self._clock.timeout.connect(self._show_part)
        self._lay_out()
        self._thread.run(self, sending.identity, self._take_identity, self._refuse)

    def _lay_out(self) -> None:
        for widget in (self.which, self._name):
            self.column.addWidget(widget)
        self._name.hide()
        self.column.addWidget(self._words_label)
        self._words.setAccessibleName(_("Words that open the package"))
        self._words.setInputMethodHints(
            Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoPredictiveText
        )
        self.column.addWidget(self._words)
        self.column.addLayout(self._place)
        self._progress.setTextVisible(False)
        self._progress.hide()
        self.column.addWidget(self._progress)
        self.foot.addWidget(self._close)
        self.foot.addWidget(self._earlier)
        self.foot.addStretch(1)
        for each in (self._undo, self._again, self._open, self._take, self._decide):
            self.foot.addWidget(each)
        for each in (self._undo, self._again, self._take, self._decide):
            each.hide()
        self._open.setEnabled(False)
        self._words.textChanged.connect(self._forget_look)
        self.which.chosen.connect(self._forget_look)
        self.which.wanted.connect(self._open.click)

    def _take_identity(self, keys: sending.Keys) -> None:
        self._our_words = keys.words

    def take_file(self, path: Path) -> None:
        """Choose the package."""
        self.which.take_file(path)

    def _forget_look(self) -> None:
        """Another package, or other words: what was seen of the one before says nothing any more."""
        self._looked = None
        if self.card is not None:
            self.card.hide()
            self.card.deleteLater()
            self.card = None
        self._take.hide()
        self._is_asking(True)
        self.say("")

    def _is_asking(self, is_asking: bool) -> None:
        """Whether it is being chosen which package is looked into, or one was and this one is dealt with."""
        for widget in (self.which, self._words_label, self._words, self._open, self._earlier):
            widget.setVisible(is_asking)
        for widget in (self._name, self._again):
            widget.setVisible(not is_asking)
        self._name.setText(self.which.path.name if self.which.path else "")
        self._undo.hide()
        self._decide.hide()
        self._open.setEnabled(self.which.path is not None)
        if is_asking:
            self.which.let_go()
        else:
            self.which.hold()

    def _look(self) -> None:
        path = self.which.path
        if path is None:
            return
        self._work(_("Opening and checking…"))
        self._thread.run(self, ready, partial(self._open_package, path), self._refuse)

    def _open_package(self, path: Path, given: Ready) -> None:
        """Away from the notebook's thread, which others need meanwhile."""
        words = self._words.text().strip() or None
        job = partial(open_package, given, path, words=words, progress=self._note_part)
        self._elsewhere.run_stoppable(
            self, job, self._ask_notebook, self._refuse, stopped=lambda: self._is_stopped
        )

    def _ask_notebook(self, opened: Opened) -> None:
        self._thread.run(self, partial(receiving.ask, opened=opened), self.show_looked, self._refuse)

    def show_looked(self, looked: Looked) -> None:
        """Say who signed it and what it would bring."""
        self._rest()
        self._forget_look()
        self._looked = looked
        self.card = LookedCard(looked, self._our_words, self)
        self.card.changed.connect(self._allow)
        self._place.addWidget(self.card)
        self.card.show()  # a layout has no room for what was never shown
        self._is_asking(False)
        self._take.show()
        self._take.setDefault(True)
        self._allow()
        self.fit()
        if self._take.isEnabled():
            self._take.setFocus()

    def _allow(self) -> None:
        self._take.setEnabled(self.card is not None and self.card.may_be_brought)

    def _bring_together(self) -> None:
        if self._looked is None or self.card is None:
            return
        self._work(_("Bringing together…"))
        job = partial(
            receiving.bring_together,
            looked=self._looked,
            trust=self.card.trust(),
            now=datetime.now(UTC),
            progress=self._note_part,
        )
        self._thread.run_stoppable(
            self, job, self.show_received, self._refuse, stopped=lambda: self._is_stopped
        )

    def show_received(self, received: Received) -> None:
        """Say what came."""
        self._rest()
        self._forget_look()
        self._is_asking(False)
        self.say(received_in_words(received), tone="good" if is_plain_success(received) else "plain")
        self._batch = received.batch
        self._undo.setVisible(bool(received.new))
        self._decide.setVisible(bool(received.conflicts or received.waiting_purges))
        (self._decide if self._decide.isVisibleTo(self) else self._close).setFocus()
        self.fit()
        self.received.emit(received)

    def _ask_to_decide(self) -> None:
        self.close()
        self.decide_asked.emit()

    def _undo_import(self) -> None:
        self._undo.setEnabled(False)
        self._work(_("Undoing the import…"))
        job = partial(undoing.undo_import, number=self._batch, now=datetime.now(UTC))
        self._thread.run(self, job, self.show_undone, self._refuse)

    def show_undone(self, undone: Undone) -> None:
        """Say what went, and what stays because somebody went on from it."""
        self._rest()
        self._undo.hide()
        self._decide.hide()
        self.say(undone_in_words(undone))
        self.undone.emit(undone)

    def _work(self, sentence: str) -> None:
        self._open.setEnabled(False)
        self._take.setEnabled(False)
        self._is_working, self._is_stopped, self._part = True, False, 0.0
        self.which.hold()
        self.which.setEnabled(False)
        self._close.setText(_("Cancel"))
        self._progress.setRange(0, 0)
        self._progress.show()
        self._clock.start()
        self.say(sentence)

    def _note_part(self, part: float) -> None:
        # On the thread of the job: a number is all that crosses over.
        self._part = part

    def _show_part(self) -> None:
        if self._part:
            self._progress.setRange(0, WHOLE)
            self._progress.setValue(int(WHOLE * self._part))

    def _cancel(self) -> None:
        """Stop what runs, or close where nothing does."""
        if self._is_working:
            self._is_stopped = True
        else:
            self.close()

    def done(self, result: int) -> None:
        """However it is left, by its button, by Esc or by a lock: what is being taken in is taken back."""
        self._is_stopped = True
        super().done(result)

    def _rest(self) -> None:
        self._clock.stop()
        self._progress.hide()
        self._is_working = False
        self.which.setEnabled(True)
        if not self.which.isHidden():
            self.which.let_go()
        self._close.setText(_("Close"))
        self._undo.setEnabled(True)
        self._open.setEnabled(self.which.path is not None)
        self._allow()

    def _refuse(self, error: Exception) -> None:
        self._rest()
        self.say(sentence_of(error), is_refusal=True)
