"""Whereabouts and contact: what is said of where they are, and the last word from them (group G)."""

from __future__ import annotations

from domain.custody import CustodyEvent
from domain.custody_details import Whereabouts
from domain.vocabulary.whereabouts import ContactKind, Disclosure
from resources.language import translated as _
from ui.forms.choice import term_choice
from ui.forms.event_groups.law import access_rows
from ui.forms.field_column import FieldColumn
from ui.forms.record_pick import RecordPick
from ui.forms.rough_date_edit import RoughDateEdit
from ui.forms.shelves import SourceShelf
from ui.forms.surroundings import Surroundings


def whereabouts(surroundings: Surroundings) -> FieldColumn[CustodyEvent]:
    """What is known of where the people are."""
    column: FieldColumn[CustodyEvent] = FieldColumn()
    column.add_part("whereabouts", lambda: _whereabouts(surroundings))
    return column


def _whereabouts(surroundings: Surroundings) -> FieldColumn[Whereabouts]:
    column: FieldColumn[Whereabouts] = FieldColumn()
    column.add("disclosure", _("What those who hold them say"), lambda: term_choice(Disclosure))
    column.add("last_confirmed", _("Last confirmed"), RoughDateEdit)
    column.add("confirmed_by", _("Confirmed by"), lambda: RecordPick(SourceShelf(surroundings)))
    column.add("last_contact", _("Last contact"), RoughDateEdit)
    column.add("contact", _("How the contact was made"), lambda: term_choice(ContactKind))
    column.add("permitted", _("Contact permitted with"), access_rows)
    return column
