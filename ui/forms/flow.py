"""A layout that sets its items in rows as words are set in lines: what does not fit goes into the next row."""

from __future__ import annotations

from collections.abc import Iterator

import shiboken6
from PySide6.QtCore import QMargins, QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget


class FlowLayout(QLayout):
    """Items at their preferred size, in rows; the height follows the width."""

    def __init__(self, parent: QWidget | None = None, *, gap: int = 6) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._gap = gap
        self._heights: dict[int, int] = {}
        """Width → height, until something in it changes: the layouts around ask a thousand times while a form opens."""
        self._least: QSize | None = None
        self.setContentsMargins(QMargins(0, 0, 0, 0))

    def addItem(self, item: QLayoutItem, /) -> None:
        self._items.append(item)
        self.invalidate()

    def invalidate(self) -> None:
        self._heights.clear()
        self._least = None
        super().invalidate()

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int, /) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int, /) -> QLayoutItem | None:
        self.invalidate()
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int, /) -> int:
        height = self._heights.get(width)
        if height is None:
            height = self._heights[width] = self._set(QRect(0, 0, width, 0), move=False)
        return height

    def setGeometry(self, rect: QRect, /) -> None:
        super().setGeometry(rect)
        self._set(rect, move=True)

    def sizeHint(self) -> QSize:
        return self.minimumSize()

    def minimumSize(self) -> QSize:
        if self._least is None:
            self._least = QSize()
            for item in filter(shiboken6.isValid, self._items):
                self._least = self._least.expandedTo(item.minimumSize())
        return self._least

    def _set(self, rect: QRect, *, move: bool) -> int:
        """Set the items into rows as wide as `rect`, each in the middle of its row; how high the rows are together."""
        y = rect.y()
        for row in self._rows(rect.width()):
            height = max(size.height() for _item, size in row)
            x = rect.x()
            for item, size in row:
                if move:
                    item.setGeometry(QRect(QPoint(x, y + (height - size.height()) // 2), size))
                x += size.width() + self._gap
            y += height + self._gap
        return max(y - self._gap - rect.y(), 0)

    def _rows(self, width: int) -> Iterator[list[tuple[QLayoutItem, QSize]]]:
        row: list[tuple[QLayoutItem, QSize]] = []
        used = 0
        for item in self._items:
            # A form that is being taken down loses its parts in any order.
            if not shiboken6.isValid(item) or item.isEmpty():
                continue
            size = item.sizeHint()
            if size.width() > width > 0:
                size = QSize(width, item.heightForWidth(width) if item.hasHeightForWidth() else size.height())
            if row and used + size.width() > width:
                yield row
                row, used = [], 0
            row.append((item, size))
            used += size.width() + self._gap
        if row:
            yield row
