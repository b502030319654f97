"""A passphrase, or the recovery words in its place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from resources.language import translated as _
from ui.tokens import TINY
from ui.unlock.recovery_entry import RecoveryEntry
from ui.widgets.buttons import button
from ui.widgets.labels import PlainLabel
from ui.widgets.passphrase_field import PassphraseField

if TYPE_CHECKING:
    from workflows.means import Means


class SecretEntry(QWidget):
    """One of the two fields, and the way to the other."""

    entered = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.passphrase_field = PassphraseField(_("Passphrase"))
        self.words_field = RecoveryEntry()
        self._label = PlainLabel("", tone="quiet")
        self.switch_link = button("", self._switch, rank="link")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(TINY)
        for widget in (self._label, self.passphrase_field, self.words_field, self.switch_link):
            column.addWidget(widget)
        self.passphrase_field.entered.connect(self.entered)
        self.words_field.entered.connect(self.entered)
        self._show_one(with_words=False)

    @property
    def passphrase(self) -> str | None:
        """What was typed, where it is the passphrase."""
        return None if self._uses_words() else self.passphrase_field.passphrase()

    @property
    def words(self) -> str | None:
        """What was typed, where it is the recovery words."""
        return self.words_field.words() if self._uses_words() else None

    @property
    def means(self) -> Means:
        """Either of the two."""
        from workflows.means import Means  # noqa: PLC0415  (the store is loaded on the notebook's thread, after the screen is there)

        return Means(passphrase=self.passphrase, recovery_words=self.words)

    def is_empty(self) -> bool:
        """Whether nothing was typed."""
        return not (self.passphrase or self.words or "").strip()

    def clear(self) -> None:
        """Forget what was typed."""
        self.passphrase_field.clear()
        self.words_field.clear()

    def take_focus(self) -> None:
        """Put the cursor into the field."""
        field = self.words_field if self._uses_words() else self.passphrase_field
        field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _uses_words(self) -> bool:
        return not self.words_field.isHidden()

    def _switch(self) -> None:
        self._show_one(with_words=not self._uses_words())
        self.take_focus()

    def _show_one(self, *, with_words: bool) -> None:
        self.words_field.setVisible(with_words)
        self.passphrase_field.setVisible(not with_words)
        self._label.setText(_("The twelve recovery words, in their order") if with_words else _("Passphrase"))
        self.switch_link.setText(_("Use the passphrase") if with_words else _("Use recovery words"))
