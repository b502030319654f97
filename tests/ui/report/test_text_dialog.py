"""Redact a text: nothing can be copied before everything is decided, and nothing of the text outlives the window."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from tests.ui.test_leaving_dialogs import WAIT, Open
from ui.report.text_colours import utf16
from ui.report.text_dialog import RedactTextDialog


@pytest.fixture
def ours(qtbot: Any, tmp_path: Path, now: datetime) -> Iterator[Open]:
    notebook = Open(qtbot, tmp_path / "Ours.notebook", now, with_example=True)
    yield notebook
    notebook.close(now)


@pytest.fixture
def dialog(qtbot: Any, ours: Open) -> RedactTextDialog:
    made = RedactTextDialog(ours.thread, ours.elsewhere, ours.case)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitUntil(lambda: made._known is not None, timeout=WAIT)
    return made


def type_in(qtbot: Any, dialog: RedactTextDialog, text: str) -> None:
    dialog.source.setPlainText(text)
    qtbot.waitUntil(lambda: dialog._result is not None and not dialog._pause.isActive(), timeout=WAIT)


def test_what_needs_no_decision_is_copied_without_what_is_withheld(
    qtbot: Any, dialog: RedactTextDialog
) -> None:
    type_in(qtbot, dialog, "She called on 22 October 2015 from 138-0013-8000.")
    assert dialog.outcome.toPlainText() == "She called on [2015-10] from [contact]."
    qtbot.mouseClick(dialog.copy, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == "She called on [2015-10] from [contact]."


def test_what_stands_for_something_is_said_in_the_language_that_is_chosen(
    qtbot: Any, dialog: RedactTextDialog
) -> None:
    type_in(qtbot, dialog, "138-0013-8000")
    dialog.written_in.setCurrentIndex(dialog.written_in.findData("ko"))
    qtbot.waitUntil(lambda: dialog.outcome.toPlainText() == "[연락처]", timeout=WAIT)


def test_a_name_that_nobody_recorded_must_be_decided_before_anything_is_copied(
    qtbot: Any, dialog: RedactTextDialog
) -> None:
    type_in(qtbot, dialog, "We met Somchai there.")
    assert not dialog.copy.isEnabled()
    qtbot.mouseClick(dialog.findings.withhold, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(dialog.copy.isEnabled, timeout=WAIT)
    assert dialog.outcome.toPlainText() == "We met [name] there."


def test_a_decision_can_be_to_keep_and_can_be_taken_back(qtbot: Any, dialog: RedactTextDialog) -> None:
    type_in(qtbot, dialog, "We met Somchai there.")
    qtbot.mouseClick(dialog.findings.keep, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(dialog.copy.isEnabled, timeout=WAIT)
    assert dialog.outcome.toPlainText() == "We met Somchai there."
    qtbot.mouseClick(dialog.findings.ask_again, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: dialog._result is not None, timeout=WAIT)
    assert not dialog.copy.isEnabled()


def test_what_a_profile_withholds_cannot_be_kept(qtbot: Any, dialog: RedactTextDialog) -> None:
    type_in(qtbot, dialog, "From 138-0013-8000.")
    assert not dialog.findings.keep.isEnabled()


def test_a_changed_text_cannot_be_copied_as_it_was(qtbot: Any, dialog: RedactTextDialog) -> None:
    type_in(qtbot, dialog, "Nothing.")
    assert dialog.copy.isEnabled()
    dialog.source.insertPlainText("Somchai ")
    assert not dialog.copy.isEnabled()


def test_another_reader_gets_another_text(qtbot: Any, dialog: RedactTextDialog) -> None:
    type_in(qtbot, dialog, "On 22 October 2015.")
    dialog.reader.setCurrentIndex(dialog.reader.findData("public_statement"))
    assert not dialog.copy.isEnabled()
    qtbot.waitUntil(dialog.copy.isEnabled, timeout=WAIT)
    assert dialog.outcome.toPlainText() == "On [2015 Q4]."


def test_what_was_kept_for_one_reader_is_asked_anew_for_another(qtbot: Any, dialog: RedactTextDialog) -> None:
    type_in(qtbot, dialog, "We met Somchai there.")
    qtbot.mouseClick(dialog.findings.keep, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(dialog.copy.isEnabled, timeout=WAIT)
    dialog.reader.setCurrentIndex(dialog.reader.findData("public_statement"))
    assert dialog.outcome.toPlainText() == ""
    qtbot.waitUntil(lambda: dialog._result is not None, timeout=WAIT)
    assert not dialog.copy.isEnabled()
    qtbot.mouseClick(dialog.findings.withhold, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(dialog.copy.isEnabled, timeout=WAIT)
    dialog.reader.setCurrentIndex(dialog.reader.findData("partner_ngo"))
    qtbot.waitUntil(dialog.copy.isEnabled, timeout=WAIT)
    assert dialog.outcome.toPlainText() == "We met [name] there."


def test_closing_forgets_the_text(qtbot: Any, dialog: RedactTextDialog) -> None:
    type_in(qtbot, dialog, "We met Somchai there.")
    dialog.close()
    assert dialog.source.toPlainText() == dialog.outcome.toPlainText() == ""
    assert dialog.findings.list.topLevelItemCount() == 0
    assert not dialog.source.document().isUndoAvailable()


def test_esc_throws_no_text_away(qtbot: Any, dialog: RedactTextDialog) -> None:
    type_in(qtbot, dialog, "We met there.")
    qtbot.keyClick(dialog.source, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    assert dialog.source.toPlainText() == "We met there."
    assert dialog.status.text().startswith("Esc does not close")
    dialog.source.clear()
    qtbot.keyClick(dialog.source, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_choosing_a_row_shows_its_place_as_qt_counts_it(qtbot: Any, dialog: RedactTextDialog) -> None:
    type_in(qtbot, dialog, "𝐀😀 Then Somchai.")
    dialog.findings.list.setFocus()
    dialog.findings._choose(dialog.findings.list.topLevelItem(0))
    assert dialog.source.textCursor().selectedText() == "Somchai"


def test_places_are_counted_in_units_of_sixteen_bits() -> None:
    assert [utf16("a😀b")(place) for place in range(4)] == [0, 1, 3, 4]
    assert utf16("ab")(1) == 1
