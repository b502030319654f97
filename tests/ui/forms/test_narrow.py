"""Forms in little room: large text and a narrow pane cut nothing off."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from domain.casefile import CaseFile
from ui.forms.link_button import LinkButton
from ui.forms.opening import form_for
from ui.forms.section import Section
from ui.theme import Look, wear
from ui.turns import turns

NARROW, HEIGHT = 360, 800


@pytest.fixture
def large_text(qapp: QApplication) -> Iterator[None]:
    """Text at 150 %."""
    wear(qapp, Look.LIGHT, 150)
    yield
    wear(qapp, Look.LIGHT, 100)
    qapp.setStyleSheet("")


@pytest.mark.parametrize("kind", ["people", "events", "sources", "appeals", "context", "places"])
def test_nothing_reaches_past_the_edge_of_a_narrow_pane(
    qtbot: QtBot, large_text: None, case_file: CaseFile, new_id: Callable[[], str], kind: str
) -> None:
    form = form_for(getattr(case_file, kind)[-1], case_file, new_id)
    qtbot.addWidget(form)
    form.resize(NARROW, HEIGHT)
    form.show()
    for group in form.groups.values():
        if isinstance(group, Section):
            group.open()
    turns().finish()
    for _round in range(3):  # heights follow widths
        QApplication.processEvents()
    view = form.area.viewport()
    inside = form.area.widget()
    assert inside is not None
    past = [
        f"{type(widget).__name__} {widget.objectName()}"
        for widget in inside.findChildren(QWidget)
        if widget.isVisible() and widget.mapTo(view, QPoint(widget.width(), 0)).x() > view.width() + 1
    ]
    assert past == []


def test_a_link_breaks_into_lines_and_keeps_its_name(qtbot: QtBot) -> None:
    link = LinkButton("Another source says otherwise…")
    qtbot.addWidget(link)
    whole = link.sizeHint()
    link.resize(whole.width() // 2, link.heightForWidth(whole.width() // 2))
    link.show()
    assert isinstance(link, QPushButton)
    assert "\n" in link.text()
    assert link.text().replace("\n", " ") == "Another source says otherwise…"
    assert link.height() > whole.height()
    assert link.accessibleName() == "Another source says otherwise…"
    link.resize(whole)
    assert "\n" not in link.text()
