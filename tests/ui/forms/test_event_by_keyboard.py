"""The event form under real keys: chosen, typed, finished, closed."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from domain.casefile import CaseFile
from domain.ids import EventId
from domain.place import Place
from domain.roughdate import RoughDate
from domain.vocabulary.events import EventKind
from tests.ui.forms.event_parts import focus, people, when, where
from ui.forms.event_form import EventForm, following_event
from ui.forms.event_kind_edit import EventKindEdit

Key = Qt.Key
CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def test_a_new_event_has_everybody_in_it_and_no_kind_chosen(form: EventForm, case_file: CaseFile) -> None:
    assert [part.person for part in form.record().participations] == [each.id for each in case_file.people]
    kind = form.first.fields["kind"]
    assert isinstance(kind, EventKindEdit)
    assert not kind.is_chosen
    assert "What happened is not chosen yet." in [thing.sentence for thing in form.things_to_check()]


def test_the_kind_is_chosen_with_arrows_and_enter(form: EventForm) -> None:
    assert isinstance(focus(), QPushButton)
    QTest.keyClick(focus(), Key.Key_Return)
    assert form.record().kind is EventKind.ARREST
    QTest.keyClick(focus(), Key.Key_Right)
    assert form.record().kind is EventKind.HAND_OVER
    QTest.keyClick(focus(), Key.Key_Left)
    QTest.keyClick(focus(), Key.Key_Left)
    assert form.record().kind is EventKind.WHEREABOUTS_UNKNOWN


def test_tab_goes_from_what_to_when_and_through_the_boxes(form: EventForm) -> None:
    names = []
    for _step in range(6):
        QTest.keyClick(focus(), Key.Key_Tab)
        names.append(focus().accessibleName())
    assert names == [
        "What happened: something else",
        "Exact day",
        "When: Year",
        "When: Month",
        "When: Day",
        "When, as stated",
    ]
    for _step in range(6):
        QTest.keyClick(focus(), Key.Key_Backtab)
    assert focus().accessibleName() == "Arrested"


def test_a_date_is_told_after_a_pause_of_typing(qtbot: QtBot, form: EventForm) -> None:
    when(form).start.year.setFocus()
    with qtbot.waitSignal(form.edited, timeout=2000) as told:
        QTest.keyClicks(focus(), "2015")
    assert told.args[0].when.working_value == RoughDate(edtf="2015")
    QTest.keyClick(focus(), Key.Key_Tab)
    QTest.keyClicks(focus(), "10")
    QTest.keyClick(focus(), Key.Key_Tab)
    with qtbot.waitSignal(form.edited, timeout=2000) as told:
        QTest.keyClicks(focus(), "22")
        QTest.keyClick(focus(), Key.Key_Tab)
    assert told.args[0].when.working_value == RoughDate(edtf="2015-10-22")


def test_30_february_is_said_and_never_blocks(qtbot: QtBot, form: EventForm) -> None:
    for field, digits in zip(
        (when(form).start.year, when(form).start.month, when(form).start.day),
        ("2015", "2", "30"),
        strict=True,
    ):
        field.setFocus()
        QTest.keyClicks(field, digits)
    form.flush()
    assert "When: There is no such day in that month." in [thing.sentence for thing in form.things_to_check()]
    with qtbot.waitSignal(form.finished) as done:
        QTest.keyClick(focus(), Key.Key_Return, CONTROL)
    date = done.args[0].when.working_value
    assert date.is_unknown
    assert date.words == "2015-2-30"
    assert form.draft()["fields"]["first"]["when"]["accounts"][0]["value"]["start"]["day"] == "30"


def test_a_thing_to_check_leads_to_its_field(form: EventForm) -> None:
    when(form).start.year.setFocus()
    QTest.keyClicks(focus(), "2O15")
    form.flush()
    form.footer.check.click()
    row = [thing.sentence for thing in form.things_to_check()].index(
        "When: A year is written in digits, such as 2015."
    )
    form.footer.things.setCurrentRow(row)
    form.footer.things.setFocus()
    QTest.keyClick(form.footer.things, Key.Key_Return)
    assert form.first.fields["when"].isAncestorOf(focus())


def test_esc_closes_and_the_other_ways_out_tell_the_record(qtbot: QtBot, form: EventForm) -> None:
    with qtbot.waitSignal(form.finished_and_next):
        QTest.keyClick(focus(), Key.Key_Return, CONTROL | SHIFT)
    with qtbot.waitSignal(form.closed):
        QTest.keyClick(focus(), Key.Key_Escape)


def test_enter_in_a_long_text_makes_a_line_and_ctrl_enter_finishes(qtbot: QtBot, form: EventForm) -> None:
    area = when(form).words.open().area
    area.setFocus()
    QTest.keyClicks(area, "first")
    QTest.keyClick(area, Key.Key_Return)
    QTest.keyClicks(area, "second")
    with qtbot.waitSignal(form.finished) as done:
        QTest.keyClick(area, Key.Key_Return, CONTROL)
    assert done.args[0].when.working_value == RoughDate.unknown("first\nsecond")


def test_a_known_place_is_found_without_its_accents_and_taken_with_the_keyboard(
    form: EventForm, case_file: CaseFile
) -> None:
    field = where(form).field
    field.setFocus()
    QTest.keyClicks(field, "mong")
    assert where(form).suggestions.isVisible()
    QTest.keyClick(field, Key.Key_Down)
    QTest.keyClick(field, Key.Key_Return)
    place = case_file.place(form.record().place.working_value) if form.record().place else None  # type: ignore[union-attr]
    assert place is not None
    assert place.name == "Móng Cái"
    assert focus() is field


def test_esc_closes_the_suggestions_before_the_form(qtbot: QtBot, form: EventForm) -> None:
    field = where(form).field
    field.setFocus()
    QTest.keyClicks(field, "mong")
    with qtbot.assertNotEmitted(form.closed):
        QTest.keyClick(field, Key.Key_Escape)
    assert not where(form).suggestions.isVisible()
    with qtbot.waitSignal(form.closed):
        QTest.keyClick(field, Key.Key_Escape)


def test_a_new_place_is_made_once_and_corrected_under_its_id(form: EventForm) -> None:
    made: list[Place] = []
    form.made.connect(made.append)
    field = where(form).field
    field.setFocus()
    QTest.keyClicks(field, "Pingxian")
    QTest.keyClick(field, Key.Key_Tab)
    field.setFocus()
    field.end(False)
    QTest.keyClicks(field, "g")
    QTest.keyClick(field, Key.Key_Tab)
    assert [place.name for place in made] == ["Pingxian", "Pingxiang"]
    assert made[0].id == made[1].id
    place = form.record().place
    assert place is not None
    assert place.working_value == made[0].id


def test_somebody_unticked_stays_in_sight(form: EventForm, case_file: CaseFile) -> None:
    infant = case_file.people[-1].id
    row = people(form).rows[infant]
    row.tick.box.setFocus()
    QTest.keyClick(row.tick.box, Key.Key_Space)
    assert infant not in [part.person for part in form.record().participations]
    assert row.isVisibleTo(form)
    assert "8 of 9 are ticked." in [
        label.text() for label in people(form).findChildren(type(people(form)._counted))
    ]


def test_tab_passes_all_nine_people_in_one_stop_and_arrows_go_from_one_to_the_next(form: EventForm) -> None:
    rows = list(people(form).rows.values())
    rows[0].tick.box.setFocus()
    QTest.keyClick(focus(), Key.Key_Down)
    QTest.keyClick(focus(), Key.Key_Down)
    QTest.keyClick(focus(), Key.Key_Space)
    assert [row.tick.box.isChecked() for row in rows[:4]] == [True, True, False, True]
    QTest.keyClick(focus(), Key.Key_Tab)
    assert focus() is rows[2].more
    QTest.keyClick(focus(), Key.Key_Down)
    assert focus() is rows[3].tick.box
    for name in (rows[3].more.accessibleName(), "Tick all"):
        QTest.keyClick(focus(), Key.Key_Tab)
        assert focus().accessibleName() == name
    QTest.keyClick(focus(), Key.Key_Backtab)
    QTest.keyClick(focus(), Key.Key_Backtab)
    assert focus() is rows[3].tick.box


def test_the_wheel_scrolls_and_changes_no_choice(form: EventForm) -> None:
    kind = form.first.fields["kind"]
    assert isinstance(kind, EventKindEdit)
    box = kind.others.box
    box.setFocus()
    before = form.record()
    wheel = QWheelEvent(
        QPointF(box.rect().center()),
        QPointF(box.mapToGlobal(box.rect().center())),
        QPoint(0, -120),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(box, wheel)
    assert form.record() == before
    assert not wheel.isAccepted()


def test_the_next_event_carries_people_and_place(form: EventForm, case_file: CaseFile) -> None:
    before = case_file.events[1]
    after = following_event(before, EventId("9" * 32))
    assert [part.person for part in after.participations] == [part.person for part in before.participations]
    assert after.origin is not None
    assert before.place is not None
    assert after.origin.working_value == before.place.working_value
    assert after.follows(before)
