"""Five steps in one window: their names above, one of them on the left, the pages on the right, and a button that goes on."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from resources.language import message
from resources.language import translated as _
from ui.report.preview import Preview
from ui.tokens import GAP, SMALL
from ui.widgets.buttons import button
from ui.widgets.labels import PlainLabel
from ui.widgets.scrolling import Scrolling

WHOM, WHAT, PROTECT, PREVIEW, WHERE = range(5)

STEPS = (
    message("1 For whom"),
    message("2 What"),
    message("3 Protect"),
    message("4 Preview"),
    message("5 Where"),
)

_LEFT_LETTERS = 44
"""Small letters that the left side is wide at most."""

_LEAST_WIDTH = 280
"""Pixels of the left side."""


class Steps(QObject):
    """Where one is, and how one goes on and back."""

    save_asked = Signal()

    def __init__(self, pages: Sequence[QWidget], preview: Preview, dialog: QWidget) -> None:
        super().__init__(dialog)
        self._is_ready = False
        self.stack = QStackedWidget()
        for page in pages:
            self.stack.addWidget(_scrolling(page))
        self._pages = tuple(pages)
        self.names = [button(_(name), partial(self.go_to, at), rank="link") for at, name in enumerate(STEPS)]
        self.status = PlainLabel("")
        self.close_button = button(_("Close"), dialog.close)
        self.back = button(_("Back"), self._go_back)
        self.more = button(_("Choose more…"), lambda: self.go_to(WHAT))
        self.go = button("", self._go_on, rank="primary")
        self._lay_out(preview, dialog)
        self.go_to(WHOM)

    @property
    def at(self) -> int:
        """The number of the step that is shown."""
        return self.stack.currentIndex()

    def go_to(self, step: int) -> None:
        """Show a step and put the keyboard there."""
        self.stack.setCurrentIndex(step)
        for number, name in enumerate(self.names):
            font = name.font()
            font.setBold(number == step)
            name.setFont(font)
            name.setAccessibleDescription(_("This step is shown") if number == step else "")
        self.back.setEnabled(step != WHOM)
        self.more.setVisible(step == WHOM)
        self.go.setText(
            _("Look at the pages") if step == WHOM else _("Next") if step < PREVIEW else _("Save as…")
        )
        self._show_ready()
        take_focus = getattr(self._pages[step], "take_focus", None)
        if step in (WHAT, PROTECT) and take_focus is not None:
            take_focus()
        elif step >= PREVIEW:
            self.go.setFocus()

    def set_ready(self, *, is_ready: bool) -> None:
        """Whether there are pages that may be written."""
        self._is_ready = is_ready
        self._show_ready()
        if is_ready and self.at >= PREVIEW and not self.go.hasFocus():
            self.go.setFocus()

    def say(self, sentence: str) -> None:
        """Say something at the bottom."""
        self.status.setText(sentence)

    def _show_ready(self) -> None:
        self.go.setEnabled(self._is_ready or self.at < PREVIEW)

    def _go_on(self) -> None:
        if self.at == WHOM:
            self.go_to(PREVIEW)
        elif self.at < PREVIEW:
            self.go_to(self.at + 1)
        else:
            self.save_asked.emit()

    def _go_back(self) -> None:
        self.go_to(self.at - 1)

    def _lay_out(self, preview: Preview, dialog: QWidget) -> None:
        names = QHBoxLayout()
        names.setSpacing(SMALL)
        for name in self.names:
            name.setAutoDefault(False)
            names.addWidget(name)
        names.addStretch(1)
        middle = QHBoxLayout()
        middle.setSpacing(GAP)
        self.stack.setMinimumWidth(_LEAST_WIDTH)
        self.stack.setMaximumWidth(dialog.fontMetrics().averageCharWidth() * _LEFT_LETTERS)
        middle.addWidget(self.stack, 4)
        middle.addWidget(preview, 5)
        foot = QHBoxLayout()
        foot.setSpacing(SMALL)
        foot.addWidget(self.close_button)
        foot.addWidget(self.status, 1)
        for each in (self.back, self.more, self.go):
            foot.addWidget(each)
        column = QVBoxLayout(dialog)
        column.setSpacing(GAP)
        column.addLayout(names)
        column.addLayout(middle, 1)
        column.addLayout(foot)


def _scrolling(page: QWidget) -> Scrolling:
    area = Scrolling(_("This step is shown"))
    page.setContentsMargins(0, 0, SMALL, 0)  # from the scroll bar
    area.setWidget(page)
    return area
