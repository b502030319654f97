"""A list of people or of events with a tick before each; whatever loses its tick stays out of this one document."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from resources.language import counted
from resources.language import translated as _
from ui.tokens import SMALL
from ui.widgets.buttons import button
from ui.widgets.labels import PlainLabel, SectionHeading

PAUSE = 500
"""Milliseconds without a change after which the pages are made anew."""

_ROWS_SHOWN = 7
"""Rows that are seen without scrolling, at most."""

_ID = Qt.ItemDataRole.UserRole


class TickOut(QWidget):
    """Everything is in at first: what must not go to such readers is marked in the records and never gets here."""

    touched = Signal()
    """A tick was set or taken: whatever was made of them before is not what is wanted any more."""
    changed = Signal()
    """And no other for a while."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.list = QListWidget()
        self.list.setAccessibleName(title)
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.everything = button(_("Put all of them in"), self._put_all_in, rank="link")
        self._told = PlainLabel("", tone="quiet")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SMALL)
        column.addWidget(SectionHeading(title))
        column.addWidget(self.list)
        column.addWidget(self._told)
        column.addWidget(self.everything)
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(self.changed)
        self.list.itemChanged.connect(self._item_changed)
        self._show_count()

    @property
    def out(self) -> frozenset[str]:
        """The ids of those that are left out."""
        return frozenset(
            str(item.data(_ID)) for item in self._items() if item.checkState() is Qt.CheckState.Unchecked
        )

    def show_rows(self, rows: Iterable[tuple[str, str]]) -> None:
        """Offer these, by id and words, all of them in."""
        self.list.blockSignals(True)
        self.list.clear()
        for identity, words in rows:
            item = QListWidgetItem(words)
            item.setData(_ID, identity)
            item.setFlags(
                Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable
            )
            item.setCheckState(Qt.CheckState.Checked)
            self.list.addItem(item)
        self.list.blockSignals(False)
        self.list.setCurrentRow(0)
        self._fit()
        self._show_count()

    def leave_out(self, identity: str) -> None:
        """Take the tick from one of them."""
        for item in self._items():
            if item.data(_ID) == identity:
                item.setCheckState(Qt.CheckState.Unchecked)

    def _items(self) -> list[QListWidgetItem]:
        return [self.list.item(row) for row in range(self.list.count())]

    def _put_all_in(self) -> None:
        for item in self._items():
            item.setCheckState(Qt.CheckState.Checked)
        self.list.setFocus()

    def _item_changed(self, _item: QListWidgetItem) -> None:
        self._show_count()
        self._pause.start()
        self.touched.emit()

    def _show_count(self) -> None:
        out = len(self.out)
        self._told.setText(counted("{number} is left out.", "{number} are left out.", out) if out else "")
        self._told.setVisible(bool(out))
        self.everything.setVisible(bool(out))

    def _fit(self) -> None:
        """As high as its rows, up to a number of them; the rest is scrolled to."""
        rows = min(self.list.count(), _ROWS_SHOWN)
        high = sum(self.list.sizeHintForRow(row) for row in range(rows)) + 2 * self.list.frameWidth()
        self.list.setFixedHeight(max(high, self.list.fontMetrics().height()))
