"""Pictures of what comes before a notebook is open."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QWidget

from ui.background import Elsewhere, NotebookThread
from ui.unlock.answers import Answers
from ui.unlock.deriving import Deriving
from ui.unlock.new_notebook import NewNotebook
from ui.unlock.passphrase_step import PassphraseStep
from ui.unlock.recovery_step import RecoveryStep
from ui.unlock.strength_words import strength_in_words, tone_of
from ui.unlock.unlock import UnlockScreen
from workflows.passphrase_advice import strength


def unlock() -> QWidget:
    """A passphrase that did not open it."""
    screen = UnlockScreen(NotebookThread(), Path("nowhere"))
    screen.resize(900, 640)
    screen.passphrase.line.setText("correct horse")
    screen.strip.say("That did not open it. Caps Lock is on.")
    return screen


def unlock_words() -> QWidget:
    """The recovery words in place of the passphrase, while it is opening."""
    screen = UnlockScreen(NotebookThread(), Path("nowhere"))
    screen.resize(900, 640)
    screen.words_link.click()
    screen.words.setPlainText("가격 가끔 가난 가능 가득 가르침 가뭄 가방 가상 가슴 가운데 가을")
    screen.busy.begin("Opening…")
    return screen


def unlock_deriving() -> QWidget:
    """After an upgrade: what lists and the search go by is made anew, which takes a while."""
    screen = UnlockScreen(NotebookThread(), Path("nowhere"))
    screen.resize(900, 640)
    screen.passphrase.line.setText("correct horse")
    deriving = Deriving()
    deriving.note(0.41)
    screen.busy.begin(deriving.words() or "")
    return screen


def unlock_pieces() -> QWidget:
    """Two pieces in place of the passphrase."""
    screen = UnlockScreen(NotebookThread(), Path("nowhere"))
    screen.resize(900, 640)
    screen.pieces_link.click()
    screen.strip.say("Piece 2: Word 4 is not in the list. Compare it with what you wrote down.")
    return screen


def unlock_key_file() -> QWidget:
    """A key file beside the passphrase."""
    screen = UnlockScreen(NotebookThread(), Path("nowhere"))
    screen.resize(900, 640)
    screen.take_key_file(Path("holiday.jpg"))
    return screen


def step(number: int) -> Callable[[], QWidget]:
    """One step of making a notebook."""

    def scene() -> QWidget:
        answers = Answers(folder=Path("Documents", "Notebook.notebook"))
        screen = NewNotebook(NotebookThread(), Elsewhere(), Path("Documents"), answers=answers, number=number)
        screen.resize(900, 720)
        return screen

    return scene


def own_passphrase() -> QWidget:
    """A passphrase of one's own, judged."""
    answers = Answers(folder=Path("nowhere"), writes_own=True, own="평양1994", again="평양199")
    screen = NewNotebook(NotebookThread(), Elsewhere(), Path("nowhere"), answers=answers, number=1)
    screen.resize(900, 720)
    assert isinstance(screen.step, PassphraseStep)
    judged = strength(answers.own)
    screen.step.judgement.setText(strength_in_words(judged))
    screen.step.judgement.set_tone(tone_of(judged))
    return screen


def recovery_question() -> QWidget:
    """The question for three of the words."""
    screen = step(2)()
    assert isinstance(screen, NewNotebook)
    screen.go_on()
    screen.go_on()
    return screen


def recovery_pieces() -> QWidget:
    """Three pieces in place of the words."""
    screen = step(2)()
    assert isinstance(screen, NewNotebook)
    assert isinstance(screen.step, RecoveryStep)
    screen.step.pieces_box.setChecked(True)
    return screen


SCENES = {
    "unlock": unlock,
    "unlock-words": unlock_words,
    "unlock-deriving": unlock_deriving,
    "unlock-pieces": unlock_pieces,
    "unlock-file": unlock_key_file,
}
SCENES |= {f"new-{number + 1}": step(number) for number in range(4)}
SCENES |= {"new-own": own_passphrase, "new-question": recovery_question, "new-pieces": recovery_pieces}
