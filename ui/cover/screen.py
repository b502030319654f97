"""What is seen of a covered notebook: nothing of it, and one field."""

from __future__ import annotations

from datetime import UTC, datetime
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from resources.language import translated as _
from ui.background import NotebookThread
from ui.tokens import LARGE, TINY
from ui.unlock.sheet import Sheet
from ui.widgets.busy import Busy
from ui.widgets.buttons import button
from ui.widgets.labels import PlainLabel, ScreenTitle
from ui.widgets.passphrase_field import PassphraseField
from ui.widgets.warning_strip import WarningStrip
from workflows.covering import failures_before, passes

if TYPE_CHECKING:
    from workflows.session import Session


class CoverScreen(Sheet):
    """Asks for a passphrase of the notebook that is open behind it."""

    uncovered = Signal(int)
    """The right one was given; how many wrong ones came before it."""
    lock_asked = Signal()
    close_and_lock_asked = Signal()

    def __init__(self, thread: NotebookThread[Session], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._thread = thread
        self._is_looking = False
        self.setWindowTitle(_("Notebook"))
        self._languages.hide()
        self.passphrase = PassphraseField(_("Passphrase"))
        self.strip = WarningStrip()
        self.show_button = button(_("Uncover"), self.ask, rank="primary")
        self.busy = Busy()
        self.column.addStretch(2)
        self.column.addWidget(ScreenTitle(_("Covered")))
        self.column.addWidget(
            PlainLabel(_("Everything is as you left it. Your passphrase brings it back."), tone="quiet")
        )
        self.column.addSpacing(TINY)
        self.column.addWidget(PlainLabel(_("Passphrase"), tone="quiet"))
        self.column.addWidget(self.passphrase)
        self.column.addWidget(self.strip)
        self.column.addWidget(self.show_button)
        self.column.addWidget(self.busy)
        self.column.addSpacing(LARGE)
        self.column.addWidget(button(_("Lock"), self.lock_asked.emit, rank="link"))
        self.column.addStretch(3)
        self.passphrase.entered.connect(self.ask)

    def ask(self) -> None:
        """Try what was typed; the answer comes while the screen goes on living."""
        typed = self.passphrase.passphrase()
        if self._is_looking or not typed.strip():
            return
        self._set_looking(is_looking=True)
        self._thread.run(
            self, partial(passes, passphrase=typed, now=datetime.now(UTC)), self._told, self._refuse
        )

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.passphrase.setFocus(Qt.FocusReason.OtherFocusReason)

    def closeEvent(self, event: QCloseEvent) -> None:
        # As with the window behind it: it goes with the process, once everything is kept.
        event.ignore()
        self.close_and_lock_asked.emit()

    def _told(self, is_right: bool) -> None:
        if is_right:
            self.passphrase.clear()
            self._thread.run(
                self, failures_before, self.uncovered.emit, lambda _error: self.uncovered.emit(0)
            )
            return
        noticed = self.passphrase.noticed() or _("Check Caps Lock and the language of the keyboard.")
        self._say(" ".join((_("That did not open it."), noticed)))

    def _refuse(self, error: Exception) -> None:
        from ui.errors import sentence_of  # noqa: PLC0415  (the sentences of every room, when there is an error)

        self._say(sentence_of(error))

    def _say(self, sentence: str) -> None:
        self._set_looking(is_looking=False)
        self.strip.say(sentence)
        self.passphrase.setFocus(Qt.FocusReason.OtherFocusReason)
        self.passphrase.line.selectAll()

    def _set_looking(self, *, is_looking: bool) -> None:
        self._is_looking = is_looking
        self.show_button.setEnabled(not is_looking)
        self.passphrase.line.setReadOnly(is_looking)
        if is_looking:
            self.strip.say("")
            self.busy.begin(_("Opening… this takes a second or two, so that guessing takes years."))
        else:
            self.busy.end()
