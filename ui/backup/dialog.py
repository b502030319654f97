"""The page about backups: when the last one was made, making one now, when the next is due, and trying a restore.

It does not stand in the way: somebody goes on writing in the notebook while a slow stick takes its time.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QHideEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from resources.language import translated as _
from ui.background import Elsewhere, NotebookThread
from ui.backup.running import Running
from ui.errors import sentence_of
from ui.file_choice import choose_folder
from ui.sticks.eject_button import EjectButton
from ui.sticks.place_list import PlaceList
from ui.tokens import GAP, SMALL
from ui.widgets.buttons import button
from ui.widgets.first_size import open_at
from ui.widgets.labels import PlainLabel, SectionHeading
from ui.widgets.number_box import NumberBox
from ui.widgets.warning_strip import StripTone, WarningStrip
from workflows import backing_up
from workflows.backing_up import MOST_DAYS, USUAL_DAYS, Backup, LastBackup, Made, Place
from workflows.session import Session

DRIVES_EVERY = 2000
"""Milliseconds between two looks at which sticks are plugged in."""

SHOWN_EVERY = 100
"""Milliseconds between two looks at how far the run has come."""


class BackupsDialog(QDialog):
    """Made for one open notebook."""

    made = Signal(object)
    """LastBackup: a backup was made and proven, or when the next is due was changed; None: none yet."""
    trial_asked = Signal(object)
    """The folder (Path) whose backup is to be tried."""

    def __init__(
        self,
        thread: NotebookThread[Session],
        documents: Path,
        parent: QWidget | None = None,
        *,
        may_write: bool = True,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(_("Backups"))
        open_at(self, 620, 560)
        self._thread, self._documents = thread, documents
        self._beside = Elsewhere(self)
        self._running: Running | None = None
        self._last = PlainLabel("")
        self.places = PlaceList()
        self.days = NumberBox()
        self.days.setEnabled(may_write)
        self.progress = QProgressBar()
        self.status = WarningStrip()
        self.doing = PlainLabel("", tone="quiet")
        self.start_button = button(_("Back up now"), self.start, rank="primary")
        self.eject = EjectButton(self._beside, self._told)
        self.try_button = button(_("Try a restore…"), self._try)
        self.close_button = button(_("Close"), self.close)
        self._lay_out()
        self._drives = QTimer(self, interval=DRIVES_EVERY)
        self._drives.timeout.connect(self._look_for_places)
        self._clock = QTimer(self, interval=SHOWN_EVERY)
        self._clock.timeout.connect(self._show_running)
        self._show_last(None)
        thread.run(self, _state, self._show_state, self._refuse)
        self._look_for_places()
        self._drives.start()

    def start(self) -> None:
        """Make a backup in the place that is chosen."""
        folder = self.places.folder
        if folder is None or self._running is not None:
            if folder is None:
                self.say(_("Plug in a stick, or choose a folder."))
            return
        self._set_running(Running())
        self.say("")
        plan = partial(backing_up.plan, place=folder)
        self._thread.run(self, plan, partial(self._run, folder), self._refuse)

    def say(self, sentence: str, *, tone: StripTone = "warning") -> None:
        """Show a sentence at the foot, all of it."""
        self.status.say(sentence, tone=tone)
        self._make_room()

    def _told(self, sentence: str, is_refusal: bool) -> None:
        self.say(sentence, tone="warning" if is_refusal else "good")
        if not is_refusal:
            self._look_for_places()

    def _make_room(self) -> None:
        layout = self.layout()
        if layout is not None:
            layout.activate()
            self.resize(self.width(), max(self.height(), layout.totalHeightForWidth(self.width())))

    def _run(self, folder: Path, planned: Backup) -> None:
        running = self._running
        if running is not None:
            self._beside.run(self, partial(running.steps, planned), partial(self._note, folder), self._refuse)

    def _note(self, folder: Path, made: Made) -> None:
        note = partial(backing_up.note, made=made, place=folder, now=datetime.now(UTC))
        self._thread.run(self, note, partial(self._done, made), self._refuse)

    def _done(self, made: Made, last: LastBackup) -> None:
        self._set_running(None)
        self._show_last(last)
        if made.copies == 1:
            self.say(_("Written and read back. There was no room for the second copy: free some room there."))
        else:
            self.say(_("Written, read back and checked. You can pull it out."), tone="good")
        self.made.emit(last)
        if self.places.folder is not None:
            self.eject.offer(self.places.folder)
        self._look_for_places()

    def _refuse(self, error: Exception) -> None:
        self._set_running(None)
        self.say(sentence_of(error))

    def _try(self) -> None:
        folder = self.places.folder
        if folder is not None:
            self.trial_asked.emit(folder)

    def _set_running(self, running: Running | None) -> None:
        self._running = running
        is_running = running is not None
        for widget in (self.start_button, self.try_button, self.places):
            widget.setEnabled(not is_running)
        self.progress.setVisible(is_running)
        self.doing.setVisible(is_running)
        self.close_button.setText(_("Cancel") if is_running else _("Close"))
        if is_running:
            self.eject.hide()
            self.close_button.setFocus(Qt.FocusReason.OtherFocusReason)
            self._show_running()
            self._clock.start()
        else:
            self._clock.stop()

    def _show_running(self) -> None:
        if self._running is not None:
            percent = self._running.percent()
            self.progress.setRange(0, 0 if percent is None else 100)
            self.progress.setValue(percent or 0)
            self.doing.setText(self._running.words())

    def _look_for_places(self) -> None:
        if self._running is None:
            self._thread.run(self, backing_up.places, self._look_beside, lambda _error: None)

    def _look_beside(self, look: Callable[[], tuple[Place, ...]]) -> None:
        self._beside.run(self, look, self.show_places, lambda _error: None)

    def show_places(self, places: tuple[Place, ...]) -> None:
        """Show the sticks and folders that are there now."""
        self.places.show_places(places)
        self.try_button.setEnabled(self.places.folder is not None and self._running is None)

    def _show_state(self, state: tuple[LastBackup | None, int]) -> None:
        last, days = state
        self.days.blockSignals(True)
        self.days.setValue(days)
        self.days.blockSignals(False)
        self._show_last(last)

    def _show_last(self, last: LastBackup | None) -> None:
        if last is None:
            self._last.setText(
                _("No backup yet. If this computer is lost, everything in the notebook is lost.")
            )
            self._last.set_tone("warning")
            return
        moment = last.at.astimezone()
        words = _("Last backup: {day} at {time}, on {place}; read back and checked.")
        self._last.setText(
            words.format(day=moment.strftime("%Y-%m-%d"), time=moment.strftime("%H:%M"), place=last.label)
        )
        self._last.set_tone("warning" if last.is_due(datetime.now(UTC)) else "plain")

    def _keep_days(self, days: int) -> None:
        keep = partial(_keep_days, days=days)
        self._thread.run(self, keep, self.made.emit, self._refuse)

    def _ask_folder(self) -> None:
        choose_folder(self, _("Folder for the backup"), self._documents, self._take_folder)

    def _take_folder(self, folder: Path) -> None:
        self.places.add_folder(folder)
        self.try_button.setEnabled(True)

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setSpacing(SMALL)
        layout.addWidget(self._last)
        layout.addSpacing(GAP)
        layout.addWidget(SectionHeading(_("Where it is written")))
        layout.addWidget(self.places, 1)
        layout.addWidget(button(_("Another folder…"), self._ask_folder), 0, Qt.AlignmentFlag.AlignLeft)
        layout.addWidget(
            PlainLabel(
                _(
                    "The backup opens with the same passphrase and recovery words as this notebook. "
                    "Keep it where the computer is not."
                ),
                tone="quiet",
            )
        )
        layout.addSpacing(GAP)
        layout.addLayout(self._days_row())
        layout.addSpacing(GAP)
        self.progress.setTextVisible(False)
        for widget in (self.progress, self.doing, self.status):
            layout.addWidget(widget)
        self.progress.hide()
        self.doing.hide()
        row = QHBoxLayout()
        row.addWidget(self.close_button)
        row.addWidget(self.try_button)
        row.addStretch(1)
        row.addWidget(self.eject)
        row.addWidget(self.start_button)
        layout.addLayout(row)

    def _days_row(self) -> QHBoxLayout:
        self.days.setRange(1, MOST_DAYS)
        self.days.setValue(USUAL_DAYS)
        self.days.setAccessibleName(_("Days after which a backup is due"))
        self.days.valueChanged.connect(self._keep_days)
        row = QHBoxLayout()
        words = PlainLabel(_("Remind me after so many days:"))
        words.setWordWrap(False)
        row.addWidget(words)
        row.addWidget(self.days)
        row.addStretch(1)
        return row

    def hideEvent(self, event: QHideEvent) -> None:
        # A lock hides every window: whatever writes to a stick ends now.  When the window is only made small, the system hides it.
        if self._running is not None and not event.spontaneous():
            self._running.is_stopped = True
        super().hideEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        self._leave()
        super().closeEvent(event)

    def reject(self) -> None:
        self._leave()
        super().reject()

    def _leave(self) -> None:
        if self._running is not None:
            self._running.is_stopped = True
        self._drives.stop()
        self._beside.finish()


def _state(session: Session) -> tuple[LastBackup | None, int]:
    return backing_up.last_backup(session), backing_up.backup_days(session)


def _keep_days(session: Session, days: int) -> LastBackup | None:
    backing_up.put_backup_days(session, days)
    return backing_up.last_backup(session)
