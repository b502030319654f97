"""The page beside the list of the trash: one record that was thrown away, the way back, and the way out for good."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from resources.language import translated as _
from ui.conflicts.field_words import kind_words
from ui.notebook.desk import Desk
from ui.notebook.record_rows import joined
from ui.tokens import GAP, LARGE, SMALL, TINY
from ui.trash.words import around_in_words, called, since_in_words, what_is_inside
from ui.widgets.buttons import button
from ui.widgets.labels import PlainLabel, ScreenTitle
from ui.widgets.pane import Pane
from ui.widgets.scrolling import Scrolling
from workflows import trash
from workflows.trash import Inside, ThrownAway


class TrashedPage(Pane):
    """What it is, where it belongs, when it was put there, what it says; nothing of it can be edited here."""

    take_out_asked = Signal(str)
    """The id of the record."""
    purge_asked = Signal()
    decide_asked = Signal()
    """It was changed elsewhere at the same time."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
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
        self.said = QVBoxLayout()
        self.said.setSpacing(TINY)
        paper = QWidget()
        column = QVBoxLayout(paper)
        column.setContentsMargins(LARGE, LARGE, LARGE, LARGE)
        column.setSpacing(SMALL)
        for line in (self.title, self.facts, self.since):
            column.addWidget(line)
        column.addSpacing(GAP)
        column.addWidget(self.what)
        column.addSpacing(GAP)
        column.addLayout(ways)
        column.addSpacing(GAP)
        column.addLayout(self.said)
        column.addStretch(1)
        area = Scrolling(_("What is in the trash"))
        area.setWidget(paper)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(area)

    def keyboard_to(self) -> QWidget:
        return self.take_out if self.decide.isHidden() else self.decide

    def show_thrown_away(self, thrown: ThrownAway) -> None:
        """Show one record of the trash."""
        self.thrown = thrown
        self.title.setText(called(thrown.record))
        self.facts.setText(joined(kind_words(thrown.kind), around_in_words(thrown)))
        self.since.setText(since_in_words(thrown))
        self.what.setText(_what(thrown))
        self.take_out.setVisible(not thrown.in_conflict)
        self.decide.setVisible(thrown.in_conflict)
        self.show_inside(thrown, None)
        self._desk.ask(
            self, partial(trash.inside, thrown=thrown), lambda found: self.show_inside(thrown, found)
        )

    def show_inside(self, thrown: ThrownAway, inside: Inside | None) -> None:
        """Show what the record says; None: it is being read."""
        if thrown is not self.thrown:
            return
        while (item := self.said.takeAt(0)) is not None:
            if (label := item.widget()) is not None:
                label.hide()
                label.deleteLater()
        for name, words in what_is_inside(thrown, inside) if inside else ():
            self.said.addWidget(PlainLabel(name, tone="quiet"))
            self.said.addWidget(PlainLabel(words))

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
