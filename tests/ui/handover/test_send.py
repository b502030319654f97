"""The send dialog over a real notebook: whom it offers, what it writes, and the way out where a file is damaged."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from crypto.age import new_identity
from domain.casefile import CaseFile
from domain.ids import PartnerId
from domain.partner import Partner, PartnerKind
from tests.damage import change_last_bit
from tests.ui.accessible import markup_labels, unnamed
from tests.ui.notebook.conftest import Room, example, room
from ui.background import Elsewhere
from ui.checkup import Checkup
from ui.handover.send import SendDialog
from workflows import attachments, casework, partners, sending, taking_in
from workflows.partners import Given
from workflows.session import Session

__all__ = ["example", "room"]

NOW = datetime(2015, 11, 20, 12, 0, tzinfo=UTC)
KEYS = {name: new_identity().recipient for name in ("North", "South", "Lawyer")}
WAIT = 30_000


def know_partners(session: Session) -> None:
    for name, key in KEYS.items():
        kind = PartnerKind.PARTNER if name == "Lawyer" else PartnerKind.OFFICE
        partners.put_down(session, Given(name=name, kind=kind, age_recipient=key), now=NOW)
    # As a package puts it there: kept, and nobody's word.
    with session.notebook.transaction("package received", now=NOW) as transaction:
        transaction.keep(
            Partner(
                id=PartnerId(casework.new_id()),
                name="Stranger",
                kind=PartnerKind.OFFICE,
                age_recipient=new_identity().recipient,
            )
        )


@pytest.fixture
def dialog(room: Room, example: CaseFile, qtbot: QtBot, tmp_path: Path) -> Iterator[Any]:
    room.run(know_partners)
    folder = tmp_path / "out"
    folder.mkdir()
    elsewhere, checkup = Elsewhere(), Checkup(room.thread)
    made = SendDialog(room.thread, elsewhere, example.case.id, folder, checkup)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitUntil(lambda: made.whom.partners.count() == 4)
    yield made
    checkup.stop()
    elsewhere.finish(within=10)


def tick(dialog: Any, *names: str) -> None:
    for number in range(dialog.whom.partners.count()):
        item = dialog.whom.partners.item(number)
        if item.text().split(" — ")[0] in names:
            item.setCheckState(Qt.CheckState.Checked)


def offered(dialog: Any) -> dict[str, bool]:
    items = [dialog.whom.partners.item(number) for number in range(dialog.whom.partners.count())]
    return {item.text().split(" — ")[0]: bool(item.flags() & Qt.ItemFlag.ItemIsEnabled) for item in items}


def test_whoever_came_in_a_package_cannot_be_ticked_and_whole_records_are_for_colleagues(dialog: Any) -> None:
    assert unnamed(dialog) == []
    assert markup_labels(dialog) == []
    assert offered(dialog) == {"Lawyer": True, "North": True, "South": True, "Stranger": False}
    tick(dialog, "North")
    tick(dialog, "Lawyer")
    assert len(dialog.whom.to) == 1  # a redacted case is made for one
    dialog._whole.setChecked(True)
    assert offered(dialog) == {"North": True, "South": True, "Stranger": False}
    assert dialog.whom.to == ()
    tick(dialog, "North", "South")
    assert len(dialog.whom.to) == 2
    dialog._redacted.setChecked(True)
    assert len(dialog.whom.to) == 1
    dialog.whom.to_key.setChecked(True)
    dialog.whom.key.setText(KEYS["North"])
    assert dialog.whom.to == (KEYS["North"],)
    dialog._whole.setChecked(True)
    assert not dialog.whom.to_key.isEnabled()
    assert dialog.whom.to_partners.isChecked()


def test_a_whole_record_is_sealed_to_two_offices_with_progress_and_a_receipt(
    dialog: Any, qtbot: QtBot, room: Room
) -> None:
    dialog._whole.setChecked(True)
    tick(dialog, "North", "South")
    sent: list[sending.Sent] = []
    dialog.sent.connect(sent.append)
    dialog._send.click()
    assert dialog._close.text() == "Cancel"
    assert not dialog._choices.isEnabled()
    qtbot.waitUntil(lambda: bool(sent), timeout=WAIT)
    assert f"Receipt for the office: {sent[0].receipt}" in dialog._status.text()
    assert dialog._transfer._passage.done == sent[0].size
    assert dialog._transfer.isHidden()
    told = room.run(lambda session: session.notebook.records.of_kind("disclosure"))
    assert {each.record.sealed_to for each in told} == {KEYS["North"], KEYS["South"]}


def test_enter_does_not_close_over_the_words_that_open_the_package(dialog: Any, qtbot: QtBot) -> None:
    dialog.whom.to_words.setChecked(True)
    sent: list[sending.Sent] = []
    dialog.sent.connect(sent.append)
    dialog._send.setFocus()
    QTest.keyClick(dialog._send, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(sent), timeout=WAIT)
    assert str(sent[0].words) in dialog._words.text()
    QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_Return)
    assert dialog.isVisible()
    assert len(list(dialog.places.folder.iterdir())) == 1


def test_a_damaged_file_is_said_and_the_package_goes_without_it(
    dialog: Any, qtbot: QtBot, room: Room, example: CaseFile, tmp_path: Path
) -> None:
    def take(session: Session) -> None:
        path = tmp_path / "note.txt"
        path.write_text("They crossed. " * 9000)
        attachments.stored(session, taking_in.take_in(session, example.case.id, path, now=NOW))

    room.run(take)
    (sealed,) = (room.folder / "files").iterdir()
    change_last_bit(sealed)
    dialog._whole.setChecked(True)
    tick(dialog, "North")
    dialog._send.click()
    qtbot.waitUntil(lambda: not dialog._without.isHidden(), timeout=WAIT)
    assert "can go without it" in dialog._status.text()
    assert list(dialog.places.folder.iterdir()) == []
    lesser = dialog._lesser
    dialog._redacted.setChecked(True)
    assert dialog._without.isHidden()  # what was gathered was the whole record
    dialog._without.click()
    assert list(dialog.places.folder.iterdir()) == []
    assert not dialog._is_working
    dialog._whole.setChecked(True)
    dialog._offer_without(lesser)
    sent: list[sending.Sent] = []
    dialog.sent.connect(sent.append)
    dialog._without.click()
    qtbot.waitUntil(lambda: bool(sent), timeout=WAIT)
    assert dialog._without.isHidden()
    details = room.run(
        lambda session: (
            next(e for e in session.notebook.audit.entries() if e.action == "package sent").details
        )
    )
    assert details["files left out"] == 1


def test_partners_are_read_anew_when_a_card_was_changed(dialog: Any, qtbot: QtBot, room: Room) -> None:
    def compare(session: Session) -> None:
        page = partners.partner_named(session, "Stranger")
        partners.compared(session, page, in_person=None, now=NOW)

    asked: list[bool] = []
    dialog.cards_asked.connect(lambda: asked.append(True))
    dialog.whom.cards_asked.emit()
    assert asked == [True]
    room.run(compare)
    dialog.load_partners()
    qtbot.waitUntil(lambda: offered(dialog)["Stranger"])


def test_escape_ends_what_is_being_written_and_leaves_nothing(dialog: Any, qtbot: QtBot, room: Room) -> None:
    dialog._whole.setChecked(True)
    tick(dialog, "North")
    began: list[bool] = []
    escaped = threading.Event()
    tell = dialog._transfer.tell

    def told(passage: Any) -> None:
        tell(passage)
        if not began:
            # Held between two pieces of the file, until somebody has pressed Esc on the screen's thread.
            began.append(True)
            escaped.wait(WAIT / 1000)

    dialog._transfer.tell = told
    sent: list[Any] = []
    dialog.sent.connect(sent.append)
    folder = dialog.places.folder
    dialog._send.click()
    qtbot.waitUntil(lambda: bool(began), timeout=WAIT)
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    escaped.set()
    ended: list[object] = []
    dialog._elsewhere.run(dialog, lambda: True, ended.append, ended.append)
    qtbot.waitUntil(lambda: ended == [True], timeout=WAIT)  # after the job before it
    assert list(folder.iterdir()) == []
    assert sent == []
    actions = room.run(lambda session: [entry.action for entry in session.notebook.audit.entries()])
    assert "package sent" not in actions
