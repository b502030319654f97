"""Verbs about backups: backup, restore."""

from __future__ import annotations

import argparse
from pathlib import Path

from cli import terminal
from cli.opened import moment, opened, typed
from workflows import backing_up, restoring
from workflows.errors import Refused
from workflows.reading import as_json
from workflows.session import lock
from workflows.steps import at_once


def backup(options: argparse.Namespace) -> int:
    """Bring the backup in a folder up to date, and prove it by reading it back."""
    _make(options.folder)
    with opened(options) as session:
        made = at_once(backing_up.back_up(session, options.folder, now=moment()))
    if options.json:
        terminal.say_bytes(as_json(made))
    else:
        terminal.say(f"Backed up and read back: {made.revisions} entries, {made.new} of them new.")
        if made.copies == 1:
            terminal.complain(
                "There was no room for the second copy. The backup is good; free some room there."
            )
    return 0


def restore(options: argparse.Namespace) -> int:
    """Bring a notebook back from a backup."""
    steps = restoring.restore(options.folder, options.notebook, typed(options), now=moment())
    session = at_once(steps)
    try:
        for notice in session.notices:
            terminal.complain(notice)
        counted = {"revisions": session.notebook.revisions.last_number()}
    finally:
        lock(session, now=moment())
    if options.json:
        terminal.say_bytes(as_json(counted))
    else:
        terminal.say(f"Restored: {counted['revisions']} entries.")
    return 0


def _make(folder: Path) -> None:
    """Make the folder where it is not there yet; the one above it is, or a stick that is not plugged in would become a folder here."""
    try:
        folder.mkdir(mode=0o700, exist_ok=True)
    except OSError:
        if not folder.parent.is_dir():
            raise Refused(
                "The place for the backup is not there. Plug in the stick, or choose another place. Nothing was written."
            ) from None
