"""The second step of a summary: which document, for whom of the people, in which language, as of which day, and who and what goes in."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from domain.casefile import CaseFile
from domain.custody import CustodyEvent
from domain.ids import EventId, PersonId
from domain.redaction.omitted import Omitted
from resources.language import SUMMARY_LANGUAGES, language
from resources.language import translated as _
from ui.calendar import today
from ui.forms.choice import ListBox
from ui.forms.record_words import event_words, person_words
from ui.report.photographs import Photographs
from ui.report.tick_out import TickOut
from ui.tokens import GAP, SMALL
from ui.widgets.day_box import DayBox
from ui.widgets.labels import PlainLabel, SectionHeading
from workflows.leaving_out import taken_along_in_words
from workflows.reporting import FORMS, PER_PERSON, Wanted

EACH, AS_ONE = "", "group"
"""Whom a form of the United Nations is for, beside one person by id: each person in turn, or all of them together."""


class WhatStep(QWidget):
    """Document, people, language, day, and ticks."""

    touched = Signal()
    """Something else is wanted; it is not said yet what."""
    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._case_file: CaseFile | None = None
        self._form, self._language, self._subject = ListBox(), ListBox(), ListBox()
        self.people, self.events = TickOut(_("People who go in")), TickOut(_("Events that go in"))
        self.photographs = Photographs()
        self._on = DayBox(today())
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
        self._whose = self._add(column, _("One form for"), self._subject)
        self._add(column, _("Language of the summary"), self._language)
        self._add(column, _("Custody shown for this day"), self._on)
        self.taken_along = PlainLabel("", tone="warning")
        for ticks in (self.people, self.events):
            column.addWidget(ticks)
            if ticks is self.people:
                column.addWidget(self.taken_along)
            column.addSpacing(GAP)
            ticks.touched.connect(self._show_taken_along)
            ticks.touched.connect(self.touched)
            ticks.changed.connect(self.changed)
        column.addWidget(self.photographs)
        column.addSpacing(GAP)
        self.photographs.changed.connect(self.changed)
        column.addWidget(self._events)
        column.addStretch(1)
        self._form.currentIndexChanged.connect(self._form_chosen)
        self._subject.currentIndexChanged.connect(lambda _row: self.changed.emit())
        self._language.currentIndexChanged.connect(lambda _row: self.changed.emit())
        self._on.dateChanged.connect(lambda _day: self.changed.emit())

    @property
    def form(self) -> str:
        """The name of the document (`reporting.FORMS`)."""
        return str(self._form.currentData())

    @property
    def wanted(self) -> Wanted:
        """Which document, for whom, and without whom and what."""
        subject = str(self._subject.currentData() or EACH) if self.form in PER_PERSON else EACH
        return Wanted(
            form=self.form,
            person=PersonId(subject) if subject not in (EACH, AS_ONE) else None,
            as_group=subject == AS_ONE,
            omitted=Omitted(
                people=frozenset(map(PersonId, self.people.out)),
                events=frozenset(map(EventId, self.events.out)),
            ),
            photographs=self.photographs.chosen,
        )

    @property
    def language(self) -> str:
        """The code of the summary's language."""
        return str(self._language.currentData())

    @property
    def on(self) -> date:
        """The day the custody states are shown for."""
        return self._on.day()

    def take_focus(self) -> None:
        """Put the keyboard on the first field."""
        self._form.setFocus()

    def show_case(self, case_file: CaseFile) -> None:
        """Say what there is.  An example is shown for its own time."""
        self._case_file = case_file
        days = [day for event in case_file.events if event.when and (day := event.when.working_value.latest)]
        if days and case_file.case.is_example:
            self._on.choose(max(days))
        self._events.setText(
            _(
                "The case with its people and events, as far as each is marked for such a reader. "
                "What must not go to them is marked in the event itself, under sharing. "
                "Notes stay here, and all files but the photographs chosen."
            )
        )
        people = [(str(person.id), person_words(person)) for person in case_file.people]
        self.people.show_rows(people)
        self.events.show_rows((str(event.id), event_words(event)) for event in _in_order(case_file))
        self._show_taken_along()
        self._subject.clear()
        self._subject.addItem(_("each person, one after the other"), EACH)
        self._subject.addItem(_("the group as one"), AS_ONE)
        for identity, words in people:
            self._subject.addItem(words, identity)
        self._show_whose()

    def _show_taken_along(self) -> None:
        said = taken_along_in_words(self._case_file, self.wanted.omitted) if self._case_file else ""
        self.taken_along.setText(said)
        self.taken_along.setVisible(bool(said))

    def _form_chosen(self, _row: int) -> None:
        self._show_whose()
        self.changed.emit()

    def _show_whose(self) -> None:
        self._whose.setVisible(self.form in PER_PERSON)
        self.photographs.show_form(self.form)

    def _add(self, column: QVBoxLayout, title: str, field: ListBox | DayBox) -> QWidget:
        field.setAccessibleName(title)
        asked = QWidget()
        inside = QVBoxLayout(asked)
        inside.setContentsMargins(0, 0, 0, GAP)
        inside.setSpacing(SMALL)
        inside.addWidget(SectionHeading(title))
        inside.addWidget(field)
        column.addWidget(asked)
        return asked


def _in_order(case_file: CaseFile) -> list[CustodyEvent]:
    """The events as a timeline has them, those without a date last."""
    return sorted(case_file.events, key=lambda event: (_first_day(event), event.position))


def _first_day(event: CustodyEvent) -> date:
    day = event.when.working_value.earliest if event.when else None
    return day or date.max
