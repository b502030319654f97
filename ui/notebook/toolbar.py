"""The row of buttons at the head of the window; the lock is at its far right, red, always there."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QToolButton, QWidget

from resources.language import translated as _
from ui.forms.looks import letters
from ui.icons import icon
from ui.notebook.commands import TOOLBAR
from ui.tokens import SMALL
from ui.widgets.buttons import ToolButton, button

ROOM_FOR_WORDS = 140
"""Small letters of width below which the buttons show their drawing alone; the lock keeps its word."""

WIDEST_SEARCH = 60
"""Small letters of width of what looks like the search field."""


AROUND = 7
"""Small letters of width around the words in it."""

AIR = " "
"""Between a drawing and its word: Qt leaves none beside a tool button's."""


class _SearchField(ToolButton):
    """Looks like a field, and says as much as fits into it; the search itself comes up over the window."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        words, fewer = _("Search everything…  Ctrl+K"), f"{_('Find')}  Ctrl+K"
        room = self.width() - self.iconSize().width() - letters(self, AROUND)
        self.setText(AIR + (words if self.fontMetrics().horizontalAdvance(words) <= room else fewer))


class Toolbar(QWidget):
    """Buttons for the actions of `TOOLBAR`, and the lock."""

    def __init__(self, actions: dict[str, QAction], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._buttons: list[QToolButton] = []
        layout = QHBoxLayout(self)
        layout.setContentsMargins(SMALL, SMALL, SMALL, SMALL)
        layout.setSpacing(SMALL)
        for name in TOOLBAR:
            if not name:
                layout.addSpacing(SMALL)
            elif name == "search":
                self._search = self._search_field(actions[name])
                layout.addWidget(self._search, 100)
                layout.addStretch(1)
            else:
                layout.addWidget(self._tool(actions[name]))
        layout.addSpacing(SMALL)
        self.lock = button(_("Lock"), actions["lock"].trigger, rank="danger")
        self.lock.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        self.lock.setIcon(icon("lock", "danger"))
        self.lock.setToolTip(_("Lock now: {keys}").format(keys=actions["lock"].shortcut().toString()))
        self.lock.setAccessibleName(_("Lock"))
        layout.addWidget(self.lock)
        self._search.setMaximumWidth(letters(self, WIDEST_SEARCH))

    def fit_to_text(self) -> None:
        """Look anew whether the window has room for words of this size."""
        self._search.setMaximumWidth(letters(self, WIDEST_SEARCH))
        self.show_words(self.window().width())

    def show_words(self, width: int) -> None:
        """Show drawings with words, or alone where the window is narrow."""
        is_wide = width >= letters(self, ROOM_FOR_WORDS)
        style = (
            Qt.ToolButtonStyle.ToolButtonTextBesideIcon if is_wide else Qt.ToolButtonStyle.ToolButtonIconOnly
        )
        for tool in self._buttons:
            tool.setToolButtonStyle(style)

    def _tool(self, action: QAction) -> QToolButton:
        tool = ToolButton()
        action.setIconText(f"{AIR}{action.iconText()}")
        tool.setDefaultAction(action)
        tool.setIconSize(QSize(18, 18))
        tool.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        tool.setAccessibleName(action.text())
        tool.setToolTip(f"{action.text()}  {action.shortcut().toString()}")
        tool.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._buttons.append(tool)
        return tool

    def _search_field(self, action: QAction) -> QToolButton:
        tool = _SearchField()
        tool.setIcon(action.icon())
        tool.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        tool.setAccessibleName(action.text())
        tool.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        tool.setMinimumWidth(40)
        tool.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        tool.clicked.connect(action.trigger)
        return tool
