"""The dialogs about who can open the notebook, with a real notebook behind them."""

from __future__ import annotations

from datetime import datetime
from functools import partial
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from crypto.stretching import CHEAPEST, Cost
from tests.ui.accessible import unnamed
from tests.ui.passphrases.conftest import NEW, OLD, ended, listed, opens, waits
from ui.background import Elsewhere, NotebookThread
from ui.passphrases.change import AddPassphraseDialog, ChangePassphraseDialog, StrengthenDialog
from ui.passphrases.dialog import PassphrasesDialog, RemoveDialog
from ui.passphrases.everything import ChangeEverythingDialog
from ui.passphrases.naming import RenameDialog
from ui.passphrases.offer import Offer
from ui.passphrases.recovery import RecoveryDialog
from workflows import key_slots
from workflows.key_slots import Kind, Way
from workflows.means import Means, make_key_file
from workflows.passphrase_advice import pieces_of, recovery_words
from workflows.session import Session, lock, unlock


def test_the_passphrase_is_changed_and_the_old_one_closes(
    qtbot: QtBot, thread: NotebookThread[Session], elsewhere: Elsewhere, folder: Path, now: datetime
) -> None:
    dialog = ChangePassphraseDialog(thread, elsewhere, folder.parent)
    qtbot.addWidget(dialog)
    dialog.do()
    assert dialog.strip.sentence == "Type your passphrase first."
    dialog.proof.line.setText(OLD)
    dialog.do()
    assert dialog.strip.sentence == "Type the new passphrase."
    dialog.new.field.line.setText(NEW)
    dialog.do()
    assert dialog.strip.sentence == "The two are not the same."
    dialog.new.again.line.setText(NEW)
    waits(qtbot, dialog)
    ended(thread, now)
    assert opens(folder, now, passphrase=NEW)
    assert not opens(folder, now, passphrase=OLD)


def test_a_wrong_passphrase_is_told_and_nothing_is_changed(
    qtbot: QtBot, thread: NotebookThread[Session], elsewhere: Elsewhere, folder: Path, now: datetime
) -> None:
    dialog = ChangePassphraseDialog(thread, elsewhere, folder.parent)
    qtbot.addWidget(dialog)
    dialog.proof.line.setText("wrong")
    for field in (dialog.new.field, dialog.new.again):
        field.line.setText(NEW)
    dialog.do()
    qtbot.waitUntil(lambda: dialog.strip.sentence.startswith("This is not a passphrase"))
    assert dialog.do_button.isEnabled()
    ended(thread, now)
    assert opens(folder, now, passphrase=OLD)


def test_a_key_file_is_made_with_the_passphrase_it_goes_with(
    qtbot: QtBot, thread: NotebookThread[Session], elsewhere: Elsewhere, folder: Path, now: datetime
) -> None:
    dialog = ChangePassphraseDialog(thread, elsewhere, folder.parent)
    qtbot.addWidget(dialog)
    file = folder.parent / "key.bin"
    dialog.proof.line.setText(OLD)
    for field in (dialog.new.field, dialog.new.again):
        field.line.setText(NEW)
    dialog.new.take_key_file(file, is_new=True)
    waits(qtbot, dialog)
    ended(thread, now)
    assert len(file.read_bytes()) == 64
    assert opens(folder, now, passphrase=NEW, key_file=file)
    assert not opens(folder, now, passphrase=NEW)


@pytest.mark.parametrize("keeps", [True, False])
def test_a_key_file_goes_with_the_new_passphrase_too_unless_somebody_says_no(
    qtbot: QtBot,
    thread: NotebookThread[Session],
    elsewhere: Elsewhere,
    folder: Path,
    now: datetime,
    keeps: bool,
) -> None:
    ended(thread, now)
    file = folder.parent / "key.bin"
    make_key_file(file)
    session = unlock(folder, passphrase=OLD, now=now)
    key_slots.change_passphrase(session, Means(passphrase=OLD), Means(passphrase=OLD, key_file=file), now=now)
    lock(session, now=now)
    with_file: NotebookThread[Session] = NotebookThread()
    opened: list[Session] = []
    with_file.open(
        with_file, partial(unlock, folder, passphrase=OLD, key_file=file, now=now), opened.append, print
    )
    qtbot.waitUntil(lambda: bool(opened))
    dialog = ChangePassphraseDialog(with_file, elsewhere, folder.parent)
    qtbot.addWidget(dialog)
    qtbot.waitUntil(lambda: dialog.new.keeps_key_file)
    if not keeps:
        dialog.new.forget_key_file()
    dialog.proof.line.setText(OLD)
    for field in (dialog.new.field, dialog.new.again):
        field.line.setText(NEW)
    waits(qtbot, dialog)
    ended(with_file, now)
    assert opens(folder, now, passphrase=NEW, key_file=file)
    assert opens(folder, now, passphrase=NEW) is not keeps


