"""A notebook that opens fast, the threads that open it, and the language put back."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from crypto.stretching import CHEAPEST
from resources.language import set_language
from ui.background import Elsewhere, NotebookThread
from ui.unlock.answers import Answers, free_folder
from ui.unlock.new_notebook import LANGUAGE, NewNotebook
from workflows.passphrase_advice import RecoveryWords, recovery_words
from workflows.session import Session, create_notebook, lock

PASSPHRASE = "token jaguar fame peace coconut frame"

Wizard = Callable[..., NewNotebook]


@pytest.fixture(autouse=True)
def _english_afterwards() -> Iterator[None]:
    yield
    set_language("en")


@pytest.fixture
def passphrase() -> str:
    return PASSPHRASE


@pytest.fixture
def words() -> RecoveryWords:
    return recovery_words("ko")


@pytest.fixture
def make() -> Callable[..., Session]:
    """As create_notebook, at the least cost."""
    return partial(create_notebook, cost=CHEAPEST)


@pytest.fixture
def notebook(tmp_path: Path, now: datetime, words: RecoveryWords, make: Callable[..., Session]) -> Path:
    """A locked notebook."""
    folder = tmp_path / "Notebook.notebook"
    session = make(folder, passphrase=PASSPHRASE, person="", recovery=words, now=now)
    lock(session, now=now)
    return folder


@pytest.fixture
def thread(qapp: object, now: datetime) -> Iterator[NotebookThread[Session]]:
    made: NotebookThread[Session] = NotebookThread()
    yield made
    assert made.finish(partial(lock, now=now), within=10)


@pytest.fixture
def elsewhere(qapp: object) -> Iterator[Elsewhere]:
    made = Elsewhere()
    yield made
    made.finish()


@pytest.fixture
def wizard(qtbot: Any, thread: NotebookThread[Session], elsewhere: Elsewhere, tmp_path: Path) -> Wizard:
    """The screens of a new notebook, at a step."""

    def made(number: int = LANGUAGE, **answered: Any) -> NewNotebook:
        answers = Answers(folder=free_folder(tmp_path), **answered)
        screen = NewNotebook(thread, elsewhere, tmp_path, answers=answers, number=number)
        qtbot.addWidget(screen)
        screen.show()
        return screen

    return made
