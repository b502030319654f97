"""Rows of small things: other spellings, family links, documents, norms."""

from __future__ import annotations

from domain.authority import AuthorityName
from domain.case import InvokedNorm
from domain.ids import PersonId
from domain.person import FamilyLink, IdentityDocument
from domain.place import PlaceName
from domain.vocabulary.asks import NormSide
from domain.vocabulary.law import Answer, Norm
from domain.vocabulary.people import FamilyLinkKind, Script
from resources.language import translated as _
from ui.forms.choice import term_choice
from ui.forms.field_column import FieldColumn
from ui.forms.record_pick import RecordPick
from ui.forms.rough_date_edit import RoughDateEdit
from ui.forms.row_of_fields import RowOfFields
from ui.forms.rows_edit import RowsEdit
from ui.forms.shelves import AuthorityShelf, PersonShelf, SourceShelf
from ui.forms.surroundings import Surroundings
from ui.forms.text_editors import LineEditor, ParagraphsEditor
from ui.forms.tick_list import TickEdit


def place_names() -> RowsEdit[PlaceName]:
    """Other spellings of a place."""

    def row() -> RowOfFields[PlaceName]:
        column: FieldColumn[PlaceName] = FieldColumn()
        column.add("text", _("Spelling"), LineEditor)
        column.add("script", _("Script"), lambda: term_choice(Script))
        return RowOfFields(column, PlaceName(text=""), lambda name: bool(name.text.strip()))

    return RowsEdit(row, _("Add a spelling"))


def authority_names() -> RowsEdit[AuthorityName]:
    """Names of an authority by script and years."""

    def row() -> RowOfFields[AuthorityName]:
        column: FieldColumn[AuthorityName] = FieldColumn()
        column.add("text", _("Name"), LineEditor)
        column.add("script", _("Script"), lambda: term_choice(Script))
        column.add("valid", _("Used from – to"), RoughDateEdit)
        return RowOfFields(column, AuthorityName(text=""), lambda name: bool(name.text.strip()))

    return RowsEdit(row, _("Add a name"))


def family_links(surroundings: Surroundings, but: PersonId) -> RowsEdit[FamilyLink]:
    """Relations to people of the case and to relatives who are only named; `but`: the person whose form this is."""

    def row() -> RowOfFields[FamilyLink]:
        column: FieldColumn[FamilyLink] = FieldColumn()
        column.add("kind", _("What the other is to this person"), lambda: term_choice(FamilyLinkKind))
        column.add("person", _("Person of this case"), lambda: RecordPick(PersonShelf(surroundings, but=but)))
        column.add("name", _("Or a name"), LineEditor)
        column.add(
            "in_the_north",
            _("Where"),
            lambda: TickEdit(_("A relative in the North; never leaves this notebook")),
        )
        empty = FamilyLink(kind=FamilyLinkKind.UNKNOWN)
        return RowOfFields(column, empty, lambda link: link != empty)

    return RowsEdit(row, _("Add a relation"))


def identity_documents() -> RowsEdit[IdentityDocument]:
    """Papers with a number on them."""

    def row() -> RowOfFields[IdentityDocument]:
        column: FieldColumn[IdentityDocument] = FieldColumn()
        column.add("kind", _("Kind of document"), LineEditor)
        column.add("number", _("Number on the document"), LineEditor)
        column.add("issued_by", _("Issued by"), LineEditor)
        column.add("issued", _("Issued on"), RoughDateEdit)
        column.add("is_false", _("Is it false?"), lambda: term_choice(Answer))
        return RowOfFields(column, IdentityDocument(), lambda document: document != IdentityDocument())

    return RowsEdit(row, _("Add a document"))


def invoked_norms(surroundings: Surroundings) -> RowsEdit[InvokedNorm]:
    """Norms that one side or the other invokes."""

    def row() -> RowOfFields[InvokedNorm]:
        column: FieldColumn[InvokedNorm] = FieldColumn()
        column.add("norm", _("Norm"), lambda: term_choice(Norm))
        column.add("side", _("Invoked"), lambda: term_choice(NormSide))

        def rest() -> FieldColumn[InvokedNorm]:
            more: FieldColumn[InvokedNorm] = FieldColumn()
            more.add("authority", _("Who invokes it"), lambda: RecordPick(AuthorityShelf(surroundings)))
            more.add("source", _("Source"), lambda: RecordPick(SourceShelf(surroundings)))
            more.add("words", _("In the source’s words"), lambda: ParagraphsEditor(fewest_lines=1))
            return more

        empty = InvokedNorm(norm=Norm.REFUGEE_CONVENTION_33, side=NormSide.FOR_PROTECTION)
        return RowOfFields(column, empty, lambda _norm: True, rest)

    return RowsEdit(row, _("Add a norm"))
