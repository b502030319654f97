"""The form of an authority."""

from __future__ import annotations

from domain.authority import Authority
from domain.vocabulary.authorities import AuthorityKind
from domain.vocabulary.countries import Country
from resources.language import message
from resources.language import translated as _
from ui.forms.choice import term_choice
from ui.forms.field_column import FieldColumn
from ui.forms.form import RecordForm
from ui.forms.small_rows import authority_names
from ui.forms.text_editors import LineEditor, ParagraphsEditor


class AuthorityForm(RecordForm[Authority]):
    """A body that holds, hands over, decides or answers."""

    title = message("Authority")

    def fill(self, record: Authority) -> None:
        column: FieldColumn[Authority] = FieldColumn()
        column.add(
            "name",
            _("Name"),
            LineEditor,
            _("At the level of a ministry or a force; a station or an officer belongs into the unit."),
        )
        column.add("unit", _("Unit or station"), LineEditor)
        column.add("kind", _("Kind of authority"), lambda: term_choice(AuthorityKind))
        column.add("country", _("Country"), lambda: term_choice(Country))
        column.add("names", _("Names by script and years"), authority_names)
        column.add("remarks", _("Remarks"), ParagraphsEditor)
        self.add_group("first", column)
