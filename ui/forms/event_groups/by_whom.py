"""By whom: the authorities, their units and officers, and what officials say (group D)."""

from __future__ import annotations

from domain.custody import CustodyEvent
from domain.custody_details import Conduct
from domain.vocabulary.authorities import Attribution, Involvement
from resources.language import translated as _
from ui.forms.choice import term_choice
from ui.forms.field_column import FieldColumn
from ui.forms.record_list import record_list
from ui.forms.shelves import AuthorityShelf
from ui.forms.stated_fields import stated_authority
from ui.forms.surroundings import Surroundings
from ui.forms.text_editors import LineEditor, ParagraphsEditor


def by_whom(surroundings: Surroundings) -> FieldColumn[CustodyEvent]:
    """Who acted, who received, and how."""
    column: FieldColumn[CustodyEvent] = FieldColumn()
    column.add("acting", _("Authority that acts"), lambda: stated_authority(surroundings))
    column.add(
        "receiving",
        _("Authority that receives"),
        lambda: stated_authority(surroundings),
        _("In a hand-over: who holds them afterwards."),
    )
    column.add_part("conduct", lambda: _conduct(surroundings))
    return column


def _conduct(surroundings: Surroundings) -> FieldColumn[Conduct]:
    column: FieldColumn[Conduct] = FieldColumn()
    column.add("unit", _("Unit or station"), LineEditor, _("In the original script where you know it."))
    column.add(
        "appearance",
        _("What they looked like"),
        lambda: ParagraphsEditor(fewest_lines=1),
        _("Uniform or plain clothes, insignia, vehicle, rank."),
    )
    column.add("officers", _("Officers by name"), LineEditor)
    column.add(
        "others_present",
        _("Other authorities present"),
        lambda: record_list(AuthorityShelf(surroundings), _("Add an authority")),
    )
    column.add("involvement", _("Part they took"), lambda: term_choice(Involvement))
    column.add("attribution", _("What officials say of it"), lambda: term_choice(Attribution))
    column.add(
        "official_statement", _("Official statement, word for word"), lambda: ParagraphsEditor(fewest_lines=1)
    )
    return column
