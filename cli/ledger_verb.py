"""The verb ledger."""

from __future__ import annotations

import argparse
from collections.abc import Iterable

from cli import terminal
from cli.opened import opened
from resources.language import translated as _
from workflows import ledger_reading
from workflows.ledger_reading import KeptRow
from workflows.reading import as_json


def ledger(options: argparse.Namespace) -> int:
    """Show what each reader knows of whom, and who has to hear that a consent was withdrawn."""
    with opened(options) as session:
        rows = ledger_reading.rows(session, partner=options.partner, person=options.person)
        kept = ledger_reading.kept(session, partner=options.partner, person=options.person)
        recalls = ledger_reading.recalls(session, partner=options.partner, person=options.person)
    if options.json:
        terminal.say_bytes(as_json({"known": rows, "left_out": _left_out(kept), "recalls": recalls}))
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
    for each in kept:
        terminal.say(
            "  ".join(
                (
                    each.since.edtf,
                    each.reader,
                    each.person or _event_in_words(each),
                    _("left out"),
                    " ".join(file[:12] or "?" for file in each.files),
                )
            )
        )
    for recall in recalls:
        terminal.say(
            _("{person} withdrew a consent, or refused. To be told: {readers}").format(
                person=recall.person, readers=", ".join(recall.readers)
            )
        )
    return 0


def _event_in_words(row: KeptRow) -> str:
    if row.event is None:
        return row.event_id
    when = row.event.when.working_value.edtf if row.event.when else ""
    return " ".join(filter(None, (row.case, _(row.event.kind.label), when, row.event_id)))


def _left_out(kept: Iterable[KeptRow]) -> list[dict[str, object]]:
    return [
        {
            "reader": each.reader,
            "case": each.case,
            "person": each.person,
            "person_id": each.person_id,
            "event_id": each.event_id,
            "since": each.since,
            "files": each.files,
        }
        for each in kept
    ]
