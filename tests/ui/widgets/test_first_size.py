"""The first size of a window: what it asks for, as far as the screen reaches."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication, QWidget

import ui
from ui.theme import Look, wear
from ui.widgets.first_size import FRAME, open_at


@pytest.fixture
def window(qtbot: Any) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


def test_a_small_window_is_as_large_as_it_wants_to_be(window: QWidget) -> None:
    open_at(window, 300, 200)
    assert (window.width(), window.height()) == (300, 200)


def test_no_part_of_a_large_window_or_its_frame_lies_beyond_the_screen(window: QWidget) -> None:
    screen = window.screen().availableSize()
    open_at(window, screen.width() + 500, 10 * screen.height())
    assert window.size() == screen - FRAME


def test_a_window_for_larger_text_is_larger(qapp: QApplication, window: QWidget) -> None:
    wear(qapp, Look.LIGHT, 150)
    open_at(window, 300, 200)
    wear(qapp, Look.LIGHT)
    assert (window.width(), window.height()) == (450, 300)


def test_no_window_of_the_program_takes_a_first_size_in_pixels_by_itself() -> None:
    files = [file for path in ui.__path__ for file in Path(path).rglob("*.py")]
    found = [file.name for file in files if re.search(r"elf\.resize\(\d", file.read_text())]
    assert found == []
