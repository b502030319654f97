"""The form of a case: its reference, where the people are as we put it, what is asked, and, folded away, the route and the helpers."""

from __future__ import annotations

from domain.case import Case
from domain.vocabulary.asks import Ask
from domain.vocabulary.cases import CaseStatus
from domain.vocabulary.law import Answer
from domain.vocabulary.protection import Publicity
from resources.language import message
from resources.language import translated as _
from ui.forms.choice import term_choice
from ui.forms.field_column import FieldColumn
from ui.forms.filled import filled_in
from ui.forms.form import RecordForm
from ui.forms.protection_edit import ProtectionEdit
from ui.forms.record_list import record_list
from ui.forms.rough_date_edit import RoughDateEdit
from ui.forms.shelves import PartnerShelf
from ui.forms.small_rows import invoked_norms
from ui.forms.stated_fields import stated_size, stated_term
from ui.forms.surroundings import Surroundings
from ui.forms.text_editors import LineEditor, ParagraphsEditor
from ui.forms.text_list_edit import TextListEdit
from ui.forms.tick_list import term_ticks

_PROTECTED = {
    "status": message("Status"),
    "size": message("How many people"),
    "norms": message("Norms invoked"),
    "asks": message("What is asked of the reader of a summary"),
    "risk_note": message("Risk"),
}


class CaseForm(RecordForm[Case]):
    """A group of people and what happens to them."""

    title = message("Case")
    has_next = False

    def fill(self, record: Case) -> None:
        around = self.surroundings
        self.add_group("first", _first(around))
        sections = (
            ("law", _("Norms and asks"), lambda: _law(around), ("norms", "asks")),
            ("route", _("Route and helpers"), _route, _ROUTE),
            (
                "sharing",
                _("Sharing and protection"),
                lambda: _sharing(around),
                ("publicity", "do_not_share_with", "review", "protection"),
            ),
            ("rest", _("Details"), _rest, ("lead_worker", "tags", "remarks")),
        )
        empty = Case(id=record.id, reference=record.reference)
        for name, title, make, held in sections:
            self.add_section(name, title, make, filled_in(empty, held))


def _first(surroundings: Surroundings) -> FieldColumn[Case]:
    column: FieldColumn[Case] = FieldColumn()
    column.add("reference", _("Reference"), LineEditor, _("Short and neutral, without names or places."))
    column.add("title", _("Title"), LineEditor, _("For this notebook alone; it is never exported."))
    column.add("status", _("Status"), lambda: stated_term(CaseStatus, surroundings))
    column.add("size", _("How many people"), lambda: stated_size(surroundings), _("Write 9, 8-9 or ~9."))
    column.add("next_check", _("Check again on"), RoughDateEdit)
    column.add("risk_note", _("Risk"), lambda: ParagraphsEditor(fewest_lines=2))
    return column


def _law(surroundings: Surroundings) -> FieldColumn[Case]:
    column: FieldColumn[Case] = FieldColumn()
    column.add("asks", _("What is asked of the reader of a summary"), lambda: term_ticks(Ask))
    column.add("norms", _("Norms invoked"), lambda: invoked_norms(surroundings))
    return column


_ROUTE = ("route", "brokers", "safe_houses", "intends_to_reach_the_south")


def _route() -> FieldColumn[Case]:
    column: FieldColumn[Case] = FieldColumn()
    never = _("Never leaves this notebook.")
    column.add("route", _("Legs of the journey that the authorities do not know"), ParagraphsEditor, never)
    column.add("brokers", _("Guides and brokers"), lambda: ParagraphsEditor(fewest_lines=1), never)
    column.add("safe_houses", _("Safe houses"), lambda: ParagraphsEditor(fewest_lines=1), never)
    column.add(
        "intends_to_reach_the_south",
        _("Do they intend to reach the South?"),
        lambda: term_choice(Answer),
        never,
    )
    return column


def _sharing(surroundings: Surroundings) -> FieldColumn[Case]:
    column: FieldColumn[Case] = FieldColumn()
    column.add("publicity", _("How public it may become"), lambda: term_choice(Publicity))
    column.add(
        "do_not_share_with",
        _("Do not share with"),
        lambda: record_list(PartnerShelf(surroundings), _("Add a partner")),
    )
    column.add("review", _("Decide again on"), RoughDateEdit)
    labels = {name: _(words) for name, words in _PROTECTED.items()}
    column.add(
        "protection",
        _("Protection of single fields"),
        lambda: ProtectionEdit(Case, labels),
        _("Each has the right class by itself. Change it only for a reason."),
    )
    return column


def _rest() -> FieldColumn[Case]:
    column: FieldColumn[Case] = FieldColumn()
    column.add("lead_worker", _("Who keeps this case"), LineEditor)
    column.add("tags", _("Tags"), TextListEdit, _("One a line."))
    column.add("remarks", _("Remarks"), lambda: ParagraphsEditor(fewest_lines=3))
    return column
