"""Who may see what: a table with an example in each row, of which only the changes are kept."""

from __future__ import annotations

from typing import Any

from domain.redaction.profiles import Operator
from domain.redaction.rules import CHOICES, Rule
from domain.sensitivity import Kind, Sensitivity
from ui.forms.rules_edit import ROWS, RulesEdit

DATES = (Kind.DATE, Sensitivity.GENERALISED)


def choose(edit: RulesEdit, operator: Operator) -> None:
    edit._boxes[DATES].setCurrentIndex(CHOICES[DATES].index(operator))


def test_every_choice_has_a_row() -> None:
    assert set(ROWS) == set(CHOICES)


def test_what_is_as_the_profile_has_it_is_no_change(qtbot: Any) -> None:
    edit = RulesEdit("partner_ngo")
    qtbot.addWidget(edit)
    edit.set_value(())
    assert edit.value() == ()
    choose(edit, Operator.DAY)
    assert edit.value() == (Rule(kind=DATES[0], sensitivity=DATES[1], operator=Operator.DAY),)
    choose(edit, Operator.MONTH)
    assert edit.value() == ()


def test_the_example_follows_the_choice(qtbot: Any) -> None:
    edit = RulesEdit("partner_ngo")
    qtbot.addWidget(edit)
    assert edit._examples[DATES].text() == "2015-10"
    choose(edit, Operator.DAY)
    assert edit._examples[DATES].text() == "2015-10-22"
    choose(edit, Operator.DROP)
    assert edit._examples[DATES].text() == "Withheld"


def test_from_another_profile_only_what_was_changed_stays(qtbot: Any) -> None:
    edit = RulesEdit("partner_ngo")
    qtbot.addWidget(edit)
    choose(edit, Operator.YEAR)
    edit.set_profile("un_confidential")
    assert edit.value() == (Rule(kind=DATES[0], sensitivity=DATES[1], operator=Operator.YEAR),)
    assert edit._examples[Kind.PLACE, Sensitivity.GENERALISED].text() == "Móng Cái"


def test_what_stands_there_goes_through_a_draft(qtbot: Any) -> None:
    edit, other = RulesEdit("partner_ngo"), RulesEdit("partner_ngo")
    for each in (edit, other):
        qtbot.addWidget(each)
    choose(edit, Operator.QUARTER)
    other.set_raw(edit.raw())
    assert other.value() == edit.value()
