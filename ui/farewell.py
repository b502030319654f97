"""The farewell: the last words are kept and the notebook is closed, within a time that nothing can stretch; then the process is left."""

from __future__ import annotations

import threading
from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, datetime
from functools import partial
from typing import TYPE_CHECKING, NoReturn

from PySide6.QtWidgets import QApplication

from ui.background import Elsewhere, NotebookThread
from ui.clipboard import OurClipboard
from ui.hardening import forget_file_dialogs
from ui.leaving import leave_by
from ui.widgets.composing import commit_composing_text

if TYPE_CHECKING:
    from ui.notebook.window import NotebookWindow
    from workflows.session import Session

DRAFT_SECONDS = 0.3
"""What the last words have to be kept; then the process is left regardless."""

STOP_SECONDS = 0.1
"""What a job elsewhere has beyond that to take an unfinished file away; then it is taken from it, or swept after the next unlock."""

LEAVING_SECONDS = 1.0
"""What all of the leaving has, however it hangs: an input method that does not answer, a form that computes for ever."""

MOST_MENUS = 10
"""That can be open one over the other."""


class Farewell:
    """Said once: there is nothing after it."""

    def __init__(
        self, thread: NotebookThread[Session], elsewhere: Elsewhere, clipboard: OurClipboard
    ) -> None:
        self._thread, self._elsewhere, self._clipboard = thread, elsewhere, clipboard

    def leave(self, window: NotebookWindow | None, going: Callable[[], NoReturn]) -> NoReturn:
        """Nothing here asks, waits for long or can refuse; and whatever goes wrong or hangs, we go."""
        last = going if window is None else partial(_without_half_files, going)
        try:
            with suppress(RuntimeError):  # the system gives no more threads
                leave_by(LEAVING_SECONDS, last)
            self._say(window)
        finally:
            last()

    def _say(self, window: NotebookWindow | None) -> None:
        last_words = None
        try:
            # First, since a syllable that is being composed is gone once its field is hidden.
            commit_composing_text()
            close_menus()
            if window is not None:
                last_words = window.last_words()
        finally:
            for widget in QApplication.topLevelWidgets():
                widget.hide()
            self._clipboard.clear_what_is_ours()
            self._elsewhere.finish()
            self._thread.finish(lambda session: _locked(session, last_words), within=DRAFT_SECONDS)
            self._elsewhere.finish(within=STOP_SECONDS)
            forget_file_dialogs()


def close_menus() -> None:
    """A menu takes the keyboard from the field in which somebody was; closed, it gives it back."""
    for _each in range(MOST_MENUS):
        # Qt gives nothing back while none is open, whatever its signature says.
        popup = QApplication.activePopupWidget()
        if not popup:
            return
        popup.close()


def _without_half_files(going: Callable[[], NoReturn]) -> NoReturn:
    """Go, and take along what is half written: who hangs on a drive cannot take it away any more.  The drive may hang this too."""
    try:
        from workflows.sweeping import take_away  # noqa: PLC0415  (loaded since the notebook is open)

        taking = threading.Thread(target=take_away, daemon=True)
        taking.start()
        taking.join(STOP_SECONDS)
    finally:
        going()


def _locked(session: Session, last_words: Callable[[Session], None] | None) -> None:
    from workflows.session import lock  # noqa: PLC0415  (loaded since the notebook is open)

    try:
        if last_words is not None:
            last_words(session)
    finally:
        lock(session, now=datetime.now(UTC))
