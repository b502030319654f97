"""The button that lets go of the stick that something was just written to."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from resources.language import translated as _
from ui.background import Elsewhere
from ui.errors import sentence_of
from workflows import sticks


class EjectButton(QPushButton):
    """Hidden until it is offered for a folder that lies on a stick.  Letting go runs beside the screen: a slow stick takes its time."""

    def __init__(
        self, elsewhere: Elsewhere, say: Callable[[str, bool], object], parent: QWidget | None = None
    ) -> None:
        """say: shows a sentence, and whether it is a refusal."""
        super().__init__(_("Eject"), parent)
        self._elsewhere, self._say = elsewhere, say
        self._folder = Path()
        self.setAutoDefault(False)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.clicked.connect(lambda _checked=False: self.let_go())
        self.hide()

    def offer(self, folder: Path) -> None:
        """Offer to let go of the stick that a folder lies on, if it does."""
        self._folder = folder
        self.hide()
        self._elsewhere.run(
            self,
            partial(sticks.drive_with, folder),
            lambda drive: self.setVisible(drive is not None),
            lambda _error: None,
        )

    def let_go(self) -> None:
        """Let go of it."""
        self.setEnabled(False)
        self._say(_("Letting go of the stick…"), False)
        self._elsewhere.run(
            self, partial(sticks.let_go, self._folder), lambda _none: self._gone(), self._stays
        )

    def _gone(self) -> None:
        self.setEnabled(True)
        self.hide()
        self._say(_("The stick is let go. You can pull it out now."), False)

    def _stays(self, error: Exception) -> None:
        self.setEnabled(True)
        self._say(sentence_of(error), True)
