"""Letting a file leave as it was taken in: what that means, the reason, and where it goes."""

from __future__ import annotations

from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from domain.attachment import Attachment
from domain.media import MediaType
from resources.language import translated as _
from ui.errors import sentence_of
from ui.file_choice import choose_target
from ui.forms.text_edit import TextEdit
from ui.notebook.desk import Desk
from ui.tokens import GAP, LARGE
from ui.widgets.busy import Busy
from ui.widgets.buttons import button
from ui.widgets.labels import PlainLabel, ScreenTitle
from ui.widgets.warning_strip import WarningStrip
from workflows import copying_out, unfinished
from workflows.changes import Changes
from workflows.copying_out import Prepared

ENDINGS = {
    MediaType.JPEG: "jpg",
    MediaType.PNG: "png",
    MediaType.GIF: "gif",
    MediaType.WEBP: "webp",
    MediaType.HEIC: "heic",
    MediaType.BMP: "bmp",
    MediaType.TIFF: "tif",
    MediaType.PDF: "pdf",
    MediaType.TEXT: "txt",
    MediaType.MP4: "mp4",
    MediaType.MATROSKA: "mkv",
    MediaType.ARCHIVE: "zip",
}
"""How a file of a kind is called outside; the others without an ending."""
WIDEST = 60
"""Small letters of width."""


class CopyOutDialog(QDialog):
    """A plain file is made, for a reason that stands in the journal before the first byte of it."""

    def __init__(
        self, desk: Desk, record: Attachment, documents: Path, parent: QWidget | None = None
    ) -> None:
        """documents: where it is offered to go."""
        super().__init__(parent)
        self.setWindowTitle(_("Copy out"))
        self.setModal(True)
        self._desk, self._record, self._documents = desk, record, documents
        self.strip = WarningStrip()
        self.reason = TextEdit()
        self.reason.setAccessibleName(_("Why it leaves"))
        self.reason.setTabChangesFocus(True)
        self.busy = Busy()
        self.choose = button(_("Choose where…"), self._choose, rank="primary")
        self.close_button = button(_("Close"), self.reject)
        told = PlainLabel(
            _(
                "The file leaves as it was taken in, with everything that is hidden in it, and unsealed: whoever finds it can read it. "
                "That it left, when and why stands in the journal and in its chain of custody."
            )
        )
        foot = QHBoxLayout()
        foot.addWidget(self.close_button)
        foot.addWidget(self.busy, 1)
        foot.addWidget(self.choose)
        column = QVBoxLayout(self)
        column.setContentsMargins(LARGE, LARGE, LARGE, LARGE)
        column.setSpacing(GAP)
        column.addWidget(ScreenTitle(_("Copy {name} out of the notebook").format(name=record.name)))
        column.addWidget(told)
        column.addWidget(PlainLabel(_("Why it leaves")))
        column.addWidget(self.reason)
        column.addWidget(self.strip)
        column.addStretch(1)
        column.addLayout(foot)
        self.setMinimumWidth(self.fontMetrics().averageCharWidth() * WIDEST)
        self.reason.setFocus()

    def write(self, target: Path) -> None:
        """Enter it in the journal, then write it."""
        self._working(_("Writing and reading back…"))
        now, reason = datetime.now(UTC), self.reason.shown_text()
        self._desk.ask(
            self,
            lambda session: copying_out.prepare_copy_out(
                session, self._record.id, target, reason=reason, now=now
            ),
            self._write,
            self._refuse,
        )

    def _choose(self) -> None:
        if not self.reason.shown_text().strip():
            self.strip.say(_(copying_out.NoReason.sentence))
            self.reason.setFocus()
            return
        ending = ENDINGS.get(self._record.media_type, "")
        suggested = self._documents / ".".join(filter(None, (self._record.name or "F", ending)))
        choose_target(self, _("Where the file goes"), suggested, self.write)

    def _write(self, prepared: Prepared) -> None:
        self._desk.work_out_stoppable(
            self,
            prepared.write,
            lambda _written: self._note(prepared),
            partial(self._not_written, prepared),
        )

    def _not_written(self, prepared: Prepared, error: Exception) -> None:
        self._refuse(error)
        forget = partial(unfinished.forget_refused, place=prepared.target, refused=error)
        self._desk.ask(self, forget, lambda _none: None, lambda _error: None)

    def _note(self, prepared: Prepared) -> None:
        now = datetime.now(UTC)
        self._desk.ask(
            self,
            lambda session: copying_out.note_copied_out(session, prepared, now=now),
            self._done,
            self._refuse,
        )

    def _done(self, changes: Changes) -> None:
        self._working("")
        self.choose.hide()
        self.reason.setEnabled(False)
        self.strip.say(_("Written, and the place gave the same bytes back."), tone="good")
        self._desk.changed.emit(changes)

    def _refuse(self, error: Exception) -> None:
        self._working("")
        self.strip.say(sentence_of(error), tone="danger")

    def _working(self, words: str) -> None:
        self.choose.setEnabled(not words)
        self.strip.say("")
        if words:
            self.busy.begin(words)
        else:
            self.busy.end()
