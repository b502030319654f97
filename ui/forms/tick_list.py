"""Any number of terms out of a vocabulary, each with a tick before it; long words wrap."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QCheckBox, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from domain.vocabulary.term import Term
from resources.language import translated as _
from ui.forms.editor import Editor
from ui.forms.link_button import LinkButton
from ui.forms.looks import letters
from ui.widgets.labels import PlainLabel

T = TypeVar("T")

_COLUMN_CHARACTERS = 38
"""A column of ticks is at least so many small letters wide."""

_MOST_COLUMNS = 3


class Tick(QWidget):
    """A check box whose words wrap; a click on the words counts."""

    toggled = Signal(bool)

    def __init__(self, words: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.box = QCheckBox()
        self.box.setObjectName(name)
        self.box.setAccessibleName(words)
        self.words = PlainLabel(words)
        self.words.installEventFilter(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(self.box, 0, Qt.AlignmentFlag.AlignTop)
        self._beside = QVBoxLayout()
        self._beside.setSpacing(0)
        self._beside.addWidget(self.words)
        row.addLayout(self._beside, 1)
        above = (self.box.sizeHint().height() - self.words.fontMetrics().height()) // 2
        self.words.setContentsMargins(0, max(above, 0), 0, 0)
        self.words.setAlignment(
            Qt.AlignmentFlag.AlignTop
        )  # beside the box also where the row is higher than they
        self.box.toggled.connect(self.toggled)

    def put_under(self, label: QWidget) -> None:
        """Add quiet words under those of the tick."""
        self._beside.addWidget(label)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A click on the words."""
        if (
            event.type() is QEvent.Type.MouseButtonRelease
            and isinstance(event, QMouseEvent)
            and event.button() is Qt.MouseButton.LeftButton
        ):
            self.box.setFocus()
            self.box.toggle()
            return True
        return super().eventFilter(watched, event)


class TickEdit(Editor[bool]):
    """Yes or no as a single tick."""

    def __init__(self, words: str) -> None:
        super().__init__()
        self.tick = Tick(words, "tick")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.tick)
        self.tick.toggled.connect(self.changed)

    def raw(self) -> Any:
        return self.tick.box.isChecked()

    def set_raw(self, raw: Any) -> None:
        self.tick.box.setChecked(bool(raw))

    def first_field(self) -> QWidget:
        return self.tick.box

    def _read(self) -> bool:
        return self.tick.box.isChecked()

    def _write(self, value: bool) -> None:
        self.tick.box.setChecked(value)


class TickList(Editor[tuple[T, ...]], Generic[T]):
    """Ticks in as many columns as there is room for.  The order in which they were ticked is kept."""

    def __init__(self, options: Iterable[tuple[T, str]], *, folded: bool = False) -> None:
        """`options`: values with their (translated) words; `folded`: only what is ticked is seen until somebody opens the list."""
        super().__init__()
        self._options = list(options)
        self._codes = [str(value) for value, _words in self._options]
        self._order: list[int] = []
        self._label = ""
        self._laid: tuple[int, list[int]] = (0, [])
        self.ticks: dict[int, Tick] = {}
        """Number of the option → its tick, once it has been in sight."""
        self.is_open = not folded
        self.more = LinkButton(_("Choose from the list…"))
        self.more.setObjectName("more")
        if not folded:
            self.more.hide()
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(14)
        self._grid.setVerticalSpacing(4)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addLayout(self._grid)
        layout.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)
        self.more.clicked.connect(self._asked_for)
        self._arrange()

    def raw(self) -> Any:
        return {"ticked": [self._codes[number] for number in self._order], "open": self.is_open}

    def set_raw(self, raw: Any) -> None:
        self._tick([self._codes.index(code) for code in raw["ticked"] if code in self._codes])
        self._open(is_open=raw["open"])

    def first_field(self) -> QWidget:
        shown = self._shown()
        return self.ticks[shown[0]].box if shown else self.more

    def set_named(self, label: str) -> None:
        self._label = label
        self.setAccessibleName(label)
        self.more.setAccessibleName(_("{field}: choose from the list").format(field=label))
        for tick in self.ticks.values():
            tick.box.setAccessibleDescription(label)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _read(self) -> tuple[T, ...]:
        return tuple(self._options[number][0] for number in self._order)

    def _write(self, value: tuple[T, ...]) -> None:
        self._tick([self._codes.index(str(each)) for each in value if str(each) in self._codes])

    def _tick(self, wanted: list[int]) -> None:
        self._order = wanted
        self._arrange()
        for number, tick in self.ticks.items():
            tick.box.setChecked(number in wanted)
        self._order = wanted  # in this order, not in that of the boxes

    def _toggled(self, number: int, checked: bool) -> None:
        if checked and number not in self._order:
            self._order = [*self._order, number]
        elif not checked and number in self._order:
            self._order = [each for each in self._order if each != number]
        self.changed.emit()

    def _asked_for(self) -> None:
        self._open(is_open=True)
        self.ticks[0].box.setFocus()

    def _open(self, *, is_open: bool) -> None:
        self.is_open = is_open
        self.more.setVisible(not is_open)
        self._arrange()

    def _shown(self) -> list[int]:
        """The options in sight: all, or what is ticked and what was ticked a moment ago."""
        if self.is_open:
            return list(range(len(self._options)))
        return sorted({*self._order, *self.ticks})

    def _arrange(self) -> None:
        """Put what is in sight into columns; called at each change of width, it does nothing while all stays as it was."""
        shown = self._shown()
        columns = max(1, min(_MOST_COLUMNS, self.width() // letters(self, _COLUMN_CHARACTERS)))
        if (columns, shown) == self._laid:
            return
        self._laid = (columns, shown)
        rows = -(-len(shown) // columns)
        for place, number in enumerate(shown):
            tick = self._built(number)
            self._grid.removeWidget(tick)
            self._grid.addWidget(tick, place % rows, place // rows)
        for column in range(_MOST_COLUMNS):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)

    def _built(self, number: int) -> Tick:
        if number not in self.ticks:
            tick = Tick(self._options[number][1], f"tick_{self._codes[number]}", self)
            tick.box.setAccessibleDescription(self._label)
            tick.box.setChecked(number in self._order)
            tick.toggled.connect(lambda checked: self._toggled(number, checked))
            tick.show()
            self.ticks[number] = tick
        return self.ticks[number]


TermType = TypeVar("TermType", bound=Term)


def term_ticks(vocabulary: type[TermType], *, folded: bool = False) -> TickList[TermType]:
    """Terms of a vocabulary."""
    return TickList(((term, _(term.label)) for term in vocabulary), folded=folded)
