"""Pictures of the page about backups, of a trial, and of a restore."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

from PySide6.QtWidgets import QWidget

from ui.background import NotebookThread
from ui.backup.dialog import BackupsDialog
from ui.backup.running import Running
from ui.backup.trial import TrialDialog
from ui.unlock.restore import RestoreScreen
from workflows.backing_up import Doing, LastBackup, Place, Step
from workflows.session import Session

PLACES = (
    Place(
        folder=Path("/media/blue"),
        label="BLUE",
        is_stick=True,
        free=12_400_000_000,
        size=16_000_000_000,
        filesystem="vfat",
        has_backup=True,
    ),
    Place(
        folder=Path("/media/new"),
        label="NEW",
        is_stick=True,
        free=61_000_000_000,
        size=64_000_000_000,
        filesystem="exfat",
    ),
    Place(folder=Path("/srv/office"), label="office", is_stick=False),
)


def _silent() -> NotebookThread[Session]:
    """A thread that takes no job, so that a picture shows what the scene put there."""
    thread: NotebookThread[Session] = NotebookThread()
    thread.finish(lambda _session: None, within=1)
    return thread


def never() -> QWidget:
    """No backup yet, and no stick."""
    return BackupsDialog(_silent(), Path("Documents"))


def made() -> QWidget:
    """One was made just now."""
    dialog = BackupsDialog(_silent(), Path("Documents"))
    dialog.show_places(PLACES)
    dialog._show_last(LastBackup(at=datetime.now(UTC), label="BLUE", is_verified=True, days=7))
    dialog.say("Written, read back and checked. You can pull it out.", tone="good")
    return dialog


def running() -> QWidget:
    """While it runs, with an old one."""
    dialog = BackupsDialog(_silent(), Path("Documents"))
    dialog.show_places(PLACES)
    last = LastBackup(at=datetime.now(UTC) - timedelta(days=12), label="BLUE", is_verified=True, days=7)
    dialog._show_last(last)
    dialog._set_running(Running(step=Step(doing=Doing.COPYING, done=4210, of=9800)))
    return dialog


def pulled() -> QWidget:
    """The stick was pulled out."""
    dialog = BackupsDialog(_silent(), Path("Documents"))
    dialog.show_places(PLACES[2:])
    dialog.say(
        "The stick with the backup was pulled out or stopped answering. The new backup is not complete; "
        "the earlier one is as it was. Plug it in again and start over."
    )
    return dialog


def trial() -> QWidget:
    """What a trial asks."""
    return TrialDialog(Path("/media/blue"))


def restore() -> QWidget:
    """On another computer."""
    screen = RestoreScreen(NotebookThread(), Path("Documents"), place=Path("/media/BLUE"))
    screen.resize(920, 720)
    return screen


SCENES = {
    "backups_never": never,
    "backups_made": made,
    "backups_running": running,
    "backups_pulled": pulled,
    "backups_trial": trial,
    "backups_restore": restore,
}
