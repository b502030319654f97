"""Law: what the authorities say they act on, and what protects the person (group F)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from domain.custody import CustodyEvent
from domain.custody_details import Access, LegalGround
from domain.vocabulary.law import AccessKind, AccessState, Answer, AsylumStep, DetentionType, LegalBasis, Norm
from resources.language import translated as _
from ui.forms.choice import Choice, term_choice
from ui.forms.editor import Editor
from ui.forms.field_column import FieldColumn
from ui.forms.flow import FlowLayout
from ui.forms.rows_edit import RowsEdit
from ui.forms.text_editors import LineEditor, ParagraphsEditor
from ui.forms.tick_list import term_ticks


class AccessEdit(Editor[Access | None]):
    """One kind of outside help, and whether it was let in; None until a kind is chosen."""

    def __init__(self) -> None:
        super().__init__()
        kinds = [(kind, _(kind.label)) for kind in AccessKind]
        self.kind: Choice[AccessKind | None] = Choice([(None, _("Who…")), *kinds])
        self.kind.setObjectName("kind")
        self.state = term_choice(AccessState)
        self.state.setObjectName("state")
        row = FlowLayout(self)
        for choice in self.parts():
            row.addWidget(choice)
            choice.changed.connect(self.changed)

    def raw(self) -> Any:
        return {"kind": self.kind.raw(), "state": self.state.raw()}

    def set_raw(self, raw: Any) -> None:
        self.kind.set_raw(raw["kind"])
        self.state.set_raw(raw["state"])

    def parts(self) -> Iterator[Editor[Any]]:
        yield from (self.kind, self.state)

    def set_named(self, label: str) -> None:
        self.kind.set_named(label)
        self.state.set_named(_("{field}: state").format(field=label))

    def _read(self) -> Access | None:
        kind = self.kind.value()
        return None if kind is None else Access(kind=kind, state=self.state.value())

    def _write(self, value: Access | None) -> None:
        self.kind.set_value(value.kind if value else None)
        self.state.set_value(value.state if value else AccessState.UNKNOWN)


def access_rows() -> RowsEdit[Access]:
    """Several kinds of outside help."""
    return RowsEdit(AccessEdit, _("Add a lawyer, a consul, UNHCR…"), framed=False)


def law() -> FieldColumn[CustodyEvent]:
    """The legal ground."""
    column: FieldColumn[CustodyEvent] = FieldColumn()
    column.add_part("legal", _legal)
    return column


def _legal() -> FieldColumn[LegalGround]:
    column: FieldColumn[LegalGround] = FieldColumn()
    column.add("stated_reason", _("Reason given, word for word"), lambda: ParagraphsEditor(fewest_lines=1))
    column.add("reason_given_by", _("Who gave it"), lambda: ParagraphsEditor(fewest_lines=1))
    column.add("basis", _("Ground the authority claims"), lambda: term_ticks(LegalBasis))
    column.add("warrant_shown", _("Warrant or decision shown?"), lambda: term_choice(Answer))
    column.add("warrant_issued_by", _("Issued by"), LineEditor)
    column.add("warrant_number", _("Number of the decision"), LineEditor)
    column.add("detention", _("Kind of detention"), lambda: term_choice(DetentionType))
    column.add("charge", _("Charge"), lambda: ParagraphsEditor(fewest_lines=1))
    column.add("sentence", _("Sentence"), lambda: ParagraphsEditor(fewest_lines=1))
    column.add("asylum", _("Asylum"), lambda: term_choice(AsylumStep))
    column.add("access", _("Who was asked for or let in"), access_rows)
    column.add("norms", _("Norms at stake"), lambda: term_ticks(Norm, folded=True))
    return column
