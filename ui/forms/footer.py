"""The foot of a form: what to check, and the ways out."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QListWidgetItem, QVBoxLayout, QWidget

from resources.language import counted
from resources.language import translated as _
from ui.forms.flow import FlowLayout
from ui.forms.link_button import LinkButton
from ui.tokens import GAP, LARGE, SMALL, TINY
from ui.widgets.buttons import Button
from ui.widgets.row_list import RowList

MOST_ROWS = 5
"""Things to check that are seen at once; the list scrolls beyond."""


class Footer(QFrame):
    """Keep, keep and add next, close; and a list of things to check that opens on demand and leads to the fields."""

    def __init__(self, *, has_next: bool) -> None:
        super().__init__()
        self._fields: list[QWidget] = []
        self.things = RowList()
        self.things.setAccessibleName(_("Things to check"))
        self.things.setWordWrap(True)
        self.things.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.things.setMaximumHeight(MOST_ROWS * 2 * self.fontMetrics().lineSpacing())
        self.things.hide()
        self.check = LinkButton("")
        self.check.setObjectName("check")
        self.check.setCheckable(True)
        self.keep = Button(_("Keep"))
        self.keep.setObjectName("keep")
        self.keep.setProperty("primary", True)
        self.keep_and_next = Button(_("Keep and add next"))
        self.keep_and_next.setObjectName("keep_and_next")
        if not has_next:
            self.keep_and_next.hide()  # never shown from here: without a parent yet it would be a window of its own
        self.close_it = Button(_("Close"))
        self.close_it.setObjectName("close")
        for button, keys in (
            (self.keep, _("Ctrl+Enter")),
            (self.keep_and_next, _("Ctrl+Shift+Enter")),
            (self.close_it, _("Esc closes and keeps the draft")),
        ):
            button.setToolTip(keys)
            button.setAccessibleDescription(keys)
            button.setAutoDefault(False)
        row = FlowLayout(gap=SMALL)
        for button in (self.keep, self.keep_and_next, self.close_it, self.check):
            row.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(LARGE - TINY, SMALL, LARGE - TINY, GAP)
        layout.setSpacing(SMALL)
        layout.addWidget(self.things)
        layout.addLayout(row)
        self.check.toggled.connect(self._open)
        self.things.itemActivated.connect(self._go)
        self.things.itemClicked.connect(self._go)

    def show_things(self, things: list[tuple[str, QWidget]]) -> None:
        """Show these sentences; each leads to its field."""
        self._fields = [field for _sentence, field in things]
        self.things.clear()
        for sentence, _field in things:
            QListWidgetItem(sentence, self.things)
        words = counted("{number} thing to check", "{number} things to check", len(things))
        self.check.say(words)
        self.check.setVisible(bool(things))
        if not things:
            self.check.setChecked(False)

    def _open(self, is_open: bool) -> None:
        self.things.setVisible(is_open and bool(self._fields))

    def _go(self, item: QListWidgetItem) -> None:
        self._fields[self.things.row(item)].setFocus()
