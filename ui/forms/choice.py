"""One of several values from a closed list."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QStyle, QVBoxLayout, QWidget

from domain.vocabulary.term import Term
from resources.language import translated as _
from ui.forms.editor import Editor
from ui.forms.looks import letters, quiet_label

T = TypeVar("T")


class ListBox(QComboBox):
    """A closed list that the mouse wheel scrolls past: a value never changes because somebody scrolled."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.setMaxVisibleItems(16)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def minimumSizeHint(self) -> QSize:
        """Narrow enough for a phone's width; what is then cut stands in full beneath (`Choice`)."""
        return QSize(letters(self, 14), super().minimumSizeHint().height())

    def showPopup(self) -> None:
        """Make the list wide enough that no word in it is cut."""
        widest = self.view().sizeHintForColumn(0) + self.style().pixelMetric(
            QStyle.PixelMetric.PM_ScrollBarExtent
        )
        self.view().setMinimumWidth(min(widest + 8, self.screen().availableGeometry().width() - 8))
        super().showPopup()

    def cuts_its_text(self) -> bool:
        """Whether the chosen words are longer than the box."""
        metrics = self.fontMetrics()
        widest = max(metrics.horizontalAdvance(self.itemText(row)) for row in range(self.count()))
        chrome = self.sizeHint().width() - widest
        return self.width() < chrome + metrics.horizontalAdvance(self.currentText())


class Choice(Editor[T], Generic[T]):
    """One value of a closed list; words too long for the box stand beneath it in full."""

    def __init__(self, options: Iterable[tuple[T, str]], parent: QWidget | None = None) -> None:
        """`options`: the values in their order with their (translated) words."""
        super().__init__(parent)
        self._values: list[T] = []
        self.box = ListBox(self)
        self.box.setObjectName("box")
        self._in_full = quiet_label()
        self._in_full.hide()
        for value, words in options:
            self.offer(value, words)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addWidget(self.box, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addWidget(self._in_full)
        self.box.currentIndexChanged.connect(self._chosen)

    def offer(self, value: T, words: str) -> None:
        """Add a value at the end of the list, unless it stands there."""
        if value not in self._values:
            self._values.append(value)
            self.box.addItem(words)

    def raw(self) -> Any:
        return _code(self._read())

    def set_raw(self, raw: Any) -> None:
        codes = [_code(value) for value in self._values]
        if raw in codes:
            self.box.setCurrentIndex(codes.index(raw))

    def first_field(self) -> QWidget:
        return self.box

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show_in_full()

    def _read(self) -> T:
        return self._values[self.box.currentIndex()]

    def _write(self, value: T) -> None:
        self.set_raw(_code(value))

    def _chosen(self, _index: int) -> None:
        self._show_in_full()
        self.changed.emit()

    def _show_in_full(self) -> None:
        is_cut = self.box.cuts_its_text()
        self._in_full.setText(self.box.currentText() if is_cut else "")
        self._in_full.setVisible(is_cut)


TermType = TypeVar("TermType", bound=Term)


def term_choice(vocabulary: type[TermType]) -> Choice[TermType]:
    """One term of a vocabulary."""
    return Choice((term, _(term.label)) for term in vocabulary)


def _code(value: object) -> str:
    """A value as a draft holds it."""
    return "" if value is None else str(value)
