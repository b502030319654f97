"""Rival accounts: added with the mouse and with the keyboard, one of them worked with, none overwritten."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from domain.casefile import CaseFile
from domain.custody import CustodyEvent
from domain.roughdate import RoughDate
from domain.stated import Stated, stated
from domain.vocabulary.sources import Certainty
from ui.forms.choice import Choice
from ui.forms.event_form import EventForm
from ui.forms.rough_date_edit import RoughDateEdit
from ui.forms.stated_edit import StatedEdit

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def event(case_file: CaseFile) -> CustodyEvent:
    """The arrest with one account of its day."""
    arrest = case_file.events[1]
    source = case_file.sources[0].id
    return type(arrest)(
        id=arrest.id,
        case=arrest.case,
        kind=arrest.kind,
        when=stated(RoughDate(edtf="2015-10-22"), source=source, words="on Oct. 22"),
    )


@pytest.fixture
def form(qtbot: QtBot, case_file: CaseFile, event: CustodyEvent, new_id: Callable[[], str]) -> EventForm:
    form = EventForm(event, case_file, new_id)
    qtbot.addWidget(form)
    form.resize(700, 800)
    form.show()
    return form


def dates(form: EventForm) -> StatedEdit[RoughDate]:
    editor = form.first.fields["when"]
    assert isinstance(editor, StatedEdit)
    return editor


def add_24_october(form: EventForm) -> None:
    """A second account, typed and attributed."""
    date = dates(form).accounts[1].inner
    assert isinstance(date, RoughDateEdit)
    for field, digits in ((date.start.year, "2015"), (date.start.month, "10"), (date.start.day, "24")):
        QTest.keyClicks(field, digits)
    details = dates(form).accounts[1].details
    assert details is not None
    source = details.fields["source"].first_field()
    source.setFocus()
    QTest.keyClicks(source, "human rights")
    QTest.keyClick(source, Qt.Key.Key_Down)
    QTest.keyClick(source, Qt.Key.Key_Return)
    certainty = details.fields["certainty"]
    assert isinstance(certainty, Choice)
    certainty.box.setFocus()
    QTest.keyClicks(certainty.box, "Disp")


def said(form: EventForm) -> Stated[RoughDate]:
    when = form.record().when
    assert when is not None
    return when


@pytest.mark.parametrize("with_mouse", [True, False], ids=["mouse", "keyboard"])
def test_another_source_says_otherwise(
    qtbot: QtBot, case_file: CaseFile, event: CustodyEvent, form: EventForm, with_mouse: bool
) -> None:
    another = dates(form).another
    if with_mouse:
        QTest.mouseClick(another, LEFT)
    else:
        another.setFocus()
        QTest.keyClick(another, Qt.Key.Key_Space)
    assert dates(form).accounts[1].isAncestorOf(QApplication.focusWidget() or form)
    assert said(form) == event.when, "an empty account says nothing yet"
    add_24_october(form)
    when = said(form)
    assert event.when is not None
    assert when.accounts[0] == event.when.accounts[0]
    assert when.accounts[1].value == RoughDate(edtf="2015-10-24")
    assert when.accounts[1].source == case_file.sources[1].id
    assert when.accounts[1].certainty is Certainty.DISPUTED
    assert when.working == 0
    radio = dates(form).accounts[1].working
    QApplication.processEvents()  # so that it lies where one would click it
    if with_mouse:
        QTest.mouseClick(radio, LEFT)
    else:
        radio.setFocus()
        QTest.keyClick(radio, Qt.Key.Key_Space)
    assert said(form).working == 1
    assert [account.working.isChecked() for account in dates(form).accounts] == [False, True]


def test_an_account_taken_away_can_be_brought_back(
    qtbot: QtBot, event: CustodyEvent, form: EventForm
) -> None:
    QTest.mouseClick(dates(form).another, LEFT)
    add_24_october(form)
    both = said(form)
    QTest.mouseClick(dates(form).accounts[0].take_away, LEFT)
    assert said(form).accounts == both.accounts[1:]
    QTest.mouseClick(dates(form).bring_back, LEFT)
    assert set(said(form).accounts) == set(both.accounts)


def test_an_account_without_a_value_is_a_thing_to_check(form: EventForm) -> None:
    QTest.mouseClick(dates(form).another, LEFT)
    details = dates(form).accounts[1].details
    assert details is not None
    QTest.keyClicks(details.fields["words"].first_field(), "later")
    form.flush()
    assert "When: This account says who, but not yet what." in [
        thing.sentence for thing in form.things_to_check()
    ]


def test_accounts_are_told_apart_by_a_screen_reader(form: EventForm) -> None:
    QTest.mouseClick(dates(form).another, LEFT)
    date = dates(form).accounts[1].inner
    assert isinstance(date, RoughDateEdit)
    assert date.start.year.accessibleName() == "When, account 2: Year"
