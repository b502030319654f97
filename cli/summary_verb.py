"""The verb summary."""

from __future__ import annotations

import argparse
from datetime import date

from cli import terminal
from cli.opened import moment, opened
from workflows import casework, reporting, upkeep
from workflows.reading import as_json


def summary(options: argparse.Namespace) -> int:
    """Write a redacted summary."""
    with opened(options) as session:
        upkeep.check_before_leaving(session, now=moment())
        case = casework.case_id(session, options.case)
        case_file = casework.case_file(session, case)
        made = reporting.make_summary(
            case_file,
            profile=options.profile,
            language=options.language,
            on=options.on or date.today(),  # noqa: DTZ011  (the day as the person at the terminal calls it)
            form=options.form,
            person=casework.person_id(case_file, options.person) if options.person else None,
        )
        path = reporting.keep_summary(
            session, case, made, options.out, recipient=options.profile, now=moment()
        )
    if not made.is_marked_for:
        terminal.complain(reporting.NOT_MARKED)
    if options.json:
        terminal.say_bytes(as_json({"file": str(path), "sha256": made.sha256}))
    else:
        terminal.say(f"{path}  {made.sha256}")
    return 0
