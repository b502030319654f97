"""Pictures of the dialogs about who can open the notebook."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QWidget

from crypto.stretching import CHEAPEST
from ui.background import Elsewhere, NotebookThread
from ui.passphrases.change import AddPassphraseDialog, ChangePassphraseDialog, StrengthenDialog
from ui.passphrases.dialog import PassphrasesDialog, RemoveDialog
from ui.passphrases.everything import ChangeEverythingDialog
from ui.passphrases.naming import RenameDialog
from ui.passphrases.recovery import RecoveryDialog
from workflows.key_slots import Kind, Way
from workflows.session import Session

WAYS = (
    Way(slot="a" * 32, kind=Kind.PASSPHRASE, name="", person="Kim", is_own=True),
    Way(slot="b" * 32, kind=Kind.PASSPHRASE_AND_FILE, name="the office", person="Lee", is_own=False),
    Way(slot="c" * 32, kind=Kind.WORDS, name="", person="", is_own=False),
)


def _silent() -> NotebookThread[Session]:
    """A thread that takes no job, so that a picture shows what the scene put there."""
    thread: NotebookThread[Session] = NotebookThread()
    thread.finish(lambda _session: None, within=1)
    return thread


def ways() -> QWidget:
    """The list."""
    dialog = PassphrasesDialog(_silent(), Elsewhere(), Path("Documents"))
    dialog.show_ways(WAYS)
    return dialog


def no_recovery() -> QWidget:
    """One passphrase, and nothing else."""
    dialog = PassphrasesDialog(_silent(), Elsewhere(), Path("Documents"))
    dialog.show_ways(WAYS[:1])
    return dialog


def change() -> QWidget:
    """Changing the passphrase, refused, with a key file."""
    dialog = ChangePassphraseDialog(_silent(), Elsewhere(), Path("Documents"))
    dialog.proof.line.setText("correct horse")
    dialog.new.suggest()
    dialog.new.take_key_file(Path("holiday.jpg"), is_new=False)
    dialog.say("This is not a passphrase of this notebook, so nothing was changed.")
    return dialog


def add() -> QWidget:
    """A passphrase for somebody else."""
    return AddPassphraseDialog(_silent(), Elsewhere(), Path("Documents"))


def remove() -> QWidget:
    """Taking one away."""
    return RemoveDialog(_silent(), WAYS[1])


def strengthen() -> QWidget:
    """A faster computer."""
    return StrengthenDialog(_silent(), CHEAPEST)


def words() -> QWidget:
    """Twelve words to write down."""
    return _sized(RecoveryDialog(_silent()))


def pieces() -> QWidget:
    """Three pieces to write down."""
    dialog = RecoveryDialog(_silent())
    dialog.sheet.pieces_choice.setChecked(True)
    return _sized(dialog)


def pieces_back() -> QWidget:
    """Two of them typed back."""
    dialog = RecoveryDialog(_silent())
    dialog.sheet.pieces_choice.setChecked(True)
    dialog.do()
    return _sized(dialog)


def everything() -> QWidget:
    """What goes is told."""
    dialog = ChangeEverythingDialog(_silent(), Elsewhere(), Path("Documents"), WAYS)
    dialog.new_box.setChecked(True)
    return _sized(dialog)


def everything_kept() -> QWidget:
    """One of the others stays, and its secret is wanted."""
    dialog = ChangeEverythingDialog(_silent(), Elsewhere(), Path("Documents"), WAYS)
    for each in dialog.others:
        each.box.setChecked(True)
    return _sized(dialog)


def rename() -> QWidget:
    """Another name for somebody else's passphrase."""
    return RenameDialog(_silent(), WAYS[1])


def _sized(dialog: RecoveryDialog | ChangeEverythingDialog) -> QWidget:
    dialog.fit()
    return dialog


SCENES = {
    f"passphrases-{scene.__name__}": scene
    for scene in (
        *(ways, no_recovery, change, add, rename, remove, strengthen),
        *(words, pieces, pieces_back, everything, everything_kept),
    )
}