def test_a_passphrase_is_added_for_somebody_and_taken_away_again(
    qtbot: QtBot, thread: NotebookThread[Session], elsewhere: Elsewhere, folder: Path
) -> None:
    dialog = AddPassphraseDialog(thread, elsewhere, folder.parent)
    qtbot.addWidget(dialog)
    dialog.proof.line.setText(OLD)
    dialog.person.setText("Lee ")
    for field in (dialog.new.field, dialog.new.again):
        field.line.setText(NEW)
    waits(qtbot, dialog)
    own, added = listed(qtbot, thread, elsewhere, folder.parent)
    assert (own.is_own, added.person) == (True, "Lee")
    removing = RemoveDialog(thread, added)
    qtbot.addWidget(removing)
    removing.proof.line.setText(OLD)
    waits(qtbot, removing)
    assert listed(qtbot, thread, elsewhere, folder.parent) == (own,)


@pytest.mark.parametrize("in_pieces", [False, True])
def test_a_recovery_is_typed_back_from_its_own_paper_before_it_counts(
    qtbot: QtBot,
    thread: NotebookThread[Session],
    elsewhere: Elsewhere,
    folder: Path,
    now: datetime,
    in_pieces: bool,
) -> None:
    dialog = RecoveryDialog(thread)
    qtbot.addWidget(dialog)
    dialog.sheet.pieces_choice.setChecked(in_pieces)
    whole = dialog.sheet.whole()
    right = whole.pieces[::2] if in_pieces else (whole.recovery_words or "",)
    other = recovery_words("en")
    older = pieces_of(other.entropy)[:2] if in_pieces else (" ".join(other.words),)
    dialog.do()
    assert dialog.sheet.is_asking
    dialog.proof.line.setText(OLD)
    dialog.do()
    assert dialog.strip.sentence == "Type what stands on the paper."
    for typed, beginning in ((older, "This is in order, but not"), (("abandon",) * len(right), "")):
        for field, text in zip(dialog.sheet.fields, typed, strict=True):
            field.setPlainText(text)
        dialog.do()
        qtbot.waitUntil(lambda: bool(dialog.strip.sentence))
        assert dialog.strip.sentence.startswith(beginning)
    for field, text in zip(dialog.sheet.fields, right, strict=True):
        field.setPlainText(text.upper())
    waits(qtbot, dialog)
    kinds = [way.kind for way in listed(qtbot, thread, elsewhere, folder.parent)]
    assert kinds == [Kind.PASSPHRASE, Kind.PIECES if in_pieces else Kind.WORDS]
    ended(thread, now)
    if in_pieces:
        assert opens(folder, now, pieces=whole.pieces[1:])
    else:
        assert opens(folder, now, recovery_words=whole.recovery_words)


def test_a_way_is_renamed(
    qtbot: QtBot, thread: NotebookThread[Session], elsewhere: Elsewhere, folder: Path
) -> None:
    (way,) = listed(qtbot, thread, elsewhere, folder)
    dialog = RenameDialog(thread, way)
    qtbot.addWidget(dialog)
    assert dialog.person.text() == "Kim"
    dialog.name.setText("daily")
    dialog.proof.line.setText(OLD)
    waits(qtbot, dialog)
    assert [(each.name, each.person) for each in listed(qtbot, thread, elsewhere, folder)] == [
        ("daily", "Kim")
    ]


def test_a_faster_computer_offers_and_makes_it_harder(
    qtbot: QtBot, thread: NotebookThread[Session], elsewhere: Elsewhere, folder: Path, now: datetime
) -> None:
    dearer = Cost(memory_kib=4 * CHEAPEST.memory_kib, passes=1, lanes=1)
    offer = Offer(thread, elsewhere, thread, measured=lambda _own: dearer)
    with qtbot.waitSignal(offer.worth_it) as offered:
        offer.begin()
    dialog = StrengthenDialog(thread, offered.args[0])
    qtbot.addWidget(dialog)
    dialog.proof.line.setText(OLD)
    waits(qtbot, dialog)
    ended(thread, now)
    session = unlock(folder, passphrase=OLD, now=now)
    assert [slot.cost for slot in session.notebook.key_slots.owners()] == [dearer]
    lock(session, now=now)


def test_nothing_can_be_changed_in_a_notebook_for_reading(
    qtbot: QtBot, thread: NotebookThread[Session], elsewhere: Elsewhere
) -> None:
    dialog = PassphrasesDialog(thread, elsewhere, Path(), may_write=False)
    qtbot.addWidget(dialog)
    qtbot.waitUntil(lambda: dialog.list.count() > 0)
    buttons = (
        *(dialog.change_button, dialog.add_button, dialog.rename_button),
        *(dialog.remove_button, dialog.recovery_button),
    )
    assert not any(each.isEnabled() for each in (*buttons, dialog.everything_button))
    assert dialog.strip.sentence.startswith("If the passphrase is forgotten")


def test_every_field_has_a_name(
    qtbot: QtBot, thread: NotebookThread[Session], elsewhere: Elsewhere, folder: Path
) -> None:
    for dialog in (
        PassphrasesDialog(thread, elsewhere, folder),
        ChangePassphraseDialog(thread, elsewhere, folder),
        AddPassphraseDialog(thread, elsewhere, folder),
        RecoveryDialog(thread),
        ChangeEverythingDialog(
            thread,
            elsewhere,
            folder,
            tuple(Way(slot="b" * 32, kind=kind, name="", person="", is_own=False) for kind in Kind),
        ),
    ):
        qtbot.addWidget(dialog)
        dialog.show()
        assert unnamed(dialog) == []
