"""The keys of the lock are known by their place, whatever letter the keyboard gives."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from pytestqt.qtbot import QtBot

from ui.lock_keys import _PLACES_OF_L, LockKeys

CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def pressed(letter: int, place: int, modifiers: Qt.KeyboardModifier) -> QKeyEvent:
    return QKeyEvent(QEvent.Type.KeyPress, letter, modifiers, 46, place, 0)


@pytest.mark.parametrize("letter", [Qt.Key.Key_L, 0x3163, 0xE2A])
@pytest.mark.parametrize(("modifiers", "asks"), [(CONTROL, "lock_asked"), (CONTROL | SHIFT, "close_asked")])
def test_the_key_of_l_locks_on_every_keyboard(
    qtbot: QtBot, letter: int, modifiers: Qt.KeyboardModifier, asks: str
) -> None:
    keys = LockKeys()
    for place in _PLACES_OF_L:
        with qtbot.waitSignal(getattr(keys, asks), timeout=0):
            assert keys.takes(pressed(letter, place, modifiers))


def test_another_key_and_the_letter_alone_do_not(qtbot: QtBot) -> None:
    keys = LockKeys()
    with qtbot.assertNotEmitted(keys.lock_asked):
        assert not keys.takes(pressed(Qt.Key.Key_K, ord("k"), CONTROL))
        assert not keys.takes(pressed(Qt.Key.Key_L, ord("l"), Qt.KeyboardModifier.NoModifier))
