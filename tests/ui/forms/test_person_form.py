"""The person form: names in any script, an age as it was stated, and what is dangerous kept apart."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from domain.age import AgeStatement, AgeSystem, AgeUnit
from domain.casefile import CaseFile
from domain.ids import PersonId
from domain.person import Person, PersonName
from domain.roughdate import RoughDate
from domain.sensitivity import Protection, Sensitivity
from domain.vocabulary.people import Script
from ui.forms.age_edit import AgeEdit
from ui.forms.person_form import PersonForm
from ui.forms.protection_edit import ProtectionEdit
from ui.forms.rows_edit import RowsEdit
from ui.forms.section import Section
from ui.forms.stated_edit import StatedEdit


@pytest.fixture
def form(qtbot: QtBot, case_file: CaseFile, new_id: Callable[[], str]) -> PersonForm:
    """Somebody of whom nothing is known."""
    form = PersonForm(Person(id=PersonId("a" * 32), case=case_file.case.id), case_file, new_id, is_new=True)
    qtbot.addWidget(form)
    form.show()
    return form


def field(form: PersonForm, name: str) -> QWidget:
    return form.groups["first"].fields[name].first_field()  # type: ignore[union-attr]


def age(form: PersonForm) -> AgeEdit:
    stated = form.groups["first"].fields["age"]  # type: ignore[union-attr]
    assert isinstance(stated, StatedEdit)
    edit = stated.accounts[0].inner
    assert isinstance(edit, AgeEdit)
    return edit


def test_nobody_has_to_have_a_name(form: PersonForm) -> None:
    QTest.keyClicks(field(form, "label"), "Adult 3, name unknown")
    assert form.record().label == "Adult 3, name unknown"
    assert form.record().names == ()
    assert form.things_to_check() == ()


def test_a_name_is_composed_into_the_row_that_waits_for_it(form: PersonForm) -> None:
    line = field(form, "names")
    for composing, committed in (("김", ""), ("철", "김"), ("", "철")):
        event = QInputMethodEvent(composing, [])
        event.setCommitString(committed)
        QApplication.sendEvent(line, event)
    assert form.record().names == (PersonName(text="김철"),)


def test_a_second_name_has_a_script_of_its_own(form: PersonForm) -> None:
    names = form.groups["first"].fields["names"]  # type: ignore[union-attr]
    assert isinstance(names, RowsEdit)
    QTest.keyClicks(field(form, "names"), "Ri Yong Hui")
    QTest.mouseClick(names.more, Qt.MouseButton.LeftButton)
    names.rows[1].set_value(PersonName(text="李英姬", script=Script.HANJA))
    assert [name.text for name in form.record().names] == ["Ri Yong Hui", "李英姬"]
    QTest.mouseClick(names.findChildren(QPushButton, "take_away")[0], Qt.MouseButton.LeftButton)
    assert [name.text for name in form.record().names] == ["李英姬"]
    QTest.mouseClick(names.bring_back, Qt.MouseButton.LeftButton)
    assert {name.text for name in form.record().names} == {"Ri Yong Hui", "李英姬"}


def test_eleven_months_on_a_day_give_a_birth_interval(form: PersonForm) -> None:
    edit = age(form)
    QTest.keyClicks(edit.number, "11")
    edit.unit.set_raw(AgeUnit.MONTHS)
    for box, digits in ((edit.at.start.year, "2015"), (edit.at.start.month, "10"), (edit.at.start.day, "22")):
        QTest.keyClicks(box, digits)
    stated = form.record().age
    assert stated is not None
    assert stated.working_value == AgeStatement(
        minimum=11, maximum=11, unit=AgeUnit.MONTHS, at=RoughDate(edtf="2015-10-22")
    )
    assert "Born between 23 Oct 2014 and 22 Nov 2014." in [
        label.text() for label in edit.findChildren(QLabel)
    ]


@pytest.mark.parametrize(
    ("typed", "least", "most"), [("40", 40, 40), ("40-45", 40, 45), ("40 – 45", 40, 45), ("60+", 60, None)]
)
def test_an_age_is_written_as_people_write_it(
    form: PersonForm, typed: str, least: int, most: int | None
) -> None:
    age(form).number.insert(typed)
    stated = form.record().age
    assert stated is not None
    assert (stated.working_value.minimum, stated.working_value.maximum) == (least, most)


@pytest.mark.parametrize("typed", ["eleven", "200", "45-40", "11x", "0"])
def test_an_impossible_age_is_said_and_kept_in_the_draft(form: PersonForm, typed: str) -> None:
    edit = age(form)
    edit.system.set_raw(AgeSystem.KOREAN)
    QTest.keyClicks(edit.number, typed)
    form.flush()
    assert form.record().age is None
    assert any(thing.sentence.startswith("Age as stated: ") for thing in form.things_to_check())
    assert form.draft()["fields"]["first"]["age"]["accounts"][0]["value"]["number"] == typed


def test_a_text_that_hides_what_it_says_is_kept_without_that(form: PersonForm) -> None:
    line = field(form, "label")
    QApplication.clipboard().setText("Adult \u202e3")
    line.setFocus()
    QTest.keyClick(line, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    form.flush()
    assert form.record().label == "Adult 3"
    assert len(form.things_to_check()) == 1


def test_a_protection_is_lowered_in_plain_sight(form: PersonForm) -> None:
    section = form.groups["protection"]
    assert isinstance(section, Section)
    section.open()
    assert section.body is not None
    edit = section.body.fields["protection"]
    assert isinstance(edit, ProtectionEdit)
    assert form.record().protection == ()
    edit.choices["names"].set_raw(Sensitivity.OPEN)
    assert form.record().protection == (Protection(field="names", sensitivity=Sensitivity.OPEN),)
    assert any(
        "less protected" in label.text() for label in edit.findChildren(QLabel) if not label.isHidden()
    )
