"""Names of a person: each in its script, with what it is to the person, who gave it, and how protected it is."""

from __future__ import annotations

from domain.person import PersonName
from domain.vocabulary.people import NameKind, Script
from resources.language import translated as _
from ui.forms.choice import Choice, term_choice
from ui.forms.field_column import FieldColumn
from ui.forms.protection_edit import CLASS_WORDS
from ui.forms.record_pick import RecordPick
from ui.forms.rough_date_edit import RoughDateEdit
from ui.forms.row_of_fields import RowOfFields
from ui.forms.rows_edit import RowsEdit
from ui.forms.shelves import SourceShelf
from ui.forms.surroundings import Surroundings
from ui.forms.text_editors import LineEditor


def names_edit(surroundings: Surroundings) -> RowsEdit[PersonName]:
    """All names; the first is the one shown."""
    return RowsEdit(lambda: _row(surroundings), _("Add a name"), ready=True)


def _row(surroundings: Surroundings) -> RowOfFields[PersonName]:
    shown: FieldColumn[PersonName] = FieldColumn()
    shown.add("text", _("Name"), LineEditor)
    shown.add("script", _("Script"), lambda: term_choice(Script))
    shown.add("kind", _("What the name is"), lambda: term_choice(NameKind))

    def rest() -> FieldColumn[PersonName]:
        column: FieldColumn[PersonName] = FieldColumn()
        column.add("given_by", _("Given by, or standing on"), LineEditor)
        column.add("source", _("Source"), lambda: RecordPick(SourceShelf(surroundings)))
        column.add("valid", _("Used from – to"), RoughDateEdit)
        classes = [(sensitivity, _(words)) for sensitivity, words in CLASS_WORDS.items()]
        column.add("sensitivity", _("Protection"), lambda: Choice(classes))
        return column

    return RowOfFields(shown, PersonName(text=""), lambda name: bool(name.text.strip()), rest)
