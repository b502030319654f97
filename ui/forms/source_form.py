"""The form of a source: who told us, how good they usually are, and how they know."""

from __future__ import annotations

from domain.source import Source
from domain.vocabulary.sources import MaterialKind, Reliability, SourceConnection, SourceKind
from resources.language import message
from resources.language import translated as _
from ui.forms.choice import term_choice
from ui.forms.field_column import FieldColumn
from ui.forms.form import RecordForm
from ui.forms.record_list import record_list
from ui.forms.rough_date_edit import RoughDateEdit
from ui.forms.shelves import SourceShelf
from ui.forms.text_editors import LineEditor, ParagraphsEditor
from ui.forms.tick_list import TickEdit


class SourceForm(RecordForm[Source]):
    """A person, an organisation, a document."""

    title = message("Source")

    def fill(self, record: Source) -> None:
        column: FieldColumn[Source] = FieldColumn()
        column.add(
            "label",
            _("What we call the source"),
            LineEditor,
            _("A pseudonym where the source is a person."),
        )
        column.add("kind", _("Kind of source"), lambda: term_choice(SourceKind))
        column.add("reliability", _("How good it usually is"), lambda: term_choice(Reliability))
        column.add(
            "connection", _("Its connection with what happened"), lambda: term_choice(SourceConnection)
        )
        column.add("material", _("What it came as"), lambda: term_choice(MaterialKind))
        column.add("published", _("Published"), RoughDateEdit)
        column.add("received", _("When it reached us"), RoughDateEdit)
        column.add("channel", _("How it reached us"), LineEditor)
        never = _("Never leaves this notebook.")
        column.add("real_name", _("Real name"), LineEditor, never)
        column.add("contact", _("Contact"), LineEditor, never)
        column.add("may_be_named", _("Naming"), lambda: TickEdit(_("May be named")))
        shelf = SourceShelf(self.surroundings, but=record.id)
        column.add("independent_of", _("Does not draw on"), lambda: record_list(shelf, _("Add a source")))
        column.add("remarks", _("Remarks"), ParagraphsEditor)
        self.add_group("first", column)
