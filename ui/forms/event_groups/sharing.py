"""Sharing and protection: how public this may become, who must not see it, and the class of each field (group J)."""

from __future__ import annotations

from domain.custody import CustodyEvent
from domain.custody_details import Sharing
from domain.vocabulary.protection import Publicity
from resources.language import message
from resources.language import translated as _
from ui.forms.choice import term_choice
from ui.forms.field_column import FieldColumn
from ui.forms.protection_edit import ProtectionEdit
from ui.forms.record_list import record_list
from ui.forms.record_pick import RecordPick
from ui.forms.rough_date_edit import RoughDateEdit
from ui.forms.shelves import ConsentShelf, PartnerShelf
from ui.forms.surroundings import Surroundings

_PROTECTED = {
    "kind": message("What happened"),
    "when": message("When"),
    "until": message("Until when"),
    "participations": message("Who"),
    "size": message("How many"),
    "origin": message("From where"),
    "place": message("Where, or to where"),
    "acting": message("Authority that acts"),
    "receiving": message("Authority that receives"),
    "narrative": message("What happened, in the source’s words"),
    "title": message("Title"),
    "leg": message("Leg of the journey"),
}


def sharing(surroundings: Surroundings) -> FieldColumn[CustodyEvent]:
    """With whom this may be shared."""
    column: FieldColumn[CustodyEvent] = FieldColumn()
    column.add_part("sharing", lambda: _sharing(surroundings))
    column.add(
        "protection",
        _("Protection of single fields"),
        lambda: ProtectionEdit(CustodyEvent, {name: _(words) for name, words in _PROTECTED.items()}),
        _("Each has the right class by itself. Change it only for a reason."),
    )
    return column


def _sharing(surroundings: Surroundings) -> FieldColumn[Sharing]:
    column: FieldColumn[Sharing] = FieldColumn()
    column.add("publicity", _("How public it may become"), lambda: term_choice(Publicity))
    column.add("consent", _("Under which consent"), lambda: RecordPick(ConsentShelf(surroundings)))
    column.add(
        "do_not_share_with",
        _("Do not share with"),
        lambda: record_list(PartnerShelf(surroundings), _("Add a partner")),
    )
    column.add("review", _("Decide again on"), RoughDateEdit)
    return column
