"""The sheet of keys: everything that can be done without a mouse, as a list that a screen reader can read."""

from __future__ import annotations

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from resources.language import message
from resources.language import translated as _
from ui.notebook.record_list import RecordList
from ui.notebook.row_delegate import RowDelegate
from ui.notebook.row_view import RowView
from ui.notebook.rows import Chip, Row
from ui.tokens import GAP
from ui.widgets.buttons import button
from ui.widgets.first_size import open_at

IN_PLACES = (
    (message("Open, or edit"), message("Enter, F2")),
    (message("Put the chosen record into the trash"), message("Del")),
    (message("Move an event whose order is not certain"), message("Alt+↑, Alt+↓")),
    (message("Show or hide the other possibilities of a person"), message("Space")),
    (message("Keep and close a form"), message("Ctrl+Enter")),
    (message("Keep and add the next"), message("Ctrl+Shift+Enter")),
    (message("Close, keeping what is typed"), message("Esc")),
)
"""What is done where the keyboard is, and its keys."""


class KeysSheet(QDialog):
    """A list of what can be done and with which keys."""

    def __init__(self, actions: dict[str, QAction], parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(_("Keyboard shortcuts"))
        self.model = RecordList(parent=self)
        self.view = RowView(_("Keyboard shortcuts"))
        self.view.setItemDelegate(RowDelegate(self.view, lines=1))
        self.view.setUniformItemSizes(True)
        self.view.setModel(self.model)
        done = [(_(words), _(keys)) for words, keys in IN_PLACES]
        done += [
            (action.text(), ", ".join(keys.toString() for keys in action.shortcuts()))
            for action in actions.values()
            if action.shortcuts()
        ]
        self.model.show(
            [
                Row(
                    kind="",
                    id=words,
                    title=words,
                    chips=tuple(Chip(each) for each in reversed(keys.split(", "))),
                )
                for words, keys in done
            ]
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(GAP, GAP, GAP, GAP)
        column.addWidget(self.view, 1)
        column.addWidget(button(_("Close"), self.close))
        open_at(self, 560, 620)
        self.finished.connect(self.deleteLater)
