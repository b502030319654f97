"""The receive dialog: what runs can be cancelled, and nothing is left of it."""

from __future__ import annotations

import threading
from datetime import UTC, date, datetime
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from domain.ids import CaseId, NoteId
from domain.note import Note
from tests.ui.test_leaving_dialogs import WAIT, Open, ours, theirs
from ui.handover.receive import ReceiveDialog
from workflows.partners import all_partners
from workflows.sending import Sending, identity, send
from workflows.session import Session
from workflows.upkeep import check

__all__ = ["ours", "theirs"]

NOW = datetime(2015, 11, 20, 12, tzinfo=UTC)


def answer(qtbot: Any, notebook: Open, job: Any) -> Any:
    """What a job of a notebook gives back."""
    found: list[Any] = []
    notebook.thread.run(notebook.thread, job, found.append, lambda error: pytest.fail(str(error)))
    qtbot.waitUntil(lambda: bool(found), timeout=WAIT)
    return found[0]


def test_looking_into_a_package_is_cancelled_and_begun_again(
    qtbot: Any, ours: Open, theirs: Open, tmp_path: Path, now: datetime
) -> None:
    key = answer(qtbot, theirs, identity).age_recipient
    wanted = Sending(cases=(ours.case,), to=key, colleague=True, on=date(2015, 11, 20), out=tmp_path)
    path = answer(qtbot, ours, partial(send, sending=wanted, now=now)).path
    dialog = ReceiveDialog(theirs.thread, theirs.elsewhere, tmp_path)
    qtbot.addWidget(dialog)
    dialog.take_file(path)
    dialog._open.click()
    assert dialog._close.text() == "Cancel"
    assert not dialog._open.isEnabled()
    dialog._close.click()
    qtbot.waitUntil(lambda: "Stopped" in dialog.status.text(), timeout=WAIT)
    assert dialog.card is None
    assert dialog._close.text() == "Close"
    dialog._open.click()
    qtbot.waitUntil(lambda: dialog.card is not None, timeout=WAIT)
    assert not dialog._progress.isVisible()


MORE_THAN_A_SLICE = 250


def bring_notes(session: Session, case: str, now: datetime) -> None:
    with session.notebook.transaction("many notes", now=now) as transaction:
        for number in range(MORE_THAN_A_SLICE):
            note = Note(
                id=NoteId(f"{number:032x}"), case=CaseId(case), title=f"note {number}", text="swallow"
            )
            transaction.keep(note)


def state(session: Session) -> tuple[object, ...]:
    """Everything that an import could leave half done."""
    notebook = session.notebook
    return (
        notebook.revisions.last_number(),
        tuple(row.id for row in notebook.records.rows()),
        notebook.batches.all(),
        [partner.id for partner in all_partners(session)],
        notebook.search.find("swallow"),
        check(session, now=NOW),
    )


@pytest.mark.parametrize("way", ["Cancel", "Esc"])
def test_cancelled_while_bringing_together_nothing_of_it_is_there_and_all_of_it_the_next_time(
    qtbot: Any, ours: Open, theirs: Open, tmp_path: Path, now: datetime, way: str
) -> None:
    answer(qtbot, ours, lambda session: bring_notes(session, ours.case, now))
    key = answer(qtbot, theirs, identity).age_recipient
    wanted = Sending(cases=(ours.case,), to=key, colleague=True, on=date(2015, 11, 20), out=tmp_path)
    path = answer(qtbot, ours, partial(send, sending=wanted, now=now)).path
    before = answer(qtbot, theirs, state)

    dialog = looked_at(qtbot, theirs, path)
    began, go_on = threading.Event(), threading.Event()
    note_part = dialog._note_part

    def noted(part: float) -> None:
        # Held between two slices of the transaction, until somebody has cancelled on the screen's thread.
        note_part(part)
        began.set()
        go_on.wait(WAIT / 1000)

    dialog._note_part = noted  # type: ignore[method-assign]
    QTest.mouseClick(dialog._take, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(began.is_set, timeout=WAIT)
    assert dialog._close.text() == "Cancel"
    if way == "Cancel":
        QTest.mouseClick(dialog._close, Qt.MouseButton.LeftButton)
    else:
        QTest.keyClick(dialog, Qt.Key.Key_Escape)
    go_on.set()
    if way == "Cancel":
        qtbot.waitUntil(lambda: "Stopped" in dialog.status.text(), timeout=WAIT)
        dialog.close()
    assert answer(qtbot, theirs, state) == before

    again = looked_at(qtbot, theirs, path)
    QTest.mouseClick(again._take, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "new entries" in again.status.text(), timeout=WAIT)
    counted = answer(qtbot, theirs, lambda session: session.notebook.records.count("note"))
    assert counted >= MORE_THAN_A_SLICE
    again.close()


def looked_at(qtbot: Any, notebook: Open, path: Path) -> ReceiveDialog:
    """The dialog with the package opened, and its key vouched for by hand."""
    dialog = ReceiveDialog(notebook.thread, notebook.elsewhere, path.parent)
    dialog.show()  # once closed it goes by itself
    dialog.take_file(path)
    QTest.mouseClick(dialog._open, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: dialog.card is not None, timeout=WAIT)
    assert dialog.card is not None
    *_others, in_person = dialog.card.choices.values()
    in_person.setFocus()
    QTest.keyClick(in_person, Qt.Key.Key_Space)
    QTest.keyClicks(dialog.card.name, "Kim")
    qtbot.waitUntil(dialog._take.isEnabled, timeout=WAIT)
    return dialog
