"""The Qt that is installed bears being called: a release of PySide lost a reference to None at every call, and ended the program."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

CALLS = 300_000
"""None is held by some ten thousand places; what loses one at each call comes to the end of them in the first seconds."""

PREPARED = """
import sys
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QLabel

class Bell(QObject):
    rung = Signal(int)

application = QApplication([])
label, bell, heard = QLabel(), Bell(), []
bell.rung.connect(lambda number: heard.append(number) if number % 1000 == 0 else None)
for number in range(int(sys.argv[1])):
    CALL
sys.stdout.write("still here")
"""


@pytest.mark.parametrize("call", ['label.setText("Hand-over")', "bell.rung.emit(number)"])
def test_hundreds_of_thousands_of_calls_do_not_end_the_program(call: str) -> None:
    ended = subprocess.run(
        [sys.executable, "-c", PREPARED.replace("CALL", call), str(CALLS)],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (ended.returncode, ended.stdout) == (0, "still here"), ended.stderr
