"""Which form a kind of record has."""

from __future__ import annotations

from typing import Any

from ui.forms.event_form import EventForm
from ui.forms.form import RecordForm
from ui.notebook.loading import FormContents
from workflows.casework import new_id

FORMS: dict[str, type[RecordForm[Any]]] = {"event": EventForm}


def has_form(kind: str) -> bool:
    """Whether records of this kind can be opened."""
    return kind in FORMS


def form_of(kind: str, contents: FormContents) -> RecordForm[Any]:
    """The form, filled."""
    return FORMS[kind](contents.record, contents.case_file, new_id, is_new=contents.is_new)
