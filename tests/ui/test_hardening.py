"""What Qt leaves on the machine: nothing, even after its file dialog was used."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from ui.hardening import _reach_the_input_method, _stay_on_this_computer, _stay_without_gtk

PROJECT = Path(__file__).parents[2]

USE_A_FILE_DIALOG = """
import sys
from ui.hardening import forget_file_dialogs, prepare_qt
prepare_qt()
from PySide6.QtCore import QSettings, Qt, qWarning
from PySide6.QtWidgets import QApplication, QFileDialog
application = QApplication([])
dialog = QFileDialog(None, "Choose", sys.argv[1])
dialog.open()
application.processEvents()
dialog.accept()
del dialog
QSettings("Somebody", "Something").setValue("secret", sys.argv[1])
QSettings("Somebody", "Something").sync()
forget_file_dialogs()
application.processEvents()
qWarning(sys.argv[1])
attributes = (Qt.ApplicationAttribute.AA_DontUseNativeDialogs, Qt.ApplicationAttribute.AA_DisableSessionManager)
assert all(map(application.testAttribute, attributes))
sys.stdout.write(application.applicationName())
"""


def test_a_file_dialog_and_a_setting_leave_nothing_on_the_disk(tmp_path: Path) -> None:
    home, chosen = tmp_path / "home", tmp_path / "Ri Yong Hui"
    home.mkdir()
    chosen.mkdir()
    environment = {
        **os.environ,
        "HOME": str(home),
        "PYTHONPATH": str(PROJECT),
        "QT_QPA_PLATFORM": "offscreen",
    }
    environment |= {name: str(home / name) for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME")}
    environment |= {"XDG_CACHE_HOME": str(home / "cache"), "PYTHONDONTWRITEBYTECODE": "1"}
    ran = subprocess.run(
        [sys.executable, "-c", USE_A_FILE_DIALOG, str(chosen)],
        env=environment,
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    assert ran.stdout == "Notebook"
    left = [file for file in home.rglob("*") if file.is_file() and "cache" not in file.parts]
    assert left == []
    assert ran.stderr == ""


@pytest.mark.parametrize(
    ("said", "then"),
    [
        ({"QT_IM_MODULE": "fcitx"}, "ibus"),
        ({"QT_IM_MODULE": "fcitx5"}, "ibus"),
        ({"XMODIFIERS": "@im=fcitx"}, "ibus"),
        ({"QT_IM_MODULE": "xim"}, "xim"),
        ({}, None),
    ],
)
def test_fcitx_is_reached_as_ibus(said: dict[str, str], then: str | None) -> None:
    environment = dict(said)
    _reach_the_input_method(environment)
    assert environment.get("QT_IM_MODULE") == then


@pytest.mark.parametrize(
    ("desktop", "theme"),
    [
        ("GNOME", "gnome"),
        ("ubuntu:GNOME", "gnome"),
        ("XFCE", "gnome"),
        ("KDE", "kde"),
        ("", "generic"),
    ],
)
def test_no_desktop_makes_qt_load_gtk(desktop: str, theme: str) -> None:
    environment = {"XDG_CURRENT_DESKTOP": desktop, "QT_QPA_PLATFORMTHEME": "gtk3"}
    _stay_without_gtk(environment)
    assert environment["QT_QPA_PLATFORMTHEME"] == theme


@pytest.mark.parametrize(
    ("said", "then"),
    [
        ("vnc", None),
        ("vnc:port=5977", None),
        ("vnc;xcb", "xcb"),
        ("wayland;xcb", "wayland;xcb"),
        ("offscreen:fontengine=freetype", "offscreen:fontengine=freetype"),
        ("", None),
    ],
)
def test_the_screen_is_shown_to_no_network(said: str, then: str | None) -> None:
    environment = {"QT_QPA_PLATFORM": said, "QT_QPA_GENERIC_PLUGINS": "tuiotouch"}
    _stay_on_this_computer(environment)
    assert environment == ({} if then is None else {"QT_QPA_PLATFORM": then})
