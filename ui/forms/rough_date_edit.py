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
from ui.forms.date_boxes import DateBoxes, narrow_line
from ui.forms.date_words import place_in_time
from ui.forms.editor import Editor
from ui.forms.flow import FlowLayout
from ui.forms.looks import Complaint, link_button, quiet_label
from ui.forms.one_of import OneOf
from ui.forms.rough_date_entry import NO_BOXES, TWO_DATES, Boxes, DateEntry, Mode, best_of, entry_of
from ui.forms.text_editors import LineEditor, ParagraphsEditor
from ui.widgets.labels import PlainLabel

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

ZONES = {
    "": message("no time zone stated"),
    "+07:00": message("UTC+7 (Vietnam, Laos, Thailand)"),
    "+08:00": message("UTC+8 (China, Mongolia)"),
    "+08:30": message("UTC+8:30 (Pyongyang, August 2015 to May 2018)"),
    "+09:00": message("UTC+9 (Korea, Japan)"),
    "Z": message("UTC"),
}


class RoughDateEdit(Editor[RoughDate | None]):
    """Exact day, between, after, before, about, month, year, a whole stretch of time, not known; and the words as stated."""

    def __init__(self, parent: QWidget | None = None, *, roomy: bool = False) -> None:
        """`roomy`: the ways of knowing stand side by side as buttons; otherwise they are a list."""
        super().__init__(parent)
        modes = [(mode, _(words)) for mode, words in MODE_WORDS.items()]
        self.modes: OneOf[Mode] | Choice[Mode] = OneOf(modes) if roomy else Choice(modes)
        self.modes.setObjectName("mode")
        self.modes.set_raw(Mode.DAY.value)
        self.start, self.end = DateBoxes("start"), DateBoxes("end")
        self._joint = PlainLabel()
        self._joint.setWordWrap(False)
        self.clock = narrow_line(_("Time"), "clock", "00:00:00")
        self.zone = Choice([(offset, _(words)) for offset, words in ZONES.items()])
        self.zone.setObjectName("zone")
        self.zone.set_named(_("Time zone"))
        self.written = LineEditor(_("Such as 2015-24 for winter 2015, or 2015-10? for a doubtful month"))
        self.written.setObjectName("written")
        self.words = ParagraphsEditor(_("As stated, word for word"), fewest_lines=1)
        self.words.setObjectName("words")
        self.basis = ParagraphsEditor(_("How we worked the date out"), fewest_lines=1)
        self.basis.setObjectName("basis")
        self.say_more = link_button(_("As stated…"))
        self.say_more.setObjectName("more")
        self.say_basis = link_button(_("Worked out by us…"))
        self.say_basis.setObjectName("worked_out")
        self._sorted, self._complaint = quiet_label(), Complaint()
        self._is_roomy = roomy
        self._lay_out()
        for part in (self.modes, self.zone, self.written, self.words, self.basis):
            part.changed.connect(self._changed)
        for field in (self.start, self.end, self.clock):
            field.written.connect(self._changed)
        self.words.setVisible(roomy)
        self.say_more.setVisible(not roomy)
        self.basis.hide()
        self.say_more.clicked.connect(self._open_words)
        self.say_basis.clicked.connect(self._open_basis)
        self._follow()

    def entry(self) -> DateEntry:
        """What stands in the fields."""
        return DateEntry(
            mode=Mode(self.modes.raw() or Mode.DAY),
            start=self.start.boxes(),
            end=self.end.boxes(),
            clock=self.clock.shown_text(),
            offset=self.zone.value(),
            written=self.written.text(),
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
        self._show(
            DateEntry(**raw | {"start": Boxes(**raw["start"]), "end": Boxes(**raw["end"])}), raw["mode"]
        )

    def complaints(self) -> tuple[str, ...]:
        sentence = best_of(self.entry())[1]
        return (_(sentence),) if sentence else ()

    def parts(self) -> Iterator[Editor[Any]]:
        yield from (self.words, self.basis)

    def first_field(self) -> QWidget:
        return self.modes.first_field() if self._is_roomy else self.start.year

    def set_named(self, label: str) -> None:
        self.modes.set_named(label)
        self.start.set_named(label)
        self.end.set_named(_("{field}, end").format(field=label))
        self.clock.setAccessibleName(_("{field}, time of day").format(field=label))
        self.written.set_named(_("{field}, as a date text").format(field=label))
        self.words.set_named(_("{field}, as stated").format(field=label))
        self.basis.set_named(_("{field}, how worked out").format(field=label))

    def _read(self) -> RoughDate | None:
        return best_of(self.entry())[0]

    def _write(self, value: RoughDate | None) -> None:
        entry = entry_of(value)
        self._show(entry, entry.mode.value)
        self.words.set_value(entry.words)
        self.basis.set_value(entry.basis)

    def _show(self, entry: DateEntry, mode: str | None) -> None:
        if entry.offset not in ZONES:
            self.zone.offer(entry.offset, entry.offset)
        self.modes.set_raw(mode)
        self.start.show_boxes(entry.start)
        self.end.show_boxes(entry.end)
        self.clock.setText(entry.clock)
        self.zone.set_raw(entry.offset)
        self.written.set_raw(entry.written)
        self.words.set_raw(entry.words)
        self.basis.set_raw(entry.basis)
        self._follow()

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        row = QWidget()
        flow = FlowLayout(row)
        if self._is_roomy:
            layout.addWidget(self.modes)
        else:
            flow.addWidget(self.modes)
        for field in (self.start, self._joint, self.end, self.clock, self.zone):
            flow.addWidget(field)
        more = QWidget()
        links = FlowLayout(more)
        links.addWidget(self.say_more)
        links.addWidget(self.say_basis)
        for widget in (row, self.written, self.words, self.basis, self._complaint, self._sorted, more):
            layout.addWidget(widget)

    def _changed(self) -> None:
        self._follow()
        self.changed.emit()

    def _follow(self) -> None:
        """Show the fields that the chosen way of knowing asks for, and say where the date will stand."""
        entry = self.entry()
        self.start.setVisible(entry.mode not in NO_BOXES)
        self.start.ask_for(month=entry.mode is not Mode.YEAR, day=entry.mode not in (Mode.MONTH, Mode.YEAR))
        self.end.setVisible(entry.mode in TWO_DATES)
        self._joint.setVisible(entry.mode in TWO_DATES)
        self._joint.setText(_("and") if entry.mode is Mode.BETWEEN else _("to"))
        has_day = entry.mode is Mode.DAY and bool(entry.start.day.strip())
        self.clock.setVisible(has_day or bool(entry.clock))
        self.zone.setVisible(bool(entry.clock))
        self.written.setVisible(entry.mode is Mode.WRITTEN)
        if entry.words:
            self._open(self.words, self.say_more)
        if entry.basis:
            self._open(self.basis, self.say_basis)
        best, sentence = best_of(entry)
        self._complaint.say((_(sentence),) if sentence else ())
        is_said = best is not None and not sentence
        self._sorted.setText(place_in_time(best) if best is not None and is_said else "")
        self._sorted.setVisible(is_said)

    def _open_words(self) -> None:
        self._open(self.words, self.say_more)
        self.words.first_field().setFocus()

    def _open_basis(self) -> None:
        self._open(self.basis, self.say_basis)
        self.basis.first_field().setFocus()

    @staticmethod
    def _open(editor: ParagraphsEditor, button: QWidget) -> None:
        editor.show()
        button.hide()
