"""Backups on the screen: one is made while the notebook stays in use, and a trial shows that everything would come back."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from crypto.stretching import CHEAPEST
from tests.ui.accessible import markup_labels, unnamed
from ui.background import Elsewhere, NotebookThread
from ui.backup.beside import show_backups
from ui.backup.dialog import BackupsDialog
from ui.backup.trial import TrialDialog
from ui.notebook.window import NotebookWindow
from ui.unlock.restore import RestoreScreen
from workflows import backing_up
from workflows.case_import import import_example
from workflows.session import Session, create_notebook, lock

WAIT = 60_000
PASSPHRASE = "token jaguar fame peace coconut frame"


class Ours:
    """A notebook with the example case, its window, and a stick."""

    def __init__(self, qtbot: Any, folder: Path, now: datetime) -> None:
        self.qtbot, self.stick = qtbot, folder / "BLUE"
        self.stick.mkdir()
        self.thread: NotebookThread[Session] = NotebookThread()
        self.elsewhere = Elsewhere()
        self.locked: list[bool] = []
        opened: list[Session] = []

        def opening() -> Session:
            made = create_notebook(
                folder / "A.notebook", passphrase=PASSPHRASE, recovery=None, now=now, cost=CHEAPEST
            )
            import_example(made, now=now)
            return made

        self.thread.open(self.thread, opening, opened.append, lambda error: pytest.fail(str(error)))
        qtbot.waitUntil(lambda: bool(opened), timeout=WAIT)
        self.window = NotebookWindow(self.thread, self.elsewhere)
        qtbot.addWidget(self.window)
        self.window.show()
        self.window.begin(checks=False)
        self.dialog = show_backups(
            self.window, self.thread, self.elsewhere, folder, lock=lambda: self.locked.append(True)
        )
        self.dialog._take_folder(self.stick)

    def back_up(self) -> None:
        """Press the button and wait until it says what became of it."""
        self.qtbot.mouseClick(self.dialog.start_button, Qt.MouseButton.LeftButton)
        self.qtbot.waitUntil(lambda: bool(self.dialog.status.sentence), timeout=WAIT)


@pytest.fixture
def ours(qtbot: Any, tmp_path: Path, now: datetime) -> Iterator[Ours]:
    made = Ours(qtbot, tmp_path, now)
    yield made
    made.dialog.close()
    made.thread.finish(partial(lock, now=now), within=10)
    made.elsewhere.finish()


def test_a_backup_is_made_and_the_foot_of_the_window_says_so(ours: Ours) -> None:
    assert "No backup yet" in ours.window.status.text
    ours.back_up()
    assert ours.dialog.status.sentence == "Written, read back and checked. You can pull it out."
    assert "Backup: today" in ours.window.status.text
    assert len(list(ours.stick.glob("*.backup/?/data.db"))) == 2
    assert "BLUE" in ours.dialog._last.text()


def test_a_place_that_is_gone_is_said_and_everything_can_be_pressed_again(ours: Ours) -> None:
    ours.stick.rmdir()
    ours.back_up()
    assert ours.dialog.status.sentence.startswith("The place for the backup is not there.")
    assert ours.dialog.start_button.isEnabled()
    assert ours.dialog.close_button.text() == "Close"


def test_a_lock_stops_a_running_backup(ours: Ours) -> None:
    ours.dialog.start()
    running = ours.dialog._running
    assert running is not None
    for widget in QApplication.topLevelWidgets():  # as the program does first of all
        widget.hide()
    assert running.is_stopped


def test_a_trial_opens_the_backup_beside_the_notebook_to_be_read(ours: Ours, qtbot: Any) -> None:
    ours.back_up()
    ours.dialog.try_button.click()
    (trial,) = ours.window.findChildren(TrialDialog)
    qtbot.keyClicks(trial.secret.passphrase_field.line, PASSPHRASE)
    qtbot.keyClick(trial.secret.passphrase_field.line, Qt.Key.Key_Return)

    def shown() -> list[NotebookWindow]:
        return [
            each
            for each in QApplication.topLevelWidgets()
            if isinstance(each, NotebookWindow) and each is not ours.window and each.isVisible()
        ]

    qtbot.waitUntil(lambda: bool(shown()), timeout=WAIT)
    (window,) = shown()
    qtbot.waitUntil(lambda: window.browser._stack.count() == 1, timeout=WAIT)
    assert window.banner.sentence.startswith("This is a backup")
    assert not window.acts["new_case"].isEnabled()
    qtbot.waitUntil(window.acts["summary"].isEnabled, timeout=WAIT)
    window.acts["summary"].trigger()
    assert window.told.sentence.startswith("Nothing is sent")
    window.acts["lock"].trigger()
    assert ours.locked == [True]
    window.close()
    assert not window.isVisible()
    assert ours.window.isVisible()


def test_a_wrong_passphrase_in_a_trial_is_said(ours: Ours, qtbot: Any) -> None:
    ours.back_up()
    trial = TrialDialog(ours.stick, ours.window)
    trial.show()
    trial.secret.passphrase_field.line.setText("another")
    trial.try_it()
    qtbot.waitUntil(lambda: bool(trial.strip.sentence), timeout=WAIT)
    assert "does not open" in trial.strip.sentence
    assert trial.try_button.isEnabled()


def test_when_the_next_is_due_is_kept_in_the_notebook(ours: Ours, qtbot: Any) -> None:
    with qtbot.waitSignal(ours.dialog.made, timeout=WAIT):
        ours.dialog.days.setValue(3)
    kept: list[int] = []
    ours.thread.run(ours.dialog, backing_up.backup_days, kept.append, lambda error: pytest.fail(str(error)))
    qtbot.waitUntil(lambda: bool(kept))
    assert kept == [3]


def test_another_computer_restores_it_with_the_passphrase_alone(
    ours: Ours, qtbot: Any, tmp_path: Path, now: datetime
) -> None:
    ours.back_up()
    there = tmp_path / "another computer"
    there.mkdir()
    thread: NotebookThread[Session] = NotebookThread()
    screen = RestoreScreen(thread, there)
    qtbot.addWidget(screen)
    screen.show()
    assert not screen.restore_button.isEnabled()
    screen.take_place(ours.stick)
    qtbot.keyClicks(screen.secret.passphrase_field.line, PASSPHRASE)
    with qtbot.waitSignal(screen.opened, timeout=WAIT) as opened:
        qtbot.keyClick(screen.secret.passphrase_field.line, Qt.Key.Key_Return)
    assert opened.args[0].folder == there / "Notebook.notebook"
    assert opened.args[0].read_only_because is None
    thread.finish(partial(lock, now=now), within=10)


def test_everything_has_a_name_and_no_label_reads_markup(ours: Ours, tmp_path: Path) -> None:
    screens = (
        ours.dialog,
        TrialDialog(ours.stick, ours.window),
        RestoreScreen(ours.thread, tmp_path),
    )
    for screen in screens:
        assert unnamed(screen) == []
        assert markup_labels(screen) == []


def test_nothing_is_offered_to_a_notebook_that_cannot_keep_it(qtbot: Any, tmp_path: Path) -> None:
    thread: NotebookThread[Session] = NotebookThread()
    thread.finish(lambda _session: None, within=1)
    dialog = BackupsDialog(thread, tmp_path, may_write=False)
    qtbot.addWidget(dialog)
    assert not dialog.days.isEnabled()
