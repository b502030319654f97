"""The pictures among a case's files, none of them shown until somebody chooses it, cuts and covers it, and says who is on it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from domain.attachment import Attachment
from domain.casefile import CaseFile
from domain.ids import AttachmentId, PersonId
from domain.pixels import Pixels
from domain.redaction.consents import Decided, Standing
from domain.redaction.photographs import Photograph
from domain.vocabulary.protection import ConsentScope
from resources.language import translated as _
from ui.background import Elsewhere, NotebookThread
from ui.errors import sentence_of
from ui.report.photograph_dialog import PhotographDialog
from ui.tokens import SMALL
from ui.widgets.buttons import button
from ui.widgets.labels import PlainLabel, SectionHeading, Tone
from workflows import attachments, photographing
from workflows.attachments import Stored
from workflows.readers import OnConsent, Reader
from workflows.reporting import WITH_PHOTOGRAPHS, Summary
from workflows.session import Session


@dataclass(frozen=True, slots=True, kw_only=True)
class _Edited:
    """What was done with one picture."""

    steps: tuple[Pixels, ...] = field(repr=False)
    on_it: frozenset[PersonId] | None = None
    is_in: bool = False


class _Row(QWidget):
    """A picture by its name, whether it is shown, and the way to cut and cover it."""

    def __init__(self, name: str, asked: Callable[[], None]) -> None:
        super().__init__()
        self._state = PlainLabel("", tone="quiet")
        self.choose = button(_("Choose…"), asked)
        self.choose.setAccessibleName(_("Choose {name}").format(name=name))
        said = QVBoxLayout()
        said.setSpacing(0)
        said.addWidget(PlainLabel(name))
        said.addWidget(self._state)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(SMALL)
        line.addLayout(said, 1)
        line.addWidget(self.choose)

    def say(self, state: str, tone: Tone) -> None:
        """Say whether it is shown."""
        self._state.setText(state)
        self._state.set_tone(tone)
        self.choose.setAccessibleDescription(state)


class Photographs(QWidget):
    """A row for each picture."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_opening = False
        self._thread: NotebookThread[Session] | None = None
        self._elsewhere: Elsewhere | None = None
        self._pictures: dict[AttachmentId, Attachment] = {}
        self._edited: dict[AttachmentId, _Edited] = {}
        self._shown: frozenset[AttachmentId] | None = None
        self._people: tuple[OnConsent, ...] = ()
        self._reader: Reader | None = None
        self._form = ""
        self.rows: dict[AttachmentId, _Row] = {}
        self.told = PlainLabel("", tone="quiet")
        self._column = QVBoxLayout()
        self._column.setSpacing(SMALL)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SMALL)
        column.addWidget(SectionHeading(_("Photographs")))
        column.addWidget(self.told)
        column.addLayout(self._column)
        self._say_states()

    @property
    def chosen(self) -> tuple[Photograph, ...]:
        """Those that are to be shown, as they are to be shown."""
        return tuple(
            Photograph(attachment=attachment, people=each.on_it, pixels=each.steps[-1])
            for attachment, each in self._edited.items()
            if each.is_in and each.on_it is not None
        )

    @property
    def shown_anyway(self) -> frozenset[Decided]:
        """Whose photographs are to be shown although no consent covers it."""
        covered = {each.person for each in self._people if each.standing is Standing.COVERED}
        return frozenset(
            (person, ConsentScope.PHOTOGRAPH)
            for each in self.chosen
            for person in each.people
            if person not in covered
        )

    def open_for(self, thread: NotebookThread[Session], elsewhere: Elsewhere, case: str) -> None:
        """Ask which pictures there are, and from now on for those that somebody wants to see."""
        self._thread, self._elsewhere = thread, elsewhere
        job = partial(photographing.pictures, case=case)
        thread.run(self, job, self.show_pictures, self._refuse)

    def show_pictures(self, pictures: Sequence[Attachment]) -> None:
        """Offer these."""
        self._pictures = {each.id: each for each in pictures}
        for each in pictures:
            self.rows[each.id] = _Row(each.name, partial(self.ask, each.id))
            self._column.addWidget(self.rows[each.id])
        self._say_states()

    def show_reader(self, case_file: CaseFile, reader: Reader, day: date) -> None:
        """Offer what this reader may be shown.  For another reader than before nothing is chosen; what was covered stays covered."""
        if reader != self._reader:
            self._edited = {key: replace(each, is_in=False) for key, each in self._edited.items()}
            self._shown = None
        self._reader = reader
        self._people = photographing.on_photographs(case_file, reader, day)
        self._say_states()

    def show_form(self, form: str) -> None:
        """Say whether this document has a place for them."""
        self._form = form
        self._say_states()

    def show_made(self, made: Summary) -> None:
        """Say which of those chosen are in the pages."""
        self._shown = frozenset(each.attachment for each in made.disclosure.photographs)
        self._say_states()

    def ask(self, attachment: AttachmentId) -> None:
        """Open a picture, to be cut and covered."""
        if self._is_opening:
            return  # a second window of the same picture would bring back what was covered in the first
        if attachment in self._edited:
            self.edit(attachment, self._edited[attachment].steps[0])
        elif self._thread is not None:
            self._is_opening = True
            self.told.setText(_("The picture is being opened…"))
            job = partial(attachments.stored, identity=attachment)
            self._thread.run(self, job, self._open, self._refuse)

    def edit(self, attachment: AttachmentId, pixels: Pixels) -> PhotographDialog:
        """Show the window in which it is cut and covered."""
        self._is_opening = False
        self._say_states()
        before = self._edited.get(attachment, _Edited(steps=(pixels,)))
        name = self._pictures[attachment].name
        dialog = PhotographDialog(name, before.steps, self._people, before.on_it, self.window())
        dialog.finished.connect(lambda result: self._keep(attachment, dialog, is_in=bool(result)))
        dialog.open()
        return dialog

    def _open(self, stored: Stored) -> None:
        if self._elsewhere is not None:
            job = partial(photographing.decoded, stored)
            self._elsewhere.run(self, job, partial(self.edit, stored.record.id), self._refuse)

    def _keep(self, attachment: AttachmentId, dialog: PhotographDialog, *, is_in: bool) -> None:
        self._keep_edited(attachment, tuple(dialog.steps), dialog.on_it, is_in=is_in)
        dialog.deleteLater()
        self.rows[attachment].choose.setFocus()
        self.changed.emit()

    def _keep_edited(
        self,
        attachment: AttachmentId,
        steps: tuple[Pixels, ...],
        on_it: frozenset[PersonId] | None,
        *,
        is_in: bool,
    ) -> None:
        self._edited[attachment] = _Edited(steps=steps, on_it=on_it, is_in=is_in)
        self._shown = None
        self._say_states()

    def _say_states(self) -> None:
        why_not = self._why_not()
        self.told.setText(
            why_not
            or _(
                "None is shown unless you choose it here. Cut and cover it first; no hidden data goes along."
            )
        )
        for attachment, row in self.rows.items():
            row.setVisible(not why_not)
            row.say(*self._state(attachment))

    def _why_not(self) -> str:
        """Why none can be chosen; "" where some can."""
        if not self._people:
            return _(
                "This reader is shown no photographs. Who may see what says so; it can be changed for a partner."
            )
        if self._form not in WITH_PHOTOGRAPHS:
            return _("This document has no place for photographs.")
        return "" if self._pictures else _("There is no picture among the files of this case.")

    def _state(self, attachment: AttachmentId) -> tuple[str, Tone]:
        edited = self._edited.get(attachment)
        if edited is None or not edited.is_in:
            return _("Not shown"), "quiet"
        if self._shown is not None and attachment not in self._shown:
            return _("Not shown: somebody on it is left out"), "warning"
        names = [each.name for each in self._people if each.person in (edited.on_it or ())]
        if not names:
            return _("Shown; nobody can be recognised"), "good"
        return _("Shown: {names}").format(names=", ".join(names)), "good"

    def _refuse(self, error: Exception) -> None:
        self._is_opening = False
        self.told.setText(sentence_of(error))
