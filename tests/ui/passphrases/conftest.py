"""A real notebook on its thread behind the dialogs, and what somebody at them does."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from functools import partial
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from crypto.stretching import CHEAPEST
from ui.background import Elsewhere, NotebookThread
from ui.passphrases.asking import AskingDialog
from ui.passphrases.dialog import PassphrasesDialog
from workflows import key_change, key_slots
from workflows.errors import Refused
from workflows.key_slots import Way
from workflows.session import Session, create_notebook, lock, unlock

OLD = "lamp river stone quiet morning field"
NEW = "oak bridge paper cloud"


@pytest.fixture(autouse=True)
def _cheap(monkeypatch: pytest.MonkeyPatch) -> None:
    for module in (key_slots, key_change):
        monkeypatch.setattr(module, "calibrated", lambda: CHEAPEST)


@pytest.fixture
def folder(tmp_path: Path, now: datetime) -> Path:
    """A locked notebook."""
    made = tmp_path / "N.notebook"
    session = create_notebook(made, passphrase=OLD, person="Kim", recovery=None, now=now, cost=CHEAPEST)
    lock(session, now=now)
    return made


@pytest.fixture
def thread(qtbot: QtBot, folder: Path, now: datetime) -> Iterator[NotebookThread[Session]]:
    """The notebook's thread, with the notebook open."""
    made: NotebookThread[Session] = NotebookThread()
    opened: list[Session] = []
    made.open(made, partial(unlock, folder, passphrase=OLD, now=now), opened.append, print)
    qtbot.waitUntil(lambda: bool(opened))
    yield made
    made.finish(lambda session: lock(session, now=now), within=10)


@pytest.fixture
def elsewhere(qapp: object) -> Iterator[Elsewhere]:
    """The thread beside it."""
    made = Elsewhere()
    yield made
    made.finish()


def opens(folder: Path, now: datetime, **typed: object) -> bool:
    try:
        lock(unlock(folder, now=now, **typed), now=now)  # type: ignore[arg-type]
    except Refused:
        return False
    return True


def ended(thread: NotebookThread[Session], now: datetime) -> None:
    thread.finish(lambda session: lock(session, now=now), within=10)


def waits(qtbot: QtBot, dialog: AskingDialog) -> None:
    with qtbot.waitSignal(dialog.changed, timeout=20_000):
        dialog.do()


def listed(
    qtbot: QtBot, thread: NotebookThread[Session], elsewhere: Elsewhere, documents: Path
) -> tuple[Way, ...]:
    dialog = PassphrasesDialog(thread, elsewhere, documents)
    qtbot.addWidget(dialog)
    qtbot.waitUntil(lambda: dialog.list.count() > 0)
    return dialog._ways
