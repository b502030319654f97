"""Pictures of the cover."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from resources.language import translated as _
from ui.background import NotebookThread
from ui.cover.screen import CoverScreen
from workflows.session import Session


def covered() -> QWidget:
    """As it comes."""
    thread: NotebookThread[Session] = NotebookThread()
    screen = CoverScreen(thread)
    screen.resize(1100, 720)
    return screen


def after_a_wrong_passphrase() -> QWidget:
    """Somebody tried."""
    screen = covered()
    assert isinstance(screen, CoverScreen)
    screen.strip.say(_("That did not open it."))
    return screen


SCENES = {"cover": covered, "cover-wrong": after_a_wrong_passphrase}
