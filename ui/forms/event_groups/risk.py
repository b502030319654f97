"""Risk: what may happen next, how soon, and who could prevent it (group H)."""

from __future__ import annotations

from domain.custody import CustodyEvent
from domain.custody_details import Risk
from domain.vocabulary.risk import Imminence, RiskIndicator, RiskKind
from resources.language import translated as _
from ui.forms.choice import term_choice
from ui.forms.field_column import FieldColumn
from ui.forms.record_pick import RecordPick
from ui.forms.rough_date_edit import RoughDateEdit
from ui.forms.shelves import PlaceShelf
from ui.forms.surroundings import Surroundings
from ui.forms.text_editors import ParagraphsEditor
from ui.forms.tick_list import term_ticks


def risk(surroundings: Surroundings) -> FieldColumn[CustodyEvent]:
    """What may happen next."""
    column: FieldColumn[CustodyEvent] = FieldColumn()
    column.add_part("risk", lambda: _risk(surroundings))
    return column


def _risk(surroundings: Surroundings) -> FieldColumn[Risk]:
    column: FieldColumn[Risk] = FieldColumn()
    column.add("kinds", _("What they may face"), lambda: term_ticks(RiskKind))
    column.add("imminence", _("How soon"), lambda: term_choice(Imminence))
    column.add("indicators", _("What points to it"), lambda: term_ticks(RiskIndicator))
    column.add("crossing", _("Likely crossing point"), lambda: RecordPick(PlaceShelf(surroundings)))
    column.add("who_can_act", _("Who could prevent it"), lambda: ParagraphsEditor(fewest_lines=1))
    column.add("review", _("Look at this again on"), RoughDateEdit)
    return column
