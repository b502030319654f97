"""Which package is received: the newest on a stick by itself, and what somebody chose stays chosen."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.ui.backup.scenes import _silent
from ui.background import Elsewhere
from ui.handover.which import WhichPackage
from workflows.found_packages import FoundPackage


def package(name: str, day: int = 1) -> FoundPackage:
    return FoundPackage(
        path=Path("/media/BLUE") / name,
        stick="BLUE",
        size=310_000,
        is_in_parts=False,
        written=datetime(2016, 1, day, 12, tzinfo=UTC),
    )


NEW, OLD = package("fieldbook-new.age", 2), package("fieldbook-old.age")


@pytest.fixture
def which(qtbot: QtBot) -> WhichPackage:
    made = WhichPackage(cast("Elsewhere", _silent()), Path("/home/worker"))
    qtbot.addWidget(made)
    made.show()
    return made


def test_the_newest_on_a_stick_is_chosen_by_itself_and_opens_with_enter(
    qtbot: QtBot, which: WhichPackage
) -> None:
    assert which.path is None
    with qtbot.waitSignal(which.chosen):
        which.show_packages([NEW, OLD])
    assert which.path == NEW.path
    assert [index.row() for index in which.list.selectedIndexes()] == [0]
    with qtbot.waitSignal(which.wanted):
        QTest.keyClick(which.list, Qt.Key.Key_Return)


def test_what_somebody_chose_stays_when_another_stick_is_plugged_in(which: WhichPackage) -> None:
    which.show_packages([NEW, OLD])
    QTest.keyClick(which.list, Qt.Key.Key_Down)
    assert which.path == OLD.path
    which.show_packages([package("fieldbook-newer.age", 3), NEW, OLD])
    assert which.path == OLD.path


def test_a_file_from_elsewhere_stays_until_a_row_is_chosen(which: WhichPackage) -> None:
    which.show_packages([NEW, OLD])
    which.take_file(Path("/srv/office/x.age"))
    which.show_packages([NEW])
    assert which.path == Path("/srv/office/x.age")
    assert which.name.text() == "x.age"
    QTest.keyClick(which.list, Qt.Key.Key_Down)
    assert which.path == NEW.path
    assert which.name.isHidden()


def test_a_pulled_stick_is_told_but_not_while_its_package_is_looked_at(
    qtbot: QtBot, which: WhichPackage
) -> None:
    which.show_packages([NEW])
    which.hold()
    which.show_packages([])
    assert which.path == NEW.path
    which.let_go()
    with qtbot.waitSignal(which.chosen):
        which.show_packages([])
    assert which.path is None
    assert "No stick" in which.name.text()
    assert not which.name.isHidden()
