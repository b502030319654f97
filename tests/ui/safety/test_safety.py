"""The safety room over a real notebook, by real keys: held, accepted, compared, sealed, destroyed."""

from __future__ import annotations

import shutil
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from domain.ids import PartnerId
from domain.lock_times import USUAL, LockTimes
from domain.partner import Partner, PartnerKind
from tests.ui.accessible import markup_labels, unnamed
from tests.ui.notebook.conftest import Room, example, room
from ui.background import Elsewhere
from ui.safety.beside import show_safety
from ui.widgets import held_button
from ui.widgets.held_button import HeldButton
from workflows import casework, drafting, history, sending
from workflows.drafting import Draft
from workflows.lock_times import NotALockTime, lock_times
from workflows.session import Session

__all__ = ["example", "room"]

NOW = datetime(2015, 11, 20, 12, 0, tzinfo=UTC)


@pytest.fixture
def soon(monkeypatch: pytest.MonkeyPatch) -> None:
    """A second of a person is a moment of a test."""
    monkeypatch.setattr(held_button, "HOLD", 150)
    monkeypatch.setattr("ui.safety.destroy.READ_FOR", 10)


def page_of(room: Room, name: str, window: Any, ways: list[str]) -> Any:
    page = show_safety(
        name,
        window,
        room.thread,
        Elsewhere(),
        room.folder.parent,
        lock=lambda: ways.append("lock"),
        forget=lambda: ways.append("forget"),
    )
    assert unnamed(page) == []
    assert markup_labels(page) == []
    return page


# ---- the button --------------------------------------------------------------------------------------------------------


def test_a_click_does_nothing_and_holding_the_mouse_does(qtbot: QtBot, soon: None) -> None:
    button, held = HeldButton("Hold"), list[int]()
    qtbot.addWidget(button)
    button.show()
    button.held.connect(lambda: held.append(1))
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    qtbot.wait(250)
    assert held == []
    assert button.text() == "Hold"
    QTest.mousePress(button, Qt.MouseButton.LeftButton)
    qtbot.wait(60)
    assert button.text() != "Hold"
    assert 0 < button.part < 1
    qtbot.waitUntil(lambda: held == [1])
    QTest.mouseRelease(button, Qt.MouseButton.LeftButton)
    assert button.text() == "Hold"


def test_the_space_bar_holds_it_and_letting_go_ends_it(qtbot: QtBot, soon: None) -> None:
    button, held = HeldButton("Hold"), list[int]()
    qtbot.addWidget(button)
    button.show()
    button.setFocus()
    button.held.connect(lambda: held.append(1))
    QTest.keyPress(button, Qt.Key.Key_Space)
    qtbot.wait(60)
    QTest.keyRelease(button, Qt.Key.Key_Space)
    qtbot.wait(200)
    assert held == []
    QTest.keyPress(button, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: held == [1])
    QTest.keyRelease(button, Qt.Key.Key_Space)
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
        QTest.keyClick(button, key)
    qtbot.wait(200)
    assert held == [1]


# ---- destroy -----------------------------------------------------------------------------------------------------------


def test_it_cannot_be_held_before_somebody_says_that_there_is_to_be_no_backup(
    room: Room, qtbot: QtBot, soon: None
) -> None:
    ways: list[str] = []
    page = page_of(room, "destroy", room.window(), ways)
    room.run(lambda _session: None)
    assert not page.destroy_button.isEnabled()
    page.none_wanted.setChecked(True)
    assert page.destroy_button.isEnabled()
    page.destroy_button.setFocus()
    QTest.keyPress(page.destroy_button, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: ways == ["forget"])
    assert not room.folder.exists()


def test_with_a_backup_it_can_be_held_at_once(room: Room, qtbot: QtBot) -> None:
    def with_backup(session: Session) -> None:
        session.notebook.settings.put(
            "last backup", {"at": "2015-11-19T12:00:00+00:00", "label": "B", "verified": True}
        )

    room.run(with_backup)
    page = page_of(room, "destroy", room.window(), [])
    qtbot.waitUntil(page.destroy_button.isEnabled)
    assert page.none_wanted.isHidden()
    QTest.keyClick(page, Qt.Key.Key_Escape)
    assert room.folder.exists()


# ---- accept ------------------------------------------------------------------------------------------------------------


@pytest.fixture
def turned_back(room: Room, qtbot: QtBot) -> Room:
    """The notebook, opened again with an older database under its newer header."""
    older = room.folder.parent / "older.db"
    shutil.copy(room.folder / "data.db", older)
    room.run(lambda session: session.notebook.log("later", now=NOW))
    room.lock(lambda _session: None)
    shutil.copy(older, room.folder / "data.db")
    again = Room(qtbot, room.folder)
    again.open()
    room.thread, room.elsewhere, room.desk = again.thread, again.elsewhere, again.desk
    return room


