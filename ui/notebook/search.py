"""Quick search: over everything, while a syllable is still being composed; it says why each hit answers and remembers nothing."""

from __future__ import annotations

from collections.abc import Sequence

import shiboken6
from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QVBoxLayout, QWidget

from resources.language import message
from resources.language import translated as _
from ui.forms.looks import letters
from ui.notebook.date_words import rough_date_in_words
from ui.notebook.desk import Desk
from ui.notebook.record_list import RecordList
from ui.notebook.record_rows import joined
from ui.notebook.row_delegate import RowDelegate
from ui.notebook.row_view import RowView
from ui.notebook.rows import Chip, Row, Tone
from ui.tokens import GAP, SMALL, TINY
from ui.widgets.composing import ComposingLineEdit
from ui.widgets.labels import PlainLabel
from workflows import finding
from workflows.finding import Found

PAUSE = 90
"""Milliseconds after the last key before the notebook is asked."""

MOST_SEEN = 9
"""Answers seen at once; the list scrolls beyond."""

WIDEST = 84
"""Small letters of width."""

KINDS = {
    "case": message("Case"),
    "person": message("Person"),
    "event": message("Event"),
    "note": message("Note"),
    "source": message("Source"),
    "place": message("Place"),
    "authority": message("Authority"),
    "appeal": message("Appeal"),
    "consent": message("Consent"),
    "context": message("Context"),
    "partner": message("Partner"),
    "attachment": message("File"),
}
"""Kinds of record in the order in which hits are grouped."""

_MOVES = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


class QuickSearch(QFrame):
    """A field and its answers over the window."""

    opened = Signal(object)
    """Row: the hit that was chosen."""
    closed = Signal()

    def __init__(self, desk: Desk, over: QWidget, parent: QWidget) -> None:
        """`over`: what it comes up over, a child of `parent`."""
        super().__init__(parent)
        self._desk, self._over = desk, over
        self._asked = ""
        self._came_from: QWidget | None = None
        """What had the keyboard before."""
        self.setProperty("card", True)
        self.setProperty("floats", True)
        self.setAutoFillBackground(True)
        self.field = ComposingLineEdit()
        self.field.setPlaceholderText(_("Search everything: names in any spelling, places, notes"))
        self.field.setAccessibleName(_("Search everything"))
        self.field.installEventFilter(self)
        self.model = RecordList(parent=self)
        self.view = RowView(_("Search results"))
        self.view.setItemDelegate(RowDelegate(self.view, lines=2))
        self.view.setUniformItemSizes(True)
        self.view.setModel(self.model)
        self.view.opened.connect(self._open)
        self.view.clicked.connect(lambda _index: self._open_current())
        self.view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.told = PlainLabel(tone="quiet")
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE)
        self._pause.timeout.connect(self._search)
        self.field.written.connect(self._pause.start)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(GAP, GAP, GAP, GAP)
        layout.setSpacing(SMALL)
        layout.addWidget(self.field)
        layout.addWidget(self.told)
        layout.addWidget(self.view, 1)
        self.hide()

    def open(self, words: str = "") -> None:
        """Come up over the window, with the keyboard in the field."""
        if not self.isVisible():
            self._came_from = QApplication.focusWidget()
        self.field.setText(words)
        self.place()
        self.show()
        self.raise_()
        self.field.setFocus()
        self._search()

    def close_search(self) -> None:
        """Go, forget what was searched for, and give the keyboard back."""
        self._pause.stop()
        self._asked = ""
        self.field.clear()
        self.model.show(())
        came_from, self._came_from = self._came_from, None
        if came_from is not None and shiboken6.isValid(came_from) and came_from.isVisible():
            came_from.setFocus()
        self.hide()
        self.closed.emit()

    def place(self) -> None:
        """Stand under the toolbar, as wide as a page, as high as the answers; the lock stays in sight."""
        around = self._over.geometry()
        width = min(around.width() - 2 * GAP, letters(self, WIDEST))
        row = self.view.sizeHintForRow(0) if self.model.rowCount() else 0
        self.view.setVisible(row > 0)
        height = self._height_with(row) if row else self.minimumSizeHint().height()
        left = around.left() + (around.width() - width) // 2
        self.setGeometry(left, around.top() + TINY, width, min(height, around.height() - 2 * GAP))

    def _height_with(self, row: int) -> int:
        rows = min(self.model.rowCount(), MOST_SEEN) * row
        return self.field.sizeHint().height() + rows + 2 * GAP + SMALL + 4

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.field and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() == Qt.Key.Key_Escape:
                self.close_search()
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._open_current()
                return True
            if event.key() in _MOVES:
                self.view.keyPressEvent(event)
                return True
        return super().eventFilter(watched, event)

    def _search(self) -> None:
        words = self.field.shown_text().strip()
        self._asked = words
        if not words:
            self._show(words, ())
            return
        self._desk.ask(
            self, lambda session: finding.find(session, words), lambda hits: self._show(words, hits)
        )

    def _show(self, words: str, hits: Sequence[Found]) -> None:
        if words != self._asked:
            return
        order = list(KINDS)
        grouped = sorted(hits, key=lambda hit: order.index(hit.kind))
        self.model.show([_row(hit) for hit in grouped])
        self.told.setVisible(not hits)
        if not words:
            self.told.setText(_("Two letters are enough. What you search for is not kept."))
        elif not hits:
            self.told.setText(_("No match for {words}. Try fewer letters.").format(words=words))
        if hits:
            self.view.setCurrentIndex(self.model.index(0))
        self.place()

    def _open_current(self) -> None:
        index = self.view.currentIndex()
        if index.isValid():
            self._open(self.model.rows[index.row()])

    def _open(self, row: object) -> None:
        self.close_search()
        self.opened.emit(row)


def _row(hit: Found) -> Row:
    title = hit.case_title if hit.kind == "case" else hit.title
    if hit.when is not None:
        title = title.replace(hit.when.edtf, rough_date_in_words(hit.when))
    why = _("also spelled {name}").format(name=hit.also_spelled) if hit.also_spelled else hit.says
    return Row(
        kind=hit.kind,
        id=hit.id,
        case=hit.case,
        title=title or _("Without a title"),
        facts=joined(hit.title if hit.kind == "case" else hit.case_title, why),
        chips=(Chip(_(KINDS[hit.kind]), Tone.ACCENT if hit.kind == "case" else Tone.QUIET),),
    )
