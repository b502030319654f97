"""One of the other ways to open a notebook that is changed as a whole: ticked, it goes on opening it, for which its own secret is typed."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from resources.language import translated as _
from ui.file_choice import choose_file
from ui.passphrases.way_words import way_in_words
from ui.tokens import GAP, SMALL
from ui.unlock.pieces_entry import PiecesEntry
from ui.unlock.recovery_entry import RecoveryEntry
from ui.widgets.buttons import button
from ui.widgets.labels import PlainLabel
from ui.widgets.passphrase_field import PassphraseField
from workflows.key_slots import Kind, Way
from workflows.means import Means

Secret = PassphraseField | RecoveryEntry | PiecesEntry

INDENT = 2 * GAP


class KeptWay(QWidget):
    """`means` is what was typed for it, `lack` what is missing."""

    changed = Signal()
    """It takes more room now, or less."""

    def __init__(self, way: Way, documents: Path, parent: QWidget | None = None) -> None:
        """documents: where a key file is looked for first."""
        super().__init__(parent)
        self.way, self._documents = way, documents
        words = way_in_words(way)
        self.box = QCheckBox(words)
        self.box.setAccessibleName(_("Goes on opening it: {way}").format(way=words))
        self.secret: Secret = _entry(way, words)
        self.key_file: Path | None = None
        self._file_words = PlainLabel(_("Its key file is not chosen yet."), tone="quiet")
        self._choose_link = button(_("Choose its key file…"), self._choose, rank="link")
        indented = QVBoxLayout()
        indented.setContentsMargins(INDENT, 0, 0, 0)
        indented.setSpacing(SMALL)
        indented.addWidget(self.secret)
        indented.addWidget(self._file_words)
        indented.addWidget(self._choose_link)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SMALL)
        column.addWidget(self.box)
        column.addLayout(indented)
        self._show_secret(is_kept=False)
        self.box.toggled.connect(lambda is_kept: self._show_secret(is_kept=is_kept))

    def is_kept(self) -> bool:
        """Whether it is to go on opening the notebook."""
        return self.box.isChecked()

    def means(self) -> Means:
        """What opens it, as it was typed."""
        if isinstance(self.secret, PassphraseField):
            return Means(passphrase=self.secret.passphrase(), key_file=self.key_file)
        if isinstance(self.secret, PiecesEntry):
            return Means(pieces=self.secret.pieces())
        return Means(recovery_words=self.secret.words())

    def lack(self) -> str:
        """What is missing, as a (translated) sentence; "" for nothing."""
        typed = self.means()
        if typed.passphrase or typed.pieces or (typed.recovery_words or "").strip():
            is_whole = self.way.kind is not Kind.PASSPHRASE_AND_FILE or typed.key_file is not None
            return "" if is_whole else _("Choose the key file of what is to go on opening the notebook.")
        return _("Type the secret of what is to go on opening the notebook, or leave it unticked.")

    def take_key_file(self, path: Path) -> None:
        """The file that goes with its passphrase."""
        self.key_file = path
        self._file_words.setText(_("Its key file: {name}").format(name=path.name))

    def _choose(self) -> None:
        choose_file(self, _("Key file"), self._documents, _("All files (*)"), self.take_key_file)

    def _show_secret(self, *, is_kept: bool) -> None:
        self.secret.setVisible(is_kept)
        for each in (self._file_words, self._choose_link):
            each.setVisible(is_kept and self.way.kind is Kind.PASSPHRASE_AND_FILE)
        if is_kept:
            self.secret.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.secret.clear()
        self.changed.emit()


def _entry(way: Way, words: str) -> Secret:
    if way.kind is Kind.PIECES:
        return PiecesEntry()
    if way.kind is Kind.WORDS:
        return RecoveryEntry()
    return PassphraseField(words)
