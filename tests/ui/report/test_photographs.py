"""A photograph chosen for a summary: by mouse and by keyboard, nothing by itself, and for one reader only."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import datetime
from io import BytesIO
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from PIL import Image
from PySide6.QtCore import QPoint, Qt

from domain.disclosure import Disclosure
from domain.ids import PersonId
from domain.pixels import COVER, Area, Pixels, covered, cropped
from domain.redaction.profiles import Operator
from domain.redaction.rules import Rule
from domain.sensitivity import Kind, Sensitivity
from domain.vocabulary.protection import ConsentScope
from tests.ui.report.photograph_scenes import PEOPLE, photograph
from tests.ui.report.test_dialog import COUNSEL, WAIT, Opened
from ui.report.photograph_dialog import PhotographDialog
from ui.report.steps import PROTECT, WHAT
from ui.report.whom_step import Whom
from workflows import casework, taking_in
from workflows.session import Session, lock

ALLOWED = Rule(kind=Kind.PHOTOGRAPH, sensitivity=Sensitivity.CONSENTED, operator=Operator.KEEP)
AGREED, EXPIRED, WITHDRAWN, MISSING = (each.person for each in PEOPLE)


@pytest.fixture
def editing(qtbot: Any) -> PhotographDialog:
    dialog = PhotographDialog("Photograph of a house", (photograph(),), PEOPLE, None)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitExposed(dialog)
    return dialog


def press(qtbot: Any, dialog: PhotographDialog, key: Qt.Key, *modifiers: Qt.KeyboardModifier) -> None:
    held = Qt.KeyboardModifier.NoModifier
    for each in modifiers:
        held |= each
    qtbot.keyClick(dialog.canvas, key, held)


def test_the_keyboard_moves_the_frame_and_enter_covers_what_is_in_it(
    qtbot: Any, editing: PhotographDialog
) -> None:
    came, before = editing.steps[0], editing.canvas.frame
    shift, control = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
    press(qtbot, editing, Qt.Key.Key_Right)
    press(qtbot, editing, Qt.Key.Key_Up, control)
    press(qtbot, editing, Qt.Key.Key_Down, shift)
    press(qtbot, editing, Qt.Key.Key_Left, shift, control)
    step = came.width // 40
    frame = editing.canvas.frame
    assert frame == Area(before.left + step, before.top - 1, before.width - 1, before.height + step)
    assert "900 × 600" in editing.where.text()
    press(qtbot, editing, Qt.Key.Key_Return)
    assert editing.steps == [came, covered(came, frame)]
    assert editing.isVisible()


def test_the_frame_never_leaves_the_picture(qtbot: Any, editing: PhotographDialog) -> None:
    for key, modifiers in (
        (Qt.Key.Key_Left, ()),
        (Qt.Key.Key_Up, ()),
        (Qt.Key.Key_Left, (Qt.KeyboardModifier.ShiftModifier,)),
        (Qt.Key.Key_Right, (Qt.KeyboardModifier.ShiftModifier,)),
    ):
        for _press in range(60):
            press(qtbot, editing, key, *modifiers)
            frame = editing.canvas.frame
            assert frame == frame.within(900, 600)
            assert min(frame.width, frame.height) >= 2
    assert editing.canvas.frame.width == 900


def test_the_mouse_draws_a_frame_and_the_picture_is_cut_to_it(qtbot: Any, editing: PhotographDialog) -> None:
    canvas, came = editing.canvas, editing.steps[0]
    room = canvas._room()
    start = QPoint(round(room.left()) - 30, round(room.top() + 20))
    end = QPoint(round(room.center().x()), round(room.center().y()))
    qtbot.mousePress(canvas, Qt.MouseButton.LeftButton, pos=start)
    qtbot.mouseMove(canvas, end)
    qtbot.mouseRelease(canvas, Qt.MouseButton.LeftButton, pos=end)
    frame = canvas.frame
    assert frame.left == 0
    assert abs(frame.width - came.width // 2) <= 4
    qtbot.mouseClick(editing.cut, Qt.MouseButton.LeftButton)
    assert editing.steps[-1] == cropped(came, frame)
    qtbot.mouseClick(editing.undo, Qt.MouseButton.LeftButton)
    assert editing.steps == [came]
    assert not editing.undo.isEnabled()


def test_starting_again_can_itself_be_taken_back(qtbot: Any, editing: PhotographDialog) -> None:
    qtbot.mouseClick(editing.cover, Qt.MouseButton.LeftButton)
    under = editing.steps[-1]
    qtbot.mouseClick(editing.anew, Qt.MouseButton.LeftButton)
    assert editing.steps[-1] == editing.steps[0]
    qtbot.mouseClick(editing.undo, Qt.MouseButton.LeftButton)
    assert editing.steps[-1] == under


def test_nothing_is_shown_before_somebody_says_who_is_on_it(editing: PhotographDialog) -> None:
    assert editing.on_it is None
    assert not editing.show_it.isEnabled()
    editing.tick(AGREED).box.setChecked(True)
    assert editing.show_it.isEnabled()
    assert editing._reason.isHidden()
    editing.nobody.box.setChecked(True)
    assert editing.on_it == frozenset()
    editing.tick(MISSING).box.setChecked(True)
    assert editing.on_it == {MISSING}
    assert not editing._reason.isHidden()


def test_a_photograph_with_somebody_on_it_who_said_no_is_not_shown_until_they_are_not(
    editing: PhotographDialog,
) -> None:
    editing.tick(AGREED).box.setChecked(True)
    editing.tick(WITHDRAWN).box.setChecked(True)
    assert not editing.show_it.isEnabled()
    assert "said no" in editing._reason.text()
    editing.tick(WITHDRAWN).box.setChecked(False)
    assert editing.show_it.isEnabled()


def test_who_was_on_it_for_a_reader_before_is_not_forgotten_since_they_said_no_to_this_one(
    qtbot: Any,
) -> None:
    dialog = PhotographDialog("again", (photograph(),), PEOPLE, frozenset({AGREED, WITHDRAWN}))
    qtbot.addWidget(dialog)
    assert dialog.on_it == frozenset({AGREED, WITHDRAWN})
    assert not dialog.show_it.isEnabled()


@pytest.fixture
def with_photograph(qtbot: Any, tmp_path: Path, now: datetime) -> Iterator[Opened]:
    """The example with a lawyer who may be shown photographs, and one among its files."""
    file = tmp_path / "house.jpg"
    picture = photograph()
    exif = Image.Exif()
    exif[0x010F] = "a camera that somebody owns"
    made = Image.frombytes("RGB", (picture.width, picture.height), picture.rgb)
    made.save(file, "JPEG", exif=exif)

    def more(session: Session, case: str) -> None:
        casework.keep(session, replace(COUNSEL, rules=(ALLOWED,)), now=now)
        taking_in.take_in(session, case, file, now=now)

    opened = Opened(qtbot, tmp_path, now, more)
    yield opened
    opened.checkup.stop()
    opened.thread.finish(lambda session: lock(session, now=now), within=10)
    opened.elsewhere.finish()


def pictures_in(pdf: bytes) -> list[Pixels]:
    with pikepdf.open(BytesIO(pdf)) as file:
        return [
            Pixels(int(each.Width), int(each.Height), each.read_bytes())
            for each in file.objects
            if isinstance(each, pikepdf.Stream) and each.get("/Subtype") == "/Image"
        ]


def choosing(opened: Opened, act: Callable[[PhotographDialog], None]) -> None:
    """Open the only photograph and do something with it."""
    (row,) = opened.dialog.what.photographs.rows.values()
    opened.qtbot.mouseClick(row.choose, Qt.MouseButton.LeftButton)
    opened.qtbot.waitUntil(lambda: bool(opened.dialog.findChildren(PhotographDialog)), timeout=WAIT)
    (editing,) = opened.dialog.findChildren(PhotographDialog)
    act(editing)
    opened.qtbot.waitUntil(lambda: not opened.dialog.findChildren(PhotographDialog), timeout=WAIT)


def test_a_photograph_is_chosen_covered_shown_saved_and_in_the_ledger(
    with_photograph: Opened,
) -> None:
    opened, dialog = with_photograph, with_photograph.dialog
    photographs = dialog.what.photographs
    opened.qtbot.waitUntil(lambda: bool(photographs.rows), timeout=WAIT)
    assert "shown no photographs" in photographs.told.text()
    dialog.whom.choose(Whom(profile="legal_counsel", partner=COUNSEL.id))
    opened.is_ready()
    assert dialog._summary is not None
    assert pictures_in(dialog._summary.pdf) == []
    dialog.steps.go_to(WHAT)
    (person, *_others) = (each.person for each in photographs._people)

    def cover_and_show(editing: PhotographDialog) -> None:
        editing.tick(person).box.setChecked(True)
        opened.qtbot.keyClick(editing.canvas, Qt.Key.Key_Return)
        opened.qtbot.mouseClick(editing.show_it, Qt.MouseButton.LeftButton)

    choosing(opened, cover_and_show)
    opened.qtbot.waitUntil(lambda: "Say under Protect" in dialog.steps.status.text(), timeout=WAIT)
    assert dialog.protect.shown_anyway == {(person, ConsentScope.PHOTOGRAPH)}
    dialog.steps.go_to(PROTECT)
    opened.qtbot.keyClicks(dialog.protect.reason, "Hearing tomorrow")
    # The pages are made anew once the reason is written.
    opened.qtbot.waitUntil(lambda: "Checked" in dialog.steps.status.text(), timeout=WAIT)
    opened.is_ready()
    (seen,) = pictures_in(dialog._summary.pdf)
    assert COVER * 300 in seen.rgb
    assert seen.rgb != photograph().rgb
    assert b"camera" not in dialog._summary.pdf
    dialog._write(opened.folder / "s.pdf")
    opened.qtbot.waitUntil(lambda: "Saved" in dialog.steps.status.text(), timeout=WAIT)
    (kept,) = opened.ledger()
    assert_told(kept, seen, person)


def assert_told(kept: Disclosure, seen: Pixels, person: PersonId) -> None:
    (told,) = kept.photographs
    assert (told.sha256, told.people) == (seen.sha256, (person,))
    assert kept.reason == "Hearing tomorrow"


def test_for_another_reader_nothing_is_chosen_and_what_was_covered_stays_covered(
    with_photograph: Opened,
) -> None:
    opened, dialog = with_photograph, with_photograph.dialog
    photographs = dialog.what.photographs
    dialog.whom.choose(Whom(profile="legal_counsel", partner=COUNSEL.id))
    opened.is_ready()
    dialog.steps.go_to(WHAT)

    def cut_and_show(editing: PhotographDialog) -> None:
        editing.nobody.box.setChecked(True)
        editing.cut.click()
        editing.show_it.click()

    choosing(opened, cut_and_show)
    opened.is_ready()
    assert len(photographs.chosen) == 1
    dialog.whom.choose(Whom(profile="legal_counsel", partner=None))
    opened.is_ready()
    assert not photographs.chosen
    dialog.whom.choose(Whom(profile="legal_counsel", partner=COUNSEL.id))
    opened.is_ready()
    assert not photographs.chosen
    widths: list[int] = []
    dialog.steps.go_to(WHAT)

    def look_and_leave(editing: PhotographDialog) -> None:
        widths.append(editing.steps[-1].width)
        editing.leave.click()

    choosing(opened, look_and_leave)
    assert widths == [300]


def test_a_picture_that_is_asked_for_twice_has_one_window(with_photograph: Opened) -> None:
    opened, dialog = with_photograph, with_photograph.dialog
    dialog.whom.choose(Whom(profile="legal_counsel", partner=COUNSEL.id))
    opened.is_ready()
    dialog.steps.go_to(WHAT)
    (row,) = dialog.what.photographs.rows.values()
    for _click in range(2):
        opened.qtbot.mouseClick(row.choose, Qt.MouseButton.LeftButton)
    opened.qtbot.waitUntil(lambda: bool(dialog.findChildren(PhotographDialog)), timeout=WAIT)
    nothing: list[object] = []
    opened.thread.run(dialog, lambda _session: None, nothing.append, lambda _error: None)
    opened.qtbot.waitUntil(lambda: bool(nothing), timeout=WAIT)
    opened.elsewhere.run(dialog, lambda: None, nothing.append, lambda _error: None)
    opened.qtbot.waitUntil(lambda: len(nothing) == 2, timeout=WAIT)
    (editing,) = dialog.findChildren(PhotographDialog)
    editing.reject()
