"""The verb undo-import: list what was taken in, take one import back."""

from __future__ import annotations

import argparse

from cli import terminal
from cli.opened import moment, opened
from workflows import reverting, undoing
from workflows.reading import as_json


def undo_import(options: argparse.Namespace) -> int:
    """Take an import back; without its number, list them."""
    if options.number is None:
        return _list(options)
    if options.revert:
        return _revert(options)
    with opened(options) as session:
        undone = undoing.undo_import(session, options.number, now=moment())
    if options.json:
        terminal.say_bytes(as_json({"revisions": undone.revisions, "stays": undone.stays}))
    else:
        terminal.say(f"Undone: {undone.revisions} entries count no more, {undone.stays} records stay.")
    return 0


def _revert(options: argparse.Namespace) -> int:
    with opened(options) as session:
        changes = reverting.revert_rest(session, options.number, now=moment())
    if options.json:
        terminal.say_bytes(as_json({"records": sorted(changes.records)}))
    else:
        terminal.say(f"Taken back in {len(changes.records)} records.")
    return 0


def _list(options: argparse.Namespace) -> int:
    with opened(options) as session:
        rows = undoing.imports(session)
    if options.json:
        terminal.say_bytes(as_json({"imports": rows}))
        return 0
    for row in rows:
        state = "undone" if row.undone else f"{row.revisions} entries"
        terminal.say(f"{row.number}  {row.received_at}  {state}  {row.sender}")
    return 0
