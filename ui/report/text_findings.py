"""The list under a redacted text: every piece, what stands for it and why; what waits for a decision first, and decided one by one."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QHeaderView, QTreeWidget, QTreeWidgetItem, QVBoxLayout, QWidget

from domain.redaction.freetext.findings import FLAGS, Decision, FreeText, Verdict, What
from domain.redaction.freetext.folding import words_of
from resources.language import translated as _
from ui.report.text_colours import utf16
from ui.widgets.buttons import button
from ui.widgets.labels import PlainLabel

_PLACE, _SUBJECT = Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 1
_LONGEST_SHOWN = 80
"""Characters of a piece in the list."""


class TextFindings(QWidget):
    """The pieces of one text."""

    decided = Signal(object, str, str)
    """Decision or None, the words and the kind it is about."""
    chosen = Signal(int, int)
    """Where the piece is in the text, as an editor counts."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.list = QTreeWidget()
        self.list.setRootIsDecorated(False)
        self.list.setUniformRowHeights(True)
        self.list.setAllColumnsShowFocus(True)
        self.list.setHeaderLabels([_("In your text"), _("What it is"), _("Instead"), _("Why")])
        self.list.setAccessibleName(_("What was found"))
        self.list.header().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.list.header().setStretchLastSection(True)
        self.withhold = button(_("Withhold it"), lambda: self._decide(Verdict.WITHHOLD))
        self.keep = button(_("Keep it"), lambda: self._decide(Verdict.KEEP))
        self.ask_again = button(_("Ask again"), lambda: self._decide(None))
        hint = PlainLabel(_("Decide about the chosen row:"), tone="quiet")
        row = QHBoxLayout()
        row.addWidget(hint, 1)
        for each in (self.withhold, self.keep, self.ask_again):
            row.addWidget(each)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.list, 1)
        layout.addLayout(row)
        self.list.currentItemChanged.connect(self._choose)
        self._choose(None)

    def show_findings(self, text: str, result: FreeText, decisions: tuple[Decision, ...]) -> None:
        """The pieces of a text; those that wait come first, then what somebody kept, then what is withheld."""
        at = utf16(text)
        waiting = {(each.start, each.end) for each in result.warnings}
        self.forget()
        for is_first in (True, False):
            for span in result.spans:
                waits = (span.start, span.end) in waiting
                if waits is is_first:
                    may_decide = waits or span.may_be_kept or span.what in FLAGS
                    shown = _shown(text[span.start : span.end])
                    why = _("Waits for you") if waits else _(span.why.label)
                    self._add(
                        [shown, _(span.what.label), span.replacement, why],
                        (at(span.start), at(span.end)),
                        (span.words, span.what.value, may_decide),
                    )
            if is_first:
                self._add_kept(decisions)
        if (first := self.list.topLevelItem(0)) is not None:
            self.list.setCurrentItem(first)

    def _add_kept(self, decisions: tuple[Decision, ...]) -> None:
        for each in decisions:
            if each.verdict is Verdict.KEEP:
                words = [each.words, _(each.what.label), "", _("Kept by you")]
                self._add(words, None, (each.words, each.what.value, True))

    def forget(self) -> None:
        """An empty list."""
        self.list.clear()
        self._choose(None)

    def _add(self, words: list[str], place: tuple[int, int] | None, subject: tuple[str, str, bool]) -> None:
        item = QTreeWidgetItem(self.list, words)
        item.setData(0, _PLACE, place)
        item.setData(0, _SUBJECT, subject)

    def _choose(self, item: QTreeWidgetItem | None, _before: QTreeWidgetItem | None = None) -> None:
        subject = item.data(0, _SUBJECT) if item else None
        for each in (self.withhold, self.keep, self.ask_again):
            each.setEnabled(bool(subject and subject[2]))
        place = item.data(0, _PLACE) if item else None
        if place and self.list.hasFocus():
            self.chosen.emit(*place)

    def _decide(self, verdict: Verdict | None) -> None:
        item = self.list.currentItem()
        if item is None:
            return
        words, what, _may = item.data(0, _SUBJECT)
        decision = Decision(words=words_of(words), what=_WHATS[what], verdict=verdict) if verdict else None
        self.decided.emit(decision, words, what)


_WHATS = {what.value: what for what in What}


def _shown(piece: str) -> str:
    words = " ".join(piece.split())
    return words if len(words) <= _LONGEST_SHOWN else words[: _LONGEST_SHOWN - 1] + "…"
