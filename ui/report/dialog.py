"""The summary dialog: for whom, in which language, as of which day; beside it the pages as they will leave."""

from __future__ import annotations

from datetime import UTC, date, datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QDate, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QDateEdit,
    QDialog,
    QHBoxLayout,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from domain.casefile import CaseFile
from resources.language import COMPLETE, counted, language
from resources.language import message as later
from resources.language import translated as _
from ui.background import Elsewhere, NotebookThread
from ui.checkup import Checkup, in_words
from ui.errors import sentence_of
from ui.file_choice import choose_target
from ui.report.preview import Preview
from ui.widgets.buttons import button
from ui.widgets.first_size import open_at
from ui.widgets.labels import PlainLabel, SectionHeading
from workflows import casework, reporting
from workflows.reporting import PagePicture, Summary
from workflows.session import Session

PREVIEW_SCALE = 1.6
"""Pixels for each point of the page."""

READERS = {
    "public_statement": (
        later("Public statement"),
        later("No names and no single people; country and quarter of the year only."),
    ),
    "partner_ngo": (
        later("Partner organisation"),
        later("Letters in place of names, age bands, province and month."),
    ),
    "un_confidential": (
        later("United Nations, confidential"),
        later("Exact days and towns; names only in what is sent to a partner with a consent."),
    ),
    "legal_counsel": (
        later("Lawyer of the people concerned"),
        later("As for the United Nations, with documents where there is a consent."),
    ),
}
"""Profile → its title, and what it lets be seen."""


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
        self._case_file: CaseFile | None = None
        self._summary: Summary | None = None
        self._asked = 0
        self._preview = Preview()
        self._profiles = QButtonGroup(self)
        self._language = QComboBox()
        self._on = QDateEdit(QDate.currentDate())
        self._status = PlainLabel("")
        self._save = button(_("Save as…"), self._ask_where, rank="primary")
        self._lay_out()
        self._thread.run(self, partial(casework.case_file, case=case), self._have_case, self._refuse)

    def _lay_out(self) -> None:
        choices = QVBoxLayout()
        choices.setSpacing(6)
        choices.addWidget(SectionHeading(_("Who will read it")))
        for number, (title, meaning) in enumerate(READERS.values()):
            choice = QRadioButton(_(title))
            self._profiles.addButton(choice, number)
            choices.addWidget(choice)
            explained = PlainLabel(_(meaning), tone="quiet")
            explained.setContentsMargins(24, 0, 0, 6)
            choices.addWidget(explained)
        self._profiles.button(1).setChecked(True)
        self._profiles.button(1).setFocus()
        choices.addSpacing(12)
        choices.addWidget(SectionHeading(_("Language of the summary")))
        for code, name in COMPLETE.items():
            self._language.addItem(name, code)
        self._language.setCurrentIndex(max(0, self._language.findData(language())))
        self._language.setAccessibleName(_("Language of the summary"))
        choices.addWidget(self._language)
        choices.addSpacing(12)
        choices.addWidget(SectionHeading(_("Custody shown for this day")))
        self._on.setCalendarPopup(True)
        self._on.setDisplayFormat("yyyy-MM-dd")
        self._on.setAccessibleName(_("Custody shown for this day"))
        choices.addWidget(self._on)
        choices.addStretch(1)
        choices.addWidget(self._status)
        close = button(_("Close"), self.close)
        self._save.setEnabled(False)
        buttons = QHBoxLayout()
        buttons.addWidget(close)
        buttons.addStretch(1)
        buttons.addWidget(self._save)
        choices.addLayout(buttons)
        left = QWidget()
        left.setLayout(choices)
        left.setFixedWidth(max(300, self.fontMetrics().averageCharWidth() * 40))
        layout = QHBoxLayout(self)
        layout.addWidget(left)
        layout.addWidget(self._preview, 1)
        self._profiles.idToggled.connect(lambda _number, on: self._make() if on else None)
        self._language.currentIndexChanged.connect(self._make)
        self._on.dateChanged.connect(self._make)

    def _have_case(self, case_file: CaseFile) -> None:
        self._case_file = case_file
        days = [day for event in case_file.events if event.when and (day := event.when.working_value.latest)]
        if days and case_file.case.is_example:
            self._on.setDate(QDate(max(days).year, max(days).month, max(days).day))
        self._make()

    def _make(self, *_ignored: object) -> None:
        if self._case_file is None:
            return
        self._asked += 1
        self._summary = None
        self._save.setEnabled(False)
        self._status.setText(_("Making the pages…"))
        profile = list(READERS)[self._profiles.checkedId()]
        chosen, code = self._on.date(), str(self._language.currentData())
        job = partial(
            _summary_and_pages,
            self._case_file,
            profile,
            code,
            date(chosen.year(), chosen.month(), chosen.day()),
        )
        self._elsewhere.run(
            self, job, partial(self._show, self._asked), partial(self._refuse_made, self._asked)
        )

    def _show(self, asked: int, made: tuple[Summary, tuple[PagePicture, ...]]) -> None:
        if asked != self._asked:
            return
        self._summary, pictures = made
        self._preview.show_pages(pictures)
        self._status.setText(_("Checked: nothing that is withheld is in these pages."))
        if not self._summary.is_marked_for:
            self._status.setText(_(reporting.NOT_MARKED))
        if self._summary.left_out:
            self._status.setText(
                self._status.text()
                + " "
                + counted(
                    "{number} event is left out: it may not be shared with this reader.",
                    "{number} events are left out: they may not be shared with this reader.",
                    self._summary.left_out,
                )
            )
        self._save.setEnabled(True)

    def _refuse_made(self, asked: int, error: Exception) -> None:
        if asked == self._asked:
            self._preview.show_message(sentence_of(error))
            self._status.setText("")

    def _ask_where(self) -> None:
        if self._summary is not None:
            choose_target(self, _("Save the summary"), self._documents / self._summary.file_name, self._write)

    def _write(self, target: Path) -> None:
        self._save.setEnabled(False)
        self._waits_for_check = True
        self._show_waiting(0)
        self._checkup.before_leaving(self, partial(self._write_checked, target))

    def _show_waiting(self, part: float) -> None:
        if self._waits_for_check:
            self._status.setText(in_words(part))

    def _write_checked(self, target: Path) -> None:
        self._waits_for_check = False
        if self._summary is None or self._is_closed:
            return
        job = partial(
            reporting.keep_summary,
            case=self._case,
            made=self._summary,
            target=target,
            now=datetime.now(UTC),
        )
        self._thread.run(self, job, self._done, self._refuse)

    def done(self, result: int) -> None:
        self._is_closed = True
        super().done(result)

    def _done(self, path: Path) -> None:
        self._save.setEnabled(True)
        self._status.setText(_("Saved, and read back to be sure."))
        self.written.emit(path)

    def _refuse(self, error: Exception) -> None:
        self._save.setEnabled(self._summary is not None)
        self._status.setText(sentence_of(error))


def _summary_and_pages(
    case_file: CaseFile, profile: str, code: str, on: date
) -> tuple[Summary, tuple[PagePicture, ...]]:
    made = reporting.make_summary(case_file, profile=profile, language=code, on=on)
    return made, reporting.page_pictures(made.pdf, scale=PREVIEW_SCALE)
