"""After the unlock: what a killed program left half written outside the notebook is removed, beside everything else and without a word."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject

from ui.notebook.desk import Desk
from workflows import unfinished


def sweep_what_was_cut_off(desk: Desk, asker: QObject) -> None:
    """Look where something was being written.  A drive that does not answer holds up nothing but this."""

    def look(places: tuple[Path, ...]) -> None:
        if places:
            desk.work_out(asker, partial(unfinished.swept, places), note, _next_time)

    def note(done: tuple[Path, ...]) -> None:
        desk.ask(asker, partial(unfinished.note_swept, places=done), lambda _noted: None, _next_time)

    desk.ask(asker, unfinished.noted, look, _next_time)


def _next_time(_error: Exception) -> None:
    """What could not be removed now is looked for after the next unlock."""
