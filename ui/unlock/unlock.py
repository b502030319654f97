"""The unlock screen: one field, one button, and the ways in when the passphrase is forgotten.  It names no case and no place."""

from __future__ import annotations

import importlib
import threading
from collections.abc import Callable
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
from ui.unlock.deriving import Deriving
from ui.unlock.pieces_entry import PiecesEntry
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

PASSPHRASE, WORDS, PIECES = range(3)
"""The ways in."""

LOAD_AFTER = 150
"""Milliseconds after the screen is there: while somebody begins to type, what opens a notebook is loaded."""


class UnlockScreen(Sheet):
    """Asks for the passphrase of one notebook, or for its recovery words, or for two pieces."""

    opened = Signal(object)
    """The Session."""
    another_wanted = Signal()
    new_wanted = Signal()
    restore_wanted = Signal()

    def __init__(self, thread: NotebookThread[Session], folder: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._thread, self._folder = thread, folder
        self._is_opening = False
        self._way = PASSPHRASE
        self._drawing = QLabel()
        self._title = ScreenTitle(_("Open the notebook"))
        self.passphrase = PassphraseField(_("Passphrase"), meant=_meant)
        self.words = RecoveryEntry()
        self.pieces = PiecesEntry()
        self.key_file: Path | None = None
        self._key_file_name = PlainLabel("", tone="quiet")
        self._label = PlainLabel(_("Passphrase"), tone="quiet")
        self.strip = WarningStrip()
        self.unlock_button = button(_("Unlock"), self.unlock, rank="primary", drawing="unlock")
        self.busy = Busy()
        self._deriving = Deriving()
        self.key_file_link = button(_("Choose a key file…"), self._ask_key_file, rank="link")
        self.passphrase_link = button(
            _("Use the passphrase"), partial(self._show_one, PASSPHRASE), rank="link"
        )
        self.words_link = button(_("Use recovery words"), partial(self._show_one, WORDS), rank="link")
        self.pieces_link = button(_("Use two recovery pieces"), partial(self._show_one, PIECES), rank="link")
        self._lay_out()
        self._show_one(PASSPHRASE)

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
        self.column.addWidget(self._key_file_name)
        self.column.addWidget(self.words)
        self.column.addWidget(self.pieces)
        self.column.addWidget(self.strip)
        self.column.addWidget(self.unlock_button)
        self.column.addWidget(self.busy)
        self.column.addSpacing(LARGE)
        links = QVBoxLayout()
        links.setSpacing(TINY)
        for link in (self.passphrase_link, self.key_file_link, self.words_link, self.pieces_link):
            links.addWidget(link)
        links.addWidget(button(_("Open another notebook…"), self.another_wanted.emit, rank="link"))
        links.addWidget(button(_("Make a new notebook"), self.new_wanted.emit, rank="link"))
        links.addWidget(button(_("Restore from a backup…"), self.restore_wanted.emit, rank="link"))
        self.column.addLayout(links)
        self.column.addStretch(3)
        self.passphrase.entered.connect(self.unlock)
        self.words.entered.connect(self.unlock)
        self.pieces.entered.connect(self.unlock)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        colour = QColor(colours_of(self.palette()).accent)
        self._drawing.setPixmap(picture("lock", DRAWING, colour, self.devicePixelRatioF()))
        self._field().setFocus(Qt.FocusReason.OtherFocusReason)

        QTimer.singleShot(LOAD_AFTER, self, _load_the_store)

    def is_untouched(self) -> bool:
        """Whether nothing has been typed here, and nothing is being opened."""
        typed = self.passphrase.line.text() or self.words.words() or self.pieces.pieces()
        return not (self._is_opening or typed)

    def unlock(self) -> None:
        """Try what was typed; the answer comes while the screen goes on living."""
        typed = self._typed()
        if self._is_opening or not any(each.strip() for each in typed):
            return
        self._set_opening(is_opening=True)
        opening = partial(_unlocked, self._folder, self._way, typed, self.key_file, self._deriving.note)
        self._thread.open(self, opening, self._done, self._refuse)

    def _typed(self) -> tuple[str, ...]:
        if self._way == PIECES:
            return self.pieces.pieces()
        return (self.words.words() if self._way == WORDS else self.passphrase.passphrase(),)

    def _done(self, session: Session) -> None:
        self.passphrase.clear()
        self.words.clear()
        self.pieces.clear()
        self._set_opening(is_opening=False)
        self.opened.emit(session)

    def _refuse(self, error: Exception) -> None:
        # The sentences of errors come from every room; they are loaded when there is an error.
        from ui.errors import sentence_of  # noqa: PLC0415

        self._set_opening(is_opening=False)
        sentence = sentence_of(error)
        if getattr(error, "fact", "") == "WrongPassphrase" and self._way == PASSPHRASE:
            sentence = " ".join(part for part in (_("That did not open it."), self._what_to_check()) if part)
        self.strip.say(sentence)
        self._field().setFocus(Qt.FocusReason.OtherFocusReason)
        self.passphrase.line.selectAll()

    def _what_to_check(self) -> str:
        return self.passphrase.noticed() or _("Check Caps Lock and the language of the keyboard.")

    def _set_opening(self, *, is_opening: bool) -> None:
        self._is_opening = is_opening
        self.unlock_button.setEnabled(not is_opening)
        for link in (self.passphrase_link, self.key_file_link, self.words_link, self.pieces_link):
            link.setEnabled(not is_opening)
        self.passphrase.line.setReadOnly(is_opening)
        self.words.set_read_only(is_opening)
        self.pieces.set_read_only(is_opening)
        if is_opening:
            self.strip.say("")
            self._deriving = Deriving()
            opening = _("Opening… this takes a second or two, so that guessing takes years.")
            self.busy.begin(opening, self._deriving.words)
        else:
            self.busy.end()

    def _field(self) -> QWidget:
        return (self.passphrase, self.words, self.pieces)[self._way]

    def _show_one(self, way: int) -> None:
        self._way = way
        self.strip.say("")
        for number, field in enumerate((self.passphrase, self.words, self.pieces)):
            field.setVisible(number == way)
        for number, link in enumerate((self.passphrase_link, self.words_link, self.pieces_link)):
            link.setVisible(number != way)
        self.key_file_link.setVisible(way == PASSPHRASE)
        self._key_file_name.setVisible(way == PASSPHRASE and self.key_file is not None)
        labels = (
            _("Passphrase"),
            _("The twelve recovery words, in their order"),
            _("Two of the three recovery pieces"),
        )
        self._label.setText(labels[way])
        if self.isVisible():
            self._field().setFocus(Qt.FocusReason.OtherFocusReason)

    def _ask_key_file(self) -> None:
        from ui.file_choice import choose_file  # noqa: PLC0415  (few need it)

        choose_file(self, _("Key file"), self._folder.parent, _("All files (*)"), self.take_key_file)

    def take_key_file(self, path: Path) -> None:
        """Open with this file beside the passphrase."""
        self.key_file = path
        self._key_file_name.setText(_("With the key file {name}").format(name=path.name))
        self._show_one(PASSPHRASE)


def _unlocked(
    folder: Path, way: int, typed: tuple[str, ...], key_file: Path | None, deriving: Callable[[float], None]
) -> Session:
    # The store is loaded on the notebook's thread, after the screen is there; and what is shown next, in case somebody was quick.
    from workflows.session import unlock  # noqa: PLC0415

    for module in ("ui.notebook.window", "ui.passphrases.beside", "workflows.history"):
        importlib.import_module(module)

    now = datetime.now(UTC)
    if way == WORDS:
        return unlock(folder, recovery_words=typed[0], now=now, deriving=deriving)
    if way == PIECES:
        return unlock(folder, pieces=typed, now=now, deriving=deriving)
    return unlock(folder, passphrase=typed[0], key_file=key_file, now=now, deriving=deriving)


def _load_the_store() -> None:
    threading.Thread(target=importlib.import_module, args=("workflows.session",), daemon=True).start()


def _meant(text: str) -> str | None:
    from workflows.passphrase_advice import typed_in_hangul_mode  # noqa: PLC0415  (as above)

    return typed_in_hangul_mode(text)
