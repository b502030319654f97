"""What must not stop a lock: real windows of Qt that run an event loop of their own, and parts of the program that break or hang.

Each function is called inside of the program, by the witness; one that runs a loop comes back when that ends, or never.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from functools import partial
from typing import Any, NoReturn

from PySide6.QtCore import QCoreApplication, QMimeData, QPoint, QTimer
from PySide6.QtGui import QDrag
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QDialog,
    QFileDialog,
    QInputDialog,
    QLineEdit,
    QMenu,
    QMessageBox,
    QVBoxLayout,
)

from ui import watchdog
from ui.idle import IdleWatch


def window() -> Any:
    """The window of the notebook."""
    return next(each for each in QApplication.topLevelWidgets() if type(each).__name__ == "NotebookWindow")


def program() -> Any:
    """The program itself."""
    from ui.application import Program

    application = QCoreApplication.instance()
    assert application is not None
    return application.findChild(Program)


def open_a_menu() -> None:
    """A menu that blocks."""
    menu = QMenu(window())
    menu.addAction("one")
    menu.addMenu("two").addAction("three")
    menu.exec(window().mapToGlobal(QPoint(200, 200)))


def open_a_menu_of_the_bar() -> None:
    """A menu of the menu bar."""
    bar = window().menuBar()
    bar.setActiveAction(bar.actions()[0])


def open_a_list() -> None:
    """The list of a closed choice."""
    box = QComboBox(window())
    box.addItems(["one", "two"])
    box.show()
    box.showPopup()


def ask_in_a_box() -> None:
    """A question that wants an answer."""
    QMessageBox.question(window(), "A question", "Yes or no?")


def ask_twice() -> None:
    """A box over a dialog over a menu."""
    QTimer.singleShot(100, ask_in_a_dialog)
    open_a_menu()


def ask_in_a_dialog() -> None:
    """A modal dialog with a field, and a box over it."""
    dialog = QDialog(window())
    QVBoxLayout(dialog).addWidget(QLineEdit())
    QTimer.singleShot(100, dialog, lambda: QInputDialog.getText(dialog, "One more", "Word"))
    dialog.exec()


def choose_a_file() -> None:
    """Qt's file dialog, blocking."""
    QFileDialog.getOpenFileName(window(), options=QFileDialog.Option.DontUseNativeDialog)


def print_something() -> None:
    """Qt's print dialog, blocking; the program has none of its own."""
    from PySide6.QtPrintSupport import QPrintDialog

    QPrintDialog(window()).exec()


def drag_something() -> None:
    """Something under way with the mouse, which a test holds down."""
    drag = QDrag(window())
    data = QMimeData()
    data.setText("dragged")
    drag.setMimeData(data)
    drag.exec()


def break_the_form() -> None:
    """A form that cannot say what stands in it."""

    def fail() -> NoReturn:
        raise RuntimeError

    form = window().workspace.editor.form
    assert form is not None
    form.draft = form.flush = fail


def hang_the_form() -> None:
    """A form that takes for ever to say what stands in it."""
    window().workspace.editor.form.draft = partial(time.sleep, 3600)


def hang_the_notebook() -> None:
    """A job on the notebook's thread that never comes back."""
    given = program()._thread
    given.run(given, lambda _session: time.sleep(3600), lambda _answer: None, lambda _error: None)


def hang_elsewhere() -> None:
    """A job beside the notebook that never comes back."""
    given = program()._elsewhere
    given.run(given, lambda: time.sleep(3600), lambda _answer: None, lambda _error: None)


def hang_flushes_elsewhere() -> None:
    """A stick that takes for ever to write down what it was given; the notebook's own disk goes on."""
    flush, notebook = os.fsync, "notebook"

    def hang(handle: int) -> None:
        if threading.current_thread().name != notebook:
            time.sleep(3600)
        flush(handle)

    os.fsync = hang  # type: ignore[assignment]


def hang_the_screen() -> None:
    """Some seconds before the lock is due the screen's thread begins something that never ends and lets no other thread of Python run."""
    for watch in program().findChildren(IdleWatch):
        watch._last = watch._clocks.passed() - watch._lock_after + 5
        watchdog.GRACE_SECONDS = 1.0
        watch._is_cover_due = True
        watch.look()
    re.match("(a|a)*b", "a" * 100)


def have_a_child() -> None:
    """A child process that would live on."""
    subprocess.Popen([sys.executable, "-c", "import time; time.sleep(3600)"])


def close_windows_one_by_one() -> None:
    """A window that will not be closed."""
    stubborn = _Stubborn(window())
    stubborn.show()


class _Stubborn(QDialog):
    def closeEvent(self, event: Any) -> None:
        event.ignore()

    def hideEvent(self, event: Any) -> None:
        raise RuntimeError


TROUBLES: dict[str, Callable[[], object]] = {
    "a menu": open_a_menu,
    "a menu of the bar": open_a_menu_of_the_bar,
    "a list": open_a_list,
    "a question": ask_in_a_box,
    "a dialog over a dialog": ask_in_a_dialog,
    "a dialog over a menu": ask_twice,
    "a file dialog": choose_a_file,
    "a print dialog": print_something,
    "a drag": drag_something,
    "a broken form": break_the_form,
    "a form that hangs": hang_the_form,
    "a notebook that hangs": hang_the_notebook,
    "a job elsewhere that hangs": hang_elsewhere,
    "flushes that hang": hang_flushes_elsewhere,
    "a screen that hangs": hang_the_screen,
    "a child process": have_a_child,
    "a stubborn window": close_windows_one_by_one,
}
