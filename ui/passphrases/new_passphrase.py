"""A new passphrase typed twice, with how strong it is, and a key file beside it where somebody wants one."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from resources.language import language
from resources.language import translated as _
from ui.background import Elsewhere
from ui.file_choice import choose_file, choose_target
from ui.tokens import SMALL, TINY
from ui.unlock.strength_words import strength_in_words, tone_of
from ui.widgets.buttons import button
from ui.widgets.labels import PlainLabel
from ui.widgets.passphrase_field import PassphraseField
from workflows.means import Means
from workflows.passphrase_advice import Strength, strength, suggested_passphrase, typed_in_hangul_mode

JUDGED_AFTER = 200
"""Milliseconds without a key."""

KEY_FILE_NAME = "key.bin"


class NewPassphrase(QWidget):
    """`means` is what was chosen, `lack` what is missing for it."""

    entered = Signal()

    def __init__(self, elsewhere: Elsewhere, documents: Path, *, with_key_file: bool = True) -> None:
        """documents: where a file is looked for first."""
        super().__init__()
        self._elsewhere, self._documents = elsewhere, documents
        self.field = PassphraseField(_("New passphrase"), meant=typed_in_hangul_mode)
        self.again = PassphraseField(_("The same again"))
        self._judgement = PlainLabel(tone="quiet")
        self.key_file: Path | None = None
        self.makes_key_file = self.keeps_key_file = False
        self._file_words = PlainLabel(tone="quiet")
        self._forget_link = button(_("No key file"), self.forget_key_file, rank="link")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SMALL)
        column.addWidget(PlainLabel(_("New passphrase"), tone="quiet"))
        column.addWidget(self.field)
        column.addWidget(self._judgement)
        column.addWidget(button(_("Suggest six words"), self.suggest, rank="link"))
        column.addWidget(PlainLabel(_("The same again"), tone="quiet"))
        column.addWidget(self.again)
        if with_key_file:
            column.addLayout(self._file_row())
        self._clock = QTimer(self)
        self._clock.setSingleShot(True)
        self._clock.setInterval(JUDGED_AFTER)
        self._clock.timeout.connect(self._judge)
        self.field.typed.connect(self._clock.start)
        self.field.entered.connect(self.again.line.setFocus)
        self.again.entered.connect(self.entered)
        self.forget_key_file()

    def means(self) -> Means:
        """The passphrase, and the key file that goes with it."""
        return Means(passphrase=self.field.passphrase(), key_file=self.key_file)

    def lack(self) -> str:
        """What is missing, as a (translated) sentence; "" for nothing."""
        if not self.field.passphrase():
            return _("Type the new passphrase.")
        if self.field.passphrase() != self.again.passphrase():
            return _("The two are not the same.")
        return ""

    def suggest(self) -> None:
        """Six words that the program chose, shown; they are typed once more by hand."""
        self.field.line.setText(suggested_passphrase(language()))
        self.field.show_button.setChecked(False)
        self.field.show_button.click()

    def take_key_file(self, path: Path, *, is_new: bool) -> None:
        """Use a file; is_new: it is made when the passphrase is."""
        self.key_file, self.makes_key_file, self.keeps_key_file = path, is_new, False
        words = (
            _("Key file, made now: {name}. Keep a copy of it: without it this passphrase opens nothing.")
            if is_new
            else _("Key file: {name}. It must never change: without it this passphrase opens nothing.")
        )
        self._file_words.setText(words.format(name=path.name))
        self._forget_link.show()

    def keep_key_file(self) -> None:
        """The file that went with the passphrase until now goes with the new one too."""
        self.keeps_key_file = True
        self._file_words.setText(
            _("The key file that goes with your passphrase now will go with the new one too.")
        )
        self._forget_link.show()

    def forget_key_file(self) -> None:
        """The passphrase goes without one."""
        self.key_file, self.makes_key_file, self.keeps_key_file = None, False, False
        self._file_words.setText(
            _("A key file on a stick can go with the passphrase; then neither opens without the other.")
        )
        self._forget_link.hide()

    def _file_row(self) -> QVBoxLayout:
        links = QHBoxLayout()
        links.addWidget(button(_("Choose a key file…"), self._choose, rank="link"))
        links.addWidget(button(_("Make a key file…"), self._make, rank="link"))
        links.addWidget(self._forget_link)
        links.addStretch(1)
        rows = QVBoxLayout()
        rows.setSpacing(TINY)
        rows.addSpacing(SMALL)
        rows.addWidget(self._file_words)
        rows.addLayout(links)
        return rows

    def _choose(self) -> None:
        take = partial(self.take_key_file, is_new=False)
        choose_file(self, _("Key file"), self._documents, _("All files (*)"), take)

    def _make(self) -> None:
        take = partial(self.take_key_file, is_new=True)
        choose_target(self, _("New key file"), self._documents / KEY_FILE_NAME, take)

    def _judge(self) -> None:
        typed = self.field.line.text()
        if typed:
            self._elsewhere.run(self, partial(strength, typed), self._judged, lambda _error: None)
        else:
            self._judgement.setText("")

    def _judged(self, judged: Strength) -> None:
        self._judgement.setText(strength_in_words(judged))
        self._judgement.set_tone(tone_of(judged))
