"""Changing everything: what is ticked and typed goes on opening the notebook, the rest does not."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from PySide6.QtWidgets import QLineEdit, QPlainTextEdit
from pytestqt.qtbot import QtBot

from tests.ui.passphrases.conftest import NEW, OLD, ended, listed, opens
from ui.background import Elsewhere, NotebookThread
from ui.passphrases.everything import ChangeEverythingDialog
from ui.passphrases.kept_way import KeptWay
from workflows import key_slots
from workflows.key_slots import Kind, Way
from workflows.means import Means, make_key_file
from workflows.passphrase_advice import recovery_words
from workflows.session import Session


def test_everything_is_changed_and_then_the_notebook_is_left(
    qtbot: QtBot, thread: NotebookThread[Session], elsewhere: Elsewhere, folder: Path, now: datetime
) -> None:
    others = (Way(slot="b" * 32, kind=Kind.WORDS, name="", person="", is_own=False),)
    dialog = ChangeEverythingDialog(thread, elsewhere, folder.parent, others)
    qtbot.addWidget(dialog)
    dialog.proof.line.setText(OLD)
    dialog.new_box.setChecked(True)
    for field in (dialog.new.field, dialog.new.again):
        field.line.setText(NEW)
    dialog.recovery_box.setChecked(True)
    words = dialog.sheet.whole().recovery_words or ""
    dialog.do()
    dialog.sheet.fields[0].setPlainText(words)
    with qtbot.waitSignal(dialog.locked, timeout=30_000):
        dialog.do()
    ended(thread, now)
    assert opens(folder, now, passphrase=NEW)
    assert opens(folder, now, recovery_words=words)
    assert not opens(folder, now, passphrase=OLD)


def test_what_is_ticked_and_typed_goes_on_opening_it_when_everything_is_changed(
    qtbot: QtBot, thread: NotebookThread[Session], elsewhere: Elsewhere, folder: Path, now: datetime
) -> None:
    proof, file, words = Means(passphrase=OLD), folder.parent / "key.bin", recovery_words("ko")
    make_key_file(file)

    def add(session: Session) -> None:
        for name, new in (
            ("office", Means(passphrase="office", key_file=file)),
            ("gone", Means(passphrase="gone")),
        ):
            key_slots.add_passphrase(session, proof, new, name=name, now=now)
        key_slots.renew_recovery(session, proof, Means(recovery_words=" ".join(words.words)), now=now)

    added: list[object] = []
    thread.run(thread, add, added.append, print)
    qtbot.waitUntil(lambda: bool(added), timeout=20_000)
    dialog = ChangeEverythingDialog(
        thread, elsewhere, folder.parent, listed(qtbot, thread, elsewhere, folder)
    )
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.proof.line.setText(OLD)
    by_name = {each.way.name: each for each in dialog.others}
    assert set(by_name) == {"office", "gone", ""}
    for each in (by_name["office"], by_name[""]):
        assert not each.secret.isVisible()
        each.box.setChecked(True)
        assert each.secret.isVisible()
    dialog.do()
    assert dialog.strip.sentence.startswith("Type the secret")
    by_name["office"].secret.line.setText("office")  # type: ignore[union-attr]
    dialog.do()
    assert dialog.strip.sentence.startswith("Choose the key file")
    by_name["office"].take_key_file(file)
    by_name[""].secret.setPlainText("xyzzy " * 12)  # type: ignore[union-attr]
    dialog.do()
    qtbot.waitUntil(lambda: "not in the list" in dialog.strip.sentence, timeout=20_000)
    by_name[""].secret.setPlainText(" ".join(words.words))  # type: ignore[union-attr]
    with qtbot.waitSignal(dialog.locked, timeout=30_000):
        dialog.do()
    ended(thread, now)
    assert opens(folder, now, passphrase="office", key_file=file)
    assert opens(folder, now, recovery_words=" ".join(words.words))
    assert not opens(folder, now, passphrase="gone")
    assert opens(folder, now, passphrase=OLD)


def test_what_is_not_ticked_any_more_is_forgotten(qtbot: QtBot, tmp_path: Path) -> None:
    for kind in Kind:
        kept = KeptWay(Way(slot="b" * 32, kind=kind, name="", person="", is_own=False), tmp_path)
        qtbot.addWidget(kept)
        kept.box.setChecked(True)
        assert kept.lack()
        for words in kept.findChildren(QPlainTextEdit):
            words.setPlainText("typed")
        for line in kept.findChildren(QLineEdit):
            line.setText("typed")
        means = kept.means()
        assert "typed" in (means.passphrase, means.recovery_words, *means.pieces)
        kept.box.setChecked(False)
        means = kept.means()
        assert not any((means.passphrase, means.recovery_words, means.pieces))
