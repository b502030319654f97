"""The strip at the foot of the window: what is kept, how old the backup is, when it locks, and that there is no network."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from resources.language import counted
from resources.language import translated as _
from ui.notebook.date_words import clock_in_words
from ui.tokens import GAP, LARGE, TINY


class StatusStrip(QWidget):
    """Four facts, always there."""

    def __init__(self, lock_after_minutes: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._last: datetime | None = None
        self.saved = QLabel(_("Everything is saved"))
        self.backup = QLabel(_("Backup: never"))
        self.locks = QLabel(
            counted("Locks after {number} minute", "Locks after {number} minutes", lock_after_minutes)
        )
        self.network = QLabel(_("No network"))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(GAP, TINY, GAP, TINY)
        layout.setSpacing(LARGE)
        for label in (self.saved, self.backup, self.locks, self.network):
            label.setProperty("tone", "quiet")
            layout.addWidget(label)
        layout.insertStretch(1, 1)

    def tell_saved(self, moment: datetime, is_draft: bool) -> None:
        """Say when something was last kept."""
        self._last = moment
        words = _("Draft kept {time}") if is_draft else _("Saved {time}")
        self.saved.setText(words.format(time=clock_in_words(moment)))

    def say_already_saved(self) -> None:
        """Answer Ctrl+S: there is nothing to do."""
        if self._last is not None:
            self.saved.setText(_("Already saved {time}").format(time=clock_in_words(self._last)))
