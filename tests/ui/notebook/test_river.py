"""The custody river on the screen: the day under its cursor, the event under the hand, the colours of who holds whom."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from domain.casefile import CaseFile
from tests.ui.notebook.conftest import Room
from ui.notebook.overview import Overview
from ui.notebook.river_layout import layout_for
from ui.notebook.river_rows import Picture, picture_of
from ui.notebook.river_view import TALLEST, RiverView
from ui.theme import Look, colours_of, wear

WIDTH = 900


@pytest.fixture
def picture(example: CaseFile) -> Picture:
    """That of the nine."""
    return picture_of(example)


@pytest.fixture
def view(qtbot: QtBot, qapp: object, picture: Picture) -> RiverView:
    """It, in a window of its own, on the day of the arrest."""
    wear(qapp, Look.LIGHT)  # type: ignore[arg-type]  # pytest-qt's own fixture is a QApplication
    shown = RiverView()
    qtbot.addWidget(shown)
    shown.show_picture(picture)
    shown.show_day(date(2015, 10, 22))
    shown.resize(WIDTH, shown.heightForWidth(WIDTH))
    with qtbot.waitExposed(shown):
        shown.show()
    return shown


def painted(view: RiverView) -> QImage:
    return view.grab().toImage()


def test_the_words_of_the_columns_are_those_of_the_timeline(picture: Picture) -> None:
    assert [column.when for column in picture.columns][:4] == [
        "16 Oct 2015",
        "22 Oct 2015",
        "22 Oct 2015",
        "24 Oct 2015",
    ]
    assert picture.holders == ("Vietnamese police", "Chinese police")
    assert picture.people[-1] == "Infant, name unknown"


@pytest.mark.parametrize(("day", "column"), [((2015, 10, 1), -1), ((2015, 10, 23), 2), ((2015, 12, 31), 6)])
def test_a_day_lies_behind_what_has_begun_by_then(
    picture: Picture, day: tuple[int, int, int], column: int
) -> None:
    assert picture.column_on(date(*day)) == column


def test_arrows_go_from_event_to_event_and_stop_at_the_ends(view: RiverView) -> None:
    asked: list[date] = []
    view.day_asked.connect(asked.append)
    view.day_asked.connect(view.show_day)
    for _press in range(9):
        QTest.keyClick(view, Qt.Key.Key_Right)
    forth = list(asked)
    assert forth[0] == date(2015, 10, 24)
    assert forth == sorted(set(forth))
    for _press in range(9):
        QTest.keyClick(view, Qt.Key.Key_Left)
    assert asked[-1] == date(2015, 10, 16)


def test_enter_and_a_double_click_open_the_event(view: RiverView, picture: Picture) -> None:
    asked: list[str] = []
    view.event_asked.connect(asked.append)
    QTest.keyClick(view, Qt.Key.Key_Return)
    layout = layout_for(picture, view.font(), view.width(), TALLEST)
    QTest.mouseDClick(view, Qt.MouseButton.LeftButton, pos=QPoint(int(layout.x(3)), int(layout.top)))
    assert asked == [picture.columns[2].event, picture.columns[3].event]


def test_dragging_over_the_picture_takes_the_day_along(view: RiverView, picture: Picture) -> None:
    asked: list[date] = []
    view.day_asked.connect(asked.append)
    layout = layout_for(picture, view.font(), view.width(), TALLEST)
    QTest.mousePress(view, Qt.MouseButton.LeftButton, pos=QPoint(int(layout.x(3)), int(layout.top)))
    QTest.mouseMove(view, QPoint(int(layout.x(0)), int(layout.top)))
    QTest.mouseMove(view, QPoint(2, 2))
    assert asked[0] == date(2015, 10, 24)
    assert set(asked) <= {date(2015, 10, 24), date(2015, 10, 16)}


def test_each_holder_has_a_colour_and_the_infant_keeps_the_first(view: RiverView, picture: Picture) -> None:
    image, colours = painted(view), colours_of(view.palette())
    layout = layout_for(picture, view.font(), view.width(), TALLEST)
    for line, holder in ((picture.river.lines[0], 1), (picture.river.lines[-1], 0)):
        reach = line.reaches[3]
        at = QPoint(int(layout.x(3.3)), round(layout.y(reach)))
        assert image.pixelColor(at) == QColor(colours.holders[holder])


def test_the_lines_stand_on_grounds_on_which_their_colours_can_be_told(
    view: RiverView, picture: Picture
) -> None:
    layout, colours = layout_for(picture, view.font(), view.width(), TALLEST), colours_of(view.palette())
    image, height = painted(view), int(layout.bottom) - 8
    grounds = [image.pixelColor(int(layout.x(column)), height).name() for column in (0, 3)]
    assert grounds == [colours.surface, colours.window]


def test_the_line_of_the_chosen_person_stands_out(view: RiverView, picture: Picture) -> None:
    line = picture.river.lines[-1]
    layout = layout_for(picture, view.font(), view.width(), TALLEST)
    beside = QPoint(int(layout.x(3.3)), round(layout.y(line.reaches[3])) + 2)
    before = painted(view).pixelColor(beside)
    view.show_person(line.person)
    assert painted(view).pixelColor(beside) != before


def test_a_case_in_which_nothing_happened_has_no_picture(view: RiverView, example: CaseFile) -> None:
    view.show_picture(picture_of(replace(example, events=())))
    assert not view.isVisible()
    assert view.heightForWidth(WIDTH) >= 0


def test_with_less_room_fewer_words_are_said_and_every_line_stays(view: RiverView, picture: Picture) -> None:
    fullest = layout_for(picture, view.font(), WIDTH, 10_000)
    heights = [layout_for(picture, view.font(), WIDTH, room).height for room in (fullest.height - 1, 150, 1)]
    assert heights == sorted(heights, reverse=True)
    assert heights[0] < fullest.height
    barest = layout_for(picture, view.font(), WIDTH, 1)
    assert not barest.has_names
    assert barest.height < TALLEST


def test_many_people_come_closer_and_stay_apart(example: CaseFile) -> None:
    (event, *_more) = example.events
    crowd = tuple(
        replace(example.people[0], id=f"{number:032x}")  # type: ignore[arg-type]  # any text is an id here
        for number in range(60)
    )
    parts = tuple(replace(event.participations[0], person=person.id) for person in crowd)
    case = replace(example, people=crowd, events=(replace(event, participations=parts),))
    picture = picture_of(case)
    layout = layout_for(picture, RiverView().font(), WIDTH, TALLEST)
    assert not layout.has_names
    assert layout.lane >= 5


def test_a_picture_on_a_tab_that_was_never_shown_makes_no_window_higher(
    room: Room, qtbot: QtBot, example: CaseFile, picture: Picture
) -> None:
    overview = Overview(room.desk)
    qtbot.addWidget(overview)
    overview.show_case(example)
    river = overview.river
    qtbot.waitUntil(lambda: not river.isHidden())
    whole = layout_for(picture, river.font(), river.width(), TALLEST).height
    least = river.minimumSizeHint().height()
    assert least < whole
    overview.resize(800, 3 * whole)
    overview.show()
    qtbot.waitUntil(lambda: river.height() > least)
