"""The form of a fact around the case: a practice, a number, what awaits the returned."""

from __future__ import annotations

from domain.context import ContextFact
from domain.vocabulary.context import ContextTopic
from domain.vocabulary.countries import Country
from domain.vocabulary.law import Norm
from domain.vocabulary.risk import RiskKind
from resources.language import message
from resources.language import translated as _
from ui.forms.choice import term_choice
from ui.forms.count_edit import CountEdit
from ui.forms.field_column import FieldColumn
from ui.forms.form import RecordForm
from ui.forms.record_pick import RecordPick
from ui.forms.rough_date_edit import RoughDateEdit
from ui.forms.shelves import AuthorityShelf, SourceShelf
from ui.forms.text_editors import ParagraphsEditor
from ui.forms.tick_list import term_ticks


class ContextForm(RecordForm[ContextFact]):
    """Something true around the case, not of its people."""

    title = message("Background")

    def fill(self, record: ContextFact) -> None:
        around = self.surroundings
        column: FieldColumn[ContextFact] = FieldColumn()
        column.add("topic", _("What it is about"), lambda: term_choice(ContextTopic))
        column.add("words", _("In the source’s words"), ParagraphsEditor)
        column.add("count", _("How many"), lambda: CountEdit("", "count"), _("Write 28000, 8-9 or ~28000."))
        column.add("period", _("When"), RoughDateEdit)
        column.add("country", _("Country"), lambda: term_choice(Country))
        column.add("authority", _("Authority"), lambda: RecordPick(AuthorityShelf(around)))
        column.add("risks", _("What they may face"), lambda: term_ticks(RiskKind))
        column.add("norms", _("Norms at stake"), lambda: term_ticks(Norm, folded=True))
        column.add("source", _("Source"), lambda: RecordPick(SourceShelf(around)))
        self.add_group("first", column)
