"""The verb purge: records deleted for good, once what they belong to was typed."""

from __future__ import annotations

import argparse

from cli import terminal
from cli.opened import moment, opened
from domain.vocabulary.purges import PurgeReason
from resources.language import translated as _
from workflows import casework, purging
from workflows.reading import as_json


def purge(options: argparse.Namespace) -> int:
    """Say what it would do, ask for the reference, do it."""
    with opened(options) as session:
        case = casework.case_id(session, options.whole_case) if options.whole_case else None
        planned = purging.plan(session, options.records, whole_case=case)
        for sentence in purging.WHAT_HAPPENS:
            terminal.complain(_(sentence))
        terminal.complain(", ".join(f"{number} {kind}" for kind, number in planned.kinds.items()))
        if planned.naming:
            terminal.complain(f"{planned.naming} other records name what goes; what they say of it stays.")
        if planned.readers:
            terminal.complain(f"Something of it was given to: {', '.join(planned.readers)}")
        typed = terminal.line(
            from_standard_input=options.passphrase_stdin,
            prompt=f"Type {planned.to_type} to delete it for good: ",
        )
        done = purging.purge(session, planned, PurgeReason[options.reason.upper()], typed=typed, now=moment())
    if options.json:
        terminal.say_bytes(
            as_json(
                {
                    "records": done.records,
                    "revisions": done.revisions,
                    "files": done.files,
                    "readers": done.readers,
                }
            )
        )
    else:
        terminal.say(
            f"Deleted for good: {done.records} records in {done.revisions} states, {done.files} files."
        )
    return 0
