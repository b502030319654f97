"""An error that nobody foresaw, in a job, in a slot or in an event, says no word of what it was about, to the screen or to a terminal."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

PROJECT = Path(__file__).parents[2]
CANARY = "Ri Yong Hui"

FAIL_EVERYWHERE = f"""
import sys, threading
sys.path.insert(0, {str(PROJECT)!r})
from workflows.process import harden
harden()
from ui.hardening import prepare_qt
prepare_qt()
from PySide6.QtCore import QEvent, QObject, QTimer, Signal, qWarning
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
application = QApplication([])
from ui.background import Elsewhere, NotebookThread
from ui.errors import sentence_of
from ui.unforeseen import watch_for_the_unforeseen
from workflows.errors import Refused
told = []
watch_for_the_unforeseen(told.append)

name = {CANARY!r}
fails = []
def fail(*_):
    fails.append(None)
    local = name
    raise ValueError(local)

class Asks(QObject):
    asked = Signal()
    def event(self, event):
        if event.type() == QEvent.Type.User:
            fail()
        return super().event(event)

asks = Asks()
asks.asked.connect(fail)
button = QPushButton()
button.clicked.connect(fail)
notebook, elsewhere = NotebookThread(), Elsewhere()
answered = []
def refused(error):
    answered.append(sentence_of(error))
notebook.open(asks, lambda: name, lambda _opened: None, refused)
def steps(_session):
    yield
    fail()
notebook.run(asks, fail, fail, refused)
notebook.run(asks, steps, fail, refused)
notebook.run(asks, lambda session: session, fail, fail)      # whoever gets the answer fails with it
notebook.run(asks, fail, fail, fail)                         # and whoever gets the error
elsewhere.run(asks, fail, fail, refused)
QTimer.singleShot(0, asks.asked.emit)
QTimer.singleShot(0, button.click)
QTimer.singleShot(0, lambda: QApplication.sendEvent(asks, QEvent(QEvent.Type.User)))
QTimer.singleShot(0, lambda: qWarning(name))
QTimer.singleShot(0, lambda: threading.Thread(target=fail).start())
class Left:
    def __del__(self):
        fail()
QTimer.singleShot(0, lambda: Left() and None)
def look():
    if len(answered) >= 3 and len(told) >= 5 and len(fails) >= 11:
        application.quit()
waits = QTimer(interval=20)
waits.timeout.connect(look)
waits.start()
QTimer.singleShot(30000, application.quit)
application.exec()
sys.stdout.write(str(sorted(set(answered + told))))
fail()
"""


def test_an_error_says_no_word_of_a_record(tmp_path: Path) -> None:
    surroundings = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONDONTWRITEBYTECODE": "1"}
    ended = subprocess.run(
        [sys.executable, "-c", FAIL_EVERYWHERE],
        cwd=tmp_path,
        env=surroundings,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    sentence = "Something went wrong inside the program. What you have kept is safe."
    assert ended.stdout == str([sentence]), ended.stderr
    assert ended.stderr == ""
    assert list(tmp_path.iterdir()) == []


def test_what_is_looked_for_would_be_there_without_the_hooks(tmp_path: Path) -> None:
    bare = FAIL_EVERYWHERE.replace("harden()\n", "\n").replace("prepare_qt()\n", "\n")
    bare = bare.replace("watch_for_the_unforeseen(told.append)", "told += [''] * 5")
    surroundings = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONDONTWRITEBYTECODE": "1"}
    ended = subprocess.run(
        [sys.executable, "-c", bare],
        cwd=tmp_path,
        env=surroundings,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert ended.stderr.count(f"ValueError: {CANARY}") >= 6
