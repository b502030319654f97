"""What can be done with a file: checked again, copied clean, copied out; and whether what it came from is deleted."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from domain.attachment import Attachment
from resources.language import counted
from resources.language import translated as _
from ui.errors import sentence_of
from ui.files.copy_out import CopyOutDialog
from ui.forms.flow import FlowLayout
from ui.notebook.desk import Desk
from ui.tokens import SMALL
from ui.widgets.buttons import button
from ui.widgets.warning_strip import WarningStrip
from workflows import attachments, copying_out, file_previews, taking_in
from workflows.attachments import Found, Stored
from workflows.taking_in import TakenIn


class FileActs(QObject):
    """The buttons beneath the preview, and the strip that says what came of them."""

    def __init__(self, desk: Desk, page: QWidget) -> None:
        super().__init__(page)
        self._desk, self._page = desk, page
        self._record: Attachment | None = None
        self._sources: tuple[tuple[str, Path], ...] = ()
        self._is_warned = False
        self.strip = WarningStrip()
        self.strip.pressed.connect(self._delete_or_warn)
        self.strip.second_pressed.connect(self.forget)
        self.check_button = button(_("Check again"), self._check_one)
        self.copy_button = button(_("Copy without hidden data"), self._copy_clean)
        self.out_button = button(_("Copy out…"), self._copy_out)
        self.buttons = QWidget()
        row = FlowLayout(self.buttons, gap=SMALL)
        for each in (self.check_button, self.copy_button, self.out_button):
            row.addWidget(each)

    def show_record(self, record: Attachment | None) -> None:
        """Go by this file from now on."""
        self._record = record
        for each in (self.check_button, self.copy_button, self.out_button):
            each.setEnabled(record is not None)
        self.copy_button.setEnabled(record is not None and record.media_type.is_picture)

    def forget(self) -> None:
        """Say nothing more, and leave where it is what files came from."""
        self._sources = ()
        self.strip.say("")

    def check(self, records: Sequence[Attachment]) -> None:
        """Read files to their end, and say whether they are as they were taken in."""
        self._sources = ()
        self.strip.say(_("Checking…"), tone="plain")
        ids = tuple(record.id for record in records)
        self._desk.ask(
            self,
            lambda session: attachments.stored_each(session, ids),
            lambda each: self._desk.work_out_stoppable(
                self, partial(attachments.checked, each), self._checked, self._refuse
            ),
            self._refuse,
        )

    def offer_deletion(self, taken: tuple[tuple[str, Path], ...]) -> None:
        """Say that files were taken in, and ask whether what they came from stays."""
        self._sources = taken
        self._is_warned = False
        self.strip.say(
            counted(
                "{number} file is in the notebook, sealed. What it came from is still where it was.",
                "{number} files are in the notebook, sealed. What they came from is still where it was.",
                len(taken),
            ),
            tone="good",
            action=_("Delete what it came from…"),
            second=_("Keep it"),
        )

    def _delete_or_warn(self) -> None:
        if self._is_warned:
            self._delete()
            return
        self._is_warned = True
        self.strip.say(_(copying_out.BEFORE_DELETING), action=_("Delete now"), second=_("Keep it"))

    def _delete(self) -> None:
        sources, self._sources = self._sources, ()
        self.strip.say(_("Comparing, then deleting…"), tone="plain")
        for identity, path in sources:
            self._desk.ask(
                self,
                lambda session, identity=identity: attachments.stored(session, identity),  # type: ignore[misc]
                partial(self._delete_one, path),
                self._refuse,
            )

    def _delete_one(self, path: Path, stored: Stored) -> None:
        self._desk.work_out(
            self,
            lambda: copying_out.delete_source(stored, path),
            lambda _nothing: self._note_deleted(stored),
            self._refuse,
        )

    def _note_deleted(self, stored: Stored) -> None:
        now = datetime.now(UTC)

        def say(changes: object) -> None:
            self.strip.say(_(copying_out.DELETED), tone="plain", second=_("Close"))
            self._desk.changed.emit(changes)

        self._desk.ask(
            self, lambda session: copying_out.note_deleted(session, stored, now=now), say, self._refuse
        )

    def _check_one(self) -> None:
        if self._record is not None:
            self.check((self._record,))

    def _checked(self, found: Found) -> None:
        now = datetime.now(UTC)
        self._desk.ask(
            self,
            lambda session: attachments.note_check(session, found, now=now),
            lambda _nothing: self._say_checked(found),
            self._refuse,
        )

    def _say_checked(self, found: Found) -> None:
        bad = len(found.damaged) + len(found.missing)
        if not bad:
            words = counted(
                "The file is as it was taken in.", "Every file is as it was taken in.", len(found.whole)
            )
            self.strip.say(words, tone="good", second=_("Close"))
            return
        words = counted(
            "{number} file is not as it was taken in, or is missing. Get it from a backup.",
            "{number} files are not as they were taken in, or are missing. Get them from a backup.",
            bad,
        )
        self.strip.say(words, tone="danger", second=_("Close"))

    def _copy_clean(self) -> None:
        if self._record is None:
            return
        identity, case = self._record.id, self._record.case
        self.strip.say(_("Making a copy…"), tone="plain")
        self._desk.ask(
            self,
            lambda session: (attachments.stored(session, identity), taking_in.folder_for(session)),
            lambda found: self._desk.work_out_stoppable(
                self,
                partial(file_previews.clean_copy, found[0], found[1]),
                partial(self._keep_copy, case),
                self._refuse,
            ),
            self._refuse,
        )

    def _keep_copy(self, case: str, made: TakenIn) -> None:
        now = datetime.now(UTC)

        def say(answer: tuple[str, object]) -> None:
            words = _("The copy looks the same and holds nothing hidden: no place, no time, no camera.")
            self.strip.say(words, tone="good", second=_("Close"))
            self._desk.changed.emit(answer[1])

        self._desk.ask(self, lambda session: taking_in.keep(session, case, made, now=now), say, self._refuse)

    def _copy_out(self) -> None:
        if self._record is not None:
            CopyOutDialog(self._desk, self._record, Path.home(), self._page.window()).open()

    def _refuse(self, error: Exception) -> None:
        self.strip.say(sentence_of(error), tone="danger", second=_("Close"))
