"""The list that opens under a type-ahead field.  It never takes the keyboard, so that an input method is not disturbed."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QFrame, QListWidget, QListWidgetItem, QScrollArea, QWidget

from resources.language import counted
from resources.language import translated as _
from ui.forms.looks import letters
from ui.forms.shelf import Suggestion

_LOOK = """
QListWidget { background: palette(base); border: 1px solid palette(highlight); border-radius: 4px; padding: 2px; }
QListWidget::item { padding: 4px; }
"""
_ADD = Qt.ItemDataRole.UserRole + 1
_NARROWEST = 36
"""Small letters; a narrower field gets a list wider than itself."""


class SuggestionList(QListWidget):
    """Suggestions under a field; the field keeps the keyboard and tells the list where to go."""

    taken = Signal(str)
    """Somebody chose the suggestion with this key."""
    wanted_new = Signal()
    """Somebody wants a new record of the name that is typed."""

    def __init__(self, field: QWidget) -> None:
        super().__init__()
        self._field = field
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setStyleSheet(_LOOK)
        self.setWordWrap(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(_("Suggestions"))
        self.itemClicked.connect(self._clicked)
        self.hide()

    def show_found(self, found: tuple[Suggestion, ...], offer: str) -> None:
        """Show what was found, and last the words that offer a new record ("" for none)."""
        self.clear()
        for suggestion in found:
            words = f"{suggestion.shown}\n{suggestion.detail}" if suggestion.detail else suggestion.shown
            item = QListWidgetItem(words, self)
            item.setData(Qt.ItemDataRole.UserRole, suggestion.key)
        if offer:
            QListWidgetItem(offer, self).setData(_ADD, True)
        self.setCurrentRow(-1)
        if self.count():
            self._place()
            self._announce(counted("{number} suggestion", "{number} suggestions", len(found)))
        else:
            self.hide()

    def step(self, by: int) -> None:
        """Go up or down; past either end is nothing chosen, as before."""
        places = self.count() + 1
        row = (self.currentRow() + 1 + by) % places - 1
        self.setCurrentRow(row)
        if row >= 0:
            self._announce(self.item(row).text())

    def take_current(self) -> bool:
        """Choose where the arrow keys stand; whether they stood anywhere."""
        item = self.currentItem() if self.isVisible() else None
        if item is None or self.currentRow() < 0:
            return False
        self._clicked(item)
        return True

    def _clicked(self, item: QListWidgetItem) -> None:
        self.hide()
        if item.data(_ADD):
            self.wanted_new.emit()
        else:
            self.taken.emit(item.data(Qt.ItemDataRole.UserRole))

    def _place(self) -> None:
        """Open under the field, inside what scrolls with it, and scroll so far that it can be read."""
        area = _scroll_area_of(self._field)
        ground = (area.widget() if area else None) or self._field.window()
        self.setParent(ground)
        width = max(self._field.width(), letters(self, _NARROWEST))
        left = self._field.mapTo(ground, QPoint(0, 0)).x()
        width = min(width, ground.width() - 8)
        self.setFixedWidth(width)
        self.doItemsLayout()
        height = sum(self.sizeHintForRow(row) for row in range(self.count())) + 10
        self.setFixedHeight(height)
        below = self._field.mapTo(ground, QPoint(0, self._field.height() + 2)).y()
        above = below - self._field.height() - 4 - height
        fits = below + height <= ground.height() or above < 0
        self.setGeometry(
            QRect(
                QPoint(min(left, ground.width() - width - 4), below if fits else above), QSize(width, height)
            )
        )
        self.show()
        self.raise_()
        if area:
            area.ensureVisible(self.x(), self.y() + height, 0, 8)
            area.ensureWidgetVisible(self._field, 0, 8)

    def _announce(self, words: str) -> None:
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._field, words))


def _scroll_area_of(widget: QWidget) -> QScrollArea | None:
    parent = widget.parentWidget()
    while parent is not None and not isinstance(parent, QScrollArea):
        parent = parent.parentWidget()
    return parent
