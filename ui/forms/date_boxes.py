"""Three boxes for year, month and day, each of which may stay empty."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from resources.language import translated as _
from ui.forms.looks import letters
from ui.forms.rough_date_entry import Boxes
from ui.widgets.composing import ComposingLineEdit


class NarrowLine(ComposingLineEdit):
    """A line just wide enough for what belongs into it and for the words that stand there while it is empty."""

    def __init__(self, placeholder: str, name: str, widest: str) -> None:
        super().__init__()
        self._widest = widest
        self.setObjectName(name)
        self.setProperty("narrow", True)
        self.setPlaceholderText(placeholder)
        self.setAccessibleName(placeholder)
        self.fit_to_text()

    def fit_to_text(self) -> None:
        """Take the room for the words in the size that they have now."""
        metrics = self.fontMetrics()
        widths = (metrics.horizontalAdvance(self.placeholderText()), metrics.horizontalAdvance(self._widest))
        # QLineEdit moves its words in by what a letter of this font may reach out to the left; the bundled one reaches out far.  4: its margins.
        overhang = max(0, -metrics.minLeftBearing())
        self.setFixedWidth(max(widths) + max(letters(self, 4), letters(self, 2) + 4 + overhang))


class DateBoxes(QWidget):
    """Year, month and day as they are typed."""

    written = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.year = NarrowLine(_("Year"), "year", "00000")
        self.month = NarrowLine(_("Month"), "month", "000")
        self.day = NarrowLine(_("Day"), "day", "000")
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        for line in (self.year, self.month, self.day):
            line.setInputMethodHints(Qt.InputMethodHint.ImhPreferNumbers)
            line.written.connect(self.written)
            layout.addWidget(line)

    def boxes(self) -> Boxes:
        """What stands in them."""
        return Boxes(year=self.year.shown_text(), month=self.month.shown_text(), day=self.day.shown_text())

    def show_boxes(self, boxes: Boxes) -> None:
        """Put this into them."""
        self.year.setText(boxes.year)
        self.month.setText(boxes.month)
        self.day.setText(boxes.day)

    def ask_for(self, *, month: bool, day: bool) -> None:
        """Hide the boxes that the chosen way of knowing does not ask for; what stands in them stays there."""
        self.month.setVisible(month)
        self.day.setVisible(day)

    def set_named(self, label: str) -> None:
        """Say to screen readers which date this is."""
        for line in (self.year, self.month, self.day):
            line.setAccessibleName(f"{label}: {line.placeholderText()}")
