"""From the window's menu, and from an offer, to the dialogs about who can open the notebook."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from crypto.stretching import CHEAPEST, Cost
from ui.background import Elsewhere, NotebookThread
from ui.notebook.window import NotebookWindow
from ui.passphrases.beside import attend
from ui.passphrases.change import ChangePassphraseDialog, StrengthenDialog
from ui.passphrases.dialog import PassphrasesDialog
from ui.passphrases.offer import Offer
from workflows.session import Session, create_notebook, lock


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path, now: datetime) -> Iterator[NotebookWindow]:
    """A window whose dialogs are attended to, with a real notebook."""
    thread: NotebookThread[Session] = NotebookThread()
    elsewhere = Elsewhere()
    opened: list[Session] = []
    make = partial(create_notebook, tmp_path / "N", passphrase="p", recovery=None, now=now, cost=CHEAPEST)
    thread.open(thread, make, opened.append, print)
    qtbot.waitUntil(lambda: bool(opened))
    made = NotebookWindow(thread, elsewhere)
    qtbot.addWidget(made)
    attend(made, thread, elsewhere, tmp_path, lock=lambda: None)
    yield made
    thread.finish(partial(lock, now=now), within=10)
    elsewhere.finish()


@pytest.mark.parametrize(
    ("command", "dialog"), [("change_passphrase", ChangePassphraseDialog), ("passphrases", PassphrasesDialog)]
)
def test_each_menu_item_opens_its_own_dialog(
    window: NotebookWindow, command: str, dialog: type[QDialog]
) -> None:
    window.acts[command].trigger()
    assert [type(one) for one in window.findChildren(QDialog) if one.isVisible()] == [dialog]


def test_the_passphrase_is_not_changed_in_a_notebook_for_reading(window: NotebookWindow) -> None:
    window.show_banner("Open for reading.", may_be_accepted=False)
    assert not window.acts["change_passphrase"].isEnabled()
    assert window.acts["passphrases"].isEnabled()


def test_an_offer_is_one_press_from_its_dialog_and_is_gone_after_it(
    window: NotebookWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    offer = window.findChild(Offer)
    assert offer is not None
    offer.worth_it.emit(Cost(memory_kib=2 * CHEAPEST.memory_kib, passes=1, lanes=1))
    assert window.told.sentence.startswith("This computer is faster")
    window.told.pressed.emit()
    assert [one for one in window.findChildren(StrengthenDialog) if one.isVisible()]
    assert window.told.sentence == ""
    # What the strip says later has nothing to do with it.
    for dialog in window.findChildren(StrengthenDialog):
        dialog.close()
    window.told.say("Something else.", action="Close")
    window.told.pressed.emit()
    assert not [one for one in window.findChildren(StrengthenDialog) if one.isVisible()]
