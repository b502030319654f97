"""Choosing a file or folder with Qt's own dialog, which remembers nothing (the system's dialogs keep lists of what was chosen).

Beside the files stand the folder it begins with, the home and the sticks that are plugged in: most of what is chosen here lies on one.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtWidgets import QFileDialog, QToolButton, QTreeView, QWidget

from resources.language import translated as _
from ui.icons import icon
from ui.widgets.first_size import open_at
from workflows.sticks import stick_folders

_ARROWS = {"backButton": "back", "forwardButton": "forward", "toParentButton": "up"}
"""What Qt calls the buttons of its dialog → our drawing."""

_KIND = 2
"""The column of Qt's list that says what kind of file each is."""


def choose_target(
    parent: QWidget, title: str, suggested: Path, chosen: Callable[[Path], None]
) -> QFileDialog:
    """Ask where a new file goes; `chosen` is called with it, or never.  The dialog waits without blocking: a lock goes over it."""
    dialog = _dialog(parent, title, suggested.parent)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    # What is there already is refused when the file is written, in a sentence; no question is asked about it here.
    dialog.setOption(QFileDialog.Option.DontConfirmOverwrite)
    dialog.selectFile(suggested.name)
    return _opened(dialog, chosen)


def choose_file(
    parent: QWidget, title: str, folder: Path, pattern: str, chosen: Callable[[Path], None]
) -> QFileDialog:
    """Ask for a file that is there.  pattern: as "Packages (*.age)"."""
    dialog = _dialog(parent, title, folder)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    dialog.setNameFilter(pattern)
    return _opened(dialog, chosen)


def choose_folder(parent: QWidget, title: str, folder: Path, chosen: Callable[[Path], None]) -> QFileDialog:
    """Ask for a folder that is there."""
    dialog = _dialog(parent, title, folder)
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.setOption(QFileDialog.Option.ShowDirsOnly)
    return _opened(dialog, chosen)


def _dialog(parent: QWidget, title: str, folder: Path) -> QFileDialog:
    dialog = QFileDialog(parent, title, str(folder))
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    dialog.setHistory([])
    beside = dict.fromkeys((folder, Path.home(), *stick_folders()))
    dialog.setSidebarUrls([QUrl.fromLocalFile(str(each)) for each in beside])
    # Qt draws these arrows black in every look, and its catalogues leave these words out.
    for name, drawing in _ARROWS.items():
        for arrow in dialog.findChildren(QToolButton, name):
            arrow.setIcon(icon(drawing))
    # What kind of file each is Qt says in English alone, and the names need the room.
    for listed in dialog.findChildren(QTreeView):
        listed.setColumnHidden(_KIND, True)
    open_at(dialog, 680, 460)
    dialog.setLabelText(QFileDialog.DialogLabel.LookIn, _("Look in:"))
    dialog.setLabelText(QFileDialog.DialogLabel.FileType, _("Files of type:"))
    return dialog


def _opened(dialog: QFileDialog, chosen: Callable[[Path], None]) -> QFileDialog:
    dialog.fileSelected.connect(lambda path: chosen(Path(path)))
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
    return dialog
