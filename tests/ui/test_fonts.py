"""The font: on a machine with no Korean or Chinese font every record can still be read; one with its own keeps it."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QFont, QFontDatabase
from PySide6.QtWidgets import QApplication

from resources.fonts import CHINESE, KOREAN, font_file
from ui.fonts import choose_font

PROJECT = Path(__file__).parents[2]

DRAW = """
import sys
from PySide6.QtGui import QRawFont
from PySide6.QtWidgets import QApplication
from ui.fonts import choose_font
from ui.theme import Look, wear
application = QApplication([])
language, text = sys.argv[1:]
choose_font(application, language, every_script=True)
wear(application, Look.LIGHT, 150)
font = application.font()
family = font.families()[0]
sys.stdout.write(f"{family}|{QRawFont.fromFont(font).supportsCharacter(ord(text))}|{font.pointSizeF()}")
"""


WEIGH = """
import sys
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QImage, QPainter
from PySide6.QtWidgets import QApplication
from ui.fonts import choose_font
application = QApplication([])
choose_font(application, "ko")
thin, ordinary, bold = (QFont(application.font()) for _weight in range(3))
thin.setVariableAxis(QFont.Tag("wght"), 100)
bold.setBold(True)
for font in (thin, ordinary, bold):
    font.setPixelSize(40)
    image = QImage(240, 80, QImage.Format.Format_Grayscale8)
    image.fill(Qt.GlobalColor.black)
    painter = QPainter(image)
    painter.setFont(font)
    painter.setPen(Qt.GlobalColor.white)
    painter.drawText(10, 60, "리영희")
    painter.end()
    sys.stdout.write(f"{sum(bytes(image.constBits()))} ")
"""
"""How much is painted for a Korean name in three weights."""


def run(language: str, text: str) -> list[str]:
    """The first family, whether it has the character, the size."""
    return run_alone(DRAW, language, text).split("|")


def run_alone(program: str, *arguments: str) -> str:
    """What a program says; in a process of its own, since fonts stay loaded in one."""
    environment = {**os.environ, "PYTHONPATH": str(PROJECT), "QT_QPA_PLATFORM": "offscreen"}
    ran = subprocess.run(
        [sys.executable, "-c", program, *arguments],
        env=environment,
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    return ran.stdout


@pytest.fixture
def bare_machine(qapp: QApplication) -> None:
    """Skip where the machine has Korean fonts: nothing of ours is loaded then."""
    found = QFontDatabase.families(QFontDatabase.WritingSystem.Korean)
    if any(not family.startswith(KOREAN) and not family.startswith(CHINESE) for family in found):
        pytest.skip("this machine has Korean fonts")


@pytest.mark.parametrize("family", [KOREAN, CHINESE])
def test_the_bundled_files_are_there(family: str) -> None:
    file = font_file(family)
    assert file is not None
    assert file.exists()


@pytest.mark.usefixtures("bare_machine")
@pytest.mark.parametrize(
    ("language", "first", "character"),
    [("en", KOREAN, "희"), ("ko", KOREAN, "希"), ("zh_CN", CHINESE, "阳"), ("vi", KOREAN, "ẩ")],
)
def test_a_machine_without_such_fonts_gets_the_shapes_of_its_language(
    language: str, first: str, character: str
) -> None:
    family, has_it, _size = run(language, character)
    assert (family, has_it) == (first, "True")


class Application:
    """What choose_font needs of an application."""

    def __init__(self, families: list[str]) -> None:
        self._font = QFont(families)
        self._properties: dict[str, object] = {}

    def font(self) -> QFont:
        return self._font

    def setFont(self, font: QFont) -> None:
        self._font = font

    def property(self, name: str) -> object:
        return self._properties.get(name)

    def setProperty(self, name: str, value: object) -> None:
        self._properties[name] = value


def test_a_machine_with_its_own_fonts_keeps_them(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> None:
    has = ["Segoe UI", "Malgun Gothic", "Microsoft YaHei UI"]
    monkeypatch.setattr(QFontDatabase, "families", staticmethod(lambda *_system: has))
    monkeypatch.setattr(
        QFontDatabase, "addApplicationFont", staticmethod(lambda _file: pytest.fail("loaded"))
    )
    application = Application(["Segoe UI"])
    choose_font(application, "ko")  # type: ignore[arg-type]
    assert application.font().families() == ["Segoe UI", "Malgun Gothic", "Microsoft YaHei UI"]
    choose_font(application, "zh_CN")  # type: ignore[arg-type]
    assert application.font().families() == ["Segoe UI", "Microsoft YaHei UI", "Malgun Gothic"]


@pytest.mark.usefixtures("bare_machine")
def test_ordinary_text_is_not_thin_and_bold_is_bold() -> None:
    thin, ordinary, bold = map(int, run_alone(WEIGH).split())
    assert thin * 1.3 < ordinary
    assert ordinary * 1.1 < bold
