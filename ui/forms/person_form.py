"""The form of a person: names, age as stated, family, and, folded away, what could be used against them."""

from __future__ import annotations

from domain.person import Person
from domain.vocabulary.countries import Country
from domain.vocabulary.law import Answer
from domain.vocabulary.people import EventRole, Sex, Vulnerability
from resources.language import message
from resources.language import translated as _
from ui.forms.age_edit import AgeEdit
from ui.forms.choice import term_choice
from ui.forms.field_column import FieldColumn
from ui.forms.filled import filled_in
from ui.forms.form import RecordForm
from ui.forms.names_edit import names_edit
from ui.forms.protection_edit import ProtectionEdit
from ui.forms.small_rows import family_links, identity_documents
from ui.forms.stated_edit import StatedEdit
from ui.forms.stated_fields import stated_date, stated_term
from ui.forms.surroundings import Surroundings
from ui.forms.text_editors import LineEditor, ParagraphsEditor
from ui.forms.text_list_edit import TextListEdit
from ui.forms.tick_list import term_ticks

_PROTECTED = {
    "names": message("Names"),
    "birth": message("Birth date"),
    "age": message("Age"),
    "sex": message("Sex"),
    "nationality": message("Nationality"),
    "role": message("Role"),
    "vulnerabilities": message("What puts this person at more risk"),
    "family": message("Family and companions"),
    "documents": message("Documents"),
    "health": message("Health"),
    "home_in_the_north": message("Home in the North"),
}


class PersonForm(RecordForm[Person]):
    """Nothing is required: "Adult 3, name unknown" is a person."""

    title = message("Person")

    def fill(self, record: Person) -> None:
        around = self.surroundings
        self.add_group("first", _who(around))
        sections = (
            ("family", _("Family and companions"), lambda: _family(around, record), ("family",)),
            (
                "care",
                _("Health and needs"),
                _care,
                ("vulnerabilities", "health", "pregnant", "sexual_violence"),
            ),
            (
                "papers",
                _("Documents and contact"),
                _papers,
                ("documents", "phones", "languages", "occupation", "last_address"),
            ),
            ("history", _("What could be used against this person"), _history, _HISTORY),
            ("protection", _("Protection of single fields"), _protection, ("protection",)),
            ("remarks", _("Remarks"), _remarks, ("remarks",)),
        )
        empty = Person(id=record.id, case=record.case)
        for name, title, make, held in sections:
            self.add_section(name, title, make, filled_in(empty, held))


def _who(surroundings: Surroundings) -> FieldColumn[Person]:
    column: FieldColumn[Person] = FieldColumn()
    column.add("names", _("Names"), lambda: names_edit(surroundings), _("The first is the one shown."))
    column.add(
        "label",
        _("What we call this person while no name is known"),
        LineEditor,
        _("Such as “Adult 3, name unknown”. It is never exported."),
    )
    column.add("age", _("Age as stated"), lambda: StatedEdit(AgeEdit, surroundings))
    column.add("sex", _("Sex"), lambda: stated_term(Sex, surroundings))
    column.add("role", _("Role"), lambda: term_choice(EventRole))
    column.add("nationality", _("Nationality"), lambda: term_choice(Country))
    column.add("birth", _("Birth date"), lambda: stated_date(surroundings), _("Only where it is stated."))
    return column


def _family(surroundings: Surroundings, person: Person) -> FieldColumn[Person]:
    column: FieldColumn[Person] = FieldColumn()
    column.add("family", _("Relations"), lambda: family_links(surroundings, person.id))
    return column


def _care() -> FieldColumn[Person]:
    column: FieldColumn[Person] = FieldColumn()
    column.add("vulnerabilities", _("What puts this person at more risk"), lambda: term_ticks(Vulnerability))
    column.add("health", _("Health"), lambda: ParagraphsEditor(fewest_lines=1))
    column.add("pregnant", _("Pregnant?"), lambda: term_choice(Answer))
    column.add("sexual_violence", _("Sexual violence"), lambda: ParagraphsEditor(fewest_lines=1))
    return column


def _papers() -> FieldColumn[Person]:
    column: FieldColumn[Person] = FieldColumn()
    column.add("documents", _("Documents"), identity_documents)
    column.add("phones", _("Telephone numbers and handles"), TextListEdit, _("One a line."))
    column.add("languages", _("Languages"), TextListEdit, _("One a line."))
    column.add("occupation", _("Occupation"), lambda: ParagraphsEditor(fewest_lines=1))
    column.add("last_address", _("Last address"), LineEditor)
    return column


_HISTORY = (
    "home_in_the_north",
    "standing_in_the_north",
    "intends_to_reach_the_south",
    "contact_in_the_south",
    "religious_contact",
    "earlier_crossings",
    "earlier_returns",
    "years_in_china",
)


def _history() -> FieldColumn[Person]:
    column: FieldColumn[Person] = FieldColumn()
    never = _("Never leaves this notebook.")
    column.add("home_in_the_north", _("Home in the North"), LineEditor, never)
    column.add(
        "standing_in_the_north",
        _("Standing in the North"),
        lambda: ParagraphsEditor(fewest_lines=1),
        _("Class background, party, army. Never leaves this notebook."),
    )
    column.add(
        "intends_to_reach_the_south", _("Intends to reach the South?"), lambda: term_choice(Answer), never
    )
    column.add(
        "contact_in_the_south", _("Contact in the South"), lambda: ParagraphsEditor(fewest_lines=1), never
    )
    column.add("religious_contact", _("Religious contact"), lambda: ParagraphsEditor(fewest_lines=1), never)
    column.add("earlier_crossings", _("Earlier crossings"), lambda: ParagraphsEditor(fewest_lines=1), never)
    column.add(
        "earlier_returns", _("Earlier forced returns"), lambda: ParagraphsEditor(fewest_lines=1), never
    )
    column.add("years_in_china", _("Years in China"), LineEditor)
    return column


def _protection() -> FieldColumn[Person]:
    column: FieldColumn[Person] = FieldColumn()
    labels = {name: _(words) for name, words in _PROTECTED.items()}
    column.add(
        "protection",
        _("Protection"),
        lambda: ProtectionEdit(Person, labels),
        _("Each has the right class by itself. Change it only for a reason."),
    )
    return column


def _remarks() -> FieldColumn[Person]:
    column: FieldColumn[Person] = FieldColumn()
    column.add("remarks", _("Remarks"), lambda: ParagraphsEditor(fewest_lines=3))
    return column
