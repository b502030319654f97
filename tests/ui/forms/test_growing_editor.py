"""Editors of many rows that are still being built: what was given shows through, and what is typed meanwhile is not lost."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from domain.casefile import CaseFile
from domain.custody import Participation
from domain.ids import PersonId
from domain.person import PersonName
from ui.forms.field_column import FieldColumn
from ui.forms.names_edit import names_edit
from ui.forms.people_list import PeopleList
from ui.forms.stated_fields import stated_date
from ui.forms.surroundings import Surroundings

NAMES = tuple(PersonName(text=text) for text in ("리영희", "Ri Yong Hui", "李英姬"))


def test_a_row_comes_after_the_other_and_all_of_them_are_read_from_the_start(
    qtbot: QtBot, case_file: CaseFile, new_id: Callable[[], str]
) -> None:
    names = names_edit(Surroundings(case_file, new_id))
    qtbot.addWidget(names)
    names.set_value(NAMES)
    turns = 0
    while not names.is_whole:
        turns += 1
        assert names.value() is NAMES
        assert names.build_next()
    assert turns == len(NAMES) - 1
    assert not names.build_next()
    assert names.value() is NAMES
    assert len(names.rows) == len(NAMES)


def test_what_is_typed_into_the_first_row_stands_beside_those_that_come_later(
    qtbot: QtBot, case_file: CaseFile, new_id: Callable[[], str]
) -> None:
    names = names_edit(Surroundings(case_file, new_id))
    qtbot.addWidget(names)
    names.set_value(NAMES)
    QTest.keyClicks(names.first_field(), "!")
    assert not names.is_whole
    while names.build_next():
        pass
    assert names.value() == (replace(NAMES[0], text="!리영희"), *NAMES[1:])


def test_a_change_is_read_at_once_however_much_is_missing(
    qtbot: QtBot, case_file: CaseFile, new_id: Callable[[], str]
) -> None:
    names = names_edit(Surroundings(case_file, new_id))
    qtbot.addWidget(names)
    names.set_value(NAMES)
    QTest.keyClicks(names.first_field(), "!")
    assert [name.text for name in names.value()] == ["!리영희", "Ri Yong Hui", "李英姬"]


def test_another_value_meanwhile_takes_the_place_of_the_first(
    qtbot: QtBot, case_file: CaseFile, new_id: Callable[[], str]
) -> None:
    names = names_edit(Surroundings(case_file, new_id))
    qtbot.addWidget(names)
    names.set_value(NAMES)
    names.build_next()
    names.set_value(NAMES[1:])
    assert names.value() == NAMES[1:]
    assert [row.value() for row in names.rows] == list(NAMES[1:])


def test_rival_accounts_stand_side_by_side_from_the_first_on(
    qtbot: QtBot, case_file: CaseFile, new_id: Callable[[], str]
) -> None:
    disputed = next(event.when for event in case_file.events if event.when and event.when.is_disputed)
    stated = stated_date(Surroundings(case_file, new_id))
    qtbot.addWidget(stated)
    stated.set_named("When")
    stated.set_value(disputed)
    stated.show()
    assert not stated.is_whole
    assert stated.first_field().isVisible()
    assert not stated._accounts[0].working.isHidden()
    assert stated.value() is disputed
    assert len(stated.accounts) == len(disputed.accounts)
    assert stated.value() is disputed


def test_everybody_is_counted_before_everybody_is_there(
    qtbot: QtBot, case_file: CaseFile, new_id: Callable[[], str]
) -> None:
    who = PeopleList(case_file.case.id, Surroundings(case_file, new_id), all_ticked=True)
    qtbot.addWidget(who)
    who.set_value(())
    assert not who.is_whole
    assert who._counted.text() == "All 9 are ticked."
    assert {part.person for part in who.value()} == {person.id for person in case_file.people}
    who.complete()
    assert who._counted.text() == "All 9 are ticked."
    assert all(row.tick.box.isChecked() for row in who.rows.values())


def test_somebody_who_is_not_in_the_case_any_more_stays_in_the_event(
    qtbot: QtBot, case_file: CaseFile, new_id: Callable[[], str]
) -> None:
    parts = (Participation(person=PersonId("f" * 32)), Participation(person=case_file.people[3].id))
    who = PeopleList(case_file.case.id, Surroundings(case_file, new_id), all_ticked=False)
    qtbot.addWidget(who)
    who.set_value(parts)
    assert who.value() is parts
    assert sum(row.tick.box.isChecked() for row in who.rows.values()) == 2
    who.rows[case_file.people[3].id].tick.box.setChecked(False)
    assert who.value() == parts[:1]


def test_a_field_is_hidden_until_it_stands_as_its_draft_holds_it(
    qtbot: QtBot, case_file: CaseFile, new_id: Callable[[], str]
) -> None:
    column: FieldColumn[Any] = FieldColumn()
    qtbot.addWidget(column)
    person = replace(case_file.people[0], names=NAMES)
    made = []

    def make() -> Any:
        made.append(names_edit(Surroundings(case_file, new_id)))
        return made[-1]

    column.add("names", "Names", make)
    column.set_value(person)
    whole: FieldColumn[Any] = FieldColumn()
    qtbot.addWidget(whole)
    whole.add("names", "Names", lambda: names_edit(Surroundings(case_file, new_id)))
    whole.set_value(person)
    QTest.keyClicks(whole.fields["names"].first_field(), "!")
    column.set_raw(whole.raw())
    column.show()
    seen = []
    while column.build_next():
        seen.append(made[0].isVisible())
    assert seen == [False] * (len(seen) - 1) + [True]
    assert len(seen) == len(NAMES)
    assert [name.text for name in column.applied(person).names] == ["!리영희", "Ri Yong Hui", "李英姬"]
