"""A program with a window, watched until it is painted: `first_paint.py FILE.py …` runs the file, without one Fieldbook itself.

On standard output: CLOCK_MONOTONIC, in nanoseconds, when everything in the first window was painted and given to the screen.  Then it ends.
"""

from __future__ import annotations

import os
import runpy
import sys
import time
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication


class Watch(QObject):
    """Tells when a widget and all it contains was painted for the first time."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  (Qt's name)
        """Widgets are painted in one go with the window around them; what comes after the window's own event comes after all of them."""
        if event.type() is QEvent.Type.Paint:
            watched.removeEventFilter(self)
            QTimer.singleShot(0, self, tell_and_end)
        return False


def tell_and_end() -> None:
    """Say the time, and leave without another word."""
    os.write(1, f"{time.monotonic_ns()}\n".encode())
    os._exit(0)


def watch_and_run() -> int:
    """Stands in for QApplication.exec: nothing is painted before it runs."""
    application = QApplication.instance()
    watch = Watch(application)
    for widget in QApplication.topLevelWidgets():
        if widget.isVisible():
            widget.installEventFilter(watch)
    return _run()


_run = QApplication.exec

if __name__ == "__main__":
    QApplication.exec = staticmethod(watch_and_run)  # type: ignore[method-assign]  # the only place to stand
    if sys.argv[1].endswith(".py"):
        del sys.argv[0]
    else:
        sys.argv[0] = str(Path(__file__).parents[1] / "main.py")
    sys.path[0] = str(Path(sys.argv[0]).parent)
    runpy.run_path(sys.argv[0], run_name="__main__")
