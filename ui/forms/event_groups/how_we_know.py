"""How we know: the source of this event, its connection, its grade, its verification (group I)."""

from __future__ import annotations

from domain.custody import CustodyEvent
from domain.custody_details import Information
from domain.vocabulary.sources import MaterialKind, SourceConnection, Verification
from resources.language import translated as _
from ui.forms.choice import term_choice
from ui.forms.field_column import FieldColumn
from ui.forms.grade_edit import GradeEdit
from ui.forms.number_edit import NumberEdit
from ui.forms.record_list import record_list
from ui.forms.record_pick import RecordPick
from ui.forms.rough_date_edit import RoughDateEdit
from ui.forms.shelves import SourceShelf
from ui.forms.surroundings import Surroundings
from ui.forms.text_editors import LineEditor, ParagraphsEditor
from ui.forms.text_list_edit import TextListEdit


def how_we_know(surroundings: Surroundings) -> FieldColumn[CustodyEvent]:
    """The source of the event as a whole; single values can have sources of their own."""
    column: FieldColumn[CustodyEvent] = FieldColumn()
    column.add(
        "narrative", _("What happened, in the source’s words"), lambda: ParagraphsEditor(fewest_lines=3)
    )
    column.add_part("information", lambda: _information(surroundings))
    return column


def _information(surroundings: Surroundings) -> FieldColumn[Information]:
    column: FieldColumn[Information] = FieldColumn()
    shelf = SourceShelf(surroundings)
    column.add(
        "source", _("Source"), lambda: RecordPick(shelf), _("A pseudonym where the source is a person.")
    )
    column.add("connection", _("Its connection with what happened"), lambda: term_choice(SourceConnection))
    column.add(
        "hops",
        _("Through how many mouths"),
        NumberEdit,
        _("0 first-hand, 1 told by somebody who was there; empty when not known."),
    )
    column.add("material", _("What it came as"), lambda: term_choice(MaterialKind))
    column.add("grade", _("Grade"), GradeEdit, _("The source, and what it says, each judged by itself."))
    column.add("verification", _("Verification"), lambda: term_choice(Verification))
    column.add("independent_of", _("Does not draw on"), lambda: record_list(shelf, _("Add a source")))
    column.add("contradictions", _("Contradictions"), lambda: ParagraphsEditor(fewest_lines=1))
    column.add("dated", _("Date of the information"), RoughDateEdit)
    column.add("received", _("When it reached us"), RoughDateEdit)
    column.add("channel", _("How it reached us"), LineEditor)
    column.add("evidence", _("Evidence"), TextListEdit, _("Files by name or SHA-256, one a line."))
    return column
