"""A date as precisely as the source knows it, and in plain words where it will stand among the others."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict
from typing import Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from domain.roughdate import RoughDate
from resources.language import message
from resources.language import translated as _
from ui.forms.choice import Choice
from ui.forms.date_boxes import DateBoxes
from ui.forms.date_row import DateRow
from ui.forms.date_words import place_in_time
from ui.forms.editor import Editor
from ui.forms.flow import FlowLayout
from ui.forms.looks import Complaint, quiet_label
from ui.forms.one_of import OneOf
from ui.forms.rough_date_entry import Boxes, DateEntry, Mode, best_of, entry_of
from ui.forms.text_editors import LineEditor
from ui.forms.text_on_demand import TextOnDemand

MODE_WORDS = {
    Mode.DAY: message("Exact day"),
    Mode.BETWEEN: message("Between"),
    Mode.AFTER: message("After"),
    Mode.BEFORE: message("Before"),
    Mode.ABOUT: message("About"),
    Mode.MONTH: message("Month"),
    Mode.YEAR: message("Year"),
    Mode.PERIOD: message("From – to"),
    Mode.UNKNOWN: message("Not known"),
    Mode.WRITTEN: message("Written out"),
}


class RoughDateEdit(Editor[RoughDate | None]):
    """Exact day, between, after, before, about, month, year, a whole stretch of time, not known; and the words as stated."""

    def __init__(self, *, roomy: bool = False) -> None:
        """`roomy`: the ways of knowing stand side by side as buttons; otherwise they are a list."""
        super().__init__()
        modes = [(mode, _(words)) for mode, words in MODE_WORDS.items()]
        self.modes: OneOf[Mode] | Choice[Mode] = OneOf(modes) if roomy else Choice(modes)
        self.modes.setObjectName("mode")
        self.modes.set_raw(Mode.DAY.value)
        self.row = DateRow(before=None if roomy else self.modes)
        self.row.setObjectName("row")
        self.written: LineEditor | None = None
        self.words = TextOnDemand(_("As stated…"), _("As stated, word for word"), self)
        self.words.setObjectName("words")
        self.basis = TextOnDemand(_("Worked out by us…"), _("How we worked the date out"), self)
        self.basis.setObjectName("basis")
        self._sorted, self._complaint = quiet_label(), Complaint()
        self._is_roomy, self._label = roomy, ""
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)
        links = FlowLayout()
        links.addWidget(self.words.button)
        links.addWidget(self.basis.button)
        if roomy:
            self._column.addWidget(self.modes)
            self.words.open()
        for widget in (self.row, self.words, self.basis, self._complaint, self._sorted):
            self._column.addWidget(widget)
        self._column.addLayout(links)
        for part in (self.modes, self.words, self.basis):
            part.changed.connect(self._changed)
        self.row.written.connect(self._changed)
        self._follow()

    @property
    def start(self) -> DateBoxes:
        """The boxes of the date, or of the first of two."""
        return self.row.start

    def entry(self) -> DateEntry:
        """What stands in the fields."""
        return DateEntry(
            mode=Mode(self.modes.raw() or Mode.DAY),
            start=self.row.start.boxes(),
            end=self.row.end_boxes(),
            clock=self.row.clock_text(),
            offset=self.row.offset(),
            written=self.written.text() if self.written else "",
            words=self.words.value(),
            basis=self.basis.value(),
        )

    def raw(self) -> Any:
        return asdict(self.entry()) | {
            "mode": self.modes.raw(),
            "words": self.words.raw(),
            "basis": self.basis.raw(),
        }

    def set_raw(self, raw: Any) -> None:
        mode = raw["mode"] or Mode.DAY
        boxes = {"start": Boxes(**raw["start"]), "end": Boxes(**raw["end"])}
        self._show(DateEntry(**raw | boxes | {"mode": Mode(mode)}), raw["mode"])

    def complaints(self) -> tuple[str, ...]:
        sentence = best_of(self.entry())[1]
        return (_(sentence),) if sentence else ()

    def parts(self) -> Iterator[Editor[Any]]:
        yield from (self.words, self.basis)

    def first_field(self) -> QWidget:
        return self.modes.first_field() if self._is_roomy else self.row.start.year

    def set_named(self, label: str) -> None:
        self._label = label
        self.modes.set_named(label)
        self.row.set_named(label)
        self.words.set_named(_("{field}, as stated").format(field=label))
        self.basis.set_named(_("{field}, how worked out").format(field=label))
        if self.written:
            self.written.set_named(_("{field}, as a date text").format(field=label))

    def _read(self) -> RoughDate | None:
        return best_of(self.entry())[0]

    def _write(self, value: RoughDate | None) -> None:
        entry = entry_of(value)
        self._show(entry, entry.mode.value)
        self.words.set_value(entry.words)
        self.basis.set_value(entry.basis)

    def _show(self, entry: DateEntry, mode: str | None) -> None:
        self.modes.set_raw(mode)
        self.row.show_entry(entry)
        if self.written or entry.written:
            self._built_written().set_raw(entry.written)
        self.words.set_raw(entry.words)
        self.basis.set_raw(entry.basis)
        self._follow()

    def _built_written(self) -> LineEditor:
        if self.written is None:
            self.written = LineEditor(_("Such as 2015-24 for winter 2015, or 2015-10? for a doubtful month"))
            self.written.setObjectName("written")
            self._column.insertWidget(self._column.indexOf(self.row) + 1, self.written)
            self.written.changed.connect(self._changed)
            self.set_named(self._label)
        return self.written

    def _changed(self) -> None:
        self._follow()
        self.changed.emit()

    def _follow(self) -> None:
        """Show the fields that the chosen way of knowing asks for, and say where the date will stand."""
        entry = self.entry()
        self.row.follow(entry)
        is_written = entry.mode is Mode.WRITTEN
        if is_written or self.written:
            self._built_written().setVisible(is_written)
        best, sentence = best_of(entry)
        self._complaint.say((_(sentence),) if sentence else ())
        words = place_in_time(best) if best is not None and not sentence else ""
        self._sorted.setText(words)
        self._sorted.setVisible(bool(words))
