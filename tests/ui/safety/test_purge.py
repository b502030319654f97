"""Deleted for good in the window: the open record or the whole case, once a reason is chosen and the reference typed; and a colleague's."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from domain.vocabulary.purges import PurgeReason
from tests.ui.accessible import markup_labels, unnamed
from tests.ui.notebook.conftest import Room, example, room
from ui.background import Elsewhere
from ui.conflicts.dialog import DecideDialog
from ui.notebook.loading import FormWanted
from ui.notebook.window import NotebookWindow
from ui.safety.beside import show_safety
from ui.safety.page import SafetyPage
from ui.safety.purge import PurgePage
from workflows import casework, trash
from workflows.purge_judging import WaitingPurge

__all__ = ["example", "room"]

REFERENCE = "EXAMPLE-2015"
WAIT = 20_000


def shown(room: Room, window: NotebookWindow) -> str:
    """The id of the example case, shown."""
    case = str(room.run(partial(casework.case_id, reference=REFERENCE)))
    window.workspace.show_case(case)
    room.qtbot.waitUntil(lambda: window.workspace.case == case, timeout=WAIT)
    return case


def page_of(room: Room, window: NotebookWindow) -> SafetyPage:
    nothing = lambda: None  # noqa: E731
    page = show_safety(
        "purge", window, room.thread, Elsewhere(), room.folder.parent, lock=nothing, forget=nothing
    )
    assert unnamed(page) == []
    assert markup_labels(page) == []
    return page


def press(page: SafetyPage, qtbot: QtBot) -> None:
    """Choose a reason by the keyboard, type the reference, press the button."""
    assert isinstance(page, PurgePage)
    qtbot.waitUntil(lambda: bool(page.asked.text()), timeout=WAIT)
    assert not page.purge_button.isEnabled()
    page.typed.setFocus()
    QTest.keyClicks(page.typed, REFERENCE)
    assert not page.purge_button.isEnabled()
    page.reason.go(0)
    assert page.purge_button.isEnabled()
    page.purge_button.setFocus()
    QTest.keyClick(page.purge_button, Qt.Key.Key_Return)


def test_the_record_of_the_open_form_goes_and_its_form_with_it(room: Room, qtbot: QtBot) -> None:
    window = room.window()
    case = shown(room, window)
    person = room.run(partial(casework.case_file, case=case)).people[0].id
    window.workspace.open_form(FormWanted(kind="person", id=person, case=case))
    qtbot.waitUntil(lambda: window.workspace.editor.form is not None, timeout=WAIT)
    assert not window.workspace.editor.purge.isHidden()
    asked: list[bool] = []
    window.workspace.editor.purge_asked.connect(lambda: asked.append(True))
    window.workspace.editor.purge.click()
    assert asked == [True]
    page = page_of(room, window)
    assert isinstance(page, PurgePage)
    qtbot.waitUntil(lambda: bool(page.naming.text()), timeout=WAIT)
    press(page, qtbot)
    qtbot.waitUntil(lambda: window.workspace.editor.form is None, timeout=WAIT)
    people = room.run(partial(casework.case_file, case=case)).people
    assert person not in {each.id for each in people}
    qtbot.waitUntil(lambda: "Deleted for good." in window.told.sentence, timeout=WAIT)


def test_the_whole_case_goes_where_no_form_is_open(room: Room, qtbot: QtBot) -> None:
    window = room.window()
    shown(room, window)
    press(page_of(room, window), qtbot)
    qtbot.waitUntil(lambda: not window.workspace.case, timeout=WAIT)
    assert room.run(casework.all_cases) == ()
    assert window.workspace.currentWidget() is window.workspace.nothing
    assert not window.acts["summary"].isEnabled()
    page = page_of(room, window)
    assert not isinstance(page, PurgePage)
    page.findChildren(QPushButton)[-1].click()


def test_what_goes_from_the_trash_is_not_offered_to_be_taken_out(room: Room, qtbot: QtBot) -> None:
    window = room.window()
    case = shown(room, window)
    window.throwing.throw_what_is_open()
    qtbot.waitUntil(lambda: "is in the trash" in window.strips.thrown.sentence, timeout=WAIT)
    (gone,) = room.run(trash.in_trash)
    assert gone.id == case
    window.workspace.show_thrown_away(gone)
    press(page_of(room, window), qtbot)
    qtbot.waitUntil(lambda: "Deleted for good." in window.told.sentence, timeout=WAIT)
    assert window.strips.thrown.sentence == ""


def test_what_a_colleague_deleted_is_asked_about_one_by_one(room: Room, qtbot: QtBot) -> None:
    dialog = DecideDialog(room.thread)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitUntil(lambda: bool(dialog.title.text()), timeout=WAIT)
    purge = WaitingPurge(
        purge="06" * 16,
        record="07" * 16,
        kind="person",
        case=None,
        title="Adult 1",
        reason=PurgeReason.TOO_DANGEROUS,
        signer="B",
        author="Pak",
        made_at="2015-11-20T12:00:00Z",
    )
    dialog.show_all(((), (purge,)))
    assert unnamed(dialog) == []
    assert not dialog.purge.isHidden()
    assert dialog.keep.isHidden()
    assert "Pak deleted this record for good" in dialog.purge.who.text()
    # It is not so in this notebook: the answer is a sentence, and nothing is changed.
    dialog.purge.obey.click()
    qtbot.waitUntil(lambda: "No purge waits" in dialog.status.text(), timeout=WAIT)
