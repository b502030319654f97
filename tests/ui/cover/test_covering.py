"""The cover comes, whatever is wrong with what it hides."""

from __future__ import annotations

from typing import NoReturn

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from tests.ui.backup.scenes import _silent
from ui.background import Elsewhere
from ui.cover.covering import Covering
from ui.notebook.window import NotebookWindow


def fail() -> NoReturn:
    raise RuntimeError


def test_a_form_that_is_broken_is_covered(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    window = NotebookWindow(_silent(), Elsewhere())
    qtbot.addWidget(window)
    window.show()
    monkeypatch.setattr(window.workspace, "keep_now", fail)
    owner = QObject()
    with qtbot.captureExceptions() as told:
        covering = Covering(window, _silent(), owner)
        qtbot.addWidget(covering.screen)
        qtbot.waitUntil(lambda: bool(told))
    assert not window.isVisible()
    assert covering.screen.isVisible()
