"""Where a backup can go: the sticks that are plugged in, as they come and go, and folders."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidgetItem, QWidget

from resources.language import translated as _
from ui.widgets.row_list import RowList
from workflows.backing_up import Place

GIGABYTE = 1e9

LINES = 5
"""Lines of text that are always seen of it."""


class PlaceList(RowList):
    """One place is chosen; the one with our backup by itself."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(_("Sticks and folders"))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWordWrap(True)
        self._shown: tuple[Place, ...] = ()
        self._added: tuple[Place, ...] = ()
        self.setMinimumHeight(LINES * self.fontMetrics().lineSpacing())
        self._fill(None)

    @property
    def folder(self) -> Path | None:
        """Where the backup will be written."""
        # Qt gives nothing back while no row is chosen, whatever its signature says.
        item: QListWidgetItem | None = self.currentItem()
        folder = None if item is None else item.data(Qt.ItemDataRole.UserRole)
        return None if folder is None else Path(folder)

    def show_places(self, places: Sequence[Place]) -> None:
        """Show what is there now; the choice stays where it was."""
        if tuple(places) == self._shown and self.count():
            return
        self._shown = tuple(places)
        self._fill(self.folder)

    def add_folder(self, folder: Path) -> None:
        """Show a folder that somebody chose, and choose it."""
        self._added = (*self._added, Place(folder=folder, label=folder.name, is_stick=False))
        self._fill(folder)

    def _fill(self, chosen: Path | None) -> None:
        self.clear()
        known = {place.folder for place in self._shown}
        for place in (*self._shown, *(each for each in self._added if each.folder not in known)):
            item = QListWidgetItem(_words(place))
            item.setData(Qt.ItemDataRole.UserRole, str(place.folder))
            self.addItem(item)
            if place.folder == chosen:
                self.setCurrentItem(item)
        if not self.count():
            nothing = QListWidgetItem(_("No stick is plugged in."))
            nothing.setFlags(Qt.ItemFlag.NoItemFlags)
            self.addItem(nothing)
        elif self.currentRow() < 0:
            self.setCurrentRow(0)


def _words(place: Place) -> str:
    kind = _("Stick: {name}") if place.is_stick else _("Folder: {folder}")
    parts = [kind.format(name=place.label, folder=place.label)]
    if place.free is not None and place.size is not None:
        parts.append(_("{free} free of {size}").format(free=_bytes(place.free), size=_bytes(place.size)))
    if place.has_backup:
        parts.append(_("your backup is here"))
    return "  ·  ".join(parts)


def _bytes(count: int) -> str:
    return f"{count / GIGABYTE:.1f} GB" if count >= GIGABYTE else f"{count / 1e6:.0f} MB"
