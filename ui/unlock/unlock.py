"""The unlock screen: one field, one button, and the way to it when the passphrase is forgotten.  It names no case and no place."""

from __future__ import annotations

import importlib
import threading
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QColor, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from resources.language import translated as _
from ui.background import NotebookThread
from ui.icons import picture
from ui.theme import colours_of
from ui.tokens import LARGE, TINY
from ui.unlock.recovery_entry import RecoveryEntry
from ui.unlock.sheet import Sheet
from ui.widgets.busy import Busy
from ui.widgets.buttons import button
from ui.widgets.labels import PlainLabel, ScreenTitle
from ui.widgets.passphrase_field import PassphraseField
from ui.widgets.warning_strip import WarningStrip

if TYPE_CHECKING:
    from workflows.session import Session

DRAWING = 36

LOAD_AFTER = 150
"""Milliseconds after the screen is there: while somebody begins to type, what opens a notebook is loaded."""


class UnlockScreen(Sheet):
    """Asks for the passphrase, or for the recovery words, of one notebook."""

    opened = Signal(object)
    """The Session."""
    another_wanted = Signal()
    new_wanted = Signal()
    restore_wanted = Signal()

    def __init__(self, thread: NotebookThread[Session], folder: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._thread, self._folder = thread, folder
        self._is_opening = False
        self._drawing = QLabel()
        self._title = ScreenTitle(_("Open the notebook"))
        self.passphrase = PassphraseField(_("Passphrase"), meant=_meant)
        self.words = RecoveryEntry()
        self._label = PlainLabel(_("Passphrase"), tone="quiet")
        self.strip = WarningStrip()
        self.unlock_button = button(_("Unlock"), self.unlock, rank="primary", drawing="unlock")
        self.busy = Busy()
        self.words_link = button(_("Use recovery words"), self._switch, rank="link")
        self._lay_out()
        self._show_one()

    def _lay_out(self) -> None:
        self.column.addStretch(2)
        drawing = QHBoxLayout()
        drawing.setContentsMargins(-DRAWING // 5, 0, 0, 0)  # the drawing's own margin
        drawing.addWidget(self._drawing)
        self.column.addLayout(drawing)
        self.column.addWidget(self._title)
        self.column.addSpacing(TINY)
        self.column.addWidget(self._label)
        self.column.addWidget(self.passphrase)
        self.column.addWidget(self.words)
        self.column.addWidget(self.strip)
        self.column.addWidget(self.unlock_button)
        self.column.addWidget(self.busy)
        self.column.addSpacing(LARGE)
        links = QVBoxLayout()
        links.setSpacing(TINY)
        links.addWidget(self.words_link)
        links.addWidget(button(_("Open another notebook…"), self.another_wanted.emit, rank="link"))
        links.addWidget(button(_("Make a new notebook"), self.new_wanted.emit, rank="link"))
        links.addWidget(button(_("Restore from a backup…"), self.restore_wanted.emit, rank="link"))
        self.column.addLayout(links)
        self.column.addStretch(3)
        self.passphrase.entered.connect(self.unlock)
        self.words.entered.connect(self.unlock)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        colour = QColor(colours_of(self.palette()).accent)
        self._drawing.setPixmap(picture("lock", DRAWING, colour, self.devicePixelRatioF()))
        self._field().setFocus(Qt.FocusReason.OtherFocusReason)

        QTimer.singleShot(LOAD_AFTER, self, _load_the_store)

    def is_untouched(self) -> bool:
        """Whether nothing has been typed here, and nothing is being opened."""
        return not (self._is_opening or self.passphrase.line.text() or self.words.words())

    def unlock(self) -> None:
        """Try what was typed; the answer comes while the screen goes on living."""
        passphrase, words = self.passphrase.passphrase(), self.words.words()
        typed = words if self._uses_words() else passphrase
        if self._is_opening or not typed.strip():
            return
        self._set_opening(is_opening=True)
        opening = partial(_unlocked, self._folder, passphrase, words if self._uses_words() else None)
        self._thread.open(self, opening, self._done, self._refuse)

    def _done(self, session: Session) -> None:
        self.passphrase.clear()
        self.words.clear()
        self._set_opening(is_opening=False)
        self.opened.emit(session)

    def _refuse(self, error: Exception) -> None:
        # The sentences of errors come from every room; they are loaded when there is an error.
        from ui.errors import sentence_of  # noqa: PLC0415

        self._set_opening(is_opening=False)
        sentence = sentence_of(error)
        if getattr(error, "fact", "") == "WrongPassphrase" and not self._uses_words():
            sentence = " ".join(part for part in (_("That did not open it."), self._what_to_check()) if part)
        self.strip.say(sentence)
        self._field().setFocus(Qt.FocusReason.OtherFocusReason)
        self.passphrase.line.selectAll()

    def _what_to_check(self) -> str:
        return self.passphrase.noticed() or _("Check Caps Lock and the language of the keyboard.")

    def _set_opening(self, *, is_opening: bool) -> None:
        self._is_opening = is_opening
        self.unlock_button.setEnabled(not is_opening)
        self.words_link.setEnabled(not is_opening)
        self.passphrase.line.setReadOnly(is_opening)
        self.words.set_read_only(is_opening)
        if is_opening:
            self.strip.say("")
            self.busy.begin(_("Opening… this takes a second or two, so that guessing takes years."))
        else:
            self.busy.end()

    def _uses_words(self) -> bool:
        return not self.words.isHidden()

    def _field(self) -> QWidget:
        return self.words if self._uses_words() else self.passphrase

    def _switch(self) -> None:
        self.strip.say("")
        self._show_one(with_words=not self._uses_words())
        self._field().setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_one(self, *, with_words: bool = False) -> None:
        self.words.setVisible(with_words)
        self.passphrase.setVisible(not with_words)
        self._label.setText(_("The twelve recovery words, in their order") if with_words else _("Passphrase"))
        self.words_link.setText(_("Use the passphrase") if with_words else _("Use recovery words"))


def _unlocked(folder: Path, passphrase: str, words: str | None) -> Session:
    # The store is loaded on the notebook's thread, after the screen is there.
    from workflows.session import unlock  # noqa: PLC0415

    now = datetime.now(UTC)
    if words is not None:
        return unlock(folder, recovery_words=words, now=now)
    return unlock(folder, passphrase=passphrase, now=now)


def _load_the_store() -> None:
    threading.Thread(target=importlib.import_module, args=("workflows.session",), daemon=True).start()


def _meant(text: str) -> str | None:
    from workflows.passphrase_advice import typed_in_hangul_mode  # noqa: PLC0415  (as above)

    return typed_in_hangul_mode(text)
