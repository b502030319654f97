"""A form that grows moves what is beneath the new part, and squeezes nothing."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from domain.casefile import CaseFile
from ui.forms.event_form import EventForm
from ui.forms.people_list import PeopleList
from ui.forms.section import Section
from ui.turns import turns


class Squeezed(QObject):
    """Counts how often a widget was made lower."""

    def __init__(self, widgets: list[QWidget]) -> None:
        super().__init__()
        self.times = 0
        for widget in widgets:
            widget.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QResizeEvent) and event.size().height() < event.oldSize().height():
            self.times += 1
        return False


def test_a_part_that_is_unfolded_high_up_squeezes_nothing_beneath_it(
    qtbot: QtBot, case_file: CaseFile, new_id: Callable[[], str]
) -> None:
    form = EventForm(case_file.events[1], case_file, new_id)
    qtbot.addWidget(form)
    form.resize(700, 800)
    with qtbot.waitExposed(form):
        form.show()
    sections = [group for group in form.groups.values() if isinstance(group, Section)]
    for section in sections:
        section.open()
    turns().finish()
    for _round in range(3):
        QApplication.processEvents()
    who = form.groups["first"].fields["participations"]  # type: ignore[union-attr]
    assert isinstance(who, PeopleList)
    beneath = [widget for section in sections for widget in section.findChildren(QWidget)]
    before = [(widget.width(), widget.height()) for widget in beneath]
    squeezed = Squeezed(beneath)
    grown: list[bool] = []
    turns().calm.connect(lambda: grown.append(True))
    next(iter(who.rows.values())).more.click()
    qtbot.waitUntil(lambda: bool(grown))
    for _round in range(3):
        QApplication.processEvents()
    assert squeezed.times == 0
    assert [(widget.width(), widget.height()) for widget in beneath] == before
