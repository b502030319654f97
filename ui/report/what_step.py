"""The second step of a summary: which document, in which language, as of which day."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QDate, Signal
from PySide6.QtWidgets import QComboBox, QDateEdit, QVBoxLayout, QWidget

from domain.casefile import CaseFile
from resources.language import SUMMARY_LANGUAGES, language
from resources.language import translated as _
from ui.forms.choice import ListBox
from ui.tokens import GAP, SMALL
from ui.widgets.labels import PlainLabel, SectionHeading
from workflows.reporting import FORMS


class WhatStep(QWidget):
    """Document, language, day."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._form, self._language = ListBox(), ListBox()
        self._on = QDateEdit(QDate.currentDate())
        self._on.setCalendarPopup(True)
        self._on.setDisplayFormat("yyyy-MM-dd")
        for name, title in FORMS.items():
            self._form.addItem(_(title), name)
        for code, name in SUMMARY_LANGUAGES.items():
            self._language.addItem(name, code)
        self._language.setCurrentIndex(max(0, self._language.findData(language())))
        self._events = PlainLabel("", tone="quiet")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SMALL)
        self._add(column, _("Document"), self._form)
        self._add(column, _("Language of the summary"), self._language)
        self._add(column, _("Custody shown for this day"), self._on)
        column.addWidget(SectionHeading(_("What goes in")))
        column.addWidget(self._events)
        column.addStretch(1)
        self._form.currentIndexChanged.connect(lambda _row: self.changed.emit())
        self._language.currentIndexChanged.connect(lambda _row: self.changed.emit())
        self._on.dateChanged.connect(lambda _day: self.changed.emit())

    @property
    def form(self) -> str:
        """The name of the document (`reporting.FORMS`)."""
        return str(self._form.currentData())

    @property
    def language(self) -> str:
        """The code of the summary's language."""
        return str(self._language.currentData())

    @property
    def on(self) -> date:
        """The day the custody states are shown for."""
        chosen = self._on.date()
        return date(chosen.year(), chosen.month(), chosen.day())

    def take_focus(self) -> None:
        """Put the keyboard on the first field."""
        self._form.setFocus()

    def show_case(self, case_file: CaseFile) -> None:
        """Say what there is.  An example is shown for its own time."""
        days = [day for event in case_file.events if event.when and (day := event.when.working_value.latest)]
        if days and case_file.case.is_example:
            self._on.setDate(QDate(max(days).year, max(days).month, max(days).day))
        self._events.setText(
            _(
                "The case with its people and events, as far as each is marked for such a reader. "
                "What must not go to them is marked in the event itself, under sharing. Notes and files stay here."
            )
        )

    def _add(self, column: QVBoxLayout, title: str, field: QComboBox | QDateEdit) -> None:
        field.setAccessibleName(title)
        column.addWidget(SectionHeading(title))
        column.addWidget(field)
        column.addSpacing(GAP)
