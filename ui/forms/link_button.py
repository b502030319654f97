"""A button that reads like a link, for the second thing one may want to do; where there is little room its words wrap."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy

from ui.widgets.buttons import Button


class LinkButton(Button):
    """A link in as many lines as its width asks for."""

    def __init__(self, words: str) -> None:
        super().__init__(words)
        self._words = words
        self._heights: dict[int, int] = {}
        """Width → height, until the words or the look change."""
        self.setProperty("link", True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAutoDefault(False)
        self.setAccessibleName(words)
        policy = QSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def say(self, words: str) -> None:
        """Show other words."""
        if self.accessibleName() == self._words:
            self.setAccessibleName(words)
        self._words = words
        self._heights.clear()
        self._wrap()
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """In one line."""
        return self.fontMetrics().size(Qt.TextFlag.TextSingleLine, self._words) + self._around()

    def minimumSizeHint(self) -> QSize:
        """One word in a line."""
        widest = max((self.fontMetrics().horizontalAdvance(word) for word in self._words.split()), default=0)
        return QSize(widest, self.fontMetrics().height()) + self._around()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int, /) -> int:
        if width not in self._heights:
            lines = "\n".join(self._lines(width))
            self._heights[width] = self.fontMetrics().size(0, lines).height() + self._around().height()
        return self._heights[width]

    def changeEvent(self, event: QEvent) -> None:
        self._heights.clear()
        super().changeEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._wrap()

    def _around(self) -> QSize:
        """What the style puts around the words."""
        return super().sizeHint() - self.fontMetrics().size(0, self.text())

    def _lines(self, width: int) -> list[str]:
        """The words in lines that fit into a button of a width."""
        room = width - self._around().width()
        lines: list[str] = []
        for word in self._words.split(" "):
            longer = f"{lines[-1]} {word}" if lines else word
            if lines and self.fontMetrics().horizontalAdvance(longer) <= room:
                lines[-1] = longer
            else:
                lines.append(word)
        return lines

    def _wrap(self) -> None:
        """Break the text itself: Qt's own button knows only line ends that stand in it."""
        wrapped = "\n".join(self._lines(self.width()))
        if wrapped != self.text():
            self.setText(wrapped)
