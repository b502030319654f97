"""The boxes of a date in one row: one date or two, and a time of day with its zone; each is built when it is first asked for."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from resources.language import message
from resources.language import translated as _
from ui.forms.choice import Choice
from ui.forms.date_boxes import DateBoxes, NarrowLine
from ui.forms.flow import FlowLayout
from ui.forms.rough_date_entry import NO_BOXES, TWO_DATES, Boxes, DateEntry, Mode
from ui.widgets.composing import ComposingLineEdit
from ui.widgets.labels import PlainLabel

ZONES = {
    "": message("no time zone stated"),
    "+07:00": message("UTC+7 (Vietnam, Laos, Thailand)"),
    "+08:00": message("UTC+8 (China, Mongolia)"),
    "+08:30": message("UTC+8:30 (Pyongyang, August 2015 to May 2018)"),
    "+09:00": message("UTC+9 (Korea, Japan)"),
    "Z": message("UTC"),
}


class DateRow(QWidget):
    """Year, month, day; where asked for, "and" year, month, day; where there is a day, its time."""

    written = Signal()

    def __init__(self, before: QWidget | None = None) -> None:
        """`before`: a widget that stands first in the row."""
        super().__init__()
        self.start = DateBoxes("start")
        self.end: DateBoxes | None = None
        self.clock: ComposingLineEdit | None = None
        self.zone: Choice[str] | None = None
        self._joint: PlainLabel | None = None
        self._label = ""
        self._row = FlowLayout(self)
        if before is not None:
            self._row.addWidget(before)
        self._row.addWidget(self.start)
        self.start.written.connect(self.written)

    def offset(self) -> str:
        """The zone of the time of day, as a date text writes it; "" when none is stated."""
        return self.zone.value() if self.zone else ""

    def end_boxes(self) -> Boxes:
        """What stands in the second date's boxes."""
        return self.end.boxes() if self.end else Boxes()

    def clock_text(self) -> str:
        """What stands in the box of the time of day."""
        return self.clock.shown_text() if self.clock else ""

    def show_entry(self, entry: DateEntry) -> None:
        """Put this into the boxes."""
        self.start.show_boxes(entry.start)
        if self.end or entry.end != Boxes():
            self._built_end().show_boxes(entry.end)
        if self.clock or entry.clock:
            self._built_clock().setText(entry.clock)
        if self.zone or entry.offset:
            zone = self._built_zone()
            zone.offer(entry.offset, entry.offset)
            zone.set_raw(entry.offset)

    def follow(self, entry: DateEntry) -> None:
        """Show the boxes that the chosen way of knowing asks for."""
        self.start.setVisible(entry.mode not in NO_BOXES)
        self.start.ask_for(month=entry.mode is not Mode.YEAR, day=entry.mode not in (Mode.MONTH, Mode.YEAR))
        has_end = entry.mode in TWO_DATES
        if has_end or self.end:
            self._built_end().setVisible(has_end)
        if self._joint:
            self._joint.setVisible(has_end)
            self._joint.setText(_("and") if entry.mode is Mode.BETWEEN else _("to"))
        has_clock = entry.mode is Mode.DAY and bool(entry.start.day.strip())
        if has_clock or self.clock:
            self._built_clock().setVisible(has_clock)
        has_zone = has_clock and bool(entry.clock)
        if has_zone or self.zone:
            self._built_zone().setVisible(has_zone)

    def set_named(self, label: str) -> None:
        """Say to screen readers which date this is."""
        self._label = label
        self.start.set_named(label)
        if self.end:
            self.end.set_named(_("{field}, end").format(field=label))
        if self.clock:
            self.clock.setAccessibleName(_("{field}, time of day").format(field=label))
        if self.zone:
            self.zone.set_named(_("{field}, time zone").format(field=label))

    def _built_end(self) -> DateBoxes:
        if self.end is None:
            self._joint = PlainLabel()
            self._joint.setWordWrap(False)
            self.end = DateBoxes("end")
            self._row.addWidget(self._joint)
            self._row.addWidget(self.end)
            self.end.written.connect(self.written)
            self.set_named(self._label)
        return self.end

    def _built_clock(self) -> ComposingLineEdit:
        if self.clock is None:
            self.clock = NarrowLine(_("Time"), "clock", "00:00:00")
            self._row.addWidget(self.clock)
            self.clock.written.connect(self.written)
            self.set_named(self._label)
        return self.clock

    def _built_zone(self) -> Choice[str]:
        if self.zone is None:
            self.zone = Choice([(offset, _(words)) for offset, words in ZONES.items()])
            self.zone.setObjectName("zone")
            self._row.addWidget(self.zone)
            self.zone.changed.connect(self.written)
            self.set_named(self._label)
        return self.zone
