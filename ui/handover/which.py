"""Which package is received: one of those on the sticks that are plugged in, as they come and go, or a file from elsewhere."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QModelIndex, Qt, QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from resources.language import translated as _
from ui.background import Elsewhere
from ui.file_choice import choose_file
from ui.forms.date_words import day_in_words
from ui.notebook.date_words import clock_in_words
from ui.notebook.record_list import RecordList
from ui.notebook.row_delegate import WholeRowDelegate
from ui.notebook.row_view import RowView
from ui.notebook.rows import Row
from ui.sticks.size_words import size_in_words
from ui.tokens import SMALL
from ui.widgets.buttons import button
from ui.widgets.labels import PlainLabel
from workflows.found_packages import FoundPackage, found_packages

LOOK_EVERY = 2000
"""Milliseconds between two looks at what is plugged in."""

LINES = 8
"""Lines of text that are seen of the list."""

PATTERN = "*.age *.age.001"


class WhichPackage(QWidget):
    """The newest on a stick is chosen by itself, until somebody chooses."""

    chosen = Signal()
    """Another package, or none."""
    wanted = Signal()
    """Somebody wants to see what is in the one that is chosen."""

    def __init__(self, elsewhere: Elsewhere, folder: Path, parent: QWidget | None = None) -> None:
        """folder: where a file from elsewhere is looked for first."""
        super().__init__(parent)
        self._elsewhere, self._folder = elsewhere, folder
        self._other: Path | None = None
        self._is_held = self._is_filling = False
        self._packages = RecordList(parent=self)
        self.list = RowView(_("Packages on the sticks"))
        self.list.setModel(self._packages)
        self.list.setItemDelegate(WholeRowDelegate(self.list))
        self.list.setFixedHeight(LINES * self.fontMetrics().lineSpacing())
        self.list.selectionModel().currentChanged.connect(lambda *_rows: self._take_row())
        self.list.opened.connect(lambda _row: self.wanted.emit())
        self.other = button(_("Another file…"), self._ask_which)
        self.name = PlainLabel(_("No stick with a package is plugged in."), tone="quiet")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SMALL)
        column.addWidget(self.list)
        column.addWidget(self.name)
        column.addWidget(self.other, 0, Qt.AlignmentFlag.AlignLeft)
        self.list.hide()
        self._clock = QTimer(self, interval=LOOK_EVERY)
        self._clock.timeout.connect(self._look)
        self.let_go()

    @property
    def path(self) -> Path | None:
        """The package that is chosen."""
        row = self.list.chosen()
        return self._other or (Path(row) if row else None)

    def hold(self) -> None:
        """What is plugged in or pulled out from now on changes nothing; somebody may still choose."""
        self._is_held = True
        self._clock.stop()

    def let_go(self) -> None:
        """Follow what is plugged in again."""
        self._is_held = False
        self._clock.start()
        self._look()

    def take_file(self, path: Path) -> None:
        """Choose a file from elsewhere."""
        self._other = path
        self.list.setCurrentIndex(QModelIndex())
        self.name.set_tone("plain")
        self.name.setText(path.name)
        self.name.show()
        self.chosen.emit()

    def show_packages(self, packages: Sequence[FoundPackage]) -> None:
        """Show what is on the sticks now; the choice stays where it was as long as it is there."""
        if self._is_held:
            return
        before, is_first = self.path, bool(packages) and self.list.isHidden()
        self._is_filling = True
        self._packages.show([_row(each) for each in packages])
        self.list.setVisible(bool(packages))
        self.name.setVisible(self._other is not None or not packages)
        if self._other is None and packages and not self.list.selectedIndexes():
            at = self.list.currentIndex()  # a list that got the keyboard has one, without its being chosen
            self.list.setCurrentIndex(at if at.isValid() else self._packages.index(0, 0))
        self._is_filling = False
        if is_first and self.isVisible():
            self.list.setFocus()
        if self.path != before:
            self.chosen.emit()

    def _take_row(self) -> None:
        if self.list.chosen() and not self._is_filling:
            self._other = None
            self.name.hide()
            self.chosen.emit()

    def _look(self) -> None:
        self._elsewhere.run(self, found_packages, self.show_packages, lambda _error: None)

    def _ask_which(self) -> None:
        words = _("Packages ({pattern})").format(pattern=PATTERN)
        choose_file(self, _("Package"), self._folder, words, self.take_file)


def _row(package: FoundPackage) -> Row:
    """A package in the list: as much of it as can be told from outside."""
    when = package.written.astimezone()
    size = _("in parts") if package.is_in_parts else size_in_words(package.size)
    facts = (
        _("Stick: {name}").format(name=package.stick),
        size,
        f"{day_in_words(when.date())} {clock_in_words(when)}",
    )
    return Row(kind="package", id=str(package.path), title=package.path.name, facts=" · ".join(facts))
