"""The summary dialog: for whom, what, protect, preview, where; beside the steps the pages as they will leave.

One can go back from every step, and nothing is written before the last.  Who wants the usual presses Enter, Enter, and Save.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QWidget

from domain.ids import DisclosureId
from domain.ledger import Revealed
from domain.partner import Partner
from domain.redaction.mosaic import Mosaic
from domain.redaction.profiles import coarsened
from resources.language import translated as _
from ui.background import Elsewhere, NotebookThread
from ui.calendar import today
from ui.checkup import Checkup, in_words
from ui.errors import sentence_of
from ui.file_choice import choose_target
from ui.report.kinds_dialog import KindsDialog
from ui.report.leaving_step import PreviewStep, WhereStep
from ui.report.making import Made, Wishes, made_of, opening, reader_of, weighed
from ui.report.preview import Preview
from ui.report.protect_step import ProtectStep
from ui.report.steps import PREVIEW, WHERE, Steps
from ui.report.what_step import WhatStep
from ui.report.whom_step import READERS, WhomStep
from ui.widgets.first_size import open_at
from workflows import casework, reader_rules, readers, summary_file
from workflows.readers import Reader
from workflows.reporting import Summary
from workflows.session import Session
from workflows.summary_file import Leaving, MadeOnAnotherDay, Written
from workflows.telling import CaseToTell

__all__ = ["READERS", "SummaryDialog"]


class SummaryDialog(QDialog):
    """Choose, look at the pages, write the file."""

    written = Signal(object)  # Path

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
        self._checkup, self._waits_for_check, self._is_closed = checkup, False, False
        checkup.progressed.connect(self._show_waiting)
        self.setWindowTitle(_("Summary"))
        open_at(self, 1080, 760)
        self._thread, self._elsewhere, self._case, self._documents = thread, elsewhere, case, documents
        self._told: CaseToTell | None = None
        self._reader: Reader | None = None
        self._summary: Summary | None = None
        self._asked, self._why_anew = 0, ""
        self.preview = Preview()
        self.whom, self.what, self.protect = WhomStep(), WhatStep(), ProtectStep()
        self.leaving, self.where = PreviewStep(), WhereStep()
        self.steps = Steps((self.whom, self.what, self.protect, self.leaving, self.where), self.preview, self)
        self.steps.save_asked.connect(self._ask_where)
        self.whom.chosen.connect(self._ask_for_reader)
        self.whom.kinds_asked.connect(self._show_kinds)
        self.what.touched.connect(self._be_touched)
        self.what.changed.connect(self._make)
        self.protect.changed.connect(self._make)
        self.whom.take_focus()
        refuse = partial(self._refuse_made, self._asked)
        self._thread.run(self, partial(opening, case=case), self._have_case, refuse)
        self.what.photographs.open_for(thread, elsewhere, case)

    @property
    def can_be_saved(self) -> bool:
        """Whether the pages that are shown may be written."""
        return self._summary is not None and not self.protect.lacks_a_reason

    def _have_case(self, opened: tuple[CaseToTell, tuple[Partner, ...]]) -> None:
        self._told, partners = opened
        self.whom.show_partners(partners, self._told.case_file.case)
        self.what.blockSignals(True)
        self.what.show_case(self._told.case_file)
        self.what.blockSignals(False)
        self._ask_for_reader()

    def _ask_for_reader(self) -> None:
        """Find out which profile, labels and consents whoever was chosen brings."""
        if self._told is None:
            return
        whom = self.whom.whom
        self._forget_pages()
        self._reader = None
        job = partial(reader_of, whom=whom)
        self._thread.run(self, reader_rules.changed_kinds, self.whom.show_changed, self._refuse)
        self._thread.run(
            self, job, partial(self._have_reader, self._asked), partial(self._refuse_made, self._asked)
        )

    def _show_kinds(self) -> None:
        dialog = KindsDialog(self._thread, self.whom.whom.profile, self)
        dialog.kept.connect(self._ask_for_reader)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _have_reader(self, asked: int, reader: Reader) -> None:
        if asked != self._asked or self._told is None:
            return
        self._reader = reader
        self.what.photographs.show_reader(self._told.case_file, reader, today())
        offered = readers.on_consent(self._told.case_file, reader, today())
        self.protect.show_people(offered, sees_any=bool(reader.opened_by_consent))
        self._make()

    def _forget_pages(self) -> None:
        self._asked += 1
        self._summary, self._waits_for_check = None, False
        self.steps.set_ready(is_ready=False)
        self.steps.say(_("Making the pages…"))

    def _be_touched(self) -> None:
        if self._reader is not None:
            self._forget_pages()

    def _make(self) -> None:
        if self._told is None or self._reader is None:
            return
        self._forget_pages()
        self.protect.show_photographed(self.what.photographs.shown_anyway)
        profile = self._reader.profile
        job = partial(
            made_of,
            self._told,
            replace(self._reader, profile=coarsened(profile) if self.protect.is_coarser else profile),
            self._wishes(),
        )
        self._elsewhere.run(
            self, job, partial(self._weigh, self._asked), partial(self._refuse_made, self._asked)
        )

    def _wishes(self) -> Wishes:
        recipient = (
            self._reader.recipient(
                today(), shown_anyway=self.protect.shown_anyway, kept_back=self.protect.kept_back
            )
            if self._reader
            else None
        )
        return Wishes(
            wanted=self.what.wanted, language=self.what.language, on=self.what.on, recipient=recipient
        )

    def _weigh(self, asked: int, made: Made) -> None:
        """Ask the notebook what this reader had before, and how many cases look the same."""
        if asked == self._asked:
            job = partial(weighed, case=self._case, made=made[0])
            self._thread.run(self, job, partial(self._show, asked, made), partial(self._refuse_made, asked))

    def _show(self, asked: int, made: Made, weighed: tuple[Mosaic, Sequence[Revealed]]) -> None:
        if asked != self._asked:
            return
        self._summary, pictures = made
        self.preview.show_pages(pictures)
        self.what.photographs.show_made(self._summary)
        self.protect.show_mosaic(weighed[0])
        self.leaving.show_made(self._summary, *weighed)
        checked = _("Checked: nothing that is withheld is in these pages.")
        self.steps.say(" ".join(filter(None, (self._why_anew, checked))))
        self._why_anew = ""
        if self.protect.lacks_a_reason:
            self.steps.say(_("Say under Protect why something is shown without a consent."))
        self.steps.set_ready(is_ready=self.can_be_saved)

    def _refuse_made(self, asked: int, error: Exception) -> None:
        if asked == self._asked:
            self.preview.show_refusal(sentence_of(error))
            self.steps.say("")

    def _ask_where(self) -> None:
        if self._summary is not None and self.can_be_saved:
            choose_target(self, _("Save the summary"), self._documents / self._summary.file_name, self._write)

    def _write(self, target: Path) -> None:
        self.steps.go_to(WHERE)
        self.steps.set_ready(is_ready=False)
        self._waits_for_check = True
        self._show_waiting(0)
        self._checkup.before_leaving(self, partial(self._write_checked, self._asked, target))

    def _show_waiting(self, part: float) -> None:
        if self._waits_for_check:
            self.steps.say(in_words(part))

    def _write_checked(self, asked: int, target: Path) -> None:
        if asked != self._asked or self._summary is None or self._is_closed:
            return  # other pages wait to be looked at, and to be asked for themselves
        self._waits_for_check = False
        note = partial(
            summary_file.note_leaving,
            case=self._case,
            made=self._summary,
            target=target,
            reason=self.protect.reason.text(),
            now=datetime.now(UTC),
        )
        self._thread.run(self, note, self._write_noted, self._refuse_to_write)

    def _write_noted(self, leaving: Leaving) -> None:
        self._elsewhere.run_stoppable(
            self, leaving.write, partial(self._note, leaving), partial(self._note_refused, leaving)
        )

    def _refuse_to_write(self, error: Exception) -> None:
        self._refuse(error)
        if isinstance(error, MadeOnAnotherDay):
            self._why_anew = sentence_of(error)
            self.steps.go_to(PREVIEW)
            self._ask_for_reader()

    def _note(self, leaving: Leaving, written: Written) -> None:
        note = partial(summary_file.note_written, leaving=leaving, written=written, now=datetime.now(UTC))
        self._thread.run(self, note, partial(self._done, written.sha256), self._refuse)

    def _note_refused(self, leaving: Leaving, error: Exception) -> None:
        note = partial(summary_file.note_not_written, leaving=leaving, refused=error, now=datetime.now(UTC))
        self._thread.run(self, note, lambda _noted: self._refuse(error), self._refuse)

    def done(self, result: int) -> None:
        self._is_closed = True
        super().done(result)

    def _done(self, sha256: str, path: Path) -> None:
        self.steps.set_ready(is_ready=True)
        self.where.show_written(path, sha256)
        self.steps.say(_("Saved, and read back to be sure."))
        # Another Enter closes, and does not save once more.
        self.steps.close_button.setFocus()
        # The next one is another file with an entry of its own.
        if self._summary is not None:
            again = replace(self._summary.disclosure, id=DisclosureId(casework.new_id()))
            self._summary = replace(self._summary, disclosure=again)
        self.written.emit(path)

    def _refuse(self, error: Exception) -> None:
        self.steps.set_ready(is_ready=self.can_be_saved)
        self.steps.say(sentence_of(error))
