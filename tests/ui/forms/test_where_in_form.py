"""Where the cursor of a form is kept and put back while a syllable is being composed."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ui.forms.text_edit import TextEdit
from ui.forms.where_in_form import Cursor, cursor_in, go_to
from ui.widgets.composing import ComposingLineEdit


@pytest.mark.parametrize("kind", [ComposingLineEdit, TextEdit])
def test_the_cursor_is_kept_behind_the_syllable_that_is_being_composed(
    qtbot: QtBot, kind: type[ComposingLineEdit | TextEdit]
) -> None:
    form, field = QWidget(), kind()
    QVBoxLayout(form).addWidget(field)
    field.setObjectName("text")
    qtbot.addWidget(form)
    with qtbot.waitActive(form):
        form.show()
        form.activateWindow()
    field.setFocus()
    event = QInputMethodEvent("경", [])
    event.setCommitString("국")
    QCoreApplication.sendEvent(field, event)
    kept, cursor = field.shown_text(), cursor_in(form)
    assert (kept, cursor) == ("국경", Cursor(path="text", position=2, anchor=2))

    QCoreApplication.sendEvent(field, QInputMethodEvent("", []))
    field.clear()
    field.insert(kept) if isinstance(field, ComposingLineEdit) else field.insertPlainText(kept)
    go_to(form, cursor)
    assert cursor_in(form) == cursor
