"""The verb ledger."""

from __future__ import annotations

import argparse

from cli import terminal
from cli.opened import opened
from resources.language import translated as _
from workflows import ledger_reading
from workflows.reading import as_json


def ledger(options: argparse.Namespace) -> int:
    """Show what each reader knows of whom, and who has to hear that a consent was withdrawn."""
    with opened(options) as session:
        rows = ledger_reading.rows(session, partner=options.partner, person=options.person)
        recalls = ledger_reading.recalls(session, partner=options.partner, person=options.person)
    if options.json:
        terminal.say_bytes(as_json({"known": rows, "recalls": recalls}))
        return 0
    for row in rows:
        terminal.say(
            "  ".join(
                (
                    row.since.edtf,
                    row.reader,
                    row.person or row.case,
                    _(row.told.label),
                    ledger_reading.ground_in_words(row),
                    " ".join(file[:12] or "?" for file in row.files),
                )
            )
        )
    for recall in recalls:
        terminal.say(
            _("{person} withdrew a consent. To be told: {readers}").format(
                person=recall.person, readers=", ".join(recall.readers)
            )
        )
    return 0
