"""An offer some time after the unlock: on a faster computer the same passphrase can be made harder to guess."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from ui.background import Elsewhere, NotebookThread
from workflows import guessing
from workflows.guessing import Cost
from workflows.session import Session

OFFER_AFTER = 20_000
"""Milliseconds after the unlock: whoever opens the notebook came for something else."""


class Offer(QObject):
    """Measures once, beside everything else, and speaks only if there is something to offer."""

    worth_it = Signal(object)
    """The Cost that this computer can bear."""

    def __init__(
        self,
        thread: NotebookThread[Session],
        elsewhere: Elsewhere,
        parent: QObject,
        *,
        measured: Callable[[Cost], Cost | None] = guessing.stronger_cost,
    ) -> None:
        super().__init__(parent)
        self._thread, self._elsewhere, self._measured = thread, elsewhere, measured

    def begin_soon(self) -> None:
        """Ask after a while."""
        QTimer.singleShot(OFFER_AFTER, self, self.begin)

    def begin(self) -> None:
        """Ask now."""
        self._thread.run(self, partial(guessing.own_cost, now=datetime.now(UTC)), self._measure, _nothing)

    def _measure(self, own: Cost | None) -> None:
        if own is not None:
            self._elsewhere.run(self, partial(self._measured, own), self._offer, _nothing)

    def _offer(self, possible: Cost | None) -> None:
        if possible is not None:
            note = partial(guessing.note_offered, now=datetime.now(UTC))
            self._thread.run(self, note, lambda _noted: None, _nothing)
            self.worth_it.emit(possible)


def _nothing(_error: Exception) -> None:
    """An offer that cannot be made is not made."""
