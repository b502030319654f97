"""Every screen of which there is a picture, at 150 % and in Korean: no words are cut, all that the keyboard reaches is named."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from runpy import run_path
from typing import Any

import pytest
import shiboken6
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget

from resources.language import SOURCE, set_language
from tests.ui.accessible import markup_labels, unnamed
from ui.fonts import choose_font
from ui.theme import Look, wear
from ui.turns import turns

PARTS = "widgets"
"""Its scenes show parts alone, which get their names where they are used."""

FEW = {"report": 2}
"""Rooms whose scenes typeset pages: so many of them are enough."""

SCENES = sorted(Path(__file__).parent.glob("*/scenes.py"))


@pytest.fixture(autouse=True)
def _large_korean(qapp: QApplication) -> Iterator[None]:
    _put_on(qapp, "ko", Look.DARK, 150)
    yield
    _put_on(qapp, SOURCE, Look.LIGHT, 100)


@pytest.mark.parametrize("file", SCENES, ids=lambda file: str(file.parent.name))
def test_no_words_are_cut_and_every_part_has_a_name(qapp: QApplication, qtbot: Any, file: Path) -> None:
    troubles: dict[str, list[str]] = {}
    scenes = list(run_path(str(file))["SCENES"].items())
    for name, scene in scenes[: FEW.get(file.parent.name, len(scenes))]:
        screen = scene()
        screen.show()
        turns().finish()
        for _round in range(3):  # layouts that depend on their width settle in the second
            qapp.processEvents()
        found = [*cut(screen), *markup_labels(screen)]
        if file.parent.name != PARTS:
            found += unnamed(screen)
        if found:
            troubles[name] = found
        screen.close()
        shiboken6.delete(screen)
    assert troubles == {}


def cut(screen: QWidget) -> list[str]:
    """The words that have less room than they need."""
    labels = (label for label in screen.findChildren(QLabel) if label.isVisible() and label.text())
    buttons = (each for each in screen.findChildren(QAbstractButton) if each.isVisible() and each.text())
    return [
        *(label.text() for label in labels if label.height() < _needed(label)),
        *(each.text() for each in buttons if each.width() < each.minimumSizeHint().width()),
    ]


def _needed(label: QLabel) -> int:
    return label.heightForWidth(label.width()) if label.wordWrap() else label.minimumSizeHint().height()


def _put_on(application: QApplication, language: str, look: Look, percent: int) -> None:
    set_language(language)
    choose_font(application, language, every_script=True)
    wear(application, look, percent)
