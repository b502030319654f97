"""The four questions of the urgent case: what happened, when, to whom, where."""

from __future__ import annotations

from domain.custody import CustodyEvent
from domain.vocabulary.places import PlaceCertainty
from resources.language import translated as _
from ui.forms.choice import term_choice
from ui.forms.event_kind_edit import EventKindEdit
from ui.forms.field_column import FieldColumn
from ui.forms.people_list import PeopleList
from ui.forms.stated_fields import stated_date, stated_place
from ui.forms.surroundings import Surroundings


def first_four(event: CustodyEvent, surroundings: Surroundings, *, is_new: bool) -> FieldColumn[CustodyEvent]:
    """What, when, who, where."""
    column: FieldColumn[CustodyEvent] = FieldColumn()
    column.add("kind", _("What happened"), lambda: EventKindEdit(is_new=is_new))
    column.add("when", _("When"), lambda: stated_date(surroundings, roomy=True))
    column.add("participations", _("Who"), lambda: PeopleList(event.case, surroundings, all_ticked=is_new))
    column.add("place", _("Where, or to where"), lambda: stated_place(surroundings))
    column.add("place_certainty", _("How sure is the place"), lambda: term_choice(PlaceCertainty))
    column.add("origin", _("From where"), lambda: stated_place(surroundings))
    return column
