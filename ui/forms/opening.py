"""The form for a record, whatever its kind."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtWidgets import QWidget

from domain.casefile import CaseFile
from domain.records import Record, kind_of
from ui.forms.appeal_form import AppealForm
from ui.forms.attachment_form import AttachmentForm
from ui.forms.authority_form import AuthorityForm
from ui.forms.case_form import CaseForm
from ui.forms.consent_form import ConsentForm
from ui.forms.context_form import ContextForm
from ui.forms.event_form import EventForm
from ui.forms.form import RecordForm
from ui.forms.note_form import NoteForm
from ui.forms.partner_form import PartnerForm
from ui.forms.person_form import PersonForm
from ui.forms.place_form import PlaceForm
from ui.forms.source_form import SourceForm

FORMS: dict[str, type[RecordForm[Any]]] = {
    "case": CaseForm,
    "person": PersonForm,
    "event": EventForm,
    "source": SourceForm,
    "note": NoteForm,
    "place": PlaceForm,
    "authority": AuthorityForm,
    "consent": ConsentForm,
    "appeal": AppealForm,
    "context": ContextForm,
    "partner": PartnerForm,
    "attachment": AttachmentForm,
}
"""Kind of record (`domain.records.KINDS`) → its form."""


def form_for(
    record: Record,
    case_file: CaseFile,
    new_id: Callable[[], str],
    *,
    is_new: bool = False,
    may_grow: bool = False,
    parent: QWidget | None = None,
) -> RecordForm[Any]:
    """A form that shows a record (see `RecordForm`)."""
    return FORMS[kind_of(record)](record, case_file, new_id, is_new=is_new, may_grow=may_grow, parent=parent)
