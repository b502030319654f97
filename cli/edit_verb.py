"""The verb edit: a record changed by a JSON merge patch from standard input, or shown as JSON."""

from __future__ import annotations

import argparse

from cli import terminal
from cli.opened import moment, opened
from workflows import patching
from workflows.reading import as_json


def edit(options: argparse.Namespace) -> int:
    """Change a record, or only show it."""
    with opened(options) as session:
        if options.show:
            found = patching.editable(session, options.record)
            terminal.say_bytes(
                as_json({"kind": found.kind, "revision": found.revision, "record": found.record})
            )
            return 0
        # The bytes as they came: what is no UTF-8 is refused as no patch.
        change = terminal.rest_of_input().encode(errors="surrogateescape")
        changes = patching.patch(session, options.record, change, seen=options.seen, now=moment())
        after = patching.editable(session, options.record)
    if options.json:
        terminal.say_bytes(as_json({"changed": not changes.is_empty, "revision": after.revision}))
    else:
        terminal.say("Nothing to change." if changes.is_empty else f"Kept: {after.revision}")
    return 0
