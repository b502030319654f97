"""The page beside the list of the trash: one record that was thrown away, the way back, and the way out for good."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from resources.language import translated as _
from ui.conflicts.field_words import kind_words
from ui.notebook.record_rows import joined
from ui.tokens import GAP, LARGE, SMALL
from ui.trash.words import around_in_words, called, since_in_words
from ui.widgets.buttons import button
from ui.widgets.labels import PlainLabel, ScreenTitle
from workflows.trash import ThrownAway


class TrashedPage(QWidget):
    """What it is, where it belongs, when it was put there; nothing of it can be edited here."""

    take_out_asked = Signal(str)
    """The id of the record."""
    purge_asked = Signal()
    decide_asked = Signal()
    """It was changed elsewhere at the same time."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.thrown: ThrownAway | None = None
        self.title = ScreenTitle()
        self.facts, self.since, self.what = PlainLabel(tone="quiet"), PlainLabel(tone="quiet"), PlainLabel()
        self.take_out = button(_("Take out of the trash"), self._ask, rank="primary", drawing="undo")
        self.decide = button(_("Decide…"), self.decide_asked.emit)
        self.purge = button(_("Delete for good…"), self.purge_asked.emit, rank="link")
        ways = QHBoxLayout()
        ways.setSpacing(SMALL)
        for way in (self.take_out, self.decide, self.purge):
            ways.addWidget(way)
        ways.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(LARGE, LARGE, LARGE, LARGE)
        column.setSpacing(SMALL)
        for line in (self.title, self.facts, self.since):
            column.addWidget(line)
        column.addSpacing(GAP)
        column.addWidget(self.what)
        column.addSpacing(GAP)
        column.addLayout(ways)
        column.addStretch(1)
        self.setFocusProxy(self.take_out)

    def show_thrown_away(self, thrown: ThrownAway) -> None:
        """Show one record of the trash."""
        self.thrown = thrown
        self.title.setText(called(thrown.record))
        self.facts.setText(joined(kind_words(thrown.kind), around_in_words(thrown)))
        self.since.setText(since_in_words(thrown))
        self.what.setText(_what(thrown))
        self.take_out.setVisible(not thrown.in_conflict)
        self.decide.setVisible(thrown.in_conflict)
        self.setFocusProxy(self.decide if thrown.in_conflict else self.take_out)

    def _ask(self) -> None:
        if self.thrown is not None:
            self.take_out_asked.emit(self.thrown.id)


def _what(thrown: ThrownAway) -> str:
    if thrown.in_conflict:
        return _("It was changed elsewhere after it was thrown away. Decide first which of the two counts.")
    if thrown.kind == "case":
        return _(
            "Everything that belongs to this case is in the trash with it, and comes back with it as it was."
        )
    return _("It stands in no list, no search and no summary, and comes back as it was.")
