"""Redact a text: what somebody wants to send on the left, the same without what may not be read out of it on the right.

Nothing of it is kept: neither the text nor what is decided about it, and closing forgets both.  Only Copy lets it leave, and only when
nothing in it waits for a decision.
"""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QPlainTextEdit,
    QSizePolicy,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from domain.redaction.freetext.findings import Decision, FreeText, Verdict
from domain.redaction.freetext.known import Known
from resources.language import SUMMARY_LANGUAGES, counted, language
from resources.language import translated as _
from ui.background import Elsewhere, NotebookThread
from ui.calendar import today
from ui.errors import sentence_of
from ui.forms.choice import ListBox
from ui.report.text_colours import colour_pieces
from ui.report.text_findings import TextFindings
from ui.report.whom_step import READERS
from ui.widgets.buttons import button
from ui.widgets.first_size import open_at
from ui.widgets.labels import PlainLabel, SectionHeading
from workflows import text_redaction
from workflows.session import Session

PAUSE = 350
"""Milliseconds without a key after which the text is looked through."""


class RedactTextDialog(QDialog):
    """Type or paste, look, decide, copy."""

    def __init__(
        self,
        thread: NotebookThread[Session],
        elsewhere: Elsewhere,
        case: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(_("Redact a text"))
        open_at(self, 1080, 760)
        self._thread, self._elsewhere, self._case = thread, elsewhere, case
        self._known: Known | None = None
        self._result: FreeText | None = None
        self._decisions: dict[tuple[str, str], Decision] = {}
        self._asked = 0
        self.reader = ListBox()
        self.written_in = ListBox()
        self.meaning = PlainLabel("", tone="quiet")
        self.source = QPlainTextEdit()
        self.outcome = QPlainTextEdit(readOnly=True)
        self.findings = TextFindings()
        self.status = PlainLabel("")
        self.copy = button(_("Copy the result"), self._copy, rank="primary")
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(self._redact)
        self._lay_out()
        self.source.textChanged.connect(self._changed)
        self.findings.decided.connect(self._decide)
        self.findings.chosen.connect(self._go_to)
        self.reader.currentIndexChanged.connect(self._ask_what_is_known)
        self.written_in.currentIndexChanged.connect(self._redact)
        self._ask_what_is_known()

    def _lay_out(self) -> None:
        for profile, (title, _meaning) in READERS.items():
            self.reader.addItem(_(title), profile)
        self.reader.setCurrentIndex(self.reader.findData("partner_ngo"))
        self.reader.setAccessibleName(_("Who will read it"))
        for code, name in SUMMARY_LANGUAGES.items():
            self.written_in.addItem(name, code)
        self.written_in.setCurrentIndex(max(0, self.written_in.findData(language())))
        self.written_in.setAccessibleName(_("Language of the text"))
        heading = QHBoxLayout()
        who = SectionHeading(_("Who will read it"))
        who.setWordWrap(False)
        who.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        heading.addWidget(who)
        heading.addWidget(self.reader)
        heading.addWidget(self.meaning, 1)
        self.source.setPlaceholderText(_("Type or paste the text here. Nothing of it is kept."))
        sides = QSplitter(Qt.Orientation.Horizontal)
        sides.setChildrenCollapsible(False)
        for words, edit in ((_("Your text"), self.source), (_("What the reader gets"), self.outcome)):
            edit.setAccessibleName(words)
            edit.setTabChangesFocus(True)
            side = QWidget()
            column = QVBoxLayout(side)
            column.setContentsMargins(0, 0, 0, 0)
            column.addLayout(self._head_of(words, edit))
            column.addWidget(edit, 1)
            sides.addWidget(side)
        self.copy.setEnabled(False)
        foot = QHBoxLayout()
        foot.addWidget(self.status, 1)
        foot.addWidget(button(_("Close"), self.close))
        foot.addWidget(self.copy)
        layout = QVBoxLayout(self)
        layout.addLayout(heading)
        layout.addWidget(sides, 3)
        layout.addWidget(self.findings, 2)
        layout.addLayout(foot)
        self.source.setFocus()

    def _head_of(self, words: str, edit: QPlainTextEdit) -> QHBoxLayout:
        """The heading of a side; what stands in the text for something is said in the language chosen beside it."""
        row = QHBoxLayout()
        row.addStrut(self.written_in.sizeHint().height())  # both sides begin at one height
        row.addWidget(SectionHeading(words), 1)
        if edit is self.source:
            row.addWidget(self.written_in)
        return row

    def _ask_what_is_known(self) -> None:
        self._forget_result()
        self._known = None
        # What one reader may read is asked anew for another, and nothing that was made for the one stands there meanwhile.
        kept_out = (each for each in self._decisions.items() if each[1].verdict is not Verdict.KEEP)
        self._decisions = dict(kept_out)
        self.outcome.clear()
        self.meaning.setText(_(READERS[str(self.reader.currentData())][1]))
        job = partial(
            text_redaction.known_as_told,
            case=self._case,
            profile=str(self.reader.currentData()),
            on=today(),
        )
        self._thread.run(self, job, partial(self._have_known, self.reader.currentData()), self._refuse)

    def _have_known(self, profile: str, known: Known) -> None:
        if profile == self.reader.currentData():
            self._known = known
            self._redact()

    def _changed(self) -> None:
        self._forget_result()
        self._pause.start()

    def _forget_result(self) -> None:
        """What was made of the words before a change may not be copied after it."""
        self._asked += 1
        self._result = None
        self.copy.setEnabled(False)

    def _redact(self) -> None:
        if self._known is None:
            return
        self._forget_result()
        asked = self._asked
        self.status.set_tone("quiet")
        self.status.setText(_("Looking through the text…") if self.source.toPlainText() else "")
        job = partial(
            text_redaction.redact_text,
            self.source.toPlainText(),
            text_redaction.in_language(self._known, str(self.written_in.currentData())),
            tuple(self._decisions.values()),
        )
        self._elsewhere.run_stoppable(
            self,
            job,
            partial(self._show, asked),
            partial(self._refuse_made, asked),
            stopped=lambda: self._asked != asked,
        )

    def _show(self, asked: int, result: FreeText) -> None:
        if asked != self._asked:
            return
        self._result = result
        text = self.source.toPlainText()
        self.outcome.setPlainText(result.text)
        self.findings.show_findings(text, result, tuple(self._decisions.values()))
        colour_pieces(self.source, self.outcome, text, result)
        waiting = len(result.warnings)
        self.copy.setEnabled(bool(result.text) and not waiting)
        self.status.set_tone("warning" if waiting else "quiet")
        if waiting:
            self.status.setText(
                counted(
                    "{number} place waits for a decision; until then nothing can be copied.",
                    "{number} places wait for a decision; until then nothing can be copied.",
                    waiting,
                )
            )
        elif text:
            self.status.setText(
                _("Read it once more before you send it: only you know what a reader can guess.")
            )

    def _decide(self, decision: Decision | None, words: str, what: str) -> None:
        """A decision about what somebody chose in the list; None takes it back."""
        if decision is None:
            self._decisions.pop((words, what), None)
        else:
            self._decisions[words, what] = decision
        self._redact()

    def _go_to(self, start: int, end: int) -> None:
        """Show a piece in the text, without taking the keyboard."""
        cursor = self.source.textCursor()
        cursor.setPosition(start)
        cursor.setPosition(end, cursor.MoveMode.KeepAnchor)
        self.source.setTextCursor(cursor)
        self.source.ensureCursorVisible()

    def _copy(self) -> None:
        if self._result is not None and not self._result.is_refused:
            QGuiApplication.clipboard().setText(self._result.text)
            self.status.set_tone("good")
            self.status.setText(_("Copied. The clipboard is cleared in 30 seconds."))

    def _refuse_made(self, asked: int, error: Exception) -> None:
        if asked == self._asked:
            self._refuse(error)

    def _refuse(self, error: Exception) -> None:
        self.status.set_tone("danger")
        self.status.setText(sentence_of(error))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc, pressed by habit, does not throw away a text that is kept nowhere; the button and a lock do."""
        if event.matches(QKeySequence.StandardKey.Cancel) and self.source.toPlainText().strip():
            self.status.set_tone("warning")
            self.status.setText(
                _("Esc does not close this: what stands here would be lost. The button does.")
            )
            return
        super().keyPressEvent(event)

    def done(self, result: int) -> None:
        """Forget the text with the window."""
        self._forget_result()
        self._pause.stop()
        self._decisions.clear()
        self.source.setUndoRedoEnabled(False)
        for edit in (self.source, self.outcome):
            edit.clear()
        self._pause.stop()
        self.findings.forget()
        super().done(result)
