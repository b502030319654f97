"""The strip at the foot of the window: Saved · Backup · Checked · Locks after · No network.  Facts only; none of them names a record."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from domain.lock_times import LockTimes
from resources.language import counted
from resources.language import translated as _
from ui.tokens import GAP, TINY
from ui.widgets.labels import PlainLabel

if TYPE_CHECKING:
    from workflows.backing_up import LastBackup

USUAL_DAYS = 7
_A_DAY = timedelta(days=1)


class StatusStrip(QFrame):
    """Says how safe what was written is."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = PlainLabel(tone="quiet")
        self._words.setObjectName("status")
        self._saved = ""
        self._backup = _("No backup yet")
        self._backup_is_old = False
        self._covers = self._locks = ""
        self._check = ""
        row = QHBoxLayout(self)
        row.setContentsMargins(GAP, TINY, GAP, TINY)
        row.addWidget(self._words)
        self._show()

    @property
    def text(self) -> str:
        """What it says now."""
        return self._words.text()

    def show_saved(self, at: datetime) -> None:
        """Everything typed is in the notebook since `at` (in the time that the person's clock shows)."""
        self._saved = _("Saved {time}").format(time=at.strftime("%H:%M"))
        self._show()

    def show_not_saved(self) -> None:
        """What was typed could not be kept; the reason stands in a strip above."""
        self._saved = _("Not saved")
        self._show()

    def show_last_backup(self, last: LastBackup | None, now: datetime) -> None:
        """The last backup, None for never."""
        if last is None:
            self.show_backup(None)
        else:
            self.show_backup(now - last.at, due_after=last.days)

    def show_backup(self, age: timedelta | None, *, due_after: int = USUAL_DAYS) -> None:
        """How long ago the last backup was made, None for never; and after how many days the next one is due."""
        if age is None:
            self._backup = _("No backup yet")
        elif age <= -_A_DAY:
            # The clock was put back since: nobody can tell how old it is.
            self._backup = _("Backup: age not known")
        elif age < _A_DAY:
            self._backup = _("Backup: today")
        else:
            self._backup = counted("Backup: {number} day ago", "Backup: {number} days ago", age.days)
        self._backup_is_old = age is not None and not -_A_DAY < age < timedelta(days=due_after)
        self._show()

    def show_check(self, part: float | None) -> None:
        """How far the check of the notebook is, 0 to 1; None: it came to no end."""
        if part is None:
            self._check = _("Not checked")
        elif part < 1:
            self._check = _("Checking: {percent} %").format(percent=round(100 * part))
        else:
            self._check = _("Checked today")
        self._show()

    def show_lock_times(self, times: LockTimes) -> None:
        """After how long without a key the notebook is covered, and locks."""
        self._covers = counted(
            "Covers after {number} minute (F9)", "Covers after {number} minutes (F9)", times.cover
        )
        self._locks = counted("Locks after {number} minute", "Locks after {number} minutes", times.lock)
        self._show()

    def _show(self) -> None:
        parts = (self._saved, self._backup, self._check, self._locks, _("No network"))
        self._words.setText("  ·  ".join(part for part in parts if part))
        self._words.set_tone("warning" if self._backup_is_old else "quiet")
