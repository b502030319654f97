"""The look: ours on every system, and changed while windows are open."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPlainTextEdit, QPushButton

from ui.theme import Look, colours_of, wear
from ui.tokens import DARK, LIGHT


@pytest.fixture(autouse=True)
def _plain_afterwards(qapp: QApplication) -> Iterator[None]:
    yield
    wear(qapp, Look.LIGHT)


@pytest.mark.parametrize(("look", "colours"), [(Look.LIGHT, LIGHT), (Look.DARK, DARK)])
def test_a_look_gives_every_widget_our_palette(qapp: QApplication, look: Look, colours: Any) -> None:
    wear(qapp, look)
    assert qapp.style().name().lower() == "fusion" or qapp.styleSheet()
    assert QLabel().palette().color(QPalette.ColorRole.Window).name() == colours.window
    assert colours_of(QLabel().palette()) is colours


def test_an_open_window_changes_at_once(qapp: QApplication, qtbot: Any) -> None:
    wear(qapp, Look.LIGHT)
    label = QLabel("Hand-over")
    qtbot.addWidget(label)
    label.show()
    before = label.sizeHint().width()
    wear(qapp, Look.DARK, 200)
    assert colours_of(label.palette()) is DARK
    assert label.sizeHint().width() >= 1.8 * before


def test_text_sizes_are_of_the_first_size_and_stay_in_their_range(qapp: QApplication) -> None:
    wear(qapp, Look.LIGHT, 100)
    first = qapp.font().pointSizeF()
    for percent in (150, 150, 120):
        wear(qapp, Look.LIGHT, percent)
    assert qapp.font().pointSizeF() == pytest.approx(first * 1.2)
    wear(qapp, Look.LIGHT, 900)
    assert qapp.font().pointSizeF() == pytest.approx(first * 2)


@pytest.mark.parametrize("made", [QLineEdit, QPushButton])
def test_what_has_the_keyboard_looks_different(qapp: QApplication, qtbot: Any, made: Any) -> None:
    wear(qapp, Look.LIGHT)
    widget, other = made(), QLineEdit()
    for each in (widget, other):
        qtbot.addWidget(each)
        each.show()
    other.setFocus()
    other.activateWindow()
    qtbot.waitUntil(other.hasFocus)
    without = widget.grab().toImage()
    widget.activateWindow()
    widget.setFocus()
    qtbot.waitUntil(widget.hasFocus)
    assert widget.grab().toImage() != without


@pytest.mark.parametrize(("look", "colours"), [(Look.LIGHT, LIGHT), (Look.DARK, DARK)])
def test_the_words_in_an_empty_field_can_be_read(
    qapp: QApplication, qtbot: Any, look: Look, colours: Any
) -> None:
    wear(qapp, look)
    for field in (QLineEdit(), QPlainTextEdit()):
        qtbot.addWidget(field)
        field.show()
        words = field.palette().color(QPalette.ColorRole.PlaceholderText)
        assert (words.name(), words.alpha()) == (colours.quiet, 255)


def test_every_rule_of_the_style_sheet_is_understood(qapp: QApplication, recwarn: Any, capfd: Any) -> None:
    wear(qapp, Look.DARK, 130)
    QLabel().ensurePolished()
    assert "parse" not in capfd.readouterr().err
