"""Whatever stands in whichever field, a form gives a record, a draft and sentences, and never an error."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as some
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot

from domain.casefile import CaseFile
from ui.forms.form import RecordForm
from ui.forms.opening import form_for
from ui.forms.plain import from_plain, plain
from ui.forms.rough_date_entry import Boxes, DateEntry, Mode, best_of
from ui.forms.section import Section

RUBBISH = (
    "30",
    "-1",
    "20O5",
    "리영희\u200b",
    "a\u202eb",
    "99999999999999999999",
    "nan",
    "XXXX",
    "\u0000",
    "x" * 600,
    "~9",
)


def open_everything(form: RecordForm[Any]) -> None:
    """Open what can be opened, and add a row where rows can be added."""
    for group in form.groups.values():
        if isinstance(group, Section):
            group.open()
    for button in form.findChildren(QPushButton):
        if button.objectName() in ("more", "another", "offer", "who") and not button.isHidden():
            button.click()


def put_into_every_field(form: RecordForm[Any], text: str) -> None:
    """The same text in each field."""
    for field in form.findChildren(QLineEdit):
        field.setText(text)
    for area in form.findChildren(QPlainTextEdit):
        area.setPlainText(text)


@pytest.mark.parametrize(
    "kind", ["case", "people", "events", "sources", "places", "authorities", "appeals", "context"]
)
def test_no_text_in_any_field_makes_an_error(
    qtbot: QtBot, case_file: CaseFile, new_id: Callable[[], str], kind: str
) -> None:
    record = case_file.case if kind == "case" else getattr(case_file, kind)[-1]
    form = form_for(record, case_file, new_id)
    qtbot.addWidget(form)
    open_everything(form)
    for text in RUBBISH:
        put_into_every_field(form, text)
        held = form.record()
        assert from_plain(type(held), plain(held)) == held
        assert all(thing.sentence for thing in form.things_to_check())
        draft = json.loads(json.dumps(form.draft()))
        form.restore(draft)
        assert form.record() == held
    with qtbot.waitSignal(form.finished):
        form.finish()
    QApplication.processEvents()


@given(
    mode=some.sampled_from(Mode),
    texts=some.lists(some.text(max_size=6), min_size=8, max_size=8),
    words=some.sampled_from(("", "later")),
)
def test_no_text_in_the_boxes_of_a_date_makes_an_error(mode: Mode, texts: list[str], words: str) -> None:
    one, other = Boxes(year=texts[0], month=texts[1], day=texts[2]), Boxes(year=texts[3], month=texts[4])
    entry = DateEntry(
        mode=mode, start=one, end=other, clock=texts[5], offset=texts[6], written=texts[7], words=words
    )
    best, sentence = best_of(entry)
    assert best is not None or not sentence
