"""One person's part in an event: taken part or not, and, opened on demand, an outcome, a holder and a place of their own."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from domain.custody import Participation, Separation
from domain.ids import PersonId
from domain.person import Person
from domain.vocabulary.law import Answer
from domain.vocabulary.people import EventRole, Outcome, Presence
from resources.language import translated as _
from ui.forms.choice import term_choice
from ui.forms.editor import Editor
from ui.forms.field_column import FieldColumn
from ui.forms.link_button import LinkButton
from ui.forms.looks import quiet_label
from ui.forms.making_room import room_in
from ui.forms.optional_part import OptionalPart
from ui.forms.record_pick import RecordPick
from ui.forms.record_words import age_words, person_words
from ui.forms.shelves import AuthorityShelf, PlaceShelf
from ui.forms.stated_fields import stated_authority, stated_place, stated_term
from ui.forms.surroundings import Surroundings
from ui.forms.text_editors import ParagraphsEditor
from ui.forms.text_list_edit import TextListEdit
from ui.forms.tick_list import Tick, TickList

INDENT = 26
"""What belongs to a person stands under the name, not under the tick."""


class ParticipationEdit(Editor[Participation | None]):
    """A person of the case with a tick; None while the person is not ticked.  Somebody not ticked stays in sight."""

    def __init__(self, person: Person | None, identity: PersonId, surroundings: Surroundings) -> None:
        """`person`: None for somebody who is not in this case file; what the event says of them is kept."""
        super().__init__()
        self.identity, self._person, self._around = identity, person, surroundings
        self.body: FieldColumn[Participation] | None = None
        name = person_words(person) if person else _("A record that is not in this case")
        self.tick = Tick(name, "takes_part")
        self.more = LinkButton(_("Details…"))
        self.more.setObjectName("more")
        self.more.setAccessibleName(_("{person}: details").format(person=name))
        self._said = quiet_label()
        self.tick.put_under(self._said)
        row = QHBoxLayout()
        row.addWidget(self.tick, 1, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.more, 0, Qt.AlignmentFlag.AlignTop)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2)
        self._column.addLayout(row)
        self._start = self._as_in_the_case()
        self.tick.toggled.connect(self._ticked)
        self.more.clicked.connect(self._turn_over)
        self._tell()

    def raw(self) -> Any:
        is_open = self.body is not None and not self.body.isHidden()
        return {
            "ticked": self.tick.box.isChecked(),
            "open": is_open,
            "body": self.body.raw() if self.body else None,
        }

    def set_raw(self, raw: Any) -> None:
        self.tick.box.setChecked(raw["ticked"])
        if raw["body"] is not None:
            self._built().set_raw(raw["body"])
        if self.body is not None:
            self.body.setVisible(raw["open"])
        self._tell()

    def parts(self) -> Iterator[Editor[Any]]:
        if self.body is not None and self.tick.box.isChecked():
            yield self.body

    def first_field(self) -> QWidget:
        return self.tick.box

    def open(self) -> None:
        """Show what is said of this person alone."""
        self._show_body(shown=True)

    def _read(self) -> Participation | None:
        if not self.tick.box.isChecked():
            return None
        return self._start if self.body is None else self.body.value()

    def _write(self, value: Participation | None) -> None:
        self.tick.box.setChecked(value is not None)
        self._start = value or self._as_in_the_case()
        if self.body is not None:
            self.body.set_value(self._start)
        self._tell()

    def _as_in_the_case(self) -> Participation:
        return as_in_the_case(self._person) if self._person else Participation(person=self.identity)

    def _ticked(self, _checked: bool) -> None:
        self._tell()
        self.changed.emit()

    def _turn_over(self) -> None:
        self._show_body(shown=self._built().isHidden())

    def _show_body(self, *, shown: bool) -> None:
        with room_in(self):
            self._built().setVisible(shown)
            self._tell()

    def _body_changed(self) -> None:
        self._tell()
        self.changed.emit()

    def _built(self) -> FieldColumn[Participation]:
        if self.body is None:
            self.body = participation_fields(self.identity, self._around)
            self.body.setObjectName("body")
            self.body.setContentsMargins(INDENT, 4, 0, 10)
            self.body.set_value(self._start)
            self.body.hide()
            self.body.changed.connect(self._body_changed)
            self._column.addWidget(self.body)
            self.body.build_in_turns()
        return self.body

    def _tell(self) -> None:
        """The quiet line under the name: the age, the outcome, or that the person is not in this event."""
        is_open = self.body is not None and not self.body.isHidden()
        self.more.say(_("Close details") if is_open else _("Details…"))
        part, age = self._read(), self._person.age if self._person else None
        if part is None:
            said = [_("Not in this event")]
        else:
            said = [_(part.role.label)] if part.role is not EventRole.DETAINEE else []
            if part.presence and part.presence.is_disputed:
                said.append(_("sources disagree whether this person was there"))
            if part.outcome:
                said.append(_(part.outcome.working_value.label))
            if part.outcome and part.outcome.is_disputed:
                said.append(_("sources disagree on the outcome"))
        words = " · ".join([*([age_words(age.working_value)] if age else []), *said])
        self._said.setText(words)
        self._said.setVisible(bool(words))


def as_in_the_case(person: Person) -> Participation:
    """A part in which nothing is said yet but the role that the person has in the case."""
    return Participation(person=person.id, role=person.role)


def participation_fields(identity: PersonId, surroundings: Surroundings) -> FieldColumn[Participation]:
    """What can be said of one person in one event."""
    column: FieldColumn[Participation] = FieldColumn()
    column.add("role", _("Role"), lambda: term_choice(EventRole))
    column.add(
        "presence",
        _("Was this person there?"),
        lambda: stated_term(Presence, surroundings),
        _("Only where sources disagree; otherwise the tick says it."),
    )
    column.add("outcome", _("What became of this person"), lambda: stated_term(Outcome, surroundings))
    column.add("holder", _("Held by, if not by who holds the group"), lambda: stated_authority(surroundings))
    column.add("place", _("Brought to, if not where the group is"), lambda: stated_place(surroundings))
    others = [(person.id, person_words(person)) for person in surroundings.people if person.id != identity]
    column.add(
        "separation",
        _("Separation"),
        lambda: OptionalPart(
            _("Was taken away from others"), lambda: _separation_fields(others, surroundings), Separation()
        ),
    )
    column.add("condition", _("Condition and health"), ParagraphsEditor)
    column.add("needs", _("Special needs"), lambda: ParagraphsEditor(fewest_lines=1))
    column.add("documents_held", _("Documents held"), TextListEdit, _("One a line."))
    column.add("documents_seized", _("Documents seized"), TextListEdit, _("One a line."))
    column.add(
        "phone_seized",
        _("Phone seized?"),
        lambda: term_choice(Answer),
        _("A seized phone exposes everybody in it."),
    )
    return column


def _separation_fields(
    others: list[tuple[PersonId, str]], surroundings: Surroundings
) -> FieldColumn[Separation]:
    column: FieldColumn[Separation] = FieldColumn()
    column.add("separated_from", _("Taken away from"), lambda: TickList(others))
    column.add("taken_by", _("Taken by"), lambda: RecordPick(AuthorityShelf(surroundings)))
    column.add("taken_to", _("Taken to"), lambda: RecordPick(PlaceShelf(surroundings)))
    column.add("child_protection_told", _("Was a child protection body told?"), lambda: term_choice(Answer))
    column.add("words", _("In the source’s words"), lambda: ParagraphsEditor(fewest_lines=1))
    return column
