"""What a form asks somebody to look at once more; never a reason not to go on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from PySide6.QtWidgets import QWidget

from ui.forms.editor import every_editor
from ui.forms.field_column import FieldColumn
from ui.forms.section import Section


@dataclass(frozen=True, slots=True, kw_only=True)
class ThingToCheck:
    """Something that could not be taken as it stands, or a question; never a reason not to go on."""

    sentence: str
    """Translated, with the field's name before it."""
    field: QWidget


def complaints_of(groups: Iterable[FieldColumn[Any] | Section[Any]]) -> Iterator[ThingToCheck]:
    """What could not be taken as it stands, in the order of the form; not what somebody is just typing."""
    for group in groups:
        for label, editor in group.labelled():
            for part in every_editor(editor):
                if not part.is_being_typed():
                    for sentence in part.complaints():
                        yield ThingToCheck(sentence=f"{label}: {sentence}", field=part.first_field())
