"""The sections of a notebook: a flat list on the left, which becomes a row of icons where there is little room."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from resources.language import message
from resources.language import translated as _
from ui.forms.looks import letters
from ui.icons import icon

ROOM_FOR_WORDS = 130
"""Small letters of width (900 pixels at the usual size of text) below which the sections are icons."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """One entry on the left, and the list it opens."""

    name: str
    """As a place remembers it."""
    title: str
    kind: str
    """The kind of record its list holds; "trash": whatever was thrown away."""
    drawing: str
    empty: str
    new: str


SECTIONS = (
    Section(
        name="cases",
        title=message("Cases"),
        kind="case",
        drawing="case",
        empty=message("No cases yet. A case holds the people, events and notes about one incident."),
        new=message("New case"),
    ),
    Section(
        name="people",
        title=message("People"),
        kind="person",
        drawing="people",
        empty=message("Nobody is named yet. People are added in their case."),
        new="",
    ),
    Section(
        name="places",
        title=message("Places"),
        kind="place",
        drawing="place",
        empty=message("No places yet. Places named in an event are kept here with all their spellings."),
        new=message("New place"),
    ),
    Section(
        name="sources",
        title=message("Sources"),
        kind="source",
        drawing="file",
        empty=message("No sources yet. A source is who or what told us something."),
        new=message("New source"),
    ),
    Section(
        name="notes",
        title=message("Notes"),
        kind="note",
        drawing="note",
        empty=message("No notes yet. Notes are written in their case."),
        new="",
    ),
    Section(
        name="partners",
        title=message("Partners"),
        kind="partner",
        drawing="partner",
        empty=message("No partners yet. A partner receives summaries and packages."),
        new=message("New partner"),
    ),
    Section(
        name="trash",
        title=message("Trash"),
        kind="trash",
        drawing="trash",
        empty=message(
            "The trash is empty. What is thrown away waits here until somebody takes it out, or deletes it for good."
        ),
        new="",
    ),
)


class SectionList(QListWidget):
    """Which list is shown in the middle."""

    chosen = Signal(str)
    """The name of a section."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(_("Sections"))
        self.setFrameShape(QListWidget.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)
        self.setIconSize(QSize(20, 20))
        self.setSpacing(2)
        self.setStyleSheet(
            "QListWidget { background: transparent; border: 0; }"
            " QListWidget::item { padding: 6px 8px; border-radius: 5px; }"
        )
        for section in SECTIONS:
            item = QListWidgetItem(icon(section.drawing), _(section.title), self)
            item.setData(Qt.ItemDataRole.UserRole, section.name)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, _(section.title))
            item.setToolTip(_(section.title))
        self.currentItemChanged.connect(self._tell)
        self._show(alone=False)

    def show_words(self, width: int) -> None:
        """Show icons with words, or alone where the window is narrow."""
        self._show(alone=width < letters(self, ROOM_FOR_WORDS))

    def fit_to_text(self) -> None:
        """Look anew whether the window has room for words of this size."""
        self.show_words(self.window().width())

    def choose(self, name: str) -> None:
        """Go to a section; one that there is not changes nothing."""
        for number, section in enumerate(SECTIONS):
            if section.name == name:
                self.setCurrentRow(number)

    def current(self) -> str:
        """The name of the section that is shown."""
        return SECTIONS[self.currentRow()].name if self.currentRow() >= 0 else ""

    def _show(self, *, alone: bool) -> None:
        for number, section in enumerate(SECTIONS):
            self.item(number).setText("" if alone else _(section.title))
        self.setFixedWidth(self._width(alone))

    def _width(self, alone: bool) -> int:
        words = max(self.fontMetrics().horizontalAdvance(_(section.title)) for section in SECTIONS)
        return 44 if alone else words + 72

    def _tell(self, item: QListWidgetItem | None, _before: QListWidgetItem | None) -> None:
        if item is not None:
            self.chosen.emit(str(item.data(Qt.ItemDataRole.UserRole)))
