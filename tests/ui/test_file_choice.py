"""The dialog for files: where the sticks are is beside it, and all of it can be read in every language and look."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QFileDialog, QToolButton, QTreeView, QWidget
from pytestqt.qtbot import QtBot

from resources.language import set_language
from ui import file_choice
from ui.file_choice import choose_folder
from ui.qt_words import translate_qt
from ui.theme import Look, wear


@pytest.fixture(autouse=True)
def _as_before(qapp: QApplication) -> Iterator[None]:
    yield
    set_language("en")
    wear(qapp, Look.LIGHT, 100)


@pytest.fixture
def over(qtbot: QtBot) -> QWidget:
    """What asks."""
    asking = QWidget()
    qtbot.addWidget(asking)
    return asking


def dialog_over(over: QWidget, folder: Path) -> QFileDialog:
    return choose_folder(over, "Which", folder, lambda _path: None)


def test_the_sticks_that_are_plugged_in_stand_beside_the_folder_it_begins_with(
    over: QWidget, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stick = tmp_path / "BLUE"
    stick.mkdir()
    monkeypatch.setattr(file_choice, "stick_folders", lambda: (stick,))
    beside = [url.toLocalFile() for url in dialog_over(over, tmp_path).sidebarUrls()]
    assert beside == [str(tmp_path), str(Path.home()), str(stick)]


def test_no_word_is_left_in_english(over: QWidget, tmp_path: Path) -> None:
    set_language("ko")
    dialog = dialog_over(over, tmp_path)
    for label in (QFileDialog.DialogLabel.LookIn, QFileDialog.DialogLabel.FileType):
        assert not dialog.labelText(label).isascii()


def test_no_column_speaks_english_and_the_names_have_room(
    over: QWidget, qtbot: QtBot, qapp: QApplication, tmp_path: Path
) -> None:
    (tmp_path / "Notebook.notebook").mkdir()
    translate_qt(qapp, "ko")
    dialog = dialog_over(over, tmp_path)
    (listed,) = dialog.findChildren(QTreeView)
    model = listed.model()
    qtbot.waitUntil(lambda: model.rowCount(listed.rootIndex()) == 1)
    shown = [
        str(model.index(0, column, listed.rootIndex()).data())
        for column in range(model.columnCount())
        if not listed.isColumnHidden(column)
    ]
    assert shown[0] == "Notebook.notebook"
    assert not any("Folder" in words for words in shown)
    translate_qt(qapp, "en")


@pytest.mark.parametrize("look", [Look.LIGHT, Look.DARK])
def test_every_arrow_stands_out_from_what_is_behind_it(
    over: QWidget, qapp: QApplication, tmp_path: Path, look: Look
) -> None:
    wear(qapp, look, 100)
    dialog = dialog_over(over, tmp_path)
    behind = dialog.palette().window().color().lightness()
    for name in file_choice._ARROWS:
        (arrow,) = dialog.findChildren(QToolButton, name)
        drawn = arrow.icon().pixmap(24, 24).toImage()
        lines = [drawn.pixelColor(x, 12) for x in range(24)]
        strongest = max(lines, key=lambda colour: colour.alpha())
        assert abs(strongest.lightness() - behind) > 100
