"""The head of a case's page: what it is called, how it stands, when to look again, and one strip for what needs an eye."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from domain.case import Case
from resources.language import translated as _
from ui.notebook.date_words import rough_date_in_words
from ui.notebook.record_rows import is_overdue, joined, status_in_words
from ui.tokens import GAP, LARGE, SMALL, TINY
from ui.widgets.buttons import button
from ui.widgets.labels import PlainLabel, ScreenTitle
from ui.widgets.warning_strip import WarningStrip


class CaseHeader(QWidget):
    """Title, facts, strip."""

    edit_asked = Signal()
    decide_asked = Signal()
    """About what was changed in two places."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = ScreenTitle()
        self.facts = PlainLabel(tone="quiet")
        self.edit = button(_("Edit case"), self.edit_asked.emit)
        self.strip = WarningStrip()
        self.strip.pressed.connect(self._press)
        self._in_conflict = False
        words = QVBoxLayout()
        words.setSpacing(TINY)
        words.addWidget(self.title)
        words.addWidget(self.facts)
        row = QHBoxLayout()
        row.setContentsMargins(LARGE, GAP, GAP, SMALL)
        row.addLayout(words, 1)
        row.addWidget(self.edit)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(row)
        around = QHBoxLayout()
        around.setContentsMargins(LARGE, 0, GAP, SMALL)
        around.addWidget(self.strip)
        layout.addLayout(around)

    def show_case(self, case: Case, *, in_conflict: bool, today: date) -> None:
        """Show a case's head."""
        self.title.setText(case.title or case.reference)
        self.facts.setText(
            joined(
                case.reference if case.title else "",
                status_in_words(case),
                _("next check {day}").format(day=rough_date_in_words(case.next_check))
                if case.next_check
                else _("no next check set"),
                case.lead_worker,
            )
        )
        self._in_conflict = in_conflict
        if in_conflict:
            self.strip.say(
                _("Something in this case was changed in two places. Both versions are kept."),
                tone="danger",
                action=_("Decide…"),
            )
        elif is_overdue(case, today):
            self.strip.say(
                _("The day of the next check is over."), tone="warning", action=_("Set the next check")
            )
        elif case.is_example:
            self.strip.say(
                _("EXAMPLE: made from a public news report, to look around in. Nobody waits for it."),
                tone="plain",
            )
        else:
            self.strip.say("")

    def _press(self) -> None:
        """The button of the strip, which is about what the strip says."""
        (self.decide_asked if self._in_conflict else self.edit_asked).emit()
