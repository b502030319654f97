"""The sheet on which these screens are laid: one column in the middle, the language in the upper corner, room for 200 % text by scrolling."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from resources.language import COMPLETE, language
from resources.language import translated as _
from ui.tokens import GAP, HUGE, LARGE
from ui.widgets.warning_strip import WarningStrip

COLUMN = 56
"""Characters in the width of the column."""


class LanguageBox(QComboBox):
    """The languages of the program, each in its own words."""

    chosen = Signal(str)
    """A code of `resources.language.COMPLETE`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        for code, name in COMPLETE.items():
            self.addItem(name, code)
        self.setCurrentIndex(self.findData(language()))
        self.setAccessibleName(_("Language"))
        self.activated.connect(lambda row: self.chosen.emit(str(self.itemData(row))))

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()  # a list is chosen from, not scrolled through


class Sheet(QWidget):
    """Add to `column`."""

    language_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        top = QHBoxLayout()
        top.setContentsMargins(LARGE, LARGE, LARGE, 0)
        self.corner = QHBoxLayout()
        top.addLayout(self.corner)
        top.addStretch(1)
        self._languages = LanguageBox()
        self._languages.chosen.connect(self.language_chosen)
        top.addWidget(self._languages)
        paper = QWidget()
        paper.setMaximumWidth(self.fontMetrics().averageCharWidth() * COLUMN + 2 * HUGE)
        self.column = QVBoxLayout(paper)
        self.column.setContentsMargins(HUGE, GAP, HUGE, HUGE)
        self.column.setSpacing(GAP)
        middle = QWidget()
        row = QHBoxLayout(middle)
        row.setContentsMargins(0, 0, 0, 0)
        row.addStretch(1)
        row.addWidget(paper, 1000)
        row.addStretch(1)
        scroll = QScrollArea()
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(middle)
        self._above: WarningStrip | None = None
        self._whole = QVBoxLayout(self)
        self._whole.setContentsMargins(0, 0, 0, 0)
        self._whole.setSpacing(0)
        self._whole.addLayout(top)
        self._whole.addWidget(scroll, 1)

    def tell(self, sentence: str) -> None:
        """Say above everything (in a translated sentence) why what was asked for from here was not done."""
        if self._above is None:
            self._above = WarningStrip()
            self._whole.insertWidget(1, self._above)
        self._above.say(sentence)

    @property
    def told(self) -> str:
        """What is said there now; "" for nothing."""
        return self._above.sentence if self._above is not None else ""
