"""The form of a place."""

from __future__ import annotations

from domain.place import LATITUDE, LONGITUDE, RADIUS_KM, Place
from domain.vocabulary.countries import Country
from domain.vocabulary.places import PlaceLevel, SiteKind
from resources.language import message
from resources.language import translated as _
from ui.forms.choice import term_choice
from ui.forms.field_column import FieldColumn
from ui.forms.form import RecordForm
from ui.forms.number_edit import DecimalEdit
from ui.forms.small_rows import place_names
from ui.forms.text_editors import LineEditor, ParagraphsEditor


class PlaceForm(RecordForm[Place]):
    """From a country down to a building."""

    title = message("Place")

    def fill(self, record: Place) -> None:
        column: FieldColumn[Place] = FieldColumn()
        column.add("name", _("Name"), LineEditor)
        column.add("names", _("Other spellings"), place_names)
        column.add("level", _("How exact the name is"), lambda: term_choice(PlaceLevel))
        column.add("site", _("Kind of site"), lambda: term_choice(SiteKind))
        column.add("town", _("Town"), LineEditor)
        column.add("province", _("Province"), LineEditor)
        column.add("country", _("Country"), lambda: term_choice(Country))
        never = _("Never leaves this notebook.")
        column.add("latitude", _("Latitude"), lambda: DecimalEdit(-LATITUDE, LATITUDE), never)
        column.add("longitude", _("Longitude"), lambda: DecimalEdit(-LONGITUDE, LONGITUDE), never)
        column.add("radius_km", _("Within how many kilometres"), lambda: DecimalEdit(0, RADIUS_KM), never)
        column.add("remarks", _("Remarks"), ParagraphsEditor)
        self.add_group("first", column)
