"""The send dialog: what goes, to whom it is sealed, where it is written; nothing is done before the last button."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QProgressBar,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from resources.language import language
from resources.language import translated as _
from ui.background import Elsewhere, NotebookThread
from ui.checkup import Checkup, in_words
from ui.errors import sentence_of
from ui.file_choice import choose_folder
from ui.widgets.buttons import button
from ui.widgets.first_size import open_at
from ui.widgets.labels import PlainLabel, SectionHeading
from workflows import sending
from workflows.sending import Drive, Prepared, Sending, Sent
from workflows.session import Session
from workflows.sweeping import drives_swept

DRIVES_EVERY = 2000
"""Milliseconds between two looks at which sticks are plugged in."""


class SendDialog(QDialog):
    """Seal one case into a package, on a stick or in a folder."""

    sent = Signal(object)  # Sent

    def __init__(
        self,
        thread: NotebookThread[Session],
        elsewhere: Elsewhere,
        case: str,
        documents: Path,
        checkup: Checkup,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._checkup, self._waits_for_check = checkup, False
        checkup.progressed.connect(self._show_waiting)
        self.setWindowTitle(_("Send"))
        open_at(self, 620, 640)
        self._thread, self._elsewhere, self._case, self._folder = thread, elsewhere, case, documents
        self._stopped = False
        self._what = QButtonGroup(self)
        self._redacted = QRadioButton(_("The redacted case: what a partner may see, as a page and as data"))
        self._whole = QRadioButton(_("The whole record with its history, for a colleague or the office"))
        self._how = QButtonGroup(self)
        self._to_key = QRadioButton(_("To a key: whoever carries it cannot open it"))
        self._to_words = QRadioButton(_("To words that this program makes up"))
        self._key = QLineEdit()
        self._drives = QListWidget()
        self._progress = QProgressBar()
        self._status = PlainLabel("")
        self._words = PlainLabel("")
        self._send = button(_("Seal and write"), self._seal, rank="primary")
        self._close = button(_("Close"), self.close)
        self._lay_out()
        self._show_drives(())
        self._look = QTimer(self)
        self._look.setInterval(DRIVES_EVERY)
        self._look.timeout.connect(self._look_for_drives)
        self._look.start()
        swept = partial(drives_swept, self._folder)
        self._thread.run(self, lambda _session: swept(), self._show_drives, lambda _error: None)

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setSpacing(8)
        layout.addWidget(SectionHeading(_("What is sent")))
        for group, buttons in (
            (self._what, (self._redacted, self._whole)),
            (self._how, (self._to_key, self._to_words)),
        ):
            for choice in buttons:
                group.addButton(choice)
        self._redacted.setChecked(True)
        self._to_key.setChecked(True)
        layout.addWidget(self._redacted)
        layout.addWidget(self._whole)
        layout.addSpacing(10)
        layout.addWidget(SectionHeading(_("Who can open it")))
        layout.addWidget(self._to_key)
        self._key.setPlaceholderText(_("age1… or the name of a partner"))
        self._key.setAccessibleName(_("Key or partner"))
        layout.addWidget(self._key)
        layout.addWidget(self._to_words)
        layout.addSpacing(10)
        layout.addWidget(SectionHeading(_("Where it is written")))
        self._drives.setAccessibleName(_("Sticks and folders"))
        self._drives.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._drives.setWordWrap(True)
        layout.addWidget(self._drives, 1)
        other = button(_("Another folder…"), self._ask_folder)
        layout.addWidget(other, 0, Qt.AlignmentFlag.AlignLeft)
        self._progress.setRange(0, 0)
        self._progress.setTextVisible(False)
        self._progress.hide()
        layout.addWidget(self._progress)
        layout.addWidget(self._status)
        self._words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByKeyboard)
        self._words.hide()
        layout.addWidget(self._words)
        buttons_row = QHBoxLayout()
        buttons_row.addWidget(self._close)
        buttons_row.addStretch(1)
        buttons_row.addWidget(self._send)
        layout.addLayout(buttons_row)
        self._to_key.toggled.connect(self._key.setEnabled)

    def _look_for_drives(self) -> None:
        self._thread.run(
            self, lambda _session: sending.removable_drives(), self._show_drives, lambda _error: None
        )

    def _show_drives(self, drives: Sequence[Drive]) -> None:
        chosen = self.folder
        self._drives.clear()
        for drive in drives:
            free = _("{free} free of {size}").format(free=_bytes(drive.free), size=_bytes(drive.size))
            self._add_place(drive.mount, f"{drive.label or drive.mount.name} — {free}")
        self._add_place(self._folder, _("Folder: {folder}").format(folder=self._folder))
        for row in range(self._drives.count()):
            if self._drives.item(row).data(Qt.ItemDataRole.UserRole) == chosen:
                self._drives.setCurrentRow(row)
        if self._drives.currentRow() < 0:
            self._drives.setCurrentRow(0)

    def _add_place(self, folder: Path, text: str) -> None:
        item = QListWidgetItem(text)
        item.setData(Qt.ItemDataRole.UserRole, folder)
        self._drives.addItem(item)

    def _ask_folder(self) -> None:
        choose_folder(self, _("Folder for the package"), self._folder, self._take_folder)

    def _take_folder(self, folder: Path) -> None:
        self._folder = folder
        self._show_drives(())
        self._drives.setCurrentRow(self._drives.count() - 1)

    @property
    def folder(self) -> Path | None:
        """Where the package will be written."""
        # Qt gives nothing back while no row is chosen, whatever its signature says.
        item: QListWidgetItem | None = self._drives.currentItem()
        return None if item is None else Path(item.data(Qt.ItemDataRole.UserRole))

    def _seal(self) -> None:
        folder = self.folder
        if folder is None:
            return
        words = self._to_words.isChecked()
        if not words and not self._key.text().strip():
            self._status.setText(_("Type the key or the partner's name, or choose words."))
            self._key.setFocus()
            return
        self._working(is_working=True)
        wanted = Sending(
            cases=(self._case,),
            to=None if words else self._key.text().strip(),
            words=sending.new_words() if words else None,
            colleague=self._whole.isChecked(),
            language=language(),
            on=date.today(),  # noqa: DTZ011  (the day as the person at the screen calls it)
            out=folder,
        )
        self._waits_for_check = True
        self._show_waiting(0)
        self._checkup.before_leaving(self, partial(self._prepare, wanted))

    def _show_waiting(self, part: float) -> None:
        if self._waits_for_check:
            self._status.setText(in_words(part))

    def _prepare(self, wanted: Sending) -> None:
        self._waits_for_check = False
        if not self._stopped:
            self._status.setText(_("Sealing, writing, reading back…"))
            self._thread.run(self, partial(sending.prepare, sending=wanted), self._announce, self._refuse)

    def _announce(self, prepared: Prepared) -> None:
        now = datetime.now(UTC)
        note = partial(sending.note_sending, prepared=prepared, now=now)
        self._thread.run(self, note, lambda _none: self._write(prepared, now), self._refuse)

    def _write(self, prepared: Prepared, now: datetime) -> None:
        self._elsewhere.run_stoppable(
            self,
            partial(sending.write, prepared, made=now.date()),
            partial(self._note, prepared),
            self._refuse,
            stopped=lambda: self._stopped,
        )

    def _note(self, prepared: Prepared, sent: Sent) -> None:
        note = partial(sending.note_sent, prepared=prepared, sent=sent, now=datetime.now(UTC))
        self._thread.run(self, note, lambda _none: self._done(sent), self._refuse)

    def _done(self, sent: Sent) -> None:
        self._working(is_working=False)
        self._status.setText(
            _("Written and read back. You can pull it out. The file is called {name}.").format(
                name=sent.path.name
            )
        )
        if sent.words:
            self._words.setText(
                _("The words that open it. Say them by another way than the stick:") + "\n" + sent.words
            )
            self._words.show()
        self.sent.emit(sent)

    def _refuse(self, error: Exception) -> None:
        self._working(is_working=False)
        self._status.setText(sentence_of(error))

    def _working(self, *, is_working: bool) -> None:
        self._progress.setVisible(is_working)
        self._send.setEnabled(not is_working)
        self._close.setText(_("Cancel") if is_working else _("Close"))
        if is_working:
            self._stopped = False
            self._status.setText(_("Sealing, writing, reading back…"))

    def closeEvent(self, event: object) -> None:
        self._stopped = True
        super().closeEvent(event)  # type: ignore[arg-type]


def _bytes(count: int) -> str:
    return f"{count / 1e9:.1f} GB" if count >= 1e9 else f"{count / 1e6:.0f} MB"  # noqa: PLR2004
