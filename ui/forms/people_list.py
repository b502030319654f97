"""Everybody of the case with a tick, so that nobody, least of all an infant, drops out unseen."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from domain.custody import Participation
from domain.ids import CaseId, PersonId
from domain.person import Person, PersonName
from domain.text import LONGEST_LINE, line
from resources.language import counted
from resources.language import translated as _
from ui.forms.editor import Editor
from ui.forms.growing_editor import GrowingEditor
from ui.forms.link_button import LinkButton
from ui.forms.looks import left_if_small, quiet_label
from ui.forms.making_room import room_in
from ui.forms.one_stop import OneStop
from ui.forms.participation_edit import ParticipationEdit, as_in_the_case
from ui.forms.readable import kept
from ui.forms.surroundings import Surroundings
from ui.forms.text_editors import LineEditor


class PeopleList(GrowingEditor[tuple[Participation, ...]]):
    """Who took part.  In a new event everybody is ticked."""

    def __init__(self, case: CaseId, surroundings: Surroundings, *, all_ticked: bool) -> None:
        super().__init__()
        self._case, self._around, self._all_ticked = case, surroundings, all_ticked
        self._order: list[PersonId] = []
        self._rows: dict[PersonId, ParticipationEdit] = {}
        self._to_come: dict[PersonId, Participation | None] = {}
        """Who is not on the screen yet, and the part that each has."""
        self._counted = quiet_label()
        self.tick_all = LinkButton(_("Tick all"))
        self.tick_all.setObjectName("tick_all")
        self.newcomer = LineEditor(_("Somebody who is not in the list yet"))
        self.newcomer.setObjectName("newcomer")
        self.add = LinkButton(_("Add this person"))
        self.add.setObjectName("add")
        self._stop = OneStop(self)
        self._people = QVBoxLayout()
        self._people.setSpacing(6)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addWidget(self._counted)
        layout.addLayout(self._people)
        for widget in (self.tick_all, self.newcomer, self.add):
            layout.addWidget(widget, 0, left_if_small(widget))
        self.tick_all.clicked.connect(self._tick_all)
        self.add.clicked.connect(self.add_newcomer)
        self.newcomer.line.returnPressed.connect(self.add_newcomer)
        self.newcomer.changed.connect(self._changed)
        for person in surroundings.people:
            self._to_come[person.id] = as_in_the_case(person) if all_ticked else None
            self._steps.append(partial(self._build_row, person.id))
        self._tell()

    @property
    def rows(self) -> dict[PersonId, ParticipationEdit]:
        """The editors of everybody's part."""
        self.complete()
        return self._rows

    def _raw_so_far(self) -> Any:
        return {
            "people": {identity: row.raw() for identity, row in self._rows.items()},
            "order": list(self._order),
            "newcomer": self.newcomer.raw(),
        }

    def set_raw(self, raw: Any) -> None:
        self.complete()
        for identity, held in raw["people"].items():
            self._row(PersonId(identity)).set_raw(held)
        self._order = [PersonId(identity) for identity in raw["order"]]
        self.newcomer.set_raw(raw["newcomer"])
        self._tell()

    def complaints(self) -> tuple[str, ...]:
        if self.newcomer.text().strip():
            return (_("A name is written but not yet added to the people."),)
        return ()

    def parts(self) -> Iterator[Editor[Any]]:
        yield from self.rows.values()

    def first_field(self) -> QWidget:
        if not self._rows:
            self.build_next()
        return next((row.first_field() for row in self._rows.values()), self.newcomer.first_field())

    def settle(self) -> None:
        """Add the person whose name is still in the field."""
        self.add_newcomer()
        super().settle()

    def add_newcomer(self) -> None:
        """Make a person of the name that is typed, ticked in this event."""
        name = kept(self.newcomer.text(), line, LONGEST_LINE).strip()
        if not name:
            return
        person = Person(
            id=PersonId(self._around.new_id()),
            case=self._case,
            names=(PersonName(text=name),),
        )
        self.complete()
        self._around.add(person)
        self._append(person.id, person)
        self.newcomer.set_raw("")
        self._rows[person.id].tick.box.setChecked(True)

    def _read(self) -> tuple[Participation, ...]:
        first = [self.rows[identity] for identity in self._order if identity in self.rows]
        rest = [row for identity, row in self.rows.items() if identity not in self._order]
        return tuple(part for row in (*first, *rest) if (part := row.value()) is not None)

    def set_value(self, value: tuple[Participation, ...]) -> None:
        if self._all_ticked and not value:
            value = tuple(map(as_in_the_case, self._around.people))  # a new event begins with everybody in it
            super().set_value(value)
            self._order, self._given_raw["order"] = [], []
        else:
            super().set_value(value)

    def _write(self, value: tuple[Participation, ...]) -> None:
        self._order = [part.person for part in value]
        said = {part.person: part for part in value}
        for identity, row in self._rows.items():
            row.set_value(said.get(identity))
        everybody = (*(person.id for person in self._around.people), *self._order)
        self._to_come = {each: said.get(each) for each in everybody if each not in self._rows}
        self._steps.extend(partial(self._build_row, identity) for identity in self._to_come)
        self._tell()

    def _build_row(self, identity: PersonId) -> None:
        part = self._to_come.pop(identity)
        with room_in(self):
            row = self._row(identity)
            row.set_value(part)
            row.show()
            self._tell()
        if self._given_raw is not None:
            self._given_raw["people"][identity] = row.raw()

    def _row(self, identity: PersonId) -> ParticipationEdit:
        if identity not in self._rows:
            self._append(identity, next((each for each in self._around.people if each.id == identity), None))
        return self._rows[identity]

    def _append(self, identity: PersonId, person: Person | None) -> None:
        row = ParticipationEdit(person, identity, self._around)
        row.setObjectName(f"person_{identity}")
        row.tick.box.setAccessibleDescription(_("↑ and ↓ go from person to person."))
        self._rows[identity] = row
        self._stop.add(row.tick.box, row.more)
        self._people.addWidget(row)
        row.changed.connect(self._changed)

    def _tick_all(self) -> None:
        for row in self.rows.values():
            row.tick.box.setChecked(True)

    def _changed(self) -> None:
        self._tell()
        self.changed.emit()

    def _tell(self) -> None:
        ticked = sum(row.tick.box.isChecked() for row in self._rows.values())
        ticked += sum(part is not None for part in self._to_come.values())
        everybody = len(self._rows) + len(self._to_come)
        if not everybody:
            words = _("Nobody is in this case yet.")
        elif ticked == everybody:
            words = counted("The only person is ticked.", "All {number} are ticked.", everybody)
        else:
            words = _("{ticked} of {all} are ticked.").format(ticked=ticked, all=everybody)
        self._counted.setText(words)
        self.tick_all.setVisible(ticked < everybody)
        self.add.setVisible(bool(self.newcomer.text().strip()))
