"""What Qt would write down or read, set before the application exists: no settings of its own, no dialogs of the system, no session file."""

from __future__ import annotations

import os
import sys
from collections.abc import MutableMapping

from PySide6.QtCore import QCoreApplication, QSettings, Qt, QtMsgType, qInstallMessageHandler
from PySide6.QtGui import QGuiApplication

NAME = "Notebook"
"""What the system is told that it runs: nothing a stranger would ask about."""

NOWHERE = os.devnull
"""A place in which no file can be made, so that a setting is never written."""


SCREENS = frozenset({"xcb", "wayland", "wayland-egl", "eglfs", "linuxfb", "offscreen", "minimal"})
"""Qt's platforms that show a window on this computer; another one, VNC, shows it to whoever calls."""


def prepare_qt() -> None:
    """Call before QApplication is made."""
    for settings_format in (QSettings.Format.NativeFormat, QSettings.Format.IniFormat):
        for scope in (QSettings.Scope.UserScope, QSettings.Scope.SystemScope):
            QSettings.setPath(settings_format, scope, NOWHERE)
    QSettings.setDefaultFormat(QSettings.Format.IniFormat)
    # The system's file dialogs keep lists of what was chosen.
    QCoreApplication.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs)
    # A session manager would be told the command line, with the notebook's path, to start us again.
    QCoreApplication.setAttribute(Qt.ApplicationAttribute.AA_DisableSessionManager)
    QCoreApplication.setApplicationName(NAME)
    QGuiApplication.setApplicationDisplayName(NAME)
    qInstallMessageHandler(_say_nothing)
    if sys.platform.startswith("linux"):
        _stay_on_this_computer(os.environ)
        _stay_without_gtk(os.environ)
        _reach_the_input_method(os.environ)


def forget_file_dialogs() -> None:
    """Drop what Qt's file dialog remembers of folders.

    On Windows it writes to the registry, which no path redirects; elsewhere it is in memory alone.
    """
    remembered = QSettings(QSettings.Format.NativeFormat, QSettings.Scope.UserScope, "QtProject")
    remembered.remove("FileDialog")
    remembered.remove("Qt/filedialog")


def _stay_on_this_computer(environment: MutableMapping[str, str]) -> None:
    """Pass over what would show the screen to a network, or take touches from one, below Python and past its audit hook."""
    asked = environment.pop("QT_QPA_PLATFORM", "").split(";")
    if here := [each for each in asked if each.partition(":")[0] in SCREENS]:
        environment["QT_QPA_PLATFORM"] = ";".join(here)
    environment.pop("QT_QPA_GENERIC_PLUGINS", None)


def _stay_without_gtk(environment: MutableMapping[str, str]) -> None:
    """Name one of Qt's own two themes of a desktop.

    On most desktops Qt loads GTK otherwise, with every module that the system has for it, for the look of dialogs that are never shown here.
    """
    desktops = environment.get("XDG_CURRENT_DESKTOP", "").upper().split(":")
    theme = "kde" if "KDE" in desktops else "gnome" if any(desktops) else "generic"
    environment["QT_QPA_PLATFORMTHEME"] = theme


def _reach_the_input_method(environment: MutableMapping[str, str]) -> None:
    """Let fcitx answer: PySide6 brings no fcitx plugin, but fcitx 5 also speaks as IBus."""
    said = (environment.get("QT_IM_MODULE", ""), environment.get("XMODIFIERS", ""))
    if any("fcitx" in name for name in said):
        environment["QT_IM_MODULE"] = "ibus"


def _say_nothing(_kind: QtMsgType, _context: object, _text: str) -> None:
    """Qt's messages can quote a path or a text; nobody reads them here."""
