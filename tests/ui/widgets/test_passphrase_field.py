"""The passphrase field: the same keys give the same text hidden or shown, and it says what may spoil it."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QGuiApplication, QInputMethodEvent
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from tests.ui.accessible import unnamed
from ui.widgets.passphrase_field import PassphraseField, PassphraseLine
from workflows.passphrase_advice import typed_in_hangul_mode


@pytest.fixture
def field(qtbot: Any) -> PassphraseField:
    made = PassphraseField("Passphrase", meant=typed_in_hangul_mode)
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    made.setFocus()
    qtbot.waitUntil(made.line.hasFocus)
    return made


def test_it_is_hidden_until_somebody_presses_show(qtbot: Any, field: PassphraseField) -> None:
    qtbot.keyClicks(field.line, "secret")
    assert "secret" not in field.line.displayText()
    qtbot.keyClick(field.line, Qt.Key.Key_Tab)
    assert field.show_button.hasFocus()
    qtbot.keyClick(field.show_button, Qt.Key.Key_Space)
    assert (field.line.displayText(), field.show_button.text()) == ("secret", "Hide")
    qtbot.keyClick(field.show_button, Qt.Key.Key_Space)
    assert "secret" not in field.line.displayText()


@pytest.mark.parametrize("is_shown", [False, True])
def test_hangul_can_be_composed_hidden_or_shown(field: PassphraseField, is_shown: bool) -> None:
    field.show_button.setChecked(is_shown)
    field._show_or_hide()
    hints = Qt.InputMethodHint(field.line.inputMethodQuery(Qt.InputMethodQuery.ImHints))
    assert hints & Qt.InputMethodHint.ImhSensitiveData
    assert not hints & Qt.InputMethodHint.ImhHiddenText
    event = QInputMethodEvent("", [])
    event.setCommitString("가격")
    QGuiApplication.sendEvent(field.line, event)
    assert field.passphrase() == "가격"


def test_what_is_composed_is_hidden_with_the_rest(qtbot: Any, field: PassphraseField) -> None:
    hidden = field.line.grab().toImage()
    QGuiApplication.sendEvent(field.line, QInputMethodEvent("가", []))
    one = field.line.grab().toImage()
    QGuiApplication.sendEvent(field.line, QInputMethodEvent("힣", []))
    assert one != hidden
    assert field.line.grab().toImage() == one


def test_a_screen_reader_hears_dots(qtbot: Any, field: PassphraseField) -> None:
    field.line.setText("secret")
    said = QAccessible.queryAccessibleInterface(field.line).text(QAccessible.Text.Value)
    assert said == field.line.displayText()
    assert "secret" not in said
    assert unnamed(field) == []


@pytest.mark.parametrize(
    ("key", "modifier", "expected"),
    [
        ("t", Qt.KeyboardModifier.NoModifier, ""),
        ("T", Qt.KeyboardModifier.ShiftModifier, ""),
        ("T", Qt.KeyboardModifier.NoModifier, "Caps Lock is on."),
        ("t", Qt.KeyboardModifier.ShiftModifier, "Caps Lock is on."),
        ("7", Qt.KeyboardModifier.NoModifier, ""),
    ],
)
def test_caps_lock_is_noticed_by_the_letters_it_makes(
    qtbot: Any, field: PassphraseField, key: str, modifier: Qt.KeyboardModifier, expected: str
) -> None:
    qtbot.keyClicks(field.line, key, modifier)
    assert field.noticed() == expected


def test_the_keys_that_were_meant_are_named_only_while_the_text_is_shown(field: PassphraseField) -> None:
    field.line.setText("안녕")
    assert field.noticed() == "Typed with the Korean keyboard."
    field.show_button.click()
    assert "dkssud" in field.noticed()


def test_without_advice_it_is_a_plain_field(qtbot: Any) -> None:
    field = PassphraseField("Words")
    qtbot.addWidget(field)
    field.line.setText("안녕")
    assert field.noticed() == ""


def test_clearing_hides_again(field: PassphraseField) -> None:
    field.line.setText("secret")
    field.show_button.click()
    field.clear()
    assert (field.line.text(), field.line.echoMode()) == ("", QLineEdit.EchoMode.Password)
    assert field.show_button.text() == "Show"


def test_an_input_method_is_not_told_what_stands_in_it(qtbot: QtBot) -> None:
    field = PassphraseLine()
    qtbot.addWidget(field)
    field.setText("nine people")
    field.selectAll()
    asked = (
        Qt.InputMethodQuery.ImSurroundingText,
        Qt.InputMethodQuery.ImCurrentSelection,
        Qt.InputMethodQuery.ImTextBeforeCursor,
        Qt.InputMethodQuery.ImTextAfterCursor,
    )
    assert [field.inputMethodQuery(query) for query in asked] == [""] * 4
