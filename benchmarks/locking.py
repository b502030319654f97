"""A program that is unlocked and then locked, and tells when: `locking.py NOTEBOOK PASSPHRASE`.

On standard output: CLOCK_MONOTONIC in nanoseconds when the lock was asked for; and, by first_paint.py, which this process becomes, when the
unlock screen was painted.
"""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from main import main
from ui.application import Program
from ui.unlock.unlock import UnlockScreen

LOOK_EVERY = 50
SETTLED = 1000
"""Milliseconds."""


class Hand:
    """Unlocks, waits until the notebook is there and quiet, and locks."""

    def __init__(self, passphrase: str) -> None:
        self._passphrase = passphrase

    def unlock(self) -> None:
        """Type the passphrase."""
        (screen,) = (widget for widget in QApplication.topLevelWidgets() if isinstance(widget, UnlockScreen))
        screen.passphrase.line.setText(self._passphrase)
        screen.opened.connect(lambda _session: QTimer.singleShot(SETTLED, self.lock))
        screen.unlock()

    def lock(self) -> None:
        """What Ctrl+L does."""
        application = QApplication.instance()
        program = application.findChild(Program) if application is not None else None
        assert program is not None
        os.write(1, f"{time.monotonic_ns()}\n".encode())
        program.lock()


def _run_with_a_hand() -> int:
    hand = Hand(passphrase)
    QTimer.singleShot(LOOK_EVERY, hand.unlock)
    return _run()


_run = QApplication.exec

if __name__ == "__main__":
    passphrase = sys.argv.pop()
    QApplication.exec = staticmethod(_run_with_a_hand)  # type: ignore[method-assign]  # as first_paint.py
    # The program starts anew by the name it was started with.
    sys.argv[0] = str(Path(__file__).with_name("first_paint.py"))
    sys.exit(main(sys.argv[1:]))
