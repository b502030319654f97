"""What the program shows about backups beside the notebook: the page, the question for a trial, and the backup's own window."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from resources.language import message
from resources.language import translated as _
from ui.background import Elsewhere, NotebookThread
from ui.backup.dialog import BackupsDialog
from ui.backup.trial import TrialDialog
from ui.notebook.window import NotebookWindow
from workflows import session as sessions
from workflows.session import Session

LET_GO_SECONDS = 2.0
"""What a backup's thread has to close it when its window is closed."""


NOTHING_LEAVES = message(
    "Nothing is sent, received or backed up from here: this backup is only looked at. Close it, and use the notebook itself."
)


def show_backups(
    window: NotebookWindow,
    thread: NotebookThread[Session],
    elsewhere: Elsewhere,
    documents: Path,
    *,
    lock: Callable[[], object],
) -> BackupsDialog:
    """The page about backups, beside the window of the notebook.  lock: locks the program, from any of its windows."""
    dialog = BackupsDialog(thread, documents, window, may_write=window.may_write)
    dialog.made.connect(window.show_backup)
    dialog.trial_asked.connect(partial(_ask_for_trial, window, elsewhere, lock))
    dialog.finished.connect(dialog.deleteLater)
    dialog.show()
    return dialog


def _ask_for_trial(
    window: NotebookWindow, elsewhere: Elsewhere, lock: Callable[[], object], place: Path
) -> None:
    dialog = TrialDialog(place, window)
    dialog.opened.connect(
        lambda thread, session: show_backup_window(elsewhere, lock, thread, session).text_size_asked.connect(
            window.text_size_asked
        )
    )
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()


def show_backup_window(
    elsewhere: Elsewhere, lock: Callable[[], object], thread: NotebookThread[Session], session: Session
) -> NotebookWindow:
    """A backup in a window of its own, to be read.  Closing it closes the backup alone; its lock locks everything."""
    shown = NotebookWindow(
        thread, elsewhere, read_only_because=session.read_only_because, notices=session.notices
    )
    shown.setWindowTitle(_("Backup"))
    shown.status.hide()
    shown.banner.say(session.read_only_because or "")
    for leaving in (
        shown.summary_asked,
        shown.redact_text_asked,
        shown.send_asked,
        shown.receive_asked,
        shown.backups_asked,
    ):
        leaving.connect(lambda *_case: shown.told.say(_(NOTHING_LEAVES), action=_("Close")))
    shown.lock_asked.connect(lock)
    shown.close_and_lock_asked.connect(partial(_close, shown, thread))
    shown.show()
    # It was proven while it was opened.
    shown.begin(checks=False)
    return shown


def _close(window: NotebookWindow, thread: NotebookThread[Session]) -> None:
    window.hide()
    with suppress(RuntimeError):
        thread.finish(partial(sessions.lock, now=datetime.now(UTC)), within=LET_GO_SECONDS)
    window.deleteLater()
