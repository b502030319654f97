"""A hidden passphrase is not told to screen readers, letter by letter or as a whole."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from ui.widgets.passphrase_field import PassphraseField


@pytest.fixture
def field(qtbot: QtBot) -> PassphraseField:
    made = PassphraseField("Passphrase")
    qtbot.addWidget(made)
    made.show()
    return made


def offers_its_text(field: PassphraseField) -> bool:
    """Whether Qt has anything to send of what is typed: of a line without this it sends nothing."""
    return QAccessible.queryAccessibleInterface(field.line).textInterface() is not None


def test_only_what_is_shown_is_told(field: PassphraseField) -> None:
    QTest.keyClicks(field.line, "open sesame")
    assert not offers_its_text(field)
    field.show_button.click()
    assert offers_its_text(field)
    field.show_button.click()
    assert not offers_its_text(field)
    told = QAccessible.queryAccessibleInterface(field.line)
    assert "sesame" not in told.text(QAccessible.Text.Value)


def test_a_hidden_line_is_known_for_a_passphrase_by_its_name(field: PassphraseField) -> None:
    told = QAccessible.queryAccessibleInterface(field.line)
    assert told.text(QAccessible.Text.Name) == "Passphrase"
    assert told.role() is QAccessible.Role.EditableText
    assert told.state().passwordEdit
    assert told.state().focusable


def test_a_line_that_is_shown_is_hidden_before_it_is_emptied(field: PassphraseField) -> None:
    QTest.keyClicks(field.line, "open sesame")
    field.show_button.click()
    emptied_hidden: list[bool] = []
    field.line.textChanged.connect(lambda _text: emptied_hidden.append(field.line.is_hidden))
    field.clear()
    assert emptied_hidden == [True]
