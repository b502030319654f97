"""The unlock screen: it opens, it says why not, it never stands still, and it shows nothing of what it opens."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton

from tests.ui.accessible import markup_labels, unnamed
from ui.background import NotebookThread
from ui.unlock.unlock import UnlockScreen
from workflows.passphrase_advice import RecoveryWords
from workflows.session import Session


@pytest.fixture
def screen(qtbot: Any, thread: NotebookThread[Session], notebook: Path) -> UnlockScreen:
    made = UnlockScreen(thread, notebook)
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.passphrase.line.hasFocus)
    return made


def test_typing_the_passphrase_and_enter_opens_the_notebook(
    qtbot: Any, screen: UnlockScreen, passphrase: str, notebook: Path
) -> None:
    qtbot.keyClicks(screen.passphrase.line, passphrase)
    with qtbot.waitSignal(screen.opened, timeout=10_000) as opened:
        qtbot.keyClick(screen.passphrase.line, Qt.Key.Key_Return)
    assert opened.args[0].folder == notebook
    assert screen.passphrase.line.text() == ""


def test_a_wrong_passphrase_is_told_and_selected_so_that_typing_replaces_it(
    qtbot: Any, screen: UnlockScreen
) -> None:
    screen.passphrase.line.setText("token jaguar")
    screen.unlock_button.click()
    qtbot.waitUntil(lambda: bool(screen.strip.sentence), timeout=10_000)
    assert screen.strip.sentence == "That did not open it. Check Caps Lock and the language of the keyboard."
    assert screen.passphrase.line.selectedText() == "token jaguar"
    assert screen.unlock_button.isEnabled()
    assert not screen.busy.isVisible()


def test_a_wrong_passphrase_with_caps_lock_names_caps_lock(qtbot: Any, screen: UnlockScreen) -> None:
    qtbot.keyClick(screen.passphrase.line, Qt.Key.Key_T)  # as pressed: a small letter
    qtbot.keyClicks(screen.passphrase.line, "T", modifier=Qt.KeyboardModifier.NoModifier)
    screen.unlock()
    qtbot.waitUntil(lambda: bool(screen.strip.sentence), timeout=10_000)
    assert screen.strip.sentence == "That did not open it. Caps Lock is on."


def test_a_wrong_passphrase_in_hangul_says_which_keyboard_it_was(qtbot: Any, screen: UnlockScreen) -> None:
    screen.passphrase.line.setText("새ㅏ두")
    screen.unlock()
    qtbot.waitUntil(lambda: bool(screen.strip.sentence), timeout=10_000)
    assert screen.strip.sentence == "That did not open it. Typed with the Korean keyboard."


def test_the_recovery_words_open_it_however_they_are_spaced(
    qtbot: Any, screen: UnlockScreen, words: RecoveryWords
) -> None:
    screen.words_link.click()
    screen.words.setPlainText("\n".join(words.words))
    with qtbot.waitSignal(screen.opened, timeout=10_000):
        qtbot.keyClick(screen.words, Qt.Key.Key_Return)
    assert screen.words.toPlainText() == ""


def test_wrong_recovery_words_say_what_is_wrong_with_them(qtbot: Any, screen: UnlockScreen) -> None:
    screen.words_link.click()
    screen.words.setPlainText("가격 가끔")
    screen.unlock()
    qtbot.waitUntil(lambda: bool(screen.strip.sentence), timeout=10_000)
    assert "12" in screen.strip.sentence or "twelve" in screen.strip.sentence


def test_a_folder_that_is_no_notebook_is_told_as_such(
    qtbot: Any, thread: NotebookThread[Session], tmp_path: Path
) -> None:
    screen = UnlockScreen(thread, tmp_path)
    qtbot.addWidget(screen)
    screen.show()
    screen.passphrase.line.setText("x")
    screen.unlock()
    qtbot.waitUntil(lambda: bool(screen.strip.sentence), timeout=10_000)
    assert "not a notebook" in screen.strip.sentence
    assert str(tmp_path) not in screen.strip.sentence


def test_nothing_is_tried_without_a_passphrase_or_twice_at_once(
    qtbot: Any, screen: UnlockScreen, passphrase: str
) -> None:
    opened: list[object] = []
    screen.opened.connect(opened.append)
    screen.unlock()
    assert not screen.busy.isVisible()
    screen.passphrase.line.setText(passphrase)
    screen.unlock()
    screen.unlock()
    qtbot.waitUntil(lambda: bool(opened), timeout=10_000)
    qtbot.wait(50)
    assert len(opened) == 1


def test_the_screen_lives_on_while_the_key_is_derived(
    qtbot: Any, screen: UnlockScreen, passphrase: str
) -> None:
    beats: list[bool] = []
    clock = QTimer(screen)
    clock.setInterval(1)
    clock.timeout.connect(lambda: beats.append(screen.busy.isVisible()))
    screen.passphrase.line.setText(passphrase)
    with qtbot.waitSignal(screen.opened, timeout=10_000):
        clock.start()
        screen.unlock()
    assert beats.count(True) >= 2


def test_the_screen_names_neither_the_place_nor_the_file(screen: UnlockScreen, notebook: Path) -> None:
    texts = [label.text() for label in screen.findChildren(QLabel)]
    texts += [pressed.text() for pressed in screen.findChildren(QPushButton)]
    texts += [line.text() for line in screen.findChildren(QLineEdit)]
    assert texts
    assert not [text for text in texts if notebook.name in text or str(notebook.parent) in text]
    assert notebook.name not in screen.windowTitle()


@pytest.mark.parametrize("with_words", [False, True])
def test_the_keyboard_reaches_everything_by_name(screen: UnlockScreen, with_words: bool) -> None:
    if with_words:
        screen.words_link.click()
    assert unnamed(screen) == []
    assert markup_labels(screen) == []


def test_the_links_ask_for_another_notebook_and_for_a_new_one(qtbot: Any, screen: UnlockScreen) -> None:
    links = {widget.text(): widget for widget in screen.findChildren(QPushButton)}
    with qtbot.waitSignal(screen.another_wanted):
        links["Open another notebook…"].click()
    with qtbot.waitSignal(screen.new_wanted):
        links["Make a new notebook"].click()


def test_why_another_folder_was_not_opened_is_said_above_and_read_aloud(screen: UnlockScreen) -> None:
    assert screen.told == ""
    screen.tell("This folder is not a notebook.")
    assert screen.told == "This folder is not a notebook."
    assert unnamed(screen) == []
    assert markup_labels(screen) == []
