"""Where something can be written: the sticks that are plugged in, each as a card, as they come and go; and folders."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtWidgets import QWidget

from resources.language import translated as _
from ui.notebook.record_list import RecordList
from ui.notebook.row_delegate import WholeRowDelegate
from ui.notebook.row_view import RowView
from ui.notebook.rows import Chip, Row, Tone
from ui.sticks.size_words import size_in_words
from workflows.sticks import Place

LINES = 7
"""Lines of text that are always seen of it."""

FORMATS = {
    "vfat": "FAT",
    "msdos": "FAT",
    "fat32": "FAT32",
    "exfat": "exFAT",
    "fuseblk": "exFAT / NTFS",
    "ntfs": "NTFS",
    "ntfs3": "NTFS",
    "apfs": "APFS",
    "hfs": "HFS+",
}
"""What systems call a filesystem → what is printed on the package of a stick; others as they are."""

NOWHERE = ""
"""Stands for the row that says that there is nothing."""


class PlaceList(RowView):
    """One place is chosen; the first by itself."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_("Sticks and folders"), parent)
        self.places = RecordList(parent=self)
        self.setModel(self.places)
        self.setItemDelegate(WholeRowDelegate(self))
        self._shown: tuple[Place, ...] | None = None
        self._is_chosen = False
        self._new: frozenset[Path] = frozenset()
        self._added: tuple[Place, ...] = ()
        self.setMinimumHeight(LINES * self.fontMetrics().lineSpacing())
        self._fill(None)

    @property
    def folder(self) -> Path | None:
        """Where it will be written."""
        chosen = self.chosen()
        return Path(chosen) if chosen else None

    def show_places(self, places: Sequence[Place]) -> None:
        """Show what is there now; the choice stays where it was, and what was plugged in since says so."""
        if tuple(places) == self._shown:
            return
        chosen = self.folder if self._shown is not None or self._is_chosen else None
        if self._shown is not None:
            before = {place.folder for place in self._shown}
            here = {place.folder for place in places if place.is_stick}
            self._new = (self._new & here) | (here - before)
        self._shown = tuple(places)
        self._fill(chosen)

    def begin_with(self, folder: Path) -> None:
        """Show a folder until somebody has looked which sticks there are."""
        self._added = (Place(folder=folder, label=folder.name, is_stick=False),)
        self._fill(None)

    def add_folder(self, folder: Path) -> None:
        """Show a folder that somebody chose, and choose it."""
        self._is_chosen = True
        self._added = (*self._added, Place(folder=folder, label=folder.name, is_stick=False))
        self._fill(folder)

    def _fill(self, chosen: Path | None) -> None:
        shown = self._shown or ()
        known = {place.folder for place in shown}
        rows = [
            _row(place, is_new=place.folder in self._new)
            for place in (*shown, *(each for each in self._added if each.folder not in known))
        ]
        nothing = Row(kind="", id=NOWHERE, title=_("No stick is plugged in."))
        self.places.show(rows or [nothing])
        self.scheduleDelayedItemsLayout()
        if chosen is None or not self.choose(str(chosen)):
            self.setCurrentIndex(self.places.index(0, 0))


def _row(place: Place, *, is_new: bool) -> Row:
    chips = []
    if is_new:
        chips.append(Chip(_("new"), Tone.ACCENT))
    if place.is_read_only:
        chips.append(Chip(_("read-only"), Tone.WARNING))
    if place.has_backup:
        chips.append(Chip(_("your backup is here")))
    kind = _("Stick: {name}") if place.is_stick else _("Folder: {folder}")
    facts = []
    if place.free is not None and place.size is not None:
        free, size = size_in_words(place.free), size_in_words(place.size)
        facts.append(_("{free} free of {size}").format(free=free, size=size))
    if place.filesystem:
        facts.append(FORMATS.get(place.filesystem.lower(), place.filesystem))
    if not place.takes_large_files:
        facts.append(_("above 3.9 GB in parts"))
    if not place.is_stick:
        facts.append(str(place.folder))
    return Row(
        kind="place",
        id=str(place.folder),
        title=kind.format(name=place.label, folder=place.label),
        facts=" · ".join(facts),
        chips=tuple(chips),
    )
