"""The window of the help: its pages on the left, the chosen one on the right.  It stands beside the work and holds nothing of it."""

from __future__ import annotations

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QTextCursor, QTextDocument
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QHBoxLayout, QTextBrowser, QVBoxLayout, QWidget

from resources.help_pages import help_pages
from resources.language import language
from resources.language import translated as _
from ui.forms.looks import letters
from ui.tokens import GAP
from ui.widgets.first_size import open_at
from ui.widgets.row_list import RowList

LIST_WIDTH = 36
"""Small letters."""


class _Page(QTextBrowser):
    """Shows one page; nothing else is ever loaded into it."""

    def __init__(self) -> None:
        super().__init__()
        self.setOpenLinks(False)
        self.setAccessibleName(_("Page of the help"))
        self.document().setDocumentMargin(GAP)

    def loadResource(self, type: int, name: QUrl | str) -> None:  # noqa: A002  (Qt's own name)
        return None

    def show_page(self, text: str) -> None:
        """text: Markdown."""
        self.document().setMarkdown(text, QTextDocument.MarkdownFeature.MarkdownNoHTML)
        self.moveCursor(
            QTextCursor.MoveOperation.Start
        )  # it stands at the end, and would be brought into sight there


class HelpWindow(QDialog):
    """Not modal: one reads and works on."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(_("Help"))
        self._pages = help_pages(language())
        self.list = RowList()
        self.list.setAccessibleName(_("Pages of the help"))
        self.list.addItems([page.title for page in self._pages])
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setFixedWidth(letters(self, LIST_WIDTH))
        self.page = _Page()
        self.list.currentRowChanged.connect(lambda row: self.page.show_page(self._pages[row].text))
        foot = QDialogButtonBox()
        foot.addButton(_("Close"), QDialogButtonBox.ButtonRole.RejectRole)
        foot.rejected.connect(self.reject)
        row, column = QHBoxLayout(), QVBoxLayout(self)
        row.setSpacing(GAP)
        row.addWidget(self.list)
        row.addWidget(self.page, 1)
        column.setContentsMargins(GAP, GAP, GAP, GAP)
        column.setSpacing(GAP)
        column.addLayout(row, 1)
        column.addWidget(foot)
        open_at(self, 880, 640)
        self.finished.connect(self.deleteLater)

    def show_page(self, name: str) -> None:
        """Turn to a page of `resources.help_pages`."""
        self.list.setCurrentRow([page.name for page in self._pages].index(name))
        self.page.setFocus()
