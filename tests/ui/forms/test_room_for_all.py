"""In every form at every width each field has the height it needs."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from domain.attachment import Attachment
from domain.casefile import CaseFile
from domain.ids import AttachmentId
from domain.records import Record
from ui.forms.opening import FORMS, form_for
from ui.forms.section import Section
from ui.notebook.blank_records import blank


def squeezed(form: QWidget) -> list[str]:
    """Who in a form is lower than what is in it."""
    found = []
    for widget in form.findChildren(QWidget):
        if widget.isVisible() and widget.layout() is not None:
            takes_width = widget.hasHeightForWidth()
            least = (
                widget.heightForWidth(widget.width()) if takes_width else widget.minimumSizeHint().height()
            )
            if widget.height() < least:
                found.append(f"{type(widget).__name__} {widget.objectName()}: {widget.height()} < {least}")
    return found


def record_of(kind: str, identity: str, case_file: CaseFile) -> Record:
    """One to be filled in; a file comes with its content."""
    if kind == "attachment":
        return Attachment(id=AttachmentId(identity), case=case_file.case.id, sha256="0" * 64, size=3)
    return blank(kind, identity, case_file.case.id)


@pytest.mark.parametrize("kind", FORMS)
def test_no_field_is_squeezed(
    qtbot: QtBot, case_file: CaseFile, new_id: Callable[[], str], kind: str
) -> None:
    form = form_for(record_of(kind, new_id(), case_file), case_file, new_id, is_new=True)
    qtbot.addWidget(form)
    form.show()
    for group in form.groups.values():
        if isinstance(group, Section):
            group.open()
    for width in (420, 760, 1100):
        form.resize(width, 640)
        qtbot.waitUntil(lambda: squeezed(form) == [])