def test_the_banner_leads_to_the_page_and_the_passphrase_to_writing(turned_back: Room, qtbot: QtBot) -> None:
    room = turned_back
    window = room.window()
    because = room.run(lambda session: session.read_only_because)
    window.show_banner(because, may_be_accepted=room.run(history.may_be_accepted))
    assert not window.acts["new_case"].isEnabled()
    asked: list[str] = []
    window.safety_asked.connect(asked.append)
    window.banner._button.click()
    window.banner._second.click()
    assert asked == ["restore", "accept"]
    page = page_of(room, "accept", window, [])
    page.accept_it()
    assert "Type the passphrase" in page.status.text()
    page.secret.passphrase_field.line.setText("wrong")
    page.accept_it()
    qtbot.waitUntil(lambda: "does not open" in page.status.text(), timeout=20_000)
    page.secret.passphrase_field.line.setText("a b c")
    QTest.keyClick(page.secret.passphrase_field.line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.banner.sentence == "", timeout=20_000)
    assert window.acts["new_case"].isEnabled()
    assert "Accepted" in window.told.sentence
    window.checkup.stop()


def test_restoring_is_explained_and_the_lock_is_one_key_away(room: Room, qtbot: QtBot) -> None:
    ways: list[str] = []
    page = page_of(room, "restore", room.window(), ways)
    QTest.keyClick(page, Qt.Key.Key_Return)
    assert ways == ["lock"]


# ---- times ---------------------------------------------------------------------------------------------------------------


def test_a_time_that_is_chosen_holds_at_once_and_stands_at_the_foot(room: Room, qtbot: QtBot) -> None:
    window = room.window()
    known: list[LockTimes] = []
    window.lock_times_known.connect(known.append)
    page = page_of(room, "lock_times", window, [])
    qtbot.waitUntil(page.lock.isEnabled)
    assert (page.cover.currentData(), page.lock.currentData()) == (USUAL.cover, USUAL.lock)
    page.lock.setFocus()
    QTest.keyClick(page.lock, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: bool(known))
    assert known == [LockTimes(cover=2, lock=20)]
    assert "Locks after 20 minutes" in window.status._words.text()
    assert room.run(lock_times) == known[0]


def test_a_time_that_cannot_be_kept_is_not_the_time(room: Room, qtbot: QtBot) -> None:
    known: list[LockTimes] = []
    page = page_of(room, "lock_times", room.window(), [])
    page.chosen.connect(known.append)
    qtbot.waitUntil(page.lock.isEnabled)
    page.lock.addItem("never", 100_000)
    page.lock.setCurrentIndex(page.lock.count() - 1)
    page.lock.activated.emit(page.lock.currentIndex())
    qtbot.waitUntil(lambda: NotALockTime.sentence in page.status.text())
    assert known == []
    assert room.run(lock_times) == USUAL


# ---- words -------------------------------------------------------------------------------------------------------------


def test_the_words_are_shown_and_those_of_a_receipt_are_known_again(room: Room, qtbot: QtBot) -> None:
    page = page_of(room, "journal_words", room.window(), [])
    qtbot.waitUntil(lambda: len(page.words.text().split()) == 6)
    qtbot.waitUntil(lambda: page.words.height() >= page.words.heightForWidth(page.words.width()) > 0)
    page.receipt.setText(page.words.text())
    QTest.keyClick(page.receipt, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "nothing was put back" in page.status.text())
    page.receipt.setText("river river river river river river")
    page.compare()
    qtbot.waitUntil(lambda: "does not know that receipt" in page.status.text())
    page.receipt.setText("one")
    page.compare()
    qtbot.waitUntil(lambda: "not the six words" in page.status.text())


# ---- travel ------------------------------------------------------------------------------------------------------------


def test_everything_is_sealed_to_the_office_and_the_way_to_destroy_is_offered(
    room: Room, qtbot: QtBot, tmp_path: Path
) -> None:
    def office(session: Session) -> None:
        key = sending.identity(session).age_recipient
        partner = Partner(
            id=PartnerId("0f" * 16), name="The office", kind=PartnerKind.OFFICE, age_recipient=key
        )
        casework.keep(session, partner, keys={"age_recipient"}, now=NOW)

    room.run(office)
    window, ways, asked = room.window(), list[str](), list[str]()
    window.safety_asked.connect(asked.append)
    page = page_of(room, "travel", window, ways)
    qtbot.waitUntil(page.seal_button.isEnabled)
    stick = tmp_path / "stick"
    stick.mkdir()
    page._clock.stop()
    page.places.add_folder(stick)
    # As a lock leaves it: in no record, and so in no package.
    half = Draft(key="0c" * 16, kind="note", record=None, body={"fields": {}})
    room.run(partial(drafting.keep_draft, draft=half, now=NOW))
    page.seal()
    assert "Checking the notebook first" in page.status.text()

    qtbot.waitUntil(page.done_card.isVisible, timeout=30_000)
    assert len(page.receipt.text().split()) == 6
    assert [path.suffix for path in stick.iterdir()] == [".age"]
    assert page.not_in_it.text().startswith("1 form is half typed, and what stands in it is not in the file.")
    assert page.not_in_it.isVisible()
    page.destroy_button.click()
    assert asked == ["destroy"]
    QTest.keyClick(page, Qt.Key.Key_Escape)
    assert ways == ["lock"]
    window.checkup.stop()


def test_without_an_office_nothing_can_be_sealed(room: Room, qtbot: QtBot) -> None:
    page = page_of(room, "travel", room.window(), [])
    qtbot.waitUntil(lambda: "marked as the office" in page.status.text())
    assert not page.seal_button.isEnabled()
    assert isinstance(page, QDialog)
