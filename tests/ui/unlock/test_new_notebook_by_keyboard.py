"""Making a notebook by keyboard alone: Enter goes on from the last field, and Tab goes past the language to the buttons."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton

from tests.ui.unlock.conftest import Wizard
from ui.unlock.making import made_and_proved
from ui.unlock.new_notebook import LANGUAGE, PASSPHRASE, READY, RECOVERY
from ui.unlock.ready_step import ReadyStep
from ui.unlock.sheet import LanguageBox
from workflows.session import Session


def test_enter_in_the_last_field_makes_it_and_meanwhile_it_cannot_be_put_elsewhere(
    qtbot: Any, wizard: Wizard, monkeypatch: pytest.MonkeyPatch, make: Callable[..., Session]
) -> None:
    screen = wizard(READY, suggested="token jaguar", wants_recovery=False)
    monkeypatch.setattr("ui.unlock.new_notebook._made", lambda answers: made_and_proved(answers, make))
    step = screen.step
    assert isinstance(step, ReadyStep)
    elsewhere = next(each for each in step.findChildren(QAbstractButton) if each.text() == "Another place…")
    with qtbot.waitSignal(screen.made, timeout=10_000) as made:
        qtbot.keyClick(step.person, Qt.Key.Key_Return)
        assert not elsewhere.isEnabled()
    assert made.args[1] is False


@pytest.mark.parametrize("number", [LANGUAGE, PASSPHRASE, RECOVERY, READY])
def test_tab_comes_to_the_language_behind_the_button_that_goes_on(
    qtbot: Any, wizard: Wizard, number: int
) -> None:
    screen = wizard(number, suggested="token jaguar")
    screen.next_button.setFocus()
    qtbot.keyClick(screen.next_button, Qt.Key.Key_Tab)
    assert isinstance(screen.focusWidget(), LanguageBox)
