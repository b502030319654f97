"""Details: title, when it ended, how many, the leg of the journey, links to other events, the stated time zone (rest of A, B, E)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from PySide6.QtWidgets import QVBoxLayout

from domain.custody import CustodyEvent, EventLink
from domain.vocabulary.events import EventLinkKind
from resources.language import translated as _
from ui.forms.choice import term_choice
from ui.forms.editor import Editor
from ui.forms.field_column import FieldColumn
from ui.forms.number_edit import NumberEdit
from ui.forms.record_pick import RecordPick
from ui.forms.rows_edit import RowsEdit
from ui.forms.shelves import EventShelf
from ui.forms.stated_fields import stated_date, stated_size
from ui.forms.surroundings import Surroundings
from ui.forms.text_editors import LineEditor


class EventLinkEdit(Editor[EventLink | None]):
    """How this event is tied to another; None until the other is chosen."""

    def __init__(self, shelf: EventShelf) -> None:
        super().__init__()
        self.kind = term_choice(EventLinkKind)
        self.kind.setObjectName("kind")
        self.event_pick = RecordPick(shelf)
        self.event_pick.setObjectName("event")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        for part in self.parts():
            layout.addWidget(part)
            part.changed.connect(self.changed)

    def raw(self) -> Any:
        return {"kind": self.kind.raw(), "event": self.event_pick.raw()}

    def set_raw(self, raw: Any) -> None:
        self.kind.set_raw(raw["kind"])
        self.event_pick.set_raw(raw["event"])

    def parts(self) -> Iterator[Editor[Any]]:
        yield from (self.kind, self.event_pick)

    def set_named(self, label: str) -> None:
        self.kind.set_named(_("{field}: how").format(field=label))
        self.event_pick.set_named(label)

    def _read(self) -> EventLink | None:
        event = self.event_pick.value()
        return None if event is None else EventLink(event=event, kind=self.kind.value())

    def _write(self, value: EventLink | None) -> None:
        self.kind.set_value(value.kind if value else EventLinkKind.FOLLOWS)
        self.event_pick.set_value(value.event if value else None)


def details(event: CustodyEvent, surroundings: Surroundings) -> FieldColumn[CustodyEvent]:
    """What the other groups leave over."""
    column: FieldColumn[CustodyEvent] = FieldColumn()
    shelf = EventShelf(surroundings, but=event.id)
    column.add("title", _("Title"), LineEditor, _("For this notebook alone; it is never exported."))
    column.add("until", _("Until when"), lambda: stated_date(surroundings))
    column.add(
        "zone",
        _("Time zone as the source gives it"),
        LineEditor,
        _(
            "Only where a clock time is stated. Pyongyang was half an hour apart from August 2015 to May 2018."
        ),
    )
    column.add("size", _("How many people"), lambda: stated_size(surroundings), _("Write 9, 8-9 or ~9."))
    column.add("leg", _("Leg of the journey"), lambda: NumberEdit(least=1))
    column.add(
        "links",
        _("Other events it is tied to"),
        lambda: RowsEdit(lambda: EventLinkEdit(shelf), _("Add a tie to another event")),
    )
    return column
