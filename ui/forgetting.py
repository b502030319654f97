"""Forgetting a passphrase that has done its work: it is overwritten where this process has freed it, on each thread that had it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from ui.background import Elsewhere, NotebookThread
from workflows.freed_memory import overwrite_shelves, overwrite_what_is_free, overwrite_what_is_freed

if TYPE_CHECKING:
    from workflows.session import Session

FORGET_AFTER = 300
"""Milliseconds after the notebook is there: what its first screen needs is done."""


class Forgetting(QObject):
    """From the first letter of a passphrase to its end."""

    def __init__(self, thread: NotebookThread[Session], elsewhere: Elsewhere, parent: QObject) -> None:
        super().__init__(parent)
        self._thread, self._elsewhere = thread, elsewhere
        self._begun = 0
        """How often one has begun: what ends an earlier one must not end this one."""

    def begin(self) -> None:
        """A passphrase may be typed from now on: let whatever is freed be overwritten."""
        self._begun += 1
        overwrite_what_is_freed(is_on=True)

    def end(self) -> None:
        """It has been used and taken off the screen."""
        QTimer.singleShot(FORGET_AFTER, self, partial(self._overwrite, self._begun))

    def _overwrite(self, begun: int) -> None:
        here = partial(self._overwrite_here, begun)
        self._elsewhere.run(self, overwrite_shelves, lambda _answer: None, lambda _error: None)
        self._thread.run(self, _overwritten, here, here)

    def _overwrite_here(self, begun: int, _answer: object) -> None:
        overwrite_shelves()
        if begun == self._begun:
            overwrite_what_is_freed(is_on=False)


def _overwritten(_session: Session) -> None:
    overwrite_what_is_free()
    overwrite_shelves()
