"""The process is left, however little works any more."""

from __future__ import annotations

import threading
from typing import NoReturn

import pytest
from PySide6.QtWidgets import QApplication

from ui.background import Elsewhere, NotebookThread
from ui.clipboard import OurClipboard
from ui.farewell import Farewell, _without_half_files
from workflows.session import Session


class Gone(Exception):
    """Where the process would be left."""


def go() -> NoReturn:
    raise Gone


def have_no_thread(_thread: threading.Thread) -> NoReturn:
    raise RuntimeError("can't start new thread")


@pytest.fixture
def farewell(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> Farewell:
    """Of a program that was given its two threads, and gets no other."""
    thread: NotebookThread[Session] = NotebookThread()
    made = Farewell(thread, Elsewhere(), OurClipboard(qapp.clipboard()))
    monkeypatch.setattr(threading.Thread, "start", have_no_thread)
    return made


def test_a_system_that_gives_no_more_threads_stops_no_lock(farewell: Farewell) -> None:
    with pytest.raises(Gone):
        farewell.leave(None, go)
    with pytest.raises(Gone):
        _without_half_files(go)
