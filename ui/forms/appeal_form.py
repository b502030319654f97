"""The form of an appeal: what was asked of whom, and the answer or the silence."""

from __future__ import annotations

from domain.appeal import Appeal
from domain.vocabulary.appeals import AppealKind, AppealPriority, AppealStatus, Impact, Response
from domain.vocabulary.asks import Ask
from resources.language import message
from resources.language import translated as _
from ui.forms.choice import term_choice
from ui.forms.field_column import FieldColumn
from ui.forms.form import RecordForm
from ui.forms.record_list import record_list
from ui.forms.record_pick import RecordPick
from ui.forms.rough_date_edit import RoughDateEdit
from ui.forms.shelves import AuthorityShelf, PartnerShelf, PlaceShelf, SourceShelf
from ui.forms.stated_fields import stated_date
from ui.forms.text_editors import LineEditor, ParagraphsEditor
from ui.forms.tick_list import term_ticks


class AppealForm(RecordForm[Appeal]):
    """A letter, a meeting, a statement, a protest."""

    title = message("Appeal")

    def fill(self, record: Appeal) -> None:
        around = self.surroundings
        authorities = AuthorityShelf(around)
        column: FieldColumn[Appeal] = FieldColumn()
        column.add("kind", _("What was done"), lambda: term_choice(AppealKind))
        column.add("made", _("When"), lambda: stated_date(around))
        column.add("made_by", _("Who made the appeal"), LineEditor)
        column.add(
            "addressed_to", _("Who was asked"), lambda: record_list(authorities, _("Add an authority"))
        )
        column.add(
            "concerning",
            _("Whom they were asked to move"),
            lambda: record_list(authorities, _("Add an authority")),
        )
        column.add("asks", _("What was asked"), lambda: term_ticks(Ask))
        column.add("text", _("In which words"), ParagraphsEditor)
        column.add("places", _("Where"), lambda: record_list(PlaceShelf(around), _("Add a place")))
        column.add("response", _("Answer"), lambda: term_choice(Response))
        column.add("responded", _("Answered on"), RoughDateEdit)
        column.add("response_words", _("The answer, word for word"), ParagraphsEditor)
        column.add("impact", _("What came of it"), lambda: term_choice(Impact))
        column.add("status", _("How far it has come"), lambda: term_choice(AppealStatus))
        column.add("priority", _("How pressing it is"), lambda: term_choice(AppealPriority))
        column.add("source", _("Source"), lambda: RecordPick(SourceShelf(around)))
        column.add("partner", _("Partner"), lambda: RecordPick(PartnerShelf(around)))
        self.add_group("first", column)
